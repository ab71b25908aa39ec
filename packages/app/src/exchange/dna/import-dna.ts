import { basename } from "node:path";
import { type Document, failed, type Issue, type Outcome } from "@fissure/core";
import { type DnaReason, type ImportedDna, isName } from "@fissure/model";
import {
	type AskedVariables,
	chosenVariables,
	type DnaDocument,
	type DnaProject,
	type DnaStatement,
	type DnaVariables,
	guessFacts,
} from "@fissure/sources";
import type { Addition, Case, Undertaking } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { saveIssueList, slugOf } from "../codebook/save-issues.ts";
import { addTexts } from "../positions/add-texts.ts";
import { coderFromElsewhere } from "../positions/coder-names.ts";
import { factsInNotes } from "../positions/facts-in-notes.ts";
import { readFields } from "../positions/given-position.ts";
import { codingsOf, type PlacedPosition, type Reading } from "../positions/readings.ts";
import { ISSUE_ID, NOT_READ, WITH_SIDE, WITHOUT_SIDE } from "./case-project.ts";
import { projectPart } from "./kept-project.ts";
import { readProject } from "./read-project.ts";

export interface ImportDnaRequest {
	readonly case: CaseChoice;
	/** A database of Discourse Network Analyzer (`.dna`). */
	readonly file: string;
	/** Which variables say whose position it is, on what, and on which side; the usual ones where left out. */
	readonly variables: AskedVariables;
}

/** Why a statement is no position of the case. */
export const DNA_REASONS = {
	type: "of another type",
	document: "of texts that are not in the file",
	place: "with places outside of their texts",
	actor: "without an actor",
	concept: "without a concept",
	text: "of texts that could not be added",
} as const satisfies Readonly<Record<DnaReason, string>>;
/** On the poles of an issue: agrees, and does not. */
const AGREES = 2;

/**
 * Takes a database of Discourse Network Analyzer into a case: its documents as texts, its statements as positions of its coders, its
 * concepts as issues of the codebook, on which agreement is +2 and disagreement −2. What coders noted of entities is kept with the
 * codebook. The same file twice changes nothing; one undo takes all of it back.
 *
 * - out:      a qualifier of whole numbers is taken as a stance where all its values are from −3 to 3; else no stance is known
 * - problems: `dna-empty`, those of `readProject`, `chosenVariables` and of opening; of one text those of `addDocuments`
 */
export async function importDna(
	{ case: choice, file: path, variables: asked }: ImportDnaRequest,
	hooks: Hooks = {},
): Promise<Outcome<ImportedDna>> {
	const project = await readProject(path);
	if (!project.ok) return project;
	const variables = chosenVariables(project.value, asked, path);
	if (!variables.ok) return variables;
	if (project.value.documents.every(({ text }) => text === null)) {
		const message =
			"Expected a database with texts (.dna), got none; fissure network reads a list of events without a case";
		return failed("dna-empty", message, path);
	}
	const sorted = sortedOut(project.value, variables.value, asked.type === undefined);
	return inCase<ImportedDna>(choice, "write", async (file, store) => {
		const undertaking = store.undertake("import");
		const added = await addTexts(
			file,
			store,
			project.value.documents.map((one) => ({ key: one.id, addition: additionOf(one, path) })),
			{ place: path, undertaking, hooks },
		);
		if (!added.ok) return added;
		const kept = await keepConcepts(file, store, project.value, sorted.statements, variables.value, path, undertaking);
		if (!kept.ok) return kept;
		const { issueOf, stale } = kept.value;
		const readings = readingsOf(sorted.statements, variables.value, added.value.ids, issueOf, basename(path));
		const label = labelOf(path);
		let positions = 0;
		for await (const outcome of store.storeCodings(
			file,
			codingsOf(file, store, readings),
			{ codebook: label },
			undertaking,
		)) {
			if (!outcome.ok) return outcome;
			positions += outcome.value.positions;
		}
		const { entities, patterns, documents } = project.value;
		const text = sorted.statements.length - readings.reduce((sum, { positions: all }) => sum + all.length, 0);
		return {
			ok: true,
			value: {
				file: basename(path),
				variables: { ...variables.value, qualifier: variables.value.qualifier?.name ?? null },
				...{ documents: documents.length, added: added.value.added },
				...{ statements: sorted.all, positions },
				coders: [...new Set(readings.map(({ coder }) => coder.name))].sort(),
				...{ issues: issueOf.size, entities: entities.length, patterns: patterns.length },
				notes: entities.reduce((sum, { attributes }) => sum + Object.keys(attributes).length, 0),
				stale,
				leftOut: { ...sorted.leftOut, text },
			},
		};
	});
}

