import type { ActorId, LanguageCode, Outcome } from "@fissure/core";
import { type SourceDefinition, shippedSources } from "@fissure/sources/web";
import type { FetchState, WatchedSource } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { failedAt } from "./next-look.ts";
import { roundAddress } from "./source-round.ts";
import { isWatchedFinding } from "./watched-finding.ts";
import { readWatched } from "./watched-source.ts";

/** A page, or the lists of a source, whose last request failed. */
export interface Failure {
	/** Null: the lists and feeds of the source itself. */
	readonly address: string | null;
	/** What went wrong, in words. */
	readonly reason: string;
	/** In a row. */
	readonly failures: number;
	/** ISO instants; null where nobody knows, or it never happened. */
	readonly at: string | null;
	readonly lastSuccess: string | null;
	readonly nextAt: string | null;
}

export interface SourceHealth {
	readonly id: string;
	readonly what: "source" | "page";
	readonly venue: string;
	readonly publisher: ActorId | null;
	readonly language: LanguageCode | null;
	/** Whether its definition was ever tried against the live site, which may have changed since. */
	readonly tried: boolean;
	/** `never`: not asked for anything yet; `damaged`: the case does not hold its definition as it was kept. */
	readonly state: "never" | "sound" | "failing" | "damaged";
	/** Pages that are held of it, and pages whose last request failed. */
	readonly pages: number;
	readonly failing: number;
	/** The first of what fails, that of the lists before all. */
	readonly failures: readonly Failure[];
	/** ISO instant of the last answer of any of its pages or lists. */
	readonly lastSuccess: string | null;
	/** ISO instant before which none of its pages is asked for; null: with the next round. */
	readonly nextAt: string | null;
}

/** A source that ships, for whoever looks for one to watch. */
export interface ShippedSource {
	readonly id: string;
	readonly venue: string;
	readonly publisher: ActorId | null;
	readonly language: LanguageCode | null;
	readonly kinds: readonly string[];
	readonly sites: readonly string[];
	readonly tried: boolean;
	readonly watched: boolean;
}

export interface SourcesReport {
	/** Those that fail first. */
	readonly sources: readonly SourceHealth[];
	readonly shipped: readonly ShippedSource[];
}

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
		const ids = new Set(sources.map(({ id }) => id));
		return { ok: true, value: { sources, shipped: shippedSources().map((source) => shippedOf(source, ids)) } };
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
		...{ failures: failures.slice(0, MOST_FAILURES), lastSuccess, nextAt: earliest(pages.map(({ nextAt }) => nextAt)) },
	};
	if (!read.ok) {
		const damage: Failure = {
			...{ address: null, reason: read.problem.message, failures: 1, at: null, lastSuccess: null, nextAt: null },
		};
		const unknown = { what: "source", venue: source.id, publisher: null, language: null, tried: false } as const;
		return { ...counted, ...unknown, state: "damaged", failures: [damage] };
	}
	const { venue, publisher = null, language = null, tested } = read.value.definition;
	return {
		...counted,
		...{ what: read.value.pages.length > 0 ? "page" : "source", venue, publisher, language, tried: tested },
		state: failures.length > 0 ? "failing" : all.length === 0 ? "never" : "sound",
	};
}

const failureOf = ({ problem, failures, nextAt, lastFetched }: FetchState, address: string | null): Failure => ({
	...{ address, reason: problem ?? "", failures, lastSuccess: lastFetched, nextAt },
	at: nextAt === null || Number.isNaN(Date.parse(nextAt)) ? null : failedAt(nextAt, failures),
});

function shippedOf(source: SourceDefinition, watched: ReadonlySet<string>): ShippedSource {
	const { id, venue, publisher, language, kinds, sites, tested } = source;
	const facts = { id, venue, kinds, sites, tried: tested, watched: watched.has(id) };
	return { ...facts, publisher: publisher ?? null, language: language ?? null };
}

const known = (instants: readonly (string | null)[]): readonly string[] =>
	instants.flatMap((instant) => instant ?? []).toSorted();
const earliest = (instants: readonly (string | null)[]): string | null => known(instants)[0] ?? null;
const latest = (instants: readonly (string | null)[]): string | null => known(instants).at(-1) ?? null;
