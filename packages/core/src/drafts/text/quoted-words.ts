import { countUnspaced } from "@fissure/languages";
import type { Span } from "@fissure/model";

/** Words in quotation marks, at a glance: for what a draft hides, where it is not worth a closer look that finds nothing. */
export const QUOTED_WORDS = /[“„«「『❝‹‘][^\n]{2,}?[”“»」』❞›’]|"[^"\n]{2,}"|&(?:ldquo|laquo|quot);/u;

const MARKED = /[“„«「『❝]([^\n“„«「『❝]{2,1000}?)[”“»」』❞]/gu;

/** Stretches in quotation marks that are long enough to be somebody's words, between the marks; straight marks are a machine's. */
export function quotedStretches(text: string): readonly Span[] {
	return [...text.matchAll(MARKED)].flatMap(({ index, 1: words = "" }) =>
		countUnspaced(words) >= 6 || (words.match(/\p{L}{2,}/gu)?.length ?? 0) >= 4
			? [{ start: index + 1, end: index + 1 + words.length }]
			: [],
	);
}
