import { describe, expect, it } from "vitest";
import { norland } from "../comparators/fixtures/accounts.ts";
import { emphasisOf } from "./emphasis.ts";
import { pairsOf } from "./pairs.ts";

describe("how much of a text an issue takes", () => {
	it("counts whole sentences that touch it, each once", () => {
		const touched = "Sanctions hurt, and sanctions divide.";
		const filler = "The weather was fine.";
		const { share, rank, quotes } = emphasisOf(norland(`${filler}\n\n${touched} ${filler}`), "sanctions");
		expect(share).toBeCloseTo(touched.length / (touched.length + 2 * filler.length), 12);
		expect(rank).toBe(2);
		expect(quotes.map(({ exact }) => exact)).toEqual([touched]);
	});

	it("counts the sentences of that issue alone, the last one without a stop as well", () => {
		const { share, quotes } = emphasisOf(
			norland("Norland supports the pipeline. Norland opposes sanctions"),
			"sanctions",
		);
		expect(share).toBeCloseTo(25 / (30 + 25), 12);
		expect(quotes.map(({ exact }) => exact)).toEqual(["Norland opposes sanctions"]);
	});

	it("is nothing, at no place, where the text never touches it", () => {
		expect(emphasisOf(norland("The Presidents met."), "sanctions")).toEqual({ share: 0, rank: null, quotes: [] });
		expect(emphasisOf(norland(""), "sanctions").share).toBe(0);
	});

	it("is all where every sentence does", () => {
		expect(emphasisOf(norland("Norland opposes sanctions. Sanctions hurt."), "sanctions").share).toBe(1);
	});
});

describe("pairs", () => {
	it("are every two of a list, once, in order", () => {
		expect(pairsOf([1, 2, 3])).toEqual([
			[1, 2],
			[1, 3],
			[2, 3],
		]);
		expect(pairsOf([1])).toEqual([]);
	});
});
