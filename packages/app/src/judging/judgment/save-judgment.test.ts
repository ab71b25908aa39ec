import { describe, expect, it } from "vitest";
import { codeOf, granted } from "../../exchange/fixtures/case-folder.ts";
import { checkJudgmentInCase } from "../../operations/judgments/check-judgment.ts";
import { importJudgmentsInCase } from "../../operations/judgments/judgment-files.ts";
import { saveJudgmentInCase } from "../../operations/judgments/save-judgment.ts";
import { idsIn, judgingCases } from "../fixtures/judging-case.ts";
import { reviseForecast } from "../forecasts/revise-forecast.ts";
import { showJudgment } from "./show-judgment.ts";

const { caseOf } = judgingCases();

const interest = (fields: Readonly<Record<string, unknown>> = {}) => ({
	...{ kind: "interest", id: "wants-grain", topics: ["grain"], actor: "VAL", interest: "Keep the grain moving" },
	...fields,
});
const forecast = (fields: Readonly<Record<string, unknown>> = {}) => ({
	...{ kind: "forecast", id: "passes", question: "Will grain pass?", deadline: "2026-06-30" },
	revisions: [{ at: "2026-01-15", who: "Ana", probability: 0.4 }],
	...fields,
});

describe("saveJudgmentInCase", () => {
	it("keeps what a form says, and looks up quoted words", async () => {
		const choice = await caseOf("form");
		const evidence = [{ document: "readout-3", exact: "Grain must pass" }];
		const kept = granted(await saveJudgmentInCase({ case: choice, judgment: interest({ evidence }), seen: null }));
		expect(kept).toMatchObject({
			judgment: { id: "wants-grain" },
			links: [{ state: "sound" }],
			done: "Saved wants-grain.",
		});
	});

	it("tells the second of two who wrote at once, and loses nothing of the first", async () => {
		const choice = await caseOf("two-writers");
		const { version: seen } = granted(await saveJudgmentInCase({ case: choice, judgment: interest(), seen: null }));
		const write = (note: string) => saveJudgmentInCase({ case: choice, judgment: interest({ note }), seen });
		granted(await write("of Ana"));
		const late = await write("of Ben");
		expect(codeOf(late)).toBe("judgment-changed");
		expect(granted(await showJudgment(choice, "wants-grain")).judgment.note).toBe("of Ana");
	});

	it("gives a new judgment no id that another has", async () => {
		const choice = await caseOf("taken");
		granted(await saveJudgmentInCase({ case: choice, judgment: interest(), seen: null }));
		const again = await saveJudgmentInCase({ case: choice, judgment: forecast({ id: "wants-grain" }), seen: null });
		expect(codeOf(again)).toBe("judgment-exists");
	});

	it("takes nothing back of what a forecast once said", async () => {
		const choice = await caseOf("taken-back");
		granted(await saveJudgmentInCase({ case: choice, judgment: forecast(), seen: null }));
		const { version: seen } = granted(await reviseForecast({ case: choice, id: "passes", probability: 0.9 }));
		expect(codeOf(await saveJudgmentInCase({ case: choice, judgment: forecast(), seen }))).toBe("forecast-behind");
	});

	it("signs a probability for anyone who gives it", async () => {
		const choice = await caseOf("signed");
		const judgment = forecast({ revisions: [{ probability: "60 %" }] });
		const kept = granted(await saveJudgmentInCase({ case: choice, judgment, seen: null }));
		expect(kept.judgment).toMatchObject({ revisions: [{ at: choice.now(), who: "Ana", probability: 0.6 }] });
	});

	it("keeps nothing that is wrong, and says in which field", async () => {
		const choice = await caseOf("wrong");
		const wrong = forecast({ deadline: "soon", revisions: [{ at: "2026-01-15", who: "Ana", probability: "likely" }] });
		expect(codeOf(await saveJudgmentInCase({ case: choice, judgment: wrong, seen: null }))).toBe("judgment-day-wrong");
		const problems = granted(await checkJudgmentInCase(choice, wrong));
		expect(problems.map(({ code, place }) => [code, place])).toEqual([
			["judgment-day-wrong", "deadline"],
			["judgment-probability-in-words", "revisions[0].probability"],
		]);
		expect(granted(await checkJudgmentInCase(choice, "no judgment")).map(({ place }) => place)).toEqual(["kind"]);
		expect(await idsIn(choice)).toEqual([]);
	});
});

describe("importJudgmentsInCase", () => {
	it("keeps a text wholly, or tells line by line what is wrong with it", async () => {
		const choice = await caseOf("dropped");
		const importing = (yaml: string) => importJudgmentsInCase({ case: choice, name: "dropped.yaml", yaml });
		const bad = "forecasts:\n  - id: passes\n    question: Will grain pass?\n    revisions: []\n";
		expect(granted(await importing(bad))).toMatchObject({
			kept: [],
			problems: [{ code: "judgment-field-missing", place: "dropped.yaml:4: forecasts[0].revisions" }],
		});
		expect(await idsIn(choice)).toEqual([]);
		const good = bad.replace("[]", "[{ at: 2026-01-15, who: Ana, probability: 0.4 }]");
		expect(granted(await importing(good))).toMatchObject({ kept: [{ id: "passes", status: "new" }], problems: [] });
		expect(codeOf(await importing("forecasts: []\n"))).toBe("judgments-none");
	});
});
