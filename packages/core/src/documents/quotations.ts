import type { Span } from "@fissure/model";

const CLOSER_OF: ReadonlyMap<number, number> = new Map(
	["“”", "‘’", "「」", "『』", "《》", "（）", "()"].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);
const CLOSERS: ReadonlySet<number> = new Set(CLOSER_OF.values());
// A longer quotation is a speech of its own: its sentences are read one by one.
const LONGEST = 160;
// Bounds the search for a partner; no text nests deeper.
const DEEPEST = 8;

/**
 * Outermost quotations and parentheses that are short enough to be read as part of one sentence, in order.
 * One that never closes protects nothing, so a lost mark cannot swallow the paragraph.
 */
export function quotationsIn(text: string): readonly Span[] {
	const spans: Span[] = [];
	const open: { readonly closer: number; readonly at: number }[] = [];
	for (let i = 0; i < text.length; i++) {
		const unit = text.charCodeAt(i);
		if (!isBracket(unit)) continue;
		const closer = CLOSER_OF.get(unit);
		if (closer !== undefined) {
			if (open.length === DEEPEST) open.shift();
			open.push({ closer, at: i });
		} else if (CLOSERS.has(unit)) closeQuotation(open, unit, i + 1, spans);
	}
	return spans;
}

/** A cheap sieve before the tables. */
const isBracket = (unit: number): boolean =>
	(unit >= 0x2018 && unit <= 0x201d) ||
	(unit >= 0x300a && unit <= 0x300f) ||
	(unit & 0xfffe) === 0xff08 ||
	(unit & 0xfffe) === 0x28;

function closeQuotation(
	open: { readonly closer: number; readonly at: number }[],
	closer: number,
	end: number,
	spans: Span[],
): void {
	const depth = open.findLastIndex((opened) => opened.closer === closer);
	if (depth === -1) return;
	const start = (open[depth] as { readonly at: number }).at;
	open.length = depth;
	if (end - start > LONGEST) return;
	while (spans.length > 0 && (spans.at(-1) as Span).start > start) spans.pop();
	spans.push({ start, end });
}
