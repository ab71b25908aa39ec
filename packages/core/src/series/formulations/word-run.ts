import { foldText, GAP, hasUnspaced, wordUnits } from "@fissure/languages";

/** The words of many texts in one row, by number. */
export interface WordRun {
	/** From 1; 0 behind each text and, where asked, each sentence. */
	readonly words: Int32Array;
	/** The word of each number, folded; none for 0. */
	readonly vocabulary: readonly string[];
	readonly numberOf: ReadonlyMap<string, number>;
	/** First place of each text in `words`; one more at the end. */
	readonly firsts: Int32Array;
	/** Of each word in its text, in UTF-16 code units; null where nobody asked for it. */
	readonly spans: WordSpans | null;
}

export interface WordSpans {
	readonly starts: Int32Array;
	readonly ends: Int32Array;
}

export interface RunOptions {
	/** What ends a phrase: only the end of a text, or of a sentence, a comma and a bracket as well. */
	readonly parting: "texts" | "clauses";
	readonly withSpans: boolean;
}

/** Takes texts one by one. */
export interface RunBuilder {
	readonly add: (text: string) => void;
	readonly finish: () => WordRun;
}

/**
 * The words of texts by number, in one row.
 *
 * - out:  words in the form in which they are compared, see `foldText`; numbers in the order of first use
 * - time: linear; 4 bytes a word, 12 with spans
 */
export function runBuilder({ parting, withSpans }: RunOptions): RunBuilder {
	const numberOf = new Map<string, number>();
	const vocabulary = [""];
	let words = new Int32Array(FEWEST);
	let spans = withSpans ? { starts: new Int32Array(FEWEST), ends: new Int32Array(FEWEST) } : null;
	const firsts = [0];
	let length = 0;
	const numberFor = (word: string): number => {
		const known = numberOf.get(word);
		if (known !== undefined) return known;
		// A copy: a slice would keep the whole text alive.
		const copy = word.split("").join("");
		numberOf.set(copy, vocabulary.length);
		return vocabulary.push(copy) - 1;
	};
	const makeRoom = (most: number): void => {
		if (most <= words.length) return;
		words = grown(words, most);
		if (spans !== null) spans = { starts: grown(spans.starts, most), ends: grown(spans.ends, most) };
	};
	return {
		add(text) {
			const folded = foldText(text);
			const { count, starts, ends, gaps } = wordUnits(folded);
			makeRoom(length + 2 * count + 1);
			for (let at = 0; at < count; at++) {
				const start = starts[at] as number;
				const end = ends[at] as number;
				if (parting === "clauses" && at > 0 && gaps[at] !== GAP.none) words[length++] = 0;
				if (spans !== null) {
					spans.starts[length] = start;
					spans.ends[length] = end;
				}
				words[length++] = numberFor(folded.slice(start, end));
			}
			words[length++] = 0;
			firsts.push(length);
		},
		finish: () => ({
			words: words.subarray(0, length),
			vocabulary,
			numberOf,
			firsts: Int32Array.from(firsts),
			spans: spans === null ? null : { starts: spans.starts.subarray(0, length), ends: spans.ends.subarray(0, length) },
		}),
	};
}

/** The same for texts that are at hand. */
export function wordRun(texts: Iterable<string>, options: RunOptions): WordRun {
	const builder = runBuilder(options);
	for (const text of texts) builder.add(text);
	return builder.finish();
}

const FEWEST = 1 << 16;

function grown(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
	const longer = new Int32Array(Math.max(least, Math.ceil(array.length * 1.5)));
	longer.set(array);
	return longer;
}

/** The text that each place of a row is in. */
export function textOfPlaces(firsts: Int32Array): Int32Array {
	const texts = new Int32Array(firsts.at(-1) as number);
	for (let text = 0; text + 1 < firsts.length; text++) texts.fill(text, firsts[text], firsts[text + 1]);
	return texts;
}

/** Words as a phrase is written: with a space between two, unless their language writes none. */
export function joined(words: readonly string[]): string {
	let text = "";
	for (const word of words) {
		const isClose = text === "" || word === "" || (hasUnspaced(word) && hasUnspaced(text.slice(-2)));
		text += isClose ? word : ` ${word}`;
	}
	return text;
}

/** The words of a phrase by the numbers of a row; null where the row lacks one of them, or the phrase has none. */
export function numbersOf(
	phrase: string,
	numberOf: { readonly get: (word: string) => number | undefined },
): readonly number[] | null {
	const folded = foldText(phrase);
	const { count, starts, ends } = wordUnits(folded);
	const numbers: number[] = [];
	for (let at = 0; at < count; at++) {
		const number = numberOf.get(folded.slice(starts[at], ends[at]));
		if (number === undefined) return null;
		numbers.push(number);
	}
	return count === 0 ? null : numbers;
}
