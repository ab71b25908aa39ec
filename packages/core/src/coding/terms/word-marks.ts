import { twiceAsLong } from "./hits.ts";

/**
 * Where in a text the words and signs are that rules ask for, beside its terms. They are noted while the text is searched for terms, since each
 * word is known by then; so an expression is asked only where it can match, which costs less than to ask it in vain.
 */
export class WordMarks {
	count = 0;
	/** From the end of the text to its beginning, as it is searched. */
	private places = new Int32Array(FEW);
	/** One bit for each kind. */
	private kinds = new Int32Array(FEW);
	/** By stretch of the text the first mark at or behind its beginning; −1 where there is none. */
	private firsts = new Int32Array(FEW);
	private text: string | null = null;
	private untold = 0;
	/** See `Marking`. */
	opening = 0;
	closing = 0;

	begin(): void {
		this.text = null;
		this.count = 0;
	}

	record(place: number, kinds: number): void {
		const { count } = this;
		if (count === this.places.length) this.grow();
		this.places[count] = place;
		this.kinds[count] = kinds;
		this.count = count + 1;
	}

	/** From now on asked for this text. */
	finish(text: string, { untold, opening, closing }: Marking): void {
		const { count, places } = this;
		const stretches = (text.length >> STRETCH_BITS) + 2;
		if (this.firsts.length < stretches) this.firsts = new Int32Array(stretches * 2);
		const { firsts } = this;
		let at = 0;
		for (let stretch = stretches - 1; stretch >= 0; stretch--) {
			const start = stretch << STRETCH_BITS;
			while (at < count && (places[at] as number) >= start) at++;
			firsts[stretch] = at - 1;
		}
		this.text = text;
		this.untold = untold;
		this.opening = opening;
		this.closing = closing;
	}

	/** Are all places of these kinds in this text marked? */
	areOf(text: string, kinds: number): boolean {
		return this.text === text && (this.untold & kinds) === 0;
	}

	/** The first mark at or behind a place, to be followed by those before it in the lists; −1 where there is none. */
	firstFrom(place: number): number {
		const { places } = this;
		let at = this.firsts[place >> STRETCH_BITS] as number;
		while (at >= 0 && (places[at] as number) < place) at--;
		return at;
	}

	placeOf(at: number): number {
		return this.places[at] as number;
	}

	kindsOf(at: number): number {
		return this.kinds[at] as number;
	}

	/** Of all marks from one place to another. */
	kindsWithin(from: number, to: number): number {
		const { places, kinds } = this;
		let all = 0;
		for (let at = this.firstFrom(from); at >= 0 && (places[at] as number) < to; at--) all |= kinds[at] as number;
		return all;
	}

	private grow(): void {
		this.places = twiceAsLong(this.places);
		this.kinds = twiceAsLong(this.kinds);
	}
}
const FEW = 1 << 10;
const STRETCH_BITS = 6;

/** What is to be marked in the texts of a language. */
export interface Marking {
	/** The kinds that a folded word is of, as bits; 0 for most words. No more than `WORD_KINDS`. */
	readonly kindsOf: (word: string) => number;
	/** The kinds that a folded sign is of. */
	readonly signs: Int32Array;
	/** Kinds of which it cannot be told what is of them. */
	readonly untold: number;
	/** Kinds with a word that may be at the very beginning, or the very end, of a stretch, whatever is beside it. */
	readonly opening: number;
	readonly closing: number;
}
/** The table of words has room for so many bits. */
export const WORD_KINDS = (1 << 27) - 1;

/**
 * Letters that are no letters of words before they are folded, and characters of words without spaces: with any of them, words are not where
 * an expression finds them.
 */
const UNMARKED = /[\u212A\u212B\u3000-\uFFFF]/;
/** One range is asked faster than several. */
const MAY_BE_UNMARKED = /[\u2100-\uFFFF]/;
export const canBeMarked = (text: string): boolean => !(MAY_BE_UNMARKED.test(text) && UNMARKED.test(text));

/** Of the signs between two words, from the last to the first. */
export function markSigns(marks: WordMarks, signs: Int32Array, units: Uint16Array, from: number, to: number): void {
	for (let at = to - 1; at >= from; at--) {
		const unit = units[at] as number;
		const kinds = unit < signs.length ? (signs[unit] as number) : 0;
		if (kinds !== 0) marks.record(at, kinds);
	}
}
