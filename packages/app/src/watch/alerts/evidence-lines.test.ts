import { describe, expect, it } from "vitest";
import { evidenceLines } from "./evidence-lines.ts";

describe("evidenceLines", () => {
	it("shows what went, what came, quotations and numbers", () => {
		expect(
			evidenceLines([
				{ before: { exact: "will\n not" }, after: { exact: "will" } },
				{ quote: { exact: "the corridor" } },
				{ date: "2026-01", value: 5 },
				{ date: "2026-02", value: null },
				"plain",
			]),
		).toEqual(["− will not", "+ will", "“the corridor”", "2026-01: 5", "2026-02: no value", "plain"]);
	});

	it("takes nothing for granted, and ends", () => {
		expect(evidenceLines([null, 5, [], {}, { before: "words", after: { exact: 5 } }])).toEqual([]);
		expect(evidenceLines(Array.from({ length: 99 }, () => "line"))).toHaveLength(10);
	});
});
