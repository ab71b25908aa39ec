import type { DeedVerdict } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { type Tally, tallyOf, unusualAmong } from "./unusual.ts";

const verdicts = (agrees: number, differs: number): readonly DeedVerdict[] => [
	...Array<DeedVerdict>(agrees).fill("agrees"),
	...Array<DeedVerdict>(differs).fill("differs"),
];
const tally = (holder: string, issue: string, agrees: number, differs: number): Tally =>
	tallyOf({ holder, mapping: `by-${issue}`, issue, label: issue }, verdicts(agrees, differs));

const HOLDERS = Array.from({ length: 25 }, (_, at) => `H${at}`);
const ISSUES = Array.from({ length: 15 }, (_, at) => `issue-${at}`);
const steady = HOLDERS.flatMap((holder) => ISSUES.map((issue) => tally(holder, issue, 10, 0)));
const all = () => true;

describe("what differs", () => {
	it("counts silence and absence apart from what can be compared", () => {
		const given: readonly DeedVerdict[] = ["agrees", "softer", "differs", "open", "few", "silent", "silent", "absent"];
		expect(tallyOf({ holder: "H", mapping: "m", issue: "i", label: "l" }, given)).toMatchObject({
			...{ differs: 1, compared: 3 },
			verdicts: { agrees: 1, softer: 1, differs: 1, open: 1, few: 1, silent: 2, absent: 1 },
		});
	});

	it("is unusual where neither the holder nor the issue differs otherwise", () => {
		const one = tally("H0", "issue-0", 1, 9);
		const found = unusualAmong(
			[...steady.slice(1), one],
			({ holder, issue }) => holder === "H0" && Number(issue.slice("issue-".length)) < 2,
		);
		expect(found[0]).toMatchObject({ holder: "H0", issue: "issue-0", differs: 9, compared: 10, isUnusual: true });
		expect(found.slice(1).every(({ isUnusual }) => !isUnusual)).toBe(true);
		expect(found[0]?.elsewhere).toMatchObject({ differs: 0, compared: 140, groups: 14 });
		expect(found[0]?.others).toMatchObject({ differs: 0, compared: 240, groups: 24 });
	});

	it("is no finding of one who always differs, or where everybody does", () => {
		const contrary = steady.map((one) => (one.holder === "H0" ? tally("H0", one.issue, 1, 9) : one));
		expect(unusualAmong(contrary, ({ holder }) => holder === "H0").some(({ isUnusual }) => isUnusual)).toBe(false);
		const crooked = steady.map((one) => (one.issue === "issue-0" ? tally(one.holder, "issue-0", 1, 9) : one));
		expect(unusualAmong(crooked, ({ issue }) => issue === "issue-0").some(({ isUnusual }) => isUnusual)).toBe(false);
	});

	it("is not judged without a base rate: few deeds elsewhere, or few others", () => {
		const alone = [tally("H0", "issue-0", 0, 9), tally("H1", "issue-0", 9, 0), tally("H0", "issue-1", 9, 0)];
		const [first] = unusualAmong(alone, ({ holder, issue }) => holder === "H0" && issue === "issue-0");
		expect(first).toMatchObject({ elsewhere: null, others: null, p: null, q: null, isUnusual: false });
	});

	it("leaves other mappings of the same issue out of the rate elsewhere", () => {
		const twice = { ...tally("H0", "issue-0", 1, 9), mapping: "second" };
		const found = unusualAmong([...steady, twice], ({ mapping }) => mapping === "second");
		expect(found[0]?.elsewhere?.groups).toBe(14);
	});

	it("asks less of one question than of many", () => {
		const one = tally("H0", "issue-0", 6, 4);
		const given = [...steady.slice(1), one];
		const [alone] = unusualAmong(given, ({ holder, issue }) => holder === "H0" && issue === "issue-0");
		const among = unusualAmong(given, all).find(({ holder, issue }) => holder === "H0" && issue === "issue-0");
		expect(alone?.q).toBe(alone?.p);
		expect(among?.q).toBeGreaterThan(alone?.q as number);
	});
});
