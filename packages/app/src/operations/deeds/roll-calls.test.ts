import { failed } from "@fissure/core";
import type { RollCall } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { caseChoices, codeOf, granted } from "../../fixtures/port-ellery.ts";
import { listRollCalls, listVoteChoices, showRollCall } from "./roll-calls.ts";

const choiceOf = caseChoices();

const rollCall = (id: string, fields: Partial<RollCall>): RollCall => ({
	...{ id, table: "harbour", body: "other", date: "2031-03-01", session: "1", symbol: null, title: `Vote ${id}` },
	...{ description: null, important: null, issues: [], amendment: false, paragraph: false, vetoedBy: [] },
	...{ totals: { yes: 0, abstain: 0, no: 0, absent: 0 }, stated: null },
	...fields,
});

async function voted(name: string) {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	const table = { id: "harbour", label: "Harbour assembly", format: "plain", source: "votes.csv", citation: null };
	const voters = ["CHN", "XVA"].map((id) => ({ id, name: null, state: id, group: null }));
	const rollCalls = [
		rollCall("1", { title: "Status of the harbour", issues: ["Harbour"] }),
		rollCall("2", { date: "2032-03-01", session: "2", title: "Grain", important: true }),
	];
	granted(
		await inCase(choice, "write", (file, store) =>
			store.saveVotes(file, { table, matrix: { voters, rollCalls, cells: Uint8Array.from([1, 3, 2, 0]) } }),
		),
	);
	return { case: choice, print: async () => {}, pathOfUpload: () => failed("upload-missing", "None", "id") };
}

describe("recorded votes of a case", () => {
	it("are listed latest first, and found by what they are called, a part at a time", async () => {
		const context = await voted("listed.fissure");
		const idsOf = async (asked: Parameters<typeof listRollCalls.run>[0]) =>
			granted(await listRollCalls.run(asked, context)).rollCalls.map(({ id }) => id);
		expect(await idsOf({})).toEqual(["2", "1"]);
		expect(await idsOf({ words: "HARBOUR status" })).toEqual(["1"]);
		expect(await idsOf({ important: "1" })).toEqual(["2"]);
		expect(await idsOf({ to: "2031" })).toEqual(["1"]);
		expect(granted(await listRollCalls.run({ after: 1, size: 1 }, context))).toMatchObject({ total: 2, after: 1 });
		expect(await idsOf({ after: 1, size: 1 })).toEqual(["1"]);
	});

	it("offer who voted, states by name", async () => {
		const choices = granted(await listVoteChoices.run({}, await voted("choices.fissure")));
		expect(choices.voters.map(({ id, name, votes }) => [id, name, votes])).toEqual([
			["CHN", "China", 2],
			["XVA", null, 1],
		]);
		expect(choices.sessions.map(({ value }) => value)).toEqual(["1", "2"]);
	});

	it("say who voted how, and which one is missing", async () => {
		const context = await voted("shown.fissure");
		const shown = granted(await showRollCall.run({ table: "harbour", id: "1" }, context));
		expect(shown.rollCall.title).toBe("Status of the harbour");
		expect(shown.votes.map(({ voter, vote }) => [voter.name ?? voter.id, vote])).toEqual([
			["China", "yes"],
			["XVA", "no"],
		]);
		const [vote] = granted(await showRollCall.run({ table: "harbour", id: "2" }, context)).votes;
		expect(vote).toMatchObject({ vote: "abstain" });
		expect(codeOf(await showRollCall.run({ table: "harbour", id: "9" }, context))).toBe("roll-call-missing");
		expect(codeOf(await showRollCall.run({ table: "none", id: "1" }, context))).toBe("vote-table-missing");
	});
});
