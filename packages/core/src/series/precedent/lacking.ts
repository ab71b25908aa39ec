import type { AskedPassage } from "./asked-passages.ts";
import type { ReadText } from "./compare-passage.ts";
import { passagesIn, soughtOf, textsToRead } from "./find-passages.ts";
import { PLACES } from "./find-windows.ts";
import { type FoundPassage, HALF_WEIGHT } from "./rank-passages.ts";
import type { WordCount } from "./weigh-words.ts";

/** A text with the stretches that are looked for. */
export interface TextInPassages extends ReadText {
	readonly passages: readonly (AskedPassage & { readonly exact: string })[];
}

/** A passage of an earlier text that the later ones do not have. */
export interface LackingPassage {
	/** Index of the earlier text, and of the passage in it. */
	readonly text: number;
	readonly passage: number;
	/** 0–1. */
	readonly score: number;
	/** What of the later texts comes nearest. */
	readonly nearest: FoundPassage | null;
	/** Earlier texts that say it nearly so, this one included. */
	readonly texts: number;
}

/** From here on a later text still says it. */
const STILL_SAID = 0.5;
/** From here on two earlier texts say the same. */
const SAME = 0.6;

/**
 * What do earlier texts say that none of the later ones says, in whatever nearly the same words?
 *
 * What several earlier texts say is given once, as the first of them has it.
 *
 * - in:   earlier texts, the oldest first; of each token in how many texts of the case it is
 * - out:  the weightiest first
 * - unit: weight ÷ (weight + 8) × (1 − likeness of the nearest later passage) × (1 − 1 ÷ (1 + texts that say it))
 */
export function lackingIn(
	later: readonly ReadText[],
	earlier: readonly TextInPassages[],
	textsWith: (token: string) => number,
): readonly LackingPassage[] {
	const all = [...later, ...earlier];
	const places = placesAmong(all);
	const passages = earlier.flatMap(({ passages: own }, text) => own.map((one, passage) => ({ ...one, text, passage })));
	const counts = new Map(
		[...places].map(([token, own]): [string, WordCount] => [token, { texts: textsWith(token), places: own.length }]),
	);
	const sought = soughtOf(passages, counts);
	const windows = textsToRead(sought, {
		texts: all.length,
		orderOf: (text) => text,
		placesOf: (token) => places.get(token) ?? [],
	});
	const found = [...windows].flatMap(([text, own]) => passagesIn(sought, own, all[text] as ReadText));
	const foundOf = passages.map((): FoundPassage[] => []);
	for (const one of found) foundOf[one.asked]?.push(one);
	return passages
		.flatMap(({ text, passage }, at): readonly LackingPassage[] => {
			const own = (foundOf[at] as readonly FoundPassage[]).toSorted(
				(a, b) => b.likeness - a.likeness || a.text - b.text,
			);
			const nearest = own.find((one) => one.text < later.length) ?? null;
			const same = own.filter((one) => one.text >= later.length && one.likeness >= SAME);
			const before = same.some((one) => one.text < text + later.length);
			if (before || (nearest?.likeness ?? 0) >= STILL_SAID) return [];
			const weight = (sought.asked[at]?.words ?? []).reduce(
				(sum, word) => sum + (sought.vocabulary.weights[word] as number),
				0,
			);
			const texts = new Set([text + later.length, ...same.map((one) => one.text)]).size;
			const telling = weight / (weight + HALF_WEIGHT);
			const score = telling * (1 - (nearest?.likeness ?? 0)) * (1 - 1 / (1 + texts));
			return [{ text, passage, score, nearest, texts }];
		})
		.toSorted((a, b) => b.score - a.score || a.text - b.text || a.passage - b.passage);
}

function placesAmong(texts: readonly ReadText[]): ReadonlyMap<string, readonly number[]> {
	const places = new Map<string, number[]>();
	for (const [text, { words }] of texts.entries())
		for (const [place, { token }] of words.entries()) {
			const own = places.get(token);
			if (own === undefined) places.set(token, [text * PLACES + place]);
			else own.push(text * PLACES + place);
		}
	return places;
}
