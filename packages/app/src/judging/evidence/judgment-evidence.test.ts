import type { Finding } from "@fissure/core";
import { storeFindings } from "@fissure/store";
import { describe, expect, it } from "vitest";
import { codeOf, granted, withCase } from "../../exchange/fixtures/case-folder.ts";
import { findEvidenceInCase } from "../../operations/judgments/find-evidence.ts";
import { judgmentEvidenceInCase } from "../../operations/judgments/judgment-evidence.ts";
import { saveJudgmentInCase } from "../../operations/judgments/save-judgment.ts";
import { judgingCases } from "../fixtures/judging-case.ts";

const { caseOf } = judgingCases();

const FINDING: Finding = {
	...{
		kind: "omission",
		issue: "grain",
		carriedBy: "readout-3",
		against: ["other"],
		holder: "VAL",
		salience: 2 as const,
	},
	...{ headline: "Only one text has Зерно.", weight: 0.5, measure: null, instead: [], counterEvidence: [] },
	evidence: [{ document: "readout-3", start: 38, end: 53, exact: "Grain must pass" }],
	...{ baseRate: null, explanations: [], caveats: [], by: "omission@1" },
};

async function caseWithFinding(name: string) {
	const choice = await caseOf(name);
	const { findings } = await withCase(choice.file, async (file) =>
		granted(await storeFindings(file, { event: "call-1", documents: ["readout-3", "other"], findings: [FINDING] })),
	);
	return { choice, finding: findings[0]?.id ?? "" };
}

describe("judgmentEvidenceInCase", () => {
	it("gives each link with what it leads to, and those that lead nowhere", async () => {
		const { choice, finding } = await caseWithFinding("shown");
		const evidence = [
			{ document: "readout-3", exact: "Grain must pass" },
			{ document: "nowhere", start: 0, end: 1, exact: "x" },
			...[{ finding }, { finding: "finding-00000000" }, { judgment: "wants" }, { judgment: "nobody" }],
		];
		const judgment = { kind: "interest", id: "wants", actor: "VAL", interest: "Grain", evidence };
		granted(await saveJudgmentInCase({ case: choice, judgment, seen: null }));
		const shown = granted(await judgmentEvidenceInCase(choice, "wants"));
		expect(
			shown.map(({ state, words, finding, judgment }) => [
				state,
				words?.document?.id ?? finding?.quotes[0]?.document?.id ?? judgment?.title,
			]),
		).toEqual([
			["sound", "readout-3"],
			["unknown", undefined],
			["sound", "readout-3"],
			["unknown", undefined],
			["sound", "Grain"],
			["unknown", undefined],
		]);
		expect(codeOf(await judgmentEvidenceInCase(choice, "nobody"))).toBe("judgment-missing");
	});
});

describe("findEvidenceInCase", () => {
	it("finds sentences and findings by their words, in whatever script", async () => {
		const { choice, finding } = await caseWithFinding("found");
		const found = async (words: string) => {
			const { findings, sentences } = granted(await findEvidenceInCase({ case: choice, words }));
			return [findings.map(({ id }) => id), sentences.map(({ quote }) => quote.exact)];
		};
		expect(await found("grain")).toEqual([[finding], ["Grain must pass, and grain must be paid for."]]);
		expect(await found("зерно")).toEqual([[finding], []]);
		expect(await found("harbour")).toEqual([[], []]);
	});

	it("offers the findings on a judgment's topics before anybody looked for words", async () => {
		const { choice, finding } = await caseWithFinding("offered");
		const offered = granted(await findEvidenceInCase({ case: choice, topics: ["grain"] }));
		expect(offered).toMatchObject({ findings: [{ id: finding, event: "call-1" }], sentences: [] });
	});
});
