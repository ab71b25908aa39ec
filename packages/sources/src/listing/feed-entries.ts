import { failed, type Outcome } from "@fissure/core";
import type { Entry } from "./gather-items.ts";

/** A feed of texts in full has a tenth of it. */
const LARGEST_FEED = 4_000_000;
/** A tag without end, or with thousands of attributes, would take the reader minutes. */
const ENDLESS_TAG = /<[a-z!?][^<>]{20000}/i;

/**
 * The entries of an RSS, RDF, Atom or JSON feed. Entities of its own making are not expanded, and nothing it points to is
 * loaded.
 *
 * - problems: `feed-broken`
 */
export async function feedEntries(text: string, place: string): Promise<Outcome<readonly Entry[]>> {
	const broken = (got: string) =>
		failed("feed-broken", `Expected an RSS or Atom feed, got ${got}; check the address of the feed`, place);
	if (text.length > LARGEST_FEED) return broken(`${text.length} characters, above ${LARGEST_FEED}`);
	if (ENDLESS_TAG.test(text)) return broken("a tag that is thousands of characters long");
	const { parseFeed } = await import("feedsmith");
	try {
		return { ok: true, value: entriesOf(parseFeed(text)) };
	} catch (error) {
		return broken(`"${String((error as Error).message).slice(0, 100)}"`);
	}
}

type Parsed = ReturnType<typeof import("feedsmith")["parseFeed"]>;

function entriesOf(parsed: Parsed): readonly Entry[] {
	if (parsed.format === "atom") {
		return (parsed.feed.entries ?? []).map(({ links = [], title, published, updated }) => ({
			link: (links.find(({ rel = "alternate" }) => rel === "alternate") ?? links[0])?.href,
			title: textOf(title),
			date: published ?? updated,
		}));
	}
	if (parsed.format === "json") {
		return (parsed.feed.items ?? []).map(({ url, title, date_published }) => ({
			link: url,
			title,
			date: date_published,
		}));
	}
	if (parsed.format === "rdf") {
		return (parsed.feed.items ?? []).map(({ link, title, dc }) => ({ link, title, date: dc?.dates?.[0] }));
	}
	return (parsed.feed.items ?? []).map(({ link, guid, title, pubDate }) => ({
		link: link ?? guid?.value,
		title,
		date: pubDate,
	}));
}

const textOf = (title: string | { readonly value?: string } | undefined): string | undefined =>
	typeof title === "string" ? title : title?.value;
