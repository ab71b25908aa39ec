import { languageOf } from "@fissure/languages";
import type {
	Draft,
	DraftCheck,
	DraftSentence,
	EstimativeWords,
	ForecastWords,
	Span,
	VagueWords,
} from "@fissure/model";
import { bandsIn, bandsWithin, nameOfBand } from "../../documents/numbers/estimative-bands.ts";
import { holds, inDraft, overlap, ownOf, placesOf, raise, shown } from "../draft/own-words.ts";

const ABOUT = {
	id: "vague-likelihood",
	version: 1,
	question: "Does the draft judge by a word that says only that something is possible?",
	codes: { "vague-likelihood": "warning" },
} as const;

/**
 * Does the draft judge by a word that says only that something is possible?
 *
 * "Could" is true of whatever is not impossible; readers take it for anything from 5 to 80 %. The bands that the word
 * might stand for are named, for the author to choose.
 *
 * - out:    the first such word of a sentence
 * - silent: on permission, options, questions and past abilities; on what somebody else is said to hold; inside quotations
 * - source: ICD 203, Analytic Standards (2015)
 */
export const vagueLikelihood: DraftCheck = {
	...ABOUT,
	check: (draft) =>
		draft.sentences.flatMap((sentence) => {
			const found = vagueIn(sentence, draft);
			if (found === null) return [];
			return raise(draft, ABOUT, {
				code: "vague-likelihood",
				span: inDraft(sentence, found),
				message: `“${shown(sentence.own.slice(found.start, found.end))}” can mean anything from ${found.range.join(" to ")} %; say which band (${someBands(found.range)}), or what must happen first`,
			});
		}),
};

/** Two rows are enough to see what is asked for: those around the middle where the range has both. */
function someBands(range: Vague["range"]): string {
	const bands = bandsWithin(range);
	if (bands.length < 3) return bands.map(nameOfBand).join(", ");
	const plain = bands.filter(
		({ id }) => id === "icd-203.unlikely-or-improbable" || id === "icd-203.likely-or-probable",
	);
	const some = plain.length === 2 ? plain : bands.filter((_, at) => at === 0 || at === bands.length - 1);
	return `${some.map(nameOfBand).join(", ")}, …`;
}

type Vague = Span & Pick<VagueWords, "range">;

/** The first word of mere possibility by which a sentence of the draft judges; null where there is none. */
export function vagueIn(sentence: DraftSentence, draft: Draft): Vague | null {
	const drafting = languageOf(draft.document.language)?.drafting ?? null;
	if (drafting === null) return null;
	const own = ownOf(sentence);
	const { estimative: words, forecasts } = drafting;
	const found = words.vague.flatMap(({ words: expression, range, ability }) =>
		placesOf(expression, own).map((span) => ({ ...span, range, ability })),
	);
	if (found.length === 0 || isQuestion(own) || holds(words.notVague, own)) return null;
	const bands = bandsIn(own, draft.document.language);
	const isReported = reportedIn(own, forecasts);
	const tellsPast = isPast(own, words, draft.document.date);
	return (
		found
			.filter((span) => !bands.some((band) => overlap(band, span)))
			.filter((span) => !(span.ability && tellsPast) && !isMonth(sentence, span) && !isReported(span))
			.toSorted((a, b) => a.start - b.start || b.end - a.end)[0] ?? null
	);
}

const isQuestion = (own: string): boolean => /\?[\s'")\]]*$/u.test(own);

/** "May" with a capital is the month, or a wish. */
const isMonth = ({ own }: DraftSentence, { start }: Span): boolean => own.startsWith("May", start);

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/gu;

/** A year before the draft's own tells a story. */
const isPast = (own: string, { past }: EstimativeWords, date: string | undefined): boolean =>
	holds(past, own) || (date !== undefined && [...own.matchAll(YEAR)].some(([year]) => year < date.slice(0, 4)));

const CLAUSE_END = /[;；]/u;
const COMMA = /[,，]/u;

/**
 * Does a sentence give some of its words as somebody else's?
 *
 * A verb of saying before them in the same clause ("he said it could"), or behind them after a comma ("…, he said").
 * The draft's own voice ("we argue that") is not in the table. Expects folded text.
 */
export function reportedIn(own: string, { reported }: ForecastWords): (span: Span) => boolean {
	const verbs = placesOf(reported, own);
	return (span) =>
		verbs.some(({ start, end }) => {
			if (end <= span.start) return !CLAUSE_END.test(own.slice(end, span.start));
			if (start < span.end) return false;
			const between = own.slice(span.end, start);
			return COMMA.test(between) && !CLAUSE_END.test(between);
		});
}
