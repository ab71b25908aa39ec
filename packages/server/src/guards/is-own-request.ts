import type { IncomingMessage } from "node:http";
import { failed, type Problem } from "@fissure/core";

/** Names by which this machine alone is meant; a foreign name that resolves to it is an attack (DNS rebinding). */
const OWN_NAMES = ["127.0.0.1", "localhost", "[::1]"];

/** Where our pages are. */
export interface OwnAddresses {
	/** Names with their ports, as the header `host` has them. */
	readonly hosts: readonly string[];
	readonly scheme: "http" | "https";
}

/** A server that this machine alone reaches, without encryption; under one more name, perhaps. */
export const ownOnPort = (port: number, ...names: readonly string[]): OwnAddresses => ({
	hosts: [...OWN_NAMES, ...names].map((name) => `${name}:${port}`),
	scheme: "http",
});

/** Methods that change nothing, so that a link may lead to them. */
const HARMLESS = new Set(["GET", "HEAD"]);

interface Asking extends Pick<IncomingMessage, "headers" | "rawHeaders"> {
	readonly method: string;
	readonly url: string;
}

/**
 * Does a request come from our own page? Null where it does, else why not.
 *
 * - problems: `host-foreign`, `origin-foreign`, `request-unmarked`
 */
export function foreignTo(
	{ headers, rawHeaders, method, url }: Asking,
	{ hosts, scheme }: OwnAddresses,
): Problem | null {
	const { host, origin } = headers;
	// Who reads the first of two and who reads the last would see two requests.
	if (rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host").length > 1)
		return problem("host-foreign", "Expected one host, got several; name the host once");
	if (host === undefined || !hosts.includes(host.toLowerCase()))
		return problem("host-foreign", `Expected the address that Fissure printed, got "${shown(host)}"; open that one`);
	if (origin !== undefined && origin !== `${scheme}://${host}`)
		return problem(
			"origin-foreign",
			`Expected a request of this page, got one of "${shown(origin)}"; use the page itself`,
		);
	const site = headers["sec-fetch-site"];
	// A link in a letter may lead to a page; to what the page itself asks for it has no business to lead.
	const isFollowed = method === "GET" && headers["sec-fetch-mode"] === "navigate" && !url.startsWith("/api/");
	if (typeof site === "string" && site !== "same-origin" && site !== "none" && !isFollowed)
		return problem(
			"origin-foreign",
			`Expected a request of this page, got one that is ${shown(site)}; use the page itself`,
		);
	// No form and no picture of another site can send it; a script of another site must first ask, and is refused.
	if (!HARMLESS.has(method) && headers["x-fissure"] !== "1")
		return problem(
			"request-unmarked",
			'Expected the header "x-fissure: 1" on requests that change something, got none; send it',
		);
	return null;
}

const problem = (code: string, message: string): Problem => failed(code, message, "request").problem;

const shown = (text: string | undefined): string => (text ?? "none").slice(0, 80);
