import { symmetricEigenvalues } from "./symmetric-eigenvalues.ts";

/** A square matrix of ties: rows one after the other, as long as there are nodes. */
export interface Ties {
	readonly values: Float64Array;
	readonly size: number;
}

/**
 * The spectrum of a network: eigenvalues of its Laplacian (degrees minus ties), scaled to a sum of 1, the greatest first.
 *
 * Ties below 0 count as none. Nodes without ties add nothing but zeros, which are left out.
 *
 * - unit:   0–1
 * - silent: empty for a network without ties
 * - source: Chung (1997), Spectral Graph Theory, doi:10.1090/cbms/092
 */
export function laplacianSpectrum(ties: Ties): Float64Array {
	const { values, size, degrees } = connected(ties);
	const laplacian = values.map((value, at) => (Math.floor(at / size) === at % size ? 0 : -value));
	for (let node = 0; node < size; node++) laplacian[node * size + node] = degrees[node] as number;
	return scaled(symmetricEigenvalues(laplacian, size));
}

/** The same as Discourse Network Analyzer 3 has it, which forgets to subtract the ties: scaled degrees. */
export const degreeSpectrum = (ties: Ties): Float64Array => scaled(connected(ties).degrees.toSorted((a, b) => b - a));

/**
 * How far apart are two spectra? Sum of the differences, eigenvalue by eigenvalue.
 *
 * - unit: 0–2
 */
export const spectralDistance = (one: Float64Array, other: Float64Array): number =>
	Array.from({ length: Math.max(one.length, other.length) }).reduce<number>(
		(sum, _, at) => sum + Math.abs((one[at] ?? 0) - (other[at] ?? 0)),
		0,
	);

function connected({ values, size }: Ties): Ties & { readonly degrees: Float64Array } {
	const tie = (row: number, column: number): number =>
		row === column ? 0 : Math.max(0, values[row * size + column] as number);
	const degreeOf = (row: number): number => {
		let sum = 0;
		for (let column = 0; column < size; column++) sum += tie(row, column);
		return sum;
	};
	const all = Array.from({ length: size }, (_, node) => ({ node, degree: degreeOf(node) }));
	const kept = all.filter(({ degree }) => degree > 0);
	return {
		size: kept.length,
		values: Float64Array.from({ length: kept.length ** 2 }, (_, at) =>
			tie(
				(kept[Math.floor(at / kept.length)] as { node: number }).node,
				(kept[at % kept.length] as { node: number }).node,
			),
		),
		degrees: Float64Array.from(kept, ({ degree }) => degree),
	};
}

/** No eigenvalue is below 0 but by rounding. */
function scaled(found: Float64Array): Float64Array {
	const values = found.map((value) => Math.max(0, value));
	const sum = values.reduce((total, value) => total + value, 0);
	return sum > 0 ? values.map((value) => value / sum) : values;
}
