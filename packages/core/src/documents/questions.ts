import { languageOf } from "@fissure/languages";
import type { SentenceSpan, Span } from "@fissure/model";
import { eachOf } from "./gathered.ts";

/** Who has the floor in a sentence, where the text prints questions and answers. */
export type Part = "question" | "answer" | null;

/**
 * Which sentences are a journalist's question, which the publisher's answer to it?
 *
 * A question says nothing for its publisher, whatever it claims. It lasts over paragraphs until an answer or a speaker's
 * turn; an answer lasts until the next question. Null before the first mark and in a named speaker's turn.
 */
export function partsOf(text: string, sentences: readonly SentenceSpan[], language: string): readonly Part[] {
	const marks = languageOf(language)?.coding;
	if (marks === undefined) return eachOf(sentences, () => null);
	let part: Part = null;
	let paragraph = -1;
	return eachOf(sentences, ({ start, end, paragraph: at }) => {
		const head = text.slice(start, Math.min(end, start + HEAD));
		const opens = at !== paragraph;
		paragraph = at;
		if (marks.question.test(head)) part = "question";
		else if (marks.answer.test(head)) part = "answer";
		else if (part === "question" && (opens ? NAMED_TURN : CAPITALISED_TURN).test(head)) part = null;
		const here = part;
		// "Q What did you say to — THE PRESIDENT: …": the answer begins inside the sentence.
		if (part === "question" && INNER_TURN.test(text.slice(start, end))) part = null;
		return here;
	});
}

/**
 * The same for a whole text, line by line and without its sentences: where are questions of journalists?
 *
 * - out: spans of whole lines, in order
 */
export function questionSpans(text: string, language: string): readonly Span[] {
	const marks = languageOf(language)?.coding;
	if (marks === undefined) return [];
	const spans: Span[] = [];
	let isQuestion = false;
	for (let start = 0; start < text.length; ) {
		const stop = text.indexOf("\n", start);
		const end = stop === -1 ? text.length : stop + 1;
		const head = text.slice(start, Math.min(end, start + HEAD)).trimStart();
		if (marks.question.test(head)) isQuestion = true;
		else if (marks.answer.test(head) || NAMED_TURN.test(head)) isQuestion = false;
		if (isQuestion) spans.push({ start, end });
		start = end;
	}
	return spans;
}

const INNER_TURN = /\s[—–-]\s?\p{Lu}{2,}(?:[ .]\p{Lu}{2,}){0,4}:\s/u;
const HEAD = 60;
/** "President Smith: …", «И.Петров: …», 某某：… */
const NAMED_TURN = /^[\p{Lu}\p{Lo}][^:：。!?？]{1,50}[:：]/u;
/** Inside a paragraph, where many a sentence holds a colon: nothing but capitalised words before it. */
const CAPITALISED_TURN = /^(?:\p{Lu}[\p{L}.'’-]*\s){0,6}\p{Lu}[\p{L}.'’-]*(?:\s*\([^)]*\))?\s*:/u;
