import type { DeedMapping, RollCall, Vote } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { type ClaimCase, TUNING } from "./fixtures/claim-cases.ts";
import { CHECK } from "./fixtures/claim-checks.ts";
import { claimsOf, RECORDS, statesOf } from "./fixtures/claim-world.ts";

/** Of the true ones, how many are said to be against the record; of the false, how many to be on it; and how many are decided. */
function score(cases: readonly ClaimCase[]) {
	const found = cases.map(([isTrue, text]) => ({ isTrue, text, states: claimsOf(text).map(({ state }) => state) }));
	return {
		refused: found.filter(({ isTrue, states }) => isTrue === true && states.includes("unmet")).map(({ text }) => text),
		verified: found
			.filter(({ isTrue, states }) => isTrue === false && states.includes("met") && !states.includes("unmet"))
			.map(({ text }) => text),
		undecided: found
			.filter(
				({ isTrue, states }) => isTrue !== null && !states.some((state) => state !== "open" && state !== "missing"),
			)
			.map(({ text }) => text),
		spoken: found
			.filter(({ isTrue, states }) => isTrue === null && states.some((state) => state !== "open"))
			.map(({ text }) => text),
	};
}

describe("claims beside the record of a case", () => {
	it.each(TUNING.map(([, text, ...found]) => [text, found] as const))("%s", (text, found) => {
		expect(statesOf(text)).toEqual(found);
	});

	it("refuse nothing that is true, and verify nothing that is false, among sentences they were not written for", () => {
		const { refused, verified, spoken } = score(CHECK);
		expect({ refused, verified, spoken }).toEqual({ refused: [], verified: [], spoken: [] });
	});

	it("are decided in most sentences that they were not written for", () => {
		const { undecided } = score(CHECK);
		expect(undecided.length, undecided.join("\n")).toBeLessThanOrEqual(CHECK.length / 10);
	});

	it("meet the votes where a refusal is said to repeat a line, with what came after", () => {
		const text =
			"Beijing has so far declined to recognize the self-declared republics, echoing its stance on Crimea in 2014.";
		const precedent = claimsOf(text, { day: "2022-02-23" }).find(({ kind }) => kind === "precedent");
		expect(precedent).toMatchObject({ state: "half", broad: true });
		expect(precedent?.because).toMatch(
			/abstained on A\/RES\/68\/262 .*voted no on A\/RES\/71\/205.*; note on these votes: Not all ask the same$/u,
		);
	});

	it("meet all links of the mapping where the line that is repeated is named by its symbol", () => {
		const text =
			"Beijing has declined to recognize the self-declared republics, echoing its decision of 2014, when it abstained on 68/262.";
		const precedent = claimsOf(text).find(({ kind }) => kind === "precedent");
		expect(precedent).toMatchObject({ state: "half", because: expect.stringContaining("A/RES/71/205") });
	});

	it("are not about another matter that a mapping lists beside theirs", () => {
		const [first] = RECORDS.rollCalls;
		const vote = (symbol: string, title: string) => ({ ...(first as RollCall), id: symbol, symbol, title });
		const rollCalls = [
			vote("A/RES/50/1", "Jerusalem: its status"),
			vote("A/RES/50/2", "Israeli settlements, demolished"),
		];
		const link = (label: string, words: string) => ({ kind: "votes", label, titles: [words], yes: "for" }) as const;
		const mapping = {
			...(RECORDS.mappings[0] as DeedMapping),
			label: "Settlements, Jerusalem",
			links: [link("Settlements", "israeli settlem"), link("Jerusalem", "jerusalem: its")],
		};
		const voteOf = (at: number): Vote => (at === 0 ? "abstain" : "no");
		const records = { ...RECORDS, rollCalls, mappings: [mapping], voteOf };
		const found = (text: string) => claimsOf(text, { records }).map(({ state, because }) => `${state} ${because}`);
		expect(found("China abstained on Jerusalem in 2014.")).toEqual([expect.stringMatching(/^met .*50\/1/u)]);
		expect(found("China voted against the Israeli settlements in 2014.")).toEqual([
			expect.stringMatching(/^met .*50\/2/u),
		]);
	});

	it("are not met with what came after the day of the text", () => {
		const text = "China abstained on the Crimea resolution in 2014.";
		expect(claimsOf(text, { day: "2015-01-01" }).map(({ state }) => state)).toEqual(["met"]);
		expect(claimsOf("China is Brazil's largest trading partner.", { day: "2030-06-01" })[0]?.state).toBe("open");
	});

	it("say what is missing where the case has no record", () => {
		const nothing = { ...RECORDS, series: [], rollCalls: [], deeds: [], deedLists: [], mappings: [] };
		const text = "China abstained on resolution 68/262. China is a top Brazilian trading partner.";
		const claims = claimsOf(text, { records: nothing });
		expect(claims.map(({ state }) => state)).toEqual(["missing", "missing"]);
		expect(claims.map(({ because }) => because).join(" ")).toMatch(/fissure votes import.*fissure deeds import/u);
	});

	it("say a register that is complete does not have a state, and of one that is not say nothing", () => {
		const text = "Germany has never recognised Selmland.";
		expect(statesOf(text)).toEqual(["recognition met"]);
		const open = { ...RECORDS, deedLists: [] };
		expect(claimsOf(text, { records: open })[0]?.state).toBe("open");
	});

	it("name table, day and totals of each vote", () => {
		expect(claimsOf("China abstained on A/RES/68/262.")[0]?.facts).toEqual([
			{
				what: "abstained on A/RES/68/262 (2014-03-27): 100 yes, 11 no, 58 abstaining",
				date: "2014-03-27",
				source: "assembly",
				place: { kind: "roll-call", table: "assembly", id: "A/RES/68/262" },
			},
		]);
	});
});
