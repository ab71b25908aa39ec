import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failed, type Problem } from "@fissure/core";
import { afterAll, describe, expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { initCase } from "../../case/init-case.ts";
import { undoInCase } from "../../case/undo-in-case.ts";
import { caseChoices, codeOf, granted } from "../../fixtures/port-ellery.ts";
import { importVotes } from "./import-votes.ts";
import { listVoteTables, removeVoteTable } from "./vote-tables.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-votes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const choiceOf = caseChoices();

/** Invented roll calls as unvotes writes them. */
const ROLL_CALLS = `rcid,session,importantvote,date,unres,amend,para,short,descr
1,70,0,2015-11-03,"R/70/1",0,0,"HARBOURS","Calls for open harbours."
2,70,1,2015-12-10,"R/70/2",0,0,"FERRIES","Regrets that a ferry was stopped."
`;
const VOTES = `rcid,country,country_code,vote
1,France,FR,yes
1,China,CN,abstain
1,Brazil,BR,no
2,France,FR,no
2,China,CN,yes
2,Brazil,BR,yes
2,Atlantis,XX,yes
`;
writeFileSync(join(folder, "roll_calls.csv"), ROLL_CALLS);
writeFileSync(join(folder, "votes.csv"), VOTES);
writeFileSync(join(folder, "issues.csv"), "rcid,short_name,issue\n1,ha,Harbours\n");

async function made(name: string): Promise<CaseChoice> {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	return choice;
}

const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: (id: string) =>
		id === "up" ? ({ ok: true, value: folder } as const) : failed("upload-missing", "None", "id"),
});

describe("fissure votes", () => {
	it("imports the files of a publication as one table, reports rows that it leaves out, and undo takes it back", async () => {
		const choice = await made("imported.fissure");
		const problems: Problem[] = [];
		const context = { ...contextOf(choice), onProblem: (problem: Problem) => problems.push(problem) };
		const imported = granted(await importVotes.run({ upload: "up", id: "harbours", label: "On harbours" }, context));
		expect(imported).toMatchObject({ status: "new", table: { id: "harbours", rollCalls: 2, votes: 6, voters: 3 } });
		expect(problems).toEqual(imported.problems);
		expect(problems).toEqual([expect.objectContaining({ code: "votes-voter-unknown", place: "votes.csv, line 8" })]);
		expect(importVotes.view?.(imported).text).toEqual([
			'Imported as the table "harbours": 2 roll calls, 6 votes of 3 voters, 2015-11-03 to 2015-12-10.',
			'1 problem of the kind "votes-voter-unknown".',
		]);
		const [table] = granted(await listVoteTables.run({}, contextOf(choice)));
		expect(table).toMatchObject({ id: "harbours", label: "On harbours", format: "unvotes", votes: 6 });
		const again = granted(await importVotes.run({ files: [folder], id: "harbours", label: "On harbours" }, context));
		expect(again.status).toBe("held");
		granted(await undoInCase({ case: choice }));
		expect(granted(await listVoteTables.run({}, contextOf(choice)))).toEqual([]);
	});

	it("says which file is not there, and which is no table of votes, and writes nothing", async () => {
		const choice = await made("refused.fissure");
		const run = async (...files: readonly string[]) =>
			codeOf(await importVotes.run({ files: [...files] }, contextOf(choice)));
		expect(await run(join(folder, "none.csv"))).toBe("file-missing");
		expect(await run()).toBe("file-missing");
		writeFileSync(join(folder, "words.txt"), "Only words.\n");
		expect(await run(join(folder, "words.txt"))).toBe("votes-no-table");
		rmSync(join(folder, "words.txt"));
		expect(granted(await listVoteTables.run({}, contextOf(choice)))).toEqual([]);
	});

	it("stops before it writes", async () => {
		const choice = await made("stopped.fissure");
		const stop = new AbortController();
		const context = { ...contextOf(choice), signal: stop.signal, onProgress: () => stop.abort() };
		await expect(importVotes.run({ files: [folder] }, context)).rejects.toThrow(/abort/u);
		expect(granted(await listVoteTables.run({}, contextOf(choice)))).toEqual([]);
	});

	it("removes a table that is there", async () => {
		const choice = await made("removed.fissure");
		granted(await importVotes.run({ files: [folder] }, contextOf(choice)));
		expect(codeOf(await removeVoteTable.run({ id: "harbours" }, contextOf(choice)))).toBe("vote-table-missing");
		expect(granted(await removeVoteTable.run({ id: "unvotes" }, contextOf(choice)))).toEqual([]);
	});
});
