import type { Normalisation } from "../model/anchor.ts";
import type { Document, Span } from "../model/document.ts";
import type { QuotedPiece } from "../model/draft.ts";
import { cutAt } from "./cut.ts";
import { type LetterKey, letterKeyOf } from "./letter-key.ts";
import { type PrintToken, printTokens } from "./print-tokens.ts";
import { sameWords } from "./same-words.ts";
import { shownOtherwise } from "./shown-otherwise.ts";

export type HeldText = Pick<Document, "id" | "text" | "language">;

/** One place where quoted words stand. */
export interface WordsFound extends Span {
	readonly normalisations: readonly Normalisation[];
	/** They stand there as part of a longer word or number, and so are others. */
	readonly cut: "word" | "number" | null;
}

/** A common phrase stands everywhere; more places tell a reader nothing. */
const MOST_PLACES = 200;
/** A hostile text may repeat the letters of the words without end, and never be them. */
const MOST_LOOKS = 2000;
/** Signs before the first letter (brackets, marks, a minus) and what may stand between them in another print. */
const LEAD = 40;

/**
 * Where in a held text do these words stand, by the rules of `sameWords`?
 *
 * - out:  places in order; those cut out of a longer word or number are marked, and are no quotation
 * - time: linear in the text, and in the places that have the letters of the words
 */
export function findWords(
	piece: Extract<QuotedPiece, { readonly kind: "words" }>,
	held: HeldText,
	key: LetterKey = letterKeyOf(held.text),
): readonly WordsFound[] {
	const quoted = printTokens(piece.words, 0, piece.words.length);
	const { key: letters, offsets } = letterKeyOf(piece.words);
	const [firstLetter] = offsets;
	if (firstLetter === undefined) return [];
	const lead = quoted.findIndex(({ end }) => end > firstLetter);
	const caseFree = tokensAt(quoted, piece.bracketedLetters);
	const found: WordsFound[] = [];
	let looks = 0;
	for (let at = key.key.indexOf(letters); at !== -1; at = key.key.indexOf(letters, at + 1)) {
		if (found.length === MOST_PLACES || ++looks > MOST_LOOKS) break;
		const behind = key.offsets[at + letters.length] ?? held.text.length;
		const place = placeAt(quoted, lead, caseFree, held, key.offsets[at] as number, behind);
		if (place !== null && place.start >= (found.at(-1)?.end ?? 0)) found.push(place);
	}
	return found;
}

/**
 * @param letter the place of the first quoted letter in the held text
 * @param behind the place of the first letter behind the last quoted one
 */
function placeAt(
	quoted: readonly PrintToken[],
	lead: number,
	caseFree: ReadonlySet<number>,
	{ text, language }: HeldText,
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
			const end = (tokens[same.end - 1] as PrintToken).end;
			const { start: at } = beginning;
			if (shownOtherwise(text, at, end)) return null;
			return { start: at, end, normalisations: same.normalisations, cut: cutAt(text, at, end, language) };
		}
		if (lead === 0) break;
	}
	return null;
}

function tokensAt(tokens: readonly PrintToken[], offsets: readonly number[]): ReadonlySet<number> {
	const wanted = new Set(offsets);
	return new Set(tokens.flatMap(({ start }, index) => (wanted.has(start) ? [index] : [])));
}
