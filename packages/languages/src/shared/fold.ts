import { SIMPLIFIED_HAN, TRADITIONAL_HAN } from "./han-simplification.ts";
import { RADICALS } from "./radicals.ts";
import { TextUnits } from "./text-units.ts";

/**
 * The form in which texts and terms are compared, one UTF-16 unit for each of the original, so that offsets hold.
 *
 * Lower case, ё → е, typographic quotation marks, apostrophes, dashes and spaces → plain ones, full-width ASCII → ASCII,
 * Kangxi radicals and compatibility ideographs → ordinary Han, traditional → simplified Han, alif with its signs → plain alif, alif
 * maqsura → ya, ta marbuta → ha. Line breaks and tabs stay.
 * What cannot be folded within its own unit (İ, ß, letters beyond the basic plane) stays as it is.
 *
 * Holds for any strings: `foldText(a + b) === foldText(a) + foldText(b)`, and folding twice changes nothing.
 */
export function foldText(text: string): string {
	// Of one text both its words and its numbers are asked for.
	if (text.length < LONG) return fold(text);
	if (text !== last.text) last = { text, folded: fold(text) };
	return last.folded;
}
const LONG = 1000;
let last = { text: "", folded: "" };

function fold(text: string): string {
	if (text.length >= LONG && isTableWorthIt(text)) return foldUnits(text);
	if (MAY_BE_WIDE.test(text) && HAS_WIDE.test(text)) return foldUnits(text);
	const lower = text.toLowerCase();
	if (lower.length !== text.length) return foldUnits(text);
	// Of a text in Latin letters few are beyond them, and to find those takes half as long.
	if (isLatin(text)) return lower.replace(BEYOND_LATIN, foldMatch);
	return HAS_FOLDABLE.test(lower) ? lower.replace(FOLDABLE, foldMatch) : lower;
}

// Han and full-width text folds in every clause and is served by the table; so are surrogates, whose pairs must not be
// lowered together, or a cut between them would change the result.
const HAS_WIDE = /[\u2E80-\uD7FF\uD800-\uDFFF\uF900-\uFAFF\uFF00-\uFFEF]/;

/** One range is asked faster than several. */
const MAY_BE_WIDE = /[\u2E80-\uFFFF]/;

const PLAIN: readonly (readonly [string, string])[] = [
	["е", "ё"],
	// Lowering a whole word writes a closing sigma, lowering its letters does not.
	["σ", "ς"],
	["\u0627", "\u0622\u0623\u0625\u0671"],
	["\u064A", "\u0649\u06CC"],
	["\u0643", "\u06A9"],
	["\u0647", "\u0629"],
	["'", "’‘ʼ‛"],
	['"', "“”„‟«»"],
	["-", "‐‑‒–—―−"],
	[" ", "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000"],
];

const PLAIN_OF: ReadonlyMap<string, string> = new Map(
	PLAIN.flatMap(([plain, variants]) => [...variants].map((variant) => [variant, plain] as const)),
);
const FOLDABLE_CLASS = `[${[...PLAIN_OF.keys()].join("")}]`;
const HAS_FOLDABLE = new RegExp(FOLDABLE_CLASS);
const FOLDABLE = new RegExp(FOLDABLE_CLASS, "g");

/** All that is foldable, and what no Latin text has many of. */
const BEYOND_LATIN = /[\u00A0\u00AB\u00BB\u0250-\uFFFF]/g;
/** Told from a word or two in its middle: of a text in other letters each would be looked at. */
function isLatin(text: string): boolean {
	if (text.length < LONG) return false;
	const middle = text.length >> 1;
	for (let at = middle; at < middle + TELLING; at++) {
		const unit = text.charCodeAt(at);
		if (unit >= 0x250 && unit < FIRST_SIGN) return false;
	}
	return true;
}
const TELLING = 16;
const FIRST_SIGN = 0x2000;

const foldMatch = (character: string): string => PLAIN_OF.get(character) ?? character;

/** In characters of long texts: for less of them, to make the table takes longer than it saves. */
const TABLE_FROM = 1_000_000;
let untilTable = TABLE_FROM;

/** The table takes a third of the time of expressions, and a few milliseconds to make. */
function isTableWorthIt({ length }: string): boolean {
	untilTable -= length;
	return untilTable < 0 || table !== null;
}

const room = new TextUnits();

function foldUnits(text: string): string {
	const table = foldTable();
	const units = room.read(text);
	let bits = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = table[units[at] as number] as number;
		units[at] = unit;
		bits |= unit;
	}
	return room.text(text.length, bits);
}

let table: Uint16Array | null = null;

/** By UTF-16 unit, the one that `foldText` writes for it. Built on first use: to fold a few English or Russian texts takes none. */
export function foldTable(): Uint16Array {
	if (table !== null) return table;
	const units = new Uint16Array(0x10000);
	for (let unit = 0; unit < units.length; unit++) units[unit] = unit;
	for (const [first, last] of CASED) {
		for (let unit = first; unit <= last; unit++) {
			const lower = String.fromCharCode(unit).toLowerCase();
			units[unit] = lower.length === 1 ? (PLAIN_OF.get(lower) ?? lower).charCodeAt(0) : unit;
		}
	}
	for (const [variant, plain] of PLAIN_OF) units[variant.charCodeAt(0)] = plain.charCodeAt(0);
	for (let i = 0; i < TRADITIONAL_HAN.length; i++) {
		units[TRADITIONAL_HAN.charCodeAt(i)] = SIMPLIFIED_HAN.charCodeAt(i);
	}
	for (const [first, last] of COMPATIBLE) {
		for (let unit = first; unit <= last; unit++) {
			const plain = String.fromCharCode(unit).normalize("NFKC").toLowerCase();
			if (plain.length === 1) units[unit] = units[plain.charCodeAt(0)] as number;
		}
	}
	for (const [radical, character] of RADICALS) units[radical.charCodeAt(0)] = units[character.charCodeAt(0)] as number;
	table = units;
	return units;
}

/** Where the basic plane holds letters with case. */
const CASED = [
	[0x0041, 0x2dff],
	[0xa640, 0xabff],
	[0xff21, 0xff3a],
] as const;

/** Kangxi radicals, compatibility ideographs, full-width ASCII: Unicode's own compatibility form is the plain one. */
const COMPATIBLE = [
	[0x2f00, 0x2fd5],
	[0xf900, 0xfaff],
	[0xff01, 0xff5e],
] as const;
