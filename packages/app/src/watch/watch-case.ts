import { languageGaps, type Outcome, type Problem } from "@fissure/core";
import type { Alert, EditsRead, WatchReport } from "@fissure/model";
import { hostMemory } from "@fissure/sources/web";
import type { Case, Undertaking, WatchedSource } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { type CaseLexicon, readCaseLexicon } from "../case/case-lexicon.ts";
import { inCase, type Store } from "../case/in-case.ts";
import type { Hooks } from "../inputs/text-source.ts";
import { raiseBoundAlerts } from "../judging/judgment/bound-to-data.ts";
import { allNamesOf } from "../lexicon/load-lexicon.ts";
import { feedOfCase } from "./alerts/feed-of-case.ts";
import { findingAlerts, isWatchedFinding } from "./alerts/watched-finding.ts";
import { type NameOf, phrasesInText } from "./edits/phrase-alerts.ts";
import { type EditsContext, readEdits } from "./edits/read-edits.ts";
import { type FetchingOptions, fetchWatched, type Telling } from "./fetching/fetch-watched.ts";
import { readWatched } from "./fetching/watched-source.ts";
import { readIndicators } from "./indicators/read-indicators.ts";

export interface WatchRequest extends FetchingOptions {
	readonly case: CaseChoice;
	/** Ids; all that are watched, unless said. */
	readonly sources?: readonly string[];
	/** Where the feed of alerts is written; beside the case unless said. */
	readonly feed?: string;
}

interface Round extends Known {
	readonly file: Case;
	readonly store: Store;
	readonly request: WatchRequest;
	readonly hooks: Hooks;
	readonly undertaking: Undertaking;
	readonly watched: readonly WatchedSource[];
	readonly report: (problem: Problem) => void;
}

/**
 * One round of the watch: fetches what sources have published, looks again at pages, reads what was edited, phrases that came
 * or went, lines that were crossed, findings that are new; and makes known what a person should see.
 *
 * - out:      what came of it; all that is counted is on the disk
 * - problems: those of opening, of the lexicon and of the feed; problems of one page or series are reported and counted, and so is
 *             `language-unsupported`, once for each language of new pages
 * - stops:    never throws; the report says that it stopped, and the next round goes on
 */
export const watchCase = (request: WatchRequest, hooks: Hooks = {}): Promise<Outcome<WatchReport>> =>
	inCase(request.case, "write", async (file, store) => {
		const known = await knownOf(file, store);
		if (!known.ok) return known;
		const watched = await store.sourcesOf(file);
		if (!watched.ok) return watched;
		let problems = 0;
		const report = (problem: Problem): void => {
			problems++;
			hooks.onProblem?.(problem);
		};
		const undertaking = store.undertake("watch");
		const round = { file, store, request, hooks, undertaking, watched: watched.value, ...known.value, report };
		const began = file.now();
		const fetched = await fetchAll(round);
		if (!fetched.ok) return fetched;
		const edits = await readEdits(file, store, round);
		if (!edits.ok) return edits;
		const told = await tellRest(round);
		if (!told.ok) return told;
		const alerts = await store.alertsOf(file, { since: began, limit: MOST_SHOWN });
		if (!alerts.ok) return alerts;
		const feed = await feedOfCase(file, store, request.feed);
		if (!feed.ok) return feed;
		const { sources, waiting, added, versions, unchanged } = fetched.value;
		const stopped = hooks.signal?.aborted === true;
		return {
			ok: true,
			value: {
				...{
					sources,
					waiting: waiting.toSorted((a, b) => (a.nextAt < b.nextAt ? -1 : 1)),
					added,
					versions,
					unchanged,
					edits: edits.value,
					alerts: alerts.value,
				},
				...{ problems, feed: feed.value, stopped },
			},
		};
	});

/**
 * What changed between versions of pages that were added and that nobody has compared yet? As in a round of the watch, without
 * looking at any source: so versions that an archive of captures holds are silent edits as those that were seen to change.
 *
 * - problems: those of opening and of the lexicon
 */
export const compareNewVersions = (choice: CaseChoice, hooks: Hooks = {}): Promise<Outcome<EditsRead>> =>
	inCase(choice, "write", async (file, store) => {
		const known = await knownOf(file, store);
		if (!known.ok) return known;
		return readEdits(file, store, { ...known.value, hooks, undertaking: store.undertake("watch") });
	});

