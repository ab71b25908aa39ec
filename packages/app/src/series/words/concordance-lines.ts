import { type ConcordanceLine, concordanceLine, type Document, type Span } from "@fissure/core";
import { countedWords } from "./counted-words.ts";

/** Which places of words are asked for, wherever their texts are. */
export interface PlacesAsked {
	/** As for `fissure ask`. */
	readonly query: string;
	/** Words on either side; 8. */
	readonly window?: number;
	/** Lines, the latest texts first; 1,000. */
	readonly most?: number;
}

/** Rises when the same texts may give other lines. */
export const CONCORDANCE_VERSION = 1;
/** Words on either side, unless others are asked for. */
export const WINDOW = 8;
/** Lines, likewise. */
export const MOST_LINES = 1000;

/** Writes places of texts in any language with so many words on either side. */
export function lineWriter(window: number): (document: Document, place: Span) => ConcordanceLine {
	const splitters = new Map<string, ReturnType<typeof countedWords>["splitHan"]>();
	return (document, place) => {
		const { language } = document;
		if (!splitters.has(language)) splitters.set(language, countedWords(language, {}).splitHan);
		const splitHan = splitters.get(language);
		return concordanceLine(document, place, { window, ...(splitHan && { splitHan }) });
	};
}
