import { foldText, languageOf } from "@fissure/languages";
import type { Draft, DraftCheck, ForecastWords, LanguageCode, Span } from "@fissure/model";
import { datesIn } from "../../documents/dates.ts";
import { bandsIn } from "../../documents/numbers/estimative-bands.ts";
import { holds, inDraft, overlap, ownOf, placesOf, raise, shown } from "../draft/own-words.ts";
import { reportedIn, vagueIn } from "./vague-likelihood.ts";

const ABOUT = {
	id: "unresolvable-forecast",
	version: 1,
	question: "Can a later reader tell whether a forecast of the draft came true?",
	codes: { "unresolvable-forecast": "warning" },
} as const;

/**
 * Can a later reader tell whether a forecast of the draft came true?
 *
 * A forecast needs an outcome that can be counted or seen and a day by which it is due. What "tests", "shapes" or "has
 * implications" is an outcome only with a figure; an act such as a veto is one by itself. A verb that is neither passes
 * with "will", since plans and routine are told so, and needs a day where the form shows a forecast ("is bound to").
 *
 * - out:    the first such forecast of a sentence, with what it lacks
 * - silent: on a missing day where the forecast before it in the paragraph has one; on plans, rules and the draft's own outline; after "whether"; on what somebody else is said to expect;
 *   where the sentence is vague already; inside quotations
 * - source: own
 */
export const unresolvableForecast: DraftCheck = {
	...ABOUT,
	check: (draft) => {
		const { language } = draft.document;
		const words = languageOf(language)?.drafting?.forecasts;
		if (words === undefined) return [];
		return draft.sentences.flatMap((sentence, at) => {
			const own = ownOf(sentence);
			const forecast = forecastIn(own, words);
			if (forecast === null || vagueIn(sentence, draft) !== null) return [];
			const told = dueBefore(at, draft, words);
			const missing = missingFrom(sentence.own, forecast, words, language).filter((lack) => lack !== DATE || !told);
			if (missing.length === 0) return [];
			return raise(draft, ABOUT, {
				code: "unresolvable-forecast",
				span: inDraft(sentence, forecast),
				message: `“${shown(sentence.own.slice(forecast.start, forecast.end))}” cannot be scored without ${missing.map(({ lack }) => lack).join(" and ")}; ${missing.map(({ remedy }) => remedy).join(", and ")}`,
			});
		});
	},
};

type Forecast = Span & { readonly sort: "soft" | "act" | "estimate" };

function forecastIn(own: string, words: ForecastWords): Forecast | null {
	const found = (["soft", "act", "estimate"] as const).flatMap((sort) =>
		placesOf(words[sort], own).map((span) => ({ ...span, sort })),
	);
	if (found.length === 0 || /\?[\s'")\]]*$/u.test(own)) return null;
	const plans = placesOf(words.plan, own);
	const opened = own.search(words.open);
	const isReported = reportedIn(own, words);
	const first = found
		.filter((span) => !plans.some((plan) => overlap(plan, span)))
		.filter(({ start }) => opened === -1 || opened > start)
		.find((span) => !isReported(span));
	return first ?? null;
}

/**
 * A forecast in the sentence before has a day, in the same paragraph: that day holds for the next one too. Only days after
 * the draft's own count, since others tell what was.
 */
function dueBefore(at: number, { sentences, document }: Draft, words: ForecastWords): boolean {
	const [before, sentence] = [sentences[at - 1], sentences[at]];
	if (before === undefined || sentence === undefined || document.date === undefined) return false;
	if (/\n\s*\n/u.test(document.text.slice(before.end, sentence.start))) return false;
	const own = ownOf(before);
	if (forecastIn(own, words) === null && bandsIn(own, document.language).length === 0) return false;
	const rules = languageOf(document.language)?.numbers;
	const drafted = document.date;
	const isLater = (value: string): boolean => !/^\d{4}/u.test(value) || value >= drafted.slice(0, value.length);
	return (
		(rules !== undefined && datesIn(before.own, rules).some(({ value }) => isLater(value))) ||
		placesOf(words.deadline, own).some(({ start, end }) =>
			isLater(own.slice(start, end).match(/(?:19|20)\d\d/u)?.[0] ?? ""),
		)
	);
}

interface Lack {
	readonly lack: string;
	readonly remedy: string;
}
const OUTCOME: Lack = { lack: "an outcome that can be counted or seen", remedy: "name a figure or an act" };
const DATE: Lack = { lack: "a date", remedy: "say by when" };

/** Which of the two things that make a forecast one are not there. */
function missingFrom(
	asWritten: string,
	{ sort }: Forecast,
	words: ForecastWords,
	language: LanguageCode,
): readonly Lack[] {
	const rules = languageOf(language)?.numbers;
	// Names of months are known by their capitals, so dates are read in the words as they are.
	const own = foldText(asWritten);
	const due = [...(rules === undefined ? [] : datesIn(asWritten, rules)), ...placesOf(words.deadline, own)];
	const counted =
		holds(words.quantity, own) ||
		placesOf(/\p{N}+/gu, own).some((number) => !due.some((date) => overlap(date, number)));
	return [...(sort === "soft" && !counted ? [OUTCOME] : []), ...(due.length === 0 ? [DATE] : [])];
}
