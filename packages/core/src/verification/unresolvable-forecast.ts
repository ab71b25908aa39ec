import { datesIn } from "../documents/dates.ts";
import { draftingWordsOf, type ForecastWords } from "../languages/drafting.ts";
import { foldText } from "../languages/fold.ts";
import { languageOf } from "../languages/index.ts";
import type { LanguageCode, Span } from "../model/document.ts";
import type { DraftCheck } from "../model/verification.ts";
import { holds, inDraft, overlap, ownOf, placesOf, raise, shown } from "./own-words.ts";
import { reportedIn } from "./reported-speech.ts";
import { vagueIn } from "./vague-likelihood.ts";

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
 * - silent: on plans, rules and the draft's own outline; after "whether"; on what somebody else is said to expect;
 *   where the sentence is vague already; inside quotations
 * - source: docs/methods.md
 */
export const unresolvableForecast: DraftCheck = {
	...ABOUT,
	check: (draft) => {
		const { language } = draft.document;
		const words = draftingWordsOf(language)?.forecasts;
		if (words === undefined) return [];
		return draft.sentences.flatMap((sentence) => {
			const own = ownOf(sentence);
			const forecast = forecastIn(own, words);
			if (forecast === null || vagueIn(sentence, draft) !== null) return [];
			const missing = missingFrom(sentence.own, forecast, words, language);
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
	// Names of months are known by their capitals, so dates are read in the words as they stand.
	const own = foldText(asWritten);
	const due = [...(rules === undefined ? [] : datesIn(asWritten, rules)), ...placesOf(words.deadline, own)];
	const counted =
		holds(words.quantity, own) ||
		placesOf(/\p{N}+/gu, own).some((number) => !due.some((date) => overlap(date, number)));
	return [...(sort === "soft" && !counted ? [OUTCOME] : []), ...(due.length === 0 ? [DATE] : [])];
}
