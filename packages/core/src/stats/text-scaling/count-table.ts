/** How often each word is in each text: a row a text, of which only the words that it has are kept. */
export interface CountTable {
	readonly rows: readonly CountRow[];
	/** Number of words; `CountRow.words` are below it. */
	readonly width: number;
}

export interface CountRow {
	/** Rising. */
	readonly words: Int32Array;
	/** Of each of these, above 0. */
	readonly counts: Float64Array;
	/** Their sum. */
	readonly total: number;
}

/** A row of the words that were counted, in any order. */
export function countRow(counted: Iterable<readonly [word: number, count: number]>): CountRow {
	const pairs = [...counted].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
	let total = 0;
	for (const [, count] of pairs) total += count;
	return { words: Int32Array.from(pairs, ([word]) => word), counts: Float64Array.from(pairs, ([, n]) => n), total };
}

/** Of each word the sum over these rows. */
export function columnTotals(rows: readonly CountRow[], width: number): Float64Array {
	const totals = new Float64Array(width);
	for (const { words, counts } of rows)
		for (let at = 0; at < words.length; at++) {
			const word = words[at] as number;
			totals[word] = (totals[word] as number) + (counts[at] as number);
		}
	return totals;
}

/** Σ counts × values over the words of a row. */
export function dot({ words, counts }: CountRow, values: Float64Array): number {
	let sum = 0;
	for (let at = 0; at < words.length; at++) sum += (counts[at] as number) * (values[words[at] as number] as number);
	return sum;
}
