import { languageOf } from "@fissure/languages";
import type { Document, Evaluation, Mark, SentenceSpan, Span } from "@fissure/model";
import { evaluativeWordsIn } from "./coding/evaluative-words.ts";
import type { Lexicon } from "./coding/lexicon/lexicon.ts";
import { marksIn } from "./coding/marks.ts";
import { partsOf } from "./documents/questions.ts";
import { evaluationsIn, type HeldSentence } from "./series/evaluations/evaluations-in.ts";

/** A text as it was coded: of its statements, who holds them and where they are. */
export interface HeldText {
	readonly document: Document;
	readonly parties: readonly string[];
	readonly sentences: readonly SentenceSpan[];
	/** In the order of the text. */
	readonly statements: readonly { readonly quote: Span; readonly holder: string }[];
}

/** What a text judges, and how much each holder says in it. */
export interface Evaluated {
	readonly evaluations: readonly Evaluation[];
	/** Sentences of each holder, whatever they say. */
	readonly sentences: Readonly<Record<string, number>>;
}

/**
 * Which sentences of a text judge badly what somebody does, who holds that, and whom do they judge?
 *
 * - in:     `within`: other sentences than those of the coding, in their order
 * - silent: on the questions of journalists; null in a language without words that judge
 */
export function findEvaluations(
	{ document, parties, sentences, statements }: HeldText,
	lexicon: Lexicon,
	within: readonly Span[] = sentences,
): Evaluated | null {
	const { text, language, date } = document;
	const words = evaluativeWordsIn(text, language, lexicon);
	if (words === null) return null;
	const questions = questionsIn(text, sentences, language);
	const held: HeldSentence[] = [];
	const counts: Record<string, number> = {};
	let next = 0;
	for (const { start, end } of within) {
		if (questions.some((question) => question.start < end && question.end > start)) continue;
		while (next < statements.length && (statements[next]?.quote.end ?? 0) <= start) next++;
		const said = statements[next];
		const isKnown = said !== undefined && said.quote.start < end;
		const holder = isKnown ? said.holder : document.publisher;
		if (holder === null) continue;
		held.push({ start, end, holder, isKnown });
		counts[holder] = (counts[holder] ?? 0) + 1;
	}
	const canBeJudged = (mark: Mark): boolean =>
		(mark.kind !== "actor" && mark.kind !== "person") ||
		!JUDGED_BY_NOBODY.has(lexicon.kinds.get(mark.actor) ?? "state");
	const marksOf = ({ start, end }: Span): readonly Mark[] =>
		marksIn(text.slice(start, end), language, lexicon, date)
			.filter(canBeJudged)
			.map((mark) => ({ ...mark, start: mark.start + start, end: mark.end + start }));
	return { evaluations: evaluationsIn(document, held, { words, marksIn: marksOf }, parties), sentences: counts };
}

/** Continents, and states of the past. */
const JUDGED_BY_NOBODY: ReadonlySet<string> = new Set(["region", "historic"]);

function questionsIn(text: string, sentences: readonly SentenceSpan[], language: string): readonly Span[] {
	if (languageOf(language)?.coding === undefined) return [];
	const parts = partsOf(text, sentences, language);
	return sentences.filter((_, at) => parts[at] === "question");
}
