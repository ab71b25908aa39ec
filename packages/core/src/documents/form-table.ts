import { foldTable, foldText, type HanSplitter, TextUnits, UNIT_KINDS, unitKinds, wordSpans } from "@fissure/languages";

const { outside: OUTSIDE, letter: LETTER, digit: DIGIT, apostrophe: APOSTROPHE, otherwise: OTHERWISE } = UNIT_KINDS;

export interface FormTable {
	/** By number. */
	readonly texts: readonly string[];
	readonly read: (text: string, splitHan?: HanSplitter) => FormsRead;
}

/** The forms of one text, in its order; valid until the next text is read. */
export interface FormsRead {
	readonly length: number;
	readonly forms: Int32Array;
	readonly starts: Int32Array;
	readonly ends: Int32Array;
}

const HASH_FACTOR = 0x01000193;
const NO_FORM = -1;

/**
 * Which words has a text, by numbers of their forms? The words of `wordSpans` of folded texts, each form numbered from 0 as it is first met.
 *
 * A hash table that compares letters in place: to cut a word out of a text costs more than to find it.
 *
 * - cost:   linear; a second for 70 million letters
 * - memory: grows with each new form
 */
export function formTable(): FormTable {
	const texts: string[] = [];
	// A form and its hash in turn.
	let slots = new Int32Array(1 << 18).fill(NO_FORM);
	// Letters of all forms, one after the other, and where each begins.
	let letters = new Uint16Array(1 << 18);
	let begins = new Int32Array(1 << 16);
	/** Letters of the word that is read now. */
	let word = new Uint16Array(1 << 8);
	const characters = new TextUnits();
	let [forms, starts, ends] = [new Int32Array(0), new Int32Array(0), new Int32Array(0)];

	const grow = (): void => {
		const old = slots;
		slots = new Int32Array(old.length * 2).fill(NO_FORM);
		for (let from = 0; from < old.length; from += 2) {
			if (old[from] === NO_FORM) continue;
			const hash = old[from + 1] as number;
			let at = placeOf(hash, slots.length);
			while (slots[at] !== NO_FORM) at = (at + 2) & (slots.length - 1);
			slots[at] = old[from] as number;
			slots[at + 1] = hash;
		}
	};
	const learn = (length: number): number => {
		const form = texts.length;
		const from = begins[form] as number;
		const to = from + length;
		if (to > letters.length) letters = widened(letters, new Uint16Array(Math.max(letters.length * 2, to)));
		letters.set(word.subarray(0, length), from);
		if (form + 1 === begins.length) begins = widened(begins, new Int32Array(begins.length * 2));
		begins[form + 1] = to;
		// A slice of a text would hold on to the whole of it.
		texts.push(String.fromCharCode(...letters.subarray(from, to)));
		return form;
	};
	/** The form of the word that was read. */
	const find = (length: number, hash: number): number => {
		let at = placeOf(hash, slots.length);
		for (let form = slots[at] as number; form !== NO_FORM; form = slots[at] as number) {
			if (slots[at + 1] === hash) {
				const from = begins[form] as number;
				if ((begins[form + 1] as number) - from === length) {
					let letter = 0;
					while (letter < length && letters[from + letter] === word[letter]) letter++;
					if (letter === length) return form;
				}
			}
			at = (at + 2) & (slots.length - 1);
		}
		const form = learn(length);
		slots[at] = form;
		slots[at + 1] = hash;
		if (texts.length * 4 >= slots.length) grow();
		return form;
	};
	/** The words of `wordSpans`, but for what it must read itself: then null. Folds as it goes. */
	const scan = (text: string): number | null => {
		const kindOf = unitKinds();
		const foldOf = foldTable();
		const { length } = text;
		const units = characters.read(text);
		let count = 0;
		for (let at = 0; at < length; at++) {
			let unit = foldOf[units[at] as number] as number;
			let kind = kindOf[unit];
			if (kind === OUTSIDE || kind === APOSTROPHE) continue;
			if (kind === OTHERWISE) return null;
			const start = at;
			let hash = 0;
			let isTail = false;
			for (;;) {
				if (at - start === word.length) word = widened(word, new Uint16Array(2 * word.length));
				word[at - start] = unit;
				hash = (Math.imul(hash, HASH_FACTOR) + unit) | 0;
				at++;
				if (at >= length) break;
				unit = foldOf[units[at] as number] as number;
				kind = kindOf[unit];
				if (kind === LETTER || (kind === DIGIT && !isTail)) continue;
				if (kind !== APOSTROPHE || at + 1 >= length) break;
				if (kindOf[foldOf[units[at + 1] as number] as number] !== LETTER) break;
				isTail = true;
			}
			forms[count] = find(at - start, hash);
			starts[count] = start;
			ends[count] = at;
			count++;
			// What ends a word may begin the next: a digit behind an apostrophe's letters.
			at--;
		}
		return count;
	};
	const formOf = (folded: string, start: number, end: number): number => {
		let hash = 0;
		if (end - start > word.length) word = new Uint16Array(2 * (end - start));
		for (let at = start; at < end; at++) {
			const unit = folded.charCodeAt(at);
			word[at - start] = unit;
			hash = (Math.imul(hash, HASH_FACTOR) + unit) | 0;
		}
		return find(end - start, hash);
	};
	return {
		texts,
		read: (text, splitHan) => {
			// No more words than signs.
			if (forms.length <= text.length) {
				forms = new Int32Array(2 * text.length + 1);
				starts = new Int32Array(forms.length);
				ends = new Int32Array(forms.length);
			}
			let length = scan(text);
			if (length === null) {
				length = 0;
				const folded = foldText(text);
				for (const { start, end } of wordSpans(folded, splitHan)) {
					forms[length] = formOf(folded, start, end);
					starts[length] = start;
					ends[length] = end;
					length++;
				}
			}
			return { length, forms, starts, ends };
		},
	};
}

/** Of a table whose length is a power of 2; even. */
const placeOf = (hash: number, length: number): number => (2 * (hash ^ (hash >>> 15))) & (length - 1);

function widened<Numbers extends Int32Array | Uint16Array>(old: Numbers, wider: Numbers): Numbers {
	wider.set(old);
	return wider;
}
