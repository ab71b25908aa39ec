/** Offsets at which the lines of a text begin. */
export type LineStarts = readonly number[];

/** A line ends as in Markdown: at `\n`, `\r\n` or a lone `\r`. */
export function lineStarts(text: string): LineStarts {
	const starts = [0];
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a)) starts.push(at + 1);
	}
	return starts;
}

/** On which line, from 1, does an offset stand? An offset past the end is on the last line. */
export function lineAt(starts: LineStarts, offset: number): number {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((starts[middle] as number) <= offset) low = middle + 1;
		else high = middle;
	}
	return Math.max(low, 1);
}
