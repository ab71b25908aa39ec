import { CELLS, nearestStateNamed, type StateScheme, stateHint } from "@fissure/core";
import { stateInAnyLanguage } from "../facts/states.ts";
import type { VoteGathering } from "./gather-votes.ts";
import { voteIn } from "./vote-cell.ts";
import { cut, problemOf, type VoteReading } from "./vote-format.ts";

/** Which state each name or code of a table means, on the day of the roll call. */
export interface VoterNames {
	/** The number of the voter; null where nobody is known by that name, which is a problem of that line. */
	readonly voterOf: (name: string, date: string, file: string, line: number) => number | null;
	/** The id of the state; undefined where nobody is known by that name. */
	readonly stateOf: (name: string, date: string) => string | undefined;
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
	const beyond = new Set<string>();
	const read = (name: string, date: string): number | null => {
		const exact = stateInAnyLanguage(name, date, scheme);
		const state = exact ?? nearestStateNamed(name, date, scheme);
		if (state === undefined) return null;
		if (exact === undefined) beyond.add(`${name}\n${state}`);
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
		for (const key of beyond) {
			const [name = "", state = ""] = key.split("\n");
			const message = `Expected "${name}" for ${stateHint(name, scheme)}, got it at another time; read as ${state}`;
			gathering.problems.add("votes-names", message, file);
		}
		for (const [name, states] of statesOf)
			if (states.size > 1)
				gathering.problems.add("votes-names", `Read "${name}" as ${[...states].join(" and ")}, by the day`, file);
		const joined = namesOf(statesOf).filter(({ names }) => names.length > 1);
		if (joined.length === 0) return;
		const said = joined.map(({ state, names }) => `${names.map((name) => `"${name}"`).join(" and ")} (${state})`);
		gathering.problems.add("votes-names", `Read as one: ${said.join("; ")}`, file);
	};
	const stateOf = (name: string, date: string): string | undefined => nearestStateNamed(name, date, scheme);
	return { voterOf, stateOf, finish };
}

const unknown = (name: string, scheme: StateScheme): string =>
	`Expected ${scheme === "cow" ? "a number of the Correlates of War" : "the name or code of a state"}, got "${cut(name)}"; the vote is left out`;

/** The names of each state; the same name in other letters is the same. */
function namesOf(
	statesOf: ReadonlyMap<string, ReadonlySet<string>>,
): readonly { readonly state: string; readonly names: readonly string[] }[] {
	const found = new Map<string, Map<string, string>>();
	for (const [name, states] of statesOf)
		for (const state of states) {
			const names = found.get(state) ?? new Map<string, string>();
			found.set(state, names.set(name.toLowerCase(), name));
		}
	return Array.from(found, ([state, names]) => ({ state, names: [...names.values()] }));
}

interface VoteRow {
	readonly rollCall: number;
	readonly name: string;
	readonly vote: string;
}

/** One row of a table of states; what cannot be read of it is a problem. */
export function takeVote(
	{ gathering }: VoteReading,
	names: VoterNames,
	{ rollCall, name, vote }: VoteRow,
	file: string,
	line: number,
): void {
	const cell = voteIn(vote);
	const who = name.trim();
	const { date } = gathering.factsOf(rollCall);
	if (cell === undefined) {
		const isSwapped = voteIn(who) !== undefined && who !== "";
		const code = isSwapped ? "votes-columns-swapped" : "votes-vote-unknown";
		const message = isSwapped
			? "Expected a state and its vote, got them the other way round; name the columns by what they hold"
			: problemOf.vote(vote);
		gathering.problems.add(code, message, file, line);
		return;
	}
	if (cell === CELLS.none) return;
	const voter = names.voterOf(who, date, file, line);
	if (voter !== null) gathering.vote(rollCall, voter, cell, file, line);
}
