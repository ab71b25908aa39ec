import { UNSPACED, withoutRadicals } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { INVISIBLE } from "../anchoring/print-tokens.ts";

/** One word, number, Han character, sign, tag or address of a page. */
export interface EditToken extends Span {
	readonly kind: "word" | "number" | "han" | "sign" | "markup" | "link";
	/** Equal where two prints of the page agree; case counts. */
	readonly key: string;
}

const WORD = String.raw`(?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}])+(?:['’](?:(?![${UNSPACED}])[\p{L}\p{M}])+)*`;
/** Named one by one where they have no value: "<a few trucks and wind >" is no tag. */
const ATTRIBUTE = `(?:[A-Za-z_:@][\\w:.-]{0,60}\\s*=\\s*(?:"[^"<>]{0,3000}"|'[^'<>]{0,3000}'|[^\\s"'<>=]{1,3000})|(?:async|checked|controls|defer|disabled|download|hidden|itemscope|nowrap|selected)(?=[\\s/>]))`;
const TOKEN = new RegExp(
	[
		`(</?[A-Za-z][\\w:-]{0,40}(?:\\s+${ATTRIBUTE}){0,40}\\s*/?>|<!--[^<>]{0,300}-->)`,
		'((?:https?://|www\\.)[^\\s<>()\\[\\]"”]+|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,8}|(?:%[0-9A-F]{2}[^\\s<>()\\[\\]%]{0,100})+)',
		"(\\p{N}+(?:[.,:/'’\\u00A0\\u202F]\\p{N}+)*)",
		`([${UNSPACED}\\u2E80-\\u2FD5])`,
		`(${WORD})`,
		"(?:[-\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]+|\\.{3}|\\S)",
	].join("|"),
	"gu",
);
const SKIPPED = new RegExp(`^${INVISIBLE}$`, "u");
const RAISED = /[\u00B2\u00B3\u00B9\u2070-\u209F\u00BC-\u00BE\u2150-\u215E]/u;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * The words and signs of a text between two places.
 *
 * White space and what is invisible are no tokens, so a page that is wrapped otherwise has the same ones. Keys fold quotation
 * marks, dashes, widths and Unicode forms, and leave case, accents and ё alone.
 */
export function editTokens(text: string, from = 0, to = text.length): readonly EditToken[] {
	const part = text.slice(from, to);
	const tokens: EditToken[] = [];
	const add = (start: number, end: number, kind: EditToken["kind"], key: string): void => {
		tokens.push({ start: from + start, end: from + end, kind, key });
	};
	const hasMail = part.includes("@");
	for (let at = 0; at < part.length; ) {
		const unit = part.charCodeAt(at);
		const sort = unit < 0x80 ? (SORTS[unit] as number) : CLOSER;
		if (sort === BLANK) at++;
		else if (sort === ALONE || (unit === STOP && !hasMail && part.charCodeAt(at + 1) !== STOP)) {
			const sign = part.charAt(at);
			add(at, ++at, "sign", sign === "`" ? "'" : sign);
		} else {
			const end = sort === LETTER ? endOfWord(part, at, hasMail) : sort === DIGIT ? endOfNumber(part, at, hasMail) : at;
			if (end > at) {
				const raw = part.slice(at, end);
				add(at, end, sort === LETTER ? "word" : "number", sort === LETTER ? raw.replaceAll("’", "'") : raw);
				at = end;
				continue;
			}
			TOKEN.lastIndex = at;
			const match = TOKEN.exec(part);
			if (match === null) break;
			const [raw] = match;
			at = match.index + raw.length;
			const kind = KINDS[match.indexOf(raw, 1) - 1] ?? "sign";
			if (kind !== "sign" || !SKIPPED.test(raw)) add(match.index, at, kind, keyOf(raw, kind));
		}
	}
	return tokens;
}

/** In the order of the expression's groups. */
const KINDS = ["markup", "link", "number", "han", "word"] as const;

