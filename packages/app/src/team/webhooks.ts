import { createHmac } from "node:crypto";
import type { Outcome } from "@fissure/core";
import { postUrl } from "@fissure/sources/web";
import {
	type HappenedInCase,
	noteAttempt,
	noteEvents,
	removeOldDeliveries,
	type TakenDelivery,
	type Team,
	takeDeliveries,
} from "@fissure/store/team";

/** Milliseconds that a receiver may take to answer. */
const TIMEOUT_MS = 10_000;
/** Events sent at once by one server. */
const AT_ONCE = 20;

export interface Sending {
	/** Where browsers find the pages: `https://fissure.example.org`. */
	readonly pages: string;
	/** Hosts that may be in a private network, and be asked without encryption; of all others that is refused. */
	readonly privateHosts: readonly string[];
	readonly signal?: AbortSignal;
}

/**
 * Notes what has happened in the cases of a team, and sends to the webhooks what is due, until nothing is. However many servers do this, each event is
 * noted once. It arrives at least once: where a server ends between sending and noting that it arrived, it is sent again with the same id.
 *
 * - out:      how many attempts were made
 * - problems: those of the database; a receiver that does not answer is noted with its event
 */
export async function sendWebhooks(team: Team, sending: Sending): Promise<Outcome<number>> {
	const noted = await noteEvents(team, (happened) => bodyOf(happened, sending.pages));
	if (!noted.ok) return noted;
	for (let attempts = 0; ; ) {
		if (sending.signal?.aborted === true) return { ok: true, value: attempts };
		const taken = await takeDeliveries(team, AT_ONCE);
		if (!taken.ok) return taken;
		if (taken.value.length === 0) return attempts === 0 ? { ok: true, value: 0 } : removed(team, attempts);
		attempts += taken.value.length;
		const sent = await Promise.all(taken.value.map((one) => sendOne(team, one, sending)));
		const failure = sent.find(({ ok }) => !ok);
		if (failure?.ok === false) return failure;
	}
}

async function removed(team: Team, attempts: number): Promise<Outcome<number>> {
	const tidied = await removeOldDeliveries(team);
	return tidied.ok ? { ok: true, value: attempts } : tidied;
}

async function sendOne(team: Team, taken: TakenDelivery, { privateHosts, signal }: Sending): Promise<Outcome<null>> {
	const { id, address, secret, body } = taken;
	const refused = addressProblem(address, privateHosts);
	if (refused !== null) return noteAttempt(team, taken, { status: null, problem: refused });
	const timestamp = Math.floor(Date.parse(team.now()) / 1000);
	const posted = await postUrl(address, {
		headers: {
			"content-type": "application/json",
			"user-agent": "fissure-webhook",
			"webhook-id": id,
			"webhook-timestamp": String(timestamp),
			"webhook-signature": signatureOf(secret, { id, timestamp, body }),
		},
		...{ body, timeoutMs: TIMEOUT_MS },
		allowPrivateHosts: isAmong(new URL(address), privateHosts),
		...(signal === undefined ? {} : { signal }),
	}).catch(() => null);
	// The server is ending: another sends it once the minute is over.
	if (posted === null) return { ok: true, value: null };
	if (!posted.ok) return noteAttempt(team, taken, { status: null, problem: posted.problem.code });
	const status = posted.value;
	return noteAttempt(team, taken, { status, problem: status >= 200 && status < 300 ? null : "webhook-status" });
}

/**
 * The header `webhook-signature`: HMAC-SHA256 over id, seconds since 1970 and body, with the bytes that the secret `whsec_…` has in base64.
 *
 * - source: Standard Webhooks 1.0.0, https://www.standardwebhooks.com
 */
export function signatureOf(
	secret: string,
	{ id, timestamp, body }: { readonly id: string; readonly timestamp: number; readonly body: string },
): string {
	const key = Buffer.from(secret.replace(/^whsec_/u, ""), "base64");
	return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
}

/**
 * Why nothing can be sent to an address; null: something can. Whether the host is in a private network is found out when it is asked.
 *
 * - problems: as a code: `webhook-address`
 */
export function addressProblem(address: string, privateHosts: readonly string[]): "webhook-address" | null {
	const url = URL.canParse(address) ? new URL(address) : null;
	const isPlain = url !== null && url.username === "" && url.password === "" && url.hash === "";
	const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isAmong(url, privateHosts));
	return isPlain && isSafe ? null : "webhook-address";
}

const isAmong = ({ hostname }: URL, hosts: readonly string[]): boolean =>
	hosts.includes(hostname.replace(/^\[|\]$/gu, ""));

/** What is sent: ids, counts and addresses of pages, and no words of the case. */
function bodyOf({ event, at, case: id, count, ids, job }: HappenedInCase, pages: string): string {
	const page = `${pages}/c/${encodeURIComponent(id)}${pageOf(event, ids)}`;
	const data = { case: id, count, ids, ...(job === null ? {} : job), page };
	return JSON.stringify({ type: event, timestamp: at, data });
}

/** What is sent to try whether it arrives. */
export const testBody = (id: string, at: string, pages: string): string =>
	JSON.stringify({
		type: "webhook.test",
		timestamp: at,
		data: { case: id, page: `${pages}/c/${encodeURIComponent(id)}/` },
	});

function pageOf(event: HappenedInCase["event"], [first = "", ...others]: readonly string[]): string {
	switch (event) {
		case "texts.added":
			return others.length === 0 ? `/documents/${encodeURIComponent(first)}` : "/";
		case "alert.raised":
			return "/watch";
		case "judgment.saved":
			return "/judge";
		case "coding.finished":
			return "/coding";
		case "job.done":
		case "job.failed":
			return "/";
	}
}