type Known = Pick<EditsContext, "data" | "phrases" | "nameOf">;

/** By what versions of pages are read: words, watched phrases and names. */
async function knownOf(file: Case, store: Store): Promise<Outcome<Known>> {
	const lexicon = await readCaseLexicon(file, store);
	if (!lexicon.ok) return lexicon;
	const phrases = await store.phrasesOf(file);
	if (!phrases.ok) return phrases;
	const { data } = lexicon.value;
	return { ok: true, value: { data, phrases: phrases.value, nameOf: namesIn(data) } };
}

/** Alerts of one round in its report; the case has them all. */
const MOST_SHOWN = 1000;

function namesIn(data: CaseLexicon["data"]): NameOf {
	const names = allNamesOf(data);
	return (actor) => names[actor] ?? actor;
}

interface FetchedAll {
	sources: number;
	waiting: WatchReport["waiting"][number][];
	added: number;
	versions: number;
	unchanged: number;
}

/** Source after source; hosts keep their pauses from one to the next. */
async function fetchAll(round: Round): Promise<Outcome<FetchedAll>> {
	const { watched, request, hooks, report } = round;
	const all: FetchedAll = { sources: 0, waiting: [], added: 0, versions: 0, unchanged: 0 };
	const options = { hosts: hostMemory(), ...fetchingOptions(request) };
	const fetching = {
		...round,
		hooks: { ...hooks, onProblem: report },
		options,
		tell: tellingOf(round),
		gapIn: languageGaps("watching"),
	};
	for (const source of watched) {
		if (isWatchedFinding(source) || request.sources?.includes(source.id) === false) continue;
		if (hooks.signal?.aborted === true) break;
		const read = readWatched(source);
		if (!read.ok) {
			report(read.problem);
			continue;
		}
		const fetched = await fetchWatched(read.value, fetching);
		if (!fetched.ok) return fetched;
		const { waitsUntil } = fetched.value;
		if (waitsUntil !== null) {
			const { everyMinutes = null } = read.value.definition;
			all.waiting.push({ id: source.id, everyMinutes, nextAt: waitsUntil });
			continue;
		}
		all.sources++;
		all.unchanged += fetched.value.unchanged;
		for (const { status } of fetched.value.documents) {
			if (status === "new-version") all.versions++;
			else all.added++;
		}
	}
	return { ok: true, value: all };
}

function fetchingOptions({ allowPrivateHosts, contact, all, now, most, delayMs }: WatchRequest): FetchingOptions {
	return {
		...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
		...(contact === undefined ? {} : { contact }),
		...(all === undefined ? {} : { all }),
		...(now === undefined ? {} : { now }),
		...(most === undefined ? {} : { most }),
		...(delayMs === undefined ? {} : { delayMs }),
	};
}

/** Phrases in new texts, and pages that are gone. */
function tellingOf({ file, store, phrases, nameOf, undertaking }: Round): Telling {
	const raise = async (alerts: readonly Alert[]): Promise<Outcome<null>> => {
		const raised = await store.saveAlerts(file, alerts, undertaking);
		return raised.ok ? { ok: true, value: null } : raised;
	};
	return {
		text: async (id) => {
			const document = phrases.length === 0 ? null : await store.readDocument(file, id);
			return document === null
				? { ok: true, value: null }
				: raise(await phrasesInText(document, phrases, { file, store }, nameOf));
		},
		gone: (address, until) => raise([goneAlert(address, until, file.now())]),
	};
}

/** Lines crossed, findings, and what judgments are bound to. */
async function tellRest(round: Round): Promise<Outcome<null>> {
	const { file, store, watched, undertaking } = round;
	const crossed = await readIndicators({ ...round, options: fetchingOptions(round.request) });
	if (!crossed.ok) return crossed;
	const found = await findingAlerts(watched, { file, store });
	if (!found.ok) return found;
	const raised = await store.saveAlerts(file, found.value, undertaking);
	return raised.ok ? raiseBoundAlerts(file, store, undertaking) : raised;
}

const goneAlert = (address: string, until: string, now: string): Alert => ({
	kind: "page-gone",
	// A page that came back may go again.
	subject: `gone:${address}:${until}`,
	what: `The page ${address} was removed; its earlier text is in this case`,
	at: now,
	evidence: [{ url: address }],
});
