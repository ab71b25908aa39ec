import { failed, type LexiconData, languages, type Outcome } from "@fissure/core";
import type { LedgerFilters } from "@fissure/model";
import type { Case, NameField } from "@fissure/store";
import { readCaseLexicon } from "../case/case-lexicon.ts";
import type { Store } from "../case/in-case.ts";
import { codersNamed } from "../coding/coder-named.ts";
import { loadLexicon } from "../lexicon/load-lexicon.ts";
import { namedActors, resolveActor } from "./known-actors.ts";
import { eitherOf, type Named, whichIsMeant } from "./which-is-meant.ts";

/** Filters by name, each with the field of the case in which its names are found. */
const FIELDS = {
	holders: "holder",
	asserters: "asserter",
	issues: "issue",
	publishers: "publisher",
	venues: "venue",
	languages: "language",
	documents: "document",
} as const satisfies Partial<Record<keyof LedgerFilters, NameField>>;
type ByName = keyof typeof FIELDS;
const BY_NAME = Object.keys(FIELDS) as readonly ByName[];

type Filters = { readonly [Name in ByName | "coders"]?: readonly string[] };

/**
 * The same filters with every name as the case has it: actors may be given by name, in any language of the list of actors;
 * issues by their name in the codebook, languages by their English name.
 *
 * An actor, an issue or a language that is known and of which the case holds nothing is no mistake: nothing is found then.
 *
 * - problems: `actor-unknown`, `actor-ambiguous`, `coder-unknown`, `issue-unknown`, `venue-unknown`, `language-unknown`, `document-missing`, those of
 *             the lexicon and of the file
 */
export async function resolveFilters<Given extends Filters>(
	file: Case,
	store: Store,
	filters: Given,
): Promise<Outcome<Given>> {
	let resolved = filters;
	// Read when the first name comes that the case does not hold as it is given.
	let known: Known | null = null;
	for (const name of BY_NAME) {
		const given = filters[name];
		if (given === undefined) continue;
		const held = await store.knownNames(file, FIELDS[name], given);
		if (!held.ok) return held;
		const ids: string[] = [];
		for (const one of given) {
			if (held.value.has(one)) {
				ids.push(one);
				continue;
			}
			if (known === null) {
				const read = await readKnown(file, store);
				if (!read.ok) return read;
				known = read.value;
			}
			const id = resolve(one, FIELDS[name], known);
			if (!id.ok) return id;
			ids.push(id.value);
		}
		resolved = { ...resolved, [name]: [...new Set(ids)] };
	}
	if (filters.coders !== undefined) {
		const coders = await codersNamed(file, store, filters.coders);
		if (!coders.ok) return coders;
		resolved = { ...resolved, coders: coders.value };
	}
	return { ok: true, value: resolved };
}

interface Known {
	readonly actors: readonly Named[];
	readonly issues: readonly Named[];
	readonly venues: readonly Named[];
	readonly languages: readonly Named[];
}

/** Whom and what can be meant: the case's own lists, those that ship, and what the case holds besides. */
async function readKnown(file: Case, store: Store): Promise<Outcome<Known>> {
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const shipped = loadLexicon({});
	if (!shipped.ok) return shipped;
	const actors = await store.allNames(file, ["holder", "asserter", "publisher"]);
	if (!actors.ok) return actors;
	const issues = await store.allNames(file, ["issue"]);
	if (!issues.ok) return issues;
	const venues = await store.allNames(file, ["venue"]);
	if (!venues.ok) return venues;
	const inTexts = await store.allNames(file, ["language"]);
	if (!inTexts.ok) return inTexts;
	const { data } = lexicon.value;
	return {
		ok: true,
		value: {
			actors: namedActors([data, shipped.value], actors.value),
			issues: namedIssues(data, issues.value),
			venues: withUnlisted([], venues.value),
			languages: withUnlisted(
				languages.map(({ code, name }) => ({ id: code, names: [name] })),
				inTexts.value,
			),
		},
	};
}

/** Those of the codebook, and those of an earlier one that positions still are under. */
const namedIssues = ({ codebook }: LexiconData, held: readonly string[]): readonly Named[] =>
	withUnlisted(
		codebook.issues.map(({ id, name }) => ({ id, names: [name] })),
		held,
	);

function withUnlisted(listed: readonly Named[], held: readonly string[]): readonly Named[] {
	const ids = new Set(listed.map(({ id }) => id));
	return [...listed, ...held.filter((id) => !ids.has(id)).map((id) => ({ id, names: [] }))];
}

function resolve(given: string, field: NameField, { actors, ...known }: Known): Outcome<string> {
	switch (field) {
		case "document":
			return missingDocument(given);
		case "issue":
			return resolveListed(given, known.issues, ISSUE);
		case "venue":
			return resolveListed(given, known.venues, VENUE);
		case "language":
			return resolveListed(given, known.languages, LANGUAGE);
		default:
			return resolveActor(given, actors, field);
	}
}

const shown = (given: string): string => JSON.stringify(given.slice(0, 60));

const missingDocument = (given: string): Outcome<never> =>
	failed(
		"document-missing",
		`Expected the id of a document of this case, got ${shown(given)}; fissure texts shows the ids`,
		"document",
	);

/** As many as a line holds. */
const MOST_LISTED = 8;

/** How a name is spoken of that is one of a list, and what to read where none is near. */
interface Listed {
	readonly field: "issue" | "venue" | "language";
	readonly expected: string;
	readonly all: string;
	readonly see: string;
}
const ISSUE: Listed = {
	field: "issue",
	expected: "an issue of the codebook",
	all: "its issues are",
	see: "; see docs/codebook.md",
};
const VENUE: Listed = {
	field: "venue",
	expected: "a venue of a text in this case",
	all: "there are",
	see: "",
};
const LANGUAGE: Listed = {
	field: "language",
	expected: "the code of a language",
	all: "there are",
	see: "",
};

function resolveListed(given: string, known: readonly Named[], { field, expected, all, see }: Listed): Outcome<string> {
	const meant = whichIsMeant(given, known);
	if ("id" in meant) return { ok: true, value: meant.id };
	const near = "several" in meant ? meant.several : meant.near;
	const listed = known.slice(0, MOST_LISTED).map(({ id }) => id);
	const more = known.length > listed.length ? ` and ${known.length - listed.length} more` : "";
	const choices = listed.length === 0 ? "there is none, so leave it out" : `${all} ${listed.join(", ")}${more}`;
	const remedy = near.length > 0 ? `did you mean ${eitherOf(near)}?` : `${choices}${see}`;
	return failed(`${field}-unknown`, `Expected ${expected}, got ${shown(given)}; ${remedy}`, field);
}
