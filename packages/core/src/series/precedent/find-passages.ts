import { letterKeyOf } from "../../anchoring/letter-key.ts";
import type { AskedPassage } from "./asked-passages.ts";
import { type AskedNumbers, comparePassage, type ReadText } from "./compare-passage.ts";
import { findWindows, type Window, type WordPlaces } from "./find-windows.ts";
import type { FoundPassage } from "./rank-passages.ts";
import { chooseProbes, type Vocabulary, type WordCount, weighWords } from "./weigh-words.ts";

// Passages of other texts that say nearly the same are found in three steps, between which the owner of the texts reads what is
// needed: `soughtOf` says which words are to be looked up, `textsToRead` which texts are to be read, `passagesIn` what is there.

/** What is looked for, in numbers. */
export interface Sought {
	readonly asked: readonly AskedNumbers[];
	readonly vocabulary: Vocabulary;
	/** Of each passage the numbers of the words that are looked up. */
	readonly probes: readonly (readonly number[])[];
	/** Tokens whose places are needed, each once. */
	readonly lookedUp: readonly string[];
}

/**
 * Which words of these passages are to be looked up?
 *
 * @param counts of every word of them, how often it is in the texts that are searched
 */
export function soughtOf(
	passages: readonly (Pick<AskedPassage, "words"> & { readonly exact: string })[],
	counts: ReadonlyMap<string, WordCount>,
): Sought {
	const vocabulary = weighWords(
		passages.flatMap(({ words }) => words.map(({ token }) => token)),
		counts,
	);
	const asked = passages.map(({ words, exact }) => ({
		words: words.map(({ token }) => vocabulary.numberOf.get(token) as number),
		letters: letterKeyOf(exact).key,
	}));
	const probes = chooseProbes(
		asked.map(({ words }) => words),
		vocabulary,
		counts,
	);
	const lookedUp = [...new Set(probes.flat())].map((word) => vocabulary.tokens[word] as string);
	return { asked, vocabulary, probes, lookedUp };
}

/** Texts to search, in an order that does not depend on how they were gathered. */
export interface SearchedTexts {
	/** How many. */
	readonly texts: number;
	/** Place in the order of a text by its number in the index; -1 of one that is not searched. */
	readonly orderOf: (text: number) => number;
	/** Where a token is: `number of the text * PLACES + place of the word`, ascending. */
	readonly placesOf: (token: string) => WordPlaces;
}

/** Windows looked at of one stretch, and of each of very many. */
const MOST_WINDOWS = 100;
const LEAST_WINDOWS = 12;
/** Texts read in all: a second. */
const MOST_TEXTS = 400;

/**
 * Which texts are to be read, and where in them may something be?
 *
 * - out:  by the place of the text in the order, at most 400 texts, those first in which most is close together
 * - time: linear in the places of the words that are looked up
 */
export function textsToRead(
	{ asked, vocabulary, probes }: Sought,
	{ texts, orderOf, placesOf }: SearchedTexts,
): ReadonlyMap<number, readonly Window[]> {
	const windows = findWindows(
		asked.map(({ words }, at) => ({ words, probes: probes[at] ?? [] })),
		{
			...{ weights: vocabulary.weights, orderOf, texts },
			placesOf: (word) => placesOf(vocabulary.tokens[word] as string),
			most: Math.max(LEAST_WINDOWS, Math.floor(MOST_WINDOWS / Math.sqrt(asked.length))),
		},
	).flat();
	const best = new Map<number, number>();
	for (const { text, score } of windows) best.set(text, Math.max(best.get(text) ?? 0, score));
	const chosen = [...best]
		.toSorted(([text, score], [other, otherScore]) => otherScore - score || text - other)
		.slice(0, MOST_TEXTS)
		.map(([text]) => text);
	const own = new Map(chosen.map((text): [number, Window[]] => [text, []]));
	for (const window of windows) own.get(window.text)?.push(window);
	return own;
}

/** What is in one text, by the windows found there. */
export const passagesIn = (
	{ asked, vocabulary }: Sought,
	windows: readonly Window[],
	text: ReadText,
): readonly FoundPassage[] =>
	windows.flatMap((window) => {
		const passage = comparePassage(asked[window.asked] as AskedNumbers, window, text, vocabulary);
		return passage === null ? [] : [{ ...passage, asked: window.asked, text: window.text }];
	});
