/** Places of one text, counted in UTF-16 code units inside Fissure and in Unicode code points outside. */
export interface CodePoints {
	/** Of a place between characters. */
	readonly ofUnit: (unit: number) => number;
	/** Null beyond the end of the text. */
	readonly toUnit: (point: number) => number | null;
}

/**
 * The one place where the two are converted. Characters beyond the basic plane are two units and one point.
 *
 * - cost: one pass over the text; then the logarithm of the number of such characters
 */
export function codePointsOf(text: string): CodePoints {
	/** Where each pair of units begins. */
	const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index);
	return {
		ofUnit: (unit) => unit - countBefore(pairs, unit),
		toUnit: (point) => {
			if (!Number.isSafeInteger(point) || point < 0) return null;
			// The i-th pair begins at point `pairs[i] − i`.
			const unit = point + countBefore(pairs, point, (start, i) => start - i);
			return unit <= text.length ? unit : null;
		},
	};
}

/** How many of the rising values are less. */
function countBefore(
	values: readonly number[],
	limit: number,
	rank: (value: number, index: number) => number = (value) => value,
): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (rank(values[middle] as number, middle) < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}
