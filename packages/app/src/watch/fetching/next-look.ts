import type { FetchState } from "@fissure/store";

const MINUTE = 60_000;
const SOONEST = 30 * MINUTE;
const LATEST = 30 * 24 * 60 * MINUTE;
/** Pages are edited soon after they appear; one that has stood for ten days need not be looked at more than once a day. */
const SHARE_OF_AGE = 0.1;
const FIRST_RETRY = 10 * MINUTE;
const LATEST_RETRY = 24 * 60 * MINUTE;

/**
 * When is a page to be looked at again? The longer it has stood, the later: after a tenth of its age, between half an hour and
 * thirty days.
 *
 * @param now ISO instant
 * @param since ISO day or instant since which it stands; null where nobody knows, as of a page just met
 */
export function nextLook(now: string, since: string | null): string {
	const age = since === null ? 0 : Math.max(0, Date.parse(now) - Date.parse(since));
	const wait = Number.isNaN(age) ? SOONEST : Math.min(LATEST, Math.max(SOONEST, age * SHARE_OF_AGE));
	return later(now, wait);
}

/** A page that is as it was when it was looked at last waits half as long again. */
export function laterLook(now: string, last: string | null): string {
	const waited = last === null ? 0 : Date.parse(now) - Date.parse(last);
	return later(now, Math.min(LATEST, Math.max(SOONEST, Number.isNaN(waited) ? 0 : waited * 1.5)));
}

/** When to ask again an address that failed so many times in a row: each time twice as late, up to a day. */
export const nextTry = (now: string, failures: number): string => later(now, retryAfter(failures));

/** When did it fail last, of which the next try is known? */
export const failedAt = (nextTry: string, failures: number): string => later(nextTry, -retryAfter(failures));

/**
 * From when on may an address be asked again? As its page's age says, or so many minutes after its last answer where a person says how
 * often; one that failed, as its failures say. Null: with the next round.
 */
export const nextCheck = (
	{ failures, nextAt, lastFetched }: Pick<FetchState, "failures" | "nextAt" | "lastFetched">,
	everyMinutes: number | undefined,
): string | null =>
	everyMinutes === undefined || lastFetched === null || (failures > 0 && nextAt !== null)
		? nextAt
		: later(lastFetched, everyMinutes * MINUTE);

const retryAfter = (failures: number): number =>
	Math.min(LATEST_RETRY, FIRST_RETRY * 2 ** Math.min(20, Math.max(0, failures - 1)));

const later = (now: string, ms: number): string => new Date(Date.parse(now) + ms).toISOString();
