/** First days of the terms of the European Parliament, from the sixth. */
const TERMS: readonly (readonly [from: string, term: string])[] = [
	["2004-07-20", "6"],
	["2009-07-14", "7"],
	["2014-07-01", "8"],
	["2019-07-02", "9"],
	["2024-07-16", "10"],
];

/** The term in which the European Parliament voted on this day; null before 2004. */
export const termOf = (date: string): string | null => TERMS.findLast(([from]) => date >= from)?.[1] ?? null;
