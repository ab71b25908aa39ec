import { describe, expect, it } from "vitest";
import { draftOf, raisedBy } from "./fixtures/argument-world.ts";
import { INNOCENT } from "./fixtures/innocent-sentences.ts";
import { likelihoodAndConfidence } from "./likelihood-and-confidence.ts";
import { unresolvableForecast } from "./unresolvable-forecast.ts";
import { vagueLikelihood } from "./vague-likelihood.ts";

describe("ordinary prose", () => {
	it.each(Object.values(INNOCENT).flat())("raises nothing on: %s", (sentence) => {
		const draft = draftOf(sentence);
		for (const check of [vagueLikelihood, likelihoodAndConfidence, unresolvableForecast])
			expect(
				raisedBy(check, draft).map(({ start, end }) => draft.document.text.slice(start, end)),
				check.id,
			).toEqual([]);
	});
});
