import type { Document, Outcome } from "@fissure/core";
import type { LedgerEntry, LedgerFilters } from "@fissure/model";
import { DNA_ADMIN, type DnaProject } from "@fissure/sources";
import type { Case } from "@fissure/store";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import type { Store } from "../../case/in-case.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";
import { nameElsewhere } from "../positions/coder-names.ts";
import { factsAsNotes } from "../positions/facts-in-notes.ts";
import { issueNames } from "../positions/issue-names.ts";
import { withPlainLines } from "../positions/plain-lines.ts";
import { keptProject } from "./kept-project.ts";

/** Positions on one side of an issue are of the type that the other program has from the start. */
export const WITH_SIDE = "DNA Statement";
/** Those on no side, or whose side could not be read: a database has no third value between agreement and none. */
export const WITHOUT_SIDE = "Position without a side";
/** By which a concept is known to be of this issue. */
export const ISSUE_ID = "issue id";

const TEXTS = ["organization", "concept"] as const;
const READ = ["asserter", "manner", "status"] as const;
const WORDS = ["verb", "because", "note"] as const;
const short = (name: string) => ({ name, kind: "short text" as const });
const long = (name: string) => ({ name, kind: "long text" as const });

const TYPES: DnaProject["types"] = [
	{
		name: WITH_SIDE,
		variables: [
			...TEXTS.map(short),
			{ name: "agreement", kind: "boolean" },
			{ name: "stance", kind: "integer" },
			...READ.map(short),
			...WORDS.map(long),
		],
	},
	{ name: WITHOUT_SIDE, variables: [...[...TEXTS, "stance", ...READ].map(short), ...WORDS.map(long)] },
];

/**
 * A case as a project of Discourse Network Analyzer: texts as documents, positions as statements of their coders, holders as
 * organizations, issues as concepts. With filters only the positions that pass, and the texts that have some.
 *
 * - out:      of a position with a stance other than 0 the side as `agreement`; all others are of a type of their own
 * - memory:   the texts and the positions
 * - problems: those of the filters, of the codebook and of opening
 */
export async function caseProject(file: Case, store: Store, filters: LedgerFilters): Promise<Outcome<DnaProject>> {
	const resolved = await resolveFilters(file, store, filters);
	if (!resolved.ok) return resolved;
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const texts = await textsOf(file, store, Object.keys(filters).length === 0);
	if (!texts.ok) return texts;
	const conceptOf = issueNames(lexicon.value.data.codebook.issues);
	const coders = new Set<string>();
	const issues = new Map<string, string>();
	const statements: DnaProject["statements"][number][] = [];
	for await (const position of store.eachPosition(file, resolved.value)) {
		if (!position.ok) return position;
		const { entry } = position.value;
		const text = await texts.value.find(entry.document.id);
		if (text === null) continue;
		const coder = nameElsewhere(entry.coder);
		coders.add(coder);
		const concept = conceptOf(entry.issue);
		issues.set(concept, entry.issue);
		statements.push({
			...{ id: statements.length + 1, document: text.id, at: text.at, coder },
			...{ start: text.placeOf(entry.quote.start), end: text.placeOf(entry.quote.end) },
			...valuesOf(entry, concept),
		});
	}
	const kept = keptProject(lexicon.value.parts);
	const notes = new Map(kept.entities.map((entity) => [JSON.stringify([entity.variable, entity.name]), entity]));
	const concepts = [...issues].map(([name, id]) => {
		const known = notes.get(JSON.stringify(["concept", name]));
		const attributes = { ...known?.attributes, [ISSUE_ID]: id };
		return { ...{ variable: "concept", name, color: "#000000", parent: null }, ...known, attributes };
	});
	const others = kept.entities.filter(
		({ variable, name }) => name !== "" && !(variable === "concept" && issues.has(name)),
	);
	return {
		ok: true,
		value: {
			documents: texts.value.all().map(({ document, id, at, text }) => documentOf(document, id, at, text)),
			types: TYPES,
			statements,
			entities: [...concepts, ...others],
			coders: [DNA_ADMIN, ...[...coders].filter((name) => name !== DNA_ADMIN).sort()],
			patterns: kept.patterns,
			leftOut: { document: 0, place: 0, type: 0 },
		},
	};
}

function valuesOf(
	{ holder, asserter, manner, status, stance, verb, because, note }: LedgerEntry,
	concept: string,
): Pick<DnaProject["statements"][number], "type" | "values"> {
	const given = {
		...{ organization: holder, concept, asserter, manner, status, because: because.join("\n") },
		...{ verb: verb ?? "", note: note ?? "" },
	};
	const values = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
	return stance === null || stance === 0
		? { type: WITHOUT_SIDE, values: { ...values, stance: stance === 0 ? "0" : NOT_READ } }
		: { type: WITH_SIDE, values: { ...values, stance, agreement: stance > 0 ? 1 : 0 } };
}

/** In place of a stance that could not be read. */
export const NOT_READ = "not read";

interface NumberedText {
	readonly id: number;
	readonly document: Document;
	/** As the other program shows it: lines end with `\n`. */
	readonly text: string;
	readonly at: string | null;
	/** Of a place in the text of the case. */
	readonly placeOf: (unit: number) => number;
}

/** The texts of the case by id, numbered in the order in which they are found; those that nobody asked for are read when they are. */
async function textsOf(file: Case, store: Store, isWhole: boolean) {
	const found = new Map<string, NumberedText>();
	const find = async (id: string): Promise<NumberedText | null> => {
		const known = found.get(id);
		if (known !== undefined) return known;
		const document = await store.readDocument(file, id);
		if (document === null) return null;
		const text = { id: found.size + 1, document, at: momentOf(document.date), ...withPlainLines(document.text) };
		found.set(id, text);
		return text;
	};
	if (isWhole) {
		const named = await store.namedDocuments(file);
		if (!named.ok) return named;
		for (const { id } of named.value) await find(id);
	}
	return { ok: true as const, value: { find, all: () => [...found.values()] } };
}

/** A day in a year or a month that alone is known is the first: the notes say what is known. */
const momentOf = (date: string | undefined): string | null =>
	date === undefined ? null : `${`${date}-01-01`.slice(0, "2014-01-01".length)}T00:00:00`;

const documentOf = (
	document: Document,
	id: number,
	at: string | null,
	text: string,
): DnaProject["documents"][number] => ({
	...{ id, text, at, title: document.title ?? document.id, author: document.speaker ?? "" },
	...{ source: document.venue ?? "", section: "", type: document.kind, coder: DNA_ADMIN },
	notes: factsAsNotes(document),
});
