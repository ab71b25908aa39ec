import { foldText, languageOrFirst, stem, wordSpans } from "@fissure/languages";
import type { Document, Span } from "@fissure/model";
import { segment } from "../../documents/segment.ts";

/** Words that are compared, and that clauses share, at least; with fewer only the same words are the same clause. */
export const FEWEST_STEMS = 3;

/** One clause of a text, as it is looked for in the others. */
export interface Clause extends Span {
	/** Index of its text in the series. */
	readonly text: number;
	/** From 0 within its text. */
	readonly place: number;
	/** Where its words begin, behind the number of a paragraph or the dash of a list. */
	readonly said: number;
	/** Folded words, equal where two clauses have the same words in whatever print. */
	readonly key: string;
	/** Stems of the words that are not among the commonest of the language. */
	readonly stems: ReadonlySet<string>;
	/** A line of its own that no stop ends. */
	readonly isLine: boolean;
}

/**
 * The clauses of a text: its sentences, each cut at semicolons where both parts say something.
 *
 * Every character that is no white space is in exactly one of them, in order.
 */
export function clausesOf(document: Document, text: number): readonly Clause[] {
	const language = languageOrFirst(document.language);
	const { sentences, paragraphs } = segment(document.text, language);
	const spans = sentences.flatMap((sentence) => cutAtSemicolons(document.text, sentence));
	return spans.map((span, place): Clause => {
		const said = span.start + (LEADER.exec(document.text.slice(span.start, span.end))?.[0].length ?? 0);
		const words = wordSpans(document.text.slice(said, span.end)).map(({ start, end }) =>
			foldText(document.text.slice(said + start, said + end)),
		);
		const stems = new Set(
			words.filter((word) => !language.detection.words.has(word)).map((word) => stem(word, document.language)),
		);
		const paragraph = paragraphs[span.paragraph] as Span;
		const isLine =
			paragraph.start === span.start &&
			paragraph.end === span.end &&
			span.end - span.start <= LONGEST_LINE &&
			!STOP.test(document.text.slice(span.start, span.end));
		return { start: span.start, end: span.end, text, place, said, key: words.join(" "), stems, isLine };
	});
}

/** Letters of a line that may be a heading. */
const LONGEST_LINE = 120;
const STOP = /[.!?…。！？;；:"”»」')）]\s*$/u;
/** "12. We reaffirm …", "(3) …", "- …": another number is no other wording. */
const LEADER = /^[^\p{L}\p{N}“”"«»（(]*(?:[(（]?(?:\p{N}{1,3}|[a-z]|[ivx]{1,4})[.)）\]、．]\s*(?=\P{N}))?/u;

/** Words without which a part of a sentence is no clause of its own. */
const FEWEST_WORDS = 4;
const SEMICOLON = /[;；]/gu;

function cutAtSemicolons<Sentence extends Span>(text: string, sentence: Sentence): readonly Sentence[] {
	const parts: Sentence[] = [];
	let from = sentence.start;
	const says = (start: number, end: number): boolean => wordSpans(text.slice(start, end)).length >= FEWEST_WORDS;
	for (const { index } of text.slice(sentence.start, sentence.end).matchAll(SEMICOLON)) {
		const end = sentence.start + index + 1;
		const next = end + (/^\s*/u.exec(text.slice(end, sentence.end))?.[0].length ?? 0);
		if (next >= sentence.end || !says(from, end) || !says(next, sentence.end)) continue;
		parts.push({ ...sentence, start: from, end });
		from = next;
	}
	return [...parts, { ...sentence, start: from }];
}
