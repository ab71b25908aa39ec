import type { Outcome } from "@fissure/core";
import type { ReadOptions } from "../reading/read-options.ts";
import { present, type Source } from "../reading/reading.ts";
import { fetchPage } from "./fetch-page.ts";
import type { Fetched } from "./fetched.ts";

/** A person waits for this one page and can ask again. */
const ONE_PAGE = { robots: "ignore", attempts: 1, delayMs: 0, concurrency: 4 } as const;

/**
 * The bytes behind an address that a person named. That is a reader's act, so robots.txt, which speaks to programs that
 * follow lists, is not asked.
 *
 * - stops:    throws the signal's reason when it is aborted; nothing else is thrown
 * - problems: those of `fetchPage`
 */
export async function fetchUrl(
	address: string,
	{ allowPrivateHosts, maxBytes, timeoutMs, signal }: ReadOptions,
): Promise<Outcome<{ readonly source: Source; readonly bytes: Uint8Array }>> {
	const limits = present({ allowPrivateHosts, maxBytes, timeoutMs, signal });
	const page = await fetchPage(address, { ...ONE_PAGE, ...limits });
	if (!page.ok) return page;
	// Without validators no server can say "unchanged".
	const fetched = page.value as Fetched;
	return { ok: true, value: { source: sourceOfPage(fetched), bytes: fetched.bytes } };
}

/** Where a page's bytes came from, for the readers of formats. */
export function sourceOfPage({ address, url, headers, capturedAt, mediaType, charset }: Fetched): Source {
	const { pathname, hostname } = new URL(url);
	const last = pathname.split("/").findLast((part) => part !== "");
	return { place: address, name: last ?? hostname, url, headers, capturedAt, ...present({ mediaType, charset }) };
}
