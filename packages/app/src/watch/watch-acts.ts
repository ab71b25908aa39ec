import { failed, type Outcome } from "@fissure/core";
import { everyWords, type Indicator, type OwnSource, type WatchedThing, type WatchList } from "@fissure/model";
import { ownSource, shippedSources } from "@fissure/sources/web";
import type { Case, WatchedPhrase, WatchedSource } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { folderOfCase } from "../case/find-case.ts";
import { inCase, type Store } from "../case/in-case.ts";
import { actorsInCase, ownedInCase } from "../naming/resolve-publishers.ts";
import { isWatchedFinding, watchedFinding } from "./alerts/watched-finding.ts";
import { nextVisit, roundAddress, type Visits } from "./fetching/source-round.ts";
import { checkedEvery, keptSource, type OwnFields, readWatched, watchedSource } from "./fetching/watched-source.ts";
import { sourceBeside } from "./indicators/indicator-source.ts";

/** What a person may do to the list of what is watched. */
export type WatchAct =
	| { readonly act: "list" }
	/** Sources that ship by id, YAML files, addresses of pages. */
	| ({ readonly act: "source"; readonly named: readonly string[]; readonly everyMinutes?: number } & OwnFields)
	/** A source that the person describes. */
	| { readonly act: "own-source"; readonly source: OwnSource }
	| ({ readonly act: "phrase" } & WatchedPhrase)
	| { readonly act: "indicator"; readonly indicator: Indicator }
	| { readonly act: "finding"; readonly kind: string }
	/** How often a source is checked, by the id that the list shows; null: as sources are unless a person says how often. */
	| { readonly act: "every"; readonly id: string; readonly everyMinutes: number | null }
	/** By the id that the list shows. */
	| { readonly act: "remove"; readonly id: string };

/**
 * Adds to what is watched, takes from it, and lists it.
 *
 * - problems: `actor-unknown`, `actor-ambiguous`, `source-unknown`, `source-owned`, `source-missing`, `source-damaged`, `phrase-empty`, `phrase-missing`, `indicator-missing`, `finding-unknown`, those of `readSources`
 *   and of opening
 */
export const watchAct = (request: { readonly case: CaseChoice; readonly do: WatchAct }): Promise<Outcome<WatchList>> =>
	inCase(request.case, request.do.act === "list" ? "read" : "write", async (file, store) => {
		const done = await act(file, store, request.do, request.case.folder);
		if (!done.ok) return done;
		const watched = await listWatched(file, store);
		if (!watched.ok) return watched;
		const ids = new Set(watched.value.map(({ id }) => id));
		const shipped = shippedSources().flatMap(({ id }) => (ids.has(id) ? [] : [id]));
		return { ok: true, value: { watched: watched.value, done: done.value, shipped } };
	});

const done = (words: string): Outcome<string> => ({ ok: true, value: words });

async function act(file: Case, store: Store, asked: WatchAct, folder: string): Promise<Outcome<string | null>> {
	switch (asked.act) {
		case "list":
			return { ok: true, value: null };
		case "source":
			return addSources(file, store, asked);
		case "own-source": {
			const owned = await ownedInCase(file, store, asked.source);
			if (!owned.ok) return owned;
			const definition = ownSource(owned.value);
			const before = await everyOf(file, store);
			if (!before.ok) return before;
			const kept = await store.saveSource(file, checkedEvery(keptSource(definition), before.value.get(definition.id)));
			return kept.ok ? done(`${definition.venue} is ${kept.value === "held" ? "already watched" : "watched"}`) : kept;
		}
		case "phrase": {
			const { act: _, ...given } = asked;
			const publishers = await actorsInCase(file, store, given.publisher === null ? [] : [given.publisher]);
			if (!publishers.ok) return publishers;
			const phrase = { ...given, publisher: publishers.value[0] ?? null };
			// No text could ever have it.
			if (!/[\p{L}\p{N}]/u.test(phrase.phrase))
				return failed(
					"phrase-empty",
					`Expected a phrase with letters or digits, got "${phrase.phrase}"; name words`,
					"phrase",
				);
			const kept = await store.watchPhrase(file, phrase);
			return kept.ok ? done(`“${phrase.phrase}” is ${kept.value === "new" ? "watched" : "already watched"}`) : kept;
		}
		case "indicator": {
			const { source: given } = asked.indicator;
			const source = given === null ? null : sourceBeside(given, folder, folderOfCase(file.address));
			const kept = await store.saveIndicator(file, { ...asked.indicator, source });
			return kept.ok ? done(`${asked.indicator.id} is ${kept.value === "held" ? "already watched" : "watched"}`) : kept;
		}
		case "finding": {
			const source = watchedFinding(asked.kind, file.now());
			if (!source.ok) return source;
			const kept = await store.saveSource(file, source.value);
			return kept.ok ? done(`new findings of kind ${asked.kind} raise alerts`) : kept;
		}
		case "every":
			return setEvery(file, store, asked);
		case "remove":
			return remove(file, store, asked.id);
	}
}

