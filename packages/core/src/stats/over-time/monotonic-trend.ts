/** A value at a time; times in any unit. */
export interface TimedValue {
	readonly at: number;
	readonly value: number;
}

export interface MonotonicTrend {
	/** Units of the values for one unit of time: the median of the slopes between every two. */
	readonly slope: number;
	/** Kendall's S: how many more pairs rise than fall. */
	readonly s: number;
	/** How often chance alone would give so great an S, either way; 0–1. */
	readonly p: number;
	readonly n: number;
}

/** Of four values in a row that rises each time, chance gives as clear an order once in twelve; of five, once in sixty. */
export const LEAST_FOR_TREND = 5;

/**
 * Do values rise or fall with time, and how fast?
 *
 * The slope of Theil and Sen, which a few odd values do not move; and the test of Mann and Kendall, which asks the order of the values
 * alone. Its p is exact where no two values are equal and n is small, else by the normal distribution with a correction for ties and
 * for the step of S.
 *
 * - silent:   null for fewer than five values: no order of four has a p below .05
 * - problems: a RangeError where two values have one time
 * - source:   Theil (1950), Proceedings of the KNAW 53, 386–392; Sen (1968), Journal of the American Statistical Association
 *             63(324), 1379–1389, doi:10.1080/01621459.1968.10480934; Mann (1945), Econometrica 13(3), 245–259,
 *             doi:10.2307/1907187; Kendall (1938), Biometrika 30(1–2), 81–93, doi:10.1093/biomet/30.1-2.81
 */
export function monotonicTrend(values: readonly TimedValue[]): MonotonicTrend | null {
	const n = values.length;
	if (n < LEAST_FOR_TREND) return null;
	const series = values.toSorted((a, b) => a.at - b.at);
	const slopes: number[] = [];
	let s = 0;
	for (const [place, later] of series.entries())
		for (const earlier of series.slice(0, place)) {
			if (later.at === earlier.at) throw new RangeError(`Expected one value at each time, got two at ${later.at}`);
			slopes.push((later.value - earlier.value) / (later.at - earlier.at));
			s += Math.sign(later.value - earlier.value);
		}
	slopes.sort((a, b) => a - b);
	const middle = (slopes.length - 1) / 2;
	const slope = ((slopes[Math.floor(middle)] as number) + (slopes[Math.ceil(middle)] as number)) / 2;
	return {
		slope,
		s,
		p: chanceOf(
			s,
			values.map(({ value }) => value),
		),
		n,
	};
}

/** Counts of orders are exact in a double so far, and nobody tells the two apart beyond. */
const MOST_EXACT = 18;

function chanceOf(s: number, values: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	const n = values.length;
	if (counts.size === n && n <= MOST_EXACT) return exactChance(s, n);
	const spread = (of: number): number => of * (of - 1) * (2 * of + 5);
	const ties = [...counts.values()].reduce((sum, count) => sum + spread(count), 0);
	const variance = (spread(n) - ties) / 18;
	if (variance === 0 || s === 0) return 1;
	return Math.min(1, twoTails((Math.abs(s) - 1) / Math.sqrt(variance)));
}

/** Orders of n things by how many pairs of them are turned; of S pairs more rise than fall where (n(n−1)/2 − S)/2 are turned. */
function exactChance(s: number, n: number): number {
	let orders = [1];
	for (let things = 2; things <= n; things++) {
		const next: number[] = new Array(orders.length + things - 1).fill(0);
		for (const [turned, count] of orders.entries())
			for (let more = 0; more < things; more++) next[turned + more] = (next[turned + more] as number) + count;
		orders = next;
	}
	const most = (n * (n - 1)) / 2;
	const turned = (most - Math.abs(s)) / 2;
	const all = orders.reduce((sum, count) => sum + count, 0);
	const asFar = orders.slice(0, turned + 1).reduce((sum, count) => sum + count, 0);
	return Math.min(1, (2 * asFar) / all);
}

/**
 * Two tails of the normal distribution beyond z.
 *
 * The complement of the error function by the continued fraction of Lentz where z is large and by its series where it is small.
 */
function twoTails(z: number): number {
	const x = Math.abs(z) / Math.SQRT2;
	if (x < 2.5) {
		let [term, sum] = [x, x];
		for (let k = 1; Math.abs(term) > 1e-17 * Math.abs(sum); k++) {
			term *= (-x * x) / k;
			sum += term / (2 * k + 1);
			if (k > 200) break;
		}
		return 1 - (2 / Math.sqrt(Math.PI)) * sum;
	}
	let fraction = x;
	for (let k = 60; k >= 1; k--) fraction = x + k / 2 / fraction;
	return Math.exp(-x * x) / Math.sqrt(Math.PI) / fraction;
}
