import type { Span } from "@fissure/core";

/** Where do these very words stand, nearest to a place? Null where they stand nowhere, or are none. */
export function placeWords(text: string, words: string, near: number): Span | null {
	if (words.trim() === "") return null;
	let best: number | null = null;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
		if (best !== null && Math.abs(at - near) > Math.abs(best - near)) break;
		best = at;
	}
	return best === null ? null : { start: best, end: best + words.length };
}
