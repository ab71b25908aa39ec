import type { Forecast, ForecastRevision } from "@fissure/model";
import { dayNumber } from "../documents/days.ts";
import { momentOf } from "./moment.ts";

/** A probability and the time for which nothing newer replaced it. */
export interface Stretch {
	readonly probability: number;
	/** In days, above 0. */
	readonly days: number;
}

export interface StandingProbabilities {
	/** Oldest first; never empty. */
	readonly stretches: readonly Stretch[];
	/** The last one that counts. */
	readonly last: ForecastRevision;
	/** From the first of them to the answer or the end of the deadline, in days. */
	readonly days: number;
}

/**
 * Which probabilities stood, and for how long, before the answer was known or the deadline had passed?
 *
 * What was said on the very day of the answer does not count where only days are told: nobody can see whether it came
 * before. With a name only that person's revisions count, each until their own next one.
 *
 * - silent: null where no probability stood in time, or the question has no answer yet
 */
export function standingProbabilities(
	{ revisions, resolution, deadline }: Pick<Forecast, "revisions" | "resolution" | "deadline">,
	who: string | null = null,
): StandingProbabilities | null {
	const end = endOf(resolution?.at, deadline);
	if (end === null) return null;
	const counted = revisions
		.filter((revision) => who === null || revision.who === who)
		.map((revision) => ({ revision, from: momentOf(revision.at) }))
		.filter((one): one is { revision: ForecastRevision; from: number } => one.from !== null && one.from < end);
	const [first] = counted;
	const last = counted.at(-1);
	if (first === undefined || last === undefined) return null;
	const stretches = counted
		.map(({ revision, from }, at) => ({
			probability: revision.probability,
			days: (counted[at + 1]?.from ?? end) - from,
		}))
		.filter(({ days }) => days > 0);
	return { stretches, last: last.revision, days: end - first.from };
}

/** The deadline is the last day on which it may come true: it ends with that day. */
function endOf(answered: string | undefined, deadline: string | null): number | null {
	const answer = answered === undefined ? null : momentOf(answered);
	if (answer === null) return null;
	const last = deadline === null ? null : dayNumber(deadline);
	return last === null ? answer : Math.min(answer, last + 1);
}
