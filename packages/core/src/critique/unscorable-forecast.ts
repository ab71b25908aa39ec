import { languageOfText, packsAtHand, withPacks } from "@fissure/languages";
import type { CritiqueCheck, Forecast, Judgment, PolicyOption, Remark } from "@fissure/model";
import { type BandFound, bandsIn, nameOfBand } from "../documents/numbers/estimative-bands.ts";
import { shownWords } from "./shown-words.ts";

/**
 * Can a forecast be scored, and does it say in words what it says in numbers?
 *
 * A question needs a last day and a rule by which it is decided. A word of likelihood in the question can never be decided;
 * beside a probability it must be of the same band; in the effect of an option it is a forecast that nobody will score.
 *
 * - out:    one remark for each
 * - silent: where word and number agree; on words that are on no scale
 * - source: ICD 203, Analytic Standards (2015), for the bands
 */
export const unscorableForecast: CritiqueCheck = {
	id: "unscorable-forecast",
	version: 1,
	question: "Can a forecast be scored, and does it say in words what it says in numbers?",
	codes: {
		"forecast-without-deadline": "warning",
		"forecast-without-rule": "warning",
		"forecast-certain": "warning",
		"question-of-likelihood": "warning",
		"probability-against-words": "error",
		"probability-in-words": "warning",
	},
	check: (judgments) => judgments.flatMap(remarksOn),
};

const remarksOn = (judgment: Judgment): readonly Remark[] =>
	judgment.kind === "forecast" ? onForecast(judgment) : judgment.kind === "option" ? onOption(judgment) : [];

function onForecast(forecast: Forecast): readonly Remark[] {
	const { id, deadline, rule, question } = forecast;
	const about = { judgment: id, links: [] };
	const lacks: Remark[] = [];
	if (deadline === null)
		lacks.push({
			...about,
			place: "deadline",
			code: "forecast-without-deadline",
			message: "It has no deadline, so it can never be wrong",
			remedy: "write the last day on which it can come true",
		});
	if (rule === null)
		lacks.push({
			...about,
			place: "rule",
			code: "forecast-without-rule",
			message: "It does not say how it is decided",
			remedy: "name the text, the series or the person that decides, and the threshold",
		});
	const [band] = bandsInAny(question);
	if (band !== undefined)
		lacks.push({
			...about,
			place: "question",
			code: "question-of-likelihood",
			message: `The question asks how likely it is (${shownBand(question, band)}), which no event can answer`,
			remedy: "ask whether it happens, and put the likelihood into the probability",
		});
	return [...lacks, ...onRevisions(forecast)];
}

function onRevisions({ id, revisions }: Forecast): readonly Remark[] {
	return revisions.flatMap(({ probability, because }, at): readonly Remark[] => {
		const about = { judgment: id, links: [] };
		const percents = Math.round(probability * 1000) / 10;
		const bands = because === null ? [] : bandsInAny(because);
		const fits = ({ band: { range } }: BandFound): boolean => percents >= range[0] && percents <= range[1];
		const [first] = bands;
		const said: Remark[] = [];
		if (probability === 0 || probability === 1)
			said.push({
				...about,
				place: `revisions[${at}].probability`,
				code: "forecast-certain",
				message: `${percents} % leaves no room for error, and gives an infinite log score if it is wrong`,
				remedy: "write 1 % or 99 %, or less, unless it has happened already",
			});
		if (first !== undefined && because !== null && !bands.some(fits))
			said.push({
				...about,
				place: `revisions[${at}].because`,
				code: "probability-against-words",
				message: `The reason says ${shownBand(because, first)}, the number ${percents} %`,
				remedy: "correct one of them",
			});
		return said;
	});
}

function onOption({ id, effect }: PolicyOption): readonly Remark[] {
	const [band] = effect === null ? [] : bandsInAny(effect);
	if (band === undefined || effect === null) return [];
	return [
		{
			judgment: id,
			place: "effect",
			code: "probability-in-words",
			message: `The effect is forecast in words (${shownBand(effect, band)}), which cannot be scored`,
			remedy: "write a forecast for it, with a number, a deadline and a rule, and link that",
			links: [],
		},
	];
}

/** Judgments do not say in which language they are written, and have words of several. */
const bandsInAny = (text: string): readonly BandFound[] =>
	withPacks([languageOfText(text)], () => packsAtHand().flatMap(({ code }) => bandsIn(text, code)));

const shownBand = (text: string, { start, end, band }: BandFound): string =>
	`${shownWords(text.slice(start, end))}, ${nameOfBand(band)}`;
