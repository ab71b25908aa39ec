import type { EditChange, Quote, Span } from "@fissure/model";

/** Shorter captures are read whole. */
const WHOLE = 20_000;
/** The opening names the parties; around a change stand those who speak. Characters. */
const OPENING = 1500;
const AROUND = 1200;
/** Parts two excerpts as it parts two paragraphs. */
const GAP = "\n\n";

/** Passages of a capture, one behind the other. */
export interface Excerpts {
	readonly text: string;
	/** The same words where they stand in the capture. */
	readonly inWhole: (quote: Quote) => Quote;
}

/**
 * What of two captures must be read to know what the changes changed? Their openings and what stands around each change:
 * reading an hour's transcript for one word would take longer than finding the word.
 */
export function excerptsOf(
	before: string,
	after: string,
	changes: readonly EditChange[],
): { readonly before: Excerpts; readonly after: Excerpts } {
	const isShort = Math.max(before.length, after.length) <= WHOLE;
	const of = (text: string, side: "before" | "after"): Excerpts =>
		isShort ? { text, inWhole: (quote) => quote } : joined(text, passagesIn(text, changes, side));
	return { before: of(before, "before"), after: of(after, "after") };
}

/** Whole lines, in order, none overlapping. */
function passagesIn(text: string, changes: readonly EditChange[], side: "before" | "after"): readonly Span[] {
	const around = changes.map((change) => ({
		start: Math.max(0, change.at[side] - AROUND),
		end: Math.min(text.length, change.at[side] + (change[side]?.exact.length ?? 0) + AROUND),
	}));
	const passages: { start: number; end: number }[] = [];
	for (const { start, end } of [{ start: 0, end: OPENING }, ...around.sort((a, b) => a.start - b.start)]) {
		const from = start === 0 ? 0 : text.lastIndexOf("\n", start) + 1;
		const to = text.indexOf("\n", end);
		const last = passages.at(-1);
		const stop = to < 0 ? text.length : to;
		if (last !== undefined && from <= last.end) last.end = Math.max(last.end, stop);
		else passages.push({ start: from, end: stop });
	}
	return passages;
}

function joined(text: string, passages: readonly Span[]): Excerpts {
	const places: { at: number; from: number }[] = [];
	const parts: string[] = [];
	let at = 0;
	for (const { start, end } of passages) {
		places.push({ at, from: start });
		parts.push(text.slice(start, end));
		at += end - start + GAP.length;
	}
	const inWhole = (quote: Quote): Quote => {
		const place = places.findLast((passage) => passage.at <= quote.start);
		const by = place === undefined ? 0 : place.from - place.at;
		return { ...quote, start: quote.start + by, end: quote.end + by };
	};
	return { text: parts.join(GAP), inWhole };
}
