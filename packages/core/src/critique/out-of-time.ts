import { foldText, languageOfText, packsAtHand, placesOf, withPacks } from "@fissure/languages";
import type {
	CritiqueCheck,
	CritiqueContext,
	DatedEvent,
	EvidenceLink,
	Forecast,
	Judgment,
	LanguageCode,
	Remark,
} from "@fissure/model";
import { eventExpression } from "../documents/names/event-names.ts";
import { placedLinks, resolutionLinks } from "./placed-links.ts";

/**
 * Does anything in a judgment come before what it is about, or after it was known?
 *
 * Words of the 21st cannot show what somebody made of an event of the 24th. A probability given when the answer was known
 * is no forecast, and a text older than the question cannot answer it.
 *
 * - out:    one remark for each link or revision that is out of time
 * - silent: where a text has no date, or too coarse a one to tell; on events that the words call feared or planned; on options
 */
export const outOfTime: CritiqueCheck = {
	id: "out-of-time",
	version: 1,
	question: "Does anything in a judgment come before what it is about, or after it was known?",
	codes: {
		"evidence-before-event": "error",
		"probability-after-answer": "error",
		"answer-before-question": "warning",
		"evidence-after-forecast": "warning",
	},
	check: (judgments, context) => {
		const known = knownEvents(context.events);
		const dates = datesIn(context);
		return judgments.flatMap((judgment) => [
			...beforeEvents(judgment, known, dates),
			...(judgment.kind === "forecast" ? outOfOrder(judgment, dates) : []),
		]);
	},
};

/** Of what a link leads to, by what it was said in; null where that has none. */
type Dates = (link: EvidenceLink) => string | null;

function datesIn({ documents, findings }: CritiqueContext): Dates {
	const dates = new Map(documents.map(({ id, date }) => [id, date]));
	const carriers = new Map(findings.map(({ id, finding }) => [id, finding.carriedBy]));
	return (link) => {
		if (link.kind === "judgment") return null;
		return dates.get(link.kind === "quote" ? link.quote.document : (carriers.get(link.finding) ?? "")) ?? null;
	};
}

type KnownEvent = Pick<DatedEvent, "date"> & { readonly expressions: readonly RegExp[] };

const knownEvents = (events: CritiqueContext["events"]): readonly KnownEvent[] =>
	events.map(({ date, names }) => ({
		date,
		expressions: Object.entries(names).flatMap(([language, terms]) => eventExpression(terms, language) ?? []),
	}));

/** What a judgment says of the past, and the links that are to show it. */
function claimsOf(judgment: Judgment): readonly { readonly words: string; readonly at: string }[] {
	if (judgment.kind === "interest")
		return [{ words: [judgment.interest, judgment.mechanism ?? ""].join("\n"), at: "evidence[" }];
	if (judgment.kind !== "matrix") return [];
	return judgment.evidence.map(({ statement }, at) => ({
		words: [judgment.question, statement].join("\n"),
		at: `evidence[${at}].links[`,
	}));
}

function beforeEvents(judgment: Judgment, known: readonly KnownEvent[], dates: Dates): readonly Remark[] {
	const links = placedLinks(judgment);
	return claimsOf(judgment).flatMap(({ words, at }) => {
		const events = mentionedIn(words, known);
		if (events.length === 0) return [];
		return links
			.filter(({ place }) => place.startsWith(at))
			.flatMap(({ link, place }): readonly Remark[] => {
				const date = dates(link);
				const event = events.find((one) => date !== null && isBefore(date, one.date));
				if (date === null || event === undefined) return [];
				return [
					{
						judgment: judgment.id,
						place,
						code: "evidence-before-event",
						message: `The words are of ${date}, but “${event.name}” happened on ${event.date}`,
						remedy: "say what was known by then, or link a later text",
						links: [link],
					},
				];
			});
	});
}

/** Before an event: "the threatened and widely feared". */
const BEFORE = 34;

function mentionedIn(words: string, known: readonly KnownEvent[]): readonly { date: string; name: string }[] {
	const folded = foldText(words);
	const language = languageOfText(words);
	return known.flatMap(({ date, expressions }) => {
		const places = expressions.flatMap((expression) => placesOf(expression, folded));
		const place = places.find(({ start }) => !isAhead(folded.slice(Math.max(0, start - BEFORE), start), language));
		return place === undefined ? [] : [{ date, name: words.slice(place.start, place.end).replace(/\s+/gu, " ") }];
	});
}

const isAhead = (before: string, language: LanguageCode): boolean =>
	withPacks([language], () =>
		packsAtHand().some(({ drafting }) => {
			const notYet = drafting?.events.notYet;
			return notYet !== undefined && before.slice(before.search(/[^,;，；]*$/u)).search(notYet) !== -1;
		}),
	);

/** A day, or perhaps only a month or a year: whether it was over before the day. */
const isBefore = (date: string, day: string): boolean => date < day.slice(0, date.length);

const outOfOrder = (forecast: Forecast, dates: Dates): readonly Remark[] => [
	...afterAnswer(forecast),
	...beforeQuestion(forecast, dates),
	...afterForecast(forecast, dates),
];

function afterAnswer({ id, revisions, resolution }: Forecast): readonly Remark[] {
	const answered = resolution?.at;
	if (answered === undefined) return [];
	return revisions.flatMap(({ at }, index): readonly Remark[] =>
		isKnownBefore(at, answered)
			? []
			: [
					{
						judgment: id,
						place: `revisions[${index}]`,
						code: "probability-after-answer",
						message: `It was given on ${at}, when the answer of ${answered} was known`,
						remedy: "leave it out of the forecast; it is not scored",
						links: [],
					},
				],
	);
}

/** Of one day with a time on both sides the time tells; with none, nobody can. */
function isKnownBefore(at: string, answered: string): boolean {
	const [day, answerDay] = [at.slice(0, 10), answered.slice(0, 10)];
	if (day !== answerDay) return day < answerDay;
	return at.length > 10 && answered.length > 10 && at.replace("Z", "") < answered.replace("Z", "");
}

function beforeQuestion(forecast: Forecast, dates: Dates): readonly Remark[] {
	const asked = (forecast.revisions[0]?.at ?? "").slice(0, 10);
	return resolutionLinks(forecast).flatMap(({ link, place }): readonly Remark[] => {
		const date = dates(link);
		if (date === null || !isBefore(date, asked)) return [];
		return [
			{
				judgment: forecast.id,
				place,
				code: "answer-before-question",
				message: `The text that decides it is of ${date}, and the question was first asked on ${asked}`,
				remedy: "link the text that shows the outcome, or say why it was still open",
				links: [link],
			},
		];
	});
}

function afterForecast(forecast: Forecast, dates: Dates): readonly Remark[] {
	const last = (forecast.revisions.at(-1)?.at ?? "").slice(0, 10);
	return placedLinks(forecast).flatMap(({ link, place }): readonly Remark[] => {
		const date = dates(link);
		if (date === null || date.slice(0, last.length) <= last.slice(0, date.length)) return [];
		return [
			{
				judgment: forecast.id,
				place,
				code: "evidence-after-forecast",
				message: `The text is of ${date}, but the last probability was given on ${last}`,
				remedy: "revise the forecast with it, or link it to the resolution",
				links: [link],
			},
		];
	});
}
