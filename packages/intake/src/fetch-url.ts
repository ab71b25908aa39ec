import { lookup as lookupHost } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { failed, type Outcome } from "@fissure/core";
import { isPrivateAddress } from "./private-address.ts";
import { MAX_BYTES, type ReadOptions, TIMEOUT_MS } from "./read-options.ts";
import { present, type Source } from "./reading.ts";

const MOST_REDIRECTS = 8;
const PRIVATE = "FISSURE_PRIVATE_ADDRESS";
const TOO_LARGE = "FISSURE_TOO_LARGE";
const HEADERS = {
	"user-agent": "fissure/0.1 (reader of official texts)",
	accept: "text/html,application/xhtml+xml,text/plain,application/pdf,*/*;q=0.5",
	"accept-encoding": "gzip, deflate, br",
};

interface Fetched {
	readonly source: Source;
	readonly bytes: Uint8Array;
}
interface Limits {
	readonly allowPrivateHosts: boolean;
	readonly maxBytes: number;
	readonly signal: AbortSignal;
}

/**
 * The bytes behind a URL. Every address is judged when the connection is made, redirects included, so that a name
 * that answers differently the second time gains nothing.
 *
 * - problems: `url-broken`, `url-scheme`, `url-private`, `url-redirects`, `url-status`, `url-slow`, `url-unreachable`,
 *             `too-large`
 */
export async function fetchUrl(address: string, options: ReadOptions): Promise<Outcome<Fetched>> {
	const { allowPrivateHosts = false, maxBytes = MAX_BYTES, timeoutMs = TIMEOUT_MS, signal } = options;
	const timeout = AbortSignal.timeout(timeoutMs);
	const limits = {
		allowPrivateHosts,
		maxBytes,
		signal: signal === undefined ? timeout : AbortSignal.any([signal, timeout]),
	};
	try {
		return await follow(address, limits);
	} catch (error) {
		if (timeout.aborted) {
			const message = `Expected an answer within ${timeoutMs} ms, got none; try later, or save the page and give the file`;
			return failed("url-slow", message, address);
		}
		return urlProblem(error, address, maxBytes);
	}
}

async function follow(address: string, limits: Limits): Promise<Outcome<Fetched>> {
	let next = address;
	for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
		if (!URL.canParse(next))
			return failed("url-broken", `Expected a web address, got "${next.slice(0, 200)}"; check it`, address);
		const url = new URL(next);
		const refusal = refuse(url, address, limits);
		if (refusal !== null) return refusal;
		const response = await open(url, limits);
		const { statusCode = 0, headers } = response;
		if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
			response.destroy();
			if (!URL.canParse(headers.location, url.href)) {
				return failed(
					"url-broken",
					`Expected a redirect to a web address, got "${headers.location.slice(0, 200)}"`,
					address,
				);
			}
			next = new URL(headers.location, url).href;
			continue;
		}
		if (statusCode !== 200) {
			response.destroy();
			const message = `Expected the page, got status ${statusCode}; open it in a browser, save it and give the file`;
			return failed("url-status", message, address);
		}
		return {
			ok: true,
			value: { source: sourceFrom(address, url, response), bytes: await collect(response, limits.maxBytes) },
		};
	}
	return failed(
		"url-redirects",
		`Expected up to ${MOST_REDIRECTS} redirects, got more; give the final address`,
		address,
	);
}

function refuse(url: URL, place: string, { allowPrivateHosts }: Limits): Outcome<never> | null {
	if (url.protocol !== "http:" && url.protocol !== "https:") {
		const message = `Expected an address with http or https, got "${url.protocol}"; save the page and give the file`;
		return failed("url-scheme", message, place);
	}
	const host = url.hostname.replace(/^\[|\]$/g, "");
	return !allowPrivateHosts && isIP(host) !== 0 && isPrivateAddress(host) ? privateProblem(place) : null;
}

function open(url: URL, { allowPrivateHosts, signal }: Limits): Promise<IncomingMessage> {
	const request = url.protocol === "https:" ? requestHttps : requestHttp;
	return new Promise((resolve, reject) => {
		const outgoing = request(
			url,
			// A connection of its own, so that one made under laxer rules is never taken up again.
			{ agent: false, headers: HEADERS, signal, lookup: allowPrivateHosts ? lookupHost : publicLookup },
			resolve,
		);
		outgoing.once("error", reject);
		outgoing.end();
	});
}

/** Resolves a name as usual, but answers with an error if any of its addresses is private. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
	lookupHost(hostname, { ...options, all: true }, (error, addresses) => {
		if (error !== null) return callback(error, []);
		if (addresses.length === 0 || addresses.some(({ address }) => isPrivateAddress(address))) {
			return callback(Object.assign(new Error("private address"), { code: PRIVATE }), []);
		}
		const [first] = addresses;
		if (options.all === true || first === undefined) callback(null, addresses);
		else callback(null, first.address, first.family);
	});
};

async function collect(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	let length = 0;
	for await (const chunk of unpacked(response) as AsyncIterable<Uint8Array>) {
		length += chunk.length;
		if (length > maxBytes) {
			response.destroy();
			throw Object.assign(new Error("too large"), { code: TOO_LARGE });
		}
		parts.push(chunk);
	}
	return Buffer.concat(parts);
}

function unpacked(response: IncomingMessage): Readable {
	const encoding = response.headers["content-encoding"]?.toLowerCase() ?? "";
	const unpack =
		encoding === "gzip" || encoding === "x-gzip"
			? createGunzip()
			: encoding === "br"
				? createBrotliDecompress()
				: encoding === "deflate"
					? createInflate()
					: null;
	// The error reaches whoever reads the result; the callback only keeps it from being thrown a second time.
	return unpack === null ? response : pipeline(response, unpack, () => undefined);
}

function sourceFrom(place: string, url: URL, { headers }: IncomingMessage): Source {
	const [type = "", ...parameters] = (headers["content-type"] ?? "").split(";");
	const charset = parameters
		.map((part) => /^\s*charset\s*=\s*"?([^";\s]+)/i.exec(part)?.[1])
		.find((label) => label !== undefined);
	const name =
		url.pathname
			.split("/")
			.filter((part) => part !== "")
			.at(-1) ?? url.hostname;
	return { place, name, url: url.href, ...present({ mediaType: type.trim().toLowerCase(), charset }) };
}

const privateProblem = (place: string): Outcome<never> =>
	failed(
		"url-private",
		"Expected a public address, got one in a private or local network; allow private hosts if you trust it",
		place,
	);

function urlProblem(error: unknown, place: string, maxBytes: number): Outcome<never> {
	const { code = "", message: reason = "" } = error as NodeJS.ErrnoException;
	if (code === PRIVATE) return privateProblem(place);
	if (code === TOO_LARGE) {
		return failed("too-large", `Expected up to ${maxBytes} bytes, got more; save the text and give the file`, place);
	}
	const message = `Expected an answer, got "${(code || reason).slice(0, 160)}"; check the address and the network`;
	return failed("url-unreachable", message, place);
}
