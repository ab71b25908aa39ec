import { isOnHostOf } from "../catalogue/source-of.ts";
import { dateInHeading, dateInName, normalDate } from "../facts/find-date.ts";
import { present } from "../reading/reading.ts";
import type { SourceDefinition } from "../reading/source-definition.ts";
import type { ListedItem, Listing } from "./listed-item.ts";

/** Far more than a publisher lists on a page; the rest is older, or no list. */
const MOST_ITEMS = 500;
/** Below the length at which the reader of pages cuts values off: a cut address is another one. */
const LONGEST_ADDRESS = 1900;
const LONGEST_TITLE = 300;

/** An entry as it is on the page or in the feed. */
export interface Entry {
	readonly link: string | null | undefined;
	readonly title?: string | null | undefined;
	/** Whatever the page or the feed calls a date. */
	readonly date?: unknown;
}

/** The entries that can be fetched and belong to the source, each address once. */
export function gatherItems(entries: Iterable<Entry>, base: string, source: Pick<SourceDefinition, "sites">): Listing {
	const items = new Map<string, ListedItem>();
	const left = { elsewhere: 0, unusable: 0, beyond: 0 };
	for (const { link, title, date } of entries) {
		const url = addressOf(link, base);
		if (url === null) left.unusable++;
		else if (!isOnHostOf(url, source)) left.elsewhere++;
		else if (items.has(url.href)) continue;
		else if (items.size >= MOST_ITEMS) left.beyond++;
		else items.set(url.href, { url: url.href, ...present({ title: lineOf(title), date: dayOf(date, url) }) });
	}
	return { items: [...items.values()], ...left };
}

function addressOf(link: string | null | undefined, base: string): URL | null {
	const reference = link?.trim() ?? "";
	if (reference === "" || reference.length > LONGEST_ADDRESS || !URL.canParse(reference, base)) return null;
	const url = new URL(reference, base);
	url.hash = "";
	const isPlain = url.username === "" && url.password === "" && url.href !== new URL(base).href;
	return isPlain && (url.protocol === "http:" || url.protocol === "https:") ? url : null;
}

const lineOf = (title: string | null | undefined): string | undefined =>
	title
		?.slice(0, 10 * LONGEST_TITLE)
		.replace(/\s+/g, " ")
		.trim()
		.slice(0, LONGEST_TITLE);

function dayOf(date: unknown, url: URL): string | undefined {
	const field = typeof date === "string" ? date.slice(0, 200) : "";
	return normalDate(field) ?? dateInHeading(field) ?? dateInName(url.pathname);
}
