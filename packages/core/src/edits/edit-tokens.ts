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
		`(?<markup></?[A-Za-z][\\w:-]{0,40}(?:\\s+${ATTRIBUTE}){0,40}\\s*/?>|<!--[^<>]{0,300}-->)`,
		'(?<link>(?:https?://|www\\.)[^\\s<>()\\[\\]"”]+|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,8}|(?:%[0-9A-F]{2}[^\\s<>()\\[\\]%]{0,100})+)',
		"(?<number>\\p{N}+(?:[.,:/'’\\u00A0\\u202F]\\p{N}+)*)",
		`(?<han>[${UNSPACED}\\u2E80-\\u2FD5])`,
		`(?<word>${WORD})`,
		"(?<sign>[-\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]+|\\.{3}|\\S)",
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
	const tokens: EditToken[] = [];
	for (const match of text.slice(from, to).matchAll(TOKEN)) {
		const raw = match[0];
		const kind = kindOf(match.groups ?? {});
		if (kind === "sign" && SKIPPED.test(raw)) continue;
		const start = from + match.index;
		tokens.push({ start, end: start + raw.length, kind, key: keyOf(raw, kind) });
	}
	return tokens;
}

const KINDS = ["word", "sign", "number", "han", "link", "markup"] as const;
const kindOf = (groups: Readonly<Record<string, string | undefined>>): EditToken["kind"] =>
	KINDS.find((kind) => groups[kind] !== undefined) ?? "sign";

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
