import { detectLanguage } from "../languages/detect-language.ts";
import type { Draft } from "../model/draft.ts";
import type { DraftCheck, DraftProblem, LocatedQuotation, VerificationContext } from "../model/verification.ts";
import { attributedDocument } from "./attributed-document.ts";
import { isSaidTranslated } from "./said-translated.ts";
import { suspectCharacters } from "./suspect-characters.ts";

const VERSION = 1;

/**
 * Do the quoted words stand, word for word, in a held text?
 *
 * Exact, in another print, or in parts with the gaps shown; anything else is a problem, with what stands there instead.
 *
 * - out:    one problem for each quotation that is changed, cut out of a longer word or number, moved, gone, translated or
 *           not held; the held words as evidence
 * - silent: on quotations that stand; on translations that the draft says are such
 */
export const verbatim: DraftCheck = {
	id: "verbatim",
	version: VERSION,
	question: "Do the quoted words stand, word for word, in a held text?",
	codes: {
		"words-changed": "error",
		"cut-inside-word": "error",
		"cut-inside-number": "error",
		moved: "error",
		gone: "error",
		translated: "warning",
		"not-held": "error",
		"suspect-characters": "error",
	},
	check: (draft, context) => context.quotations.flatMap((located, at) => problemsOf(located, at, draft, context)),
};

function problemsOf(
	located: LocatedQuotation,
	at: number,
	draft: Draft,
	context: VerificationContext,
): readonly DraftProblem[] {
	const { quotation, found, near } = located;
	const problem = (code: string, message: string): DraftProblem => ({
		code,
		severity: verbatim.codes[code] ?? "error",
		message,
		start: quotation.start,
		end: quotation.end,
		line: quotation.line,
		quotation: at,
		evidence: found === null ? [] : [found],
		by: `verbatim@${VERSION}`,
	});
	const where = found === null ? "" : titleOf(found.document, context);
	switch (located.state) {
		case "moved":
			return [
				problem("moved", `The words stand in ${where}, not in the text that the draft names; name the right one`),
			];
		case "gone":
			return [
				problem("gone", `The words stood in an earlier capture of ${where} and no longer do; say so, with its date`),
			];
		case "translated":
			if (isSaidTranslated(quotation, draft)) return [];
			return [
				problem(
					"translated",
					`The held original is in another language (${where}); say whose translation this is, and check it against the original`,
				),
			];
		case "changed": {
			const odd = suspectCharacters(quotation.words, found?.exact ?? "");
			if (odd !== null) return [problem("suspect-characters", odd)];
			if (near?.cut != null)
				return [
					problem(
						`cut-inside-${near.cut}`,
						`The quotation is cut out of a longer ${near.cut} in ${where}; quote it whole`,
					),
				];
			return [problem("words-changed", `Other words stand in ${where}; quote those, or drop the quotation marks`)];
		}
		case "not-held":
			return [
				problem(
					"not-held",
					isNamedInOtherLanguage(located, draft, context)
						? "The held text that the draft names is in another language, and no sentence of it is plainly the original; quote the original beside the translation, and say whose translation it is"
						: "No held text has these words or words near them; add the source, or drop the quotation marks if nobody is quoted",
				),
			];
		default:
			return [];
	}
}

function isNamedInOtherLanguage(
	{ quotation, attribution }: LocatedQuotation,
	draft: Draft,
	context: VerificationContext,
) {
	const named = attribution === null ? null : attributedDocument(attribution, context.held, context.marksIn);
	return named !== null && named.language !== (detectLanguage(quotation.words).language ?? draft.document.language);
}

const titleOf = (id: string, { held }: VerificationContext): string => {
	const document = held.find((one) => one.id === id);
	return document?.title === undefined ? `"${id}"` : `"${document.title}"`;
};