/*
 * Nearly all of a page is words and figures of ASCII between blanks and signs: they are read without the expression, which takes
 * ten times as long. Whatever may be a tag, an address or a letter beyond ASCII is left to it.
 */
const [CLOSER, BLANK, LETTER, DIGIT, ALONE] = [0, 1, 2, 3, 4];
const SORTS = Uint8Array.from({ length: 0x80 }, (_, unit) => {
	const character = String.fromCharCode(unit);
	if (/\s/u.test(character)) return BLANK;
	if (/[A-Za-z]/u.test(character)) return LETTER;
	if (/\d/u.test(character)) return DIGIT;
	return unit < 0x20 || unit === 0x7f || "<%.+-_".includes(character) ? CLOSER : ALONE;
});
const sortAt = (text: string, at: number): number => SORTS[text.charCodeAt(at)] ?? CLOSER;
const STOP = 0x2e;
const RIGHT_QUOTE = 0x2019;
const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === RIGHT_QUOTE;

/** Where a word of ASCII ends; where it begins, if it must be looked at more closely. */
function endOfWord(text: string, start: number, hasMail: boolean): number {
	let at = start + 1;
	for (let sort = sortAt(text, at); sort === LETTER || sort === DIGIT; sort = sortAt(text, at)) at++;
	while (isApostrophe(text.charCodeAt(at)) && at + 1 < text.length) {
		if (text.charCodeAt(at + 1) >= 0x80) return start;
		if (sortAt(text, at + 1) !== LETTER) break;
		at += 2;
		while (sortAt(text, at) === LETTER) at++;
	}
	if (text.startsWith("http", start) || text.startsWith("www.", start)) return start;
	return isPlainEnd(text, at, hasMail) ? at : start;
}

/** The same of a number: "10,000", "2.5", "10:30". */
function endOfNumber(text: string, start: number, hasMail: boolean): number {
	let at = start + 1;
	for (;;) {
		while (sortAt(text, at) === DIGIT) at++;
		if (!".,:/'".includes(text.charAt(at)) || at + 1 >= text.length) break;
		if (text.charCodeAt(at + 1) >= 0x80) return start;
		if (sortAt(text, at + 1) !== DIGIT) break;
		at++;
	}
	return isPlainEnd(text, at, hasMail) ? at : start;
}

/** Can neither the word nor an address go on here? */
function isPlainEnd(text: string, at: number, hasMail: boolean): boolean {
	if (at >= text.length) return true;
	const unit = text.charCodeAt(at);
	if (unit >= 0x80) return unit === RIGHT_QUOTE && !hasMail && sortAt(text, at - 1) === LETTER;
	return !hasMail || SORTS[unit] === BLANK || (SORTS[unit] === ALONE && unit !== 0x40);
}

/** Drawn across the page. */
export const RULE = /-{4,}|_{4,}/u;
const DASHES = /^[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]+$/u;
const DOUBLE = /^["\u201C-\u201F\u00AB\u00BB\u301D-\u301F\u300C-\u300F\uFF02\uFF62\uFF63]$/u;
const SINGLE = /^['\u2018-\u201B\u2039\u203A\u02BC\u0060\u00B4\uFF07]$/u;

function keyOf(raw: string, kind: EditToken["kind"]): string {
	if (kind === "sign") {
		if (RULE.test(raw)) return "----";
		if (DASHES.test(raw)) return "-";
		if (DOUBLE.test(raw)) return '"';
		if (SINGLE.test(raw)) return "'";
		if (raw === "…") return "...";
	}
	// 10⁵ is not 105, 5½ not 51/2.
	if (ASCII.test(raw) || (kind === "number" && RAISED.test(raw))) return raw;
	return withoutRadicals(
		raw
			.replaceAll("’", "'")
			.replaceAll(/[\u00A0\u202F]/gu, " ")
			.normalize("NFKC"),
	);
}
