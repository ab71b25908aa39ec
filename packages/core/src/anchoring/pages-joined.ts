import type { Span } from "@fissure/model";
import { pageBreaks } from "../documents/page-breaks.ts";
import type { HeldText } from "./find-words.ts";

/** A text as it would read on one endless page, and the way back. */
export interface PagesJoined {
	readonly held: HeldText;
	/** A span of the joined text as stretches of the original: several where a page ends in it. */
	readonly originalOf: (span: Span) => readonly Span[];
	/** From the first to the last place of a span that the joined text has too. */
	readonly joinedOf: (span: Span) => Span;
}

/** Null where no page ends inside the text. */
export function pagesJoined(held: HeldText): PagesJoined | null {
	const breaks = pageBreaks(held.text);
	if (breaks.length === 0) return null;
	const stretches: { readonly from: number; readonly start: number; readonly end: number }[] = [];
	let text = "";
	let start = 0;
	for (const { start: end, end: next } of [...breaks, { start: held.text.length, end: held.text.length }]) {
		stretches.push({ from: text.length, start, end });
		// A line's end, so that a word parted by a hyphen at the foot of the page is joined like any other.
		text += `${held.text.slice(start, end)}\n`;
		start = next;
	}
	const placeIn = (place: number): number => {
		const stretch = stretches.findLast(({ start: first }) => first <= place) ?? stretches[0];
		if (stretch === undefined) return place;
		return stretch.from + Math.min(Math.max(place, stretch.start), stretch.end) - stretch.start;
	};
	return {
		joinedOf: (span) => ({ start: placeIn(span.start), end: placeIn(span.end) }),
		held: { ...held, text: text.slice(0, -1) },
		originalOf: (span) =>
			stretches.flatMap(({ from, start: first, end }) => {
				const inside = { start: Math.max(span.start, from), end: Math.min(span.end, from + end - first) };
				return inside.start < inside.end
					? [{ start: inside.start - from + first, end: inside.end - from + first }]
					: [];
			}),
	};
}
