import type { RollCall, Vote, Voter } from "@fissure/model";

/** Who voted how. What is asked of votes is asked of this. */
export interface VoteMatrix {
	/** By id, each once. */
	readonly voters: readonly Voter[];
	/** Oldest first; of one day by table and id. */
	readonly rollCalls: readonly RollCall[];
	/** A row for each roll call, in it a cell for each voter: one of `CELLS`. */
	readonly cells: Uint8Array;
}

/** What a cell holds: 1–3 as the tables of Voeten have them, on one scale from for to against. */
export const CELLS = { none: 0, yes: 1, abstain: 2, no: 3, absent: 4 } as const satisfies Record<Vote | "none", number>;

/** The letter of each cell, where votes are written as text: a letter for each voter. */
export const CELL_LETTERS = ".yan-";

/** How this voter voted on this roll call; null where no record says. */
export const voteAt = ({ voters, cells }: VoteMatrix, rollCall: number, voter: number): Vote | null =>
	VOTE_OF_CELL[cells[rollCall * voters.length + voter] ?? CELLS.none] ?? null;
const VOTE_OF_CELL: readonly (Vote | null)[] = [null, "yes", "abstain", "no", "absent"];

/** The same with some of its roll calls alone, and all who vote. */
export function withRollCalls(
	{ voters, rollCalls, cells }: VoteMatrix,
	isKept: (rollCall: RollCall, at: number) => boolean,
): VoteMatrix {
	const places = rollCalls.flatMap((rollCall, at) => (isKept(rollCall, at) ? [at] : []));
	const kept = new Uint8Array(places.length * voters.length);
	for (const [to, at] of places.entries())
		kept.set(cells.subarray(at * voters.length, (at + 1) * voters.length), to * voters.length);
	return { voters, rollCalls: places.map((at) => rollCalls[at] as RollCall), cells: kept };
}
