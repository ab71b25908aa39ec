/** What may be done with the values: compare them, put them in order, subtract them, divide them. */
export type ValueLevel = "nominal" | "ordinal" | "interval" | "ratio";

export interface Alpha {
	readonly value: number;
	/** Units with two values or more; of others nothing can be compared. */
	readonly units: number;
	/** Values in them. */
	readonly values: number;
}

/**
 * Do observers give the same values to the same units, beyond chance?
 *
 * α = 1 − D_o / D_e for any number of observers, of whom any may be missing anywhere. A unit with m values gives each pair of them
 * the weight 1 / (m − 1); D_e is the mean distance of two values drawn from all without putting back.
 *
 * - in:       of each unit the values that observers gave it, null where one gave none; in whatever order
 * - unit:     at most 1; 0 as by chance. Krippendorff takes .800 for enough to conclude from, .667 for tentative
 * - silent:   null where no unit has two values, and where all values are the same: chance leaves nothing
 * - problems: a RangeError for a value that is no finite number, and for one below 0 of ratios
 * - source:   Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, repository.upenn.edu/asc_papers/43; Hayes &
 *             Krippendorff (2007), Communication Methods and Measures 1(1), 77–89, doi:10.1080/19312450709336664
 */
export function krippendorffAlpha(units: Iterable<readonly (number | null)[]>, level: ValueLevel): Alpha | null {
	const compared = [...units].map((unit) => unit.filter((value) => value !== null)).filter(({ length }) => length >= 2);
	const all = compared.flat();
	const odd = all.find((value) => !Number.isFinite(value) || (level === "ratio" && value < 0));
	if (odd !== undefined) throw new RangeError(`Expected a number${level === "ratio" ? " from 0 up" : ""}, got ${odd}`);
	const values = [...new Set(all)].sort((a, b) => a - b);
	const size = values.length;
	const placeOf = new Map(values.map((value, at) => [value, at]));
	const coincidences = new Float64Array(size * size);
	for (const unit of compared) {
		const weight = 1 / (unit.length - 1);
		for (let i = 0; i < unit.length; i++)
			for (let j = 0; j < unit.length; j++)
				if (i !== j) {
					const cell = (placeOf.get(unit[i] as number) as number) * size + (placeOf.get(unit[j] as number) as number);
					(coincidences[cell] as number) += weight;
				}
	}
	const value = alphaOfCoincidences(coincidences, values, level);
	return value === null ? null : { value, units: compared.length, values: all.length };
}

/**
 * The same of a table of coincidences: how often each value came beside each in a unit, both ways round.
 *
 * - in:       as many rows and columns as values, which rise
 * - silent:   null for fewer than two values counted, and where all of them are one
 */
export function alphaOfCoincidences(
	coincidences: ArrayLike<number>,
	values: readonly number[],
	level: ValueLevel,
): number | null {
	const size = values.length;
	const totals = new Float64Array(size);
	let all = 0;
	for (let cell = 0; cell < size * size; cell++) {
		const one = coincidences[cell] as number;
		(totals[Math.floor(cell / size)] as number) += one;
		all += one;
	}
	let [apart, byChance] = [0, 0];
	for (let row = 0; row < size; row++)
		for (let column = row + 1; column < size; column++) {
			const far = distanceOf(values, totals, level, row, column);
			apart += (coincidences[row * size + column] as number) * far;
			byChance += (totals[row] as number) * (totals[column] as number) * far;
		}
	return byChance > 0 && all > 1 ? 1 - ((all - 1) * apart) / byChance : null;
}

function distanceOf(
	values: readonly number[],
	totals: Float64Array,
	level: ValueLevel,
	row: number,
	column: number,
): number {
	const [low, high] = [values[row] as number, values[column] as number];
	switch (level) {
		case "nominal":
			return 1;
		case "ordinal": {
			let between = -((totals[row] as number) + (totals[column] as number)) / 2;
			for (let at = row; at <= column; at++) between += totals[at] as number;
			return between * between;
		}
		case "interval":
			return (high - low) ** 2;
		case "ratio":
			return ((high - low) / (high + low)) ** 2;
	}
}
