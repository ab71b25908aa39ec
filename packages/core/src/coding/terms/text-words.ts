import { foldingOf } from "@fissure/languages";
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

/** Beside the folded character: is it a letter of a word, or a sign that a term may begin with? */
const LETTER = 1 << 16;
const SIGN = 1 << 17;

/** The hash of a word, letter by letter. */
export const withLetter = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/**
 * Reads texts in one pass over their characters: what is folded and split into words at once is read half as long as one after the other.
 * The lists are used again for the next text.
 *
 * @param isFirst by character: may a term begin with it?
 */
export function textReader(isFirst: (unit: number) => boolean): (text: string) => TextWords {
	const kinds = new Map<Uint16Array, Int32Array>();
	const kindsOf = (table: Uint16Array): Int32Array => {
		let own = kinds.get(table);
		if (own === undefined) {
			own = Int32Array.from(table);
			for (let unit = 0; unit < own.length; unit++) {
				const folded = table[unit] as number;
				if (IS_WORD[folded] === 1) own[unit] = folded | LETTER;
				else if (isFirst(folded)) own[unit] = folded | SIGN;
			}
			kinds.set(table, own);
		}
		return own;
	};
	let kept = roomFor(0);
	return (original) => {
		const { length } = original;
		let room = kept;
		if (room.units.length < length + BEHIND_END) {
			room = roomFor(length + (length >> 1));
			if (length <= MOST_KEPT) kept = room;
		}
		const { text, table } = foldingOf(original);
		room.units.fill(SPACE, length, length + BEHIND_END);
		return { ...room, count: readWords(text, kindsOf(table), room) };
	};
}

/**
 * How many words and signs there are. Where words end cannot be foreseen, and a branch there costs more than all the rest, so the ends
 * are written at every character and kept at few. Nothing is done behind the loop: the engine compiles a long loop while it runs, and
 * would go back from what it has compiled at the end of each text.
 */
function readWords(text: string, kindOf: Int32Array, { units, starts, ends, hashes }: Room): number {
	const { length } = text;
	let count = 0;
	let start = 0;
	let hash = 0;
	let before = 0;
	for (let at = 0; at <= length; at++) {
		const kind = at === length ? SPACE : (kindOf[text.charCodeAt(at)] as number);
		units[at] = kind;
		starts[count] = start;
		ends[count] = at;
		hashes[count] = hash;
		const letter = (kind >>> 16) & 1;
		count += before & ~letter;
		start += (at - start) & -(letter & ~before);
		hash = withLetter(hash, kind & 0xffff) & -letter;
		if (kind >= SIGN && before === 0) {
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
