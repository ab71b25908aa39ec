import { expressionOfAny, foldText, fromPacks, languageOf, sourceOfAny } from "@fissure/languages";
import type { ChangeKind, LanguageCode } from "@fissure/model";
import { printTokens } from "../anchoring/print-tokens.ts";
import { isWordWithHyphen, sameWords } from "../anchoring/same-words.ts";
import type { ChangedSide, ChangedWords } from "./changed-words.ts";
import { furnitureIn, isCrumbs, LABEL_WORD } from "./page-furniture-lines.ts";
import { RULE } from "./plain-tokens.ts";
import { signKind } from "./sign-kind.ts";
import { type EditToken, keyAt } from "./token-lists.ts";

/** Longer passages are no matter of print. */
const LONGEST_PRINT = 4000;

/** Are the words of both sides the same in another print, by the licences under which a quotation is verbatim? */
export function isOtherPrint({ before, after }: ChangedWords): boolean {
	const [mine, theirs] = [withNeighbours(before), withNeighbours(after)];
	if (RULE.test(mine) !== RULE.test(theirs)) return false;
	if (mine.length + theirs.length > LONGEST_PRINT || lettersOf(mine) !== lettersOf(theirs)) return false;
	const held = printTokens(mine, 0, mine.length);
	return sameWords(printTokens(theirs, 0, theirs.length), held, 0)?.end === held.length;
}

function withNeighbours({ side: { tokens, text }, place, span }: ChangedSide): string {
	return text.slice(tokens.starts[place.start - 1] ?? span.start, tokens.ends[place.end] ?? span.end);
}

const STRIKES = /^<\/?(?:s|strike|del|ins)\b/iu;
export const isStruck = ({ kind, key }: EditToken): boolean => kind === "markup" && STRIKES.test(key);

/**
 * Lines that a site sets around its text, where all that changed is in such lines.
 *
 * - silent: null where figures alone changed in a line that may be a sentence: "Back to 5 percent"
 */
export function furnitureKind({ before, after }: ChangedWords): ChangeKind | null {
	let first: ChangeKind | null = null;
	for (const side of [before, after]) {
		if (side.tokens.length === 0) continue;
		const kind = isCrumbs(side.text) ? "boilerplate" : furnitureOf(linesOf(side));
		if (kind === null) return null;
		first ??= kind;
	}
	return first === "boilerplate" && isOfFigures(before, after) ? null : first;
}

/** What the first of some lines is, if none of them is text. */
function furnitureOf(lines: readonly string[]): ChangeKind | null {
	let first: ChangeKind | null = null;
	for (const line of lines) {
		const kind = furnitureIn(line);
		if (kind === null) return null;
		first ??= kind;
	}
	return first;
}

function isOfFigures(before: ChangedSide, after: ChangedSide): boolean {
	const isCounted = [before, after].every((side) => linesOf(side).every((line) => COUNTER().test(foldText(line))));
	return !isCounted && [...before.tokens, ...after.tokens].every(({ kind }) => kind === "number");
}

/** Figures that a site counts up by itself: the year of its copyright, how often a page was shared. */
const COUNTER = fromPacks(
	() =>
		new RegExp(
			String.raw`^\W*(?:©|${sourceOfAny(({ edits }) => edits?.copyright)}|(?:${sourceOfAny(({ edits }) => edits?.share)})\W{1,3}\d+\W*$)`,
			"u",
		),
);

function linesOf({ side: { text }, span }: ChangedSide): readonly string[] {
	const from = text.lastIndexOf("\n", span.start - 1) + 1;
	const to = text.indexOf("\n", span.end);
	return text
		.slice(from, to < 0 ? text.length : to)
		.split("\n")
		.filter((line) => line.trim() !== "");
}

/** What changed is a tag, an address, or one name of a label for another; null where words or numbers changed. */
export function structureKind({ before, after }: ChangedWords): ChangeKind | null {
	const tokens = [...before.tokens, ...after.tokens];
	if (tokens.some(isStruck)) return null;
	if (tokens.every(({ kind }) => kind === "sign" || kind === "markup" || kind === "link") && !saysMore(before, after)) {
		if (tokens.some(({ kind }) => kind === "link")) return "link";
		if (tokens.some(({ kind }) => kind === "markup")) return "markup";
	}
	if ([before, after].every(({ text }) => LINK_WORD().test(text))) return "link";
	if ([before, after].every((side) => side.text === "" || isClosing(side))) return "boilerplate";
	return [before, after].every(isLabelWord) ? "label" : null;
}

