import { describe, expect, it } from "vitest";
import { bandOf, probabilityIn } from "./probability.ts";

const BANDS = [
	{ from: 1, to: 5, terms: ["almost no chance"] },
	{ from: 5, to: 45, terms: ["unlikely"] },
	{ from: 45, to: 55, terms: ["roughly even chance"] },
	{ from: 55, to: 99, terms: ["likely"] },
];

describe("the word for a probability", () => {
	const word = (probability: number) => {
		const band = bandOf(probability, BANDS);
		return band === null || typeof band === "string" ? band : band.terms[0];
	};

	it("claims less where two rows meet", () => {
		expect([0.05, 0.45, 0.55].map(word)).toEqual(["unlikely", "roughly even chance", "roughly even chance"]);
		expect([0.02, 0.2, 0.7].map(word)).toEqual(["almost no chance", "unlikely", "likely"]);
	});

	it("is none beyond the scale, nor without one", () => {
		expect([0, 0.009, 0.999, 1].map(word)).toEqual(["low", "low", "high", "high"]);
		expect(bandOf(0.5, [])).toBeNull();
	});
});

describe("percents", () => {
	it("are read as people write them, and nothing else is", () => {
		expect(["60", " 60 % ", "2,5%", "100"].map(probabilityIn)).toEqual([0.6, 0.6, 0.025, 1]);
		expect(["", "likely", "101", "-3", "0.6.1"].map(probabilityIn)).toEqual([null, null, null, null, null]);
	});
});
