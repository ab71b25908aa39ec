import { TextUnits } from "@fissure/languages";
import { IS_WORD } from "./word-edges.ts";

/** A text as it is searched: its folded characters as numbers, and where its words are. Until the next text is read. */
export interface TextWords {
	/** The characters, and spaces behind the end, since it is asked what follows a word. */
	readonly units: Uint16Array;
	/** How many words there are, and signs that a term may begin with; a sign is a word of no length. */
	readonly count: number;
	/** Where each begins and, behind that, where it ends. */
	readonly edges: Int32Array;
	/** At each place the hash of all letters before it, see `hashBetween`. */
	readonly hashes: Int32Array;
}

export const SPACE = 0x20;
const BEHIND_END = 3;
/** Room for a longer text is not kept, in characters. */
const MOST_KEPT = 1 << 20;

const FACTOR = 0x01000193;
/** A hash times this leaves out what is so many letters before it. */
const POWERS = new Int32Array(1 << 6).fill(1);
for (let length = 1; length < POWERS.length; length++) POWERS[length] = Math.imul(POWERS[length - 1] as number, FACTOR);

/** The hash of the letters from one place to another, at most 63. */
export const hashBetween = (hashes: Int32Array, start: number, end: number): number =>
	((hashes[end] as number) - Math.imul(hashes[start] as number, POWERS[end - start] as number)) | 0;

/**
 * Reads folded texts in one pass over their characters. The lists are used again for the next text.
 *
 * @param first by character: not 0 where a term may begin with it
 */
export function textReader(first: Int32Array): (folded: string) => TextWords {
	const characters = new TextUnits(BEHIND_END);
	let kept = roomFor(0);
	return (folded) => {
		const { length } = folded;
		let room = kept;
		if (room.hashes.length <= length) {
			room = roomFor(length + (length >> 1));
			if (length <= MOST_KEPT) kept = room;
		}
		const units = characters.read(folded);
		return { units, ...room, count: readWords(units, length, first, room) };
	};
}

/**
 * How many words and signs there are. Where words begin and end cannot be foreseen, and a branch there costs more than all the rest, so each
 * place is written down as an edge and kept if it is one. Nothing is done behind the loop: the engine compiles a long loop while it runs, and
 * would go back from what it has compiled at the end of each text.
 */
function readWords(units: Uint16Array, length: number, first: Int32Array, { edges, hashes }: Room): number {
	let count = 0;
	let hash = 0;
	let before = 0;
	for (let at = 0; at <= length; at++) {
		const unit = units[at] as number;
		edges[count] = at;
		hashes[at] = hash;
		hash = (Math.imul(hash, FACTOR) + unit) | 0;
		const letter = IS_WORD[unit] as number;
		count += letter ^ before;
		if ((letter | before) === 0 && first[unit] !== 0 && at < length) {
			edges[count++] = at;
			edges[count++] = at;
		}
		before = letter;
	}
	return count >> 1;
}

type Room = Pick<TextWords, "edges" | "hashes">;

/** There are no more words and signs than characters; one more place is written to before it is known whether it is an edge. */
const roomFor = (length: number): Room => ({
	edges: new Int32Array(2 * length + 3),
	hashes: new Int32Array(length + 1),
});
