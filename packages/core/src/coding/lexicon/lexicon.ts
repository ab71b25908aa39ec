import { languageOf } from "@fissure/languages";
import { type ActorId, type Concept, type LanguageCode, SCALES, type Term } from "@fissure/model";
import { compileTerm } from "../terms/compile-term.ts";
import { plantTree, termsPlanted } from "../terms/planted-tree.ts";
import { openTermTree, type TermTree } from "../terms/term-tree.ts";
import type { ActorData, AttitudeData, AttributionRole, LexiconData, StoredTree } from "./lexicon-data.ts";

/** What a term found in a text stands for. */
export type Meaning =
	| {
			readonly kind: "concept";
			readonly concept: Concept;
			readonly near: ReadonlySet<string>;
			readonly not: ReadonlySet<string>;
	  }
	| { readonly kind: "anchor"; readonly group: string }
	/** Company that other terms require or forbid. */
	| { readonly kind: "company"; readonly term: string }
	| { readonly kind: "actor"; readonly actor: ActorId; readonly form: "name" | "adjective" | "side" }
	| { readonly kind: "decoy" }
	| { readonly kind: "office"; readonly office: string; readonly rank: number }
	| {
			readonly kind: "person";
			readonly actor: ActorId;
			/** The office held, as the list of titles names it; null where it holds no such title. */
			readonly office: string | null;
			readonly from: string | undefined;
			readonly to: string | undefined;
	  }
	| { readonly kind: "attitude"; readonly attitude: AttitudeData }
	| { readonly kind: "role"; readonly role: AttributionRole }
	| { readonly kind: "hedge"; readonly id: string; readonly sort: "hedge" | "agent-deletion" }
	| { readonly kind: "boilerplate"; readonly sort: "protocol" | "greetings" | "boilerplate" }
	| { readonly kind: "frame"; readonly topic: string; readonly frame: string; readonly issue: string | null };

export interface LanguageLexicon {
	readonly language: LanguageCode;
	readonly tree: TermTree;
	/** By the term's number; one spelling may mean several things. */
	readonly meaningsOf: (term: number) => readonly Meaning[];
	/** By the term's number, as written. */
	readonly notations: readonly string[];
}

export interface Lexicon {
	readonly data: LexiconData;
	/** Issues that count only between states. */
	readonly foreignIssues: ReadonlySet<string>;
	/** What sort of actor each is. */
	readonly kinds: ReadonlyMap<ActorId, ActorData["kind"]>;
	/** Built when a text of the language is first read, since most runs read one or two languages. */
	readonly of: (language: LanguageCode) => LanguageLexicon | null;
}

export function buildLexicon(data: LexiconData): Lexicon {
	const built = new Map<LanguageCode, LanguageLexicon | null>();
	const of = (language: LanguageCode): LanguageLexicon | null => {
		let lexicon = built.get(language);
		if (lexicon === undefined) {
			// A text may name any language: "constructor" has no word lists.
			lexicon = Object.hasOwn(data.languages, language) ? buildLanguage(data, language) : null;
			built.set(language, lexicon);
		}
		return lexicon;
	};
	return {
		data,
		of,
		kinds: new Map(data.actors.actors.map(({ id, kind }) => [id, kind])),
		foreignIssues: new Set(data.codebook.issues.filter(({ foreign }) => foreign).map(({ id }) => id)),
	};
}

/** The trees of all languages, to be stored with the data they were planted from. */
export const plantTrees = (data: LexiconData): Readonly<Record<LanguageCode, StoredTree>> =>
	Object.fromEntries(
		Object.keys(data.languages).map((language) => [
			language,
			plantLanguage([...termsOf(data, language).keys()], language),
		]),
	);

function plantLanguage(notations: readonly string[], language: LanguageCode, stored?: StoredTree): StoredTree {
	const known = stored === undefined ? null : termsPlanted(stored.tree, stored.notations.split("\n"), language);
	const tree = plantTree(notations.map((notation) => known?.get(notation) ?? compileTerm(notation, language)));
	return { notations: notations.join("\n"), tree };
}

function buildLanguage(data: LexiconData, language: LanguageCode): LanguageLexicon {
	const entries = termsOf(data, language);
	const notations = [...entries.keys()];
	const stored = data.trees?.[language];
	// With an analyst's own words most terms are still those that ship.
	const { tree } = stored?.notations === notations.join("\n") ? stored : plantLanguage(notations, language, stored);
	const written = [...entries.values()];
	// Of all terms a text has few.
	const shaped = new Array<readonly Meaning[] | undefined>(written.length);
	const meaningsOf = (term: number): readonly Meaning[] => {
		shaped[term] ??= (written[term] as readonly Meaning[]).map(inOneShape);
		return shaped[term];
	};
	return { language, notations, meaningsOf, tree: openTermTree(tree, notations, language) };
}

/** Every term of a language as written, with what it may mean. */
function termsOf(data: LexiconData, language: LanguageCode): ReadonlyMap<string, readonly Meaning[]> {
	const entries = new Map<string, Meaning[]>();
	const add = (notation: string, meaning: Meaning): void => {
		const list = entries.get(notation);
		if (list === undefined) entries.set(notation, [meaning]);
		else list.push(meaning);
	};
	addCodebook(data, language, add);
	addActors(data, language, add);
	addLanguage(data, language, add);
	return entries;
}

