import type { VoteGrouping } from "@fissure/model";
import { SEED } from "../stats/seeded.ts";
import type { AgreementMeasure } from "./agreement-measures.ts";
import { agreementSpread } from "./agreement-spread.ts";
import { pairCounts } from "./pair-counts.ts";
import { isDivided, type VoteGroup, voteGroups } from "./vote-groups.ts";
import { CELLS, type VoteMatrix } from "./vote-matrix.ts";

export interface AgreementOptions {
	readonly by: VoteGrouping;
	/** Places of voters in the matrix; without any, all pairs, each once. */
	readonly pairs?: readonly (readonly [one: number, other: number])[];
	/** Only roll calls on which all of these voted yes, abstain or no. */
	readonly all?: readonly number[];
	readonly measures: readonly AgreementMeasure[];
	/** How much each roll call counts; each as much as another unless given. */
	readonly weights?: Float64Array;
	/** Intervals are drawn where it is given. */
	readonly intervals?: { readonly seed?: number; readonly draws: number };
	/** Called from time to time; may throw to end it. */
	readonly onPairs?: (done: number, total: number) => void;
}

/** A row for each pair and group of roll calls in which both voted at least once, in columns: there can be a million. */
export interface Agreement {
	readonly groups: readonly (VoteGroup & { readonly divided: number })[];
	readonly withoutVotes: number;
	readonly notAllVoted: number;
	readonly rows: number;
	/** Places of the two voters, and of the group in `groups`. */
	readonly one: Uint16Array;
	readonly other: Uint16Array;
	readonly group: Uint16Array;
	/** Nine cells a row: how often one voted yes, abstain or no while the other did, all roll calls. */
	readonly tables: Uint32Array;
	readonly measured: readonly Measured[];
}

/** What a measure says in each row. */
export interface Measured {
	readonly measure: AgreementMeasure;
	/** Roll calls that count. */
	readonly n: Uint32Array;
	/** Not a number where it says nothing. */
	readonly values: Float64Array;
	/** Null without intervals; not a number where there is none. */
	readonly bounds: { readonly low: Float64Array; readonly high: Float64Array } | null;
}

/** Pairs between two calls of `onPairs`. */
const PART = 64;

/**
 * How alike do voters vote, by measures that have a name?
 *
 * - out:      pairs in their order, each with the groups in theirs; with each number how many roll calls it rests on
 * - unit:     that of each measure
 * - silent:   no row where the two never voted together; no value where the measure has none
 * - intervals: 95 %, as `agreementSpread` draws them
 * - problems: a RangeError for weights with a measure that takes none, and for weights that are no numbers from 0 up
 * - source:   own counting; each measure names its paper, such as Häge (2011), Political Analysis 19(3), 287–305, doi:10.1093/pan/mpr023
 */
export function agreement(matrix: VoteMatrix, options: AgreementOptions): Agreement {
	const { measures, weights, intervals, onPairs } = options;
	checkWeights(matrix, options);
	const { groups, ...leftOut } = voteGroups(matrix, options.by, options.all);
	const counts = pairCounts(matrix, groups);
	const weigh = weights === undefined ? null : weighing(matrix, weights);
	const spread =
		intervals === undefined ? null : agreementSpread(matrix, { measures, weights, seed: SEED, ...intervals });
	const columns = growing(measures, spread !== null);
	const [divided, undivided, whole] = [new Float64Array(9), new Float64Array(9), new Float64Array(9)];
	const weighted = [new Float64Array(9), new Float64Array(9)] as const;
	const total = options.pairs?.length ?? (matrix.voters.length * (matrix.voters.length - 1)) / 2;
	let done = 0;
	for (const [one, other] of options.pairs ?? allPairs(matrix.voters.length)) {
		if (done % PART === 0) onPairs?.(done, total);
		done += 1;
		for (const [at, group] of groups.entries()) {
			counts.count(one, other, at, divided, undivided);
			if (addUp(divided, undivided, whole) === 0) continue;
			weigh?.(one, other, group, weighted);
			const row = columns.add(one, other, at, whole);
			for (const [place, measure] of measures.entries()) {
				const counted = measure.dividedOnly ? divided : whole;
				const valued = weigh === null ? counted : weighted[measure.dividedOnly ? 1 : 0];
				columns.measure(row, place, measure.n(counted), measure.value(valued, group.consensus));
			}
			if (spread !== null) columns.bound(row, spread(one, other, group));
		}
	}
	onPairs?.(total, total);
	return {
		groups: groups.map((group) => ({
			...group,
			divided: group.rollCalls.filter((one) => isDivided(matrix, one)).length,
		})),
		...leftOut,
		...columns.cut(),
	};
}

