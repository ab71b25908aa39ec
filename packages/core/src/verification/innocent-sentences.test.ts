import type { DraftCheck } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { beforeEvent } from "./claims/before-event.ts";
import { counterEvidence } from "./claims/counter-evidence.ts";
import { generalisation } from "./claims/generalisation.ts";
import { sameSource } from "./claims/same-source.ts";
import { LONGEST_SENTENCE } from "./draft/own-words.ts";
import { likelihoodAndConfidence } from "./estimates/likelihood-and-confidence.ts";
import { unresolvableForecast } from "./estimates/unresolvable-forecast.ts";
import { vagueLikelihood } from "./estimates/vague-likelihood.ts";
import { draftOf, raisedBy, sourceText } from "./fixtures/argument-world.ts";
import { INNOCENT } from "./fixtures/innocent-sentences.ts";

const CHECKS: readonly DraftCheck[] = [
	sameSource,
	counterEvidence,
	beforeEvent,
	generalisation,
	likelihoodAndConfidence,
	vagueLikelihood,
	unresolvableForecast,
];
const HELD = [
	sourceText("against", "Norland opposes sanctions. Norland rejects the grain corridor."),
	sourceText("for", "Norland supports sanctions. The invasion of Sorrel on 5 May 2024 was no surprise.", {
		date: "2024-05-07",
	}),
];

describe("ordinary prose", () => {
	it.each(Object.values(INNOCENT).flat())("raises nothing on: %s", (sentence) => {
		const draft = draftOf(sentence);
		const raised = CHECKS.flatMap((check) =>
			raisedBy(check, draft, { sources: HELD }).map(({ code, start, end }) => `${code} ${sentence.slice(start, end)}`),
		);
		expect(raised).toEqual([]);
	});
});

describe("a text without stops", () => {
	it("is no sentence, and nothing is raised on it", () => {
		const words = "it could will test Norland never ";
		const text = words.repeat(Math.ceil(LONGEST_SENTENCE / words.length) + 1);
		const { document, quotations, notes, unclosed } = draftOf(text);
		const draft = {
			document,
			quotations,
			notes,
			unclosed,
			unread: [],
			sentences: [{ start: 0, end: text.length, line: 1, own: text, notes: [] }],
		};
		for (const check of CHECKS) expect(raisedBy(check, draft, { sources: HELD }), check.id).toEqual([]);
		expect(raisedBy(vagueLikelihood, draftOf("It could break."))).toHaveLength(1);
	});
});
