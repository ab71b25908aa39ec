import type { ExplanationMatrix } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { changedFields } from "./changed-fields.ts";

const MATRIX: ExplanationMatrix = {
	...{ kind: "matrix", id: "why", topics: ["grain"], note: null, question: "Why?" },
	explanations: [{ id: "H1", statement: "Left out" }],
	evidence: [
		{ id: "E1", statement: "Named twice", links: [], credibility: "high", relevance: "low", readings: { H1: "C" } },
		{ id: "E2", statement: "Named once", links: [], credibility: "high", relevance: "low", readings: {} },
	],
};

describe("changedFields", () => {
	it("names a part of a matrix by its id, though another row came before it", () => {
		const [first, second] = MATRIX.evidence;
		if (first === undefined || second === undefined) throw new Error("no rows");
		const after = { ...MATRIX, note: "Checked", evidence: [second, { ...first, readings: { H1: "II" } as const }] };
		expect(changedFields(MATRIX, after)).toEqual([
			{ field: "evidence[E1].readings.H1", was: "C", is: "II" },
			{ field: "note", was: null, is: "Checked" },
		]);
	});

	it("tells all that a first version says, but not what it is called", () => {
		const fields = changedFields(null, MATRIX).map(({ field }) => field);
		expect(fields).toContain("question");
		expect(fields).not.toContain("id");
		expect(changedFields(MATRIX, MATRIX)).toEqual([]);
	});
});
