import { type ActorId, failed, type LanguageCode, type Outcome } from "@fissure/core";
import { readSources, type SourceDefinition, shippedSources } from "@fissure/sources/web";
import type { WatchedSource } from "@fissure/store";
import { isDefinition } from "./is-definition.ts";

/** What is watched of a source: all that it publishes, or pages that a person named. */
export interface Watched {
	readonly definition: SourceDefinition;
	/** Looked at again and again, whether they are in a list or not. */
	readonly pages: readonly string[];
}

/** What a person knows of pages that are named one by one; a page of a stranger's host could not be read without. */
export interface OwnFields {
	readonly publisher?: ActorId;
	readonly language?: LanguageCode;
}

/** Between two requests to a host whose pages were named one by one; milliseconds. */
const DELAY_MS = 5000;

/**
 * What a person names to be watched: a source that ships, by its id; a source of their own, by its YAML file; or a page.
 *
 * - problems: `source-unknown`, `source-owned`, those of `readSources`
 */
export function watchedSource(named: string, own: OwnFields = {}): Outcome<WatchedSource> {
	if (/^https?:\/\//iu.test(named)) return watchedPage(named, own);
	if (own.publisher !== undefined || own.language !== undefined) {
		const message = `Expected addresses with --publisher and --language, got the source "${named}", which states its own publisher; leave these options out`;
		return failed("source-owned", message, named);
	}
	const shipped = shippedSources().find(({ id }) => id === named);
	if (shipped !== undefined) return { ok: true, value: keptSource(shipped) };
	if (/\.ya?ml$/iu.test(named)) {
		const [source] = readSources([named]);
		if (source !== undefined) return source.ok ? { ok: true, value: keptSource(source.value) } : source;
	}
	const message = `Expected a built-in source, a YAML file or an address, got "${named}"; see fissure watch list`;
	return failed("source-unknown", message, named);
}

/** A source as a case keeps it. */
export const keptSource = (definition: SourceDefinition): WatchedSource => ({
	id: definition.id,
	definition: { ...definition, pages: [] } satisfies SourceDefinition & { pages: readonly string[] },
});

/** The same source, checked so often. */
export const checkedEvery = (source: WatchedSource, everyMinutes: number | undefined): WatchedSource =>
	everyMinutes === undefined
		? source
		: { id: source.id, definition: { ...(source.definition as SourceDefinition), everyMinutes } };

function watchedPage(address: string, own: OwnFields): Outcome<WatchedSource> {
	if (!URL.canParse(address)) {
		return failed("source-unknown", `Expected a web address, got "${address}"; check it`, address);
	}
	const { host, href } = new URL(address);
	const definition: SourceDefinition = {
		...{ id: href, sites: [host], venue: host, kinds: [], lists: [], feeds: [], ...own },
		page: { title: [], date: [], body: [] },
		politeness: { delayMs: DELAY_MS, concurrency: 1 },
		tested: false,
	};
	return { ok: true, value: { id: href, definition: { ...definition, pages: [href] } } };
}

/**
 * As the case keeps it. A case may come from a stranger: what is none is said and passed over.
 *
 * - problems: `source-damaged`
 */
export function readWatched({ id, definition }: WatchedSource): Outcome<Watched> {
	if (isDefinition(definition)) {
		const { pages = [], ...rest } = definition;
		return { ok: true, value: { definition: rest, pages } };
	}
	const message = "Expected a source as it was saved, got something else; remove it and watch it again";
	return failed("source-damaged", message, id);
}
