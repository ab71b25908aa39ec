import { failed, type Outcome } from "@fissure/core";
import { decode } from "../bytes/decode.ts";
import { declaredInPage } from "../formats/format-of.ts";
import type { ListDefinition, SourceDefinition } from "../reading/source-definition.ts";
import { feedEntries } from "./feed-entries.ts";
import { type Entry, gatherItems } from "./gather-items.ts";
import type { Listing } from "./listed-item.ts";
import { pageEntries } from "./page-entries.ts";

/** A list page or a feed as it came. */
export interface ListPage {
	/** As the source names it; says which list or feed it is. */
	readonly address: string;
	/** After redirects; links are relative to it. */
	readonly url?: string;
	readonly bytes: Uint8Array;
	readonly charset?: string;
}

/**
 * Which texts does this list or feed of a source name?
 *
 * - out:      each address once, in the order of the page; those of other hosts and schemes are counted, not followed
 * - problems: `list-empty`, where nothing fits the selectors, so that a site's new design is not taken for silence;
 *             `list-unknown`, `list-selector`, `feed-broken`, and those of `decode`
 */
export async function listItems(source: SourceDefinition, page: ListPage): Promise<Outcome<Listing>> {
	const { address, bytes, charset } = page;
	const list = source.lists.find(({ url }) => url === address);
	if (list === undefined && !source.feeds.includes(address)) {
		const message = `Expected a list or feed of ${source.id}, got another address; add it to the source`;
		return failed("list-unknown", message, address);
	}
	const text = decode(bytes, address, charset ?? declaredInPage(bytes));
	if (!text.ok) return text;
	const entries =
		list === undefined ? await feedEntries(text.value.text, address) : await safeEntries(text.value.text, list);
	if (!entries.ok) return entries;
	const listing = gatherItems(entries.value, page.url ?? address, source);
	if (listing.items.length > 0) return { ok: true, value: listing };
	const got = entries.value.length === 0 ? "none" : `${entries.value.length} that lead nowhere on its hosts`;
	const message = `Expected entries of ${source.id}, got ${got}; the site may have changed: compare the selectors with the page`;
	return failed("list-empty", message, address);
}

/** A definition that was kept in a case was not checked here: its selectors may be none. */
async function safeEntries(html: string, list: ListDefinition): Promise<Outcome<readonly Entry[]>> {
	try {
		return { ok: true, value: await pageEntries(html, list) };
	} catch (error) {
		const got = String((error as Error).message).slice(0, 100);
		return failed("list-selector", `Expected CSS selectors for a list, got "${got}"; correct the source`, list.url);
	}
}
