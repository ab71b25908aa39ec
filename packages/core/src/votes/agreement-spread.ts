import { quantiles } from "../stats/bootstrap-means.ts";
import { seeded, seedFor } from "../stats/seeded.ts";
import type { AgreementMeasure } from "./agreement-measures.ts";
import { isDivided, type VoteGroup } from "./vote-groups.ts";
import { CELLS, type VoteMatrix } from "./vote-matrix.ts";

/** With fewer things voted on, draws of them say little about what else could have come to a vote. */
const FEWEST_DRAWN = 10;
/** Of the draws at most so many may have no value. */
const MOST_WITHOUT = 0.05;
const LEVEL = [0.025, 0.975];

export interface Spread {
	readonly measures: readonly AgreementMeasure[];
	readonly weights: Float64Array | undefined;
	readonly seed: number;
	readonly draws: number;
}

/** Of each measure in its order the bounds of a pair in a group; null where there are none. */
export type SpreadOf = (
	one: number,
	other: number,
	group: VoteGroup,
) => readonly (readonly [low: number, high: number] | null)[];

/**
 * How far could the agreement of two voters be another, had other things of the same kind come to a vote?
 *
 * The bootstrap: as many things voted on as the group has are drawn from them with putting back, so many times; the bounds are
 * the quantiles of what the measure says of each draw. Votes on one draft, its paragraphs and amendments are one thing (same table,
 * session and symbol) and are drawn together: they are not independent. Days are not: what is voted on one day only came out of
 * committee together. All pairs of a group share the draws.
 *
 * - out:    95 % percentile intervals; the same for the same seed, whatever else is asked
 * - silent: null for a group of fewer than ten things voted on, and where more than 5 % of the draws have no value
 * - source: Efron & Tibshirani (1993), An Introduction to the Bootstrap, ch. 13; Field & Welsh (2007), Journal of the Royal
 *           Statistical Society B 69(3), 369–390, doi:10.1111/j.1467-9868.2007.00593.x (whole clusters)
 */
export function agreementSpread(matrix: VoteMatrix, { measures, weights, seed, draws }: Spread): SpreadOf {
	const { voters, cells } = matrix;
	const divided = matrix.rollCalls.map((_, at) => isDivided(matrix, at));
	const drawnOf = new Map<string, Drawn | null>();
	// Eighteen cells: of roll calls that divided those who voted, then of the others; of each all draws.
	const sums = new Float64Array(18 * draws);
	const [some, whole] = [new Float64Array(9), new Float64Array(9)];
	const values = measures.map(() => new Float64Array(draws));
	return (one, other, group) => {
		const known = drawnOf.get(group.id);
		const drawn = known === undefined ? drawThings(matrix, group, { seed, draws }) : known;
		drawnOf.set(group.id, drawn);
		if (drawn === null) return measures.map(() => null);
		sums.fill(0);
		for (const [at, rollCall] of group.rollCalls.entries()) {
			const [x, y] = [
				cells[rollCall * voters.length + one] as number,
				cells[rollCall * voters.length + other] as number,
			];
			if (x < CELLS.yes || x > CELLS.no || y < CELLS.yes || y > CELLS.no) continue;
			const cell = ((divided[rollCall] ? 0 : 3) + x - CELLS.yes) * 3 + y - CELLS.yes;
			const [from, weight] = [(drawn.thingOf[at] as number) * draws, weights?.[rollCall] ?? 1];
			for (let draw = 0; draw < draws; draw++)
				(sums[cell * draws + draw] as number) += weight * (drawn.times[from + draw] as number);
		}
		for (let draw = 0; draw < draws; draw++) {
			for (let cell = 0; cell < 9; cell++) {
				some[cell] = sums[cell * draws + draw] as number;
				whole[cell] = (some[cell] as number) + (sums[(cell + 9) * draws + draw] as number);
			}
			for (const [at, measure] of measures.entries())
				(values[at] as Float64Array)[draw] =
					measure.value(measure.dividedOnly ? some : whole, group.consensus) ?? Number.NaN;
		}
		return values.map(boundsOf);
	};
}

interface Drawn {
	/** Of each roll call of the group, which of the things voted on it is a vote on. */
	readonly thingOf: Int32Array;
	/** How often each thing was drawn: of each, all draws. */
	readonly times: Uint8Array;
}

function drawThings(
	{ rollCalls }: VoteMatrix,
	{ id, rollCalls: places }: VoteGroup,
	{ seed, draws }: Pick<Spread, "seed" | "draws">,
): Drawn | null {
	const things = new Map<string, number>();
	const thingOf = Int32Array.from(places, (place) => {
		const { table, session, symbol, id: own } = rollCalls[place] as (typeof rollCalls)[number];
		const thing = symbol === null ? `${table} ${own}` : `${table} ${session} ${symbol}`;
		const at = things.get(thing) ?? things.size;
		things.set(thing, at);
		return at;
	});
	if (things.size < FEWEST_DRAWN) return null;
	const chance = seeded(seedFor(id, seed));
	const times = new Uint8Array(things.size * draws);
	for (let draw = 0; draw < draws; draw++)
		for (let thing = 0; thing < things.size; thing++)
			(times[Math.floor(chance.share() * things.size) * draws + draw] as number) += 1;
	return { thingOf, times };
}

function boundsOf(values: Float64Array): readonly [low: number, high: number] | null {
	const known = values.filter((value) => !Number.isNaN(value));
	if (known.length < values.length * (1 - MOST_WITHOUT)) return null;
	const [low, high] = quantiles(known, LEVEL) as [number, number];
	return [low, high];
}
