import { languageOf } from "@fissure/languages";
import type { Document, Draft, DraftCheck, VerificationContext } from "@fissure/model";
import { type Part, partsOf } from "../../documents/questions.ts";
import { sentenceIndex } from "../clause/sentences.ts";
import { type AttributedPlace, attributedQuotations, problemAt, sentenceAt } from "./attributed-quotations.ts";

/**
 * Are the quoted words in the source a question put to the one whom the draft quotes?
 *
 * A journalist's question asserts nothing for the one who answers it.
 *
 * - out:    `question-as-statement` (error), with the sentence of the question
 * - silent: where the draft says that it was asked; where another source text has the words in no question; on texts that do not
 *   print questions and answers
 * - source: own
 */
export const question: DraftCheck = {
	id: "question",
	version: 1,
	question: "Are the quoted words in the source a question put to the one whom the draft quotes?",
	codes: { "question-as-statement": "error" },
	check: (draft, context) =>
		attributedQuotations(context).flatMap((quoted) => {
			const [place] = quoted.places;
			if (place === undefined || saysAsked(quoted.attribution.words, draft)) return [];
			if (!quoted.places.every((one) => isQuestion(one, context))) return [];
			const { holder, person } = quoted.attribution;
			const who = person ?? (holder === null ? "the one who answers" : context.nameOf(holder));
			const message = `In the source a journalist asks this, and ${who} does not say it; quote the answer, or say that it was asked`;
			const problem = { code: "question-as-statement", severity: "error", message, by: "question@1" } as const;
			return [problemAt(quoted, problem, [sentenceAt(place, context)])];
		}),
};

const saysAsked = (words: string, { document }: Draft): boolean =>
	languageOf(document.language)?.sources?.asks.test(words) === true;

function isQuestion({ document, quote }: AttributedPlace, context: VerificationContext): boolean {
	const sentences = context.accountOf(document.id)?.sentences;
	if (sentences === undefined) return false;
	const parts = known.get(document) ?? partsOf(document.text, sentences, document.language);
	known.set(document, parts);
	return parts[sentenceIndex(sentences, quote.start)] === "question";
}

/** A long transcript is quoted many times. */
const known = new WeakMap<Document, readonly Part[]>();
