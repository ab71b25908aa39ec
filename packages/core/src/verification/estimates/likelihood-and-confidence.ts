import { languageOf } from "@fissure/languages";
import type { DraftCheck } from "@fissure/model";
import { bandsIn } from "../../documents/numbers/estimative-bands.ts";
import { inDraft, ownOf, placesOf, raise, shown } from "../draft/own-words.ts";

const ABOUT = {
	id: "likelihood-and-confidence",
	version: 1,
	question: "Does a sentence mix how likely something is with how sure the author is?",
	codes: { "likelihood-with-confidence": "warning" },
} as const;

/**
 * Does a sentence mix how likely something is with how sure the author is?
 *
 * Likelihood is of the event, confidence of the sources and the reasoning behind the judgement; readers who meet both in
 * one sentence take one for the other.
 *
 * - out:    one problem for a sentence, from the first of the two to the last
 * - silent: where the confidence is an actor's ("confidence-building"); inside quotations
 * - source: ICD 203, Analytic Standards (2015)
 */
export const likelihoodAndConfidence: DraftCheck = {
	...ABOUT,
	check: (draft) => {
		const { language } = draft.document;
		const words = languageOf(language)?.drafting?.estimative;
		if (words === undefined) return [];
		return draft.sentences.flatMap((sentence) => {
			const own = ownOf(sentence);
			const confidence = placesOf(words.confidence, own)[0];
			if (confidence === undefined) return [];
			const likelihood = [...bandsIn(own, language), ...placesOf(words.figures, own)].find(
				({ start, end }) => end <= confidence.start || start >= confidence.end,
			);
			if (likelihood === undefined) return [];
			const said = (span: typeof confidence): string => shown(sentence.own.slice(span.start, span.end));
			return raise(draft, ABOUT, {
				code: "likelihood-with-confidence",
				span: inDraft(sentence, {
					start: Math.min(confidence.start, likelihood.start),
					end: Math.max(confidence.end, likelihood.end),
				}),
				message: `“${said(likelihood)}” and “${said(confidence)}” are in one sentence; say first how likely it is, then, in another sentence, how sure you are and why`,
			});
		});
	},
};
