import { mkdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codeOf, granted } from "../../exchange/fixtures/case-folder.ts";
import { listJudgmentsInCase } from "../../operations/judgments/list-judgments.ts";
import { adding, forecast, idsIn, judgingCases } from "../fixtures/judging-case.ts";
import { showJudgment } from "../judgment/show-judgment.ts";

const { caseOf, fileOf, inFolder } = judgingCases();

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
		expect(granted(await listJudgmentsInCase({ case: choice, stale: true })).judgments).toHaveLength(1);
	});
});