const LINK_WORD = expressionOfAny(
	({ edits }) => edits?.link,
	"iu",
	(words) => `^${words}$`,
);
/** A sign among the tags that makes another number, or a question. */
function saysMore(before: ChangedSide, after: ChangedSide): boolean {
	const signs = (side: ChangedSide): ChangedSide => ({
		...side,
		tokens: side.tokens.filter(({ kind }) => kind === "sign"),
	});
	const sign = signKind({ before: signs(before), after: signs(after) });
	return sign !== null && sign !== "marks";
}

/** Press offices close a text so, on a line of its own. */
const CLOSING = /^(?:END|ENDS|###|# # #|-30-)$/u;
const isClosing = (side: ChangedSide): boolean => {
	const [line, ...rest] = linesOf(side);
	return rest.length === 0 && CLOSING.test(line?.trim() ?? "");
};

const isLabelWord = ({ tokens, side, place }: ChangedSide): boolean =>
	tokens.length === 1 && LABEL_WORD.test(tokens[0]?.key.toLowerCase() ?? "") && keyAt(side.tokens, place.end) === ":";

/** The same letters in another spelling: in case, spacing, hyphens, accents; null where letters or digits differ. */
export function spellingKind({ before, after }: ChangedWords, language: LanguageCode): ChangeKind | null {
	if (before.text === "" || after.text === "") return null;
	const letters = lettersOf(before.text);
	if (letters === "" || letters !== lettersOf(after.text) || isMarkedApart(before, after, language)) return null;
	if (
		numbersOf(before.text, language) !== numbersOf(after.text, language) ||
		isHyphenWord(before.text) ||
		isHyphenWord(after.text)
	)
		return null;
	if (before.text.toLowerCase() === after.text.toLowerCase()) return "case";
	return bare(before.text) === bare(after.text) ? "spacing" : "marks";
}

const bare = (text: string): string => text.replaceAll(/\s+/gu, "");
const isHyphenWord = (text: string): boolean =>
	Array.from(text.matchAll(/(\p{L}+)-(\p{L}+)/gu)).some(([, word = "", rest = ""]) => isWordWithHyphen(word, rest));

/**
 * "10,000" and "10 000" are one number, "1.5" and "15" are two. So are "1.125" and "1125" where a point parts the whole from
 * its parts, and «1,125» and «1125» where a comma does; "1.234.567" has no parts in any language.
 */
function numbersOf(text: string, language: LanguageCode): string {
	const point = languageOf(language)?.edits?.decimal ?? ",";
	return (text.match(/\p{N}+(?:[.,:/'’ \u00A0\u202F]\p{N}+)*/gu) ?? [])
		.map((number) =>
			number.replaceAll(/[.,'’ \u00A0\u202F](?=\p{N}{3}(?!\p{N}))/gu, (sign) =>
				sign === point && number.split(sign).length === 2 ? sign : "",
			),
		)
		.join(" ");
}

/** "aceptó", "acepto": two words, and no two spellings of one. */
function isMarkedApart({ tokens }: ChangedSide, after: ChangedSide, language: LanguageCode): boolean {
	const marked = languageOf(language)?.edits?.marked;
	if (marked === undefined || tokens.length !== after.tokens.length) return false;
	return tokens.some(({ key }, at) => marked.test(key) !== marked.test(after.tokens[at]?.key ?? ""));
}

const ASCII = /^[\0-\x7f]*$/;
/** Signs beyond ASCII that most pages have. */
const TYPOGRAPHIC = /[‘’“”–—]/g;

/**
 * The letters and digits of some words, folded: what two spellings of the same words have in common.
 *
 * Case, accents on Latin letters, ё, traditional characters, white space and signs go; й and и stay two letters, since they
 * part «мой» from «мои».
 */
export function lettersOf(words: string): string {
	const plain = words.replace(TYPOGRAPHIC, " ");
	if (ASCII.test(plain)) return plain.toLowerCase().replace(/[^a-z0-9]+/g, "");
	const folded = foldText(words.normalize("NFKC"));
	return folded
		.normalize("NFD")
		.replaceAll(/([a-z])\p{M}+/gu, "$1")
		.normalize("NFC")
		.replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, "");
}
