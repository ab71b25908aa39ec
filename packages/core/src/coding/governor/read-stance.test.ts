import type { Attitude, Concept } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { SMALL_WORLD } from "../fixtures/small-world.ts";
import { readStance } from "./read-stance.ts";
import type { Governed } from "./scene.ts";

const conceptOf = (id: string): Concept => SMALL_WORLD.codebook.concepts.find((one) => one.id === id) as Concept;
const [GRAIN, BASES, INVASION, HARBOUR, TREATY] = ["grain", "bases", "invasion", "harbour", "treaty"].map(
	conceptOf,
) as [Concept, Concept, Concept, Concept, Concept];

const PLAIN: Attitude = {
	...{ scale: "support", rung: 5, polarity: 1 },
	...{ negated: false, conditional: false, intensified: false },
} as Attitude;
const governed = (towards: Governed["towards"], more: Partial<Attitude> = {}): Governed => ({
	attitude: { ...PLAIN, ...more },
	towards,
	at: { start: 0, end: 1 },
	link: "object",
});

describe("the stance that a clause takes", () => {
	it.each([
		[1, 1],
		[2, 1],
		[3, 2],
		[6, 2],
		[7, 3],
		[8, 3],
	])("by a verb on rung %i is %i: up to 2 a leaning, from 7 intensified", (rung, stance) => {
		expect(readStance(GRAIN, governed(1, { rung }))).toBe(stance);
		expect(readStance(GRAIN, governed(-1, { rung }))).toBe(-stance);
	});

	it("is none where it would be on a side on which nobody is", () => {
		expect(readStance({ ...GRAIN, sign: 1 }, governed(-1))).toBe(null);
		expect(readStance({ ...GRAIN, sign: 1 }, governed(1))).toBe(2);
		expect(readStance({ ...GRAIN, pole: -1, sign: 1 }, governed(1))).toBe(null);
		expect(readStance({ ...GRAIN, pole: -1, sign: 1 }, governed(-1))).toBe(2);
		expect(readStance({ ...GRAIN, sign: -1 }, governed(1))).toBe(null);
		expect(readStance({ ...GRAIN, sign: 1 }, governed(0, { polarity: 0 }))).toBe(0);
	});

	it("is a complaint where others further what most speak against, and none where they further anything else", () => {
		const others = (towards: Governed["towards"]): Governed => ({ ...governed(towards), link: "others" });
		expect(readStance({ ...BASES, stance: 1 }, others(1))).toBe(1);
		expect(readStance({ ...BASES, stance: 1 }, others(0))).toBeNull();
		expect(readStance(BASES, others(1))).toBeNull();
		expect(readStance(TREATY, others(1))).toBeNull();
	});

	it("leans under a condition, and is intensified by an adverb all the same", () => {
		expect(readStance(GRAIN, governed(1, { rung: 6, conditional: true }))).toBe(1);
		expect(readStance(GRAIN, governed(1, { rung: 1, conditional: true, intensified: true }))).toBe(3);
	});

	it("only leans towards what is not opposed; not to support is to oppose", () => {
		const denied = { negated: true, rung: 8 } as const;
		expect(readStance(GRAIN, governed(1, { ...denied, scale: "disapproval" }))).toBe(1);
		expect(readStance(GRAIN, governed(-1, { ...denied, scale: "disapproval" }))).toBe(-3);
		expect(readStance(GRAIN, governed(1, { ...denied, scale: "support" }))).toBe(3);
	});

	it("is the thing's own where words only further it, and turns against no other default", () => {
		const weak = { ...governed(1), link: "weak" } as const;
		expect(readStance(GRAIN, weak)).toBeNull();
		expect(readStance(TREATY, weak)).toBe(2);
		expect(readStance({ ...BASES, stance: 1 }, weak)).toBe(1);
		expect(readStance({ ...BASES, stance: -1 }, weak)).toBe(-2);
	});

	it("is no view of what nobody wants where that is named as a threat", () => {
		const complaint = { ...governed(1), link: "complaint" } as const;
		expect(readStance(GRAIN, complaint)).toBe(2);
		expect(readStance({ ...GRAIN, pole: -1 }, complaint)).toBeNull();
	});

	it("is none where others hold the view, and the thing's own from another clause or amid other things", () => {
		expect(readStance(TREATY, { ...governed(1), link: "others" })).toBeNull();
		for (const link of ["apart", "circumstance"] as const) {
			expect(readStance(TREATY, { ...governed(-1), link })).toBe(2);
			expect(readStance(GRAIN, { ...governed(-1), link })).toBeNull();
		}
	});

	it("wishes a reproach resolved", () => {
		expect(readStance(BASES, { ...governed(1), link: "settled" })).toBe(2);
		expect(readStance(TREATY, { ...governed(1), link: "settled" })).toBe(2);
		expect(readStance(GRAIN, { ...governed(1), link: "settled" })).toBeNull();
	});

	it("turns with the pole of the thing", () => {
		expect(readStance(BASES, governed(1))).toBe(-2);
		expect(readStance(BASES, governed(-1))).toBe(2);
	});

	it("is that of a name that takes sides, whatever is said of it", () => {
		expect(readStance(INVASION, null)).toBe(3);
		expect(readStance(INVASION, governed(-1))).toBe(3);
	});

	it("is the thing's own where nothing is said of it, else none", () => {
		expect(readStance(TREATY, null)).toBe(2);
		expect(readStance(GRAIN, null)).toBeNull();
	});

	it("is 0 in mere talk, and the thing's own where a view bears on nothing", () => {
		expect(readStance(TREATY, governed(0, { polarity: 0 }))).toBe(0);
		expect(readStance(TREATY, governed(0))).toBe(2);
		expect(readStance(GRAIN, governed(0))).toBeNull();
	});

	it("is not read in talk of cooperation", () => {
		expect(readStance(TREATY, { ...governed(0, { polarity: 0 }), link: "weak" })).toBeNull();
		expect(readStance({ ...BASES, stance: 1 }, { ...governed(1, { polarity: 0 }), link: "weak" })).toBeNull();
	});

	it("cannot be read of a thing without poles", () => {
		expect(readStance(HARBOUR, governed(1))).toBeNull();
		expect(readStance({ ...HARBOUR, stance: 0 }, governed(1))).toBeNull();
		expect(readStance({ ...HARBOUR, stance: 0 }, null)).toBe(0);
		expect(readStance({ ...HARBOUR, stance: -1 }, governed(1))).toBe(-1);
	});
});
