import { INVISIBLE, languageOrFirst, type SentenceSpan, segment } from "@fissure/core";

/**
 * A sentence as it is sent: each run of white space is one space, and characters that nobody sees are left out, since a page
 * that is wrapped otherwise has the same words, and words that no reader sees must not speak to a model.
 */
export interface SentSentence {
	/** From 1, through the whole text. */
	readonly number: number;
	readonly words: string;
	/** Of each code unit of `words`, its place in the text. */
	readonly places: readonly number[];
	readonly span: SentenceSpan;
}

/** UTF-8 bytes of sentences in one piece, some 2,000 tokens: small enough that no answer of a model is cut off. */
const MOST_BYTES = 8_000;

/** A text as sentences, in pieces that follow each other and do not overlap. A sentence longer than a piece is one by itself. */
export function piecesOf(text: string, language: string): readonly (readonly SentSentence[])[] {
	const pieces: SentSentence[][] = [];
	let piece: SentSentence[] = [];
	let bytes = 0;
	const { sentences } = segment(text, languageOrFirst(language));
	for (const [at, span] of sentences.entries()) {
		const sentence = sentSentence(text, span, at + 1);
		const length = bytesOf(sentence.words);
		if (piece.length > 0 && bytes + length > MOST_BYTES) {
			pieces.push(piece);
			piece = [];
			bytes = 0;
		}
		if (sentence.words === "") continue;
		piece.push(sentence);
		bytes += length;
	}
	if (piece.length > 0) pieces.push(piece);
	return pieces;
}

const encoder = new TextEncoder();
export const bytesOf = (words: string): number => encoder.encode(words).length;

/** White space; a control character; one that is not seen; one that turns the direction of what follows, or is blank. */
const SIGN = new RegExp(
	`(?<space>(?:(?!\\uFEFF)\\s)+)|(?<unseen>${INVISIBLE}|[\\p{Cc}\\u202B\\u202D\\u202E\\u2067\\u115F\\u1160\\u3164\\uFFA0\\uFFF9-\\uFFFB])|(?<seen>.)`,
	"gsu",
);

/** Words beside the sentences, such as a title, sent in the same form. */
export const sentWords = (words: string): string =>
	sentSentence(words, { start: 0, end: words.length, paragraph: 0 }, 0).words;

function sentSentence(text: string, span: SentenceSpan, number: number): SentSentence {
	let words = "";
	const places: number[] = [];
	for (const { 0: sign, index, groups } of text.slice(span.start, span.end).matchAll(SIGN)) {
		if (groups?.unseen !== undefined) continue;
		const sent = groups?.space === undefined ? sign : " ";
		if (sent === " " && (words === "" || words.endsWith(" "))) continue;
		words += sent;
		for (let unit = 0; unit < sent.length; unit++) places.push(span.start + index + unit);
	}
	return words.endsWith(" ")
		? { number, words: words.slice(0, -1), places: places.slice(0, -1), span }
		: { number, words, places, span };
}
