import type { Span } from "../texts/document.ts";
import type { Expression } from "./expression.ts";

/** A word or sign behind a numeral that says what is counted, in the form all languages share. */
export interface Unit {
	/** Source of a regular expression. */
	readonly pattern: string;
	/** `USD`, `m3`, `%`. */
	readonly symbol: string;
	/** Powers of ten that the word itself brings: 9 for "bcm", billion cubic metres. */
	readonly shift?: number;
}

/** How one language writes numbers, in tables and patterns. */
export interface NumberRules {
	/** Numerals in words, folded, each with its value in decimal digits. */
	readonly words: ReadonlyMap<string, string>;
	/** Numbers in words in all their forms, as the source of an expression; "hundreds of " before them; what is inside. */
	readonly inWords: string;
	readonly many: string;
	readonly inside: string;
	/** Words for one: an article or a pronoun, and a number only before a scale or a unit. */
	readonly one: ReadonlySet<string>;
	/** Folded words or patterns for powers of ten, longest first. */
	readonly scales: readonly (readonly [pattern: string, shift: number])[];
	/** A full stop may part thousands: 1.234,5. */
	readonly dotParts?: true;
	/** Digits behind a scale are the rest of the number: "dos mil 180", "dos mil 500 millones". */
	readonly goesOn?: true;
	/** Units behind the numeral, longest first; matched on folded text. */
	readonly units: readonly Unit[];
	/** Dates, tried in order, on the text as it is; groups `y`, `m` and `d`, any of which may be absent. */
	readonly dates: readonly Expression[];
	/** The beginnings of the months' names, lower case, January first; where there are several series of names, one behind the other. */
	readonly months: readonly string[];
	/** Days of a calendar of its own, as Gregorian days; digits are those of ASCII. They outweigh `dates`. */
	readonly ownDates?: (text: string) => readonly NumberFound[];
	/** Sticky, behind a plain count: it is an ordinal or a name ("77th", 第77届, «77-я»). */
	readonly ordinal: RegExp;
	/** Sticky, behind a plain two: "the two sides" is in every text and tells none apart. */
	readonly pair: RegExp;
	/** A numeral in own digits as decimal digits, by place and by value; null where the run is none. */
	readonly own: {
		readonly digits: (run: string) => string | null;
		readonly number: (run: string) => string | null;
	} | null;
	/** Amounts, shares and counts, where words are not spaced and the common way cannot read them. */
	readonly counts: ((text: string, rules: NumberRules) => readonly NumberFound[]) | null;
}

/** A number with its place, in the form all languages share. */
export interface NumberFound extends Span {
	readonly value: string;
}
