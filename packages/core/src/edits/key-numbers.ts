import { type PlainText, plainText } from "./plain-tokens.ts";

/**
 * Numbers for the words of texts, equal words having one. A word is looked up where it stands in its text, and becomes a string only
 * when its key is asked for.
 */
export interface KeyNumbers {
	/** Of the characters between two places; typographic apostrophes are plain ones. */
	readonly ofWord: (text: PlainText, start: number, end: number) => number;
	/** Of a key as it is. */
	readonly ofKey: (key: string) => number;
	readonly keyOf: (number: number) => string;
}

/** A text made of words whose hashes are alike must not make each of them wait for all others. */
const MOST_PASSED_OVER = 8;
const [LEAST_SLOTS, MOST_SLOTS] = [1 << 8, 1 << 20];
/** So many characters for each slot: words have five, and most stand oftener than once. */
const CHARACTERS = 4;

/** @param characters of all texts together, as a measure of the room needed */
export function keyNumbers(characters: number): KeyNumbers {
	let room = LEAST_SLOTS;
	while (room < MOST_SLOTS && room < characters / CHARACTERS) room *= 2;
	/** Numbers, counted from one. */
	const slots = new Int32Array(room);
	/** Of each number where its word was met first. */
	const texts: PlainText[] = [];
	const starts: number[] = [];
	const ends: number[] = [];
	/** Keys that found no slot, those whose typographic apostrophe is no plain one, and those that were asked for as keys. */
	const others = new Map<string, number>();
	const keys = new Map<number, string>();

	const learn = (text: PlainText, start: number, end: number): number => {
		starts.push(start);
		ends.push(end);
		return texts.push(text) - 1;
	};
	const keyOf = (number: number): string => {
		const known = keys.get(number);
		if (known !== undefined) return known;
		const key = keyBetween(texts[number] as PlainText, starts[number] as number, ends[number] as number);
		keys.set(number, key);
		return key;
	};
	const ofOther = (key: string): number => {
		const known = others.get(key);
		if (known !== undefined) return known;
		const number = learn(NO_TEXT, 0, 0);
		others.set(key, number);
		keys.set(number, key);
		return number;
	};
	/** Of most signs, counted from one. */
	const ofCharacters = new Int32Array(0x80);
	const ofCharacter = (unit: number, text: PlainText, start: number): number => {
		const known = ofCharacters[unit] as number;
		if (known !== 0) return known - 1;
		const number = learn(text, start, start + 1);
		ofCharacters[unit] = number + 1;
		return number;
	};
	const ofWord = (text: PlainText, start: number, end: number): number => {
		const unit = text.units[start] as number;
		if (end - start === 1 && unit < 0x80) return ofCharacter(unit, text, start);
		let slot = hashOf(text.units, start, end) & (room - 1);
		for (let passed = 0; passed < MOST_PASSED_OVER; passed++) {
			const known = (slots[slot] as number) - 1;
			if (known < 0) {
				const number = learn(text, start, end);
				slots[slot] = number + 1;
				return number;
			}
			const first = starts[known] as number;
			if ((ends[known] as number) - first === end - start) {
				const { units } = texts[known] as PlainText;
				if (isSame(units, first, text.units, start, end - start)) return known;
			}
			slot = (slot + 1) & (room - 1);
		}
		return ofOther(keyBetween(text, start, end));
	};
	const ofKey = (key: string): number => {
		const known = others.get(key);
		if (known !== undefined) return known;
		if (key.includes("’")) return ofOther(key);
		const number = ofWord(plainText(key), 0, key.length);
		others.set(key, number);
		return number;
	};
	return { ofWord, ofKey, keyOf };
}

const NO_TEXT = plainText("");

const keyBetween = ({ text }: PlainText, start: number, end: number): string =>
	text.slice(start, end).replaceAll("’", "'");

function hashOf(units: Uint16Array, start: number, end: number): number {
	let hash = 0;
	for (let at = start; at < end; at++) hash = Math.imul(hash ^ (units[at] as number), 0x01000193);
	return hash ^ (hash >>> 15);
}

function isSame(a: Uint16Array, from: number, b: Uint16Array, start: number, length: number): boolean {
	for (let at = 0; at < length; at++) if (a[from + at] !== b[start + at]) return false;
	return true;
}
