import { expect, it } from "vitest";
import { dealTexts } from "./deal-texts.ts";

const texts = Array.from({ length: 12 }, (_, at) => `text-${at}`);
const coders = ["Ana", "Ben", "Chi"];
const dealt = (overlap: number, seed = 1) => dealTexts({ texts, coders, overlap, seed });
const countOf = (coder: string, overlap: number) => dealt(overlap).filter(([, one]) => one === coder).length;

it("gives a quarter to all and divides the rest, so that nobody has more than another", () => {
	// 3 of 12 to all; 9 divided by 3.
	expect(coders.map((coder) => countOf(coder, 25))).toEqual([6, 6, 6]);
	const perText = texts.map((text) => dealt(25).filter(([one]) => one === text).length);
	expect(perText.toSorted()).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3]);
});

it("leaves no text out, and gives all of them to all where that is asked", () => {
	expect(new Set(dealt(0).map(([text]) => text)).size).toBe(12);
	expect(dealt(0)).toHaveLength(12);
	expect(dealt(100)).toHaveLength(36);
});

it("draws the same for the same seed, and other texts for another", () => {
	expect(dealt(25)).toEqual(dealt(25));
	expect(dealt(25, 2)).not.toEqual(dealt(25));
});
