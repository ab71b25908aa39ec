import { characterOfRadical, UNSPACED, WIDE_SIGNS } from "@fissure/languages";
import type { Normalisation, Span } from "@fissure/model";
import { LIGATURES } from "./letter-key.ts";

/**
 * One character without a body: soft hyphens, joiners, marks of direction, byte order marks, selectors, tags.
 *
 * Overrides of direction and right-to-left embeddings (U+202B, U+202D, U+202E, U+2067) are not among them, since they show a
 * reader other words than those that are there; nor are the fillers of Hangul, which leave a blank.
 */
export const INVISIBLE = String.raw`(?:(?![\u202B\u202D\u202E\u2067\u115F\u1160\u3164\uFFA0])\p{Default_Ignorable_Code_Point})`;

/** The marks that belong on a letter, without what is invisible among them. */
export const MARKS = String.raw`(?:(?!\p{Default_Ignorable_Code_Point})\p{M})*`;

/** One sign of a printed text, in the form in which prints of the same words agree. */
export interface PrintToken extends Span {
	readonly kind: "letter" | "digit" | "space" | "dash" | "mark" | "invisible" | "other";
	/** What must be equal for two signs to be the same. */
	readonly plain: string;
	/** As it stands. */
	readonly raw: string;
	/** What its own print differs in from the plain form, if anything. */
	readonly form: Normalisation | null;
	/** Space: a line ends in it. Dash: white space on both sides, or long enough to need none. */
	readonly wide: boolean;
	/** Han and the signs that are printed with it, beside which white space means nothing. */
	readonly han: boolean;
}

/** A letter or sign with the marks that belong on it; one unit where it is no letter. */
const CLUSTER = new RegExp(`(?:(?!\\uFEFF)\\s)+|\\P{M}${MARKS}|\\p{M}`, "gsu");
const SPACE = /^(?!\uFEFF)\s/u;
const LINE_BREAK = /[\n\r\u2028\u2029\f\v\u0085]/u;

