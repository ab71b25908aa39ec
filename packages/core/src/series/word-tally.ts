import type { WordNumbers, WordsRead } from "../documents/word-numbers.ts";

/** How often some texts have each word. */
export interface WordTally {
	readonly texts: number;
	/** Of all texts, repeats included. */
	readonly words: number;
	/** By number of the word. */
	readonly counts: ArrayLike<number>;
	/** In how many texts it is. */
	readonly textsWith: ArrayLike<number>;
	/** By number of the form. */
	readonly forms: ArrayLike<number>;
	/** The first texts with a word, as many as sentences are shown: their places among those that were counted. */
	readonly firstTexts: (word: number) => readonly number[];
}

/** More sentences with a word than a reader of a table opens. */
export const MOST_EXAMPLES = 3;

/** Words and forms for which there is room at first. */
const FIRST = 1 << 12;

/** Counts the words of texts one after the other; what it has counted is read when all are in. */
export function tallying(): { readonly add: (read: WordsRead) => void; readonly tally: () => WordTally } {
	let counts = new Float64Array(FIRST);
	let textsWith = new Float64Array(FIRST);
	let lastText = new Float64Array(FIRST);
	let forms = new Float64Array(FIRST);
	let firsts = new Float64Array(FIRST * MOST_EXAMPLES);
	let texts = 0;
	let words = 0;
	const add = ({ length, words: numbers, forms: formNumbers }: WordsRead): void => {
		texts++;
		words += length;
		for (let at = 0; at < length; at++) {
			const number = numbers[at] as number;
			const form = formNumbers[at] as number;
			if (form >= forms.length) forms = wider(forms, form);
			if (number >= counts.length) {
				counts = wider(counts, number);
				textsWith = wider(textsWith, number);
				lastText = wider(lastText, number);
				firsts = wider(firsts, number * MOST_EXAMPLES + MOST_EXAMPLES);
			}
			counts[number] = (counts[number] as number) + 1;
			forms[form] = (forms[form] as number) + 1;
			if (lastText[number] !== texts) {
				const before = textsWith[number] as number;
				lastText[number] = texts;
				textsWith[number] = before + 1;
				if (before < MOST_EXAMPLES) firsts[number * MOST_EXAMPLES + before] = texts - 1;
			}
		}
	};
	const firstTexts = (word: number): readonly number[] => {
		const from = word * MOST_EXAMPLES;
		return [...firsts.subarray(from, from + Math.min(MOST_EXAMPLES, textsWith[word] ?? 0))];
	};
	return { add, tally: () => ({ texts, words, counts, textsWith, forms, firstTexts }) };
}

function wider(old: Float64Array, number: number): Float64Array<ArrayBuffer> {
	const wide = new Float64Array(Math.max(old.length * 2, number + 1));
	wide.set(old);
	return wide;
}

/** Each word in the form that these texts use most; of several, the first in the alphabet. */
export function wordLabels({ words, forms, wordOf }: WordNumbers, tallies: readonly WordTally[]) {
	const best = new Int32Array(words.length).fill(-1);
	const countOf = (form: number): number => tallies.reduce((sum, tally) => sum + (tally.forms[form] ?? 0), 0);
	const most = new Float64Array(words.length);
	for (let form = 0; form < wordOf.length; form++) {
		const word = wordOf[form] as number;
		if (word < 0) continue;
		const count = countOf(form);
		const other = best[word] as number;
		if (other >= 0 && (count < (most[word] as number) || (count === most[word] && isBefore(forms, other, form))))
			continue;
		best[word] = form;
		most[word] = count;
	}
	return (word: number): string => forms[best[word] as number] as string;
}

const isBefore = (forms: readonly string[], one: number, other: number): boolean =>
	(forms[one] as string) < (forms[other] as string);
