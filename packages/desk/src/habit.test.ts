import type { Account } from "@fissure/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countHeld, habitOf } from "./habit.ts";

let made = 0;
const text = (publisher: string | null, ...issues: readonly string[]): Account => {
	const document = { id: `d${made++}`, text: "x", language: "en", kind: "readout", publisher, guessed: [] } as const;
	const quote = { document: document.id, start: 0, end: 1, exact: "x" };
	return {
		document,
		parties: [],
		sentences: [],
		mentions: issues.map((issue) => ({ issue, concept: issue, quote, paragraph: 0 })),
		statements: [],
		positions: [],
		names: [],
		coder: "test",
	};
};

describe("habit of a side", () => {
	it("is Wilson's interval, as worked out by hand", () => {
		// 1 of 4: centre (1 + 1.9207) / (4 + 3.8415) = 0.3725; half 0.24995 · √(0.75 + 0.9604) = 0.3269.
		const rate = habitOf([text("LNH", "grain", "grain"), text("LNH"), text("LNH", "strait"), text("LNH")])(
			"LNH",
			"grain",
		);
		expect(rate).toMatchObject({ held: 4, touching: 1 });
		expect(rate?.probability).toBeCloseTo(0.3725, 4);
		expect(rate?.interval[0]).toBeCloseTo(0.0456, 4);
		expect(rate?.interval[1]).toBeCloseTo(0.6994, 4);
	});

	it("says nothing of a side of which no text is held", () => {
		const habit = habitOf([text("LNH", "grain"), text(null, "grain")]);
		expect(habit("VST", "grain")).toBeNull();
		expect(habit("LNH", "strait")).toMatchObject({ held: 1, touching: 0 });
	});

	it("keeps probability inside the interval, the interval inside 0–1, and never reaches certainty", () => {
		fc.assert(
			fc.property(fc.nat(40), fc.nat(40), (touching, others) => {
				fc.pre(touching + others > 0);
				const texts = [
					...Array.from({ length: touching }, () => text("A", "x")),
					...Array.from({ length: others }, () => text("A")),
				];
				const rate = habitOf(texts)("A", "x");
				const [low, high] = rate?.interval ?? [Number.NaN, Number.NaN];
				const probability = rate?.probability ?? Number.NaN;
				expect(low).toBeGreaterThanOrEqual(0);
				expect(high).toBeLessThanOrEqual(1);
				expect(low).toBeLessThan(probability);
				expect(probability).toBeLessThan(high);
			}),
		);
	});

	it("counts texts held of each side of the event, none as none", () => {
		const held = countHeld([text("LNH"), text("VST")], [text("LNH"), text("LNH"), text("NRV")]);
		expect(held).toEqual({ LNH: 2, VST: 0 });
	});
});
