import { expressionOfAny, withAllPacks } from "@fissure/core";

/** How the numbers of one column are written. */
export type NumberStyle = "point" | "comma";

const SPACES = /[\s\u00A0\u2007\u202F'’]/gu;
const MISSING = withAllPacks(
	expressionOfAny(
		({ files }) => files?.missing,
		"iu",
		(words) => `^(?:|-|–|—|\\.{1,3}|…|:|n/?a|nan|null|none|${words}|—+)$`,
	),
);
const GROUPED_BY_COMMA = /^[-+−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const WITH_POINT = /^[-+−]?\d*\.?\d+(?:e[-+]?\d+)?$/iu;
const GROUPED_BY_POINT = /^[-+−]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u;
const WITH_COMMA = /^[-+−]?\d*,?\d+$/u;

const bare = (text: string): string =>
	text
		.replace(SPACES, "")
		.replace(/^[$€£¥₽]|[%$€£¥₽]$/gu, "")
		.replace("−", "-");

export const isMissing = (text: string): boolean => MISSING.test(text.trim());

/**
 * How are the numbers of a column written: 1,234.5 or 1.234,5?
 *
 * - silent: null where one of them is no number either way, or where "1.234" alone may be either in a table parted by semicolons,
 *   as those are that write a decimal comma
 */
export function numberStyleOf(column: readonly string[], delimiter: string): NumberStyle | null {
	const numbers = column.filter((text) => !isMissing(text)).map(bare);
	const point = numbers.every((text) => isWritten(text, "point"));
	const comma = numbers.every((text) => isWritten(text, "comma"));
	if (point !== comma) return point ? "point" : "comma";
	if (!point) return null;
	const isOne = numbers.every((text) => numberIn(text, "point") === numberIn(text, "comma"));
	return isOne || delimiter !== ";" ? "point" : null;
}

const isWritten = (bared: string, style: NumberStyle): boolean =>
	style === "point"
		? WITH_POINT.test(bared) || GROUPED_BY_COMMA.test(bared)
		: WITH_COMMA.test(bared) || GROUPED_BY_POINT.test(bared);

/** Whether a number is written in this style. */
export const hasStyle = (text: string, style: NumberStyle): boolean => isWritten(bare(text), style);

/** In a style that the whole column has; null where there is none, since null is not zero. */
export function numberIn(text: string, style: NumberStyle): number | null {
	if (isMissing(text)) return null;
	const plain = style === "point" ? bare(text).replaceAll(",", "") : bare(text).replaceAll(".", "").replace(",", ".");
	const value = Number(plain);
	return Number.isFinite(value) ? value : null;
}