/**
 * The same with all properties that any kind of meaning has, in one order. Meanings are asked for their kind some thousand times a
 * page, and the engine reads objects of one shape several times faster than those of a dozen.
 */
const inOneShape = (meaning: Meaning): Meaning => ({ ...SHAPE, ...meaning }) as Meaning;
const SHAPE = {
	kind: undefined,
	concept: undefined,
	near: undefined,
	not: undefined,
	group: undefined,
	term: undefined,
	actor: undefined,
	form: undefined,
	office: undefined,
	rank: undefined,
	from: undefined,
	to: undefined,
	attitude: undefined,
	role: undefined,
	id: undefined,
	sort: undefined,
	topic: undefined,
	frame: undefined,
	issue: undefined,
};

const ATTITUDE_SHAPE = {
	scale: undefined,
	rung: undefined,
	polarity: undefined,
	weak: undefined,
	grows: undefined,
	tells: undefined,
	harm: undefined,
	gives: undefined,
	deplored: undefined,
	attribute: undefined,
	adjective: undefined,
	serves: undefined,
	settles: undefined,
	around: undefined,
	terms: undefined,
};

/** The names that the program itself uses: the engine compares a name from a file with them letter by letter. */
const SCALE_NAMES: ReadonlyMap<string, AttitudeData["scale"]> = new Map(
	([...SCALES, "effect"] as const).map((name) => [name, name]),
);

/** What a concept is found by in every language. */
export const termsOfConcept = ({ apart = {} }: LexiconData, { id, terms }: Concept): Concept["terms"] => ({
	...terms,
	...Object.fromEntries(
		Object.entries(apart).flatMap(([language, words]) => {
			const own = terms[language] ?? words?.[id];
			return own === undefined ? [] : [[language, own]];
		}),
	),
});

const setOf = (terms: readonly string[]): ReadonlySet<string> => (terms.length === 0 ? NO_TERMS : new Set(terms));
const NO_TERMS: ReadonlySet<string> = new Set();

type Add = (notation: string, meaning: Meaning) => void;

function addCodebook({ codebook, frames, apart }: LexiconData, language: LanguageCode, add: Add): void {
	const company = new Set<string>();
	for (const concept of codebook.concepts) {
		for (const { text, near = [], not = [] } of concept.terms[language] ?? apart?.[language]?.[concept.id] ?? []) {
			add(text, { kind: "concept", concept, near: setOf(near), not: setOf(not) });
			for (const term of [...near, ...not]) company.add(term);
		}
	}
	for (const term of company) add(term, { kind: "company", term });
	for (const [group, terms] of Object.entries(codebook.anchors)) {
		for (const { text } of terms[language] ?? ([] as readonly Term[])) add(text, { kind: "anchor", group });
	}
	for (const { topic, frame, issue, terms } of frames)
		for (const term of terms[language] ?? []) add(term, { kind: "frame", topic, frame, issue: issue ?? null });
}

function addActors(
	{ actors: { actors, offices, holders, decoys } }: LexiconData,
	language: LanguageCode,
	add: Add,
): void {
	const sides = languageOf(language)?.coding?.sides ?? [];
	for (const { id, names, adjectives } of actors) {
		for (const term of names[language] ?? []) add(term, { kind: "actor", actor: id, form: "name" });
		for (const term of adjectives[language] ?? []) {
			if (sides.length > 0) for (const side of sides) add(term + side, { kind: "actor", actor: id, form: "side" });
			else add(term, { kind: "actor", actor: id, form: "adjective" });
		}
	}
	for (const term of decoys[language] ?? []) add(term, { kind: "decoy" });
	for (const { id, rank, terms } of offices)
		for (const term of terms[language] ?? []) add(term, { kind: "office", office: id, rank });
	const officeIds = new Map(
		offices.flatMap(({ id, terms }) => [id, ...Object.values(terms).flat()].map((title) => [title, id])),
	);
	for (const { actor, office, from, to, names } of holders)
		for (const term of names[language] ?? [])
			add(term, { kind: "person", actor, office: officeIds.get(office) ?? null, from, to });
}

function addLanguage({ languages }: LexiconData, language: LanguageCode, add: Add): void {
	const data = languages[language];
	if (data === undefined) return;
	for (const read of data.attitudes) {
		const attitude = { ...ATTITUDE_SHAPE, ...read, scale: SCALE_NAMES.get(read.scale) ?? read.scale } as AttitudeData;
		for (const term of attitude.terms) add(term, { kind: "attitude", attitude });
	}
	for (const [role, terms] of Object.entries(data.attribution))
		for (const term of terms) add(term, { kind: "role", role: role as AttributionRole });
	for (const { id, kind, terms } of data.hedges) for (const term of terms) add(term, { kind: "hedge", id, sort: kind });
	for (const [sort, terms] of Object.entries(data.boilerplate))
		for (const term of terms) add(term, { kind: "boilerplate", sort: sort as "protocol" });
}
