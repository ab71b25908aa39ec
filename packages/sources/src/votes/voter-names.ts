import { nearestStateNamed, type StateScheme, stateHint, stateNamed } from "@fissure/core";
import type { VoteGathering } from "./gather-votes.ts";

/** Which state each name or code of a table means, on the day of the roll call. */
export interface VoterNames {
	/** The number of the voter; null where nobody is known by that name, which is a problem of that line. */
	readonly voterOf: (name: string, date: string, file: string, line: number) => number | null;
	/** Says which names were read as what. */
	readonly finish: (file: string) => void;
}

/**
 * Voters of a table that names states.
 *
 * - problems: `votes-voter-unknown`; `votes-names` where several names are one voter, one name is several, or a name is used beyond its time
 */
export function voterNames(gathering: VoteGathering, scheme: StateScheme): VoterNames {
	const known = new Map<string, Map<string, number | null>>();
	const statesOf = new Map<string, Set<string>>();
	const beyond = new Map<string, { readonly state: string; rows: number }>();
	const read = (name: string, date: string): number | null => {
		const exact = stateNamed(name, date, scheme);
		const state = exact ?? nearestStateNamed(name, date, scheme);
		if (state === undefined) return null;
		if (exact === undefined) beyond.set(`${name}\n${state}`, { state, rows: 0 });
		const own = statesOf.get(name) ?? new Set();
		statesOf.set(name, own.add(state));
		return gathering.voter(state, () => ({ name: null, state, group: null }));
	};
	const voterOf = (name: string, date: string, file: string, line: number): number | null => {
		const days = known.get(name) ?? new Map<string, number | null>();
		known.set(name, days);
		let voter = days.get(date);
		if (voter === undefined) {
			voter = read(name, date);
			days.set(date, voter);
		}
		if (voter === null) gathering.problems.add("votes-voter-unknown", unknown(name, scheme), file, line);
		return voter;
	};
	const finish = (file: string): void => {
		for (const key of beyond.keys()) {
			const [name = "", state = ""] = key.split("\n");
			const message = `Expected "${name}" for ${stateHint(name, scheme)}, got it at another time; read as ${state}`;
			gathering.problems.add("votes-names", message, file);
		}
		for (const [name, states] of statesOf)
			if (states.size > 1)
				gathering.problems.add("votes-names", `Read "${name}" as ${[...states].join(" and ")}, by the day`, file);
		for (const [state, names] of namesOf(statesOf))
			if (names.length > 1) gathering.problems.add("votes-names", `Read ${names.join(" and ")} as one, ${state}`, file);
	};
	return { voterOf, finish };
}

function unknown(name: string, scheme: StateScheme): string {
	const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
	const what = scheme === "cow" ? "a number of the Correlates of War" : "the name or code of a state";
	return `Expected ${what}, got "${shown}"; the vote is left out`;
}

function namesOf(statesOf: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, readonly string[]> {
	const names = new Map<string, string[]>();
	for (const [name, states] of statesOf)
		for (const state of states) names.set(state, [...(names.get(state) ?? []), `"${name}"`]);
	return names;
}
