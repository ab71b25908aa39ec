import { UNSPACED, withoutRadicals } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { INVISIBLE } from "../anchoring/print-tokens.ts";
import { type KeyNumbers, keyNumbers } from "./key-numbers.ts";
import { BLANK, DIGIT, keyOfSign, LETTER, plainEnd, plainText, RULE, SIGNS, SORTS } from "./plain-tokens.ts";
import { type EditToken, type EditTokens, NUMBER, SIGN, TokenLists, tokenAt, WORD } from "./token-lists.ts";

const WORD_SOURCE = String.raw`(?:(?![${UNSPACED}])[\p{L}\p{M}\p{N}])+(?:['’](?:(?![${UNSPACED}])[\p{L}\p{M}])+)*`;
/** Named one by one where they have no value: "<a few trucks and wind >" is no tag. */
const ATTRIBUTE = `(?:[A-Za-z_:@][\\w:.-]{0,60}\\s*=\\s*(?:"[^"<>]{0,3000}"|'[^'<>]{0,3000}'|[^\\s"'<>=]{1,3000})|(?:async|checked|controls|defer|disabled|download|hidden|itemscope|nowrap|selected)(?=[\\s/>]))`;
const TOKEN = new RegExp(
	[
		`(</?[A-Za-z][\\w:-]{0,40}(?:\\s+${ATTRIBUTE}){0,40}\\s*/?>|<!--[^<>]{0,300}-->)`,
		'((?:https?://|www\\.)[^\\s<>()\\[\\]"”]+|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,8}|(?:%[0-9A-F]{2}[^\\s<>()\\[\\]%]{0,100})+)',
		"(\\p{N}+(?:[.,:/'’\\u00A0\\u202F]\\p{N}+)*)",
		`([${UNSPACED}\\u2E80-\\u2FD5])`,
		`(${WORD_SOURCE})`,
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
	const tokens = tokensBetween(text, { start: from, end: to }, keyNumbers(to - from));
	return Array.from({ length: tokens.length }, (_, at) => tokenAt(tokens, at));
}

/** The same as lists side by side, with `numbers` for keys. */
export function tokensBetween(text: string, { start: from, end: to }: Span, numbers: KeyNumbers): EditTokens {
	const part = text.slice(from, to);
	const plain = plainText(part);
	const { units } = plain;
	lists.clear();
	const hasMail = part.includes("@");
	for (let at = 0; at < part.length; ) {
		const sort = SORTS[units[at] as number] as number;
		if (sort === BLANK) {
			at++;
			continue;
		}
		const end = plainEnd(units, at, hasMail);
		if (end > at) {
			const kind = sort === LETTER ? WORD : sort === DIGIT ? NUMBER : SIGN;
			const id = sort < SIGNS ? numbers.ofWord(plain, at, end) : numbers.ofKey(keyOfSign(part, at, end));
			lists.add(from + at, from + end, kind, id);
			at = end;
			continue;
		}
		TOKEN.lastIndex = at;
		const match = TOKEN.exec(part);
		if (match === null) break;
		const [raw] = match;
		at = match.index + raw.length;
		const kind = Math.max(SIGN, match.indexOf(raw, 1));
		if (kind !== SIGN || !SKIPPED.test(raw))
			lists.add(from + match.index, from + at, kind, numbers.ofKey(keyOf(raw, kind)));
	}
	return lists.asRead(numbers);
}

const lists = new TokenLists();

const DASHES = /^[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]+$/u;
const DOUBLE = /^["\u201C-\u201F\u00AB\u00BB\u301D-\u301F\u300C-\u300F\uFF02\uFF62\uFF63]$/u;
const SINGLE = /^['\u2018-\u201B\u2039\u203A\u02BC\u0060\u00B4\uFF07]$/u;

function keyOf(raw: string, kind: number): string {
	if (kind === SIGN) {
		if (RULE.test(raw)) return "----";
		if (DASHES.test(raw)) return "-";
		if (DOUBLE.test(raw)) return '"';
		if (SINGLE.test(raw)) return "'";
		if (raw === "…") return "...";
	}
	// 10⁵ is not 105, 5½ not 51/2.
	if (ASCII.test(raw) || (kind === NUMBER && RAISED.test(raw))) return raw;
	return withoutRadicals(
		raw
			.replaceAll("’", "'")
			.replaceAll(/[\u00A0\u202F]/gu, " ")
			.normalize("NFKC"),
	);
}