const labelOf = (path: string): string => `dna ${basename(path)}`;

interface SortedOut {
	/** In the file. */
	readonly all: number;
	readonly statements: readonly DnaStatement[];
	readonly leftOut: Readonly<Record<Exclude<DnaReason, "text">, number>>;
}

/** Of a file that Fissure made both types of statements are positions, unless one is asked for. */
function sortedOut(
	{ statements, leftOut: unread }: DnaProject,
	{ type, actor, concept }: DnaVariables,
	takesBoth: boolean,
): SortedOut {
	const leftOut = { ...unread, actor: 0, concept: 0 };
	const alsoTaken = takesBoth && type === WITH_SIDE ? WITHOUT_SIDE : type;
	const taken = statements.filter(({ type: own, values }) => {
		const why =
			own !== type && own !== alsoTaken
				? "type"
				: !isName(values[actor])
					? "actor"
					: !isName(values[concept])
						? "concept"
						: null;
		if (why !== null) leftOut[why]++;
		return why === null;
	});
	return {
		all: statements.length + unread.document + unread.place + unread.type,
		statements: taken,
		leftOut,
	};
}

/** The text as the program shows it; its bytes are all that the file says of it, as a record. */
function additionOf({ text, ...facts }: DnaDocument, path: string): Addition {
	const content = text ?? "";
	const { language = "und", kind = "article" } = guessFacts(content);
	const venue = [facts.source, facts.section].filter((part) => part !== "").join(", ");
	const own = factsInNotes(facts.notes);
	const known = {
		...(facts.title === "" ? {} : { title: facts.title }),
		...(facts.at === null ? {} : { date: facts.at.slice(0, 10) }),
		...(isName(venue) ? { venue } : {}),
		...(isName(facts.author) ? { speaker: facts.author } : {}),
	};
	const id = `${stemOf(path)}-${facts.id}`;
	const document: Document =
		own === null
			? { ...{ id, text: content, language, kind, publisher: null }, ...known, guessed: ["kind", "language"] }
			: { ...{ id, text: content, language, kind, publisher: null, guessed: [] }, ...own };
	const record = { id, text: content, ...known, dna: facts };
	return { document, bytes: new TextEncoder().encode(JSON.stringify(record)), mediaType: "application/json" };
}

const stemOf = (path: string): string => slugOf(basename(path).replace(/[.]dna$/iu, ""));

/** Makes an issue of each concept that is none yet, and keeps what coders noted of entities. */
async function keepConcepts(
	file: Case,
	store: Store,
	project: DnaProject,
	statements: readonly DnaStatement[],
	{ concept }: DnaVariables,
	path: string,
	undertaking: Undertaking,
): Promise<Outcome<{ readonly issueOf: ReadonlyMap<string, string>; readonly stale: number }>> {
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const { data } = lexicon.value;
	const names = [...new Set(statements.map(({ values }) => String(values[concept])))].sort();
	const ids = new Map(
		project.entities.flatMap(({ variable, name, attributes }) => {
			const id = attributes[ISSUE_ID];
			return variable === concept && isName(id) ? [[name, id] as const] : [];
		}),
	);
	const { issueOf, added } = issuesFor(names, ids, data.codebook.issues, basename(path));
	const issues = added.length === 0 ? data.codebook.issues : [...data.codebook.issues, ...added];
	const kept = [projectPart(basename(path), project)];
	const stale = await saveIssueList(file, store, lexicon.value, issues, kept, undertaking);
	return stale.ok ? { ok: true, value: { issueOf, stale: stale.value } } : stale;
}

