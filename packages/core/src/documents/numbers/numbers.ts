import { languageOf } from "@fissure/languages";
import type { LanguageCode, NumberFound, Span } from "@fissure/model";
import { datesIn } from "../dates.ts";
import { type NumeralPlaces, spacedCounts } from "./spaced-counts.ts";

/**
 * Which amounts, shares, counts and dates does a text name, in one form for all languages?
 *
 * - amounts: whole decimal digits and a unit, `250000000000 USD`, `10000000000 m3`
 * - shares:  `10 %`; percentage points are `10 pp`
 * - dates:   `2022-02-04`, `2022-02`, or `02-04` where the text gives no year
 * - counts:  `12`; a year alone is a count, `2022`
 * - silent:  on "one" and "two sides", on ordinals, times of the day, fractions, numbers inside names (G20, S/PV.7138) and
 *   the numbers of points; on a language that is not registered
 *
 * @param places where there may be one, if that is known
 */
export function numbersIn(
	text: string,
	language: LanguageCode,
	places: NumeralPlaces | null = null,
): readonly NumberFound[] {
	const known = languageOf(language);
	if (known?.numbers === undefined) return [];
	const plain = MAY_BE_OTHER_DIGIT.test(text) ? text.replace(OTHER_DIGITS, asAscii) : text;
	const own = known.numbers.ownDates?.(plain) ?? [];
	const read = datesIn(plain, known.numbers);
	const dates = own.length === 0 ? read : [...own, ...outside(read, own)].sort((a, b) => a.start - b.start);
	const counts =
		known.numbers.counts?.(plain, known.numbers) ?? spacedCounts(plain, known.numbers, plain === text ? places : null);
	return [...dates, ...outside(counts, dates)].sort((a, b) => a.start - b.start);
}

/** Full-width digits, and Arabic-Indic digits of both shapes with their separators. */
const OTHER_DIGITS = /[\u0660-\u0669\u066B\u066C\u06F0-\u06F9\uFF10-\uFF19]/g;
/** Them and others, of which a text is asked in less time. */
const MAY_BE_OTHER_DIGIT = /[\u0660-\u06F9\uFF10-\uFF19]/;
const asAscii = (sign: string): string => {
	const unit = sign.charCodeAt(0);
	if (unit === 0x66b) return ".";
	return unit === 0x66c ? "," : String.fromCharCode((unit & 0xf) + 0x30);
};

/** Those of `found` that overlap none of `taken`; both in order. */
function outside(found: readonly NumberFound[], taken: readonly Span[]): readonly NumberFound[] {
	let next = 0;
	return found.filter(({ start, end }) => {
		while (next < taken.length && (taken[next] as Span).end <= start) next++;
		return next === taken.length || (taken[next] as Span).start >= end;
	});
}
