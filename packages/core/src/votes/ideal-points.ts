import type { PointPeriod } from "@fissure/model";
import { type ItemResponse, ordinalItemResponse, type Responses } from "../stats/ordinal/item-response.ts";
import { type Repetition, repeatedRollCalls } from "./repeated-roll-calls.ts";
import { CELLS, type VoteMatrix } from "./vote-matrix.ts";

export interface IdealPointsAsked {
	/** What a voter has one point for; `whole`: one for all. */
	readonly by: PointPeriod;
	/** Place of the voter that is to lie above 0; else the one that voted most often. */
	readonly anchor?: number | undefined;
	/** Rounds of estimation; more make points and intervals steadier. 200, of one point a voter 100. */
	readonly rounds?: number | undefined;
	readonly seed?: number | undefined;
	/** Called before each round; may throw to stop. */
	readonly onRound?: (round: number, rounds: number) => void;
}

/** Where one voter is in one period. */
export interface IdealPoint {
	/** Place in the matrix. */
	readonly voter: number;
	/** `73`, `2019`, `whole`. */
	readonly period: string;
	/** Votes that it rests on. */
	readonly votes: number;
	readonly point: number;
	/** Standard error. */
	readonly error: number;
}

export interface IdealPoints {
	/** By voter, then period. */
	readonly points: readonly IdealPoint[];
	/** Roll calls that count. */
	readonly rollCalls: number;
	/** On which all who voted did so alike: they tell nothing. */
	readonly unanimous: number;
	/** Of which nobody's vote is known. */
	readonly withoutVotes: number;
	/** Places of voters who never vote on one roll call with the others, directly or by way of third ones: they have no place on this scale. */
	readonly apart: readonly number[];
	/** What is taken for one resolution, brought again. */
	readonly repetitions: readonly Repetition[];
	readonly fit: Pick<ItemResponse, "pull" | "rounds" | "unsettled">;
	/** From which a bootstrap starts, in the order of `points`. */
	readonly estimate: IdealPointsEstimate;
}

/** Votes as answers, and what was estimated from them; can be sent between threads. */
export interface IdealPointsEstimate {
	readonly responses: Responses;
	readonly fit: Pick<ItemResponse, "positions" | "items" | "pull">;
}

/** Points of one period settle sooner than those that walk. */
const [STATIC_ROUNDS, ROUNDS] = [100, 200];

/**
 * Where are voters on the one dimension along which they differ most, period by period?
 *
 * - in:     yes, abstain and no; who was absent says nothing
 * - unit:   deviations of all points; 0 is their mean
 * - silent: null for fewer than three voters, or without a roll call that divides them
 * - source: Bailey, Strezhnev & Voeten (2017), Journal of Conflict Resolution 61(2), 430–456, doi:10.1177/0022002715595700; the
 *           estimator is `ordinalItemResponse`, repeated resolutions are found by `repeatedRollCalls`
 */
export function idealPoints(
	matrix: VoteMatrix,
	{ by, anchor, rounds, seed, onRound }: IdealPointsAsked,
): IdealPoints | null {
	const periods = periodsOf(matrix, by);
	const divided = matrix.rollCalls.map((_, at) => kindOf(matrix, at));
	const { voters: together, kinds } = oneScale(matrix, divided, anchor);
	const repetitions =
		by === "whole"
			? []
			: repeatedRollCalls(matrix, periods).filter(
					({ earlier, later }) => kinds[earlier] === "divided" && kinds[later] === "divided",
				);
	const { responses, places, votes } = responsesOf(matrix, { periods, kinds, repetitions });
	const fit = ordinalItemResponse(responses, {
		anchor,
		rounds: rounds ?? (by === "whole" ? STATIC_ROUNDS : ROUNDS),
		...(seed !== undefined && { seed }),
		...(onRound && { onRound }),
	});
	if (fit === null) return null;
	return {
		points: places.map(([voter, period], at) => ({
			...{ voter, period: by === "whole" ? "whole" : String(period), votes: votes[at] as number },
			...{ point: fit.positions[at] as number, error: fit.errors[at] as number },
		})),
		rollCalls: kinds.filter((kind) => kind === "divided").length,
		unanimous: kinds.filter((kind) => kind === "unanimous").length,
		withoutVotes: kinds.filter((kind) => kind === "none").length,
		apart: [...matrix.voters.keys()].filter((voter) => together[voter] === "apart"),
		repetitions,
		fit: { pull: fit.pull, rounds: fit.rounds, unsettled: fit.unsettled },
		estimate: { responses, fit: { positions: fit.positions, items: fit.items, pull: fit.pull } },
	};
}

/** Of each roll call its period as a number; a special session belongs to the regular one in which it is. */
function periodsOf({ rollCalls }: VoteMatrix, by: PointPeriod): Int32Array {
	if (by === "whole") return new Int32Array(rollCalls.length);
	const years = Int32Array.from(rollCalls, ({ date }) => Number(date.slice(0, 4)));
	if (by === "year") return years;
	const regular = rollCalls.map(({ session }) => (session !== null && /^\d+$/u.test(session) ? Number(session) : null));
	const first = regular.find((session) => session !== null);
	if (first === undefined || first === null) return years;
	let last = first;
	return Int32Array.from(regular, (session) => {
		last = session ?? last;
		return last;
	});
}

