import { languageOf } from "@fissure/languages";
import { type Account, type Quote, quoteOf, type Span } from "@fissure/model";

/** Characters that a reader takes in at once: a long sentence of official prose. */
const LONGEST = 300;
const LONGEST_UNSPACED = 110;

/**
 * The words around a span that can be read alone: its sentence, or where that is too long, whole thoughts of it around the
 * span, as many as a reader takes in at once.
 */
export function passageAround({ document, sentences }: Account, span: Span): Quote {
	const sentence = sentences.find(({ start, end }) => start <= span.start && span.end <= end);
	if (sentence === undefined) return quoteOf(document, span);
	const unspaced = languageOf(document.language)?.sentences.unspaced === true;
	const most = unspaced ? LONGEST_UNSPACED : LONGEST;
	if (sentence.end - sentence.start <= most) return quoteOf(document, trimmed(document.text, sentence));
	const edges = edgesIn(document.text, sentence, unspaced);
	let from = edges.findLastIndex((edge) => edge <= span.start);
	let to = edges.findIndex((edge) => edge >= span.end);
	const length = (first: number, last: number): number => (edges[last] as number) - (edges[first] as number);
	if (length(from, to) > most) return quoteOf(document, trimmed(document.text, span));
	// What follows completes the thought more often than what precedes it.
	while (to + 1 < edges.length && length(from, to + 1) <= most) to++;
	while (from > 0 && length(from - 1, to) <= most) from--;
	return quoteOf(document, trimmed(document.text, { start: edges[from] as number, end: edges[to] as number }));
}

const SPACED_EDGE = /[;,:.!?—–]\s+/g;
const UNSPACED_EDGE = /[，；：。！？]/g;

function edgesIn(text: string, { start, end }: Span, unspaced: boolean): readonly number[] {
	const marks = [...text.slice(start, end).matchAll(unspaced ? UNSPACED_EDGE : SPACED_EDGE)];
	const inside = marks.map(({ 0: mark, index }) => start + index + mark.length).filter((edge) => edge < end);
	return [start, ...inside, end];
}

function trimmed(text: string, { start, end }: Span): Span {
	let from = start;
	let to = end;
	while (from < to && EDGE.test(text[from] as string)) from++;
	while (to > from && EDGE.test(text[to - 1] as string)) to--;
	return { start: from, end: to };
}
const EDGE = /[\s,，;；、•*]/;
