import { inverseOfSymmetric } from "./cholesky.ts";
import type { CountRow } from "./count-table.ts";

/** What Wordfish has estimated; words by their place among those that any text has. */
export interface Fit {
	readonly rows: readonly CountRow[];
	/** The same counts, a row a word. */
	readonly columns: readonly CountRow[];
	readonly positions: Float64Array;
	readonly lengths: Float64Array;
	readonly weights: Float64Array;
	readonly frequencies: Float64Array;
}

/** Against the information of one text: what is fixed by definition has no error. */
const FIXED = 1e6;
/** With more texts the words are told so well that what is estimated of them adds nothing; the whole costs texts² × words. */
const MOST_JOINT = 200;

/**
 * How far may θ of each text be off, when words come in bursts and are themselves estimated from these texts?
 *
 * The sandwich J⁻¹ K J⁻¹: K is the sum over words of the squared profile scores, J the observed information on θ once α, ψ
 * and β are eliminated, with the mean and the variance of θ fixed. Errors given the words take the noise in β for signal, and
 * with few texts are far too small.
 *
 * - unit:   that of θ
 * - silent: NaN where the information is singular
 * - source: White (1982), Econometrica 50(1), 1–25, doi:10.2307/1912526
 */
export const robustErrors = (fit: Fit, prior: Prior): Float64Array =>
	fit.rows.length > MOST_JOINT ? errorsGivenWords(fit) : jointErrors(fit, prior);

interface Prior {
	/** Of β: 1 by its variance. */
	readonly precision: number;
	/** What holds the variance of θ: see `wordfish.ts`. */
	readonly pull: number;
}

/** The sandwich of each text alone. */
function errorsGivenWords({ rows, columns, positions, lengths, weights, frequencies }: Fit): Float64Array {
	return positions.map((position, text) => {
		const row = rows[text] as CountRow;
		const length = lengths[text] as number;
		let [first, second] = [0, 0];
		const rates = weights.map((weight, word) => {
			const rate = Math.exp(length + (frequencies[word] as number) + weight * position);
			first += rate * weight;
			second += rate * weight * weight;
			return rate;
		});
		const middle = first / row.total;
		let squares = 0;
		let next = 0;
		for (let word = 0; word < columns.length; word++) {
			const has = row.words[next] === word;
			const surplus = (has ? (row.counts[next] as number) : 0) - (rates[word] as number);
			if (has) next++;
			squares += (((weights[word] as number) - middle) * surplus) ** 2;
		}
		return Math.sqrt(squares) / (second - middle * first);
	});
}

function jointErrors(fit: Fit, { precision, pull }: Prior): Float64Array {
	const { rows, columns, positions, lengths, weights, frequencies } = fit;
	const size = rows.length;
	// Information on α and θ, and sums over words of the squares of their scores.
	const [inLength, inCross, inPosition] = [square(size), square(size), square(size)];
	const [ofLength, ofCross, ofPosition] = [square(size), square(size), square(size)];
	const [rates, surplus] = [new Float64Array(size), new Float64Array(size)];
	for (let word = 0; word < columns.length; word++) {
		const weight = weights[word] as number;
		let [sum, first, second] = [0, 0, precision];
		for (let text = 0; text < size; text++) {
			const position = positions[text] as number;
			const rate = Math.exp((lengths[text] as number) + (frequencies[word] as number) + weight * position);
			rates[text] = rate;
			surplus[text] = -rate;
			sum += rate;
			first += rate * position;
			second += rate * position * position;
		}
		const column = columns[word] as CountRow;
		for (let at = 0; at < column.words.length; at++) {
			const text = column.words[at] as number;
			surplus[text] = (surplus[text] as number) + (column.counts[at] as number);
		}
		const determinant = sum * second - first * first;
		for (let one = 0; one < size; one++) {
			const [rate, position, left] = [rates[one], positions[one], surplus[one]] as [number, number, number];
			// The row of α and that of θ, each times the inverse information on ψ and β.
			const lengthConstant = (rate * (second - first * position)) / determinant;
			const lengthFactor = (rate * (sum * position - first)) / determinant;
			const positionConstant = weight * lengthConstant + (left * first) / determinant;
			const positionFactor = weight * lengthFactor - (left * sum) / determinant;
			const diagonal = one * size + one;
			inLength[diagonal] = (inLength[diagonal] as number) + rate;
			inCross[diagonal] = (inCross[diagonal] as number) + weight * rate;
			inPosition[diagonal] = (inPosition[diagonal] as number) + weight * weight * rate;
			for (let other = 0; other < size; other++) {
				const at = one * size + other;
				const [otherRate, otherPosition] = [rates[other] as number, positions[other] as number];
				const right = surplus[other] as number;
				const constant = weight * otherRate;
				const factor = constant * otherPosition - right;
				inCross[at] = (inCross[at] as number) - lengthConstant * constant - lengthFactor * factor;
				ofCross[at] = (ofCross[at] as number) + weight * left * right;
				if (other > one) continue;
				inLength[at] = (inLength[at] as number) - otherRate * (lengthConstant + lengthFactor * otherPosition);
				inPosition[at] = (inPosition[at] as number) - positionConstant * constant - positionFactor * factor;
				ofLength[at] = (ofLength[at] as number) + left * right;
				ofPosition[at] = (ofPosition[at] as number) + weight * weight * left * right;
			}
		}
	}
	for (let text = 0; text < size; text++)
		inPosition[text * size + text] = (inPosition[text * size + text] as number) + pull;
	for (const half of [inLength, inPosition, ofLength, ofPosition]) mirror(half, size);
	return sandwich({ inLength, inCross, inPosition, ofLength, ofCross, ofPosition }, positions);
}

