import {
	type Agreement,
	type AgreementMeasure,
	agreement,
	agreementMeasure,
	agreementMeasures,
	failed,
	type Outcome,
	SEED,
	type VoteMatrix,
} from "@fissure/core";
import type { AgreementReport, PairAgreement, VoteGrouping, VoteRule } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { analysing } from "../series/analysing.ts";
import { type ChosenVotes, chosenVotes, leftOutOf, type VotesAsked, voterPlaces } from "./chosen-votes.ts";

/** Whose agreement, by what, and by which measures. */
export interface AgreementAsked extends VotesAsked {
	/** Codes or names: each pair of them; of one alone, it with everybody; of none, all pairs. */
	readonly voters?: readonly string[];
	readonly by?: VoteGrouping;
	/** Names; three categories unless given, and for one pair the five that differ most in what they say. */
	readonly measures?: readonly string[];
	readonly rule?: VoteRule;
	readonly intervals?: boolean;
	readonly draws?: number;
	readonly seed?: number;
	/** How much roll calls on an issue, or `important` ones, count. */
	readonly weights?: Readonly<Record<string, number>>;
}

/** What is reported, and all of it in columns. */
export interface AgreementFound {
	readonly report: AgreementReport;
	readonly found: Agreement;
	readonly matrix: VoteMatrix;
}

/** More rows than anybody looks through are in a CSV alone. */
const MOST_ROWS = 20_000;
/** Beyond it, memory ends before patience. */
const MOST_MEASURED = 6_000_000;
const DRAWS = 1000;
const LEVEL = 0.95;

const OF_ONE_PAIR = ["exact", "three-category", "coincidence", "s-squared", "kappa-squared"];
const OF_MANY = ["three-category"];

/**
 * How alike do voters of a case vote?
 *
 * - problems: `measure-unknown`, `rule-needs-voters`, `vote-weight-unfit`, `too-many-pairs`, those of `chosenVotes` and `voterPlaces`
 */
export async function agreementInCase(
	file: Case,
	store: Store,
	asked: AgreementAsked,
	hooks: Hooks = {},
): Promise<Outcome<AgreementFound>> {
	const { by = "whole", voters = [], rule = "pair" } = asked;
	const measures = measuresOf(asked);
	if (!measures.ok) return measures;
	if (rule === "all" && voters.length < 2)
		return failed(
			"rule-needs-voters",
			"Expected at least two voters with the rule all, who must all have voted",
			"all",
		);
	const votes = await chosenVotes(file, store, asked, { eachBody: by === "body" });
	if (!votes.ok) return votes;
	const { matrix } = votes.value;
	const places = await voterPlaces(file, store, matrix, voters);
	if (!places.ok) return places;
	const weights = weightsOf(matrix, asked.weights ?? {}, measures.value);
	if (!weights.ok) return weights;
	const pairs = pairsOf(places.value, matrix.voters.length);
	const most = (pairs?.length ?? (matrix.voters.length * (matrix.voters.length - 1)) / 2) * measures.value.length;
	if (most > MOST_MEASURED)
		return failed(
			"too-many-pairs",
			`Expected at most ${MOST_MEASURED} pairs and measures, got ${most}; name voters or fewer measures`,
			"voters",
		);
	const found = agreement(matrix, {
		by,
		measures: measures.value,
		...(pairs && { pairs }),
		...(rule === "all" && { all: places.value }),
		...(weights.value && { weights: weights.value }),
		...(asked.intervals && { intervals: { draws: asked.draws ?? DRAWS, seed: asked.seed ?? SEED } }),
		onPairs: (done, total) => analysing(hooks, [done, total], "pairs of voters"),
	});
	const named = places.value.flatMap((at) => matrix.voters[at] ?? []);
	return { ok: true, value: { found, matrix, report: reportOf(votes.value, found, { ...asked, by, rule, named }) } };
}

function measuresOf({ measures, voters = [] }: AgreementAsked): Outcome<readonly AgreementMeasure[]> {
	const names = measures ?? (voters.length === 2 ? OF_ONE_PAIR : OF_MANY);
	if (names.length === 1 && names[0] === "all") return { ok: true, value: agreementMeasures() };
	const known = names.map((name) => agreementMeasure(name));
	const at = known.indexOf(null);
	if (at < 0) return { ok: true, value: [...new Set(known as readonly AgreementMeasure[])] };
	const all = agreementMeasures().map(({ name }) => name);
	return failed("measure-unknown", `Expected a measure (${all.join(", ")}), got "${names[at]}"`, names[at] as string);
}