const ONE_INVISIBLE = new RegExp(`^${INVISIBLE}$`, "u");
const DASH = /^[-\u2010-\u2015\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]$/u;
const LONG_DASH = /^[\u2014\u2015\u2E3A\u2E3B]/u;
const DOUBLE_MARK = /^["\u201C-\u201F\u00AB\u00BB\u300C-\u300F\u301D-\u301F\u2033\uFF02\uFF62\uFF63\uFE41-\uFE44]$/u;
const SINGLE_MARK = /^['\u2018-\u201B\u2039\u203A\u02BC\u02BB\u02B9\u2032\u0060\u00B4\uFF07]$/u;
const DIGIT = /^\p{N}/u;
const LETTER = /^\p{L}/u;
const HAN = new RegExp(`^[${UNSPACED}${WIDE_SIGNS}]`, "u");
const WIDE = /^[\uFF01-\uFF5E\uFFE0-\uFFE6]/u;
/** Signs of vowels, which Arabic prints with or without. */
const VOWEL_SIGNS = /(?<=.)[\u064B-\u0652\u0670]+/gsu;
/** Digits of Arabic and Persian with the signs that are set among them. */
export const ARABIC_DIGIT = /^[\u0660-\u0669\u06F0-\u06F9]/u;
const NUMBER_SIGNS: Readonly<Record<string, string>> = { "\u066A": "%", "\u066B": ".", "\u066C": "," };
const RADICAL = /^[\u2E80-\u2FD5]$/u;

/** The signs of `text` between two places, in order; together they cover it. */
export function printTokens(text: string, from: number, to: number): readonly PrintToken[] {
	const tokens: PrintToken[] = [];
	const cluster = new RegExp(CLUSTER);
	cluster.lastIndex = from;
	while (cluster.lastIndex < to) {
		const start = cluster.lastIndex;
		const raw = cluster.exec(text)?.[0];
		if (raw === undefined) break;
		const end = Math.min(to, start + raw.length);
		addToken(tokens, text.slice(start, end), start, end);
	}
	return joinDashes(joinMarks(tokens));
}

function addToken(tokens: PrintToken[], raw: string, start: number, end: number): void {
	for (const { kind, plain, form, wide, han } of looksOf(raw))
		tokens.push({ start, end, raw, kind, plain, form, wide, han });
}

/** What a sign is, wherever it stands. */
type Look = Omit<PrintToken, "start" | "end" | "raw">;

const looks: (readonly Look[] | undefined)[] = [];

/** Worked out once for each character: texts are made of few. */
function looksOf(raw: string): readonly Look[] {
	if (raw.length !== 1) return looksAnew(raw);
	const unit = raw.charCodeAt(0);
	const known = looks[unit] ?? looksAnew(raw);
	looks[unit] = known;
	return known;
}

function looksAnew(raw: string): readonly Look[] {
	const look = { form: null, wide: false, han: false };
	if (SPACE.test(raw)) return [{ ...look, kind: "space", plain: " ", wide: LINE_BREAK.test(raw) }];
	if (ONE_INVISIBLE.test(raw)) return [{ ...look, kind: "invisible", plain: "" }];
	if (DASH.test(raw)) return [{ ...look, kind: "dash", plain: "-", wide: LONG_DASH.test(raw) }];
	const han = HAN.test(raw);
	if (DOUBLE_MARK.test(raw)) return [{ ...look, kind: "mark", plain: '"', han }];
	if (SINGLE_MARK.test(raw)) return [{ ...look, kind: "mark", plain: "'", han }];
	return plainForms(raw).map(({ plain, form }) => ({ ...look, ...signOf(plain), form, han }));
}

const signOf = (plain: string): Pick<PrintToken, "kind" | "plain"> => ({
	plain,
	kind: DIGIT.test(plain) ? "digit" : LETTER.test(plain) ? "letter" : "other",
});

/** Several for a ligature and for the one character of three dots; the character itself for all but a few. */
function plainForms(raw: string): readonly { readonly plain: string; readonly form: Normalisation | null }[] {
	const ligature = LIGATURES.get(raw.charCodeAt(0));
	if (ligature !== undefined) return [...ligature].map((plain) => ({ plain, form: "unicode-form" as const }));
	if (raw === "\u2026" || raw === "\u22EF")
		return [..."..."].map((plain) => ({ plain, form: "unicode-form" as const }));
	if (WIDE.test(raw)) return [{ plain: raw.normalize("NFKC"), form: "width" }];
	if (ARABIC_DIGIT.test(raw)) return [{ plain: String(raw.charCodeAt(0) % 16), form: "unicode-form" }];
	const sign = NUMBER_SIGNS[raw];
	if (sign !== undefined) return [{ plain: sign, form: "unicode-form" }];
	if (RADICAL.test(raw)) return [{ plain: characterOfRadical(raw), form: "radicals" }];
	const plain = raw.normalize("NFC").replace(VOWEL_SIGNS, "");
	return [{ plain, form: plain === raw ? null : "unicode-form" }];
}

/** Two single marks side by side are a double one: ''so''. */
function joinMarks(tokens: readonly PrintToken[]): readonly PrintToken[] {
	const joined: PrintToken[] = [];
	for (const token of tokens) {
		const last = joined.at(-1);
		if (last?.kind === "mark" && token.kind === "mark" && token.plain === "'" && last.raw === token.raw)
			joined[joined.length - 1] = { ...last, plain: '"', raw: last.raw + token.raw, end: token.end };
		else joined.push(token);
	}
	return joined;
}

/** A run of dashes is one; a dash with white space on both sides, or a long one with any, takes the space in. */
function joinDashes(tokens: readonly PrintToken[]): readonly PrintToken[] {
	const joined: PrintToken[] = [];
	for (let i = 0; i < tokens.length; i++) {
		let token = tokens[i] as PrintToken;
		if (token.kind !== "dash") {
			joined.push(token);
			continue;
		}
		for (let next = tokens[i + 1]; next?.kind === "dash"; next = tokens[i + 1]) {
			token = { ...token, raw: token.raw + next.raw, end: next.end, wide: true };
			i++;
		}
		const before = joined.at(-1);
		const after = tokens[i + 1];
		const spaced = before?.kind === "space" && after?.kind === "space";
		if (before?.kind === "space" && (token.wide || spaced)) {
			joined.pop();
			token = { ...token, raw: before.raw + token.raw, start: before.start };
		}
		if (after?.kind === "space" && (token.wide || spaced)) {
			token = { ...token, raw: token.raw + after.raw, end: after.end };
			i++;
		}
		joined.push(spaced ? { ...token, wide: true } : token);
	}
	return joined;
}
