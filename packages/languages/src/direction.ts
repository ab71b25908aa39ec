/** Letters of the scripts that run from right to left, as in a class of an expression. */
const RIGHT_TO_LEFT_LETTERS = "\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}";

const LETTER = `[${RIGHT_TO_LEFT_LETTERS}]`;

/** Where one quotation ends and the next begins, the sentence around them goes on: it is the one that lists them. */
export const BETWEEN_QUOTATIONS = '[”»"][,;]?\\s+[“«"]';

/**
 * Cuts a text, by `split`, into stretches of which every second runs from right to left: from the first to the last letter of such
 * words, with what is between them and a number behind; a quotation that begins with one up to its end.
 */
export const RIGHT_TO_LEFT_STRETCH = new RegExp(
	`((?<=[“«])${LETTER}[^“”«»]*[^“”«»\\s](?=[”»])|${LETTER}(?:(?:(?!${BETWEEN_QUOTATIONS})[\\p{M}\\p{Lm}\\p{N}\\p{P}\\p{S}\\s])*${LETTER})*[\\p{M}\\p{Lm}]*(?:\\s\\p{N}+)?)`,
	"u",
);

/** Is a sentence written from right to left? Its first letter is, and most are: a long quotation in it tells nothing. */
export function runsRightToLeft(text: string): boolean {
	const first = /\p{L}/u.exec(text)?.[0];
	if (first === undefined || !HAS_LETTER.test(first)) return false;
	const own = text.match(EACH_LETTER)?.length ?? 0;
	return own * 2 > (text.match(/\p{L}/gu)?.length ?? 0);
}

/**
 * Which way is a paragraph written, in a page that is written one way? In one from right to left a name in other letters may begin it;
 * most letters tell, those of what is quoted only where there are no others.
 */
export function sideOfWords(text: string, around: "ltr" | "rtl"): "ltr" | "rtl" {
	if (around === "ltr") return runsRightToLeft(text) ? "rtl" : "ltr";
	const unquoted = text.replaceAll(/[“«][^“”«»]*[”»]/g, "");
	const telling = /\p{L}/u.test(unquoted) ? unquoted : text;
	const own = telling.match(EACH_LETTER)?.length ?? 0;
	return own * 2 >= (telling.match(/\p{L}/gu)?.length ?? 0) ? "rtl" : "ltr";
}
const HAS_LETTER = new RegExp(LETTER, "u");
const EACH_LETTER = new RegExp(LETTER, "gu");

/** Languages that are written so where their tag names no script, and the scripts. */
const RIGHT_TO_LEFT =
	/^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|prs|ps|sd|syr|ug|ur|yi)(?![a-z])(?!.*-(?:latn|cyrl|deva))|-(?:arab|hebr|nkoo|syrc|thaa)(?![a-z])/i;

/**
 * Which way do words of a language run?
 *
 * - in:  a language tag; none, or one that says that it is unknown, where nobody knows
 * - out: `auto` there: their first letter decides
 */
export function directionOf(language: string | null | undefined): "ltr" | "rtl" | "auto" {
	if (language == null || language === "" || /^(?:und|mul|zxx)(?![a-z])/i.test(language)) return "auto";
	return RIGHT_TO_LEFT.test(language) ? "rtl" : "ltr";
}
