import type { SideRule } from "@fissure/model";
import { isVote, voteGroups } from "./vote-groups.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

export interface SidesAsked {
	/** Places of voters; with the rule `each`, "as the bloc" means as the first. */
	readonly bloc: readonly number[];
	readonly against: number;
	readonly rule: SideRule;
}

/** With whom the others vote where a bloc and one voter differ. */
export interface VoteSides {
	/** On which the bloc and the other voted and differ, by the rule. */
	readonly rollCalls: readonly number[];
	/** On which more of the others vote as the bloc, as the one against it, and as many. */
	readonly majority: { readonly bloc: number; readonly against: number; readonly tied: number };
	/** Votes of the others, and those that are neither. */
	readonly votes: { readonly bloc: number; readonly against: number; readonly neither: number };
}

/**
 * Where a bloc and one voter differ, with whom do the others vote?
 *
 * "A majority of states" can be read in two ways, which are both counted: on how many roll calls more states are on a side, and
 * which share of all votes are on it. The voters of the bloc and the one against it are not among the others.
 *
 * - out:      counts, of which shares are made: majorities by all roll calls, votes by those that are on either side
 * - silent:   on roll calls on which one of the named did not vote
 * - problems: a RangeError without a bloc
 */
export function voteSides(matrix: VoteMatrix, { bloc, against, rule }: SidesAsked): VoteSides {
	const [first] = bloc;
	if (first === undefined) throw new RangeError("Expected a voter in the bloc, got none");
	const named = new Set([...bloc, against]);
	const others = matrix.voters.flatMap((_, at) => (named.has(at) ? [] : [at]));
	const rollCalls: number[] = [];
	const majority = { bloc: 0, against: 0, tied: 0 };
	const votes = { bloc: 0, against: 0, neither: 0 };
	const [whole] = voteGroups(matrix, "whole", [...named]).groups;
	for (const at of whole?.rollCalls ?? []) {
		const voteOf = (voter: number): number => matrix.cells[at * matrix.voters.length + voter] as number;
		const [asBloc, asOther] = [voteOf(first), voteOf(against)];
		const differ = rule === "each" || bloc.every((one) => voteOf(one) === asBloc);
		if (!differ || bloc.some((one) => voteOf(one) === asOther)) continue;
		rollCalls.push(at);
		const cast = others.filter((voter) => isVote(matrix, at, voter)).map(voteOf);
		const [one, other] = [asBloc, asOther].map((side) => cast.filter((vote) => vote === side).length) as [
			number,
			number,
		];
		majority[one > other ? "bloc" : one < other ? "against" : "tied"] += 1;
		votes.bloc += one;
		votes.against += other;
		votes.neither += cast.length - one - other;
	}
	return { rollCalls, majority, votes };
}
