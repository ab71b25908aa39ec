import type { Document, FoundSentence, Span } from "@fissure/model";
import { sentenceAround } from "../documents/sentence-around.ts";
import type { WordsRead } from "../documents/word-numbers.ts";
import { MOST_EXAMPLES, type WordTally } from "./word-tally.ts";

/** Sentences for words of a table, from as few texts as have them. */
export interface WordExamples {
	/** Takes what it still lacks from a text, given its words, and marks what else is asked for in these sentences. */
	readonly take: (document: Document, read: WordsRead, beside?: readonly Span[]) => void;
	/** Every word has as many as are wanted; no more texts need be read. */
	readonly isDone: () => boolean;
	readonly of: (word: number) => readonly FoundSentence[];
}

/**
 * Which sentences have these words? The first of each text, of the first texts that are given.
 *
 * - in: words by their number
 */
export function wordExamples(wanted: Iterable<number>, most: number = MOST_EXAMPLES): WordExamples {
	const found = new Map<number, FoundSentence[]>([...wanted].map((word) => [word, []]));
	const lacking = new Set(found.keys());
	return {
		take: (document, read, beside = []) => {
			if (lacking.size === 0) return;
			const seen = new Set<number>();
			for (let at = 0; at < read.length; at++) {
				const word = read.words[at] as number;
				if (!lacking.has(word) || seen.has(word)) continue;
				seen.add(word);
				const sentences = found.get(word) as FoundSentence[];
				sentences.push(
					sentenceWith(document, { start: read.starts[at] as number, end: read.ends[at] as number }, beside),
				);
				if (sentences.length === most) lacking.delete(word);
			}
		},
		isDone: () => lacking.size === 0,
		of: (word) => found.get(word) ?? [],
	};
}

/** Of texts in the order in which they were counted, those from which `wordExamples` takes what it is asked for. */
export function textsWithExamples<Text>(
	texts: readonly Text[],
	wanted: Iterable<number>,
	{ firstTexts }: WordTally,
): readonly Text[] {
	const places = new Set([...wanted].flatMap(firstTexts));
	return texts.filter((_, at) => places.has(at));
}

function sentenceWith(document: Document, word: Span, beside: readonly Span[]): FoundSentence {
	const { start, end } = sentenceAround(document, word);
	return {
		document: document.id,
		...{ start, end, exact: document.text.slice(start, end) },
		hits: [word, ...beside.filter((one) => one.start >= start && one.end <= end)].sort((a, b) => a.start - b.start),
	};
}
