import { failed, type Outcome } from "@fissure/core";
import type { FetchOptions } from "./fetch-options.ts";
import { fetchPage } from "./fetch-page.ts";
import type { Fetched } from "./fetched.ts";
import type { Memento } from "./memento.ts";
import { instantOf } from "./parse-timemap.ts";

/** The Internet Archive then gives the bytes as they were captured, without its own banner and links. */
const asCaptured = (url: string): string => url.replace(/(\/web\/\d{14})\//, "$1id_/");

/**
 * One capture, with the bytes of that day.
 *
 * - out:      `address` is that of the page, `capturedAt` the time that the archive itself states: it may give another
 *             capture than the one asked for
 * - problems: `memento-undated`, and those of `fetchPage`
 */
export async function fetchMemento(
	{ address, url }: Pick<Memento, "address" | "url">,
	options: Omit<FetchOptions, "validators"> = {},
): Promise<Outcome<Fetched>> {
	const page = await fetchPage(asCaptured(url), options);
	if (!page.ok) return page;
	const fetched = page.value as Fetched;
	const capturedAt = instantOf(fetched.headers["memento-datetime"]);
	if (capturedAt !== undefined) return { ok: true, value: { ...fetched, address, capturedAt } };
	const message = "Expected a capture that states its time, got a page without; open it in a browser and compare";
	return failed("memento-undated", message, url);
}
