import { availableParallelism } from "node:os";
import {
	deviationsOf,
	failed,
	type IdealPoints,
	idealPoints,
	type Outcome,
	SEED,
	type VoteMatrix,
} from "@fissure/core";
import type { IdealPointsReport, PointPeriod } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { openTaskPool } from "../pool/task-pool.ts";
import { analysing } from "../series/analysing.ts";
import { type ChosenVotes, chosenVotes, type VotesAsked, voterPlaces } from "./chosen-votes.ts";

export interface IdealPointsInCaseAsked extends VotesAsked {
	readonly by?: PointPeriod;
	/** Codes or names of those that are shown; all are estimated. */
	readonly voters?: readonly string[];
	/** Code or name of the voter that is to lie above 0; the United States where they vote, else who votes most often. */
	readonly anchor?: string;
	readonly rounds?: number;
	/** Runs of a bootstrap from which intervals are taken; 0, from the posterior. */
	readonly bootstrap?: number;
	readonly seed?: number;
}

const USUAL_ANCHOR = "USA";
/** Of a normal distribution, on either side of 95 %. */
const REACH = 1.96;

/**
 * Where are the voters of a case on the dimension along which they differ most?
 *
 * - problems: `votes-undivided`, those of `chosenVotes` and `voterPlaces`
 */
export async function idealPointsInCase(
	file: Case,
	store: Store,
	asked: IdealPointsInCaseAsked,
	hooks: Hooks = {},
): Promise<Outcome<IdealPointsReport>> {
	const { by = "session", voters = [], bootstrap = 0, seed = SEED } = asked;
	const votes = await chosenVotes(file, store, asked);
	if (!votes.ok) return votes;
	const { matrix } = votes.value;
	const shown = await voterPlaces(file, store, matrix, voters);
	if (!shown.ok) return shown;
	const anchor =
		asked.anchor === undefined
			? ({ ok: true, value: [usualAnchor(matrix)] } as const)
			: await voterPlaces(file, store, matrix, [asked.anchor]);
	if (!anchor.ok) return anchor;
	const [above] = anchor.value as readonly [number];
	const found = idealPoints(matrix, {
		...{ by, seed, anchor: above, rounds: asked.rounds },
		onRound: (done, total) => analysing(hooks, [done, total], "ideal points"),
	});
	if (found === null)
		return failed(
			"votes-undivided",
			`Expected three or more voters and a roll call that divides them, got ${matrix.voters.length} voters and ${matrix.rollCalls.length} roll calls; choose others`,
			file.address,
		);
	const errors =
		bootstrap === 0 ? found.points.map(({ error }) => error) : [...(await bootstrapped(found, bootstrap, seed, hooks))];
	const said = { by, seed, shown: shown.value, anchor: above, runs: bootstrap, errors };
	return { ok: true, value: reportOf(votes.value, found, said) };
}

/** The deviation of each point over runs of a bootstrap, on all cores. */
async function bootstrapped(
	{ estimate }: IdealPoints,
	runs: number,
	seed: number,
	hooks: Hooks,
): Promise<Float64Array> {
	const pool = openTaskPool(Math.min(availableParallelism(), runs));
	const points: Float64Array[] = [];
	try {
		const numbers = Array.from({ length: runs }, (_, at) => at + 1);
		analysing(hooks, [0, runs], "bootstrap");
		for await (const run of pool.run("resample", { estimate, seed }, numbers, { signal: hooks.signal })) {
			points.push(run);
			analysing(hooks, [points.length, runs], "bootstrap");
		}
		hooks.signal?.throwIfAborted();
	} finally {
		await pool.close();
	}
	return deviationsOf(points);
}

/** The United States where they vote, else who votes most often. */
function usualAnchor(matrix: VoteMatrix): number {
	const counts = new Float64Array(matrix.voters.length);
	for (let at = 0; at < matrix.cells.length; at++) {
		const cell = matrix.cells[at] as number;
		if (cell >= 1 && cell <= 3) counts[at % counts.length] = (counts[at % counts.length] as number) + 1;
	}
	const usual = matrix.voters.findIndex(({ id }) => id === USUAL_ANCHOR);
	return usual >= 0 && (counts[usual] as number) > 0 ? usual : counts.indexOf(Math.max(...counts));
}

interface Said {
	readonly by: PointPeriod;
	readonly seed: number;
	readonly shown: readonly number[];
	readonly anchor: number;
	readonly runs: number;
	/** Of each point, in the order of all. */
	readonly errors: readonly number[];
}

function reportOf(
	{ matrix, facts, leftOut }: ChosenVotes,
	found: IdealPoints,
	{ by, seed, shown, anchor, runs, errors }: Said,
): IdealPointsReport {
	const idOf = (place: number): string => matrix.voters[place]?.id ?? "";
	const isShown = new Set(shown);
	const periodOf = (place: number): string => {
		const { session, date } = matrix.rollCalls[place] as VoteMatrix["rollCalls"][number];
		return (by === "session" ? session : null) ?? date.slice(0, 4);
	};
	return {
		...facts,
		...{ by, seed, anchor: idOf(anchor), voters: shown.map(idOf) },
		points: found.points
			.map(({ voter, period, votes, point }, at) => ({ voter, period, votes, point, error: errors[at] as number }))
			.filter(({ voter }) => isShown.size === 0 || isShown.has(voter))
			.map(({ voter, period, votes, point, error }) => ({
				...{ voter: idOf(voter), period, votes, point, error },
				...{ low: point - REACH * error, high: point + REACH * error },
			})),
		...{ rollCalls: found.rollCalls, unanimous: found.unanimous, withoutVotes: found.withoutVotes },
		apart: found.apart.map(idOf),
		repetitions: found.repetitions.map(({ earlier, later, likeness, alike }) => ({
			earlier: matrix.rollCalls[earlier]?.id ?? "",
			later: matrix.rollCalls[later]?.id ?? "",
			periods: [periodOf(earlier), periodOf(later)] as const,
			title: titleOf(matrix, later),
			...{ likeness, alike },
		})),
		...{ rounds: found.fit.rounds, unsettled: found.fit.unsettled, runs, leftOut },
	};
}

/** What says most of it. */
function titleOf({ rollCalls }: VoteMatrix, at: number): string {
	const { title, description } = rollCalls[at] as VoteMatrix["rollCalls"][number];
	return description !== null && description.length > title.length ? description : title;
}
