import { type HanSplitter, wordSpans } from "@fissure/languages";
import type { Collocate, CollocateOrder, ConcordanceLine, Document, Span } from "@fissure/model";
import type { WordNumbers, WordsRead } from "../documents/word-numbers.ts";
import { falseDiscoveries } from "../stats/benjamini-hochberg.ts";
import { association, logDice } from "../stats/proportions/two-by-two.ts";
import { type WordTally, wordLabels } from "./word-tally.ts";

/** Characters in which so many words surely are: names of bodies are long. */
const LETTERS_A_WORD = 40;

/**
 * What stands on either side of these words?
 *
 * - in: a place in the text, and how many words on either side are shown; signs between them are shown too
 */
export function concordanceLine(
	{ id, text }: Document,
	{ start, end }: Span,
	{ window, splitHan }: { readonly window: number; readonly splitHan?: HanSplitter },
): ConcordanceLine {
	const before = text.slice(Math.max(0, start - window * LETTERS_A_WORD), start);
	const after = text.slice(end, end + window * LETTERS_A_WORD);
	const left = window === 0 ? [] : wordSpans(before, splitHan).slice(-window);
	const right = wordSpans(after, splitHan).slice(0, window);
	return {
		...{ document: id, start, end, exact: text.slice(start, end) },
		left: before.slice(left[0]?.start ?? before.length),
		right: after.slice(0, right.at(-1)?.end ?? 0),
	};
}

/** The words of a text near those that were looked for, and all but these themselves. */
export interface NearAndAll {
	readonly near: WordsRead;
	readonly all: WordsRead;
}

/**
 * Which words stand near these places? Each once, however many windows it is in.
 *
 * - in: places in the order of the text, and how many words on either side are near
 */
export function nearWords(read: WordsRead, places: readonly Span[], window: number): NearAndAll {
	if (places.length === 0) return { near: NOTHING, all: read };
	const isPlace = new Uint8Array(read.length);
	const isNear = new Uint8Array(read.length);
	let from = 0;
	for (const { start, end } of places) {
		while (from < read.length && (read.ends[from] as number) <= start) from++;
		let to = from;
		while (to < read.length && (read.starts[to] as number) < end) isPlace[to++] = 1;
		isNear.fill(1, Math.max(0, from - window), to + window);
	}
	return {
		near: only(read, (at) => isNear[at] === 1 && isPlace[at] === 0),
		all: only(read, (at) => isPlace[at] === 0),
	};
}

const NO_NUMBERS = new Int32Array(0);
const NOTHING: WordsRead = { length: 0, words: NO_NUMBERS, forms: NO_NUMBERS, starts: NO_NUMBERS, ends: NO_NUMBERS };

function only(read: WordsRead, isKept: (at: number) => boolean): WordsRead {
	const from = [read.words, read.forms, read.starts, read.ends];
	const kept = from.map(() => new Int32Array(read.length)) as [Int32Array, Int32Array, Int32Array, Int32Array];
	let length = 0;
	// Whole runs at once: most words of a text are kept, or few.
	for (let at = 0; at < read.length; at++) {
		if (!isKept(at)) continue;
		const start = at;
		while (at < read.length && isKept(at)) at++;
		for (const [column, numbers] of from.entries()) kept[column]?.set(numbers.subarray(start, at), length);
		length += at - start;
	}
	const [words, forms, starts, ends] = kept;
	return { length, words, forms, starts, ends };
}

/** A collocate before sentences are found for it. */
export interface RankedCollocate extends Omit<Collocate, "sentences"> {
	/** Its number. */
	readonly number: number;
}

export interface RankedCollocates {
	readonly tested: number;
	readonly rare: number;
	readonly collocates: readonly RankedCollocate[];
}

interface Options {
	/** Of the words that were looked for. */
	readonly places: number;
	/** What is near fewer times is not tested. */
	readonly fewest: number;
	readonly most: number;
	readonly by: CollocateOrder;
}

/** Share of false words among those listed that is accepted. */
const ACCEPTED = 0.05;

/**
 * Which words stand near others more than chance would put them there?
 *
 * The words of all windows are compared with all other words of the texts; those that were looked for are in neither.
 *
 * - out:    those whose G² is significant with regard to all words tested
 * - source: Evert (2008), in Lüdeling & Kytö (eds), Corpus Linguistics: An International Handbook, ch. 58 (surface
 *           co-occurrence); `stats/proportions/two-by-two.ts`
 */
export function collocatesOf(
	numbers: WordNumbers,
	{ near, all }: { readonly near: WordTally; readonly all: WordTally },
	{ places, fewest, most, by }: Options,
): RankedCollocates {
	const labels = wordLabels(numbers, [all]);
	const tested: Omit<RankedCollocate, "q">[] = [];
	let rare = 0;
	for (let number = 0; number < numbers.words.length; number++) {
		const count = near.counts[number] ?? 0;
		if (count === 0) continue;
		if (count < fewest) {
			rare++;
			continue;
		}
		const total = all.counts[number] as number;
		const measures = association({
			...{ first: count, firstTotal: near.words },
			...{ second: total - count, secondTotal: all.words - near.words },
		});
		if (measures === null) continue;
		const { expected, mutualInformation, gSquare, t, p } = measures;
		tested.push({
			...{ number, word: labels(number), stem: numbers.words[number] as string },
			...{ near: count, expected, all: { count: total, texts: all.textsWith[number] as number } },
			texts: near.textsWith[number] as number,
			// A place has a word near it or not.
			logDice: logDice(Math.min(count, places), places, total),
			...{ mutualInformation, gSquare, t, p },
		});
	}
	const qs = falseDiscoveries(tested.map(({ p }) => p));
	const collocates = tested
		.map((one, at) => ({ ...one, q: qs[at] as number }))
		.filter(({ q, near: seen, expected }) => q <= ACCEPTED && seen > expected)
		.sort((a, b) => b[by] - a[by] || b.gSquare - a.gSquare || (a.stem < b.stem ? -1 : 1))
		.slice(0, most);
	return { tested: tested.length, rare, collocates };
}
