import { foldText, mayStemOtherwise, plainLetters } from "@fissure/core";

/** Looks for one word's beginning in bytes, one after the other. */
export interface ByteAutomaton {
	/** Its last byte, where it is between two places; else below 0. */
	readonly find: (bytes: Uint8Array, from: number, to: number) => number;
	/**
	 * The same where it may begin at the first place, and lie around another: stops behind that one as soon as nothing has begun, and says
	 * where, as one's complement: `~at`.
	 */
	readonly findAround: (bytes: Uint8Array, from: number, to: number, past: number) => number;
}

/** A state of the automaton that has not been made yet. */
const UNKNOWN = -1;
/** What was looked for ends here. */
const FOUND = -2;
const BYTES = 256;
/** More are made only of bytes that somebody chose for it. */
const MOST_STATES = 1024;

/**
 * Finds plain letters in whatever way they are written: in any case, with any accents, in any width, and escaped in JSON by a number,
 * which may be that of any letter.
 *
 * - cost:   one look at a table a byte
 * - source: Thompson (1968), doi:10.1145/363347.363387, each state made when it is first needed
 */
export function byteAutomaton(letters: string): ByteAutomaton {
	const begin = beginOf(letters);
	let states: (readonly Node[])[] = [];
	let places = new Map<string, number>();
	/** Of each state and byte, the place of the next state here. */
	let next = new Int32Array(0);
	const placeOf = (nodes: readonly Node[]): number => {
		const name = nodes.map(({ id }) => id).join();
		const known = places.get(name);
		if (known !== undefined) return known;
		const place = states.length * BYTES;
		states.push(nodes);
		places.set(name, place);
		if (place + BYTES > next.length) {
			const more = new Int32Array(Math.max(32 * BYTES, 2 * next.length)).fill(UNKNOWN);
			more.set(next);
			next = more;
		}
		return place;
	};
	const restart = (): void => {
		states = [];
		places = new Map();
		next = new Int32Array(0);
		placeOf([begin]);
	};
	const learn = (state: number, byte: number): number => {
		if (states.length >= MOST_STATES) {
			const nodes = states[state / BYTES] as readonly Node[];
			restart();
			return learn(placeOf(nodes), byte);
		}
		const nodes = states[state / BYTES] as readonly Node[];
		const reached = new Set([begin, ...nodes.flatMap(({ edges }) => edges.get(byte) ?? [])]);
		const isFound = [...reached].some(({ isLast }) => isLast);
		const place = isFound ? FOUND : placeOf([...reached].sort((a, b) => a.id - b.id));
		next[state + byte] = place;
		return place;
	};
	restart();
	const findAround: ByteAutomaton["findAround"] = (bytes, from, to, past) => {
		let [state, at] = [0, from];
		while (at < to) {
			// The table is the same for nearly all bytes, and to know that makes them twice as fast.
			const table = next;
			let entry = 0;
			while (at < to && (state > 0 || at <= past)) {
				entry = table[state + (bytes[at] as number)] as number;
				if (entry < 0) break;
				state = entry;
				at++;
			}
			if (entry >= 0) break;
			if (entry === UNKNOWN) entry = learn(state, bytes[at] as number);
			if (entry === FOUND) return at;
			state = entry;
			at++;
		}
		return ~at;
	};
	return { findAround, find: (bytes, from, to) => findAround(bytes, from, to, to) };
}

/** A place within the bytes of what is looked for. */
interface Node {
	readonly id: number;
	readonly isLast: boolean;
	readonly edges: Map<number, Node[]>;
}

