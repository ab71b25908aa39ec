import { readFileSync } from "node:fs";
import { JUDGMENT_KINDS } from "@fissure/core";
import { saveIndicator, saveObservations } from "@fissure/store";
import { describe, expect, it } from "vitest";
import { codeOf, granted, withCase } from "../exchange/fixtures/case-folder.ts";
import { removeJudgmentsInCase } from "../operations/judgments/remove-judgments.ts";
import { critiqueInCase } from "./critique/critique-in-case.ts";
import { exportJudgments } from "./files/export-judgments.ts";
import { judgmentTemplate } from "./files/judgment-template.ts";
import { adding, forecast, idsIn, judgingCases } from "./fixtures/judging-case.ts";
import { showJudgment } from "./judgment/show-judgment.ts";

const { caseOf, fileOf, inFolder } = judgingCases();

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

describe("an option", () => {
	it("says whether what sets it off has come", async () => {
		const choice = await caseOf("trigger");
		await adding(choice, fileOf("trigger.yaml", judgmentTemplate("option")));
		const stateNow = async () => {
			const { trigger } = granted(await showJudgment(choice, "offer-insurance"));
			return [trigger?.state, trigger?.because];
		};
		expect((await stateNow())[0]).toBe("unknown");
		const watching = (threshold: number | null, direction: string, values: readonly (number | null)[]) =>
			withCase(choice.file, async (file) => {
				const named = { id: "ships-a-week", label: "Ships", unit: null, source: null };
				granted(await saveIndicator(file, { ...named, threshold, direction }));
				const series = values.map((value, at) => ({ date: `2026-01-0${at + 1}`, value }));
				granted(await saveObservations(file, "ships-a-week", series));
			});
		await watching(null, "below", []);
		expect(await stateNow()).toEqual(["waiting", "Ships has no threshold"]);
		await watching(5, "below", [null]);
		expect(await stateNow()).toEqual(["waiting", "Ships has no value yet"]);
		await watching(5, "below", [9, 5]);
		expect(await stateNow()).toEqual(["waiting", "Ships: 5 (2026-01-02), line below 5"]);
		await watching(5, "below", [9, 5, 4, null]);
		expect(await stateNow()).toEqual(["met", "Ships: 4 (2026-01-03), line below 5"]);
		await watching(5, "above", []);
		expect((await stateNow())[0]).toBe("waiting");
		await watching(4, "either", []);
		expect((await stateNow())[0], "nothing lies below 4").toBe("waiting");
		await watching(6, "either", []);
		expect((await stateNow())[0]).toBe("met");
	});
});

describe("removeJudgmentsInCase", () => {
	it("removes all that are named, or none where one is not there", async () => {
		const choice = await caseOf("removed");
		await adding(choice, fileOf("removed.yaml", `forecasts:${forecast("first")}${forecast("second")}\n`));
		expect(codeOf(await removeJudgmentsInCase(choice, ["first", "third"]))).toBe("judgment-missing");
		expect(await idsIn(choice)).toEqual(["first", "second"]);
		granted(await removeJudgmentsInCase(choice, ["first", "second"]));
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
