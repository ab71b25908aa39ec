/** How far apart two categories are, numbered from 0 in their order: not at all or wholly; by steps; by steps squared. */
export type Distance = "nominal" | "absolute" | "squared";

/**
 * How often one observer gave each category while the other gave each: a square table, row by row; the row is what the first gave.
 * Counts, or sums of weights.
 */
export type PairTable = ArrayLike<number>;

/** From which share of the weight of all pairs on chance leaves something to agree beyond it; below it is rounding. */
const LEAST_LEFT = 1e-12;

/**
 * How alike are two observers, when things count as much as they weigh?
 *
 * S = 1 − 2 · Σ t δ / (δ_max · Σ t), over the cells of the table: 1 where they never differ, −1 where they differ as far as can
 * be. Chance is not taken off, so that observers who mostly give one category are alike whatever they do.
 *
 * - unit:     −1 to 1
 * - silent:   null for an empty table
 * - problems: a RangeError for a table that is not square
 * - source:   Signorino & Ritter (1999), International Studies Quarterly 43(1), 115–144, doi:10.1111/0020-8833.00113
 */
export function similarity(table: PairTable, distance: Distance): number | null {
	const size = sizeOf(table);
	const [apart, total] = observed(table, size, distance);
	return total > 0 ? 1 - (2 * apart) / (farthest(size, distance) * total) : null;
}

/**
 * How much more do two observers agree than they would by chance, both taken to draw from one distribution?
 *
 * π = 1 − D_o / D_e: D_o is the mean distance within pairs, D_e that of two draws from what both gave together.
 *
 * - unit:     at most 1; 0 as by chance, below 0 less than that
 * - silent:   null for an empty table, and where chance leaves nothing: both gave one category only
 * - problems: a RangeError for a table that is not square
 * - source:   Scott (1955), Public Opinion Quarterly 19(3), 321–325, doi:10.1086/266577; with distances Häge (2011), Political
 *             Analysis 19(3), 287–305, doi:10.1093/pan/mpr023
 */
export function scottPi(table: PairTable, distance: Distance): number | null {
	const size = sizeOf(table);
	const pooled = new Float64Array(size);
	for (let row = 0; row < size; row++)
		for (let column = 0; column < size; column++) {
			const one = (table[row * size + column] as number) / 2;
			(pooled[row] as number) += one;
			(pooled[column] as number) += one;
		}
	return beyondChance(table, size, distance, pooled, pooled);
}

/**
 * How much more do two observers agree than they would by chance, each with its own habit?
 *
 * κ = 1 − D_o / D_e: D_e is the mean distance of a draw from what the first gave and one from what the second gave. With
 * distances it is Cohen's weighted κ.
 *
 * - unit:     at most 1; 0 as by chance, below 0 less than that
 * - silent:   null for an empty table, and where chance leaves nothing: both gave the same one category
 * - problems: a RangeError for a table that is not square
 * - source:   Cohen (1960), Educational and Psychological Measurement 20(1), 37–46, doi:10.1177/001316446002000104; Cohen (1968),
 *             Psychological Bulletin 70(4), 213–220, doi:10.1037/h0026256; for votes Häge (2011), doi:10.1093/pan/mpr023
 */
export function cohenKappa(table: PairTable, distance: Distance): number | null {
	const size = sizeOf(table);
	const [first, second] = [new Float64Array(size), new Float64Array(size)];
	for (let row = 0; row < size; row++)
		for (let column = 0; column < size; column++) {
			const one = table[row * size + column] as number;
			(first[row] as number) += one;
			(second[column] as number) += one;
		}
	return beyondChance(table, size, distance, first, second);
}

function beyondChance(
	table: PairTable,
	size: number,
	distance: Distance,
	first: Float64Array,
	second: Float64Array,
): number | null {
	const [apart, total] = observed(table, size, distance);
	if (total <= 0) return null;
	let byChance = 0;
	for (let row = 0; row < size; row++)
		for (let column = 0; column < size; column++)
			byChance += (first[row] as number) * (second[column] as number) * distanceOf(distance, row, column);
	const share = byChance / (total * total);
	return share > LEAST_LEFT ? 1 - apart / total / share : null;
}

/** The sum of distances, and of weights. */
function observed(table: PairTable, size: number, distance: Distance): readonly [apart: number, total: number] {
	let apart = 0;
	let total = 0;
	for (let row = 0; row < size; row++)
		for (let column = 0; column < size; column++) {
			const one = table[row * size + column] as number;
			total += one;
			apart += one * distanceOf(distance, row, column);
		}
	return [apart, total];
}

function distanceOf(distance: Distance, one: number, other: number): number {
	if (one === other) return 0;
	const steps = one - other;
	return distance === "squared" ? steps * steps : distance === "absolute" ? Math.abs(steps) : 1;
}

const farthest = (size: number, distance: Distance): number => distanceOf(distance, 0, Math.max(1, size - 1));

function sizeOf({ length }: PairTable): number {
	const size = Math.sqrt(length);
	if (!Number.isInteger(size)) throw new RangeError(`Expected as many rows as columns, got ${length} cells`);
	return size;
}
