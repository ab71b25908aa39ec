import { matchesAt, withPacks } from "@fissure/languages";
import type { Language, SentenceSpan, Span } from "@fissure/model";
import { paragraphSpans } from "./paragraphs.ts";
import { sentenceSpans } from "./sentence-ends.ts";

export interface Segments {
	readonly paragraphs: readonly Span[];
	readonly sentences: readonly SentenceSpan[];
}

/**
 * What are the paragraphs and sentences of a text?
 *
 * Both cover every character that is not white space once, in order, and begin and end with one. `paragraph` is the index
 * into `paragraphs`. A speaker's turn inside a line ("… agree. President Smith: We …") begins a paragraph too, since
 * transcripts lose their line breaks on the way.
 *
 * - time:   linear in the length of the text, also for one line of many megabytes
 * - silent: nothing but white space gives nothing
 */
export const segment = (text: string, language: Language): Segments =>
	withPacks([language.code], () => segmentsOf(text, language));

function segmentsOf(text: string, { sentences: rules }: Language): Segments {
	const paragraphs: { start: number; end: number }[] = [];
	const sentences: SentenceSpan[] = [];
	for (const block of paragraphSpans(text, rules)) {
		let paragraph: { start: number; end: number } | null = null;
		for (const within of sentenceSpans(text.slice(block.start, block.end), rules)) {
			const start = block.start + within.start;
			const end = block.start + within.end;
			if (paragraph === null || matchesAt(rules.turn, text, start)) {
				paragraph = { start, end };
				paragraphs.push(paragraph);
			}
			paragraph.end = end;
			sentences.push({ start, end, paragraph: paragraphs.length - 1 });
		}
	}
	return { paragraphs, sentences };
}

/**
 * The same sentences, of those paragraphs alone in which one of these places is: a paragraph is judged by itself.
 *
 * @param places ascending, none of them white space
 */
export const sentencesAt = (text: string, language: Language, places: readonly number[]): readonly Span[] =>
	withPacks([language.code], () => {
		const { sentences: rules } = language;
		const sentences: Span[] = [];
		let next = 0;
		for (const { start, end } of paragraphSpans(text, rules)) {
			const place = places[next];
			if (place === undefined) break;
			if (place >= end) continue;
			while ((places[next] ?? end) < end) next++;
			for (const within of sentenceSpans(text.slice(start, end), rules))
				sentences.push({ start: start + within.start, end: start + within.end });
		}
		return sentences;
	});
