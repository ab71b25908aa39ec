import { failed, type Outcome } from "@fissure/core";
import { mayPass, type Pause, pauseBefore, rest, retryAfter } from "@fissure/sources/web";
import { type Endpoint, nameOf } from "./endpoint.ts";

export interface Question {
	/** After the address of the machine: `/translate`. */
	readonly path: string;
	readonly body: Readonly<Record<string, unknown>>;
}

export interface AskOptions {
	readonly signal?: AbortSignal;
	/** Of one try, until the whole answer is there; milliseconds. */
	readonly timeoutMs?: number;
	/** How often it is asked when it is busy or fails. */
	readonly attempts?: number;
	/** Longest pause between two tries; where the machine asks for a longer one, it is not asked again. Milliseconds. */
	readonly longestPauseMs?: number;
	/** Is it asked again when the connection is lost? A person who waits for one sentence would rather know at once. */
	readonly retriesLost?: boolean;
	/** Test seam. */
	readonly pause?: Pause;
}

/** A model on a small machine writes a few words a second. */
const TIMEOUT_MS = 120_000;
const ATTEMPTS = 3;
/** Longer than a person waits for one sentence. */
const LONGEST_PAUSE_MS = 20_000;
/** Of an answer; far more than what is asked for. */
const MOST_BYTES = 2_000_000;

/**
 * The answer of a configured machine to one question, as JSON that nobody has looked at yet: the caller checks what it needs of it.
 * The key goes to the configured host alone; a machine that sends us elsewhere is not followed.
 *
 * - problems: `model-unreachable`, `model-refused`, `model-busy`, `model-slow`, `model-answer`
 * - stops:    throws the signal's reason when it is aborted
 */
export async function askEndpoint(
	endpoint: Endpoint,
	question: Question,
	options: AskOptions = {},
): Promise<Outcome<unknown>> {
	const { attempts = ATTEMPTS, longestPauseMs = LONGEST_PAUSE_MS, pause = rest, signal } = options;
	for (let attempt = 1; ; attempt += 1) {
		const { outcome, again } = await askOnce(endpoint, question, options);
		if (again === null || attempt >= attempts || (again.afterMs ?? 0) > longestPauseMs) return outcome;
		await pause(again.afterMs ?? Math.min(pauseBefore(attempt, Math.random), longestPauseMs), signal);
	}
}

/** What one try came to, and whether it may come out otherwise soon. */
interface Tried {
	readonly outcome: Outcome<unknown>;
	readonly again: { readonly afterMs: number | null } | null;
}

async function askOnce(endpoint: Endpoint, { path, body }: Question, options: AskOptions): Promise<Tried> {
	const { signal, timeoutMs = TIMEOUT_MS, retriesLost = false } = options;
	signal?.throwIfAborted();
	const time = AbortSignal.timeout(timeoutMs);
	const place = nameOf(endpoint);
	try {
		const response = await fetch(`${endpoint.address}${path}`, {
			method: "POST",
			headers: {
				"content-type": "application/json",
				accept: "application/json",
				...(endpoint.kind === "model" && endpoint.key !== null ? { authorization: `Bearer ${endpoint.key}` } : {}),
			},
			body: JSON.stringify(body),
			redirect: "error",
			signal: signal === undefined ? time : AbortSignal.any([signal, time]),
		});
		const text = await textOf(response);
		if (response.ok)
			return { outcome: repeatsKey(text, endpoint) ? keyRepeated(place) : jsonOf(text, place), again: null };
		const afterMs = retryAfter(response.headers.get("retry-after") ?? undefined, Date.now());
		return {
			outcome: statusProblem(response.status, afterMs, place),
			again: mayPass(response.status) ? { afterMs } : null,
		};
	} catch (error) {
		signal?.throwIfAborted();
		return time.aborted
			? { outcome: slow(timeoutMs, place), again: null }
			: { outcome: unreachable(error, place), again: retriesLost ? { afterMs: null } : null };
	}
}

/** The body as text; null where it is longer than any answer. */
async function textOf(response: Response): Promise<string | null> {
	const parts: Uint8Array[] = [];
	let bytes = 0;
	// Leaving the loop early closes the connection.
	for await (const part of response.body ?? []) {
		bytes += part.length;
		if (bytes > MOST_BYTES) return null;
		parts.push(part);
	}
	return Buffer.concat(parts).toString("utf8");
}

function jsonOf(text: string | null, place: string): Outcome<unknown> {
	try {
		if (text !== null) return { ok: true, value: JSON.parse(text) };
	} catch {
		// Said below.
	}
	return failed(
		"model-answer",
		`Expected an answer in JSON of at most ${MOST_BYTES} bytes, got another; check the address of the machine`,
		place,
	);
}

/** Shorter keys, such as "none" for a machine that asks for no key, are no secret and may be words of a text. */
const SHORTEST_SECRET = 12;

/** An answer may be kept and shown, and the key may not. */
const repeatsKey = (text: string | null, { key }: Endpoint): boolean =>
	key !== null && key.length >= SHORTEST_SECRET && text?.includes(key) === true;

const keyRepeated = (place: string): Outcome<never> =>
	failed(
		"model-answer",
		"Expected an answer, got one that repeats the key; check which machine is at this address",
		place,
	);

function statusProblem(status: number, afterMs: number | null, place: string): Outcome<never> {
	if (status === 401 || status === 403)
		return failed("model-refused", `Expected an answer, got status ${status}; check the key of the machine`, place);
	if (mayPass(status)) {
		const later = afterMs === null || afterMs === 0 ? "later" : `in ${Math.ceil(afterMs / 1000)} seconds`;
		return failed("model-busy", `Expected an answer, got status ${status}; try again ${later}`, place);
	}
	return failed(
		"model-answer",
		`Expected an answer, got status ${status}; check the address of the machine and the name of the model`,
		place,
	);
}

const slow = (timeoutMs: number, place: string): Outcome<never> =>
	failed(
		"model-slow",
		`Expected an answer within ${timeoutMs / 1000} seconds, got none; try again, or give fewer words`,
		place,
	);

function unreachable(error: unknown, place: string): Outcome<never> {
	const cause = (error as { readonly cause?: { readonly code?: string; readonly message?: string } }).cause;
	const got = (cause?.code ?? cause?.message ?? String(error)).slice(0, 160);
	return failed(
		"model-unreachable",
		`Expected an answer, got "${got}"; check that the machine runs at this address`,
		place,
	);
}
