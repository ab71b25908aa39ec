import { failed } from "@fissure/core";
import type { RollCall } from "@fissure/model";
import { expect, it } from "vitest";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { caseChoices, codeOf, granted } from "../../fixtures/port-ellery.ts";
import { exportWordsAndDeeds, showWordsAndDeeds } from "./words-and-deeds.ts";

const choiceOf = caseChoices();

const rollCall = (id: string, date: string): RollCall => ({
	...{ id, date, table: "harbour", body: "other", session: "1", symbol: null, title: `Vote ${id}` },
	...{ description: null, important: null, issues: [], amendment: false, paragraph: false, vetoedBy: [] },
	...{ totals: { yes: 0, abstain: 0, no: 0, absent: 0 }, stated: null },
});

async function voted(name: string) {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	const table = { id: "harbour", label: "Harbour assembly", format: "plain", source: "votes.csv", citation: null };
	const voters = ["CHN", "FRA", "RUS"].map((id) => ({ id, name: null, state: id, group: null }));
	const rollCalls = [rollCall("1", "2031-03-01"), rollCall("2", "2031-04-01"), rollCall("3", "2032-03-01")];
	const cells = Uint8Array.from([1, 3, 1, 2, 1, 1, 1, 3, 1]);
	granted(
		await inCase(choice, "write", (file, store) =>
			store.saveVotes(file, { table, matrix: { voters, rollCalls, cells } }),
		),
	);
	return { case: choice, print: async () => {}, pathOfUpload: () => failed("upload-missing", "None", "id") };
}

it("shows how alike two vote as a page with its drawing, and writes it as a file", async () => {
	const context = await voted("agreement.fissure");
	const asked = { analysis: "agreement" as const, voter: ["CHN", "RUS"], by: "year" as const };
	const page = granted(await showWordsAndDeeds.run(asked, context));
	expect(page.title).toContain("China and Russia");
	expect(page.blocks.filter(({ kind }) => kind === "drawing").length).toBeGreaterThan(0);
	const html = granted(await exportWordsAndDeeds.run({ ...asked, format: "html" }, context));
	expect(html).toMatchObject({ name: "agreement.html", mediaType: expect.stringContaining("text/html") });
	expect(String(html.body)).toContain("<svg");
	const csv = granted(await exportWordsAndDeeds.run({ ...asked, format: "csv" }, context));
	expect(String(csv.body)).toContain("CHN,RUS");
});

it("shows where two voters were furthest apart, each roll call leading to its votes", async () => {
	const context = await voted("pair.fissure");
	const page = granted(await showWordsAndDeeds.run({ analysis: "pair", voter: ["CHN", "France"] }, context));
	expect(page.title).toContain("China and France");
	const table = page.blocks.find(({ kind }) => kind === "table");
	const leads = JSON.stringify(table).match(/"rollCall":\{"table":"harbour","id":"\d"\}/gu);
	expect(leads?.map((one) => one.at(-3))).toEqual(["3", "1", "2"]);
	const csv = granted(
		await exportWordsAndDeeds.run({ analysis: "pair", voter: ["CHN", "FRA"], format: "csv" }, context),
	);
	expect(String(csv.body)).toContain("harbour,1,2031-03-01,1,,Vote 1,yes,no,1,0");
	expect(codeOf(await showWordsAndDeeds.run({ analysis: "pair", voter: ["CHN"] }, context))).toBe("voters-unfit");
});

it("passes on what is wrong with what was asked", async () => {
	const context = await voted("wrong.fissure");
	expect(
		codeOf(await showWordsAndDeeds.run({ analysis: "agreement", voter: ["CHN", "Nowhereland"] }, context)),
	).toMatch(/voter/u);
});
