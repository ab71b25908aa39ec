/** Middle of a day, month or year in milliseconds, so that a month's value is in its month; NaN for what is no date. */
export function seriesTime(date: string): number {
	const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(date) ?? [];
	if (year === undefined) return Number.NaN;
	if (day !== undefined) return Date.UTC(Number(year), Number(month) - 1, Number(day), 12);
	if (month !== undefined) return Date.UTC(Number(year), Number(month) - 1, 15, 12);
	return Date.UTC(Number(year), 6, 1);
}

interface Point {
	readonly date: string;
	readonly value: number | null;
}

/** Runs of values without a gap: where a series says that it has no value, no line is drawn through it. */
export function runsOf<One extends Point>(
	series: readonly One[],
): readonly (readonly (One & { readonly value: number })[])[] {
	const runs: (One & { readonly value: number })[][] = [];
	let open = false;
	for (const one of series) {
		const { value } = one;
		if (value === null || Number.isNaN(seriesTime(one.date))) {
			open = false;
			continue;
		}
		const known = { ...one, value };
		const last = runs.at(-1);
		if (open && last !== undefined) last.push(known);
		else runs.push([known]);
		open = true;
	}
	return runs;
}
