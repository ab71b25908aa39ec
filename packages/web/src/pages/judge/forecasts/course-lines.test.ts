import type { Forecast } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { linesOf } from "./course-lines.ts";

const forecast = (fields: Partial<Forecast>): Forecast => ({
	...{
		kind: "forecast",
		id: "passes",
		topics: [],
		note: null,
		question: "Will it?",
		deadline: "2026-01-31",
		rule: null,
	},
	...{ resolution: null, evidence: [] },
	revisions: [
		{ at: "2026-01-01", who: "Ana", probability: 0.2, because: null },
		{ at: "2026-01-05", who: "Ben", probability: 0.5, because: null },
		{ at: "2026-01-11", who: "Ana", probability: 0.6, because: null },
	],
	...fields,
});
const at = (day: string) => Date.parse(day);

describe("the course of a forecast", () => {
	it("lets each probability stand until its owner says another", () => {
		const { lines, to } = linesOf(forecast({}));
		expect(to).toBe(at("2026-01-31"));
		expect(lines.map(({ who }) => who)).toEqual(["Ana", "Ben"]);
		expect(lines[0]?.points).toEqual([
			{ at: at("2026-01-01"), percent: 20, said: true },
			{ at: at("2026-01-11"), percent: 20, said: false },
			{ at: at("2026-01-11"), percent: 60, said: true },
			{ at: at("2026-01-31"), percent: 60, said: false },
		]);
	});

	it("ends with the answer, and marks it", () => {
		const resolution = { at: "2026-01-20", outcome: true, evidence: [], note: null };
		const { to, marks } = linesOf(forecast({ resolution }));
		expect(to).toBe(at("2026-01-20"));
		expect(marks).toEqual([{ kind: "answer", at: at("2026-01-20"), day: "2026-01-20" }]);
	});

	it("has some width even where all was said on one day and nobody said by when", () => {
		const { from, to, marks } = linesOf(
			forecast({ deadline: null, revisions: [{ at: "2026-01-01", who: "Ana", probability: 0.2, because: null }] }),
		);
		expect(to).toBeGreaterThan(from);
		expect(marks).toEqual([]);
	});
});
