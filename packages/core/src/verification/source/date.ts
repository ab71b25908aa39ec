import { languageOf } from "@fissure/languages";
import type { Draft, DraftCheck, DraftProblem, VerificationContext } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { clauseAround } from "../clause/parts.ts";
import { draftAround, sourceSentence } from "../clause/sentences.ts";
import { type AttributedPlace, attributedQuotations, problemAt } from "./attributed-quotations.ts";
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
		const problems = [...stated.check(draft, context), ...saidBefore(draft, context)];
		if (problems.length === 0) return problems;
		const ofThatTime = new Set(
			attributedQuotations(context)
				.filter(({ attribution, places }) => places.some((place) => isAbout(attribution.date, place, context)))
				.map(({ index }) => index),
		);
		return problems.filter(({ quotation }) => quotation === null || !ofThatTime.has(quotation));
	},
};

/** "Already before 2014 Norland said “…”", and every text with the words is later. */
function saidBefore(draft: Draft, context: VerificationContext): readonly DraftProblem[] {
	return attributedQuotations(context).flatMap((quoted) => {
		const around = draftAround(draft, quoted.located.quotation, context.marksIn);
		const rules = languageOf(draft.document.language)?.sources;
		if (around === null || rules?.alreadyBefore === undefined || quoted.attribution.date !== null) return [];
		const { y, y2 = y, y3 = y2 } = rules.alreadyBefore.exec(around.own.text.slice(0, around.at.start))?.groups ?? {};
		const year = y3;
		const [place] = quoted.places;
		if (year === undefined || place === undefined) return [];
		if (!quoted.places.every(({ document: { date: day } }) => day !== undefined && day !== null && day >= year))
			return [];
		const text = `The draft has these words said before ${year}; the source is of ${place.document.date}: correct the date, or quote a text of that time`;
		return [
			problemAt(quoted, { code: "wrong-date", severity: "error", message: text, by: `date@${stated.version}` }, [
				place.quote,
			]),
		];
	});
}

/** "In 2014 | we supported Kestria": the clause of the words names the time. */
function isAbout(date: string | null, { document, quote }: AttributedPlace, { marksIn }: VerificationContext): boolean {
	const source = sourceSentence(document, quote, "start", marksIn);
	if (source === null) return false;
	const { start, end } = clauseAround(source.read, source.at);
	return numbersIn(source.read.text.slice(start, end), document.language).some(({ value }) => value === date);
}
