import type { DraftCheck, VerificationContext } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { clauseAround } from "../clause/parts.ts";
import { sourceSentence } from "../clause/sentences.ts";
import { type AttributedPlace, attributedQuotations } from "./attributed-quotations.ts";
import { fieldCheck } from "./field-check.ts";

const stated = fieldCheck({
	id: "date",
	version: 1,
	question: "Were the words said on the day that the draft gives?",
	message: (attribution, { document }) =>
		`The draft dates these words ${attribution.date?.replace("/", " to ")}; the source is of ${document.date}: correct the date, or quote a text of that day`,
});

/**
 * Were the words said on the day that the draft gives?
 *
 * Only as much of the two dates is compared as both have: a month agrees with each of its days.
 *
 * - out:    `wrong-date` (error), with the words as they are in the source
 * - silent: where the draft or the source gives no date; where the source's opening names the day, or the clause of the words does, so that
 *   the words are about that time; one day apart, where the source's date is a guess or its text names the day; where another
 *   source text with the words agrees
 */
export const date: DraftCheck = {
	...stated,
	check: (draft, context) => {
		const problems = stated.check(draft, context);
		if (problems.length === 0) return problems;
		const ofThatTime = new Set(
			attributedQuotations(context)
				.filter(({ attribution, places }) => places.some((place) => isAbout(attribution.date, place, context)))
				.map(({ index }) => index),
		);
		return problems.filter(({ quotation }) => quotation === null || !ofThatTime.has(quotation));
	},
};

/** "In 2014 | we supported Kestria": the clause of the words names the time. */
function isAbout(date: string | null, { document, quote }: AttributedPlace, { marksIn }: VerificationContext): boolean {
	const source = sourceSentence(document, quote, "start", marksIn);
	if (source === null) return false;
	const { start, end } = clauseAround(source.read, source.at);
	return numbersIn(source.read.text.slice(start, end), document.language).some(({ value }) => value === date);
}
