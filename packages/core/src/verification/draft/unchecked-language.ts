import { lackingIn } from "@fissure/languages";
import type { Capability, Draft, DraftCheck } from "@fissure/model";
import { expectedLanguage } from "../../documents/language-gap.ts";
import { raise } from "./own-words.ts";

/** Without these nothing can be said of what is around quoted words, or was left out of them. */
const OF_SOURCE: readonly Capability[] = ["scope", "frames", "insertions"];
/** Without these a draft's own words are not read. */
const OF_DRAFT: readonly Capability[] = ["frames", "contrasts", "sources", "quoting", "drafting"];
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
		const documents = new Map(context.sources.map((document) => [document.id, document]));
		const quoted = context.quotations.flatMap(({ quotation, anchor }, index) => {
			const document = anchor === null ? undefined : documents.get(anchor.quote.document);
			const lacking = document === undefined ? [] : lackingIn(document.language, OF_SOURCE);
			if (anchor === null || document === undefined || lacking.length === 0) return [];
			const pieced = anchor.parts.length > 1 || quotation.pieces.some(({ kind }) => kind !== "words");
			return raise(draft, uncheckedLanguage, {
				code: "language-unsupported",
				span: quotation,
				message: `${expectedLanguage("the quoted text", document.language, lacking)} cannot be checked there; read the sentence around these words in the source yourself`,
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
	const message = `${expectedLanguage("a draft", document.language, lacking)} cannot be checked there; read it for these yourself`;
	return [raise(draft, uncheckedLanguage, { code: "language-unsupported", span: first, message })];
}