function* allPairs(voters: number): Generator<readonly [number, number]> {
	for (let one = 0; one < voters; one++) for (let other = one + 1; other < voters; other++) yield [one, other];
}

function addUp(divided: Float64Array, undivided: Float64Array, whole: Float64Array): number {
	let total = 0;
	for (let at = 0; at < 9; at++) {
		whole[at] = (divided[at] as number) + (undivided[at] as number);
		total += whole[at] as number;
	}
	return total;
}

function checkWeights({ rollCalls }: VoteMatrix, { weights, measures }: AgreementOptions): void {
	if (weights === undefined) return;
	if (
		weights.length !== rollCalls.length ||
		weights.some((weight) => !(weight >= 0 && weight < Number.POSITIVE_INFINITY))
	)
		throw new RangeError("Expected a weight from 0 up for each roll call");
	const without = measures.find(({ weighs }) => !weighs);
	if (without !== undefined) throw new RangeError(`Expected a measure that takes weights, got ${without.name}`);
}

/** The tables of a pair in a group by the weight of roll calls: of all, and of those that divided who voted. */
function weighing(matrix: VoteMatrix, weights: Float64Array) {
	const { voters, cells } = matrix;
	const divided = matrix.rollCalls.map((_, at) => isDivided(matrix, at));
	return (
		one: number,
		other: number,
		{ rollCalls }: VoteGroup,
		[whole, part]: readonly [Float64Array, Float64Array],
	): void => {
		whole.fill(0);
		part.fill(0);
		for (const rollCall of rollCalls) {
			const [x, y] = [
				cells[rollCall * voters.length + one] as number,
				cells[rollCall * voters.length + other] as number,
			];
			if (x < CELLS.yes || x > CELLS.no || y < CELLS.yes || y > CELLS.no) continue;
			const cell = (x - CELLS.yes) * 3 + y - CELLS.yes;
			(whole[cell] as number) += weights[rollCall] as number;
			if (divided[rollCall]) (part[cell] as number) += weights[rollCall] as number;
		}
	};
}

/** Columns that grow as rows are added. */
function growing(measures: readonly AgreementMeasure[], bounded: boolean) {
	let room = 1024;
	let rows = 0;
	const empty = () => ({
		...{ one: new Uint16Array(room), other: new Uint16Array(room), group: new Uint16Array(room) },
		tables: new Uint32Array(room * 9),
		measured: measures.map((measure) => ({
			...{ measure, n: new Uint32Array(room), values: new Float64Array(room) },
			bounds: bounded ? { low: new Float64Array(room), high: new Float64Array(room) } : null,
		})),
	});
	let columns = empty();
	const grow = (): void => {
		const before = columns;
		room *= 2;
		columns = empty();
		for (const key of ["one", "other", "group", "tables"] as const) columns[key].set(before[key]);
		for (const [at, { n, values, bounds }] of before.measured.entries()) {
			const after = columns.measured[at];
			after?.n.set(n);
			after?.values.set(values);
			if (bounds !== null) after?.bounds?.low.set(bounds.low);
			if (bounds !== null) after?.bounds?.high.set(bounds.high);
		}
	};
	return {
		add(one: number, other: number, group: number, table: Float64Array): number {
			if (rows === room) grow();
			columns.one[rows] = one;
			columns.other[rows] = other;
			columns.group[rows] = group;
			columns.tables.set(table, rows * 9);
			rows += 1;
			return rows - 1;
		},
		measure(row: number, place: number, n: number, value: number | null): void {
			const column = columns.measured[place] as (typeof columns.measured)[number];
			column.n[row] = n;
			column.values[row] = value ?? Number.NaN;
		},
		bound(row: number, bounds: readonly (readonly [low: number, high: number] | null)[]): void {
			for (const [place, bound] of bounds.entries()) {
				const at = columns.measured[place]?.bounds;
				if (at) [at.low[row], at.high[row]] = bound ?? [Number.NaN, Number.NaN];
			}
		},
		cut: () => ({
			rows,
			...{ one: columns.one.subarray(0, rows), other: columns.other.subarray(0, rows) },
			...{ group: columns.group.subarray(0, rows), tables: columns.tables.subarray(0, rows * 9) },
			measured: columns.measured.map(({ measure, n, values, bounds }) => ({
				...{ measure, n: n.subarray(0, rows), values: values.subarray(0, rows) },
				bounds: bounds && { low: bounds.low.subarray(0, rows), high: bounds.high.subarray(0, rows) },
			})),
		}),
	};
}
