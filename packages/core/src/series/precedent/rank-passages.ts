import type { ComparedPassage } from "./compare-passage.ts";

/** A passage of a text with what it is a precedent of. */
export interface FoundPassage extends ComparedPassage {
	/** Index of the asked stretch. */
	readonly asked: number;
	/** Place of its text in an order that does not depend on how the case was made. */
	readonly text: number;
}

export interface RankedPassage extends FoundPassage {
	/** 0–1. */
	readonly score: number;
	/** Texts that say it as nearly. */
	readonly texts: number;
}

/** Scores up to here are for stances, see `same-stance.ts`. */
const STANCES = 0.2;
/** Less than this is chance: texts of one subject share words. */
export const LEAST_LIKENESS = 0.2;
/** From here on a passage says it as nearly as a set phrase does. */
export const SAME_WORDING = 0.8;
/** Weight of shared words at which half of the score is reached: a greeting has less, a sentence of twenty words several times as much. */
export const HALF_WEIGHT = 8;

/**
 * Which of the found passages are the best precedents?
 *
 * - out:    the best first; of equal ones the oldest text, then the order of the asked words
 * - unit:   0.2 + 0.8 × likeness × weight ÷ (weight + 8) ÷ (1 + log10(texts that say it as nearly)), where weight is what the shared
 *           words say; so that every passage is above every stance
 * - silent: below a likeness of 0.2
 */
export function rankPassages(found: readonly FoundPassage[]): readonly RankedPassage[] {
	const texts = new Map<number, number>();
	for (const { asked, likeness } of found) if (likeness >= SAME_WORDING) texts.set(asked, (texts.get(asked) ?? 0) + 1);
	return found
		.filter(({ likeness }) => likeness >= LEAST_LIKENESS)
		.map((passage) => {
			const { asked, likeness, weight } = passage;
			const same = Math.max(1, texts.get(asked) ?? 0);
			const telling = weight / (weight + HALF_WEIGHT);
			return {
				...passage,
				texts: likeness >= SAME_WORDING ? same : 1,
				score: STANCES + ((1 - STANCES) * likeness * telling) / (1 + Math.log10(same)),
			};
		})
		.toSorted((a, b) => b.score - a.score || a.text - b.text || a.asked - b.asked);
}
