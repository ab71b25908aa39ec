import type { TimedStance } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOwn, middleOf, textStances, verdictOn, wordsNear } from "./words-near.ts";

let key = 0;
const said = (text: string, date: string, stance: number | null): TimedStance => ({
	...{ key: ++key, start: 0, end: 1, issue: "rivers", holder: "OST", asserter: "OST", manner: "own", stance },
	text: {
		...{ id: text, date, dateLast: date.length === 4 ? `${date}-12-31` : date, publisher: "OST", kind: "speech" },
		...{ language: "en", parties: ["OST"] },
	},
});
const near = { before: 10, after: 5, least: 2 };

describe("words near a deed", () => {
	it("are the median of each text, once, by day; a year is its middle", () => {
		const texts = textStances([
			...[said("b", "2031-03-02", -2), said("b", "2031-03-02", 1), said("b", "2031-03-02", 2)],
			...[said("a", "2031-03-01", 3), said("c", "2031", 2), said("d", "2031-03-03", null)],
		]);
		expect(texts.map(({ document, value }) => [document, value])).toEqual([
			["a", 3],
			["b", 1],
			["c", 2],
		]);
		expect(texts[2]?.day).toBe(middleOf("2031-07-02"));
		expect(["2031-02", "2031-12", "2032-02"].map((month) => middleOf(month))).toEqual(
			["2031-02-14", "2031-12-16", "2032-02-15"].map((day) => middleOf(day)),
		);
	});

	it("are those from so many days before to so many after it, both included", () => {
		const texts = textStances(
			["2031-03-01", "2031-03-02", "2031-03-12", "2031-03-17", "2031-03-18"].map((date, at) =>
				said(`t${at}`, date, at),
			),
		);
		const words = wordsNear(texts, middleOf("2031-03-12"), near);
		expect(words).toMatchObject({ texts: 3, median: 2, low: 1, high: 3, before: 1 });
		expect(words?.evidence[0]).toMatchObject({ document: "t2" });
		expect(wordsNear(texts, middleOf("2031-05-01"), near)).toBeNull();
	});

	it("are own words or common ground, not what others ascribe", () => {
		expect(isOwn({ holder: "OST", asserter: "OST" })).toBe(true);
		expect(isOwn({ holder: "BOTH", asserter: "OST" })).toBe(true);
		expect(isOwn({ holder: "OST", asserter: "VAL" })).toBe(false);
	});

	it.each([
		["for", { median: 2, texts: 2 }, "agrees"],
		["against", { median: -1, texts: 2 }, "agrees"],
		["against", { median: 2, texts: 2 }, "differs"],
		["for", { median: -1.5, texts: 9 }, "differs"],
		["neutral", { median: 2, texts: 2 }, "softer"],
		["for", { median: 0.5, texts: 2 }, "open"],
		["for", { median: 3, texts: 1 }, "few"],
		["for", null, "silent"],
		[null, { median: 3, texts: 9 }, "absent"],
	] as const)("%s beside %o: %s", (value, words, verdict) => {
		expect(verdictOn(value, words, near)).toBe(verdict);
	});

	it("say the same of a mirrored axis", () => {
		const values = fc.constantFrom("for", "against", "neutral", null);
		const mirrored = { for: "against", against: "for", neutral: "neutral" } as const;
		fc.assert(
			fc.property(values, fc.double({ min: -3, max: 3, noNaN: true }), fc.nat(4), (value, median, texts) => {
				expect(verdictOn(value, { median, texts }, near)).toBe(
					verdictOn(value === null ? null : mirrored[value], { median: -median, texts }, near),
				);
			}),
		);
	});
});
