import { join } from "node:path";
import { critiqueChecks, draftChecks, eventComparators } from "@fissure/core";
import type { EventComparator, Finding } from "@fissure/model";
import { FindingSchema } from "@fissure/model/schemas";
import { formatsOf, renderComparison } from "@fissure/report";
import { expect, it, vi } from "vitest";
import { compareTexts } from "../packages/app/src/comparing/compare.ts";
import { readCase } from "../packages/app/src/comparing/read-case.ts";
import { granted, PORT_ELLERY } from "../packages/app/src/fixtures/port-ellery.ts";
import { wordText } from "../packages/report/src/fixtures/word-text.ts";
import { readCoreSource } from "./core-source.mjs";
import { methodsText } from "./methods-text.mjs";

// "To add a comparison" of docs/architecture.md, with a comparison that no other file knows.
/** 1. Its file: id, question, weight, precedence, explanations, headline with slots, and what it finds. */
const SOURCE = `/**
 * Does one account give an issue its very first words?
 *
 * - out:    one finding for each account, about the issue of its first mention
 * - silent: where an account mentions nothing
 */
export const firstWords: EventComparator = {};
`;
const firstWords = vi.hoisted(
	(): EventComparator => ({
		id: "first-words" as Finding["kind"],
		version: 1,
		question: "Does one account give an issue its very first words?",
		weight: 0.9,
		precedence: 8,
		headline: () => ({ words: "{carrier} begins with “{issue}”; {others} {others|begins|begin} otherwise." }),
		explanations: ["The drafter's habit"],
		compare: (accounts) =>
			accounts.flatMap(({ document, mentions: [first] }): readonly Finding[] =>
				first === undefined
					? []
					: [
							{
								...{ kind: "first-words" as Finding["kind"], issue: first.issue, carriedBy: document.id },
								against: accounts.flatMap((other) => (other.document.id === document.id ? [] : other.document.id)),
								...{ holder: null, headline: "", salience: 3, weight: 0, measure: null, evidence: [first.quote] },
								...{
									instead: [],
									counterEvidence: [],
									baseRate: null,
									explanations: [],
									caveats: [],
									by: "first-words@1",
								},
							},
						],
			),
	}),
);
// 2. Its kind, and one line in the registry.
vi.mock("../packages/model/src/base/vocabulary.ts", async (original) => {
	const vocabulary = await original<{ readonly FINDING_KINDS: readonly string[] }>();
	return { ...vocabulary, FINDING_KINDS: [...vocabulary.FINDING_KINDS, "first-words"] };
});
vi.mock("../packages/core/src/comparators/index.ts", async (original) => {
	const registry = await original<{ readonly eventComparators: readonly EventComparator[] }>();
	return { eventComparators: [...registry.eventComparators, firstWords] };
});

it("needs its file, its kind and a line to be ranked, worded and shown in every format, and described", async () => {
	const comparison = granted(await compareTexts(granted(readCase(join(PORT_ELLERY, "case.yaml")))));
	const found = comparison.findings.filter(({ by }) => by === "first-words@1");
	expect(found.length).toBeGreaterThan(0);
	for (const finding of found) {
		expect(FindingSchema.parse(finding)).toMatchObject({ kind: "first-words", explanations: ["The drafter's habit"] });
		expect(finding.weight).toBeGreaterThan(0);
	}
	for (const format of formatsOf("comparison")) {
		const bytes = await renderComparison(comparison, format, { width: 400 });
		const shown = typeof bytes === "string" ? bytes : await wordText(bytes);
		expect(shown, format).toContain(format === "json" || format === "csv" ? "first-words" : "First words");
		expect(shown, format).toMatch(
			format === "json"
				? /begins with/u
				: /(?:Valdara|Tesmark|Lorne) begins with “[^”]+”; [A-Z][^.]+ begin otherwise[.]/u,
		);
	}
	// 4. `npm run methods`
	const read = (folder: string, name: string): string =>
		name === "first-words" ? SOURCE : readCoreSource(folder, name);
	const methods = methodsText(eventComparators, draftChecks, critiqueChecks, read, {});
	expect(methods).toContain(`### first-words\n\n*${firstWords.question}*`);
	expect(methods).toContain("where an account mentions nothing");
});
