/**
 * Where in a text characters of two UTF-16 units begin, as a JSON list: what SQL needs to find the words of a span, since spans
 * count UTF-16 units and SQL counts characters. Null where the text holds a NUL, after which SQLite finds no words.
 */
export const surrogatePairs = (text: string): string | null =>
	text.includes("\0")
		? null
		: JSON.stringify(Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index));
