import { lackingIn, languageOf, languages } from "@fissure/languages";
import { CAPABILITIES, type Capability, type Draft, type DraftCheck, type LanguageCode } from "@fissure/model";
import { raise } from "./own-words.ts";

/** Without these nothing can be said of what stands around quoted words, or was left out of them. */
const OF_SOURCE: readonly Capability[] = ["scope", "insertions"];
/** Without these a draft's own words are not read. */
const OF_DRAFT: readonly Capability[] = ["sources", "quoting", "drafting"];
/** Letters of a draft's own from which its language can be told; a shorter one may be in any. */
const ENOUGH_LETTERS = 120;

/**
 * Is something quoted, or the draft written, in a language in which Fissure cannot check it?
 *
 * Words found in such a text are the text's own, but a negation, a condition or a doubt around them, or in a gap, is not seen.
 *
 * - out:    one problem for each quotation found in such a text: an error where words were left out or put in, since nobody
 *   has checked what the gap hides; one for a draft in such a language
 * - silent: on what was found in no text; on a draft of a few words, whose language nobody can tell
 */
export const uncheckedLanguage: DraftCheck = {
	id: "unchecked-language",
	version: 1,
	question: "Is something quoted, or the draft written, in a language in which Fissure cannot check it?",
	codes: { "language-unsupported": "warning" },
	check: (draft, context) => {
		const held = new Map(context.held.map((document) => [document.id, document]));
		const quoted = context.quotations.flatMap(({ quotation, anchor }, index) => {
			const document = anchor === null ? undefined : held.get(anchor.quote.document);
			const lacking = document === undefined ? [] : lackingIn(document.language, OF_SOURCE);
			if (anchor === null || document === undefined || lacking.length === 0) return [];
			const pieced = anchor.parts.length > 1 || quotation.pieces.some(({ kind }) => kind !== "words");
			return raise(draft, uncheckedLanguage, {
				code: "language-unsupported",
				span: quotation,
				message: `${expected("the quoted text", document.language, lacking)}; read the sentence around these words in the source yourself`,
				quotation: index,
				evidence: [anchor.quote],
				...(pieced ? { severity: "error" as const } : {}),
			});
		});
		return [...draftProblem(draft), ...quoted];
	},
};

function draftProblem(draft: Draft) {
	const { document, sentences } = draft;
	const lacking = lackingIn(document.language, OF_DRAFT);
	const [first] = sentences;
	const letters = sentences.reduce((sum, { own }) => sum + (own.match(/\p{L}/gu)?.length ?? 0), 0);
	if (lacking.length === 0 || first === undefined || letters < ENOUGH_LETTERS) return [];
	const message = `${expected("a draft", document.language, lacking)}; read it for these yourself`;
	return [raise(draft, uncheckedLanguage, { code: "language-unsupported", span: first, message })];
}

const expected = (what: string, code: LanguageCode, lacking: readonly Capability[]): string => {
	const named = languages.filter((language) => lacking.every((part) => language[part] !== undefined));
	const got = languageOf(code)?.name ?? (code === "" || code === "und" ? "another language" : `"${code}"`);
	return `Expected ${what} in ${listed(
		named.map(({ name }) => name),
		"or",
	)}, got ${got}: ${listed(lacking.map((part) => CAPABILITIES[part]))} cannot be checked there`;
};

const listed = (parts: readonly string[], last = "and"): string =>
	parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${last} ${parts.at(-1)}`;
