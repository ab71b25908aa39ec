import { fieldCheck } from "./field-check.ts";

/**
 * Were the words said on the day that the draft gives?
 *
 * Only as much of the two dates is compared as both have: a month agrees with each of its days.
 *
 * - out:    `wrong-date` (error), with the words as they are in the source
 * - silent: where the draft or the source gives no date; where the source's opening names the day; one day apart, where the
 *   source's date is a guess or its text names the day; where another source text with the words agrees
 */
export const date = fieldCheck({
	id: "date",
	version: 1,
	question: "Were the words said on the day that the draft gives?",
	message: (attribution, { document }) =>
		`The draft dates these words ${attribution.date?.replace("/", " to ")}; the source is of ${document.date}: correct the date, or quote a text of that day`,
});
