import { beginsWith, foldText, hasUnspaced, mayStemOtherwise, plainLetters, type Span } from "@fissure/core";
import type { Token } from "./index-tokens.ts";
import { type TextQuery, type WordsQuery, wordsIn } from "./text-query.ts";

/** Where the words of one part of a query stand. */
export interface Hit extends Span {
	/** Which part: its place among `wordsIn(query)`. */
	readonly part: number;
}

/** Does a text, given by its tokens, fit? The index may propose texts that do not. */
export function fits(query: TextQuery, tokens: readonly Token[]): boolean {
	if (query.kind === "words") return placesOf(query, tokens, 1).length > 0;
	if (query.kind === "any") return query.of.some((part) => fits(part, tokens));
	return query.of.every((part) => fits(part, tokens)) && !query.not.some((part) => fits(part, tokens));
}

/** Signs with which a stem and each of its words begin alike, however short the stem is; of shorter stems only the first letter is sure. */
const ALIKE = 3;
/** Of a longer stem, letters at its end that its words may not have: "polici" of "policy". One, in 1.2 million words of seven languages. */
const CHANGED = 2;

/** False only where a text cannot fit: a look at it costs a hundredth of reading its words. */
export const mayFit = (query: TextQuery, text: string): boolean => hasHeads(query, plain(foldText(text)));

/** The same of any part of a query, also of one that is taken away. */
export function mayFitSome(query: TextQuery, text: string): boolean {
	const words = plain(foldText(text));
	return partsOf(query).some((part) => hasHeads(part, words));
}

/**
 * Of a word of a folded text, false only where no part of a query can be about it: asked of every word of a text, it saves the stem of
 * nearly all.
 */
export function mayBeIn(query: TextQuery): (folded: string, start: number) => boolean {
	const heads = partsOf(query)
		.flatMap(headsOf)
		.map((head) => head.slice(0, ALIKE));
	if (heads.some((head) => head === "" || head.includes("'"))) return () => true;
	const firsts = new Set(heads.map((head) => head.charCodeAt(0)));
	return (folded, start) =>
		(firsts.has(folded.charCodeAt(start)) && heads.some((head) => folded.startsWith(head, start))) ||
		mayStemOtherwise(folded.charCodeAt(start)) ||
		isLeftOut(folded.charCodeAt(start + 1)) ||
		isLeftOut(folded.charCodeAt(start + 2));
}

/** How one word of a sequence begins, in plain letters, and how many words of it stand before and after that one. */
export interface PlacedHead {
	readonly head: string;
	readonly before: number;
	readonly after: number;
}

/** Beginnings that are in every text that has a sequence, the longest first. */
export const sureHeads = (words: WordsQuery): readonly PlacedHead[] =>
	beginningsOf(words)
		.flatMap((head, at, { length }) =>
			isSure(head) ? [{ head: plain(head), before: at, after: length - 1 - at }] : [],
		)
		.toSorted((a, b) => b.head.length - a.head.length);

/**
 * Of each part of a query its longest beginning, which is mostly its rarest, as three ASCII letters or digits; null where one has none that
 * begins with three.
 */
export function headsAt(query: TextQuery): readonly PlacedHead[] | null {
	const heads = partsOf(query).map((words) => sureHeads(words).find(({ head }) => /^[a-z0-9]{3}/.test(head)));
	return heads.every((head) => head !== undefined)
		? heads.map(({ head, ...beside }) => ({ head: head.slice(0, ALIKE), ...beside }))
		: null;
}

/** The index leaves apostrophes and accents out. */
const isLeftOut = (unit: number): boolean => unit === APOSTROPHE || mayStemOtherwise(unit);
const APOSTROPHE = "'".charCodeAt(0);

/** Also those that are taken away. */
function partsOf(query: TextQuery): readonly WordsQuery[] {
	if (query.kind === "words") return [query];
	return (query.kind === "any" ? query.of : [...query.of, ...query.not]).flatMap(partsOf);
}

function hasHeads(query: TextQuery, text: string): boolean {
	if (query.kind === "any") return query.of.some((part) => hasHeads(part, text));
	if (query.kind === "all") return query.of.every((part) => hasHeads(part, text));
	return headsOf(query).every((head) => text.includes(plain(head)));
}

/** With what its words begin, of those of which that can be told; where an article may be before a word, all are looked at. */
const headsOf = (words: WordsQuery): readonly string[] => beginningsOf(words).filter(isSure);

const beginningsOf = ({ tokens, exact, prefix }: WordsQuery): readonly string[] =>
	prefix === null ? (exact ?? tokens.map(headOf)) : [prefix];
const isSure = (head: string): boolean => !mayStemOtherwise(head.charCodeAt(0));

/** "dying" has the stem "die", and "skies" "sky": of short stems only the first letter is sure. */
const headOf = (token: string): string =>
	token.length > ALIKE
		? token.slice(0, Math.max(ALIKE, token.length - CHANGED))
		: hasUnspaced(token)
			? token
			: token.slice(0, 1);

const plain = (folded: string): string => plainLetters(folded).replaceAll("'", "");

/** All places of the words looked for, in the order of the text. */
export const hitsIn = (query: TextQuery, tokens: readonly Token[]): readonly Hit[] =>
	wordsIn(query)
		.flatMap((words, part) => placesOf(words, tokens, Number.POSITIVE_INFINITY).map((span) => ({ ...span, part })))
		.toSorted((a, b) => a.start - b.start || a.end - b.end);

function placesOf(words: WordsQuery, tokens: readonly Token[], most: number): readonly Span[] {
	const places: Span[] = [];
	const length = words.prefix === null ? words.tokens.length : 1;
	for (let at = 0; at + length <= tokens.length && places.length < most; at++) {
		if (!standsAt(words, tokens, at)) continue;
		const last = tokens[at + length - 1] as Token;
		places.push({ start: (tokens[at] as Token).start, end: last.end });
	}
	return places;
}

function standsAt({ tokens, exact, prefix }: WordsQuery, found: readonly Token[], at: number): boolean {
	if (prefix !== null) return beginsWith((found[at] as Token).word, prefix);
	for (let i = 0; i < tokens.length; i++) {
		const { token, word } = found[at + i] as Token;
		if (token !== tokens[i] || (exact !== null && word !== exact[i])) return false;
	}
	return true;
}
