import type { Document, Outcome, Problem } from "@fissure/core";
import type { Added } from "@fissure/model";
import type { Holding } from "@fissure/sources";
import { type FetchOptions, fetchSource, type KnownPage, type Unchanged, validatorsOf } from "@fissure/sources/web";
import type { Case, FetchState, Undertaking } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { failureWords } from "./failure-words.ts";
import { laterLook, nextCheck, nextLook, nextTry } from "./next-look.ts";
import { nextVisit, roundAddress, saveRound } from "./source-round.ts";
import type { Watched } from "./watched-source.ts";

export interface FetchingOptions extends Pick<FetchOptions, "allowPrivateHosts" | "contact" | "hosts"> {
	/** Look again at every page in the case, due or not. */
	readonly all?: boolean;
	/** Visit sources and named pages now, although the next check that was set for them is later. */
	readonly now?: boolean;
	/** Texts fetched of one source in one run. */
	readonly most?: number;
	/** Shortens waiting, where a person owns the server; milliseconds between two requests. */
	readonly delayMs?: number;
}

export interface FetchedPages {
	/** New in the case: texts, and versions of texts. */
	readonly documents: readonly Added[];
	readonly unchanged: number;
	readonly problems: number;
	/** ISO instant of its next check, where it was left alone because that is to come; null where it was visited. */
	readonly waitsUntil: string | null;
}

/**
 * What is to be made known of a page. Called after the page is on the disk and before it counts as seen: a watch that is killed
 * between the two sees the page again, and what was made known already is not made known twice.
 */
export interface Telling {
	/** A text that is new in the case. */
	readonly text: (id: string) => Promise<Outcome<null>>;
	/** Nothing is any longer where a page was until an instant. */
	readonly gone: (address: string, until: string) => Promise<Outcome<null>>;
}

interface Fetching {
	readonly file: Case;
	readonly store: Store;
	readonly undertaking: Undertaking;
	readonly hooks: Hooks;
	readonly options: FetchingOptions;
	readonly tell?: Telling;
	/** The problem of a new text in a language that is not read, or in part only (`languageGaps`). */
	readonly gapIn?: (document: Document) => Problem | null;
}

/**
 * Fetches what a source has published since, and looks again at the pages whose time has come.
 *
 * Each page is on the disk before the next is asked for: a watch may be stopped at any moment.
 *
 * - problems: problems of the case; problems of a page are reported, counted, and asked again later
 * - stops:    returns what was fetched so far
 */
export async function fetchWatched({ definition, pages }: Watched, fetching: Fetching): Promise<Outcome<FetchedPages>> {
	const { file, store, hooks, options, gapIn } = fetching;
	const known = await store.fetchStatesOf(file, { source: definition.id });
	if (!known.ok) return known;
	const fetched = { documents: [] as Added[], unchanged: 0, problems: 0, waitsUntil: null };
	const waitsUntil = await waitOf({ definition, pages }, known.value, fetching);
	if (!waitsUntil.ok) return waitsUntil;
	if (waitsUntil.value !== null) return { ok: true, value: { ...fetched, waitsUntil: waitsUntil.value } };
	const states = new Map(known.value.map((state) => [state.address, state]));
	const now = file.now();
	const isDue = (address: string): boolean => {
		if (options.all === true || (options.now === true && pages.includes(address))) return true;
		const state = states.get(address);
		// What a person set is how often they want a page that they named; the pages of a source go by their age.
		return (
			state === undefined ||
			(nextCheck(state, pages.includes(address) ? definition.everyMinutes : undefined) ?? "") <= now
		);
	};
	const again = [...new Set([...pages, ...states.keys()])].filter(isDue);
	const heldOf = (address: string): KnownPage | null => heldBy(states.get(address));
	let problem: Problem | null = null;
	let isListed = false;
	const asking = {
		...sourceHooks(definition.id, fetching),
		onListed: () => {
			isListed = true;
		},
	};
	try {
		for await (const found of fetchSource(definition, { held: heldOf, again }, asking)) {
			const kept = await keep(found, { definition, pages }, states, fetching);
			if (!kept.ok) return kept;
			if (!found.ok && !states.has(found.problem.place)) problem ??= found.problem;
			if (kept.value === "problem") fetched.problems++;
			else if (kept.value === "unchanged" || kept.value.status === "held") fetched.unchanged++;
			else {
				fetched.documents.push(kept.value);
				const gap = found.ok && "document" in found.value ? (gapIn?.(found.value.document) ?? null) : null;
				if (gap !== null) hooks.onProblem?.(gap);
			}
		}
	} catch (error) {
		if (hooks.signal?.aborted !== true) throw error;
		return { ok: true, value: fetched };
	}
	// Pages that are named one by one have a state each.
	if (definition.lists.length + definition.feeds.length === 0) return { ok: true, value: fetched };
	const saved = await saveRound(file, store, definition.id, { problem, isListed });
	return saved.ok ? { ok: true, value: fetched } : saved;
}

