import { EVERY_CHOICES, everyWords, type Outcome } from "@fissure/core";
import type { ShippedSource, SourceFailure, SourceHealth, SourcesReport } from "@fissure/model";
import { type SourceDefinition, shippedSources } from "@fissure/sources/web";
import type { FetchState, WatchedSource } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { isWatchedFinding } from "../../watch/alerts/watched-finding.ts";
import { failedAt } from "../../watch/fetching/next-look.ts";
import { nextVisit, roundAddress } from "../../watch/fetching/source-round.ts";
import { readWatched } from "../../watch/fetching/watched-source.ts";
import { operation } from "../definition/operation.ts";

export const listSources = operation({
	name: "list-sources",
	question: "Which sources are watched, do they work, and which are built in?",
	effect: "reads",
	lasts: "never",
	http: "GET /api/sources",
	output: ({ SourcesReportSchema }) => SourcesReportSchema,
	run: (_, { case: choice }) => sourcesHealth({ case: choice }),
});

const MOST_FAILURES = 50;

/**
 * How are the sources that are watched: when did they answer last, what fails and why, when are they asked again?
 *
 * - problems: those of opening
 */
export const sourcesHealth = ({ case: choice }: { readonly case: CaseChoice }): Promise<Outcome<SourcesReport>> =>
	inCase(choice, "read", async (file, store) => {
		const watched = await store.sourcesOf(file);
		if (!watched.ok) return watched;
		const states = await store.fetchStatesOf(file);
		if (!states.ok) return states;
		const rounds = new Map(states.value.map((state) => [state.address, state]));
		const sources = watched.value
			.filter((source) => !isWatchedFinding(source))
			.map((source) =>
				healthOf(
					source,
					states.value.filter((state) => state.source === source.id),
					rounds.get(roundAddress(source.id)) ?? null,
				),
			)
			.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || (a.id < b.id ? -1 : 1));
		const known = new Map(sources.map((source) => [source.id, source]));
		return {
			ok: true,
			value: {
				sources,
				shipped: shippedSources().map((source) => shippedOf(source, known)),
				intervals: EVERY_CHOICES.map((everyMinutes) => ({ everyMinutes, words: everyWords(everyMinutes) })),
			},
		};
	});

const ORDER: readonly SourceHealth["state"][] = ["damaged", "failing", "never", "sound"];

function healthOf(source: WatchedSource, pages: readonly FetchState[], round: FetchState | null): SourceHealth {
	const read = readWatched(source);
	const failing = pages.filter(({ failures }) => failures > 0);
	const all = round === null ? pages : [...pages, round];
	const lastSuccess = latest(all.map(({ lastFetched }) => lastFetched));
	const failures = [
		...(round !== null && round.failures > 0 ? [failureOf(round, null)] : []),
		...failing.map((state) => failureOf(state, state.address)),
	];
	const counted = {
		...{
			id: source.id,
			pages: pages.filter(({ lastFetched }) => lastFetched !== null).length,
			failing: failing.length,
		},
		...{ failures: failures.slice(0, MOST_FAILURES), lastSuccess },
	};
	if (!read.ok) {
		const damage: SourceFailure = {
			...{ address: null, reason: read.problem.message, failures: 1, at: null, lastSuccess: null, nextAt: null },
		};
		const unknown = {
			...({ what: "source", venue: source.id, publisher: null, language: null } as const),
			...{ tried: false, everyMinutes: null, every: null, nextAt: null },
		};
		return { ...counted, ...unknown, state: "damaged", failures: [damage] };
	}
	const { venue, publisher = null, language = null, tested, everyMinutes = null } = read.value.definition;
	return {
		...counted,
		...{ what: read.value.pages.length > 0 ? "page" : "source", venue, publisher, language },
		...{
			tried: tested || lastSuccess !== null,
			...intervalOf(everyMinutes),
			nextAt: nextVisit(read.value, { pages, round }),
		},
		state: failures.length > 0 ? "failing" : all.length === 0 ? "never" : "sound",
	};
}

const intervalOf = (everyMinutes: number | null): Pick<SourceHealth, "everyMinutes" | "every"> => ({
	everyMinutes,
	every: everyMinutes === null ? null : everyWords(everyMinutes),
});

const failureOf = ({ problem, failures, nextAt, lastFetched }: FetchState, address: string | null): SourceFailure => ({
	...{ address, reason: problem ?? "", failures, lastSuccess: lastFetched, nextAt },
	// Where only one of its pages fails, a source is asked with the next round, and its lists have answered at that moment.
	at: nextAt === null ? lastFetched : Number.isNaN(Date.parse(nextAt)) ? null : failedAt(nextAt, failures),
});

function shippedOf(source: SourceDefinition, watched: ReadonlyMap<string, SourceHealth>): ShippedSource {
	const { id, venue, publisher, language, kinds, sites, tested } = source;
	const facts = { id, venue, kinds, sites, tried: watched.get(id)?.tried ?? tested, watched: watched.has(id) };
	return { ...facts, publisher: publisher ?? null, language: language ?? null };
}

const known = (instants: readonly (string | null)[]): readonly string[] =>
	instants.flatMap((instant) => instant ?? []).toSorted();
const latest = (instants: readonly (string | null)[]): string | null => known(instants).at(-1) ?? null;
