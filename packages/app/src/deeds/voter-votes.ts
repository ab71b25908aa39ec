import {
	failed,
	findRollCalls,
	nameOfState,
	type Outcome,
	type VoteMatrix,
	voteAt,
	voterPair,
	withRollCalls,
} from "@fissure/core";
import type { Vote, Voter, VoterPair, VoterRecord } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../case/in-case.ts";
import { chosenVotes, type VotesAsked, voterPlaces } from "./chosen-votes.ts";

/** Which votes of one or two are asked for. */
export interface VoterVotesAsked extends VotesAsked {
	/** Each of them is in the title, the description or the symbol. */
	readonly words?: string;
	/** Of the list; the rest is counted. */
	readonly after?: number;
	readonly size?: number;
}

const SIZE = 100;

/**
 * How did this one vote, the latest first?
 *
 * - problems: those of `chosenVotes` and `voterPlaces`
 */
export async function voterInCase(
	file: Case,
	store: Store,
	named: string,
	asked: VoterVotesAsked,
): Promise<Outcome<VoterRecord>> {
	const chosen = await placed(file, store, [named], asked);
	if (!chosen.ok) return chosen;
	const { matrix, places } = chosen.value;
	const [place = 0] = places;
	const totals = { yes: 0, abstain: 0, no: 0, absent: 0 };
	const votes = matrix.rollCalls.flatMap((rollCall, at) => {
		const vote = voteAt(matrix, at, place);
		if (vote === null) return [];
		totals[vote]++;
		return [{ rollCall, vote }];
	});
	const { after = 0, size = SIZE } = asked;
	const latest = votes.toReversed();
	const voter = namedVoter(matrix.voters[place] as Voter);
	return { ok: true, value: { voter, totals, total: latest.length, after, votes: latest.slice(after, after + size) } };
}

/**
 * How did these two vote on the same roll calls, and on which did they differ most?
 *
 * - problems: `voter-twice` (both names mean one voter), those of `chosenVotes` and `voterPlaces`
 */
export async function pairInCase(
	file: Case,
	store: Store,
	named: readonly [one: string, other: string],
	asked: VoterVotesAsked,
): Promise<Outcome<VoterPair>> {
	const chosen = await placed(file, store, named, asked);
	if (!chosen.ok) return chosen;
	const { matrix, places } = chosen.value;
	const [one = 0, other = one] = places;
	if (one === other) {
		const { id, name } = namedVoter(matrix.voters[one] as Voter);
		const who = name === null || name === id ? id : `${name} (${id})`;
		return failed(
			"voter-twice",
			`Expected two different voters, got "${named[0]}" and "${named[1]}", both of which are ${who}; name another one, or only one name to list its votes`,
			named[1],
		);
	}
	const { counts, apart, divergent } = voterPair(matrix, one, other);
	const { after = 0, size = SIZE } = asked;
	return {
		ok: true,
		value: {
			voters: [one, other].map((place) => namedVoter(matrix.voters[place] as Voter)),
			...{ counts, apart, total: divergent.length, after },
			divergent: divergent.slice(after, after + size).flatMap(({ rollCall: at, withOne, withOther }) => {
				const rollCall = matrix.rollCalls[at];
				const votes = [one, other].map((place) => voteAt(matrix, at, place) as Vote);
				return rollCall === undefined ? [] : [{ rollCall, votes, with: [withOne, withOther] }];
			}),
		},
	};
}

interface Placed {
	readonly matrix: VoteMatrix;
	readonly places: readonly number[];
}

async function placed(
	file: Case,
	store: Store,
	named: readonly string[],
	{ words, after: _, size: __, ...asked }: VoterVotesAsked,
): Promise<Outcome<Placed>> {
	const chosen = await chosenVotes(file, store, asked);
	if (!chosen.ok) return chosen;
	const places = await voterPlaces(file, store, chosen.value.matrix, named);
	if (!places.ok) return places;
	const matrix = words === undefined ? chosen.value.matrix : saying(chosen.value.matrix, words);
	return { ok: true, value: { matrix, places: places.value } };
}

/** Only roll calls with these words. */
export function saying(matrix: VoteMatrix, words: string): VoteMatrix {
	const found = new Set(findRollCalls(matrix.rollCalls, { words }));
	return withRollCalls(matrix, (_, at) => found.has(at));
}

/** A state has the name of its code. */
export const namedVoter = <One extends Voter>(voter: One): One => ({
	...voter,
	name: voter.name ?? nameOfState(voter.id) ?? null,
});
