import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { JUDGMENT_KINDS, type Problem } from "@fissure/core";
import { describe, expect, it } from "vitest";
import { addTexts, caseFolder, choiceOf, codeOf, granted, withCase } from "../exchange/fixtures/case-folder.ts";
import { addJudgments } from "./add-judgments.ts";
import { critiqueInCase } from "./critique-in-case.ts";
import { exportJudgments } from "./export-judgments.ts";
import { judgmentTemplate } from "./judgment-template.ts";
import { listJudgments } from "./list-judgments.ts";
import { removeJudgments } from "./remove-judgments.ts";
import { resolveForecast } from "./resolve-forecast.ts";
import { reviseForecast } from "./revise-forecast.ts";
import { scoreJudgments } from "./score-judgments.ts";
import { showJudgment } from "./show-judgment.ts";
import { weighMatrix } from "./weigh-matrix.ts";

const inFolder = caseFolder();

const TEXT = "We say the words as they stand there. Grain must pass, and grain must be paid for.";

/** A case of its own, with the one text that the templates quote. */
async function caseOf(name: string) {
	const path = inFolder(`${name}.fissure`);
	await withCase(path, (file) => addTexts(file, [{ id: "readout-3", text: TEXT }]));
	return choiceOf(path);
}

function fileOf(name: string, yaml: string): string {
	writeFileSync(inFolder(name), yaml);
	return inFolder(name);
}

const forecast = (id: string, more = ""): string => `
  - id: ${id}
    topics: [grain]
    question: Will grain pass?
    deadline: 2026-06-30
    revisions:
      - { at: 2026-01-15, who: Ana, probability: 0.4 }${more}`;

async function adding(choice: Awaited<ReturnType<typeof caseOf>>, ...files: readonly string[]) {
	const problems: Problem[] = [];
	const outcome = await addJudgments({ case: choice, files }, { onProblem: (problem) => problems.push(problem) });
	return { outcome, problems, codes: problems.map(({ code }) => code) };
}

const idsIn = async (choice: Awaited<ReturnType<typeof caseOf>>): Promise<readonly string[]> =>
	granted(await listJudgments({ case: choice })).judgments.map(({ judgment }) => judgment.id);

describe("addJudgments", () => {
	it("looks up quoted words, and says where a mistake stands", async () => {
		const choice = await caseOf("lookup");
		const good = fileOf(
			"good.yaml",
			`forecasts:${forecast("passes", "\n    evidence: [{ document: readout-3, exact: Grain must pass }]")}\n`,
		);
		const { outcome } = await adding(choice, good);
		expect(granted(outcome)).toMatchObject({ kept: [{ id: "passes", status: "new" }], refused: [], stale: [] });
		const { links } = granted(await showJudgment(choice, "passes"));
		expect(links).toMatchObject([{ where: "evidence", state: "sound", link: { quote: { start: 38, end: 53 } } }]);
		const twice = `forecasts:${forecast("paid", "\n    evidence: [{ document: readout-3, exact: must }]")}\n`;
		const { outcome: refused, problems } = await adding(choice, fileOf("unplaced.yaml", twice));
		expect(codeOf(refused)).toBe("judgments-none");
		expect(problems).toMatchObject([{ code: "judgment-quote-unplaced" }]);
		expect(problems[0]?.place).toMatch(/unplaced\.yaml:8: forecasts\[0\]\.evidence\[0\]$/);
	});

	it("keeps all of a file or nothing, and goes on with the next", async () => {
		const choice = await caseOf("whole");
		mkdirSync(inFolder("folder"));
		fileOf("folder/a.yaml", `forecasts:${forecast("first")}${forecast("second").replace("0.4", "likely")}\n`);
		fileOf("folder/b.yml", `forecasts:${forecast("third")}\n`);
		fileOf("folder/c.yaml", "forecasts: [\n");
		fileOf("folder/d.yaml", "a: &a 1\nforecasts: *a\n");
		const { outcome, codes } = await adding(choice, inFolder("folder"));
		expect(codes).toEqual(["judgment-probability-in-words", "yaml-invalid", "yaml-invalid"]);
		expect(granted(outcome)).toMatchObject({ kept: [{ id: "third" }] });
		expect(granted(outcome).refused).toHaveLength(3);
		expect(await idsIn(choice)).toEqual(["third"]);
	});

	it("refuses a second file that uses an id of the first", async () => {
		const choice = await caseOf("twice");
		const [one, other] = ["one.yaml", "other.yaml"].map((name) => fileOf(name, `forecasts:${forecast("passes")}\n`));
		const { outcome, codes } = await adding(choice, one ?? "", other ?? "");
		expect(codes).toEqual(["judgment-twice"]);
		expect(granted(outcome)).toMatchObject({ kept: [{ id: "passes" }], refused: [other] });
	});

	it("says what it expected where nothing is, or nothing is said", async () => {
		const choice = await caseOf("nothing");
		expect(codeOf((await adding(choice, inFolder("none.yaml"))).outcome)).toBe("judgments-missing");
		expect(codeOf((await adding(choice, fileOf("empty.yaml", "forecasts: []\n"))).outcome)).toBe("judgments-none");
	});

	it("keeps what rests on nothing held, and says so", async () => {
		const choice = await caseOf("unsound");
		const links = "\n    evidence: [{ finding: finding-00000000 }, { judgment: nobody }]";
		const { outcome } = await adding(choice, fileOf("unsound.yaml", `forecasts:${forecast("floats", links)}\n`));
		expect(granted(outcome).stale.map(({ links: of }) => of.map(({ state }) => state))).toEqual([
			["unknown", "unknown"],
		]);
		expect(granted(await listJudgments({ case: choice, stale: true })).judgments).toHaveLength(1);
	});
});

