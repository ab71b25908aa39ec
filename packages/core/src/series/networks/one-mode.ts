import type { NetworkMeasure, NetworkNormalisation } from "@fissure/model";
import type { Ties } from "../../stats/networks/spectral-distance.ts";
import type { Counts } from "./counts.ts";
import { type Levels, likeness } from "./statement.ts";

export type OneModeMeasure = Extract<NetworkMeasure, "ignore" | "congruence" | "conflict" | "subtract">;
export type OneModeNormalisation = Extract<NetworkNormalisation, "no" | "average" | "jaccard" | "cosine">;

export interface OneModeChoice {
	readonly measure: OneModeMeasure;
	readonly normalise: OneModeNormalisation;
	readonly dnaCompatible: boolean;
}

/**
 * How near are two actors by what both speak of? A matrix of actors by actors, symmetric, 0 on its diagonal.
 *
 * For each concept the statements of the one are multiplied by those of the other: all (`ignore`), by how alike their levels are
 * (`congruence`), by how unlike (`conflict`), or the one less the other (`subtract`). The sum is divided by the mean of all statements
 * of the two (`average`), by what at least one of them says (`jaccard`), or by the root of the products of each with itself (`cosine`).
 *
 * - unit:   products of statements; with `cosine` 0–1, for `subtract` −1 … 1; `jaccard` may exceed 1 where things are said more than once
 * - differs: as Discourse Network Analyzer 3 has it, `cosine` divides by the product of the two numbers of statements
 * - cost:   actors squared by concept, those alone that speak of it
 * - source: Leifeld (2017), Discourse Network Analysis, in The Oxford Handbook of Political Networks,
 *           doi:10.1093/oxfordhb/9780190228217.013.25; the code of Discourse Network Analyzer 3 (leifeld-lab/dna, Exporter.java)
 */
export function oneMode(counts: Counts, levels: Levels, choice: OneModeChoice): Ties {
	const { actors: size } = counts;
	const values = new Float64Array(size * size);
	const likenesses = likenessesOf(levels, counts.levels);
	const norms = normsOf(counts, likenesses, choice);
	for (const speakers of counts.cells) {
		const cells = [...speakers];
		const compared = cells.map(([, cell]) => comparedOf(cell, likenesses, choice.measure));
		for (let one = 0; one < cells.length; one++) {
			const [row, cell] = cells[one] as [number, Float64Array];
			for (let other = one + 1; other < cells.length; other++) {
				const [column, against] = cells[other] as [number, Float64Array];
				const product =
					levels.kind === "nominal" && choice.measure !== "ignore"
						? nominal(cell, against, choice.measure)
						: dot(cell, compared[other] as Float64Array);
				const at = row < column ? row * size + column : column * size + row;
				values[at] = (values[at] as number) + product;
				norms.add(at, cell, against);
			}
		}
	}
	for (let row = 0; row < size; row++)
		for (let column = row + 1; column < size; column++) {
			const at = row * size + column;
			const norm = norms.of(at, row, column);
			const value = norm === 0 ? 0 : (values[at] as number) / norm;
			values[at] = value;
			values[column * size + row] = value;
		}
	return { values, size };
}

function dot(one: Float64Array, other: Float64Array): number {
	let sum = 0;
	for (let at = 0; at < one.length; at++) sum += (one[at] as number) * (other[at] as number);
	return sum;
}

/** How alike each two levels are; those without a level are like none. */
function likenessesOf(levels: Levels, count: number): readonly Float64Array[] {
	const known = levels.values.length;
	return Array.from({ length: count }, (_, one) =>
		Float64Array.from({ length: count }, (__, other) =>
			one < known && other < known ? likeness(levels, one, other) : 0,
		),
	);
}

/** Weights by which another's statements are multiplied, so that each pair costs one product a level. */
function comparedOf(cell: Float64Array, likenesses: readonly Float64Array[], measure: OneModeMeasure): Float64Array {
	const known = likenesses.length - 1;
	const said = cell.subarray(0, known).reduce((sum, value) => sum + value, 0);
	return cell.map((last, level) => {
		if (measure === "ignore") return said + (cell[known] as number);
		if (level === known) return 0 * last;
		const alike = dot(cell, likenesses[level] as Float64Array);
		return measure === "congruence" ? alike : measure === "conflict" ? said - alike : 2 * alike - said;
	});
}

/** Of levels that are names, conflict is what one of the two says and the other does not. */
function nominal(one: Float64Array, other: Float64Array, measure: OneModeMeasure): number {
	let [shared, alone] = [0, 0];
	for (let level = 0; level < one.length - 1; level++) {
		const [first, second] = [one[level] as number, other[level] as number];
		shared += first * second;
		if (first === 0 || second === 0) alone += first + second;
	}
	return measure === "congruence" ? shared : measure === "conflict" ? alone : shared - alone;
}

interface Norms {
	/** Takes note of a concept that both speak of. */
	readonly add: (pair: number, one: Float64Array, other: Float64Array) => void;
	readonly of: (pair: number, row: number, column: number) => number;
}

const NOTHING = (): void => undefined;

function normsOf(counts: Counts, likenesses: readonly Float64Array[], choice: OneModeChoice): Norms {
	if (choice.normalise === "no") return { add: NOTHING, of: () => 1 };
	if (choice.normalise === "jaccard") return jaccardNorms(counts);
	const isSaid = choice.normalise === "average" || choice.dnaCompatible;
	const own = isSaid
		? sumsOf(counts, (cell) => cell.reduce((sum, value) => sum + value, 0))
		: sumsOf(counts, (cell) =>
				dot(cell, comparedOf(cell, likenesses, choice.measure === "ignore" ? "ignore" : "congruence")),
			);
	const [one, other] = [(row: number) => own[row] as number, (column: number) => own[column] as number];
	return choice.normalise === "average"
		? { add: NOTHING, of: (_, row, column) => (one(row) + other(column)) / 2 }
		: {
				add: NOTHING,
				of: (_, row, column) => (choice.dnaCompatible ? one(row) * other(column) : Math.sqrt(one(row) * other(column))),
			};
}

function sumsOf({ actors, cells }: Counts, weightIn: (cell: Float64Array) => number): Float64Array {
	const sums = new Float64Array(actors);
	for (const speakers of cells)
		for (const [actor, cell] of speakers) sums[actor] = (sums[actor] as number) + weightIn(cell);
	return sums;
}

/** What only one says on a level, and the products of what both say. */
function jaccardNorms(counts: Counts): Norms {
	const said = sumsOf(counts, (cell) => cell.reduce((sum, value) => sum + value, 0));
	const shared = new Float64Array(counts.actors ** 2);
	return {
		add: (pair, one, other) => {
			for (let level = 0; level < one.length; level++) {
				const [first, second] = [one[level] as number, other[level] as number];
				if (first > 0 && second > 0) shared[pair] = (shared[pair] as number) + first * second - first - second;
			}
		},
		of: (pair, row, column) => (said[row] as number) + (said[column] as number) + (shared[pair] as number),
	};
}
