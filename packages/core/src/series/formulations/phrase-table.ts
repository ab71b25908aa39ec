import { phraseOrder } from "./phrase-order.ts";
import { numbersOf, runBuilder, type WordRun } from "./word-run.ts";

/** Numbers of a list that may be too long to be in memory. */
export type NumberAt = (at: number) => number;

/** All words of many texts, so ordered that a phrase of any length is found by halving; in memory, or in a file. */
export interface PhraseTable {
	/** Words by which places are ordered. */
	readonly depth: number;
	/** Number of each word in the row of words; 0 between texts. */
	readonly wordAt: NumberAt;
	/** Places, ordered by the words that follow; and a run of them, half-open. */
	readonly placeAt: NumberAt;
	readonly placesIn: (from: number, to: number) => Int32Array;
	/** First place in that order of each word; one more at the end. */
	readonly firsts: Int32Array;
	/** First place of each text in the row; one more at the end. */
	readonly firstOfText: Int32Array;
	readonly numberOf: { readonly get: (word: string) => number | undefined };
}

/** The parts of a table as arrays, to be kept. */
export interface PhraseArrays {
	readonly depth: number;
	readonly words: Int32Array;
	readonly order: Int32Array;
	readonly firsts: Int32Array;
	readonly firstOfText: Int32Array;
	readonly vocabulary: readonly string[];
	readonly numberOf: WordRun["numberOf"];
}

/** All phrases of up to six words are counted; longer ones are looked up by their first six. */
const DEPTH = 6;

/**
 * All words of texts in an order in which every phrase can be found and counted. Texts are added one by one, since all of them
 * are more than should be in memory.
 *
 * - time: linear; twelve bytes a word while it is made, eight after that
 */
export function phraseArrays(depth: number = DEPTH): {
	readonly add: (text: string) => void;
	readonly finish: (onWord?: (done: number, of: number) => void) => PhraseArrays;
} {
	const { add, finish } = runBuilder({ parting: "texts", withSpans: false });
	return {
		add,
		finish(onWord) {
			const { words, vocabulary, numberOf, firsts: firstOfText } = finish();
			const { order, firsts } = phraseOrder(words, vocabulary.length, depth, onWord);
			return { depth, words, order, firsts, firstOfText, vocabulary, numberOf };
		},
	};
}

export const tableOf = ({ words, order, ...arrays }: PhraseArrays): PhraseTable => ({
	...arrays,
	wordAt: (at) => words[at] ?? 0,
	placeAt: (at) => order[at] as number,
	placesIn: (from, to) => order.subarray(from, to),
});

/** Where a phrase is, by text. */
export interface TextsWith {
	/** Texts that have it, by index, in order. */
	readonly texts: Int32Array;
	/** How often each of them has it. */
	readonly counts: Int32Array;
	/** How often it is there, all texts together. */
	readonly places: number;
}

/**
 * Which texts have a phrase, and how often?
 *
 * - in:   words as a person writes them; letter case and punctuation make no difference
 * - out:  nothing where a word is in no text, or the phrase has none
 * - time: halving, and a step for each place
 */
export function textsWith(table: PhraseTable, phrase: string): TextsWith {
	const numbers = numbersOf(phrase, table.numberOf);
	if (numbers === null) return { texts: new Int32Array(0), counts: new Int32Array(0), places: 0 };
	const { wordAt, placeAt, depth, firsts, firstOfText } = table;
	const [first] = numbers as [number];
	const head = numbers.slice(0, depth);
	const compared = (place: number): number => {
		for (let at = 1; at < head.length; at++) {
			const apart = wordAt(place + at) - (head[at] as number);
			if (apart !== 0) return apart;
		}
		return 0;
	};
	const bound = (beyond: 0 | 1): number => {
		let low = firsts[first] as number;
		let high = firsts[first + 1] as number;
		while (low < high) {
			const middle = (low + high) >>> 1;
			if (compared(placeAt(middle)) >= beyond) high = middle;
			else low = middle + 1;
		}
		return low;
	};
	const found = table.placesIn(bound(0), bound(1));
	const all =
		numbers.length <= depth
			? found
			: found.filter((place) => numbers.every((number, next) => next < depth || wordAt(place + next) === number));
	return { ...countByText(all, firstOfText), places: all.length };
}

/** Places between two that are noted. */
const STRIDE_BITS = 6;
const known = new WeakMap<Int32Array, Int32Array>();

/** How many of the places are in each text that has any? */
function countByText(places: Int32Array, firstOfText: Int32Array): Omit<TextsWith, "places"> {
	const textAt = textFinder(firstOfText, places.length);
	const all = new Int32Array(firstOfText.length);
	const found: number[] = [];
	for (let at = 0; at < places.length; at++) {
		const text = textAt(places[at] as number);
		if (all[text] === 0) found.push(text);
		(all[text] as number) += 1;
	}
	const texts = Int32Array.from(found).sort();
	return { texts, counts: texts.map((text) => all[text] as number) };
}

/** Few places are found by halving; for many, the text of every 64th place is noted, and it is a step or two from there. */
function textFinder(firstOfText: Int32Array, places: number): (place: number) => number {
	const steps = places * Math.log2(firstOfText.length + 1);
	if (!known.has(firstOfText) && steps < (firstOfText.at(-1) as number) >> STRIDE_BITS)
		return (place) => {
			let [low, high] = [0, firstOfText.length - 1];
			while (high - low > 1) {
				const middle = (low + high) >>> 1;
				if ((firstOfText[middle] as number) <= place) low = middle;
				else high = middle;
			}
			return low;
		};
	const noted = notedTexts(firstOfText);
	return (place) => {
		let text = noted[place >> STRIDE_BITS] as number;
		while ((firstOfText[text + 1] as number) <= place) text++;
		return text;
	};
}

function notedTexts(firstOfText: Int32Array): Int32Array {
	const before = known.get(firstOfText);
	if (before !== undefined) return before;
	const noted = new Int32Array(((firstOfText.at(-1) as number) >> STRIDE_BITS) + 1);
	for (let at = 0, text = 0; at < noted.length; at++) {
		while ((firstOfText[text + 1] ?? Number.POSITIVE_INFINITY) <= at << STRIDE_BITS) text++;
		noted[at] = text;
	}
	known.set(firstOfText, noted);
	return noted;
}
