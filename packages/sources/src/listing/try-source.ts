import {
	failed,
	type ListedText,
	type ListSelectors,
	type Outcome,
	type OwnSource,
	type SourceTrial,
} from "@fissure/core";
import { oneChunk } from "../bytes/binary.ts";
import { decode } from "../bytes/decode.ts";
import { uniqueIds } from "../facts/document-ids.ts";
import type { FetchOptions } from "../fetching/fetch-options.ts";
import { fetchPage } from "../fetching/fetch-page.ts";
import { sourceOfPage } from "../fetching/fetch-url.ts";
import type { Fetched } from "../fetching/fetched.ts";
import { hostMemory } from "../fetching/host-memory.ts";
import { declaredInPage } from "../formats/format-of.ts";
import { publisherAt } from "../inputs/publishers.ts";
import { readSource } from "../inputs/read-source.ts";
import { present } from "../reading/reading.ts";
import type { ListDefinition, SourceDefinition } from "../reading/source-definition.ts";
import { listItems } from "./list-items.ts";
import type { ListedItem } from "./listed-item.ts";
import { treeOf } from "./page-entries.ts";
import { type SuggestedList, suggestBodies, suggestFeeds, suggestLists } from "./suggest-source.ts";

/** Between two requests to a host of a source that a person describes; milliseconds. */
const DELAY_MS = 5000;
const SHOWN_ITEMS = 5;
const SHOWN_WORDS = 600;

/** A source as it is watched, from what a person said of it. */
export function ownSource({
	address,
	list,
	body,
	publisher,
	language,
	venue,
	everyMinutes,
}: OwnSource): SourceDefinition {
	const { host, pathname } = new URL(address);
	const known = publisherAt(address);
	return {
		id: `${host}${pathname}`
			.toLowerCase()
			.replace(/[^a-z0-9]+/gu, "-")
			.replace(/^-+|-+$/gu, "")
			.slice(0, 80),
		sites: [host],
		venue: venue ?? known?.venue ?? host,
		...present({ publisher: publisher ?? known?.publisher, language }),
		kinds: [],
		lists: list === null ? [] : [{ url: address, ...list }],
		feeds: list === null ? [address] : [],
		page: { title: [], date: [], body: body === null ? [] : [body] },
		politeness: { delayMs: DELAY_MS, concurrency: 1 },
		...present({ everyMinutes }),
		// A person describes it by what a trial of the live site shows.
		tested: true,
	};
}

/** What a person says of a source before it is tried; without a list one is looked for. */
export type AskedSource = Omit<OwnSource, "list" | "body"> & Partial<Pick<OwnSource, "list" | "body">>;

/**
 * What would be found if this page were watched: the lists and feeds that it has, what the chosen one names, and its first text as it would
 * be read. Asks the host for two pages, after robots.txt, and keeps nothing.
 *
 * - out:      a trial also where there is no list or no text, with the reason
 * - problems: those of `fetchPage` and `decode`, of the first page
 * - stops:    throws the signal's reason when it is aborted
 */
export async function trySource(asked: AskedSource, options: FetchOptions = {}): Promise<Outcome<SourceTrial>> {
	const polite = { hosts: hostMemory(), delayMs: 1000, ...options };
	const page = await fetchPage(asked.address, polite);
	if (!page.ok) return page;
	const fetched = page.value as Fetched;
	const text = decode(fetched.bytes, asked.address, fetched.charset ?? declaredInPage(fetched.bytes));
	if (!text.ok) return text;
	const html = text.value.text;
	const isFeed =
		asked.list === null || /^\s*(?:<\?xml[^>]*>\s*)?<(?:rss|feed|rdf:RDF)[\s>]/iu.test(html.slice(0, 2_000));
	const tree = isFeed ? null : await treeOf(html);
	const lists = tree === null ? [] : suggestLists(tree, fetched.url);
	const feeds = tree === null ? [] : suggestFeeds(tree, fetched.url);
	const list = isFeed ? null : (asked.list ?? selectorsOf(lists[0]?.list));
	const source: OwnSource = {
		...{ address: asked.address, list, body: asked.body ?? null },
		...present({ venue: asked.venue, publisher: asked.publisher, language: asked.language }),
		...present({ everyMinutes: asked.everyMinutes }),
	};
	const trial = { source, feeds, lists: lists.map(shownList), found: 0, items: [], sample: null };
	if (!isFeed && list === null) return { ok: true, value: { ...trial, problem: NO_LIST(feeds.length) } };
	const definition = ownSource(source);
	const listing = await listItems(definition, { ...fetched, address: asked.address });
	if (!listing.ok) return { ok: true, value: { ...trial, problem: listing.problem.message } };
	const { items } = listing.value;
	const sample = await sampleOf(items[0] as ListedItem, definition, polite);
	return {
		ok: true,
		value: {
			...trial,
			...{ found: items.length, items: items.slice(0, SHOWN_ITEMS).map(shownItem) },
			...{ sample: sample.ok ? sample.value : null, problem: sample.ok ? null : sample.problem.message },
		},
	};
}

const NO_LIST = (feeds: number): string =>
	`Expected a page that lists texts, got one without a list of three or more; ${feeds > 0 ? "choose a feed that it names" : "give the page where new texts are listed"}`;

const selectorsOf = (list: ListDefinition | undefined): ListSelectors | null => {
	if (list === undefined) return null;
	const { url: _, ...selectors } = list;
	return selectors;
};

const shownList = ({ list, items }: SuggestedList): SourceTrial["lists"][number] => ({
	...{ list: selectorsOf(list) as ListSelectors, found: items.length },
	items: items.slice(0, SHOWN_ITEMS).map(shownItem),
});

const shownItem = ({ url, title, date }: ListedItem): ListedText => ({ url, title: title ?? null, date: date ?? null });

/** The first text of a list, as it would be read. */
async function sampleOf(
	item: ListedItem,
	definition: SourceDefinition,
	options: FetchOptions,
): Promise<Outcome<NonNullable<SourceTrial["sample"]>>> {
	const page = await fetchPage(item.url, options);
	if (!page.ok) return page;
	const fetched = page.value as Fetched;
	const run = { options: {}, uniqueId: uniqueIds() };
	for await (const holding of readSource(
		{ ...sourceOfPage(fetched), official: definition },
		oneChunk(fetched.bytes),
		run,
	)) {
		if (!holding.ok) return holding;
		const { document } = holding.value;
		const html = decode(fetched.bytes, item.url, fetched.charset ?? declaredInPage(fetched.bytes));
		return {
			ok: true,
			value: {
				url: item.url,
				title: document.title ?? item.title ?? null,
				date: document.date ?? item.date ?? null,
				language: document.language,
				characters: document.text.length,
				start: document.text.slice(0, SHOWN_WORDS),
				bodies: html.ok ? suggestBodies(await treeOf(html.value.text)) : [],
			},
		};
	}
	return failed("text-empty", "Expected a text at the first address of the list, got none; open it and look", item.url);
}
