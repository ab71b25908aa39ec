import type { RollCall, VoteGrouping } from "@fissure/model";
import { CELLS, type VoteMatrix } from "./vote-matrix.ts";

/** Roll calls that are counted together. */
export interface VoteGroup {
	/** `2016`, `73`, an issue as the table calls it, `important`, `general-assembly`, `whole`. */
	readonly id: string;
	/** Places in the matrix, rising. */
	readonly rollCalls: readonly number[];
	/** Of what was adopted without a vote. */
	readonly consensus: number;
}

export interface VoteGroups {
	readonly groups: readonly VoteGroup[];
	/** Roll calls of which only totals are known: nobody's vote can be compared. */
	readonly withoutVotes: number;
	/** Roll calls on which somebody of `all` did not vote. */
	readonly notAllVoted: number;
}

/** Of roll calls that the table gives no issue. */
export const NO_ISSUE = "no issue";

/**
 * The roll calls of a matrix, put together by what is asked.
 *
 * A roll call on several issues counts with each. What was adopted without a vote, so that nobody's is recorded, is counted apart.
 *
 * - in:  `all`: places of voters who must all have voted yes, abstain or no
 * - out: years and sessions in order, issues by name; groups without any roll call and consensus are left out
 */
export function voteGroups(matrix: VoteMatrix, by: VoteGrouping, all: readonly number[] = []): VoteGroups {
	const groups = new Map<string, { readonly rollCalls: number[]; consensus: number }>();
	const groupOf = (id: string) => {
		const known = groups.get(id) ?? { rollCalls: [], consensus: 0 };
		groups.set(id, known);
		return known;
	};
	let [withoutVotes, notAllVoted] = [0, 0];
	for (const [at, rollCall] of matrix.rollCalls.entries()) {
		const kind = isVoted(matrix, at) ? "voted" : isConsensus(rollCall) ? "consensus" : "totals";
		if (kind === "totals") withoutVotes += 1;
		else if (kind === "voted" && !all.every((voter) => isVote(matrix, at, voter))) notAllVoted += 1;
		else
			for (const id of idsOf(rollCall, by)) {
				const group = groupOf(id);
				if (kind === "voted") group.rollCalls.push(at);
				else group.consensus += 1;
			}
	}
	return {
		groups: [...groups]
			.map(([id, { rollCalls, consensus }]) => ({ id, rollCalls, consensus }))
			.toSorted((a, b) => inOrder(a.id, b.id, by)),
		...{ withoutVotes, notAllVoted },
	};
}

/** Yes, abstain or no: those who were absent took no side. */
export const isVote = ({ voters, cells }: VoteMatrix, rollCall: number, voter: number): boolean => {
	const cell = cells[rollCall * voters.length + voter] as number;
	return cell >= CELLS.yes && cell <= CELLS.no;
};

/** Did some voters vote otherwise than others? */
export function isDivided({ voters, cells }: VoteMatrix, rollCall: number): boolean {
	let first: number = CELLS.none;
	for (let at = rollCall * voters.length; at < (rollCall + 1) * voters.length; at++) {
		const cell = cells[at] as number;
		if (cell < CELLS.yes || cell > CELLS.no) continue;
		if (first !== CELLS.none && cell !== first) return true;
		first = cell;
	}
	return false;
}

const isVoted = (matrix: VoteMatrix, rollCall: number): boolean =>
	matrix.voters.some((_, voter) => isVote(matrix, rollCall, voter));

const isConsensus = ({ totals, stated }: RollCall): boolean =>
	[totals, stated].every((counts) => counts === null || counts.yes + counts.abstain + counts.no === 0);

function idsOf({ date, session, issues, important, body }: RollCall, by: VoteGrouping): readonly string[] {
	switch (by) {
		case "whole":
			return ["whole"];
		case "year":
			return [date.slice(0, 4)];
		case "session":
			return [session ?? "no session"];
		case "issue":
			return issues.length === 0 ? [NO_ISSUE] : [...new Set(issues)];
		case "importance":
			return [important === null ? "unknown" : important ? "important" : "other"];
		case "body":
			return [body];
	}
}

/** Numbers by size and before names; names by their letters, what has none last. */
function inOrder(a: string, b: string, by: VoteGrouping): number {
	if (by === "session" || by === "year") {
		const [one, other] = [Number(a), Number(b)];
		if (!Number.isNaN(one) && !Number.isNaN(other)) return one - other;
		if (Number.isNaN(one) !== Number.isNaN(other)) return Number.isNaN(one) ? 1 : -1;
	}
	if (a === NO_ISSUE || b === NO_ISSUE) return Number(a === NO_ISSUE) - Number(b === NO_ISSUE);
	return a < b ? -1 : a > b ? 1 : 0;
}
