import type { Outcome, Problem } from "@fissure/core";
import type { CaseFile, FetchState } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import { nextTry } from "./next-look.ts";

/** Where it is kept how a source as a whole was found at the last round: beside its pages, and no page of it. */
export const roundAddress = (source: string): string => `round:${source}`;

const NEVER: Omit<FetchState, "address"> = {
	...{ source: null, etag: null, lastModified: null, lastFetched: null, status: null },
	...{ failures: 0, nextAt: null, problem: null },
};

/**
 * Keeps how the last round at a source went: whether its lists, feeds and new pages could be read, and if not, why. A list that
 * fails brings no pages, and without this nobody would see that it does.
 *
 * @param problem what went wrong with its lists or feeds, or a page that is not in the case yet; null where all was read
 */
export async function saveRound(
	file: CaseFile,
	store: Store,
	source: string,
	problem: Problem | null,
): Promise<Outcome<null>> {
	const address = roundAddress(source);
	const known = await store.fetchStatesOf(file, { addresses: [address] });
	if (!known.ok) return known;
	const before = known.value[0] ?? { address, ...NEVER };
	if (problem === null)
		return store.saveFetchStates(file, [
			{ ...before, lastFetched: file.now(), failures: 0, nextAt: null, problem: null },
		]);
	const failures = before.failures + 1;
	const nextAt = nextTry(file.now(), failures);
	return store.saveFetchStates(file, [{ ...before, failures, nextAt, problem: problem.message }]);
}
