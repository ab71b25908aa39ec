import { undo } from "@fissure/store";
import { describe, expect, it } from "vitest";
import { codeOf, granted, withCase } from "../exchange/fixtures/case-folder.ts";
import { gradeEvidenceInCase } from "../operations/judgments/grade-evidence.ts";
import { saveJudgmentInCase } from "../operations/judgments/save-judgment.ts";
import { setReadingInCase } from "../operations/judgments/set-reading.ts";
import { weighMatrixInCase } from "../operations/judgments/weigh-matrix.ts";
import { judgingCases } from "./fixtures/judging-case.ts";
import { showJudgment } from "./judgment/show-judgment.ts";

const { caseOf } = judgingCases();

const MATRIX = {
	...{ kind: "matrix", id: "why", question: "Why is the dam missing?" },
	explanations: ["H1", "H2", "constructor"].map((id) => ({ id, statement: `Because of ${id}` })),
	evidence: [
		{ id: "E1", statement: "It was named twice", credibility: "high", relevance: "low", readings: { H1: "C" } },
	],
};

async function matrixIn(name: string) {
	const choice = await caseOf(name);
	granted(await saveJudgmentInCase({ case: choice, judgment: MATRIX, seen: null }));
	const cell = { case: choice, id: "why", evidence: "E1" };
	const readings = async () => {
		const { judgment } = granted(await showJudgment(choice, "why"));
		return judgment.kind === "matrix" ? judgment.evidence[0]?.readings : null;
	};
	return { choice, cell, readings };
}

describe("setReadingInCase", () => {
	it("changes one cell, which one undo takes back", async () => {
		const { choice, cell, readings } = await matrixIn("cell");
		granted(await setReadingInCase({ ...cell, explanation: "H2", reading: "II", seen: null }));
		expect(await readings()).toEqual({ H1: "C", H2: "II" });
		expect(granted(await weighMatrixInCase(choice, "why")).report.explanations[0]?.explanation).not.toBe("H2");
		granted(await setReadingInCase({ ...cell, explanation: "H1", reading: null, seen: "C" }));
		expect(await readings(), "not judged is not N").toEqual({ H2: "II" });
		await withCase(choice.file, undo);
		expect(await readings()).toEqual({ H1: "C", H2: "II" });
	});

	it("lets two people change two cells at once, and tells the second at the same cell", async () => {
		const { cell, readings } = await matrixIn("two-cells");
		const both = await Promise.all([
			setReadingInCase({ ...cell, explanation: "H2", reading: "I", seen: null }),
			setReadingInCase({ ...cell, explanation: "constructor", reading: "CC", seen: null }),
		]);
		for (const outcome of both) granted(outcome);
		expect({ ...(await readings()) }).toEqual({ H1: "C", H2: "I", constructor: "CC" });
		expect(codeOf(await setReadingInCase({ ...cell, explanation: "H2", reading: "C", seen: null }))).toBe(
			"judgment-changed",
		);
		// What both chose alike is no conflict.
		granted(await setReadingInCase({ ...cell, explanation: "H2", reading: "I", seen: null }));
	});

	it("knows no cell that is not there", async () => {
		const { cell } = await matrixIn("no-cell");
		const reading = { reading: "C", seen: null } as const;
		expect(codeOf(await setReadingInCase({ ...cell, ...reading, explanation: "H9" }))).toBe("matrix-part-missing");
		expect(codeOf(await setReadingInCase({ ...cell, ...reading, explanation: "H1", evidence: "E9" }))).toBe(
			"matrix-part-missing",
		);
		expect(codeOf(await setReadingInCase({ ...cell, ...reading, explanation: "H1", id: "none" }))).toBe(
			"judgment-missing",
		);
	});
});

describe("gradeEvidenceInCase", () => {
	it("changes one grade, and tells the second of two who change it", async () => {
		const { choice, cell } = await matrixIn("grades");
		granted(await gradeEvidenceInCase({ ...cell, grade: "relevance", to: "high", seen: "low" }));
		expect(granted(await weighMatrixInCase(choice, "why")).report.evidence[0]?.weight).toBeCloseTo(2);
		expect(codeOf(await gradeEvidenceInCase({ ...cell, grade: "relevance", to: "medium", seen: "low" }))).toBe(
			"judgment-changed",
		);
	});

	it("grades nothing but evidence of a matrix", async () => {
		const choice = await caseOf("no-matrix");
		const judgment = { kind: "interest", id: "why", actor: "VAL", interest: "Grain" };
		granted(await saveJudgmentInCase({ case: choice, judgment, seen: null }));
		const asked = { case: choice, id: "why", evidence: "E1", grade: "relevance", to: "high", seen: "low" } as const;
		expect(codeOf(await gradeEvidenceInCase(asked))).toBe("matrix-expected");
	});
});
