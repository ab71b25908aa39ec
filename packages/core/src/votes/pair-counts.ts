import type { VoteGroup } from "./vote-groups.ts";
import { isDivided } from "./vote-groups.ts";
import { CELLS, type VoteMatrix } from "./vote-matrix.ts";

/** How each pair of voters voted in each group of roll calls, counted when it is asked. */
export interface PairCounts {
	/**
	 * How often one voted yes, abstain or no while the other did: nine cells each of roll calls that divided those who voted, and of
	 * the others.
	 */
	readonly count: (one: number, other: number, group: number, divided: Float64Array, undivided: Float64Array) => void;
}

const BITS = 32;
/** Yes, abstain, no. */
const KINDS = 3;

/**
 * Packs the votes of a matrix into bits, so that a pair is counted 32 roll calls at a time.
 *
 * In each group divided roll calls come first, then the others from the next word on; each voter has a row of words for yes,
 * one for abstain and one for no.
 */
export function pairCounts(matrix: VoteMatrix, groups: readonly VoteGroup[]): PairCounts {
	const { voters, cells } = matrix;
	const divided = matrix.rollCalls.map((_, at) => isDivided(matrix, at));
	// Where each group begins, where its divided roll calls end, and where it ends, in words.
	const places = new Int32Array(groups.length * 3);
	let words = 0;
	const parts = groups.map(({ rollCalls }, at) => {
		const [first, second] = [rollCalls.filter((one) => divided[one]), rollCalls.filter((one) => !divided[one])];
		places[at * 3] = words;
		words += Math.ceil(first.length / BITS);
		places[at * 3 + 1] = words;
		words += Math.ceil(second.length / BITS);
		places[at * 3 + 2] = words;
		return [first, second] as const;
	});
	const bits = new Int32Array(voters.length * KINDS * words);
	for (const [at, part] of parts.entries())
		for (const [half, rollCalls] of part.entries())
			for (const [place, rollCall] of rollCalls.entries()) {
				const word = (places[at * 3 + half] as number) + (place >> 5);
				for (let voter = 0; voter < voters.length; voter++) {
					const cell = cells[rollCall * voters.length + voter] as number;
					if (cell < CELLS.yes || cell > CELLS.no) continue;
					(bits[(voter * KINDS + cell - CELLS.yes) * words + word] as number) |= 1 << (place & 31);
				}
			}
	const add = (one: number, other: number, [from, to]: readonly [number, number], table: Float64Array): void => {
		for (let x = 0; x < KINDS; x++)
			for (let y = 0; y < KINDS; y++) {
				const [row, column] = [(one * KINDS + x) * words, (other * KINDS + y) * words];
				let sum = 0;
				for (let word = from; word < to; word++)
					sum += onesIn((bits[row + word] as number) & (bits[column + word] as number));
				table[x * KINDS + y] = sum;
			}
	};
	return {
		count(one, other, group, withDivision, without) {
			const [from, middle, to] = [places[group * 3], places[group * 3 + 1], places[group * 3 + 2]] as [
				number,
				number,
				number,
			];
			add(one, other, [from, middle], withDivision);
			add(one, other, [middle, to], without);
		},
	};
}

/** How many bits of a word are set. */
function onesIn(word: number): number {
	let rest = word - ((word >>> 1) & 0x55555555);
	rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
	return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
