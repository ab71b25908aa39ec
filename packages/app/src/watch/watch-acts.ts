import { dirname } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import type { Indicator, OwnSource, WatchedThing, WatchList } from "@fissure/model";
import { ownSource, shippedSources } from "@fissure/sources/web";
import type { CaseFile, WatchedPhrase } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase, type Store } from "../case/in-case.ts";
import { actorsInCase, ownedInCase } from "../naming/resolve-publishers.ts";
import { isWatchedFinding, watchedFinding } from "./alerts/watched-finding.ts";
import { keptSource, type OwnFields, readWatched, watchedSource } from "./fetching/watched-source.ts";
import { sourceBeside } from "./indicators/indicator-source.ts";

/** What a person may do to the list of what is watched. */
export type WatchAct =
	| { readonly act: "list" }
	/** Sources that ship by id, YAML files, addresses of pages. */
	| ({ readonly act: "source"; readonly named: readonly string[] } & OwnFields)
	/** A source that the person describes. */
	| { readonly act: "own-source"; readonly source: OwnSource }
	| ({ readonly act: "phrase" } & WatchedPhrase)
	| { readonly act: "indicator"; readonly indicator: Indicator }
	| { readonly act: "finding"; readonly kind: string }
	/** By the id that the list shows. */
	| { readonly act: "remove"; readonly id: string };

/**
 * Adds to what is watched, takes from it, and lists it.
 *
 * - problems: `actor-unknown`, `actor-ambiguous`, `source-unknown`, `source-owned`, `source-missing`, `phrase-empty`, `phrase-missing`, `indicator-missing`, `finding-unknown`, those of `readSources`
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

async function act(file: CaseFile, store: Store, asked: WatchAct, folder: string): Promise<Outcome<string | null>> {
	switch (asked.act) {
		case "list":
			return { ok: true, value: null };
		case "source":
			return addSources(file, store, asked);
		case "own-source": {
			const owned = await ownedInCase(file, store, asked.source);
			if (!owned.ok) return owned;
			const definition = ownSource(owned.value);
			const kept = await store.saveSource(file, keptSource(definition));
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
			const source = given === null ? null : sourceBeside(given, folder, dirname(file.path));
			const kept = await store.saveIndicator(file, { ...asked.indicator, source });
			return kept.ok ? done(`${asked.indicator.id} is ${kept.value === "held" ? "already watched" : "watched"}`) : kept;
		}
		case "finding": {
			const source = watchedFinding(asked.kind, file.now());
			if (!source.ok) return source;
			const kept = await store.saveSource(file, source.value);
			return kept.ok ? done(`new findings of kind ${asked.kind} raise alerts`) : kept;
		}
		case "remove":
			return remove(file, store, asked.id);
	}
}

async function addSources(
	file: CaseFile,
	store: Store,
	{ named, ...given }: { readonly named: readonly string[] } & OwnFields,
): Promise<Outcome<string>> {
	const own = await ownedInCase(file, store, ownOf(given));
	if (!own.ok) return own;
	const sources = named.map((one) => watchedSource(one, own.value));
	// All or none: a person who mistyped one does not want to know which of the others were kept.
	const wrong = sources.find((source) => !source.ok);
	if (wrong !== undefined && !wrong.ok) return wrong;
	const undertaking = store.undertake("watch source");
	for (const source of sources) {
		if (!source.ok) continue;
		const kept = await store.saveSource(file, source.value, undertaking);
		if (!kept.ok) return kept;
	}
	return done(`${named.length === 1 ? "1 source is" : `${named.length} sources are`} watched`);
}

const ownOf = ({ publisher, language }: OwnFields): OwnFields => ({
	...(publisher === undefined ? {} : { publisher }),
	...(language === undefined ? {} : { language }),
});

async function remove(file: CaseFile, store: Store, id: string): Promise<Outcome<string>> {
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

async function listWatched(file: CaseFile, store: Store): Promise<Outcome<readonly WatchedThing[]>> {
	const [sources, phrases, indicators] = [
		await store.sourcesOf(file),
		await store.phrasesOf(file),
		await store.indicatorsOf(file),
	];
	if (!sources.ok) return sources;
	if (!phrases.ok) return phrases;
	if (!indicators.ok) return indicators;
	const things: WatchedThing[] = [];
	for (const source of sources.value) {
		const states = await store.fetchStatesOf(file, { source: source.id });
		if (!states.ok) return states;
		const { value } = states;
		const next = value.flatMap(({ nextAt }) => nextAt ?? []).toSorted()[0] ?? null;
		const counts = { pages: value.length, failing: value.filter(({ failures }) => failures > 0).length, nextAt: next };
		things.push(isWatchedFinding(source) ? findingLine(source.id) : { ...sourceLine(source), ...counts });
	}
	return { ok: true, value: [...things, ...phrases.value.map(phraseLine), ...indicators.value.map(indicatorLine)] };
}

const NO_PAGES = { pages: null, failing: null, nextAt: null } as const;

const findingLine = (id: string): WatchedThing => ({
	id,
	what: "finding",
	about: "new ones raise alerts",
	...NO_PAGES,
});

function sourceLine(source: {
	readonly id: string;
	readonly definition: unknown;
}): Pick<WatchedThing, "id" | "what" | "about"> {
	const read = readWatched(source);
	if (!read.ok) return { id: source.id, what: "source", about: read.problem.message };
	const { venue, publisher, tested } = read.value.definition;
	if (read.value.pages.length > 0) return { id: source.id, what: "page", about: venue };
	const about = [
		venue,
		...(publisher === undefined ? [] : [publisher]),
		...(tested ? [] : ["not tested on the live site"]),
	];
	return { id: source.id, what: "source", about: about.join(", ") };
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
