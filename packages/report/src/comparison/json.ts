import type { Comparison } from "@fissure/core";

/** Keys a reader looks for first; the others follow in alphabetical order. */
const FIRST = [
	"program",
	"codebook",
	"event",
	"id",
	"kind",
	"issue",
	"name",
	"headline",
	"document",
	"start",
	"end",
	"exact",
];

const rank = (key: string): number => {
	const at = FIRST.indexOf(key);
	return at < 0 ? FIRST.length : at;
};

/** Code units, not a locale: the same file on every machine. */
const compareKeys = (a: string, b: string): number => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);

const sortKeys = (_key: string, value: unknown): unknown =>
	value !== null && typeof value === "object" && !Array.isArray(value)
		? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => compareKeys(a, b)))
		: value;

/**
 * The whole comparison, texts included, so that every quote can be re-checked: `text.slice(start, end) === exact`.
 * The same comparison gives the same bytes. Stances are data here and always written.
 */
export const renderJson = (comparison: Comparison): string => `${JSON.stringify(comparison, sortKeys, 2)}\n`;
