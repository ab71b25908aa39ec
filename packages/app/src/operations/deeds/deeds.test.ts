import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failed, type Problem } from "@fissure/core";
import { afterAll, describe, expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { initCase } from "../../case/init-case.ts";
import { undoInCase } from "../../case/undo-in-case.ts";
import { caseChoices, codeOf, granted } from "../../fixtures/port-ellery.ts";
import { watchAct } from "../../watch/watch-acts.ts";
import { listIndicators, showSeries } from "../watch/indicators.ts";
import { listDeeds, removeDeeds } from "./deeds.ts";
import { importDeeds } from "./import-deeds.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-deeds-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const choiceOf = caseChoices();

writeFileSync(
	join(folder, "deeds.csv"),
	`date,actor,deed,target,what,source
2025-03-04,XLO,visit,XVA,Prime minister in the capital,Court circular
2025-06-01,XVA,sanction,Harbour Company,Assets frozen,Gazette
2025-13-01,XVA,sanction,Other Company,Assets frozen,Gazette
`,
);
writeFileSync(
	join(folder, "trade.csv"),
	`TIME_PERIOD,OBS_VALUE,REF_AREA,COUNTERPART_AREA,INDICATOR,FREQ
2023,4.1,CHN,BRA,TXG_FOB_USD,A
2024,4.6,CHN,BRA,TXG_FOB_USD,A
`,
);

async function made(name: string): Promise<CaseChoice> {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	return choice;
}

const contextOf = (choice: CaseChoice, problems: Problem[] = []) => ({
	case: choice,
	print: async () => {},
	onProblem: (problem: Problem) => problems.push(problem),
	pathOfUpload: (id: string) =>
		id === "up" ? ({ ok: true, value: folder } as const) : failed("upload-missing", "None", "id"),
});

const DEEDS = join(folder, "deeds.csv");
const TRADE = join(folder, "trade.csv");

describe("fissure deeds", () => {
	it("imports deeds, reports the rows that it leaves out, and lists the latest first", async () => {
		const choice = await made("imported.fissure");
		const problems: Problem[] = [];
		const imported = granted(await importDeeds.run({ files: [DEEDS] }, contextOf(choice, problems)));
		expect(imported.deeds).toEqual({ new: 2, changed: 0, held: 0 });
		expect(problems).toEqual([expect.objectContaining({ place: "deeds.csv, line 4" })]);
		expect(importDeeds.view?.(imported).text[0]).toBe("2 new deeds.");
		const page = granted(await listDeeds.run({}, contextOf(choice)));
		expect(page.deeds.map(({ kind, target }) => [kind, target])).toEqual([
			["sanction", "Harbour Company"],
			["visit", expect.any(String)],
		]);
		const part = granted(await listDeeds.run({ kind: ["visit"], after: 0, size: 1 }, contextOf(choice)));
		expect(part).toMatchObject({ total: 1, deeds: [{ kind: "visit" }] });
		expect(granted(await importDeeds.run({ files: [DEEDS] }, contextOf(choice))).deeds).toEqual({
			...{ new: 0, changed: 0, held: 2 },
		});
	});

	it("says which folder has no files, and where nothing could be imported at all", async () => {
		const choice = await made("nothing.fissure");
		const empty = join(folder, "empty");
		mkdirSync(join(empty, "inner"), { recursive: true });
		expect(await importDeeds.run({ files: [empty] }, contextOf(choice))).toMatchObject({
			problem: { code: "file-missing", message: expect.stringMatching(/in the folder ".*empty" .*CSV.*inside it/u) },
		});
		const bad = join(empty, "bad.csv");
		writeFileSync(bad, "day,actor,deed,source\nx,CHN,visit,Gazette\n");
		const imported = granted(await importDeeds.run({ files: [bad] }, contextOf(choice)));
		expect(importDeeds.exit?.(imported, {})).toBe("nothing");
		const held = granted(await importDeeds.run({ files: [DEEDS] }, contextOf(choice)));
		expect(importDeeds.exit?.(held, {})).toBe("done");
	});

	it("removes deeds by id or by filter, and what nobody named stays", async () => {
		const choice = await made("removed.fissure");
		granted(await importDeeds.run({ files: [DEEDS] }, contextOf(choice)));
		expect(codeOf(await removeDeeds.run({ ids: ["rumour"] }, contextOf(choice)))).toBe("deed-missing");
		expect(granted(await removeDeeds.run({ kind: ["sanction"] }, contextOf(choice)))).toEqual({ removed: 1 });
		const [visit] = granted(await listDeeds.run({}, contextOf(choice))).deeds;
		expect(visit?.kind).toBe("visit");
		const ids = [visit?.id ?? ""];
		expect(granted(await removeDeeds.run({ ids, kind: ["sanction"] }, contextOf(choice)))).toEqual({ removed: 0 });
		expect(granted(await removeDeeds.run({ ids }, contextOf(choice)))).toEqual({ removed: 1 });
		expect(removeDeeds.typed?.({ act: "", words: [], options: {}, folder, format: "text" })).toMatch(/^Expected ids/u);
	});

	it("imports figures as series that are watched, with the line that a person drew, and undo takes back all of it", async () => {
		const choice = await made("series.fissure");
		const first = granted(await importDeeds.run({ upload: "up" }, contextOf(choice)));
		expect(first.deeds.new).toBe(2);
		const [series] = first.series;
		expect(first.series).toEqual([{ id: series?.id, label: series?.label, status: "new", values: 2 }]);
		const id = series?.id ?? "";
		expect(
			granted(await showSeries.run({ id }, contextOf(choice))).series.map(({ date, value }) => [date, value]),
		).toEqual([
			["2023", expect.any(Number)],
			["2024", expect.any(Number)],
		]);
		granted(await undoInCase({ case: choice }));
		expect(granted(await listIndicators.run({}, contextOf(choice)))).toEqual([]);
		expect(granted(await listDeeds.run({}, contextOf(choice))).total).toBe(0);

		granted(await importDeeds.run({ files: [TRADE] }, contextOf(choice)));
		const [known] = granted(await listIndicators.run({}, contextOf(choice)));
		if (known === undefined) throw new Error("no series");
		const { dates: _, missing: __, last: ___, crossings: ____, ...indicator } = known;
		granted(
			await watchAct({
				case: choice,
				do: { act: "indicator", indicator: { ...indicator, threshold: 4, direction: "above" } },
			}),
		);
		const again = granted(await importDeeds.run({ files: [TRADE] }, contextOf(choice)));
		expect(again.series).toMatchObject([{ status: "held" }]);
		const [kept] = granted(await listIndicators.run({}, contextOf(choice)));
		expect(kept).toMatchObject({ threshold: 4, direction: "above" });
	});

	it("refuses a call that names nothing to import, or an address without its source", async () => {
		const choice = await made("refused.fissure");
		expect(codeOf(await importDeeds.run({ files: [] }, contextOf(choice)))).toBe("file-missing");
		expect(codeOf(await importDeeds.run({ upload: "none" }, contextOf(choice)))).toBe("upload-missing");
		const typed = importDeeds.typed?.({
			act: "",
			words: ["a"],
			options: { address: "https://a.example" },
			folder,
			format: "text",
		});
		expect(typed).toMatch(/^Expected --source/u);
	});

	it("refuses an actor that nobody knows, and days that are the wrong way round; takes names for codes", async () => {
		const choice = await made("named.fissure");
		granted(await importDeeds.run({ shipped: "recognition" }, contextOf(choice)));
		expect(codeOf(await listDeeds.run({ actor: ["Atlantis"] }, contextOf(choice)))).toBe("actor-unknown");
		expect(codeOf(await listDeeds.run({ from: "2020", to: "2010" }, contextOf(choice)))).toBe("days-reversed");
		const named = granted(await listDeeds.run({ actor: ["Russia"] }, contextOf(choice)));
		expect(named.total).toBeGreaterThan(0);
		expect(named.deeds).toEqual(granted(await listDeeds.run({ actor: ["RUS"] }, contextOf(choice))).deeds);
		expect(granted(await listDeeds.run({ target: ["nobody known"] }, contextOf(choice))).total).toBe(0);
	});

	it("takes the register that comes with the program, and says who is not in it only where it is complete", async () => {
		const choice = await made("register.fissure");
		const imported = granted(await importDeeds.run({ shipped: "recognition" }, contextOf(choice)));
		expect([imported.problems, imported.lists.length > 0]).toEqual([[], true]);
		const page = granted(
			await listDeeds.run({ actor: ["CHN"], kind: ["recognition"], to: "2022-03-01" }, contextOf(choice)),
		);
		expect(page.absent.map(({ list, asOf }) => `${list} ${asOf}`)).toContain(
			"recognition-donetsk-people-s-republic 2022-07-13",
		);
		expect(page.absent.map(({ list }) => list)).not.toContain("recognition-crimea");
		expect(listDeeds.view?.(page).notes).toContain(
			"CHN is not in recognition-donetsk-people-s-republic, which is complete as of 2022-07-13.",
		);
		const russia = granted(await listDeeds.run({ actor: ["RUS"], kind: ["recognition"] }, contextOf(choice)));
		expect([russia.absent, russia.total > 0]).toEqual([[], true]);
	});
});
