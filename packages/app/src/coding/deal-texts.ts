import { seeded } from "@fissure/core";

export interface Dealing {
	/** Ids; each is coded by at least one. */
	readonly texts: readonly string[];
	readonly coders: readonly string[];
	/** Per cent of the texts that all code, 0–100, rounded to a whole text. */
	readonly overlap: number;
	readonly seed: number;
}

/**
 * Which coder is to code which texts? A share drawn by chance goes to all of them, on which their agreement can be measured; what is left
 * is divided among them, so that they have as many as each other, or one more.
 *
 * - out: pairs of text and coder, in the order of the texts and of the coders; the same for the same seed
 */
export function dealTexts({ texts, coders, overlap, seed }: Dealing): readonly (readonly [string, string])[] {
	const drawn = seeded(seed).shuffled(texts);
	const shared = Math.round((texts.length * overlap) / 100);
	const place = new Map(drawn.map((text, at) => [text, at]));
	return texts.flatMap((text) => {
		const at = place.get(text) as number;
		return coders.flatMap((coder, turn) =>
			at < shared || (at - shared) % coders.length === turn ? [[text, coder] as const] : [],
		);
	});
}
