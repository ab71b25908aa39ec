import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { failed, type Outcome } from "@fissure/core";
import { captureTime } from "../facts/capture-time.ts";
import { present } from "../reading/reading.ts";
import { problemOf } from "./failure.ts";
import { type FetchSettings, userAgent, withoutCredentials } from "./fetch-options.ts";
import type { Fetched, Unchanged } from "./fetched.ts";
import { type HostLine, lineOf } from "./host-memory.ts";
import { openReply } from "./open-reply.ts";
import { readBody } from "./read-body.ts";
import { conditionalHeaders, headersOf, mayPass, mediaTypeOf, retryAfter } from "./reply-headers.ts";
import { forbidden, robotsOf } from "./robots-of.ts";
import type { RobotsRules } from "./robots-rules.ts";
import { waitForHost } from "./wait-for-host.ts";
import { type Budget, within } from "./within.ts";

/** Browsers and servers stop not far above. */
const LONGEST_ADDRESS = 4096;
const PASSING = new Set(["url-unreachable", "url-cut-off", "url-garbled", "url-slow"]);

/** The fetching of one page, over all its redirects and retries. */
export interface Visit {
	readonly address: string;
	readonly settings: FetchSettings;
	readonly budget: Budget;
}

/** What one exchange came to: a page or a problem, or somewhere else to look. */
export type Step = Ending | { readonly at: "redirect"; readonly to: string };

export interface Ending {
	readonly at: "end";
	readonly outcome: Outcome<Fetched | Unchanged>;
	/** Whether it may come out otherwise soon. */
	readonly again: boolean;
}

export const end = (outcome: Outcome<Fetched | Unchanged>, again = false): Ending => ({ at: "end", outcome, again });

/** One request, if robots.txt allows it and when it is our turn. */
export async function visit(target: string, run: Visit): Promise<Step> {
	const { address, settings, budget } = run;
	const url = addressOf(target, address);
	if (!url.ok) return end(url);
	try {
		const rules = settings.robots === "obey" ? await robotsOf(url.value, settings, budget) : null;
		const refusal = rules === null ? null : forbidden(url.value, rules, address);
		if (refusal !== null) return end(refusal);
		const line = lineOf(settings.hosts, url.value.host);
		const leave = await waitForHost(line, { ...settings, delayMs: paceOf(rules, settings) });
		try {
			return await within(budget, settings.signal, (signal) => exchange(url.value, line, run, signal));
		} finally {
			leave();
		}
	} catch (error) {
		settings.signal?.throwIfAborted();
		const outcome = problemOf(error, address, settings);
		return end(outcome, !outcome.ok && PASSING.has(outcome.problem.code));
	}
}

function addressOf(target: string, place: string): Outcome<URL> {
	const shown = target.slice(0, 200);
	if (target.length > LONGEST_ADDRESS || !URL.canParse(target)) {
		return failed("url-broken", `Expected a web address, got "${shown}"; check it`, place);
	}
	const url = withoutCredentials(new URL(target));
	if (url.protocol === "http:" || url.protocol === "https:") return { ok: true, value: url };
	const message = `Expected an address with http or https, got "${url.protocol}"; save the page and give the file`;
	return failed("url-scheme", message, place);
}

/** The slower of what we keep to and what the host asks for, as far as patience goes. */
const paceOf = (rules: RobotsRules | null, { delayMs, longestWaitMs }: FetchSettings): number =>
	Math.max(delayMs, Math.min(rules?.delayMs ?? 0, longestWaitMs));

async function exchange(url: URL, line: HostLine, run: Visit, signal: AbortSignal): Promise<Step> {
	const { settings } = run;
	const response = await openReply(url, { ...settings, headers: requestHeaders(settings), signal });
	const { statusCode: status = 0, headers } = response;
	if (status === 200 || status === 203) return end({ ok: true, value: await captured(url, response, run) });
	response.destroy();
	if (status >= 300 && status < 400 && headers.location !== undefined) return redirect(headers.location, url, run);
	if (status === 304 && conditional(settings)) {
		return end({ ok: true, value: { state: "unchanged", ...placeAndTime(url, run) } });
	}
	if (!mayPass(status)) return end(statusProblem(status, run.address));
	const wait = retryAfter(headers["retry-after"], settings.now());
	if (wait !== null) line.nextAt = Math.max(line.nextAt, performance.now() + wait);
	return end(statusProblem(status, run.address), true);
}

const conditional = ({ validators }: FetchSettings): boolean => Object.keys(conditionalHeaders(validators)).length > 0;

const requestHeaders = ({ accept, contact, validators }: FetchSettings): Readonly<Record<string, string>> => ({
	"user-agent": userAgent(contact),
	accept,
	"accept-encoding": "gzip, deflate, br",
	...conditionalHeaders(validators),
});

function redirect(location: string, from: URL, { address }: Visit): Step {
	if (!URL.canParse(location, from.href)) {
		const message = `Expected a redirect to a web address, got "${location.slice(0, 200)}"; check the address`;
		return end(failed("url-broken", message, address));
	}
	return { at: "redirect", to: new URL(location, from).href };
}

function statusProblem(status: number, place: string): Outcome<never> {
	if (status === 404 || status === 410) {
		const message = `Expected the page, got status ${status}: the page does not exist; check the address, or search a web archive`;
		return failed("url-gone", message, place);
	}
	const message = `Expected the page, got status ${status}; open it in a browser, save it and give the file`;
	return failed("url-status", message, place);
}

const placeAndTime = (url: URL, { address, settings }: Visit) => ({
	address,
	url: url.href,
	capturedAt: captureTime(settings.now()) ?? new Date(settings.now()).toISOString(),
});

async function captured(url: URL, response: IncomingMessage, run: Visit): Promise<Fetched> {
	const bytes = await readBody(response, run.settings.maxBytes);
	const headers = headersOf(response);
	return {
		state: "fetched",
		...placeAndTime(url, run),
		status: response.statusCode ?? 0,
		headers,
		bytes,
		sha256: createHash("sha256").update(bytes).digest("hex"),
		...present(mediaTypeOf(headers)),
	};
}
