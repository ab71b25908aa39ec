import { describe, expect, it } from "vitest";
import { draftOf, raisedBy, raisedOn } from "../fixtures/argument-world.ts";
import { likelihoodAndConfidence } from "./likelihood-and-confidence.ts";

const flagged = (text: string): readonly string[] => raisedOn(likelihoodAndConfidence, text);

describe("likelihood and confidence in one sentence", () => {
	it.each([
		["We assess with high confidence that a truce is likely.", "with high confidence that a truce is likely"],
		[
			"A truce is very unlikely, and we hold moderate confidence here.",
			"very unlikely, and we hold moderate confidence",
		],
		[
			"With low-to-moderate confidence we see a 60 percent chance of a truce.",
			"With low-to-moderate confidence we see a 60 percent chance",
		],
		["我们以高置信度判断停火不太可能。", "高置信度判断停火不太可能"],
		[
			"Мы с высокой степенью уверенности считаем перемирие маловероятным.",
			"с высокой степенью уверенности считаем перемирие маловероятным",
		],
	])("is flagged: %s", (text, words) => {
		expect(flagged(text)).toEqual([words]);
	});

	it.each([
		"We judge a truce likely. Our confidence in this judgement is high.",
		"Confidence-building measures are likely.",
		"Investors in Norland have confidence; growth is likely.",
		"The ministry wrote “with high confidence” that a truce is likely.",
		"停火不太可能。我们对此有高度把握。",
		"Перемирие маловероятно. Степень уверенности высокая.",
	])("is not where they are apart, quoted, or the confidence is another's: %s", (text) => {
		expect(flagged(text)).toEqual([]);
	});

	it("says what to do", () => {
		const [problem] = raisedBy(
			likelihoodAndConfidence,
			draftOf("We assess with high confidence that a truce is likely."),
		);
		expect(problem?.code).toBe("likelihood-with-confidence");
		expect(problem?.message).toMatch(/^“likely” and “with high confidence” are in one sentence; /);
	});
});
