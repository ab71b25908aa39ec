import type { JoinedWords, Language, LanguageCode, Span } from "@fissure/model";
import { languages } from "./packs.ts";
import { languageOf } from "./registry.ts";
import { foldText } from "./shared/fold.ts";
import { plainLetters } from "./shared/plain-letters.ts";

/** Cuts a run of Han characters into words that, put together, are that run again. */
export type HanSplitter = (run: string) => readonly string[];

const HAN = "\\p{Script=Han}";
const WORD = new RegExp(String.raw`${HAN}+|[[\p{L}\p{M}\p{N}]--${HAN}]+(?:['’][[\p{L}\p{M}]--${HAN}]+)*`, "gv");
const BEGINS_HAN = /^\p{Script=Han}/u;

/** Does a text begin with a Han character? */
export const beginsHan = (text: string): boolean => BEGINS_HAN.test(text);

/**
 * What are the words of a text?
 *
 * Letters, marks and digits, with apostrophes inside; hyphens part words. Han characters, which no white space parts, are
 * given as overlapping pairs (联合国: 联合, 合国), so that any two texts that share a word share a pair; a splitter passed in
 * gives real words instead.
 */
export function wordSpans(text: string, splitHan?: HanSplitter): readonly Span[] {
	const scanned = text.length < LONG ? null : scannedSpans(text);
	if (scanned !== null) return scanned;
	const spans: Span[] = [];
	for (const { 0: word, index: start } of text.matchAll(WORD)) {
		if (beginsHan(word)) spans.push(...hanSpans(word, start, splitHan));
		else spans.push({ start, end: start + word.length });
	}
	return spans;
}

/** Letters from which on it pays to look up the kind of each. */
const LONG = 2_000;

/** What a UTF-16 unit is within a word. */
export const UNIT_KINDS = { outside: 0, letter: 1, digit: 2, apostrophe: 3, otherwise: 4 } as const;

let kinds: Uint8Array | null = null;

/** By unit, its kind; `otherwise`: Han characters, which no white space parts, and halves of pairs, which expressions alone read. */
export function unitKinds(): Uint8Array {
	if (kinds !== null) return kinds;
	const made = new Uint8Array(0x10000);
	for (let unit = 0; unit < made.length; unit++) {
		const character = String.fromCharCode(unit);
		if ((unit >= 0xd800 && unit < 0xe000) || beginsHan(character)) made[unit] = UNIT_KINDS.otherwise;
		else if (/[\p{L}\p{M}]/u.test(character)) made[unit] = UNIT_KINDS.letter;
		else if (/\p{N}/u.test(character)) made[unit] = UNIT_KINDS.digit;
		else if (character === "'" || character === "’") made[unit] = UNIT_KINDS.apostrophe;
	}
	kinds = made;
	return made;
}

/** The same words, unit by unit, which takes a third of the time of an expression; null where one must read them. */
function scannedSpans(text: string): readonly Span[] | null {
	const kindOf = unitKinds();
	const { outside, letter, digit, apostrophe, otherwise } = UNIT_KINDS;
	const spans: Span[] = [];
	for (let at = 0; at < text.length; ) {
		let kind = kindOf[text.charCodeAt(at)];
		if (kind === otherwise) return null;
		if (kind === outside || kind === apostrophe) {
			at++;
			continue;
		}
		const start = at;
		let isTail = false;
		for (at++; at < text.length; at++) {
			kind = kindOf[text.charCodeAt(at)];
			if (kind === letter || (kind === digit && !isTail)) continue;
			if (kind !== apostrophe || kindOf[text.charCodeAt(at + 1)] !== letter) break;
			isTail = true;
		}
		spans.push({ start, end: at });
	}
	return spans;
}