/** `apart`: of voters who never vote with the others. */
type Kind = "divided" | "unanimous" | "none" | "apart";

function kindOf({ voters, cells }: VoteMatrix, rollCall: number): Kind {
	let seen: number | null = null;
	for (let voter = 0; voter < voters.length; voter++) {
		const cell = cells[rollCall * voters.length + voter] as number;
		if (cell < CELLS.yes || cell > CELLS.no) continue;
		if (seen !== null && seen !== cell) return "divided";
		seen = cell;
	}
	return seen === null ? "none" : "unanimous";
}

/**
 * Voters can be placed on one scale as far as roll calls tie them together. Of those who never vote on anything with the others (another
 * assembly, say) nothing says where they are, nor on which side: the group of the anchor counts, else the one with most votes.
 */
function oneScale(
	{ voters, cells }: VoteMatrix,
	kinds: readonly Kind[],
	anchor: number | undefined,
): { readonly voters: readonly ("together" | "apart" | "silent")[]; readonly kinds: readonly Kind[] } {
	const width = voters.length;
	const parents = Int32Array.from(voters.keys());
	const rootOf = (voter: number): number => {
		let root = voter;
		while (parents[root] !== root) root = parents[root] as number;
		for (let at = voter; parents[at] !== root; ) [at, parents[at]] = [parents[at] as number, root];
		return root;
	};
	const firsts = new Int32Array(kinds.length).fill(-1);
	const votes = new Int32Array(width);
	for (const [at, kind] of kinds.entries())
		for (let voter = 0; kind === "divided" && voter < width; voter++) {
			const cell = cells[at * width + voter] as number;
			if (cell < CELLS.yes || cell > CELLS.no) continue;
			votes[voter] = (votes[voter] as number) + 1;
			if (firsts[at] === -1) firsts[at] = voter;
			parents[rootOf(voter)] = rootOf(firsts[at] as number);
		}
	const sizes = new Int32Array(width);
	for (let voter = 0; voter < width; voter++)
		sizes[rootOf(voter)] = (sizes[rootOf(voter)] as number) + (votes[voter] as number);
	const isAnchored = anchor !== undefined && (votes[anchor] ?? 0) > 0;
	const chosen = isAnchored ? rootOf(anchor) : sizes.indexOf(sizes.reduce((most, size) => Math.max(most, size), 0));
	return {
		voters: voters.map((_, voter) => (votes[voter] === 0 ? "silent" : rootOf(voter) === chosen ? "together" : "apart")),
		kinds: kinds.map((kind, at) => (kind === "divided" && rootOf(firsts[at] as number) !== chosen ? "apart" : kind)),
	};
}

interface Counted {
	readonly periods: Int32Array;
	readonly kinds: readonly Kind[];
	readonly repetitions: readonly Repetition[];
}

/** The votes as answers: a point for each voter and period with a vote that counts, an item for each resolution. */
function responsesOf(
	{ voters, rollCalls, cells }: VoteMatrix,
	{ periods, kinds, repetitions }: Counted,
): {
	readonly responses: Responses;
	readonly places: readonly (readonly [number, number])[];
	readonly votes: Int32Array;
} {
	const before = new Map(repetitions.map(({ earlier, later }) => [later, earlier]));
	const items = new Map<number, number[]>();
	const itemOf = new Map<number, number>();
	for (const [at, kind] of kinds.entries()) {
		if (kind !== "divided") continue;
		const earlier = before.get(at);
		const item = (earlier === undefined ? undefined : itemOf.get(earlier)) ?? at;
		itemOf.set(at, item);
		items.set(item, [...(items.get(item) ?? []), at]);
	}
	const isVote = (cell: number): boolean => cell >= CELLS.yes && cell <= CELLS.no;
	const width = voters.length;
	const places: (readonly [number, number])[] = [];
	const pointOf = new Map<number, number>();
	const keyOf = (voter: number, period: number): number => period * width + voter;
	for (let voter = 0; voter < width; voter++) {
		const own = new Set<number>();
		for (let at = 0; at < rollCalls.length; at++)
			if (kinds[at] === "divided" && isVote(cells[at * width + voter] as number)) own.add(periods[at] as number);
		for (const period of [...own].toSorted((a, b) => a - b)) {
			pointOf.set(keyOf(voter, period), places.length);
			places.push([voter, period]);
		}
	}
	const votes = new Int32Array(places.length);
	const itemStarts = new Int32Array(items.size + 1);
	const points: number[] = [];
	const categories: number[] = [];
	let item = 0;
	for (const own of items.values()) {
		for (const at of own)
			for (let voter = 0; voter < width; voter++) {
				const cell = cells[at * width + voter] as number;
				if (!isVote(cell)) continue;
				const point = pointOf.get(keyOf(voter, periods[at] as number)) as number;
				points.push(point);
				categories.push(cell);
				votes[point] = (votes[point] as number) + 1;
			}
		item += 1;
		itemStarts[item] = points.length;
	}
	return {
		responses: {
			respondents: Int32Array.from(places, ([voter]) => voter),
			periods: Int32Array.from(places, ([, period]) => period),
			...{ itemStarts, points: Int32Array.from(points), categories: Uint8Array.from(categories) },
		},
		...{ places, votes },
	};
}
