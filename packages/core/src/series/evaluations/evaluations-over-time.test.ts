import type { DocumentFacts, Evaluation } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { type EvaluatedText, evaluationsOverTime } from "./evaluations-over-time.ts";

const evaluation = (given: Partial<Evaluation> = {}): Evaluation => ({
	...{ kind: "direct", holder: "VAL", target: "OST", words: [], certainty: "high" },
	quote: { document: "a", start: 0, end: 4, exact: "They" },
	...given,
});
const text = (
	id: string,
	date: string | null,
	evaluations: readonly Evaluation[],
	sentences: Record<string, number> = { VAL: 10 },
): EvaluatedText => ({
	document: { id, date, publisher: "VAL", title: null, kind: "speech", language: "en" } satisfies DocumentFacts,
	evaluations,
	sentences,
});

describe("judgments over time", () => {
	it("are counted by holder, target and period, beside all that the holder says", () => {
		const over = evaluationsOverTime(
			[
				text("b", "2025-03-01", [evaluation(), evaluation()]),
				text("a", "2024-01-01", [evaluation()], { VAL: 5, OST: 3 }),
				text("c", "2026", []),
			],
			{ by: "year" },
		);
		expect(over.rows).toHaveLength(1);
		expect(over.rows[0]).toMatchObject({
			...{ holder: "VAL", target: "OST", count: 3 },
			periods: [
				{ period: "2024", count: 1, sentences: 5 },
				{ period: "2025", count: 2, sentences: 10 },
				{ period: "2026", count: 0, sentences: 10 },
			],
		});
		expect(over.rows[0]?.evaluations.map(({ document }) => document.id)).toEqual(["a", "b", "b"]);
	});

	it("leave out what is unsure, unnamed or undated, and say how much", () => {
		const texts = [
			text("a", "2024-01-01", [evaluation({ certainty: "low" }), evaluation({ certainty: "low", target: null })]),
			text("b", null, [evaluation()]),
			text("c", "2024", []),
		];
		expect(evaluationsOverTime(texts, { by: "year" })).toMatchObject({
			...{ texts: 2, rows: [], leftOut: { unsure: 2, unnamed: 0, undated: 1 } },
		});
		expect(evaluationsOverTime(texts, { by: "year", unsure: true })).toMatchObject({
			...{ rows: [{ count: 1 }], leftOut: { unsure: 0, unnamed: 1 } },
		});
		expect(evaluationsOverTime(texts, { by: "month" })).toMatchObject({ texts: 1, leftOut: { undated: 2 } });
	});

	it("are those of whom and by whom they are asked for", () => {
		const texts = [text("a", "2024", [evaluation(), evaluation({ target: "LOR" }), evaluation({ holder: "LOR" })])];
		const pairs = (asked: { readonly holders?: readonly string[]; readonly targets?: readonly string[] }) =>
			evaluationsOverTime(texts, { by: "year", ...asked }).rows.map(({ holder, target }) => `${holder} ${target}`);
		expect(pairs({ holders: ["VAL"] })).toEqual(["VAL LOR", "VAL OST"]);
		expect(pairs({ targets: ["OST"] })).toEqual(["LOR OST", "VAL OST"]);
	});

	it("do not depend on the order of the texts, and lose no judgment", () => {
		const given = fc.array(
			fc.record({
				date: fc.constantFrom("2024-01-01", "2024-06-30", "2025-01-01"),
				targets: fc.array(fc.constantFrom("OST", "LOR", "underspecified"), { maxLength: 4 }),
			}),
			{ maxLength: 8 },
		);
		fc.assert(
			fc.property(given, (list) => {
				const texts = list.map(({ date, targets }, at) =>
					text(
						`t${at}`,
						date,
						targets.map((target) => evaluation({ target })),
					),
				);
				const over = evaluationsOverTime(texts, { by: "month" });
				expect(evaluationsOverTime(texts.toReversed(), { by: "month" })).toEqual(over);
				const counted = over.rows.flatMap(({ periods }) => periods.map(({ count }) => count));
				expect(counted.reduce((sum, count) => sum + count, 0)).toBe(list.flatMap(({ targets }) => targets).length);
			}),
			{ numRuns: draws(100) },
		);
	});
});
