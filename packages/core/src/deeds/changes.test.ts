import type { DeedDirection, LevelChanges } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Act } from "./acts.ts";
import { deedChanges, lagsBetween, turnsOf } from "./changes.ts";

const VALUES = { yes: "for", abstain: "neutral", no: "against", absent: null } as const;
const act = (date: string, done: keyof typeof VALUES, link = "Ferries"): Act => ({
	...{ id: `${date} ${done}`, kind: "vote", link, date, symbol: null, title: "Ferries", done, totals: null },
	...{ value: VALUES[done] as DeedDirection | null, source: { title: "t", address: null, retrieved: null } },
});

describe("answers to one question", () => {
	it("are runs, which absence neither ends nor continues", () => {
		const acts = [
			...[act("2033-12-09", "no"), act("2030-03-27", "abstain"), act("2031-12-01", "absent")],
			...[act("2032-12-17", "abstain"), act("2034-12-09", "no")],
		];
		expect(turnsOf("Ferries", acts)?.runs).toEqual([
			{ done: "abstain", value: "neutral", from: "2030-03-27", to: "2032-12-17", times: 2 },
			{ done: "no", value: "against", from: "2033-12-09", to: "2034-12-09", times: 2 },
		]);
		expect(turnsOf("Ferries", [act("2031-12-01", "absent")])).toBeNull();
	});

	it("of one day that differ are mixed", () => {
		const acts = [act("2030-01-01", "yes"), act("2031-01-01", "yes"), act("2031-01-01", "no")];
		expect(turnsOf("Ferries", acts)?.runs.map(({ done, value }) => [done, value])).toEqual([
			["yes", "for"],
			["mixed", null],
		]);
	});

	it("are all counted once, and no two runs in a row are the same", () => {
		const votes = fc.array(
			fc.tuple(fc.integer({ min: 2000, max: 2040 }), fc.constantFrom("yes", "abstain", "no", "absent")),
		);
		fc.assert(
			fc.property(votes, (given) => {
				const acts = given.map(([year, vote]) => act(`${year}-05-05`, vote as keyof typeof VALUES));
				const { runs = [] } = turnsOf("Ferries", acts) ?? {};
				expect(runs.reduce((sum, { times }) => sum + times, 0)).toBe(acts.filter(({ value }) => value !== null).length);
				for (const [at, run] of runs.slice(1).entries()) expect(run.done).not.toBe(runs[at]?.done);
			}),
		);
	});
});

describe("deeds on an issue", () => {
	const years = (from: number, votes: readonly (keyof typeof VALUES)[], link?: string) =>
		votes.map((vote, at) => act(`${from + at}-05-05`, vote, link));

	it("moved where one question is answered otherwise for good", () => {
		const acts = years(2020, [...Array(8).fill("yes"), ...Array(8).fill("no")]);
		expect(deedChanges(acts, 1)).toMatchObject({
			state: "tested",
			n: 16,
			changes: [{ date: "2028-05-05", effect: -2 }],
		});
	});

	it("did not where another question is asked", () => {
		const acts = [...years(2020, Array(8).fill("yes")), ...years(2028, Array(8).fill("no"), "Bridges")];
		expect(deedChanges(acts, 1).changes).toEqual([]);
	});

	it("are too few below eight, and nothing where there are none", () => {
		expect(deedChanges(years(2020, ["yes", "yes", "no", "no"]), 1)).toMatchObject({ state: "few", n: 4, p: null });
		expect(deedChanges([], 1)).toEqual({ state: "few", n: 0, p: null, changes: [] });
	});
});

describe("words and deeds that moved", () => {
	const level = (date: string, effect: number): LevelChanges => ({
		...{ state: "tested", n: 20, p: 0.01 },
		changes: [{ date, low: date, high: date, p: 0.01, effect }],
	});
	const none: LevelChanges = { state: "few", n: 0, p: null, changes: [] };
	const turns = [turnsOf("Ferries", [act("2030-01-01", "yes"), act("2031-01-01", "no")])].flatMap((one) => one ?? []);

	it("are in the order of their intervals, in days", () => {
		expect(lagsBetween(level("2029-12-31", -2), none, turns)).toMatchObject([
			{ order: "words-first", link: "Ferries", least: 1, most: 366 },
		]);
		expect(lagsBetween(level("2032-01-01", -2), none, turns)).toMatchObject([
			{ order: "deeds-first", least: -730, most: -365 },
		]);
		expect(lagsBetween(level("2030-06-01", -2), none, turns)).toMatchObject([{ order: "open" }]);
	});

	it("have nothing to do with each other in the other direction, or years apart", () => {
		expect(lagsBetween(level("2030-06-01", 2), none, turns)).toEqual([]);
		expect(lagsBetween(level("2040-06-01", -2), none, turns)).toEqual([]);
		expect(lagsBetween(none, level("2030-06-01", -2), turns)).toEqual([]);
	});

	it("may be the deeds on the issue taken together", () => {
		expect(lagsBetween(level("2030-06-01", 1), level("2030-07-01", 1), [])).toMatchObject([
			{ link: null, order: "words-first", least: 30, most: 30 },
		]);
	});
});
