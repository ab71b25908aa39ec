import {
	type AskedPassage,
	type Document,
	type FoundPassage,
	foldText,
	languageOfText,
	languageOrFirst,
	type Outcome,
	passagesIn,
	passagesOf,
	type RankedPassage,
	type ReadText,
	rankPassages,
	soughtOf,
	textsToRead,
	type WordPlaces,
} from "@fissure/core";
import type { DocumentSource, PrecedentReport } from "@fissure/model";
import type { Case, IndexedText } from "@fissure/store";
import { documentsById } from "../../case/documents-by-id.ts";
import type { Store } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";

/** What are precedents looked for of: texts of the case, the texts of an event, or words. */
export interface PrecedentAsked {
	/** Ids. */
	readonly documents?: readonly string[];
	/** Id of an event, each text of which is asked about. */
	readonly event?: string;
	readonly sentence?: string;
	/** Texts that are not of the case. */
	readonly texts?: readonly Document[];
	/** Whose passages; anybody's unless said. */
	readonly holders?: readonly string[];
	/** ISO day, month or year: only texts before it. Of texts of the case, the day of the oldest unless said. */
	readonly before?: string;
	/** Not what earlier texts say too, but what they say and these do not. */
	readonly reverse?: boolean;
	/** Ids of the earlier texts for `reverse`; those that have most in common unless said. */
	readonly earlier?: readonly string[];
	/** Items; 50. */
	readonly most?: number;
}

/** Id of words that were typed. */
const TYPED = "asked-words";

/** The texts that precedents are looked for of. */
export async function askedTexts(
	file: Case,
	store: Store,
	{ documents = [], event, sentence, texts }: PrecedentAsked,
): Promise<Outcome<readonly Document[]>> {
	if (sentence !== undefined) {
		const language = languageOfText(sentence);
		return {
			ok: true,
			value: [{ id: TYPED, text: sentence, language, kind: "speech", publisher: null, guessed: ["language"] }],
		};
	}
	if (texts !== undefined) return { ok: true, value: texts };
	const ids = new Set(documents);
	if (event !== undefined) {
		const read = await store.readEvent(file, event);
		if (!read.ok) return read;
		for (const { document } of read.value.documents) ids.add(document);
	}
	return documentsById(file, store, [...ids]);
}

/** What is searched, and how what is found is looked up. */
export interface Search {
	readonly file: Case;
	readonly store: Store;
	readonly hooks: Hooks;
	readonly isTyped: boolean;
	readonly holders: readonly string[];
	readonly before: string | null;
	/** Asked texts of the case. */
	readonly own: readonly DocumentSource[];
	/** Texts to search, in an order that does not depend on how the case was made. */
	readonly texts: readonly IndexedText[];
	readonly leftOut: PrecedentReport["leftOut"];
}

/** Which texts are searched, and how many are left out. */
export async function openSearch(
	file: Case,
	store: Store,
	asked: PrecedentAsked,
	texts: readonly Document[],
	hooks: Hooks,
): Promise<Outcome<Search>> {
	const isTyped = asked.sentence !== undefined || asked.texts !== undefined;
	const resolved = await resolveFilters(file, store, asked.holders === undefined ? {} : { holders: asked.holders });
	if (!resolved.ok) return resolved;
	const publishers = texts.flatMap(({ publisher }) => publisher ?? []);
	const holders = resolved.value.holders ?? (asked.reverse === true ? [...new Set(publishers)] : []);
	const dates = isTyped ? [] : texts.flatMap(({ date }) => date ?? []);
	const before = asked.before ?? dates.toSorted()[0] ?? null;
	const indexed = await store.indexedTexts(file);
	if (!indexed.ok) return indexed;
	const holding = holders.length === 0 ? null : await store.textsHolding(file, holders);
	if (holding?.ok === false) return holding;
	const ids = new Set(isTyped ? [] : texts.map(({ id }) => id));
	const leftOut = { undated: 0, later: 0, others: 0 };
	const searched = indexed.value.filter(({ id, publisher, last }) => {
		if (ids.has(id)) return false;
		if (holding !== null && !holders.includes(publisher ?? "") && !holding.value.has(id)) leftOut.others++;
		else if (before !== null && last === "") leftOut.undated++;
		else if (before !== null && last >= before) leftOut.later++;
		else return true;
		return false;
	});
	const own = indexed.value.filter(({ id }) => ids.has(id)).map(sourceOf);
	return { ok: true, value: { file, store, hooks, isTyped, holders, before, own, texts: searched, leftOut } };
}

export const sourceOf = ({ key: _, first: __, last: ___, ...source }: IndexedText): DocumentSource => source;

/** A stretch of an asked text. */
export interface Passage extends AskedPassage {
	/** Id of the text. */
	readonly document: string;
	readonly exact: string;
}

export function askedPassages({ id, text, title, language }: Document, { tokensOf }: Store): readonly Passage[] {
	const passages = passagesOf(text, languageOrFirst(language), tokensOf).map((passage) => ({
		...passage,
		document: id,
		exact: text.slice(passage.start, passage.end),
	}));
	// A headline has the precedents of its kind of text, which is no news.
	const others = passages.filter(({ exact }) => title === undefined || !isPartOf(exact, title));
	return others.length === 0 ? passages : others;
}

const isPartOf = (words: string, title: string): boolean => foldText(title).includes(foldText(words).trim());

/** What says nearly the same as a passage, in all texts that are searched; the best first. */
export async function findRanked(
	passages: readonly Passage[],
	{ file, store, hooks, texts }: Search,
): Promise<Outcome<readonly RankedPassage[]>> {
	const tokens = new Set(passages.flatMap(({ words }) => words.map(({ token }) => token)));
	const counts = await store.wordCounts(file, [...tokens]);
	if (!counts.ok) return counts;
	const sought = soughtOf(passages, counts.value);
	const places = new Map<string, WordPlaces>();
	for (const token of sought.lookedUp) {
		hooks.signal?.throwIfAborted();
		const own = await store.wordPlaces(file, token);
		if (!own.ok) return own;
		places.set(token, own.value);
	}
	const order = new Map(texts.map(({ key }, at) => [key, at]));
	const windows = textsToRead(sought, {
		texts: texts.length,
		orderOf: (key) => order.get(key) ?? -1,
		placesOf: (token) => places.get(token) ?? [],
	});
	const found: FoundPassage[] = [];
	let done = 0;
	for (const [text, own] of windows) {
		const { id } = texts[text] as IndexedText;
		hooks.signal?.throwIfAborted();
		hooks.onProgress?.({ stage: "reading", done: done++, total: windows.size, place: id });
		const document = await store.readDocument(file, id);
		if (document !== null) found.push(...passagesIn(sought, own, readTextOf(document, store)));
	}
	return { ok: true, value: rankPassages(found) };
}

export const readTextOf = ({ text, language }: Document, { tokensOf }: Store): ReadText => ({
	text,
	words: tokensOf(text),
	language: languageOrFirst(language),
});
