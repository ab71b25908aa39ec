import { addDecimals, foldText, matchesAt, shiftDecimal, signBefore } from "@fissure/languages";
import type { NumberFound, NumberRules } from "@fissure/model";

/** The patterns of one language, compiled once. */
interface Patterns {
	/** Each numeral is one word, and so begins where one does. */
	readonly areWords: boolean;
	/** A digit, or a numeral in words, here. */
	readonly here: RegExp;
	/** The next of either, as the first group, behind what may be before a word. */
	readonly next: RegExp;
	readonly word: RegExp;
	readonly scale: RegExp;
	readonly unit: RegExp;
}

const COMPILED = new WeakMap<NumberRules, Patterns>();

function patternsOf(rules: NumberRules): Patterns {
	const held = COMPILED.get(rules);
	if (held !== undefined) return held;
	const words = alternatives(rules.words.keys());
	const counted = [...rules.scales.map(([scale]) => scale), ...rules.units.map(({ pattern }) => pattern)].join("|");
	// "One" and "a" are in every sentence: they are looked at only where a scale or unit follows.
	const one = `(?:${alternatives(rules.one)})(?=[ -](?:${counted})(?![\\p{L}]))`;
	// What is rejected as part of a longer word is passed over as a whole, with the words that a hyphen joins to it.
	const numerals = [...rules.words.keys()];
	const areWords = numerals.every((numeral) => ONE_WORD.test(numeral));
	const before = areWords ? noWord(numerals) : "";
	const numeral = `(?:${words})(?![\\p{L}\\p{N}])|${one}`;
	const patterns = {
		areWords,
		here: new RegExp(`(\\d+|${numeral})`, "uy"),
		next: new RegExp(`(\\d+)|${before}(${numeral})`, "gu"),
		word: new RegExp(`[ -](?:${words})(?![\\p{L}\\p{N}])`, "uy"),
		scale: new RegExp(`[\\s-]?(?:${rules.scales.map(([scale]) => `(${scale})`).join("|")})(?![\\p{L}])`, "uy"),
		unit: new RegExp(`[\\s-]?(?:${rules.units.map(({ pattern }) => `(${pattern})`).join("|")})(?![\\p{L}])`, "uy"),
	};
	COMPILED.set(rules, patterns);
	return patterns;
}

/**
 * Before a numeral in words, so that it is looked for where words begin, and not at each letter: no digit, and no letter of which numerals are made.
 * Other letters are asked for where a numeral is found; a look-behind would be tried at every character.
 */
const noWord = (numerals: readonly string[]): string => `[^0-9${[...new Set(numerals.join(""))].join("")}]`;
const ONE_WORD = /^\p{L}+$/u;

const alternatives = (words: Iterable<string>): string => [...words].toSorted((a, b) => b.length - a.length).join("|");

/** The next place from one on where digits or a numeral in words may be; −1 where there is none. Asked from the beginning to the end. */
export type NumeralPlaces = (from: number) => number;

/** Amounts, shares and counts of a text in a language that puts spaces between words. */
export function spacedCounts(
	text: string,
	rules: NumberRules,
	places: NumeralPlaces | null = null,
): readonly NumberFound[] {
	const folded = foldText(text);
	const { unit, areWords } = patternsOf(rules);
	const found: NumberFound[] = [];
	for (let from = 0; ; ) {
		const first =
			places !== null && areWords ? candidateAt(places, folded, from, rules) : candidateFrom(folded, from, rules);
		if (first === null) return found;
		from = first.start + first.text.length;
		if (first.start > 0 && WORD_BEFORE.test(folded.charAt(first.start - 1)) && !/^\d/.test(first.text)) continue;
		const numeral = numeralAt(folded, first.start, first.text, rules);
		from = Math.max(from, numeral.end);
		if (numeral.decimal === null) continue;
		const amount = scaledAt(folded, numeral.decimal, numeral.end, rules);
		const counted = readOne(unit, folded, amount.end);
		const what = counted === null ? null : rules.units[counted.index];
		const sign = signBefore(folded, first.start);
		const symbol = sign?.symbol ?? what?.symbol;
		if (symbol === undefined && isNoCount(folded, first.start, numeral, amount.end, rules)) continue;
		const value = shiftDecimal(amount.decimal, what?.shift ?? 0);
		const end = counted?.end ?? amount.end;
		found.push({ start: sign?.start ?? first.start, end, value: symbol === undefined ? value : `${value} ${symbol}` });
		from = Math.max(from, end);
	}
}

interface Candidate {
	readonly start: number;
	readonly text: string;
}

/** The same as `candidateFrom`, where it is known where there may be one. */
function candidateAt(places: NumeralPlaces, text: string, from: number, rules: NumberRules): Candidate | null {
	const { here } = patternsOf(rules);
	for (let start = places(from); start >= 0; start = places(start + 1)) {
		here.lastIndex = start;
		const match = here.exec(text);
		if (match !== null) return { start, text: match[0] };
	}
	return null;
}

/** The first digits or numeral in words from a place on; a numeral may also be part of a longer word. */
function candidateFrom(text: string, from: number, rules: NumberRules): Candidate | null {
	const { here, next } = patternsOf(rules);
	here.lastIndex = from;
	next.lastIndex = from;
	const match = here.exec(text) ?? next.exec(text);
	if (match === null) return null;
	const found = match[1] ?? (match[2] as string);
	return { start: match.index + match[0].length - found.length, text: found };
}

const WORD_BEFORE = /[\p{L}\p{N}]/u;

interface Amount {
	readonly decimal: string;
	readonly end: number;
}