async function addSources(
	file: Case,
	store: Store,
	{ named, everyMinutes, ...given }: { readonly named: readonly string[]; readonly everyMinutes?: number } & OwnFields,
): Promise<Outcome<string>> {
	const own = await ownedInCase(file, store, ownOf(given));
	if (!own.ok) return own;
	const sources = named.map((one) => watchedSource(one, own.value));
	// All or none: a person who mistyped one does not want to know which of the others were kept.
	const wrong = sources.find((source) => !source.ok);
	if (wrong !== undefined && !wrong.ok) return wrong;
	// To name a source again is no wish that what a person set for it be forgotten.
	const before = await everyOf(file, store);
	if (!before.ok) return before;
	const undertaking = store.undertake("watch source");
	for (const source of sources) {
		if (!source.ok) continue;
		const kept = await store.saveSource(
			file,
			checkedEvery(source.value, everyMinutes ?? before.value.get(source.value.id)),
			undertaking,
		);
		if (!kept.ok) return kept;
	}
	const often = everyMinutes === undefined ? "" : ` ${everyWords(everyMinutes)}`;
	return done(`${named.length === 1 ? "1 source is" : `${named.length} sources are`} watched${often}`);
}

/** How often each source is checked for which a person set it, by id. */
async function everyOf(file: Case, store: Store): Promise<Outcome<ReadonlyMap<string, number>>> {
	const sources = await store.sourcesOf(file);
	if (!sources.ok) return sources;
	const set = sources.value.flatMap((source): [string, number][] => {
		const read = readWatched(source);
		const every = read.ok ? read.value.definition.everyMinutes : undefined;
		return every === undefined ? [] : [[source.id, every]];
	});
	return { ok: true, value: new Map(set) };
}

async function setEvery(
	file: Case,
	store: Store,
	{ id, everyMinutes }: { readonly id: string; readonly everyMinutes: number | null },
): Promise<Outcome<string>> {
	const sources = await store.sourcesOf(file);
	if (!sources.ok) return sources;
	const source = sources.value.find((one) => one.id === id && !isWatchedFinding(one));
	if (source === undefined)
		return failed("source-missing", `Expected a source of this case, got "${id}"; see the list of sources`, id);
	const read = readWatched(source);
	if (!read.ok) return read;
	const { everyMinutes: _, ...definition } = read.value.definition;
	const kept = await store.saveSource(
		file,
		checkedEvery({ id, definition: { ...definition, pages: read.value.pages } }, everyMinutes ?? undefined),
		store.undertake("watch every"),
	);
	return kept.ok
		? done(
				`${definition.venue} is checked ${everyMinutes === null ? DEFAULT_EVERY[read.value.pages.length > 0 ? "page" : "source"] : everyWords(everyMinutes)}`,
			)
		: kept;
}

const DEFAULT_EVERY = { page: "as often as its age says", source: "in each round" } as const;

