import { describe, expect, it } from "vitest";
import { found, kestria, norland, orvena, said } from "./fixtures/accounts.ts";
import { terminology } from "./terminology.ts";

describe("terminology", () => {
	it.each([
		["English", "Norland condemned the invasion of Sorrel.", "Kestria spoke of the corrective operation."],
		["Chinese beside Russian", "诺方谴责入侵索雷尔。", "Кестрия рассказала об исправительной операции."],
	])("finds one thing under two names that take sides, in %s", (_, mine, theirs) => {
		const [finding, ...more] = found(terminology, norland(mine), kestria(theirs));
		expect(more).toEqual([]);
		expect(finding).toMatchObject({
			issue: "war",
			carriedBy: "norland",
			against: ["kestria"],
			holder: null,
			measure: null,
		});
		expect(finding?.evidence[0]?.document).toBe("norland");
		expect(finding?.instead[0]?.document).toBe("kestria");
	});

	it("lets the more pointed name carry it, whichever is given first", () => {
		const neutral = norland("The Sorrel conflict was discussed.");
		const pointed = kestria("Kestria spoke of the corrective operation.");
		expect(said(found(terminology, neutral, pointed))).toEqual(["war kestria→norland"]);
		expect(said(found(terminology, pointed, neutral))).toEqual(["war kestria→norland"]);
	});

	it.each([
		["the same frame in two languages", "诺方介绍了纠正行动。", "Kestria spoke of the corrective operation."],
		["a topic that only one names", "Norland condemned the invasion of Sorrel.", "The Presidents met."],
		["texts without names", "The Presidents met.", "The Presidents met."],
	])("is silent on %s", (_, mine, theirs) => {
		expect(found(terminology, norland(mine), kestria(theirs))).toEqual([]);
	});

	it("compares every two of three accounts", () => {
		const findings = found(
			terminology,
			norland("Norland condemned the invasion of Sorrel."),
			kestria("Kestria spoke of the corrective operation."),
			orvena("The Sorrel conflict was discussed in Orvena."),
		);
		expect(said(findings)).toEqual(["war norland→kestria", "war norland→orvena", "war kestria→orvena"]);
	});
});
