import { setTimeout as wait } from "node:timers/promises";
import { MAX_BYTES, TIMEOUT_MS } from "../reading/read-options.ts";
import { type HostMemory, hostMemory } from "./host-memory.ts";

/** What a server gave with an earlier capture, to ask whether the page still is so. */
export interface Validators {
	readonly etag?: string;
	readonly lastModified?: string;
}

export interface FetchOptions {
	/** Lets addresses point into private networks; off, since an address may come from a stranger. */
	readonly allowPrivateHosts?: boolean;
	/** Largest page, as sent and as unpacked; bytes, 64 MiB. */
	readonly maxBytes?: number;
	/** Of all exchanges for one page, redirects and retries included; pauses that politeness asks for are not counted. */
	readonly timeoutMs?: number;
	/** Until the head of a reply has come, connecting included; less than the whole, so that a retry has time left. */
	readonly firstByteMs?: number;
	/** How often a page is asked for when the server fails; 3. */
	readonly attempts?: number;
	/** `ignore` only for a single page that a person named: robots.txt is for programs that follow lists. */
	readonly robots?: "obey" | "ignore";
	/** Between the end of one request to a host and the next; robots.txt may ask for more. */
	readonly delayMs?: number;
	/** Requests to one host at a time; 1. */
	readonly concurrency?: number;
	/** Longest pause that a server may ask for, by Retry-After or Crawl-delay; who asks for more is left alone. */
	readonly longestWaitMs?: number;
	readonly validators?: Validators;
	readonly accept?: string;
	/** Who runs the visits: an address of the web or of mail, for the User-Agent. */
	readonly contact?: string;
	/** Shared by all fetches of a run, so that a host sees one visitor. */
	readonly hosts?: HostMemory;
	readonly signal?: AbortSignal;
	/** Milliseconds since 1970; test seam. */
	readonly now?: () => number;
	/** Test seam. */
	readonly pause?: Pause;
	/** In [0, 1); test seam. */
	readonly random?: () => number;
}

export type Pause = (ms: number, signal: AbortSignal | undefined) => Promise<void>;

export interface FetchSettings extends Required<Omit<FetchOptions, "signal" | "validators">> {
	readonly signal: AbortSignal | undefined;
	readonly validators: Validators;
}

const FIRST_BYTE_MS = 15_000;
const ATTEMPTS = 3;
/** About the pace of a person who reads headlines. */
const DELAY_MS = 2000;
const LONGEST_WAIT_MS = 60_000;
const ACCEPT = "text/html,application/xhtml+xml,text/plain,application/pdf,*/*;q=0.5";

export const settingsOf = (options: FetchOptions): FetchSettings => ({
	allowPrivateHosts: false,
	maxBytes: MAX_BYTES,
	timeoutMs: TIMEOUT_MS,
	firstByteMs: Math.min(FIRST_BYTE_MS, options.timeoutMs ?? TIMEOUT_MS),
	attempts: ATTEMPTS,
	robots: "obey",
	delayMs: DELAY_MS,
	concurrency: 1,
	longestWaitMs: LONGEST_WAIT_MS,
	validators: {},
	accept: ACCEPT,
	contact: "",
	hosts: options.hosts ?? hostMemory(),
	signal: undefined,
	now: Date.now,
	pause: rest,
	random: Math.random,
	...options,
});

/** Waits, unless it is stopped: then throws the reason of the signal. */
export async function rest(ms: number, signal: AbortSignal | undefined): Promise<void> {
	try {
		await wait(ms, undefined, signal === undefined ? {} : { signal });
	} catch (error) {
		// What it throws hides the caller's reason.
		signal?.throwIfAborted();
		throw error;
	}
}

/**
 * Who asks, and where a host's keeper can say a word about it.
 *
 * - contact: an address of the web or of mail, of the one who runs the visits; what does not belong into a header is left out
 */
export const userAgent = (contact: string): string => {
	const shown = contact.replace(/[^\x21-\x7e]|[()\\]/g, "").slice(0, 200);
	return `fissure/0.1 (reader of official texts${shown === "" ? "" : `; +${shown}`})`;
};

/**
 * The address without name and password: what is official is public, a server that sends us elsewhere must not choose whose
 * name we give there, and what is kept of a page must hold no secret.
 */
export function withoutCredentials(url: URL): URL {
	const bare = new URL(url);
	bare.username = "";
	bare.password = "";
	return bare;
}
