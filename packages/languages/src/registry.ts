import type { Capability, EditWords, Language, LanguageCode } from "@fissure/model";
import { languages } from "./packs.ts";

/** Null for a language that is not registered; only the primary subtag counts (`zh-Hans` is `zh`). */
export function languageOf(code: LanguageCode): Language | null {
	// Of one text it is asked some thousand times.
	if (code === last.code) return last.language;
	const language = known.get(code);
	last = { code, language: language === undefined ? lookUp(code) : language };
	return last.language;
}
let last: { readonly code: LanguageCode; readonly language: Language | null } = { code: "", language: null };

/** Apart from the question, which is asked everywhere and stays short. */
function lookUp(code: LanguageCode): Language | null {
	const primary = code.toLowerCase().split(/[-_]/u, 1)[0];
	const language = languages.find((one) => one.code === primary) ?? null;
	if (known.size < MOST_KNOWN) known.set(code, language);
	return language;
}

const known = new Map<LanguageCode, Language | null>();
// Codes come from files too.
const MOST_KNOWN = 1000;

/** Which of these cannot be done in a language? */
export const lackingIn = (code: LanguageCode, needed: readonly Capability[]): readonly Capability[] => {
	const language = languageOf(code);
	return needed.filter((capability) => language?.[capability] === undefined);
};

/** Of letters that are written without spaces between words, as in a class of an expression. */
export const UNSPACED: string = languages
	.filter(({ sentences }) => sentences.unspaced)
	.map(({ letters }) => letters)
	.join("");

const ANY_UNSPACED = new RegExp(`[${UNSPACED}]`, "u");
const EACH_UNSPACED = new RegExp(`[${UNSPACED}]`, "gu");

/** Is some of the text in letters that are written without spaces between words? */
export const hasUnspaced = (text: string): boolean => MAY_BE_UNSPACED.test(text) && ANY_UNSPACED.test(text);
/** One range, without pairs, is asked three times as fast. */
const MAY_BE_UNSPACED = /[\u2E80-\uFFFF]/;
export const countUnspaced = (text: string): number => text.match(EACH_UNSPACED)?.length ?? 0;

/** The language whose letters these are, of those that share none; null where none's are. */
export const languageOfLetters = (text: string): Language | null =>
	LETTERS.find(([letters]) => letters.test(text))?.[1] ?? null;
const LETTERS = languages.map((language) => [new RegExp(`[${language.letters}]`, "u"), language] as const);

/** For text in a language that no pack reads: sentences, at least, end there much as in the first of the list. */
export const languageOrFirst = (code: LanguageCode): Language => languageOf(code) ?? (languages[0] as Language);

/** Letters that tell a script: those of Latin are in texts of every other. */
const TELLING = [...new Set(languages.map(({ letters }) => letters))]
	.filter((letters) => letters !== "\\p{Script=Latin}")
	.map((letters) => new RegExp(`[${letters}]`, "u"));

/** Do two texts hold letters of the same scripts? Two names of one thing in two scripts have no letter in common. */
export const inOneScript = (one: string, other: string): boolean =>
	TELLING.every((letters) => letters.test(one) === letters.test(other));

/** Digits of their own, of all languages, as in a class of an expression. */
export const OWN_DIGITS: string = languages.map(({ digits }) => digits ?? "").join("");

const USUAL: ReadonlyMap<string, string> = new Map(
	languages.flatMap(({ letterVariants = [] }) =>
		letterVariants.flatMap(([rare, usual]) => [
			[rare, usual] as const,
			[rare.toUpperCase(), usual.toUpperCase()] as const,
		]),
	),
);

/** The usual letter for each that is written for it now and then: е for ё. */
export const usualLetters = (text: string): string => {
	let usual = text;
	for (const [rare, letter] of USUAL) usual = usual.replaceAll(rare, letter);
	return usual;
};

/** Of a language that no pack reads those of the first, since pages of any language carry some of its words. */
export function editWordsOf(code: LanguageCode): EditWords {
	const words = languageOf(code)?.edits ?? languages.find(({ edits }) => edits !== undefined)?.edits;
	if (words === undefined) throw new RangeError("Expected a pack with words by which edits are weighed, got none");
	return words;
}

/** Of languages that no pack reads. */
const UNREAD = ["zitat", "intensives zitat"];

/** Names, lower case, that Word, LibreOffice, WPS and pandoc give to the style of a block quotation. */
export const QUOTATION_STYLES: ReadonlySet<string> = new Set([
	...languages.flatMap(({ files }) => files?.quotationStyles ?? []),
	...UNREAD,
]);
