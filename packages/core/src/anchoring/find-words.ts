import type { Document, Normalisation, QuotedPiece, Span } from "@fissure/model";
import { cutAt } from "./cut.ts";
import { type LetterKey, letterKeyOf } from "./letter-key.ts";
import { type PrintToken, printTokens } from "./print-tokens.ts";
import { sameWords } from "./same-words.ts";

export type SearchedText = Pick<Document, "id" | "text">;

/** One place where quoted words stand. */
export interface WordsFound extends Span {
	readonly normalisations: readonly Normalisation[];
	/** They are there as part of a longer word or number, and so are others. */
	readonly cut: "word" | "number" | null;
}

/** Quoted words with what every search for them needs. */
export interface SoughtWords {
	readonly words: string;
	readonly tokens: readonly PrintToken[];
	/** Their letters alone; empty where they are nothing but signs, and then they are found nowhere. */
	readonly letters: string;
	/** Tokens before the first letter. */
	readonly lead: number;
	/** Tokens whose case may differ. */
	readonly caseFree: ReadonlySet<number>;
}

export function seekWords({
	words,
	bracketedLetters,
}: Pick<Extract<QuotedPiece, { readonly kind: "words" }>, "words" | "bracketedLetters">): SoughtWords {
	const tokens = printTokens(words, 0, words.length);
	const { key, offsets } = letterKeyOf(words);
	const first = offsets[0] ?? 0;
	const bracketed = new Set(bracketedLetters);
	return {
		words,
		tokens,
		letters: key,
		lead: tokens.findIndex(({ end }) => end > first),
		caseFree: new Set(tokens.flatMap(({ start }, index) => (bracketed.has(start) ? [index] : []))),
	};
}

/** A common phrase stands everywhere; more places tell a reader nothing. */
const MOST_PLACES = 200;
/** Signs before the first letter (brackets, marks, a minus) and what may be between them in another print. */
const LEAD = 40;

/** How often the letters of quoted words may still be looked at: a hostile text repeats them without end. */
export interface Patience {
	looks: number;
}
const LOOKS = 4000;
export const freshPatience = (): Patience => ({ looks: LOOKS });

/**
 * Where in a searched text, or in a stretch of it, are these words, by the rules of `sameWords`?
 *
 * - out:  places in order; those cut out of a longer word or number are marked, and are no quotation
 * - time: linear in the text, and in the places that have the letters of the words
 */
export function findWords(
	sought: SoughtWords,
	searched: SearchedText,
	key: LetterKey,
	within: Span = { start: 0, end: searched.text.length },
	patience: Patience = freshPatience(),
): readonly WordsFound[] {
	const { letters } = sought;
	if (letters === "") return [];
	const found: WordsFound[] = [];
	const last = firstLetterFrom(key, within.end);
	let at = key.key.indexOf(letters, firstLetterFrom(key, within.start));
	for (; at !== -1 && at + letters.length <= last; at = key.key.indexOf(letters, at + 1)) {
		if (found.length === MOST_PLACES || patience.looks-- <= 0) break;
		const behind = key.offsets[at + letters.length] ?? searched.text.length;
		const place = placeAt(sought, searched, key.offsets[at] as number, behind);
		if (place !== null && place.start >= (found.at(-1)?.end ?? within.start) && place.end <= within.end)
			found.push(place);
	}
	return found;
}

/** Index of the first letter at or behind a place of the text; bisection. */
function firstLetterFrom({ offsets }: LetterKey, place: number): number {
	let low = 0;
	let high = offsets.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((offsets[middle] as number) < place) low = middle + 1;
		else high = middle;
	}
	return low;
}

/**
 * @param letter the place of the first quoted letter in the searched text
 * @param behind the place of the first letter behind the last quoted one
 */
function placeAt(
	{ tokens: quoted, lead, caseFree }: SoughtWords,
	{ text }: SearchedText,
	letter: number,
	behind: number,
): WordsFound | null {
	const from = lead === 0 ? letter : Math.max(0, letter - LEAD);
	const tokens = printTokens(text, from, Math.min(text.length, Math.max(behind, letter) + LEAD));
	const first = tokens.findIndex(({ end }) => end > letter);
	// The signs before the first letter are few; of two places where they could begin the nearer one wins.
	for (let start = first; start >= 0 && first - start <= 2 * lead + 2; start--) {
		const beginning = tokens[start] as PrintToken;
		if (start < first && (beginning.kind === "letter" || beginning.kind === "digit")) break;
		if (lead > 0 && start === first) continue;
		const same = beginning.kind === "invisible" ? null : sameWords(quoted, tokens, start, caseFree);
		if (same !== null) {
			const last = tokens[same.end - 1] as PrintToken;
			const { start: at } = beginning;
			const { end } = last;
			// Half of a ligature stands nowhere.
			if (tokens[start - 1]?.start === at || tokens[same.end]?.start === last.start) return null;
			if (shownOtherwise(text, at, end)) return null;
			return { start: at, end, normalisations: same.normalisations, cut: cutAt(text, at, end) };
		}
		if (lead === 0) break;
	}
	return null;
}

/** Right-to-left embeddings and isolates, and both overrides. */
const TURNS = /[\u202B\u202D\u202E\u2067]/u;
const CONTROL = /[\u202A-\u202E\u2066-\u2069\n\r\u2029]/gu;
/** A longer paragraph is looked at from its middle; characters. */
const FARTHEST = 20_000;

/**
 * Does a control of direction show a reader these characters in another order than they are in?
 *
 * True where a right-to-left embedding, an isolate or any override is open before the words or is among them.
 */
function shownOtherwise(text: string, start: number, end: number): boolean {
	if (TURNS.test(text.slice(start, end))) return true;
	const before = text.slice(Math.max(0, start - FARTHEST), start);
	// Hardly a text has any, while all have lines.
	if (!TURNS.test(before)) return false;
	const open: boolean[] = [];
	for (const [control] of before.matchAll(CONTROL)) {
		if (control === "\u202C" || control === "\u2069") open.pop();
		else if (control === "\n" || control === "\r" || control === "\u2029") open.length = 0;
		else open.push(TURNS.test(control));
	}
	return open.includes(true);
}
