/**
 * What is the inverse of a symmetric matrix?
 *
 * By the factor L of L Lᵀ, whose inverse gives it.
 *
 * - in:     rows one after the other; only the lower half is read
 * - out:    the whole inverse, in the same order
 * - silent: null where it is not positive definite
 * - cost:   size³
 * - source: Golub & Van Loan (2013), Matrix Computations, 4th ed., section 4.2
 */
export function inverseOfSymmetric(matrix: Float64Array, size: number): Float64Array | null {
	const factor = choleskyFactor(matrix, size);
	if (factor === null) return null;
	const inverse = new Float64Array(size * size);
	const column = new Float64Array(size);
	for (let unit = 0; unit < size; unit++) {
		column.fill(0);
		for (let row = unit; row < size; row++) {
			let sum = row === unit ? 1 : 0;
			for (let at = unit; at < row; at++) sum -= (factor[row * size + at] as number) * (column[at] as number);
			column[row] = sum / (factor[row * size + row] as number);
		}
		for (let row = size - 1; row >= unit; row--) {
			let sum = column[row] as number;
			for (let at = row + 1; at < size; at++) sum -= (factor[at * size + row] as number) * (column[at] as number);
			column[row] = sum / (factor[row * size + row] as number);
			inverse[row * size + unit] = column[row] as number;
			inverse[unit * size + row] = column[row] as number;
		}
	}
	return inverse;
}

function choleskyFactor(matrix: Float64Array, size: number): Float64Array | null {
	const factor = new Float64Array(size * size);
	for (let row = 0; row < size; row++)
		for (let column = 0; column <= row; column++) {
			let sum = matrix[row * size + column] as number;
			for (let at = 0; at < column; at++)
				sum -= (factor[row * size + at] as number) * (factor[column * size + at] as number);
			if (row === column && !(sum > 0)) return null;
			factor[row * size + column] = row === column ? Math.sqrt(sum) : sum / (factor[column * size + column] as number);
		}
	return factor;
}
