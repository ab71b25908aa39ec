/**
 * The eigenvalues of a symmetric matrix, the greatest first.
 *
 * Householder's reflections leave three diagonals, of which the QL steps with implicit shifts then leave one.
 *
 * - in:       rows one after the other; only the lower half is read
 * - unit:     that of the matrix; absolute error about 1e-14 times the norm
 * - cost:     the cube of the size: some 10 ms for 250 rows
 * - problems: a RangeError where the values are no square, or not finite
 * - source:   Bowdler, Martin, Reinsch & Wilkinson (1968), Numerische Mathematik 11(4), 293–306, doi:10.1007/BF02166681
 */
export function symmetricEigenvalues(values: Float64Array, size: number): Float64Array {
	if (values.length !== size * size) throw new RangeError(`Expected ${size * size} values, got ${values.length}`);
	if (!values.every(Number.isFinite)) throw new RangeError("Expected finite values, got others");
	const { diagonal, beside } = threeDiagonals(values.slice(), size);
	for (let at = 0; at < size; at++) settle(diagonal, beside, at);
	return diagonal.sort((a, b) => b - a);
}

interface ThreeDiagonals {
	readonly diagonal: Float64Array;
	/** Element i is between rows i and i + 1; the last is 0. */
	readonly beside: Float64Array;
}

/** The matrix is used up. */
function threeDiagonals(matrix: Float64Array, size: number): ThreeDiagonals {
	const diagonal = new Float64Array(size);
	const beside = new Float64Array(size);
	for (let row = size - 1; row > 0; row--) beside[row - 1] = reflect(matrix, size, row);
	for (let row = 0; row < size; row++) diagonal[row] = matrix[row * size + row] as number;
	return { diagonal, beside };
}

/** Turns all of a row but its last element before the diagonal to 0; gives that element. */
function reflect(matrix: Float64Array, size: number, row: number): number {
	const start = row * size;
	const vector = matrix.slice(start, start + row);
	const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
	const last = vector[row - 1] as number;
	if (length === Math.abs(last)) return last;
	const turned = last > 0 ? -length : length;
	vector[row - 1] = last - turned;
	const half = length * (length + Math.abs(last));
	// p = A v / half, from the lower half of A alone.
	const image = new Float64Array(row);
	for (let i = 0; i < row; i++)
		for (let j = 0; j <= i; j++) {
			const value = matrix[i * size + j] as number;
			image[i] = (image[i] as number) + value * (vector[j] as number);
			if (j < i) image[j] = (image[j] as number) + value * (vector[i] as number);
		}
	const product = image.reduce((sum, value, at) => sum + value * (vector[at] as number), 0) / (2 * half * half);
	for (let at = 0; at < row; at++) image[at] = (image[at] as number) / half - product * (vector[at] as number);
	for (let i = 0; i < row; i++)
		for (let j = 0; j <= i; j++) {
			const by = (vector[i] as number) * (image[j] as number) + (image[i] as number) * (vector[j] as number);
			matrix[i * size + j] = (matrix[i * size + j] as number) - by;
		}
	return turned;
}

/** Steps for one eigenvalue; more than four are rare. */
const MOST_STEPS = 200;

/** Steps until what is beside the element at this place is too small to count. */
function settle(diagonal: Float64Array, beside: Float64Array, at: number): void {
	for (let step = 0; step < MOST_STEPS; step++) {
		let end = at;
		while (end < diagonal.length - 1 && !isNothing(diagonal, beside, end)) end++;
		if (end === at) return;
		qlStep(diagonal, beside, at, end);
	}
}

function isNothing(diagonal: Float64Array, beside: Float64Array, at: number): boolean {
	const scale = Math.abs(diagonal[at] as number) + Math.abs(diagonal[at + 1] as number);
	return Math.abs(beside[at] as number) <= Number.EPSILON * scale || Math.abs(beside[at] as number) < 1e-300;
}

function qlStep(diagonal: Float64Array, beside: Float64Array, from: number, end: number): void {
	const first = diagonal[from] as number;
	const slope = ((diagonal[from + 1] as number) - first) / (2 * (beside[from] as number));
	const shift = slope + (slope < 0 ? -1 : 1) * Math.hypot(slope, 1);
	let [sine, cosine, lost] = [1, 1, 0];
	let rest = (diagonal[end] as number) - first + (beside[from] as number) / shift;
	for (let at = end - 1; at >= from; at--) {
		const turned = sine * (beside[at] as number);
		const kept = cosine * (beside[at] as number);
		const radius = Math.hypot(turned, rest);
		beside[at + 1] = radius;
		if (radius === 0) {
			diagonal[at + 1] = (diagonal[at + 1] as number) - lost;
			beside[end] = 0;
			return;
		}
		sine = turned / radius;
		cosine = rest / radius;
		const height = (diagonal[at + 1] as number) - lost;
		const next = ((diagonal[at] as number) - height) * sine + 2 * cosine * kept;
		lost = sine * next;
		diagonal[at + 1] = height + lost;
		rest = cosine * next - kept;
	}
	diagonal[from] = first - lost;
	beside[from] = rest;
	beside[end] = 0;
}
