import { languageOf } from "@fissure/languages";
import type { Draft, DraftCheck, DraftProblem, DraftSentence, NumberFound, Span } from "@fissure/model";
import { ambiguousDatesIn, noDatesIn } from "../../documents/dates.ts";
import { dayNumber, weekdayOf } from "../../documents/days.ts";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { inDraft, LONGEST_SENTENCE, overlap, raise } from "./own-words.ts";

const ABOUT = {
	id: "draft-dates",
	version: 1,
	question: "Can every date of the draft be read, and was it that day of the week?",
	codes: { "wrong-weekday": "error", "unreadable-date": "warning", "ambiguous-date": "warning" },
} as const;

/**
 * Can every date of the draft be read, and was it that day of the week?
 *
 * A date that cannot be read is compared with no source, so it would pass for right.
 *
 * - out:    `wrong-weekday`, an error in a sentence that quotes and a warning in any other; `unreadable-date`, for a day that no calendar
 *   has; `ambiguous-date`, for one that is another day on another continent
 * - silent: on dates within quoted words; in a language whose dates are not read
 */
export const draftDates: DraftCheck = {
	...ABOUT,
	check: (draft) => {
		const { language } = draft.document;
		const known = languageOf(language);
		if (known?.numbers === undefined) return [];
		const rules = known.numbers;
		return draft.sentences.flatMap((sentence): readonly DraftProblem[] => {
			const { own } = sentence;
			if (own.length > LONGEST_SENTENCE || !/\p{N}/u.test(own)) return [];
			const dates = numbersIn(own, language);
			const at = (span: Span, code: keyof typeof ABOUT.codes, message: string, severity?: "warning") =>
				raise(draft, ABOUT, {
					code,
					span: inDraft(sentence, span),
					message,
					...(severity === undefined ? {} : { severity }),
				});
			return [
				...wrongWeekdays(sentence, dates, draft, at),
				...noDatesIn(own, rules).map((span) =>
					at(
						span,
						"unreadable-date",
						`Expected a day that the calendar has, got ${own.slice(span.start, span.end).trim()}; correct the date`,
					),
				),
				...ambiguousDatesIn(own).map((span) =>
					at(
						span,
						"ambiguous-date",
						`Expected a date that can be read in one way, got ${own.slice(span.start, span.end)}, which is another day where the month is written first; only its year was compared: write the month as a word`,
					),
				),
			];
		});
	},
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Longer than the name of a day with its comma. */
const BESIDE = 24;

function wrongWeekdays(
	sentence: DraftSentence,
	dates: readonly NumberFound[],
	{ document, quotations }: Draft,
	at: (span: Span, code: "wrong-weekday", message: string, severity?: "warning") => DraftProblem,
): readonly DraftProblem[] {
	const words = languageOf(document.language)?.sources;
	if (words === undefined) return [];
	const { dating, weekdays } = words;
	return dates.flatMap(({ start, end, value }) => {
		const day = DAY.test(value) ? dayNumber(value) : null;
		const said =
			dating.weekdayBefore.exec(sentence.own.slice(Math.max(0, start - BESIDE), start))?.groups?.w ??
			dating.weekdayAfter.exec(sentence.own.slice(end, end + BESIDE))?.groups?.w;
		if (day === null || said === undefined) return [];
		const named = weekdays.findIndex((beginning) => said.toLowerCase().startsWith(beginning));
		const right = weekdayOf(day);
		if (named === -1 || named === right) return [];
		const quotes = quotations.some((quotation) => overlap(quotation, sentence));
		const message = `${value} was ${dating.weekdayNames[right]}, not ${dating.weekdayNames[named]}; correct the date or the day of the week`;
		return [at({ start, end }, "wrong-weekday", message, quotes ? undefined : "warning")];
	});
}
