import { lackingIn, languageOf, languages } from "@fissure/languages";
import { CAPABILITIES, type Capability, type Document, type LanguageCode, type Problem } from "@fissure/model";

/** What is done with a text as a whole. */
export type TextWork = "coding" | "comparing" | "watching" | "denying";

const CODING: readonly Capability[] = ["coding", "numbers", "pages"];
const NEEDED: Readonly<Record<TextWork, readonly Capability[]>> = {
	coding: CODING,
	comparing: [...CODING, "forms"],
	watching: ["coding", "edits"],
	denying: ["denials"],
};
const ADVICE: Readonly<Record<TextWork, string>> = {
	coding: "analysed in full: holders are found by word lists alone; check its positions against the text",
	comparing: "analysed in full: holders are found by word lists alone; check the findings against the texts",
	watching:
		"analysed: the page is saved and its changes are listed, but their severity is judged by words of another language",
	denying: "searched for denials",
};

/**
 * What cannot be done with a text, since the pack of its language lacks a part? Asked text by text, and said once for each
 * language.
 *
 * - silent:   of a language without a pack, where a text is coded: `codeDocument` refuses it itself
 * - problems: `language-unsupported`
 */
export function languageGaps(work: TextWork): (document: Pick<Document, "id" | "language">) => Problem | null {
	const told = new Set<LanguageCode>();
	return ({ id, language }) => {
		if (told.has(language) || (work !== "watching" && work !== "denying" && languageOf(language) === null)) return null;
		told.add(language);
		const lacking = lackingIn(language, NEEDED[work]);
		if (lacking.length === 0) return null;
		const message = `${expectedLanguage("a text", language, lacking)} cannot be ${ADVICE[work]}`;
		return { code: "language-unsupported", message, place: id };
	};
}

/** The beginning of a message: in which languages it can be done, which it is, and what that one lacks. */
export function expectedLanguage(what: string, code: LanguageCode, lacking: readonly Capability[]): string {
	const named = languages.filter((language) => lacking.every((part) => language[part] !== undefined));
	const got = languageOf(code)?.name ?? (code === "" || code === "und" ? "another language" : `"${code}"`);
	return `Expected ${what} in ${listed(
		named.map(({ name }) => name),
		"or",
	)}, got ${got}: ${listed(lacking.map((part) => CAPABILITIES[part]))}`;
}

const listed = (parts: readonly string[], last = "and"): string =>
	parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1)}`;