const ownOf = ({ publisher, language }: OwnFields): OwnFields => ({
	...(publisher === undefined ? {} : { publisher }),
	...(language === undefined ? {} : { language }),
});

async function remove(file: Case, store: Store, id: string): Promise<Outcome<string>> {
	const phrases = await store.phrasesOf(file);
	if (!phrases.ok) return phrases;
	const phrase = phrases.value.find((one) => one.phrase === id);
	if (phrase !== undefined) {
		const gone = await store.unwatchPhrase(file, phrase);
		return gone.ok ? done(`“${id}” is no longer watched`) : gone;
	}
	const indicators = await store.indicatorsOf(file);
	if (!indicators.ok) return indicators;
	const gone = indicators.value.some((one) => one.id === id)
		? await store.removeIndicator(file, id)
		: await store.removeSource(file, id);
	return gone.ok ? done(`${id} is no longer watched; its texts are kept`) : gone;
}

async function listWatched(file: Case, store: Store): Promise<Outcome<readonly WatchedThing[]>> {
	const [sources, phrases, indicators] = [
		await store.sourcesOf(file),
		await store.phrasesOf(file),
		await store.indicatorsOf(file),
	];
	if (!sources.ok) return sources;
	if (!phrases.ok) return phrases;
	if (!indicators.ok) return indicators;
	const states = await store.fetchStatesOf(file);
	if (!states.ok) return states;
	const things: WatchedThing[] = [];
	for (const source of sources.value) {
		const pages = states.value.filter((state) => state.source === source.id);
		const round = states.value.find(({ address }) => address === roundAddress(source.id)) ?? null;
		things.push(isWatchedFinding(source) ? findingLine(source.id) : sourceLine(source, { pages, round }));
	}
	return { ok: true, value: [...things, ...phrases.value.map(phraseLine), ...indicators.value.map(indicatorLine)] };
}

const NO_PAGES = { pages: null, failing: null, everyMinutes: null, nextAt: null, trouble: null } as const;

const findingLine = (id: string): WatchedThing => ({
	id,
	what: "finding",
	about: "new ones raise alerts",
	...NO_PAGES,
});

function sourceLine(source: WatchedSource, visits: Visits): WatchedThing {
	const { pages, round } = visits;
	const failing = pages.filter(({ failures }) => failures > 0);
	const trouble = (round !== null && round.failures > 0 ? round.problem : failing[0]?.problem) ?? null;
	const counts = { id: source.id, pages: pages.length, failing: failing.length, trouble };
	const read = readWatched(source);
	if (!read.ok) return { ...counts, what: "source", about: read.problem.message, everyMinutes: null, nextAt: null };
	const { venue, publisher, tested, everyMinutes = null } = read.value.definition;
	const next = { everyMinutes, nextAt: nextVisit(read.value, visits) };
	if (read.value.pages.length > 0) return { ...counts, ...next, what: "page", about: venue };
	const isTried = tested || [...pages, round].some((state) => (state?.lastFetched ?? null) !== null);
	const about = [venue, ...(publisher === undefined ? [] : [publisher]), ...(isTried ? [] : ["not yet tried here"])];
	return { ...counts, ...next, what: "source", about: about.join(", ") };
}

const phraseLine = ({ phrase, language, publisher }: WatchedPhrase): WatchedThing => ({
	id: phrase,
	what: "phrase",
	about: [
		publisher === null ? "texts of any publisher" : `texts of ${publisher}`,
		...(language === null ? [] : [language]),
	].join(", "),
	...NO_PAGES,
});

const indicatorLine = ({ id, label, threshold, direction, unit, source }: Indicator): WatchedThing => ({
	id,
	what: "indicator",
	about: [
		label,
		...(threshold === null
			? []
			: [`alert when ${direction === "either" ? "across" : direction} ${threshold}${unit === null ? "" : ` ${unit}`}`]),
		...(source === null ? [] : [source]),
	].join("; "),
	...NO_PAGES,
});
