/** A text whose lines end with `\n`, as other programs count them, and where places of the text are in it. */
export function withPlainLines(text: string): {
	readonly text: string;
	readonly placeOf: (unit: number) => number;
} {
	const pairs = Array.from(text.matchAll(/\r\n/gu), ({ index }) => index);
	return {
		text: text.replace(/\r\n?/gu, "\n"),
		placeOf: (unit) => unit - pairs.filter((at) => at + 1 < unit).length,
	};
}
