import { IS_WORD } from "./word-edges.ts";

/** A text as it is searched: its folded characters as numbers, and where its words are. Until the next text is read. */
export interface TextWords {
	/** The characters, and spaces behind the end, since it is asked what follows a word. */
	readonly units: Uint16Array;
	/** How many words there are, and signs that a term may begin with; a sign is a word of no length. */
	readonly count: number;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
	/** Of the letters of each, see `withLetter`. */
	readonly hashes: Int32Array;
}

export const SPACE = 0x20;
const BEHIND_END = 3;
/** Room for a longer text is not kept, in characters. */
const MOST_KEPT = 1 << 20;

/** The hash of a word, letter by letter. */
export const withLetter = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/**
 * Reads folded texts in one pass over their characters. The lists are used again for the next text.
 *
 * @param first by character: not 0 where a term may begin with it
 */
export function textReader(first: Int32Array): (folded: string) => TextWords {
	let kept = roomFor(0);
	return (folded) => {
		const { length } = folded;
		let room = kept;
		if (room.units.length < length + BEHIND_END) {
			room = roomFor(length + (length >> 1));
			if (length <= MOST_KEPT) kept = room;
		}
		room.units.fill(SPACE, length, length + BEHIND_END);
		return { ...room, count: readWords(folded, first, room) };
	};
}

/**
 * How many words and signs there are. Where words end cannot be foreseen, and a branch there costs more than all the rest, so the ends
 * are written at every character and kept at few. Nothing is done behind the loop: the engine compiles a long loop while it runs, and
 * would go back from what it has compiled at the end of each text.
 */
function readWords(folded: string, first: Int32Array, { units, starts, ends, hashes }: Room): number {
	const { length } = folded;
	let count = 0;
	let start = 0;
	let hash = 0;
	let before = 0;
	for (let at = 0; at <= length; at++) {
		const unit = at === length ? SPACE : folded.charCodeAt(at);
		units[at] = unit;
		starts[count] = start;
		ends[count] = at;
		hashes[count] = hash;
		const letter = IS_WORD[unit] as number;
		count += before & ~letter;
		start += (at - start) & -(letter & ~before);
		hash = withLetter(hash, unit) & -letter;
		if ((letter | before) === 0 && first[unit] !== 0 && at < length) {
			starts[count] = at;
			ends[count++] = at;
		}
		before = letter;
	}
	return count;
}

type Room = Pick<TextWords, "units" | "starts" | "ends" | "hashes">;

/** There are no more words and signs than characters; one more place is written to before it is known whether a word ends. */
const roomFor = (length: number): Room => ({
	units: new Uint16Array(length + BEHIND_END),
	starts: new Int32Array(length + 1),
	ends: new Int32Array(length + 1),
	hashes: new Int32Array(length + 1),
});
