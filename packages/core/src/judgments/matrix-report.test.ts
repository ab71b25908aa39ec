import type { Consistency, ExplanationMatrix, Grade, MatrixEvidence } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inTime } from "../../../../tools/in-proof.ts";
import { anyMatrix } from "./fixtures/any-judgment.ts";
import { matrixReport } from "./matrix-report.ts";

type Row = readonly [readings: string, credibility?: Grade, relevance?: Grade];

/** Rows of readings, one for each explanation H1, H2 …; "-" is not judged. */
function matrixOf(...rows: readonly Row[]): ExplanationMatrix {
	const columns = rows[0]?.[0].split(" ") ?? ["C"];
	return {
		kind: "matrix",
		id: "why-silent",
		topics: [],
		note: null,
		question: "Why does Ostmark's text pass over the dam?",
		explanations: columns.map((_, at) => ({ id: `H${at + 1}`, statement: `It is ${at + 1}` })),
		evidence: rows.map(
			([readings, credibility = "medium", relevance = "medium"], at): MatrixEvidence => ({
				id: `E${at + 1}`,
				statement: "A sentence",
				links: [],
				credibility,
				relevance,
				readings: Object.fromEntries(
					readings
						.split(" ")
						.flatMap((reading, column) => (reading === "-" ? [] : [[`H${column + 1}`, reading as Consistency]])),
				),
			}),
		),
	};
}
const order = (matrix: ExplanationMatrix): string =>
	matrixReport(matrix)
		.explanations.map(({ explanation, rank, tied }) => `${rank}${tied ? "=" : ""} ${explanation}`)
		.join(", ");
const cautions = (matrix: ExplanationMatrix): readonly string[] =>
	matrixReport(matrix).cautions.map(({ code }) => code);
const deciding = (matrix: ExplanationMatrix): readonly string[] =>
	matrixReport(matrix).sensitivity.deciding.map(
		({ evidence, when, first }) => `${evidence.join("+")} ${when}: ${first.join("=")}`,
	);

