import { failed, type Outcome } from "@fissure/core";

type FailureName = "busy" | "coding" | "private" | "slow" | "too-large";

interface Failure extends Error {
	readonly failure: FailureName;
}

/** An error of ours, thrown through streams and sockets that know only errors. */
export const failure = (name: FailureName, detail = ""): Failure => Object.assign(new Error(detail), { failure: name });

interface Limits {
	readonly timeoutMs: number;
	readonly maxBytes: number;
}

/** Zlib's and the parser's own codes, and what OpenSSL says of bytes that are no TLS. */
const GARBLED = /^(?:HPE_|Z_DATA|ERR_SSL|EPROTO|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING)/;
const CUT_OFF = new Set(["Z_BUF_ERROR", "ERR_STREAM_PREMATURE_CLOSE"]);
const UNTRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)/;

/**
 * What went wrong on the wire, in words of the person who wanted the page.
 *
 * - problems: `url-private`, `url-slow`, `url-busy`, `url-headers`, `url-garbled`, `url-cut-off`, `url-certificate`,
 *             `url-unreachable`, `too-large`
 */
export function problemOf(error: unknown, place: string, { timeoutMs, maxBytes }: Limits): Outcome<never> {
	const { failure: name, code = "", message: reason = "" } = error as Partial<Failure> & NodeJS.ErrnoException;
	const got = (code || reason).slice(0, 160);
	if (name === "private") return privateProblem(place);
	if (name === "too-large") {
		return failed("too-large", `Expected up to ${maxBytes} bytes, got more; save the text and give the file`, place);
	}
	if (name === "slow") {
		const message = `Expected an answer within ${timeoutMs} ms, got none; try later, or save the page and give the file`;
		return failed("url-slow", message, place);
	}
	if (name === "busy") return failed("url-busy", `Expected the page, got ${reason}; try again later`, place);
	if (code === "HPE_HEADER_OVERFLOW") {
		const message = "Expected a reply with short headers, got too many; save the page and give the file";
		return failed("url-headers", message, place);
	}
	if (name === "coding" || GARBLED.test(code)) {
		const message = `Expected a valid HTTP reply, got "${got}"; open the page in a browser, save it and give the file`;
		return failed("url-garbled", message, place);
	}
	if (UNTRUSTED.test(code)) {
		const message = `Expected a certificate that this machine trusts, got "${got}"; name the authority's own certificate in NODE_EXTRA_CA_CERTS if you trust it`;
		return failed("url-certificate", message, place);
	}
	if (CUT_OFF.has(code) || reason === "aborted") {
		return failed("url-cut-off", "Expected the whole page, got a part of it; try again", place);
	}
	return failed("url-unreachable", `Expected an answer, got "${got}"; check the address and the network`, place);
}

export const privateProblem = (place: string): Outcome<never> =>
	failed(
		"url-private",
		"Expected a public address, got one in a private or local network; allow private hosts if you trust it",
		place,
	);
