import { CYRILLIC_FUNCTION_WORDS, foldText, LATIN_FUNCTION_WORDS, languageOf, UNSPACED } from "@fissure/languages";
import type { Document, Span } from "@fissure/model";

/** A text as a row of words, for finding wordings again to the letter. */
export interface WordRow {
	readonly document: Document;
	readonly words: readonly Span[];
	/** Folded words, each with a space on both sides; a bar where punctuation parts two. */
	readonly folded: string;
	/** For each word its place in `folded`. */
	readonly places: readonly number[];
	readonly grams: ReadonlySet<string>;
	/** Words in the shortest wording that counts as fixed: four, or six Han characters. */
	readonly fewest: number;
}

const FEWEST_WORDS = 4;
const FEWEST_HAN = 6;
/** A formula says something beside grammar and names: so many words of five letters, so many of them in lower case. */
const FEWEST_LONG_WORDS = 3;
const FEWEST_PLAIN_WORDS = 2;
const LONG_WORD = /(?<![\p{L}\p{M}])\p{L}{5,}/gu;
const WORD = new RegExp(
	String.raw`[${UNSPACED}]|(?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}])+(?:['’](?:(?![${UNSPACED}])[\p{L}\p{M}])+)*`,
	"gu",
);

/** Each text of an event is asked for several times, by each of its sides; its words are rowed once. */
const known = new WeakMap<Document, WordRow>();

export function wordRowOf(document: Document): WordRow {
	const row = known.get(document) ?? rowWords(document);
	known.set(document, row);
	return row;
}

function rowWords(document: Document): WordRow {
	const words: Span[] = [];
	const places: number[] = [];
	let folded = "";
	for (const { 0: word, index: start } of document.text.matchAll(WORD)) {
		const gap = document.text.slice(words.at(-1)?.end ?? 0, start);
		folded += /^[\s-]*$/u.test(gap) ? "" : " | ";
		places.push(folded.length);
		folded += ` ${foldText(word)} `;
		words.push({ start, end: start + word.length });
	}
	const fewest = languageOf(document.language)?.sentences.unspaced === true ? FEWEST_HAN : FEWEST_WORDS;
	const row = { document, words, folded, places, fewest };
	return { ...row, grams: new Set(words.flatMap((_, at) => phraseAt(row, at, at + fewest) ?? [])) };
}

/** The folded words from one to another; null where the text ends or punctuation parts them. */
function phraseAt({ words, folded, places }: Omit<WordRow, "grams">, from: number, to: number): string | null {
	if (to > words.length) return null;
	const phrase = folded.slice(places[from], to === words.length ? folded.length : places[to]);
	const trimmed = phrase.endsWith(" | ") ? phrase.slice(0, -3) : phrase;
	return trimmed.includes("|") ? null : trimmed;
}

/** A wording that is to the letter in several texts. */
export interface Formula extends Span {
	/** Folded, as `WordRow` has it. */
	readonly phrase: string;
	readonly grams: readonly string[];
}

/** The longest wordings of a text that at least one of the others has too, in order of place, none inside another. */
export function formulasOf(row: WordRow, others: readonly WordRow[]): readonly Formula[] {
	const formulas: Formula[] = [];
	for (let from = 0; from < row.words.length; from++) {
		const first = phraseAt(row, from, from + row.fewest);
		const holders = first === null ? [] : others.filter(({ grams }) => grams.has(first));
		if (holders.length === 0) continue;
		let to = from + row.fewest;
		let phrase = first as string;
		for (let longer = phraseAt(row, from, to + 1); longer !== null; longer = phraseAt(row, from, to + 1)) {
			const wider = longer;
			if (!holders.some(({ folded }) => folded.includes(wider))) break;
			phrase = longer;
			to++;
		}
		const formula = {
			start: (row.words[from] as Span).start,
			end: (row.words[to - 1] as Span).end,
			phrase,
			grams: gramsWithin(row, from, to),
		};
		if (saysSomething(row.document, formula)) formulas.push(formula);
		from = to - 1;
	}
	return formulas;
}

const gramsWithin = (row: WordRow, from: number, to: number): readonly string[] =>
	Array.from(
		{ length: to - from - row.fewest + 1 },
		(_, step) => phraseAt(row, from + step, from + step + row.fewest) ?? "",
	);

function saysSomething({ text, language }: Document, { start, end }: Span): boolean {
	const words = text.slice(start, end);
	// Dates and counts recur without being anybody's wording.
	if (/\d/.test(words)) return false;
	if (languageOf(language)?.sentences.unspaced === true) return true;
	const long = (words.match(LONG_WORD) ?? []).filter((word) => !isFunctionWord(word, language));
	return long.length >= FEWEST_LONG_WORDS && long.filter((word) => /^\p{Ll}/u.test(word)).length >= FEWEST_PLAIN_WORDS;
}

const isFunctionWord = (word: string, language: string): boolean =>
	(LATIN_FUNCTION_WORDS.get(language) ?? CYRILLIC_FUNCTION_WORDS.get(language))?.has(foldText(word)) ?? false;

/** Does the text have any fixed part of the formula? A formula that only lost a word has not vanished. */
export const echoes = ({ grams }: WordRow, formula: Formula): boolean => formula.grams.some((gram) => grams.has(gram));