describe("a template", () => {
	it.each(JUDGMENT_KINDS)("of kind %s is read as it is, and written out again the same", async (kind) => {
		const choice = await caseOf(`template-${kind}`);
		const { outcome, problems } = await adding(choice, fileOf(`${kind}.yaml`, judgmentTemplate(kind)));
		expect(problems).toEqual([]);
		expect(granted(outcome).kept).toMatchObject([{ kind, status: "new" }]);
		const out = inFolder(`${kind}-out.yaml`);
		const exported = granted(await exportJudgments({ case: choice, out }));
		expect(readFileSync(out, "utf8")).toBe(exported.yaml);
		expect(granted((await adding(choice, out)).outcome).kept).toMatchObject([{ kind, status: "held" }]);
		expect(codeOf(await exportJudgments({ case: choice, out }))).toBe("target-exists");
	});
});

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
		const resolved = granted(await resolveForecast({ case: choice, id: "passes", outcome: "yes", at: "2026-05-01" }));
		expect(resolved.judgment).toMatchObject({ resolution: { at: "2026-05-01", outcome: true, note: null } });
		expect(resolved.history.map(({ verb }) => verb)).toEqual(["judge", "revise forecast", "resolve forecast"]);
		expect(codeOf(await resolveForecast({ case: choice, id: "passes", outcome: "no" }))).toBe("forecast-resolved");
		expect(codeOf(await reviseForecast({ case: choice, id: "passes", probability: 1 }))).toBe("forecast-resolved");
		const { scored, byAnalyst } = granted(await scoreJudgments({ case: choice, who: "Ana", asOf: "2026-06-01" }));
		expect(scored).toMatchObject([{ forecast: "passes", came: true, brier: (1 - 0.4) ** 2 }]);
		expect(byAnalyst).toMatchObject([{ who: "Ana" }]);
		expect(byAnalyst[0]?.scores.peer, "Ben came nearer").toBeLessThan(0);
		expect(codeOf(await scoreJudgments({ case: choice, topics: ["ice"] }))).toBe("forecasts-missing");
		expect(codeOf(await scoreJudgments({ case: choice, asOf: "2026-02-31" }))).toBe("day-invalid");
	});

	it("is not made to forget by a file that was written before", async () => {
		const choice = await caseOf("behind");
		const [plain, out] = [fileOf("behind.yaml", `forecasts:${forecast("passes")}\n`), inFolder("behind-out.yaml")];
		await adding(choice, plain);
		await reviseForecast({ case: choice, id: "passes", probability: 0.7 });
		expect((await adding(choice, plain)).codes).toEqual(["forecast-behind"]);
		await resolveForecast({ case: choice, id: "passes", outcome: "yes" });
		const { yaml } = granted(await exportJudgments({ case: choice, out }));
		expect((await adding(choice, fileOf("open.yaml", yaml.replace(/ {4}resolution:[\s\S]*$/, "")))).codes).toEqual([
			"forecast-behind",
		]);
		const corrected = await adding(choice, fileOf("corrected.yaml", yaml.replace("outcome: true", "outcome: no")));
		expect(granted(corrected.outcome).kept).toMatchObject([{ status: "changed" }]);
		granted(await removeJudgments(choice, ["passes"]));
		expect(granted((await adding(choice, plain)).outcome).kept).toMatchObject([{ status: "new" }]);
	});

	it("is what is revised, and a matrix what is weighed", async () => {
		const choice = await caseOf("kinds");
		await adding(choice, fileOf("option.yaml", judgmentTemplate("option")));
		await adding(choice, fileOf("matrix.yaml", judgmentTemplate("matrix")));
		expect(codeOf(await reviseForecast({ case: choice, id: "offer-insurance", probability: 1 }))).toBe(
			"forecast-expected",
		);
		expect(codeOf(await weighMatrix(choice, "offer-insurance"))).toBe("matrix-expected");
		expect(codeOf(await weighMatrix(choice, "nobody"))).toBe("judgment-missing");
		const { report } = granted(await weighMatrix(choice, "why-no-ceasefire"));
		expect(report.explanations.map(({ explanation, rank }) => [explanation, rank])).toEqual([
			["refused", 1],
			["left-out", 1],
			["not-raised", 3],
		]);
	});
});

describe("removeJudgments", () => {
	it("removes all that are named, or none where one is not there", async () => {
		const choice = await caseOf("removed");
		await adding(choice, fileOf("removed.yaml", `forecasts:${forecast("first")}${forecast("second")}\n`));
		expect(codeOf(await removeJudgments(choice, ["first", "third"]))).toBe("judgment-missing");
		expect(await idsIn(choice)).toEqual(["first", "second"]);
		granted(await removeJudgments(choice, ["first", "second"]));
		expect(await idsIn(choice)).toEqual([]);
	});
});

describe("critiqueInCase", () => {
	it("asks for what is there: a judgment of the case, a brief that can be read", async () => {
		const choice = await caseOf("critique");
		expect(codeOf(await critiqueInCase({ case: choice, judgments: ["nobody"] }))).toBe("judgment-missing");
		expect(codeOf(await critiqueInCase({ case: choice, brief: inFolder("none.md") }))).toBe("brief-unreadable");
		expect(granted(await critiqueInCase({ case: choice }))).toEqual({
			judgments: [],
			criticisms: [],
			verification: null,
		});
	});
});