interface Sums {
	readonly inLength: Float64Array;
	readonly inCross: Float64Array;
	readonly inPosition: Float64Array;
	readonly ofLength: Float64Array;
	readonly ofCross: Float64Array;
	readonly ofPosition: Float64Array;
}

function sandwich(sums: Sums, positions: Float64Array): Float64Array {
	const size = positions.length;
	const unknown = new Float64Array(size).fill(Number.NaN);
	const { inLength, inCross, inPosition, ofLength, ofCross, ofPosition } = sums;
	const most = Math.max(...positions.map((_, at) => inLength[at * size + at] as number));
	// Longer texts and rarer words are one and the same; any weight on the mean of α decides between them.
	const known = inverseOfSymmetric(
		inLength.map((value) => value + most / size),
		size,
	);
	if (known === null) return unknown;
	const turned = transposed(inCross, size);
	const share = product(turned, known, size);
	const removed = product(share, inCross, size);
	const firm = FIXED * Math.max(...positions.map((_, at) => inPosition[at * size + at] as number));
	const information = inPosition.map((value, at) => {
		const [row, column] = [Math.floor(at / size), at % size];
		const fixed = 1 / size + ((positions[row] as number) * (positions[column] as number)) / (size - 1);
		return value - (removed[at] as number) + firm * fixed;
	});
	const inverse = inverseOfSymmetric(information, size);
	if (inverse === null) return unknown;
	// K of θ − share × α.
	const crossed = product(share, ofCross, size);
	const lengths = product(product(share, ofLength, size), transposed(share, size), size);
	const scores = ofPosition.map((value, at) => {
		const [row, column] = [Math.floor(at / size), at % size];
		return value - (crossed[at] as number) - (crossed[column * size + row] as number) + (lengths[at] as number);
	});
	const covariance = product(product(inverse, scores, size), inverse, size);
	return positions.map((_, at) => Math.sqrt(covariance[at * size + at] as number));
}

const square = (size: number): Float64Array => new Float64Array(size * size);

function mirror(half: Float64Array, size: number): void {
	for (let row = 0; row < size; row++)
		for (let column = 0; column < row; column++) half[column * size + row] = half[row * size + column] as number;
}

const transposed = (matrix: Float64Array, size: number): Float64Array =>
	matrix.map((_, at) => matrix[(at % size) * size + Math.floor(at / size)] as number);

function product(left: Float64Array, right: Float64Array, size: number): Float64Array {
	const result = square(size);
	for (let row = 0; row < size; row++)
		for (let at = 0; at < size; at++) {
			const factor = left[row * size + at] as number;
			for (let column = 0; column < size; column++)
				result[row * size + column] =
					(result[row * size + column] as number) + factor * (right[at * size + column] as number);
		}
	return result;
}
