import { isVote } from "./vote-groups.ts";
import { CELLS, type VoteMatrix } from "./vote-matrix.ts";

/** A roll call on which two voted differently. */
export interface DivergentVote {
	/** Place in the matrix. */
	readonly rollCall: number;
	/** 2: yes against no; 1: one of them abstained. */
	readonly distance: number;
	/** How many of all others voted as the one, and as the other. */
	readonly withOne: number;
	readonly withOther: number;
}

export interface VoterPairCounts {
	/** Yes, abstain, no of the one as rows, of the other as columns. */
	readonly counts: readonly (readonly number[])[];
	/** Roll calls on which only one of them took part. */
	readonly apart: number;
	/** The most divergent first: yes against no before an abstention; then the fewer others were on the smaller side; then the latest. */
	readonly divergent: readonly DivergentVote[];
}

const SIDES = [CELLS.yes, CELLS.abstain, CELLS.no] as const;

/**
 * How did two vote, on which roll calls did they differ, and who of them was alone?
 *
 * - in:     places of the two in the matrix
 * - silent: on roll calls on which neither voted yes, abstain or no
 */
export function voterPair(matrix: VoteMatrix, one: number, other: number): VoterPairCounts {
	const { voters, rollCalls, cells } = matrix;
	const counts = SIDES.map(() => SIDES.map(() => 0));
	const divergent: DivergentVote[] = [];
	let apart = 0;
	for (let rollCall = 0; rollCall < rollCalls.length; rollCall++) {
		const voted = [one, other].filter((voter) => isVote(matrix, rollCall, voter)).length;
		if (voted === 1) apart++;
		if (voted < 2) continue;
		const start = rollCall * voters.length;
		const [a, b] = [cells[start + one] as number, cells[start + other] as number];
		const row = counts[a - CELLS.yes] as number[];
		row[b - CELLS.yes] = (row[b - CELLS.yes] as number) + 1;
		if (a === b) continue;
		// The two themselves are not among the others.
		let [withOne, withOther] = [-1, -1];
		for (let at = start; at < start + voters.length; at++) {
			if (cells[at] === a) withOne++;
			else if (cells[at] === b) withOther++;
		}
		divergent.push({ rollCall, distance: Math.abs(a - b), withOne, withOther });
	}
	divergent.sort(
		(a, b) =>
			b.distance - a.distance ||
			Math.min(a.withOne, a.withOther) - Math.min(b.withOne, b.withOther) ||
			b.rollCall - a.rollCall,
	);
	return { counts, apart, divergent };
}
