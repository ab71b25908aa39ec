import { failed, type Outcome } from "@fissure/core";
import { type FetchOptions, settingsOf } from "./fetch-options.ts";
import type { Fetched, Unchanged } from "./fetched.ts";
import { pauseBefore } from "./reply-headers.ts";
import type { Ending, Visit } from "./visit.ts";

const MOST_REDIRECTS = 5;

/**
 * The page at an address, fetched as a considerate visitor would: robots.txt first, one request to a host at a time, pauses,
 * and never more time, bytes or redirects than allowed. Every address is judged where the connection is made.
 *
 * - out:      the page, or `unchanged` where the server says so of the validators given
 * - again:    when the server fails, is busy or breaks off, up to `attempts` times, after a pause
 * - stops:    throws the signal's reason when it is aborted; nothing else is thrown
 * - problems: `url-broken`, `url-scheme`, `url-redirects`, `url-status`, `url-gone`, `url-busy`, `robots-forbids`,
 *             `robots-unreachable`, and those of `problemOf`
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Outcome<Fetched | Unchanged>> {
	const settings = settingsOf(options);
	const run = { address, settings, budget: { left: settings.timeoutMs } };
	for (let attempt = 1; ; attempt++) {
		const { outcome, again } = await follow(run);
		const ms = pauseBefore(attempt, settings.random);
		if (!again || attempt >= settings.attempts || run.budget.left <= 0) return outcome;
		await settings.pause(ms, settings.signal);
	}
}

async function follow(run: Visit): Promise<Ending> {
	// Loaded with the first page, since a start should not pay for sockets and ciphers.
	const { end, visit } = await import("./visit.ts");
	let next = run.address;
	for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
		const step = await visit(next, run);
		if (step.at === "end") return step;
		next = step.to;
	}
	const message = `Expected up to ${MOST_REDIRECTS} redirects, got more; give the final address`;
	return end(failed("url-redirects", message, run.address));
}
