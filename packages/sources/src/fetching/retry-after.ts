/** First pause before a page is asked for again; each later one is twice as long. */
const FIRST_PAUSE_MS = 1000;
/** Longer than any wait we would keep to, short enough to be counted. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

/** Statuses of a server that may do better later. 501 and 505 will not. */
export const mayPass = (status: number): boolean =>
	status === 429 || status === 408 || (status >= 500 && status !== 501 && status !== 505);

/** The wait that a server asks for, in milliseconds; null where it names none that can be understood. */
export function retryAfter(field: string | undefined, now: number): number | null {
	if (field === undefined) return null;
	const value = field.trim().slice(0, 40);
	if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, LONGEST_MS);
	const until = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
	return Number.isNaN(until) ? null : Math.min(Math.max(0, until - now), LONGEST_MS);
}

/** With a share left to chance, so that those turned away together do not come back together. */
export const pauseBefore = (attempt: number, random: () => number): number =>
	FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + random() / 2);