describe("the report on a matrix", () => {
	it("orders by what speaks against, not by what fits", () => {
		const matrix = matrixOf(["CC C I"], ["CC N N"], ["II N I"]);
		expect(order(matrix)).toBe("1 H2, 2= H1, 2= H3");
		const [h2, h1] = matrixReport(matrix).explanations;
		expect(h1).toMatchObject({ inconsistency: { plain: 2 }, consistency: { plain: 4 }, judged: 3 });
		expect(h2).toMatchObject({ inconsistency: { plain: 0 }, consistency: { plain: 1 } });
	});

	it("weighs by credibility and relevance: high twice doubles, low twice halves", () => {
		const matrix = matrixOf(["I C", "high", "high"], ["C I", "low", "low"], ["C I", "medium", "high"]);
		const [first, second] = matrixReport(matrix).explanations;
		expect(first).toMatchObject({ explanation: "H2" });
		expect(first?.inconsistency.weighted).toBeCloseTo(0.5 + Math.SQRT2, 12);
		expect(second?.inconsistency.weighted).toBeCloseTo(2, 12);
		// Without weights H1 has one against it, H2 two.
		expect(cautions(matrix)).toContain("weights-decide");
		expect(cautions(matrixOf(["I C"], ["N I"], ["N I"]))).not.toContain("weights-decide");
	});

	it("says a tie, also where roots of two add up by different paths", () => {
		expect(order(matrixOf(["I C"], ["C I"]))).toBe("1= H1, 1= H2");
		expect(cautions(matrixOf(["I C"], ["C I"]))).toContain("first-tied");
		const roots = matrixOf(
			["I N", "high", "medium"],
			["N I", "medium", "high"],
			["I N", "low", "medium"],
			["N I", "medium", "low"],
		);
		expect(order(roots)).toBe("1= H1, 1= H2");
	});

	it("puts the most diagnostic evidence first, and names what is not judged", () => {
		const { evidence } = matrixReport(matrixOf(["C C"], ["C I"], ["C -"], ["CC II"]));
		expect(evidence.map((item) => [item.evidence, item.diagnosticity, item.unjudged])).toEqual([
			["E4", 1, []],
			["E2", 0.5, []],
			["E1", 0, []],
			["E3", null, ["H2"]],
		]);
	});

	it("warns where all fits everything", () => {
		expect(cautions(matrixOf(["C C"], ["C C"], ["N N"]))).toEqual(["nothing-diagnostic"]);
		expect(cautions(matrixOf(["C C"], ["C N"]))).not.toContain("nothing-diagnostic");
	});

	it("warns of one explanation, of no evidence, and of evidence not judged", () => {
		expect(cautions(matrixOf(["C"]))).toEqual(["one-explanation", "nothing-diagnostic"]);
		expect(cautions(matrixOf())).toEqual(["one-explanation", "no-evidence"]);
		expect(cautions(matrixOf(["II -"], ["I C"]))).toEqual(["evidence-unjudged", "first-judged-less"]);
		expect(cautions(matrixOf(["- I"], ["C I"], ["N II"], ["N II"]))).toContain("first-judged-less");
	});

	it("finds the one item that decides, removed or reversed", () => {
		// H1 has 1 against it, H2 2: without E2 they would be 1 to 0.
		const matrix = matrixOf(["I N"], ["N II"]);
		expect(order(matrix)).toBe("1 H1, 2 H2");
		expect(deciding(matrix)).toEqual(["E2 removed: H2", "E2 reversed: H2"]);
		expect(cautions(matrix)).toContain("one-item-decides");
	});

	it("counts a tie as a change", () => {
		expect(deciding(matrixOf(["N I"]))).toEqual(["E1 removed: H1=H2", "E1 reversed: H1=H2"]);
	});

	it("turns evidence that fits into evidence against", () => {
		// Taking E2 away changes nothing, since what fits does not count.
		expect(deciding(matrixOf(["N I"], ["CC N"]))).toContain("E2 reversed: H2");
		expect(deciding(matrixOf(["N I"], ["CC N"]))).not.toContain("E2 removed: H1=H2");
		expect(deciding(matrixOf(["N I"], ["C N"]))).toContain("E2 reversed: H1=H2");
	});

	it("sees a tie behind roots of two that differ in their last digit", () => {
		// High times low is one on paper and a hair more in doubles.
		expect(deciding(matrixOf(["II N"], ["I N", "high", "low"], ["N I"]))).toContain("E1 removed: H1=H2");
	});

	it("tries pairs where no single item decides", () => {
		const matrix = matrixOf(["N I"], ["N I"], ["N I"], ["I N"]);
		expect(deciding(matrixOf(["N I"], ["N I"]))).toEqual(["E1+E2 removed: H1=H2", "E1+E2 reversed: H1=H2"]);
		expect(matrixReport(matrix).sensitivity.pairsTried).toBe(true);
		expect(deciding(matrix)).toContain("E1+E2 removed: H1=H2");
		expect(deciding(matrix)).not.toContain("E1+E4 removed: H1=H2");
	});

	it("takes an explanation called constructor for one", () => {
		const matrix = matrixOf(["C I"]);
		const odd = { ...matrix, explanations: [{ id: "constructor", statement: "x" }, ...matrix.explanations] };
		expect(matrixReport(odd).evidence[0]?.unjudged).toEqual(["constructor"]);
	});

	it("names every explanation and item once, whatever the matrix, and does not change with their order", () => {
		fc.assert(
			fc.property(anyMatrix, (matrix) => {
				const { explanations, evidence, sensitivity } = matrixReport(matrix);
				const ids = matrix.explanations.map(({ id }) => id);
				expect(explanations.map(({ explanation }) => explanation).toSorted()).toEqual(ids.toSorted());
				expect(evidence).toHaveLength(matrix.evidence.length);
				const points = explanations.map(({ inconsistency }) => inconsistency.weighted);
				for (const [at, one] of points.entries()) expect(one).toBeGreaterThanOrEqual((points[at - 1] ?? 0) - 1e-9);
				const turned = {
					...matrix,
					explanations: matrix.explanations.toReversed(),
					evidence: matrix.evidence.toReversed(),
				};
				const ranks = (report: typeof explanations) =>
					report.map(({ explanation, rank }) => `${explanation} ${rank}`).toSorted();
				expect(ranks(matrixReport(turned).explanations)).toEqual(ranks(explanations));
				const first = explanations.filter(({ rank }) => rank === 1).map(({ explanation }) => explanation);
				for (const item of sensitivity.deciding) expect(item.first.toSorted()).not.toEqual(first.toSorted());
			}),
		);
	});

	it("takes less than a second for 400 items and 8 explanations", async () => {
		const rows = Array.from({ length: 400 }, (): Row => ["N I I I I I I I"]);
		const { sensitivity } = await inTime(1000, () => matrixReport(matrixOf(...rows)));
		expect(sensitivity).toEqual({ deciding: [], pairsTried: true });
	});
});
