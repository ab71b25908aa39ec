import type { DraftProblem, Quote, Span, Verification } from "@fissure/core";
import { oneLine } from "../words/visible.ts";

/** Words with what stands around them, for a reader who must see how they are meant; each on one line. */
export interface Excerpt {
	readonly before: string;
	readonly words: string;
	readonly after: string;
}

/** Shown before and behind the words that a problem is about; characters. */
const AROUND_PROBLEM = 140;
/** A line or two on a card. */
const AROUND_QUOTE = 90;
/** A word that is longer than this is cut. */
const LONGEST_WORD = 30;

/** The sentence of the draft in which the words stand. */
export function sentenceAround(span: Pick<DraftProblem, "start" | "end">, { draft }: Verification): Excerpt {
	const { start, end } = span;
	const sentence = draft.sentences.find((one) => one.start <= start && end <= one.end) ?? { start, end };
	return excerptOf(draft.document.text, span, sentence, AROUND_PROBLEM);
}

/** Held words in their own paragraph; nothing around them where the text is not among the sources. */
export function contextOf(quote: Quote, { sources }: Verification): Excerpt {
	const text = sources.find(({ id }) => id === quote.document)?.text;
	if (text === undefined) return { before: "", words: oneLine(quote.exact), after: "" };
	const start = text.lastIndexOf("\n", Math.max(0, quote.start - 1)) + 1;
	const next = text.indexOf("\n", quote.end);
	return excerptOf(text, quote, { start, end: next === -1 ? text.length : next }, AROUND_QUOTE);
}

/** The words themselves in brackets that no draft uses. */
export const bracketed = ({ before, words, after }: Excerpt): string =>
	before === "" && after === "" ? words : `${before}⟦${words}⟧${after}`;

function excerptOf(text: string, { start, end }: Span, within: Span, around: number): Excerpt {
	const from = Math.max(within.start, start - around);
	const to = Math.min(within.end, end + around);
	const isCutBefore = from > within.start;
	const isCutAfter = to < within.end;
	const before = oneSpace(text.slice(isCutBefore ? wordBegin(text, from, start) : from, start));
	const after = oneSpace(text.slice(end, isCutAfter ? wordEnd(text, to, end) : to));
	return {
		before: isCutBefore ? `… ${before}` : before,
		words: oneLine(text.slice(start, end)),
		after: isCutAfter ? `${after} …` : after,
	};
}

/** On one line, with the white space that parts it from the words beside it. */
const oneSpace = (text: string): string => {
	const line = oneLine(text);
	if (line === "") return /\s/u.test(text) ? " " : "";
	return `${/^\s/u.test(text) ? " " : ""}${line}${/\s$/u.test(text) ? " " : ""}`;
};

/** Behind the first white space after `at`, so that no word is cut; `at` itself in texts without spaces. */
function wordBegin(text: string, at: number, end: number): number {
	const space = /\s+/u.exec(text.slice(at, Math.min(end, at + LONGEST_WORD)));
	if (space !== null) return at + space.index + space[0].length;
	return isInsidePair(text, at) ? at + 1 : at;
}

function wordEnd(text: string, at: number, start: number): number {
	const from = Math.max(start, at - LONGEST_WORD);
	const kept = text.slice(from, at).search(/\s\S*$/u);
	if (kept !== -1) return from + kept;
	return isInsidePair(text, at) ? at - 1 : at;
}

const isInsidePair = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;