/** Each pair of those named; of one alone it with everybody; undefined: all pairs. */
function pairsOf(places: readonly number[], voters: number): readonly (readonly [number, number])[] | undefined {
	const [only, ...others] = places;
	if (only === undefined) return undefined;
	if (others.length === 0)
		return Array.from({ length: voters }, (_, at) => [only, at] as const).filter(([one, other]) => one !== other);
	return places.flatMap((one, at) => places.slice(at + 1).map((other) => [one, other] as const));
}

/** Each roll call as often as the largest weight that names it; null where none is given. */
function weightsOf(
	{ rollCalls }: VoteMatrix,
	given: Readonly<Record<string, number>>,
	measures: readonly AgreementMeasure[],
): Outcome<Float64Array | null> {
	const entries = Object.entries(given).map(([of, weight]) => [of.trim().toLowerCase(), weight] as const);
	if (entries.length === 0) return { ok: true, value: null };
	const unfit = measures.find(({ weighs }) => !weighs);
	if (unfit !== undefined)
		return failed("vote-weight-unfit", `Expected a measure that takes weights, got ${unfit.name}`, unfit.name);
	const namesOf = ({ issues, important }: (typeof rollCalls)[number]): readonly string[] => [
		...issues.map((issue) => issue.toLowerCase()),
		...(important === true ? ["important"] : []),
	];
	const all = new Set(rollCalls.flatMap(namesOf));
	const odd = entries.find(([of, weight]) => !all.has(of) || !(weight >= 0 && weight < Number.POSITIVE_INFINITY));
	if (odd !== undefined)
		return failed(
			"vote-weight-unfit",
			`Expected an issue of the vote tables, or important, with a number from 0 up, got "${odd[0]}=${odd[1]}"`,
			odd[0],
		);
	const weights = rollCalls.map((rollCall) => {
		const own = entries.filter(([of]) => namesOf(rollCall).includes(of)).map(([, weight]) => weight);
		return own.length === 0 ? 1 : Math.max(...own);
	});
	return { ok: true, value: Float64Array.from(weights) };
}

type Said = AgreementAsked & {
	readonly by: VoteGrouping;
	readonly rule: VoteRule;
	readonly named: AgreementReport["voters"];
};

function reportOf({ matrix, facts, leftOut }: ChosenVotes, found: Agreement, asked: Said): AgreementReport {
	const dates = (places: readonly number[]) => places.map((at) => matrix.rollCalls[at]?.date ?? "").toSorted();
	const most = Math.floor(MOST_ROWS / Math.max(1, found.measured.length));
	return {
		...facts,
		measures: found.measured.map(({ measure: { name, label, formula, counts, range, source } }) => ({
			...{ measure: name, label, formula, counts, range, source },
		})),
		...{ by: asked.by, rule: asked.rule, important: asked.important === true, voters: asked.named },
		weights: Object.entries(asked.weights ?? {}).map(([of, weight]) => ({ of, weight })),
		groups: found.groups.map(({ id, rollCalls, divided, consensus }) => ({
			...{ id, rollCalls: rollCalls.length, divided, consensus },
			...{ from: dates(rollCalls)[0] ?? null, to: dates(rollCalls).at(-1) ?? null },
		})),
		rows: [...measuredRows({ found, matrix }, most)],
		more: Math.max(0, found.rows - most) * found.measured.length,
		leftOut: [
			...leftOut,
			...leftOutOf(
				new Map([
					["only-totals", found.withoutVotes],
					["not-all-voted", found.notAllVoted],
				]),
			),
		],
		intervals:
			asked.intervals === true ? { level: LEVEL, draws: asked.draws ?? DRAWS, seed: asked.seed ?? SEED } : null,
	};
}

/** All rows of the columns, or the first of them: by pair, group and measure. */
export function* measuredRows(
	{ found, matrix }: Pick<AgreementFound, "found" | "matrix">,
	most: number = found.rows,
): Generator<PairAgreement> {
	const known = (value: number | undefined): number | null =>
		value === undefined || Number.isNaN(value) ? null : value;
	const idOf = (place: number | undefined): string => matrix.voters[place ?? 0]?.id ?? "";
	for (let row = 0; row < Math.min(most, found.rows); row++) {
		const table = Array.from(found.tables.subarray(row * 9, row * 9 + 9));
		const [a, b, together] = [
			idOf(found.one[row]),
			idOf(found.other[row]),
			table.reduce((sum, count) => sum + count, 0),
		];
		const group = found.groups[found.group[row] as number]?.id ?? "";
		for (const { measure, n, values, bounds } of found.measured) {
			const [value, low, high] = [known(values[row]), known(bounds?.low[row]), known(bounds?.high[row])];
			yield { a, b, group, measure: measure.name, n: n[row] as number, value, low, high, together, table };
		}
	}
}
