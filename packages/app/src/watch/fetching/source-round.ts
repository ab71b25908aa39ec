import type { Outcome, Problem } from "@fissure/core";
import type { Case, FetchState } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import { failureWords } from "./failure-words.ts";
import { nextCheck, nextTry } from "./next-look.ts";
import type { Watched } from "./watched-source.ts";

/** Where it is kept how a source as a whole was found at the last round: beside its pages, and no page of it. */
export const roundAddress = (source: string): string => `round:${source}`;

const NEVER: Omit<FetchState, "address"> = {
	...{ source: null, etag: null, lastModified: null, lastFetched: null, status: null },
	...{ failures: 0, nextAt: null, problem: null },
};

/** How a round at a source went. */
interface Round {
	/** What went wrong with its lists or feeds, or a page that is not in the case yet; null where all was read. */
	readonly problem: Problem | null;
	/** Whether any of its lists and feeds answered. */
	readonly isListed: boolean;
}

/**
 * Keeps how the last round at a source went: whether its lists, feeds and new pages could be read, and if not, why. A list that
 * fails brings no pages, and without this nobody would see that it does. A source whose lists all fail is left alone for a while; one
 * page that fails is no reason for that.
 */
export async function saveRound(
	file: Case,
	store: Store,
	source: string,
	{ problem, isListed }: Round,
): Promise<Outcome<null>> {
	const address = roundAddress(source);
	const known = await store.fetchStatesOf(file, { addresses: [address] });
	if (!known.ok) return known;
	const before = known.value[0] ?? { address, ...NEVER };
	const failures = problem === null ? 0 : before.failures + 1;
	return store.saveFetchStates(file, [
		{
			...{ ...before, failures, problem: problem === null ? null : failureWords(problem) },
			...(isListed
				? { lastFetched: file.now(), nextAt: null }
				: { nextAt: problem === null ? null : nextTry(file.now(), failures) }),
		},
	]);
}

/** What is known of the visits to a source. */
export interface Visits {
	/** A state for each of its pages that was asked for. */
	readonly pages: readonly FetchState[];
	/** How the last round went; null where there was none. */
	readonly round: FetchState | null;
}

/** From when on is a source visited again? Its pages, where a person named these, else its lists. Null: with the next round. */
export function nextVisit(
	{ definition: { everyMinutes }, pages }: Watched,
	{ pages: states, round }: Visits,
): string | null {
	if (pages.length === 0) return round === null ? null : nextCheck(round, everyMinutes);
	const known = new Map(states.map((state) => [state.address, nextCheck(state, everyMinutes)]));
	const next = pages.map((page) => known.get(page) ?? "").toSorted()[0] ?? "";
	return next === "" ? null : next;
}
