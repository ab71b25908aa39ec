import { fromPacks, packsAtHand } from "@fissure/languages";
import type { Span } from "@fissure/model";

/**
 * Parts of a page that are not the text: the tail of links, topics and status lines that some archives keep. `from` is the
 * first heading of such a tail, `sure` a line that only is there; both must be found, the tail within reach of it.
 */
const TAILS = fromPacks(() => packsAtHand().flatMap(({ pages }) => pages?.tails ?? []));
const BOXES = fromPacks(() => packsAtHand().flatMap(({ pages }) => pages?.boxes ?? []));

const boxesIn = (text: string): readonly Span[] =>
	BOXES()
		.filter(({ sure }) => text.includes(sure))
		.flatMap(({ pattern }) =>
			[...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length })),
		);

/** Where is a page's furniture in an extracted text? Empty for most; the text itself is never changed. */
export function pageFurniture(text: string): readonly Span[] {
	const boxes = boxesIn(text);
	const unboxed = (start: number, end: number): string =>
		boxes.reduce(
			(slice, box) =>
				box.start >= start && box.end <= end
					? slice.slice(0, box.start - start) + " ".repeat(box.end - box.start) + slice.slice(box.end - start)
					: slice,
			text.slice(start, end),
		);
	const tails = TAILS().flatMap(({ from, sure, reach }): readonly Span[] => {
		const end = text.lastIndexOf(sure);
		if (end < 0) return [];
		const start = Math.max(0, end - reach);
		const match = from.exec(unboxed(start, end));
		return [{ start: match === null ? end : start + match.index, end: text.length }];
	});
	return [...boxes, ...tails];
}
