import { foldText, hasUnspaced, languageOrFirst } from "@fissure/languages";
import type { BriefSentence, DraftSentence, LanguageCode, Span } from "@fissure/model";

/** Two letters or Han characters: less is a number, a sign, a letter of a list. */
const WORDS = /\p{L}.*\p{L}/su;
const QUESTION = /[?？]\s*["”’»」』)*_\]]*\s*$/u;
const LEAD_IN = /[:：]\s*[*_]*\s*$/u;

/** A line in italics from end to end: for whom, of which day, with what in mind to be read. */
const DATELINE = /^(?:\*[^*\r\n]+\*|_[^_\r\n]+_)\s*$/u;

/** What kind of sentence is this: does it say how things are, or what the author thinks of it? */
export function sentenceKind(
	{ own, start, end }: DraftSentence,
	text: string,
	language: LanguageCode,
	judged: readonly Span[],
): BriefSentence["kind"] {
	const line = lineAround(text, start);
	if (/^#{1,6}\s/u.test(line) || /^\s*\|/u.test(line) || DATELINE.test(line)) return "other";
	if (!WORDS.test(own.replace(/[*_`#>|~-]/gu, " "))) return WORDS.test(text.slice(start, end)) ? "quoted" : "other";
	if (QUESTION.test(own) || LEAD_IN.test(own)) return "other";
	if (judged.some((span) => span.start <= start && start < span.end)) return "judgment";
	return weighs(own, language) ? "judgment" : "fact";
}

const lineAround = (text: string, at: number): string => {
	const from = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
	const end = text.slice(at).search(/[\r\n]/u);
	return text.slice(from, end === -1 ? text.length : at + end);
};

/** In words of likelihood, confidence or forecast, by the drafting words of its language. */
function weighs(own: string, language: LanguageCode): boolean {
	const words = languageOrFirst(language).drafting;
	if (words === undefined) return false;
	const folded = foldText(own);
	const { estimative, forecasts } = words;
	return (
		[
			estimative.figures,
			estimative.confidence,
			forecasts.estimate,
			...estimative.vague.map((vague) => vague.words),
		].some((expression) => folded.search(expression) !== -1) ||
		Object.entries(estimative.terms).some(([, terms]) =>
			terms.some((term) => !estimative.ambiguous.has(term) && standsIn(folded, term)),
		)
	);
}

const LETTER = /\p{L}/u;
function standsIn(folded: string, term: string): boolean {
	for (let at = folded.indexOf(term); at !== -1; at = folded.indexOf(term, at + 1)) {
		if (hasUnspaced(term)) return true;
		if (!LETTER.test(folded.charAt(at - 1)) && !LETTER.test(folded.charAt(at + term.length))) return true;
	}
	return false;
}
