import { failed, type Outcome } from "@fissure/core";
import { type FetchSettings, userAgent, withoutCredentials } from "./fetch-options.ts";
import { rememberRobots } from "./host-memory.ts";
import { openReply } from "./open-reply.ts";
import { readStart } from "./read-body.ts";
import { ABSENT, ROBOTS_BYTES, type RobotsRules, readRobots, UNREACHABLE } from "./robots-rules.ts";
import { type Budget, within } from "./within.ts";

/** RFC 9309: at least five redirects are followed, and no copy is kept longer than a day. */
const MOST_REDIRECTS = 5;
const DAY_MS = 24 * 60 * 60 * 1000;
/** A host that did not answer may do so soon. */
const SOON_MS = 10 * 60 * 1000;

/**
 * What robots.txt of this page's host says, asked for once a day.
 *
 * - 4xx, or more than five redirects: there is none, all is allowed
 * - 429, 5xx: nothing is allowed, and that is kept for ten minutes
 * - longer than 500 KiB: as far as that
 * - stops: throws the error of the connection, which the page would have as well
 */
export async function robotsOf(url: URL, settings: FetchSettings, budget: Budget): Promise<RobotsRules> {
	const { hosts, now, signal } = settings;
	const known = hosts.robots.get(url.origin);
	if (known !== undefined && known.until > now()) return known.rules;
	const rules = await within(budget, signal, (inner) => askFor(new URL("/robots.txt", url), settings, inner));
	rememberRobots(hosts, url.origin, { rules, until: now() + (rules.state === "unreachable" ? SOON_MS : DAY_MS) });
	return rules;
}

async function askFor(
	address: URL,
	{ allowPrivateHosts, contact, firstByteMs }: FetchSettings,
	signal: AbortSignal,
): Promise<RobotsRules> {
	let next = address;
	for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
		const headers = { "user-agent": userAgent(contact), accept: "text/plain,*/*;q=0.5", "accept-encoding": "gzip, br" };
		const response = await openReply(next, { headers, allowPrivateHosts, firstByteMs, signal });
		const { statusCode: status = 0, headers: reply } = response;
		if (status >= 200 && status < 300) {
			const bytes = await readStart(response, ROBOTS_BYTES);
			return readRobots(address.href, new TextDecoder().decode(bytes));
		}
		response.destroy();
		if (status >= 300 && status < 400 && URL.canParse(reply.location ?? "", next.href)) {
			next = withoutCredentials(new URL(reply.location ?? "", next));
			if (next.protocol !== "http:" && next.protocol !== "https:") return ABSENT;
			continue;
		}
		return status >= 500 || status === 429 ? UNREACHABLE : ABSENT;
	}
	return ABSENT;
}

/** The problem with a page that robots.txt keeps from programs; null where it does not. */
export function forbidden(url: URL, rules: RobotsRules, place: string): Outcome<never> | null {
	if (rules.allows(url.href)) return null;
	if (rules.state === "unreachable") {
		const message = "Expected robots.txt before the page, got an error; try later, or save the page and give the file";
		return failed("robots-unreachable", message, place);
	}
	const message =
		"Expected a page that programs may read, got one that robots.txt forbids; save it from a browser and give the file";
	return failed("robots-forbids", message, place);
}
