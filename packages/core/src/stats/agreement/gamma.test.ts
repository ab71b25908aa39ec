import { describe, expect, it } from "vitest";
import { gamma } from "./gamma.ts";
import type { Unit } from "./unitising-alpha.ts";

/** `1-5a 6-10b`, a coder a line. */
const codersOf = (...lines: readonly string[]): readonly (readonly Unit[])[] =>
	lines.map((line) =>
		[...line.matchAll(/(?<start>\d+)-(?<end>\d+)(?<category>\w)/gu)].map(({ groups }) => ({
			...{ start: Number(groups?.start), end: Number(groups?.end) },
			category: groups?.category?.codePointAt(0) ?? 0,
		})),
	);

describe("γ", () => {
	it("is near the values that another program has for the example of three coders", () => {
		const coders = codersOf(
			"2-9a 11-17b 24-30e 32-36f 36-44f 44-60g",
			"2-9a 11-17c 19-25e 32-44f",
			"2-9a 11-17d 21-27e 32-36f 36-40f 40-44f",
		);
		const weights = { position: 3, category: 1 };
		const found = gamma([{ length: 60, coders }], { weights });
		expect(found?.observed).toBeCloseTo(0.960625, 6);
		// pygamma-agreement expects 0.44 to 0.47.
		expect(found?.value).toBeGreaterThan(0.44);
		expect(found?.value).toBeLessThan(0.47);
		expect(found?.precision).toBeLessThan(0.02);
	});

	it("is 1 for the same units, is the same for the same seed, and leaves texts apart", () => {
		const same = codersOf("1-5a 10-15b 20-25c", "1-5a 10-15b 20-25c");
		const text = { length: 30, coders: same };
		expect(gamma([text, text])).toEqual(gamma([text, text]));
		expect(gamma([text, text])).toMatchObject({
			value: 1,
			observed: 0,
			texts: [6, 6].map((units) => ({ units, without: 1 })),
		});
		// The last unit of one text is beside the first of the next, and yet they are no pair.
		const ends = gamma([
			{ length: 10, coders: codersOf("6-10a", "") },
			{ length: 10, coders: codersOf("", "0-4a") },
		]);
		expect(ends?.observed).toBe(2);
	});

	it("says what it would be without a text, near to what it is where the text is taken away", () => {
		// Of twelve texts one has a coder who marks other words.
		const texts = Array.from({ length: 12 }, (_, at) => ({
			length: 100,
			coders: codersOf("5-15a 40-60b", at === 0 ? "20-30b 70-90a" : `5-${16 + at}a 40-60b`),
		}));
		const options = { precision: 0, samples: 60 };
		const all = gamma(texts, options);
		const without = all?.texts[0]?.without as number;
		const removed = gamma(texts.slice(1), options)?.value as number;
		expect(Math.abs(without - removed)).toBeLessThan(0.02);
		expect(without - (all?.value as number)).toBeGreaterThan(0.08);
	});

	it("says nothing without units or a second coder", () => {
		expect(gamma([])).toBeNull();
		expect(gamma([{ length: 9, coders: [[], []] }])).toBeNull();
		expect(gamma([{ length: 9, coders: codersOf("1-2a") }])).toBeNull();
	});
});
