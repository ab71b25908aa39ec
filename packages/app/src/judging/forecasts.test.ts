import { describe, expect, it } from "vitest";
import { codeOf, granted } from "../exchange/fixtures/case-folder.ts";
import { removeJudgmentsInCase } from "../operations/judgments/remove-judgments.ts";
import { resolveForecastInCase } from "../operations/judgments/resolve-forecast.ts";
import { scoreJudgments } from "../operations/judgments/score-forecasts.ts";
import { weighMatrixInCase } from "../operations/judgments/weigh-matrix.ts";
import { exportJudgments } from "./files/export-judgments.ts";
import { judgmentTemplate } from "./files/judgment-template.ts";
import { adding, forecast, judgingCases } from "./fixtures/judging-case.ts";
import { reviseForecast } from "./forecasts/revise-forecast.ts";

const { caseOf, fileOf, inFolder } = judgingCases();

describe("a forecast", () => {
	it("is revised until it is resolved, each time by somebody, and then scored", async () => {
		const choice = await caseOf("revised");
		await adding(choice, fileOf("revised.yaml", `forecasts:${forecast("passes")}\n`));
		const revised = granted(
			await reviseForecast({ case: { ...choice, who: "Ben" }, id: "passes", probability: "60%", because: "Paid" }),
		);
		expect(revised.judgment).toMatchObject({
			revisions: [{ who: "Ana" }, { who: "Ben", probability: 0.6, because: "Paid", at: choice.now() }],
		});
		const early = { case: choice, id: "passes", probability: 0.5, at: "2026-01-01" };
		expect(codeOf(await reviseForecast(early))).toBe("judgment-revisions-disordered");
		expect(codeOf(await reviseForecast({ ...early, probability: "likely" }))).toBe("judgment-probability-in-words");
		expect(granted(await scoreJudgments({ case: choice })).open).toHaveLength(1);
		const resolved = granted(
			await resolveForecastInCase({ case: choice, id: "passes", outcome: "yes", at: "2026-05-01" }),
		);
		expect(resolved.judgment).toMatchObject({ resolution: { at: "2026-05-01", outcome: true, note: null } });
		expect(resolved.history.map(({ verb }) => verb)).toEqual(["judge", "revise forecast", "resolve forecast"]);
		expect(codeOf(await resolveForecastInCase({ case: choice, id: "passes", outcome: "no" }))).toBe(
			"forecast-resolved",
		);
		expect(codeOf(await reviseForecast({ case: choice, id: "passes", probability: 1 }))).toBe("forecast-resolved");
		const { scored, byAnalyst } = granted(await scoreJudgments({ case: choice, who: "Ana", asOf: "2026-06-01" }));
		expect(scored).toMatchObject([{ forecast: "passes", came: true, brier: (1 - 0.4) ** 2 }]);
		expect(byAnalyst).toMatchObject([{ who: "Ana" }]);
		expect(byAnalyst[0]?.scores.peer, "Ben came nearer").toBeLessThan(0);
		expect(codeOf(await scoreJudgments({ case: choice, topics: ["ice"] }))).toBe("forecasts-missing");
		expect(codeOf(await scoreJudgments({ case: choice, asOf: "2026-02-31" }))).toBe("day-invalid");
	});

	it("is revised twice by one person within a second", async () => {
		const choice = await caseOf("quick");
		await adding(
			choice,
			fileOf(
				"quick.yaml",
				`forecasts:${forecast("passes")}
`,
			),
		);
		const revise = (at: string) => reviseForecast({ case: choice, id: "passes", probability: 0.7, at });
		granted(await revise("2026-03-02T10:00:00.100Z"));
		expect(codeOf(await revise("2026-03-02T10:00:00.100Z"))).toBe("judgment-revisions-disordered");
		expect(granted(await revise("2026-03-02T10:00:00.400Z")).judgment).toMatchObject({ revisions: { length: 3 } });
	});

	it("is not made to forget by a file that was written before", async () => {
		const choice = await caseOf("behind");
		const [plain, out] = [fileOf("behind.yaml", `forecasts:${forecast("passes")}\n`), inFolder("behind-out.yaml")];
		await adding(choice, plain);
		await reviseForecast({ case: choice, id: "passes", probability: 0.7 });
		expect((await adding(choice, plain)).codes).toEqual(["forecast-behind"]);
		await resolveForecastInCase({ case: choice, id: "passes", outcome: "yes" });
		const { yaml } = granted(await exportJudgments({ case: choice, out }));
		expect((await adding(choice, fileOf("open.yaml", yaml.replace(/ {4}resolution:[\s\S]*$/, "")))).codes).toEqual([
			"forecast-behind",
		]);
		const corrected = await adding(choice, fileOf("corrected.yaml", yaml.replace("outcome: true", "outcome: no")));
		expect(granted(corrected.outcome).kept).toMatchObject([{ status: "changed" }]);
		granted(await removeJudgmentsInCase(choice, ["passes"]));
		expect(granted((await adding(choice, plain)).outcome).kept).toMatchObject([{ status: "new" }]);
	});

	it("is what is revised, and a matrix what is weighed", async () => {
		const choice = await caseOf("kinds");
		await adding(choice, fileOf("option.yaml", judgmentTemplate("option")));
		await adding(choice, fileOf("matrix.yaml", judgmentTemplate("matrix")));
		expect(codeOf(await reviseForecast({ case: choice, id: "offer-insurance", probability: 1 }))).toBe(
			"forecast-expected",
		);
		expect(codeOf(await weighMatrixInCase(choice, "offer-insurance"))).toBe("matrix-expected");
		expect(codeOf(await weighMatrixInCase(choice, "nobody"))).toBe("judgment-missing");
		const { report } = granted(await weighMatrixInCase(choice, "why-no-ceasefire"));
		expect(report.explanations.map(({ explanation, rank }) => [explanation, rank])).toEqual([
			["refused", 1],
			["left-out", 1],
			["not-raised", 3],
		]);
	});
});
