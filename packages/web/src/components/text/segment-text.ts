import type { Span } from "@fissure/core";

/** Something to be seen in a text. */
export interface TextSpan extends Span {
	/** Decides how it looks: `mention`, `position`, `name`, `evidence`, `removed`, `added`, `focus`. */
	readonly kind: string;
	readonly id: string;
	/** Called when the pointer rests on it. */
	readonly title: string;
	/** Degrees on the colour wheel, the same for everything of one issue; none: the colour of its kind. */
	readonly hue?: number;
	/** Of what is seen among others just now, such as the position that is read. */
	readonly isSelected?: boolean;
}

/** A stretch of words under one and the same set of spans. */
export interface TextRun extends Span {
	/** The longest first, so that the last is the innermost. */
	readonly spans: readonly TextSpan[];
}

export interface TextParagraph extends Span {
	/** A blank line is before it. */
	readonly isApart: boolean;
	readonly runs: readonly TextRun[];
}

/**
 * Cuts a text into its lines, and each line wherever a span begins or ends, so that overlapping spans become runs side by side.
 *
 * The runs join up to the lines to the letter; what parts the lines is in none of them. Spans outside of the text, and
 * empty ones, are not seen. Time grows with the spans and with how many overlap, not with their product.
 */
export function segmentText(text: string, spans: readonly TextSpan[]): readonly TextParagraph[] {
	const ordered = spans
		.filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
		.toSorted((a, b) => a.start - b.start || b.end - a.end);
	const cuts = [...new Set(ordered.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
	const paragraphs: TextParagraph[] = [];
	const sweep = { open: [] as TextSpan[], nextSpan: 0, nextCut: 0 };
	let last = 0;
	for (const line of linesOf(text)) {
		const isApart = /\n[^\S\n]*\n/.test(text.slice(last, line.start));
		paragraphs.push({ ...line, isApart, runs: runsIn(line, ordered, cuts, sweep) });
		last = line.end;
	}
	return paragraphs;
}

/** Lines that say something; a line of blanks parts others and is none. */
function* linesOf(text: string): Generator<Span> {
	for (const { 0: words, index } of text.matchAll(/[^\n\r\u2028\u2029]+/g))
		if (words.trim() !== "") yield { start: index, end: index + words.length };
}

interface Sweep {
	open: TextSpan[];
	nextSpan: number;
	nextCut: number;
}

function runsIn(
	{ start, end }: Span,
	spans: readonly TextSpan[],
	cuts: readonly number[],
	sweep: Sweep,
): readonly TextRun[] {
	const runs: TextRun[] = [];
	for (let at = start; at < end; ) {
		while ((cuts[sweep.nextCut] ?? Number.POSITIVE_INFINITY) <= at) sweep.nextCut++;
		const to = Math.min(end, cuts[sweep.nextCut] ?? end);
		while ((spans[sweep.nextSpan]?.start ?? Number.POSITIVE_INFINITY) <= at)
			sweep.open.push(spans[sweep.nextSpan++] as TextSpan);
		sweep.open = sweep.open.filter((span) => span.end > at);
		runs.push({ start: at, end: to, spans: sweep.open.toSorted((a, b) => b.end - b.start - (a.end - a.start)) });
		at = to;
	}
	return runs;
}
