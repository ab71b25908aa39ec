import type { Outcome } from "@fissure/core";
import { oneChunk } from "../bytes/binary.ts";
import { uniqueIds } from "../facts/document-ids.ts";
import { fetchPage } from "../fetching/fetch-page.ts";
import { sourceOfPage } from "../fetching/fetch-url.ts";
import type { Fetched, Unchanged } from "../fetching/fetched.ts";
import { hostMemory } from "../fetching/host-memory.ts";
import { readSource } from "../inputs/read-source.ts";
import { fileProblem } from "../reading/read-path.ts";
import { type Holding, present } from "../reading/reading.ts";
import type { SourceDefinition } from "../reading/source-definition.ts";
import { listItems } from "./list-items.ts";
import type { ListedItem } from "./listed-item.ts";
import type { Listed, SourceHooks, SourceState } from "./source-state.ts";

const MOST_TEXTS = 200;
/** So many failures in a row say that the site, not the page, is the matter; going on would only press it. */
const MOST_FAILURES = 5;
/** What says more of the site than of the page. */
const FAILURES = new Set(
	"url-slow url-unreachable url-status url-garbled url-cut-off url-headers url-certificate".split(" "),
);
/** The host has said that it wants to be left alone. */
const ENDING = new Set(["url-busy", "robots-unreachable"]);

type Found = Outcome<Holding | Unchanged>;

/**
 * What a source publishes that is not in the case, and what has become of the pages that are to be looked at again.
 *
 * - out:   one outcome a text, and one problem a list that cannot be read; a page whose bytes are known is `unchanged`
 * - order: lists and feeds as the definition has them, newest first, then the pages to be looked at again
 * - ends:  early where the host wants to be left alone or fails five times in a row, with that problem
 * - stops: throws the signal's reason when it is aborted; nothing else is thrown
 */
export async function* fetchSource(
	source: SourceDefinition,
	state: SourceState,
	hooks: SourceHooks = {},
): AsyncGenerator<Found> {
	const run = { source, state, hooks: { hosts: hostMemory(), ...source.politeness, ...hooks }, uniqueId: uniqueIds() };
	const items = new Map<string, ListedItem>();
	for await (const found of askLists(run, items)) {
		yield found;
		if (isEnding(found)) return;
	}
	for (const url of state.again ?? []) if (!items.has(url)) items.set(url, { url });
	let failures = 0;
	let done = 0;
	const wanted = [...items.values()].slice(0, hooks.most ?? MOST_TEXTS);
	for (const item of wanted) {
		hooks.onProgress?.({ source: source.id, address: item.url, done, total: wanted.length });
		for await (const found of askFor(item, run)) {
			yield found;
			failures = isFailure(found) ? failures + 1 : 0;
			if (isEnding(found) || failures >= MOST_FAILURES) return;
		}
		done++;
	}
}

const isFailure = (found: Found): boolean => !found.ok && FAILURES.has(found.problem.code);

const isEnding = (found: Found): boolean => !found.ok && ENDING.has(found.problem.code);

interface Run {
	readonly source: SourceDefinition;
	readonly state: SourceState;
	readonly hooks: SourceHooks;
	readonly uniqueId: (id: string) => string;
}

/**
 * Puts what lists and feeds name and is not known into `items`; yields what went wrong. Lists are always asked for whole: one
 * that "is as it did" may name texts that an earlier run did not come to.
 */
async function* askLists({ source, state, hooks }: Run, items: Map<string, ListedItem>): AsyncGenerator<Found> {
	for (const address of [...source.lists.map(({ url }) => url), ...source.feeds]) {
		hooks.onProgress?.({ source: source.id, address, done: 0, total: items.size });
		const listed = await askList(address, source, hooks);
		if (!listed.ok) yield listed;
		else {
			hooks.onListed?.(listed.value);
			for (const item of listed.value.items) {
				if (!items.has(item.url) && (await state.held(item.url)) === null) items.set(item.url, item);
			}
		}
	}
}

async function askList(address: string, source: SourceDefinition, hooks: SourceHooks): Promise<Outcome<Listed>> {
	const page = await fetchPage(address, hooks);
	if (!page.ok) return page;
	// Without validators no server can say "unchanged".
	const fetched = page.value as Fetched;
	const listing = await listItems(source, fetched);
	return listing.ok ? { ok: true, value: { ...listing.value, address, capturedAt: fetched.capturedAt } } : listing;
}

async function* askFor(item: ListedItem, run: Run): AsyncGenerator<Found> {
	const { hooks, state } = run;
	const held = await state.held(item.url);
	const page = await fetchPage(item.url, { ...hooks, ...present({ validators: held?.validators }) });
	if (!page.ok || page.value.state === "unchanged") yield page as Outcome<Unchanged>;
	else if (page.value.sha256 === held?.sha256) {
		const { address, url, capturedAt } = page.value;
		yield { ok: true, value: { state: "unchanged", address, url, capturedAt } };
	} else yield* readTexts(page.value, item, run);
}

async function* readTexts(page: Fetched, item: ListedItem, { source, hooks, uniqueId }: Run): AsyncGenerator<Found> {
	const options = present({ maxBytes: hooks.maxBytes, timeoutMs: hooks.timeoutMs, signal: hooks.signal });
	try {
		const holdings = readSource({ ...sourceOfPage(page), official: source }, oneChunk(page.bytes), {
			options,
			uniqueId,
		});
		for await (const holding of holdings) {
			hooks.signal?.throwIfAborted();
			// The list says the day.
			if (!holding.ok && holding.problem.code === "date-unreadable") continue;
			yield holding.ok ? { ok: true, value: filled(holding.value, page, item, source) } : holding;
		}
	} catch (error) {
		hooks.signal?.throwIfAborted();
		yield fileProblem(error, page.address);
	}
}

/** What the list and the source know where the page itself says nothing; known by the address that the list gives. */
function filled(
	holding: Holding,
	{ address }: Fetched,
	{ title, date }: ListedItem,
	source: SourceDefinition,
): Holding {
	const { document } = holding;
	const [kind = document.kind] = source.kinds;
	const isUnsaid = document.kind === "article" && document.guessed?.includes("kind") === true;
	const isDated = date !== undefined && (document.date === undefined || document.guessed?.includes("date") === true);
	return {
		...holding,
		address,
		document: {
			...present({ title }),
			...document,
			kind: isUnsaid ? kind : document.kind,
			...(isDated ? { date, guessed: (document.guessed ?? []).filter((field) => field !== "date") } : {}),
		},
	};
}