const DEFINITION = "Concept of the coders of";

/** An issue that was made of the same concept before, or that a file of ours names with its id, is the same; another of the same id is not. */
function issuesFor(names: readonly string[], ids: ReadonlyMap<string, string>, issues: readonly Issue[], file: string) {
	const taken = new Set(issues.map(({ id }) => id));
	const issueOf = new Map<string, string>();
	const added: Issue[] = [];
	for (const name of names) {
		const own = ids.get(name);
		const known = issues.find(
			(issue) =>
				(issue.name === name && issue.definition.startsWith(DEFINITION)) ||
				(issue.id === own && (name === issue.name || name === `${issue.name} (${own})`)),
		);
		const stem = own ?? slugOf(name);
		let id = known?.id ?? stem;
		for (let next = 2; known === undefined && taken.has(id); next++) id = `${stem}-${next}`;
		taken.add(id);
		issueOf.set(name, id);
		if (known === undefined)
			added.push({
				...{ id, name, definition: `${DEFINITION} ${file}` },
				...{ poleMinus3: `Disagrees: ${name}`, polePlus3: `Agrees: ${name}`, foreign: false },
			});
	}
	return { issueOf, added };
}

function readingsOf(
	statements: readonly DnaStatement[],
	{ actor, concept, qualifier }: DnaVariables,
	ids: ReadonlyMap<number, string>,
	issueOf: ReadonlyMap<string, string>,
	file: string,
): readonly Reading[] {
	const sides = statements.map(({ values }) => values[qualifier?.name ?? ""]);
	const areStances = sides.every((side) => side === undefined || (typeof side === "number" && Math.abs(side) <= 3));
	const stanceOf = (side: string | number | undefined): number | null => {
		if (typeof side !== "number") return null;
		if (qualifier?.kind === "boolean") return side > 0 ? AGREES : -AGREES;
		return areStances ? side : null;
	};
	const readings = new Map<string, { document: string; coder: Reading["coder"]; positions: PlacedPosition[] }>();
	for (const [at, { id, document: number, coder: name, start, end, values }] of statements.entries()) {
		const document = ids.get(number);
		if (document === undefined) continue;
		const coder = coderFromElsewhere(name ?? NO_CODER);
		const key = JSON.stringify([document, coder.name]);
		const reading = readings.get(key) ?? { document, coder, positions: [] };
		readings.set(key, reading);
		const holder = String(values[actor]);
		const issue = issueOf.get(String(values[concept])) as string;
		const own = exportedFields(values);
		reading.positions.push({
			...(own ?? {
				...{ asserter: holder, stance: stanceOf(sides[at]), because: [], manner: "own", status: "asserted" },
				note: noteOf(id, file, values, [actor, concept, qualifier?.name ?? ""]),
			}),
			...{ issue, holder, codebook: labelOf(file), span: { start, end } },
		});
	}
	return [...readings.values()];
}

/** What a file that Fissure made says of a position in variables of its own; null where these are not there, or hold something else. */
function exportedFields({
	organization,
	concept,
	stance,
	asserter,
	manner,
	status,
	because,
	note,
}: DnaStatement["values"]) {
	if (asserter === undefined || manner === undefined || status === undefined || stance === undefined) return null;
	const read = readFields({
		...{ issue: concept, holder: organization, asserter, manner, status },
		stance: stance === NOT_READ ? null : Number(stance),
		because: because === undefined ? [] : String(because).split("\n"),
		...(note === undefined ? {} : { note }),
	});
	return typeof read === "string" ? null : read;
}

const NO_CODER = "DNA coder";
const LONGEST_VALUE = 300;

/** `Statement 12 of sample.dna; person: Ana Rell`: what of the statement has no field of its own. */
const noteOf = (id: number, file: string, values: DnaStatement["values"], taken: readonly string[]): string =>
	[
		`Statement ${id} of ${file}`,
		...Object.entries(values).flatMap(([name, value]) =>
			taken.includes(name) ? [] : [`${name}: ${String(value).slice(0, LONGEST_VALUE)}`],
		),
	].join("; ");