function hanSpans(run: string, start: number, splitHan: HanSplitter | undefined): readonly Span[] {
	const words = splitHan?.(run) ?? [];
	// A splitter that drops or changes characters would shift every span behind it.
	if (words.join("") !== run) return hanPairs(run, start);
	const spans: Span[] = [];
	let from = start;
	for (const { length } of words) {
		if (length > 0) spans.push({ start: from, end: from + length });
		from += length;
	}
	return spans;
}

function hanPairs(run: string, start: number): readonly Span[] {
	const characters = [...run];
	const spans: Span[] = [];
	let from = start;
	for (let i = 0; i < Math.max(1, characters.length - 1); i++) {
		const first = (characters[i] as string).length;
		spans.push({ start: from, end: from + first + (characters[i + 1] ?? "").length });
		from += first;
	}
	return spans;
}

/** What is elided before a word and written with it, in any language, as the source of an expression. */
export const ELIDED: string = languages.flatMap(({ elided }) => elided ?? []).join("|");

const ELISION = new RegExp(`(?:${ELIDED})'(?=[\\p{L}\\p{M}]{2})`, "uy");
const LONGEST_ELISION = 7;

/** Of a word of a folded text, how much at its beginning is elided, with the apostrophe: 2 of "l'accord", 0 of "don't". */
export function elisionAt(folded: string, { start, end }: Span): number {
	for (let at = start + 1; at < end && at < start + LONGEST_ELISION; at++) {
		if (folded.charCodeAt(at) !== APOSTROPHE) continue;
		ELISION.lastIndex = start;
		return ELISION.test(folded) ? ELISION.lastIndex - start : 0;
	}
	return 0;
}
const APOSTROPHE = 0x27;

/** The folded stem of one word; the folded word itself where the language does not inflect or has no stemmer. */
export function stem(word: string, language: LanguageCode): string {
	const folded = foldText(word);
	return languageOf(language)?.forms?.stem?.(folded) ?? folded;
}

/** The languages that have words of their own, told by their letters. */
const OWN = languages.flatMap((language) =>
	language.ownWords === undefined ? [] : [[new RegExp(language.ownWords, "u"), language] as const],
);
/** The first language of each script, by the first letter of a word. */
const FIRST = languages
	.filter(({ letters }, at) => languages.findIndex((one) => one.letters === letters) === at)
	.map((language) => [new RegExp(`^[${language.letters}]`, "u"), language] as const);
const firstOf = (word: string): Language | undefined => FIRST.find(([letters]) => letters.test(word))?.[1];

/** The folded stem of a word of an unknown language, by its letters, or else as the first pack stems. */
export function stemByScript(word: string): string {
	const folded = foldText(word);
	const own = OWN.find(([told]) => told.test(folded))?.[1];
	const ownStem = own?.forms?.ownStem;
	if (ownStem !== undefined) return ownStem(folded);
	return (firstOf(folded)?.forms?.stem ?? languages[0]?.forms?.stem)?.(folded) ?? folded;
}

/** Where words are written as one with what is before them, by the first letter of a word. */
const joinedOf = (word: string): JoinedWords | undefined => firstOf(word)?.forms?.joined;

/** With which letters do the words begin that one looks for by these, the first of a folded word? None where they are too few. */
export const beginningsAsked = (beginning: string): readonly string[] =>
	joinedOf(beginning)?.asked(beginning) ?? (beginning.length < FEWEST ? [] : [plainLetters(beginning)]);
/** Below this a beginning is one of most words. */
const FEWEST = 2;

/** How may the stems of words begin that begin so? Of one of `beginningsAsked`. */
export const stemBeginnings = (beginning: string): readonly string[] =>
	joinedOf(beginning)?.stems(beginning) ?? [beginning];

/** Does a folded word begin so, or the word that is written as one with what is before it? */
export function beginsWith(word: string, beginning: string): boolean {
	const joined = joinedOf(beginning);
	if (joined === undefined) return plainLetters(word).startsWith(beginning);
	return joinedOf(word) === joined && joined.begins(word, beginning);
}
