import type { IncomingMessage } from "node:http";
import { present } from "../reading/reading.ts";
import type { Validators } from "./fetch-options.ts";

type Headers = Readonly<Record<string, string>>;

const MOST_HEADERS = 200;
/** A longer one is no validator but a burden, sent back with every request. */
const LONGEST_VALIDATOR = 500;

/** The headers of a reply by lower-case name, without cookies. */
export function headersOf({ headers }: IncomingMessage): Headers {
	const kept = Object.entries(headers).flatMap(([name, value]) =>
		value === undefined || name === "set-cookie" ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
	);
	return Object.fromEntries(kept.slice(0, MOST_HEADERS)) as Headers;
}

/** What to send with the next request for the same page. */
export function validatorsOf(headers: Headers): Validators {
	const usable = (value: string | undefined) =>
		value === undefined || value.length > LONGEST_VALIDATOR || !/^[\x20-\x7e]+$/.test(value) ? undefined : value;
	return present({ etag: usable(headers.etag), lastModified: usable(headers["last-modified"]) });
}

export const conditionalHeaders = (validators: Validators): Headers => {
	const { etag, lastModified } = validatorsOf(
		present({ etag: validators.etag, "last-modified": validators.lastModified }) as Headers,
	);
	return present({ "if-none-match": etag, "if-modified-since": lastModified }) as Headers;
};

/** `text/html; charset="windows-1251"`, in parts. */
export function mediaTypeOf(headers: Headers): { readonly mediaType?: string; readonly charset?: string } {
	const [type = "", ...parameters] = (headers["content-type"] ?? "").slice(0, 500).split(";");
	const charset = parameters
		.map((part) => /^\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(part)?.[1])
		.find((label) => label !== undefined);
	return present({ mediaType: type.trim().toLowerCase(), charset });
}

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
