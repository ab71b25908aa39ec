import type { ActorId, Concept, LanguageCode } from "@fissure/model";
import { markingOf } from "../clauses/marked-words.ts";
import { compileTerm } from "../terms/compile-term.ts";
import { plantTree, termsPlanted } from "../terms/planted-tree.ts";
import { openTermTree, type TermTree } from "../terms/term-tree.ts";
import type { ActorData, LexiconData, StoredTree } from "./lexicon-data.ts";
import { type Meaning, writtenTerms } from "./written-terms.ts";

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
			plantLanguage(writtenTerms(data, language).notations, language),
		]),
	);

/** @param written a spelling that is there twice is one term */
function plantLanguage(written: readonly string[], language: LanguageCode, stored?: StoredTree): StoredTree {
	const known = stored === undefined ? null : termsPlanted(stored.tree, stored.notations.split("\n"), language);
	const numbers = new Map<string, number>();
	for (const notation of written) if (!numbers.has(notation)) numbers.set(notation, numbers.size);
	const notations = [...numbers.keys()];
	const tree = plantTree(notations.map((notation) => known?.get(notation) ?? compileTerm(notation, language)));
	const numberOf = Uint16Array.from(written, (notation) => numbers.get(notation) as number);
	return { notations: notations.join("\n"), numberOf, tree };
}

function buildLanguage(data: LexiconData, language: LanguageCode): LanguageLexicon {
	const { notations: written, meaningAt } = writtenTerms(data, language);
	const stored = data.trees?.[language];
	// With an analyst's own words most terms are still those that ship.
	const { numberOf, tree } =
		stored !== undefined && notationsOf(stored, written)?.join("\n") === stored.notations
			? stored
			: plantLanguage(written, language, stored);
	const notations = notationsOf({ numberOf }, written) as readonly string[];
	const meaningsOf = meaningsBy(numberOf, notations.length, meaningAt);
	return { language, notations, meaningsOf, tree: openTermTree(tree, notations, language, () => markingOf(language)) };
}

/** Each term once, by its number; null where the numbers are of other terms. */
function notationsOf({ numberOf }: Pick<StoredTree, "numberOf">, written: readonly string[]): readonly string[] | null {
	if (numberOf.length !== written.length) return null;
	const notations: string[] = [];
	for (let place = 0; place < written.length; place++) {
		const term = numberOf[place] as number;
		if (term === notations.length) notations.push(written[place] as string);
		else if (notations[term] !== written[place]) return null;
	}
	return notations;
}

/** What a term means wherever it is written; made when it is first asked for. */
function meaningsBy(
	numberOf: Uint16Array,
	terms: number,
	meaningAt: (place: number) => Meaning,
): LanguageLexicon["meaningsOf"] {
	/** By number of the term the last place where it is written, and by place the one before; −1 where there is none. */
	const last = new Int32Array(terms).fill(-1);
	const before = new Int32Array(numberOf.length);
	for (let place = 0; place < numberOf.length; place++) {
		const term = numberOf[place] as number;
		before[place] = last[term] as number;
		last[term] = place;
	}
	const meanings = new Array<readonly Meaning[] | undefined>(terms);
	return (term) => {
		const known = meanings[term];
		if (known !== undefined) return known;
		const made: Meaning[] = [];
		for (let place = last[term] as number; place >= 0; place = before[place] as number) made.push(meaningAt(place));
		meanings[term] = made.reverse();
		return made;
	};
}

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