const THOUSAND = 3;
const NEXT_PART = / \d{1,3}(?!\d)/y;

/** The numeral with its scales; "1 billion 600 million" is one amount. */
function scaledAt(text: string, decimal: string, from: number, rules: NumberRules): Amount {
	const first = scalesAt(text, from, rules);
	let amount: Amount = { decimal: shiftDecimal(decimal, first.shift), end: first.end };
	for (let least = first.shift; least > 0; ) {
		NEXT_PART.lastIndex = amount.end;
		if (!NEXT_PART.test(text)) break;
		const part = text.slice(amount.end + 1, NEXT_PART.lastIndex);
		const { shift, end } = scalesAt(text, NEXT_PART.lastIndex, rules);
		if (rules.goesOn === true && least === THOUSAND && shift > least)
			return { decimal: shiftDecimal(addDecimals(amount.decimal, part), shift), end };
		if ((shift === 0 && rules.goesOn !== true) || shift >= least) break;
		amount = { decimal: addDecimals(amount.decimal, shiftDecimal(part, shift)), end };
		least = shift;
	}
	return amount;
}

interface Numeral {
	/** Null where the digits are no number that can be read. */
	readonly decimal: string | null;
	readonly end: number;
	readonly inDigits: boolean;
	/** "one" or "a": a number only before a scale or a unit. */
	readonly one: boolean;
}

const THOUSANDS = /\d{1,3}(?:([,  \u202F])\d{3})(?:\1\d{3})*(?!\d)(?:[.,]\d+(?!\d))?/y;
const DOT_THOUSANDS = /(?!0)\d{1,3}(?:\.\d{3})+(?![\d.]\d|\d)(?:,\d+(?!\d))?/y;
const DECIMAL = /\d+(?:[.,]\d+)?/y;
const MOST_DIGITS = 24;

function numeralAt(text: string, at: number, first: string, rules: NumberRules): Numeral {
	if (!/^\d/.test(first)) return numeralInWords(text, at + first.length, first, rules);
	for (const pattern of rules.dotParts === true ? [DOT_THOUSANDS, THOUSANDS, DECIMAL] : [THOUSANDS, DECIMAL]) {
		pattern.lastIndex = at;
		if (!pattern.test(text)) continue;
		const end = pattern.lastIndex;
		const digits = text.slice(at, end);
		if (digits.length > MOST_DIGITS) break;
		const bare = withoutParts(digits, pattern);
		return { decimal: bare.replace(",", "."), end, inDigits: true, one: false };
	}
	return { decimal: null, end: at + first.length, inDigits: true, one: false };
}

/** Digits without the signs that part their thousands. */
function withoutParts(digits: string, pattern: RegExp): string {
	if (pattern === DOT_THOUSANDS) return digits.replaceAll(".", "");
	return pattern === THOUSANDS ? digits.replace(/[,  \u202F](?=\d{3})/g, "") : digits;
}

/** "twenty-five", «двести пятьдесят»: words are added while each is of a lower order than the one before. */
function numeralInWords(text: string, from: number, first: string, rules: NumberRules): Numeral {
	const { word } = patternsOf(rules);
	let decimal = rules.words.get(first) ?? "1";
	let end = from;
	for (let last = decimal; last.endsWith("0"); ) {
		word.lastIndex = end;
		if (!word.test(text)) break;
		const next = rules.words.get(text.slice(end + 1, word.lastIndex));
		if (next === undefined || next.length >= last.length) break;
		decimal = addDecimals(decimal, next);
		last = next;
		end = word.lastIndex;
	}
	return { decimal, end, inDigits: false, one: rules.one.has(first) };
}

/** Two scales at most: "two hundred million". */
function scalesAt(text: string, from: number, rules: NumberRules): { readonly end: number; readonly shift: number } {
	const { scale } = patternsOf(rules);
	let end = from;
	let shift = 0;
	for (let count = 0; count < 2; count++) {
		const read = readOne(scale, text, end);
		if (read === null) break;
		shift += rules.scales[read.index]?.[1] ?? 0;
		end = read.end;
	}
	return { end, shift };
}

/** Which alternative of a pattern is here, by its capturing group. */
function readOne(pattern: RegExp, text: string, at: number): { readonly index: number; readonly end: number } | null {
	pattern.lastIndex = at;
	const match = pattern.exec(text);
	if (match === null) return null;
	return { index: match.findIndex((group, i) => i > 0 && group !== undefined) - 1, end: pattern.lastIndex };
}

const INSIDE_NAME = /[\p{L}\p{N}]$|\p{L}-$|[\p{L}\p{N}][/:.,]$|#$/u;
const GOES_ON = /[\p{L}\p{N}]|[:/.]\d/uy;
const POINT = /(?:^|[\n\r]|[.:;] )[ \t(]*$/u;

/** A number without unit that counts nothing: part of a name, an ordinal, the number of a point, one, two sides. */
function isNoCount(text: string, start: number, numeral: Numeral, end: number, rules: NumberRules): boolean {
	const scaled = end > numeral.end;
	if (numeral.one) return !scaled;
	if (!scaled && matchesAt(rules.ordinal, text, end)) return true;
	if (!numeral.inDigits) return numeral.decimal === "2" && !scaled && matchesAt(rules.pair, text, end);
	const before = text.slice(Math.max(0, start - 4), start);
	if (INSIDE_NAME.test(before) || matchesAt(GOES_ON, text, end)) return true;
	return /^[.):]\s/.test(text.slice(end, end + 2)) && POINT.test(before);
}
