/** A sentence as it is aligned: how long, and what of it is the same in every language. */
export interface AlignedSegment {
	/** Letters. */
	readonly length: number;
	/** Numbers, actors, concepts. */
	readonly anchors: ReadonlySet<string>;
}

/** Indices of sentences that correspond: up to two of each side, or none of one. */
export interface Bead {
	readonly first: readonly number[];
	readonly second: readonly number[];
}

/** Shapes of beads with how often translations have them, after Gale and Church. */
const SHAPES: readonly (readonly [first: number, second: number, share: number])[] = [
	[1, 1, 0.89],
	[1, 0, 0.00495],
	[0, 1, 0.00495],
	[2, 1, 0.0445],
	[1, 2, 0.0445],
	[2, 2, 0.011],
];
/** Variance of the length of a translation, a letter. */
const VARIANCE = 6.8;
/** What an anchor of both sides gains, and one of one side costs, in nats: a coder misses a concept in one language now and then. */
const SHARED = 2;
const ALONE = 1.5;
/** Sentences that may lie further from the diagonal than this share of the longer text, at least forty. */
const BAND = 0.25;
const LEAST_BAND = 40;

/**
 * Which sentences of a translation correspond to which of the other version?
 *
 * The alignment with the least cost, by dynamic programming over both texts in order: how unlikely the lengths are, how seldom the shape
 * is, and how many anchors only one side has. Lengths are compared at the ratio of the whole texts, so that Chinese and English fit.
 *
 * - out:    beads in order, every sentence in exactly one
 * - unit:   costs in nats; time and memory grow with the product of both counts, within a band around the diagonal
 * - source: Gale & Church (1993), Computational Linguistics 19(1), 75–102, https://aclanthology.org/J93-1004; anchors as in Simard,
 *           Foster & Isabelle (1992), TMI-92, 67–81 (cognates)
 */
export function alignLengths(first: readonly AlignedSegment[], second: readonly AlignedSegment[]): readonly Bead[] {
	const [n, m] = [first.length, second.length];
	const ratio = totalOf(second) / Math.max(1, totalOf(first));
	const band = Math.max(LEAST_BAND, BAND * Math.max(n, m));
	const width = m + 1;
	const costs = new Float64Array((n + 1) * width).fill(Number.POSITIVE_INFINITY);
	const shapes = new Int8Array((n + 1) * width).fill(-1);
	costs[0] = 0;
	for (let i = 0; i <= n; i++)
		for (let j = 0; j <= m; j++) {
			if (n > 0 && Math.abs((i * m) / n - j) > band) continue;
			for (const [shape, [a, b, share]] of SHAPES.entries()) {
				if (i < a || j < b) continue;
				const before = costs[(i - a) * width + j - b] as number;
				if (before === Number.POSITIVE_INFINITY) continue;
				const cost = before - Math.log(share) + costOf(first.slice(i - a, i), second.slice(j - b, j), ratio);
				if (cost >= (costs[i * width + j] as number)) continue;
				costs[i * width + j] = cost;
				shapes[i * width + j] = shape;
			}
		}
	const beads: Bead[] = [];
	for (let [i, j] = [n, m]; i > 0 || j > 0; ) {
		const [a, b] = SHAPES[shapes[i * width + j] as number] ?? (i > 0 ? [1, 0] : [0, 1]);
		beads.push({ first: range(i - a, i), second: range(j - b, j) });
		i -= a;
		j -= b;
	}
	return beads.reverse();
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, at) => from + at);

const totalOf = (segments: readonly AlignedSegment[]): number => segments.reduce((sum, { length }) => sum + length, 0);

function costOf(first: readonly AlignedSegment[], second: readonly AlignedSegment[], ratio: number): number {
	const [one, other] = [totalOf(first), totalOf(second)];
	// Of a sentence without a counterpart the shape alone says how seldom it is; it keeps its own anchors.
	if (first.length === 0 || second.length === 0) return 0;
	const mean = (one * ratio + other) / 2;
	const apart = Math.abs(other - one * ratio) / Math.sqrt(VARIANCE * Math.max(1, mean));
	return -Math.log(Math.max(1e-12, tailOf(apart))) + anchorCost(anchorsOf(first), anchorsOf(second));
}

function anchorCost(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	let shared = 0;
	for (const anchor of one) if (other.has(anchor)) shared++;
	return ALONE * (one.size + other.size - 2 * shared) - SHARED * shared;
}

export const anchorsOf = (segments: readonly AlignedSegment[]): ReadonlySet<string> =>
	new Set(segments.flatMap(({ anchors }) => [...anchors]));

/** Two tails of the normal distribution beyond z: Abramowitz & Stegun (1964), 26.2.17, good to seven digits. */
function tailOf(z: number): number {
	const t = 1 / (1 + 0.231_641_9 * z);
	const series =
		t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
	return 2 * series * Math.exp((-z * z) / 2) * 0.398_942_280_401_432_7;
}
