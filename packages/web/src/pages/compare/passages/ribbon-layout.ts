import type { Span } from "@fissure/core";
import type { AccountShown } from "../state/comparison-types.ts";
import type { Passage } from "./passages-between.ts";

/** A sentence, drawn from top to bottom of its column. */
export interface Bar {
	readonly y: number;
	readonly height: number;
}

export interface RibbonLayout {
	readonly height: number;
	/** Of the left column and of the right one, in the order of the sentences. */
	readonly bars: readonly [readonly Bar[], readonly Bar[]];
	/** For each passage where it is in each column; null where the text is silent. */
	readonly places: readonly (readonly [Bar | null, Bar | null])[];
}

/** Pixels. */
const SENTENCE = 20;
const LEAST = 180;
const MOST = 620;
const PARAGRAPH_GAP = 5;
/** Between two sentences, of the height of the text. */
const GAPS = 0.12;
/** So that a short sentence can be seen, and pressed. */
const THINNEST = 1.5;

/** Both texts from top to bottom, each sentence as high as its share of its text, and where the passages are. */
export function ribbonLayout(
	[left, right]: readonly [Pick<AccountShown, "sentences">, Pick<AccountShown, "sentences">],
	passages: readonly Passage[],
): RibbonLayout {
	const most = Math.max(left.sentences.length, right.sentences.length);
	const height = Math.max(LEAST, Math.min(MOST, most * SENTENCE));
	const bars = [barsOf(left.sentences, height), barsOf(right.sentences, height)] as const;
	return {
		height,
		bars,
		places: passages.map(({ quotes: [mine, theirs] }) => [
			mine === null ? null : placeIn(left.sentences, bars[0], mine),
			theirs === null ? null : placeIn(right.sentences, bars[1], theirs),
		]),
	};
}

function barsOf(sentences: AccountShown["sentences"], height: number): readonly Bar[] {
	if (sentences.length === 0) return [];
	const isBreak = sentences.map(({ paragraph }, at) => at > 0 && paragraph !== sentences[at - 1]?.paragraph);
	const breaks = isBreak.filter(Boolean).length;
	const gaps = height * GAPS;
	// A paragraph's gap is wider than a sentence's, and all gaps together leave room for the text.
	const unit = gaps / Math.max(1, sentences.length - 1 + breaks * 2);
	const [small, wide] = [Math.min(2, unit), Math.min(PARAGRAPH_GAP, unit * 3)];
	const free = height - breaks * wide - (sentences.length - 1 - breaks) * small;
	const lengths = sentences.map(({ start, end }) => Math.max(1, end - start));
	const least = Math.min(THINNEST, free / sentences.length);
	const all = lengths.reduce((sum, length) => sum + length, 0);
	const rest = free - least * sentences.length;
	let y = 0;
	return lengths.map((length, at) => {
		if (at > 0) y += isBreak[at] === true ? wide : small;
		const bar = { y, height: least + (rest * length) / all };
		y += bar.height;
		return bar;
	});
}

/** From where the words begin in their sentence to where they end in theirs; null where no sentence has any of them. */
function placeIn(sentences: AccountShown["sentences"], bars: readonly Bar[], words: Span): Bar | null {
	const within = sentences.flatMap((sentence, at) => {
		const bar = bars[at];
		return bar !== undefined && sentence.start < words.end && words.start < sentence.end ? [{ sentence, bar }] : [];
	});
	const [first, last] = [within[0], within.at(-1)];
	if (first === undefined || last === undefined) return null;
	const yOf = ({ sentence: { start, end }, bar }: typeof first, offset: number): number =>
		bar.y + (bar.height * (Math.max(start, Math.min(end, offset)) - start)) / Math.max(1, end - start);
	const [from, to] = [yOf(first, words.start), yOf(last, words.end)];
	return { y: from, height: Math.max(Math.min(THINNEST, last.bar.height), to - from) };
}

/** The outline of a ribbon between two columns whose inner edges are at `from` and `to`. */
export function ribbonPath(from: number, left: Bar, to: number, right: Bar): string {
	const middle = (from + to) / 2;
	const [a, b] = [left.y, right.y].map(rounded) as [number, number];
	const [c, d] = [right.y + right.height, left.y + left.height].map(rounded) as [number, number];
	return `M${from} ${a}C${middle} ${a} ${middle} ${b} ${to} ${b}V${c}C${middle} ${c} ${middle} ${d} ${from} ${d}Z`;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
