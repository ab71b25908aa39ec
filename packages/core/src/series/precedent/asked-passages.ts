import { hasUnspaced } from "@fissure/languages";
import type { Language, SentenceSpan, Span } from "@fissure/model";
import { segment } from "../../documents/segment.ts";

/** A word of a text as an index knows it: its stem, or one or two characters where no spaces part words. */
export interface IndexedWord extends Span {
	readonly token: string;
}

export type IndexedWords = (text: string) => readonly IndexedWord[];

/** A stretch of an asked text whose precedents are looked for, with its words. */
export interface AskedPassage extends Span {
	/** In order; places are those of the whole text. */
	readonly words: readonly IndexedWord[];
}

/** A text that is no longer is one passage: a sentence may have lost its stops on the way. */
const ONE_PASSAGE = 60;
/** Shorter sentences are joined to what follows in their paragraph. */
const SHORTEST = 5;
/** Longer ones are cut: somebody may have said a part of an enumeration. */
const LONGEST = 90;

/**
 * Which stretches of a text are looked for?
 *
 * - out:    a short text as a whole; of a longer one its sentences, short ones joined to the next of their paragraph, long ones cut
 * - silent: on a text of one word, and on dates and other lines of fewer than five words in a longer one
 */
export function passagesOf(text: string, language: Language, wordsOf: IndexedWords): readonly AskedPassage[] {
	const words = wordsOf(text);
	if (lengthOf(words) <= ONE_PASSAGE) return words.length < 2 ? [] : [passageOf(words)];
	const passages: AskedPassage[] = [];
	let [next, from, waiting] = [0, 0, [] as readonly SentenceSpan[]];
	const close = (): void => {
		const own = words.slice(from, next);
		from = next;
		const [first, last] = [waiting[0], waiting.at(-1)];
		waiting = [];
		if (lengthOf(own) < SHORTEST || first === undefined || last === undefined) return;
		const parts = Math.ceil(lengthOf(own) / LONGEST);
		if (parts === 1) passages.push({ start: first.start, end: last.end, words: own });
		else passages.push(...cutInto(parts, own).map(passageOf));
	};
	for (const sentence of segment(text, language).sentences) {
		if (sentence.paragraph !== waiting[0]?.paragraph) close();
		waiting = [...waiting, sentence];
		while (next < words.length && (words[next] as IndexedWord).start < sentence.end) next++;
		if (lengthOf(words.slice(from, next)) >= SHORTEST) close();
	}
	close();
	return passages;
}

/** Of a word that spaces part; of two characters, each of which is in a pair as well, the four together make a word. */
const SPACED = 1;
const UNSPACED = 0.25;

/** How many words these are, as a reader counts. */
const lengthOf = (words: readonly IndexedWord[]): number =>
	words.reduce((sum, { token }) => sum + (hasUnspaced(token) ? UNSPACED : SPACED), 0);

const passageOf = (words: readonly IndexedWord[]): AskedPassage => ({
	start: (words[0] as IndexedWord).start,
	end: words.reduce((end, word) => Math.max(end, word.end), 0),
	words,
});

function cutInto(parts: number, words: readonly IndexedWord[]): readonly (readonly IndexedWord[])[] {
	const size = Math.ceil(words.length / parts);
	return Array.from({ length: parts }, (_, part) => words.slice(part * size, (part + 1) * size));
}