/** Until when is this source left alone? Null where it is visited now. */
async function waitOf(
	watched: Watched,
	pages: readonly FetchState[],
	{ file, store, options }: Fetching,
): Promise<Outcome<string | null>> {
	if (options.all === true || options.now === true) return { ok: true, value: null };
	const rounds = await store.fetchStatesOf(file, { addresses: [roundAddress(watched.definition.id)] });
	if (!rounds.ok) return rounds;
	const next = nextVisit(watched, { pages, round: rounds.value[0] ?? null });
	return { ok: true, value: next !== null && next > file.now() ? next : null };
}

const sourceHooks = (source: string, { hooks, options }: Fetching) => {
	const { all: _, now: __, ...rest } = options;
	return {
		...rest,
		...(hooks.signal === undefined ? {} : { signal: hooks.signal }),
		onProgress: ({
			address,
			done,
			total,
		}: {
			readonly address: string;
			readonly done: number;
			readonly total: number;
		}) => hooks.onProgress?.({ stage: "fetching", done, total, place: address === "" ? source : address }),
	};
};

/** Pages that failed and were never read are asked for as new ones. */
function heldBy(state: FetchState | undefined): KnownPage | null {
	if (state === undefined || state.lastFetched === null) return null;
	const { etag, lastModified } = state;
	return {
		validators: { ...(etag === null ? {} : { etag }), ...(lastModified === null ? {} : { lastModified }) },
	};
}

type Kept = Added | "unchanged" | "problem";

async function keep(
	found: Outcome<Holding | Unchanged>,
	watched: Watched,
	states: ReadonlyMap<string, FetchState>,
	fetching: Fetching,
): Promise<Outcome<Kept>> {
	const { file, store, hooks, undertaking } = fetching;
	const source = watched.definition.id;
	if (!found.ok) return keepProblem(found.problem, watched, states, fetching);
	if (!("document" in found.value)) {
		const { address } = found.value;
		const saved = await store.saveFetchStates(file, [
			{ ...stateOf(address, source, states), ...SOUND, status: 304, ...seenAgain(file.now(), states.get(address)) },
		]);
		return saved.ok ? { ok: true, value: "unchanged" } : saved;
	}
	const { document, headers = {}, address = document.url ?? document.id } = found.value;
	for await (const outcome of store.addDocuments(file, [found.value], undertaking)) {
		if (!outcome.ok) {
			if (outcome.problem.code.startsWith("case-")) return outcome;
			hooks.onProblem?.(outcome.problem);
			return { ok: true, value: "problem" };
		}
		const told = isNews(outcome.value, states.get(address)) ? await fetching.tell?.text(outcome.value.id) : undefined;
		if (told?.ok === false) return told;
		const saved = await store.saveFetchStates(file, [
			{
				...{ ...stateOf(address, source, states), ...SOUND, ...validated(headers), status: 200 },
				...(outcome.value.status === "held" ? seenAgain(file.now(), states.get(address)) : seen(file.now(), document)),
			},
		]);
		return saved.ok ? { ok: true, value: outcome.value } : saved;
	}
	return { ok: true, value: "problem" };
}

/** New, or kept by a watch that was killed before the page counted as seen. Versions are read as edits. */
const isNews = ({ status }: Added, state: FetchState | undefined): boolean =>
	status !== "new-version" && (status !== "held" || state === undefined);

const SOUND = { failures: 0, problem: null } as const;

function validated(headers: Readonly<Record<string, string>>): Pick<FetchState, "etag" | "lastModified"> {
	const { etag = null, lastModified = null } = validatorsOf(headers);
	return { etag, lastModified };
}

const seen = (now: string, { date }: Document) => ({ lastFetched: now, nextAt: nextLook(now, date ?? null) });

const seenAgain = (now: string, state: FetchState | undefined) => ({
	lastFetched: now,
	nextAt: laterLook(now, state?.lastFetched ?? null),
});

const stateOf = (address: string, source: string, states: ReadonlyMap<string, FetchState>): FetchState =>
	states.get(address) ?? {
		...{ address, source, etag: null, lastModified: null, lastFetched: null, status: null, failures: 0 },
		...{ nextAt: null, problem: null },
	};

async function keepProblem(
	problem: Problem,
	{ definition, pages }: Watched,
	states: ReadonlyMap<string, FetchState>,
	{ file, store, hooks, tell }: Fetching,
): Promise<Outcome<Kept>> {
	hooks.onProblem?.(problem);
	const { place, code } = problem;
	// Of a page in the case, or was named by a person; what a list names is asked for with the list.
	const state = states.get(place) ?? (pages.includes(place) ? stateOf(place, definition.id, states) : undefined);
	if (state !== undefined) {
		// Reported once: at the first failure.
		const isGone = code === "url-gone" && state.lastFetched !== null && state.failures === 0;
		const told = isGone ? await tell?.gone(place, state.lastFetched ?? "") : undefined;
		if (told?.ok === false) return told;
		const failures = state.failures + 1;
		const nextAt = nextTry(file.now(), failures);
		const saved = await store.saveFetchStates(file, [{ ...state, failures, nextAt, problem: failureWords(problem) }]);
		if (!saved.ok) return saved;
	}
	return { ok: true, value: "problem" };
}