/** The beginning of the letters, from which they lead on in every way in which they are written. */
function beginOf(letters: string): Node {
	let made = 0;
	const node = (isLast = false): Node => ({ id: made++, isLast, edges: new Map() });
	const lead = (from: Node, byte: number, to: Node): Node => {
		const there = from.edges.get(byte);
		if (there === undefined) from.edges.set(byte, [to]);
		else there.push(to);
		return to;
	};
	const { spellings, ignored } = spellingsOf(letters);
	const places = Array.from({ length: letters.length + 1 }, (_, at) => node(at === letters.length));
	for (const [at, from] of places.slice(0, -1).entries()) {
		/** Bytes that begin several spellings lead to one node. */
		const within = new Map<number, Node>();
		const write = (bytes: Uint8Array, to: Node): void => {
			let [here, name] = [from, 0];
			for (const byte of bytes.subarray(0, -1)) {
				name = name * BYTES + byte;
				here = within.get(name) ?? lead(here, byte, node());
				within.set(name, here);
			}
			lead(here, bytes.at(-1) as number, to);
		};
		for (const length of [1, 2])
			if (at + length <= letters.length)
				for (const bytes of spellings.get(letters.slice(at, at + length)) ?? [])
					write(bytes, places[at + length] as Node);
		if (at > 0) for (const bytes of ignored) write(bytes, from);
		let digits = lead(lead(from, BACKSLASH, node()), LETTER_U, node());
		for (let digit = 1; digit < ESCAPED_DIGITS; digit++) {
			const to = node();
			for (const hex of HEX) lead(digits, hex, to);
			digits = to;
		}
		for (const to of places.slice(at === 0 ? 1 : at, at + 3)) for (const hex of HEX) lead(digits, hex, to);
	}
	return places[0] as Node;
}

const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
const ESCAPED_DIGITS = 4;
const HEX = Buffer.from("0123456789abcdefABCDEF");

interface Spellings {
	/** Of one plain letter, or of two that one sign stands for. */
	readonly spellings: ReadonlyMap<string, readonly Uint8Array[]>;
	/** Signs within a word that are no letters of it. */
	readonly ignored: readonly Uint8Array[];
}

/** How these letters are written in texts, by what folding makes of each UTF-16 unit. */
function spellingsOf(letters: string): Spellings {
	const spellings = new Map<string, Uint8Array[]>();
	for (let at = 0; at < letters.length; at++)
		for (const some of [letters.slice(at, at + 1), letters.slice(at, at + 2)]) spellings.set(some, []);
	const ignored: Uint8Array[] = [];
	const wanted = new Set([...spellings.keys()].map((some) => some.charCodeAt(0)));
	for (const [first, end] of ASCII.test(letters) ? MAYBE_ASCII : ALL) {
		const all = unitsFrom(first, end);
		const folded = foldText(all);
		for (let at = 0; at < all.length; at++) {
			const unit = folded.charCodeAt(at);
			const isSign = unit === APOSTROPHE || mayStemOtherwise(unit);
			if (!isSign && !wanted.has(unit)) continue;
			const bytes = Buffer.from(all.charAt(at));
			// Accents and signs of vowels are told by the letter that they stand at.
			const plain =
				unit === APOSTROPHE ? "" : isSign ? plainLetters(`a${folded.charAt(at)}`).slice(1) : folded.charAt(at);
			if (plain === "") ignored.push(bytes);
			spellings.get(plain)?.push(bytes);
			// At other letters an accent is a sign of its own.
			if (isSign && plain !== folded.charAt(at)) spellings.get(folded.charAt(at))?.push(bytes);
		}
	}
	return { spellings, ignored };
}

const APOSTROPHE = "'".charCodeAt(0);
const ASCII = /^[a-z0-9]+$/;
/** All units that are no halves of a sign. */
const ALL = [
	[0, 0xd800],
	[0xe000, 0x10000],
] as const;
/** Of these, those that may stand for a letter of ASCII, or for none. */
const MAYBE_ASCII = [
	[0, 0x3000],
	[0xff00, 0x10000],
] as const;

function unitsFrom(first: number, end: number): string {
	const units = new Uint16Array(end - first);
	for (let at = 0; at < units.length; at++) units[at] = first + at;
	return Buffer.from(units.buffer).toString("utf16le");
}
