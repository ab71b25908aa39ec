import { type Evaluated, findEvaluations, type HeldText, type Lexicon } from "@fissure/core";

/** What a text judges; null in a language without words that judge. */
export interface EvaluatedHeld {
	readonly id: string;
	readonly found: Evaluated | null;
}

/** What each of these texts judges, in their order; on whatever thread. */
export const evaluateBatch = (texts: readonly HeldText[], lexicon: Lexicon): readonly EvaluatedHeld[] =>
	texts.map((text) => ({ id: text.document.id, found: findEvaluations(text, lexicon) }));
