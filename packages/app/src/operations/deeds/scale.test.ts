import { CELL_LETTERS, failed, type RollCall, type VoteMatrix } from "@fissure/core";
import { describe, expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { caseChoices, codeOf, granted } from "../../fixtures/port-ellery.ts";
import { exportVoteScale, printVoteScale, scaleVotes } from "./scale.ts";

const choiceOf = caseChoices();
const LOOKS = { color: false, width: 120, bom: false };
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});
const VOTERS = ["CHN", "CUB", "IND", "BRA", "EGY", "FRA", "ISR", "JPN", "POL", "RUS", "TUR", "USA"];
const ROUNDS = 40;

/** Twelve voters in two sessions, each roll call dividing them at another place of one order. */
const matrix: VoteMatrix = (() => {
	const cuts = Array.from({ length: 40 }, (_, at) => 1 + ((at * 5) % 11));
	return {
		voters: VOTERS.map((id) => ({ id, name: null, state: id, group: null })),
		cells: Uint8Array.from(
			cuts.flatMap((cut) => VOTERS.map((_, at) => CELL_LETTERS.indexOf(at < cut ? "y" : at === cut ? "a" : "n"))),
		),
		rollCalls: cuts.map(
			(cut, at): RollCall => ({
				...{ id: `r${at}`, table: "assembly", body: "general-assembly", date: at < 20 ? "2030-10-01" : "2031-10-01" },
				...{ session: at < 20 ? "85" : "86", symbol: null, title: `Matter ${at}`, description: null, important: null },
				...{ issues: [], amendment: false, paragraph: false, vetoedBy: [], stated: null },
				totals: { yes: cut, abstain: 1, no: VOTERS.length - cut - 1, absent: 0 },
			}),
		),
	};
})();
const TABLE = { id: "assembly", label: "Assembly", format: "plain", source: "votes.csv", citation: null };

async function caseWith(name: string, votes: VoteMatrix = matrix): Promise<CaseChoice> {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	granted(await inCase(choice, "write", async (file, store) => store.saveVotes(file, { table: TABLE, matrix: votes })));
	return choice;
}

describe("fissure votes scale", () => {
	it("writes a CSV of one row a state and session, with point and interval", async () => {
		const context = contextOf(await caseWith("scale.fissure"));
		const given = printVoteScale.typed?.({
			...{ act: "", words: [], folder: ".", format: "csv" },
			options: { rounds: ROUNDS },
		});
		const shown = granted(await printVoteScale.run(given as never, context));
		const written = await printVoteScale.write?.(shown, "csv", LOOKS);
		const lines = String(written).trimEnd().split("\r\n");
		expect(lines[0]).toBe("country,session,point,low,high,error,votes,ccode,name");
		expect(lines).toHaveLength(1 + 2 * VOTERS.length);
		const usa = lines.findLast((line) => line.startsWith("USA,"))?.split(",") ?? [];
		expect(usa[1]).toBe("86");
		expect(Number(usa[3])).toBeLessThan(Number(usa[2]));
		expect(Number(usa[2])).toBeLessThan(Number(usa[4]));
		expect(usa.slice(6)).toEqual(["20", "2", "United States"]);
		const file = granted(await exportVoteScale.run({ rounds: ROUNDS, format: "csv" }, context));
		expect(String(file.body).trimEnd().split("\r\n").slice(1)).toEqual(lines.slice(1));
	});

	it("has one point for all votes, or a year, and shows those who are named", async () => {
		const context = contextOf(await caseWith("static.fissure"));
		const whole = granted(await scaleVotes.run({ by: "whole", anchor: "China", rounds: ROUNDS }, context));
		expect(whole).toMatchObject({ by: "whole", anchor: "CHN", rollCalls: 40, repetitions: [], runs: 0 });
		expect(whole.points.find(({ voter }) => voter === "CHN")?.point).toBeGreaterThan(0.5);
		const years = granted(await scaleVotes.run({ by: "year", voter: ["usa"], rounds: ROUNDS }, context));
		expect(years.points.map(({ voter, period }) => `${voter} ${period}`)).toEqual(["USA 2030", "USA 2031"]);
	});

	it("has intervals by bootstrap where they are asked for, around the same points", async () => {
		const context = contextOf(await caseWith("bootstrap.fissure"));
		const plain = granted(await scaleVotes.run({ rounds: ROUNDS }, context));
		const found = granted(await scaleVotes.run({ rounds: ROUNDS, bootstrap: 20 }, context));
		expect(found.runs).toBe(20);
		expect(found.points.map(({ point }) => point)).toEqual(plain.points.map(({ point }) => point));
		expect(found.points.map(({ error }) => error)).not.toEqual(plain.points.map(({ error }) => error));
		for (const { point, error, low, high } of found.points) {
			expect(error).toBeGreaterThan(0);
			expect(high - point).toBeCloseTo(point - low, 9);
		}
	});

	it("is a page with all voters of the last session, and lines over time", async () => {
		const context = contextOf(await caseWith("page.fissure"));
		const file = granted(await exportVoteScale.run({ voter: ["USA", "CHN"], rounds: ROUNDS, format: "html" }, context));
		const page = String(file.body);
		expect(page.match(/<svg/gu)?.length).toBeGreaterThanOrEqual(2);
		expect(page).toContain("doi:10.1177/0022002715595700");
		const shown = granted(await printVoteScale.run({ rounds: ROUNDS }, context));
		const text = String(await printVoteScale.write?.(shown, "text", LOOKS));
		expect(text).toContain("Moved most, session 85 to 86");
		expect(text).toContain("United States is above 0");
	});

	it("says what it cannot do", async () => {
		const context = contextOf(await caseWith("wrong.fissure"));
		expect(codeOf(await scaleVotes.run({ anchor: "Atlantis" }, context))).toBe("voter-missing");
		const alike = { ...matrix, cells: matrix.cells.map(() => 1) };
		expect(codeOf(await scaleVotes.run({}, contextOf(await caseWith("alike.fissure", alike))))).toBe("votes-undivided");
		const given = { act: "", words: [], folder: ".", format: "csv", options: { static: true, by: "year" } } as const;
		expect(printVoteScale.typed?.(given)).toContain("--static");
	});
});
