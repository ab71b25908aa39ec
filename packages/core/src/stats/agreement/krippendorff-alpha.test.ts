import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { alphaOfCoincidences, krippendorffAlpha, type ValueLevel } from "./krippendorff-alpha.ts";
import { scottPi } from "./pair-agreement.ts";

const LEVELS: readonly ValueLevel[] = ["nominal", "ordinal", "interval", "ratio"];

/** Four observers of twelve units, as in Krippendorff's paper of 2011; a unit a row. */
const WORKED: readonly (readonly (number | null)[])[] = [
	[1, 1, null, 1],
	[2, 2, 3, 2],
	[3, 3, 3, 3],
	[3, 3, 3, 3],
	[2, 2, 2, 2],
	[1, 2, 3, 4],
	[4, 4, 4, 4],
	[1, 1, 2, 1],
	[2, 2, 2, 2],
	[null, 5, 5, 5],
	[null, null, 1, 1],
	[null, 3, null, null],
];

/** By the definition, pair by pair, with no table: a second way to the same number. */
function byPairs(units: readonly (readonly (number | null)[])[], level: ValueLevel): number {
	const compared = units.map((unit) => unit.filter((one) => one !== null)).filter((unit) => unit.length > 1);
	const all = compared.flat();
	const far = (a: number, b: number): number => {
		if (level === "nominal") return a === b ? 0 : 1;
		if (level === "interval") return (a - b) ** 2;
		if (level === "ratio") return ((a - b) / (a + b || 1)) ** 2;
		const [low, high] = [Math.min(a, b), Math.max(a, b)];
		const ends = all.filter((one) => one === a).length + all.filter((one) => one === b).length;
		return a === b ? 0 : (all.filter((one) => one >= low && one <= high).length - ends / 2) ** 2;
	};
	const pairs = (values: readonly number[]): number =>
		values.reduce((sum, a, i) => sum + values.reduce((more, b, j) => more + (i === j ? 0 : far(a, b)), 0), 0);
	const within = compared.reduce((sum, unit) => sum + pairs(unit) / (unit.length - 1), 0);
	return 1 - within / all.length / (pairs(all) / (all.length * (all.length - 1)));
}

describe("the worked example of Krippendorff (2011)", () => {
	// As printed, three decimals; the further digits are those of two other computations of it.
	it.each([
		["nominal", 0.743, 0.743421052631579],
		["ordinal", 0.815, 0.8153875037548814],
		["interval", 0.849, 0.8491071428571428],
		["ratio", 0.797, 0.7974027747116121],
	] as const)("has %s α %s", (level, printed, further) => {
		const alpha = krippendorffAlpha(WORKED, level);
		expect(Math.abs((alpha?.value ?? 0) - printed)).toBeLessThan(0.0005);
		expect(alpha?.value).toBeCloseTo(further, 12);
		expect(alpha).toMatchObject({ units: 11, values: 40 });
	});
});

describe("α", () => {
	it("says nothing where nothing can be compared, or chance leaves nothing", () => {
		for (const level of LEVELS) {
			expect(krippendorffAlpha([], level)).toBeNull();
			expect(
				krippendorffAlpha(
					[
						[1, null],
						[null, 2],
					],
					level,
				),
			).toBeNull();
			expect(
				krippendorffAlpha(
					[
						[3, 3],
						[3, 3],
					],
					level,
				),
			).toBeNull();
		}
	});

	it("takes numbers alone, and ratios from 0 up", () => {
		expect(() => krippendorffAlpha([[1, Number.NaN]], "nominal")).toThrow(RangeError);
		expect(() => krippendorffAlpha([[1, -2]], "ratio")).toThrow(RangeError);
		expect(
			krippendorffAlpha(
				[
					[1, -2],
					[0, 0],
				],
				"interval",
			),
		).not.toBeNull();
	});

	const units = fc.array(fc.array(fc.option(fc.nat(5)), { minLength: 2, maxLength: 5 }), {
		minLength: 3,
		maxLength: 12,
	});
	const level = fc.constantFrom(...LEVELS);

	it("is what pairs one by one give", () => {
		fc.assert(
			fc.property(units, level, (given, on) => {
				const alpha = krippendorffAlpha(given, on);
				if (alpha !== null) expect(alpha.value).toBeCloseTo(byPairs(given, on), 9);
			}),
			{ numRuns: draws(200) },
		);
	});

	it("does not depend on the order of units and of observers, and is at most 1", () => {
		fc.assert(
			fc.property(units, level, (given, on) => {
				const value = krippendorffAlpha(given, on)?.value ?? 9;
				const turned = given.map((unit) => unit.toReversed()).toReversed();
				expect(krippendorffAlpha(turned, on)?.value ?? 9).toBeCloseTo(value, 12);
				if (value !== 9) expect(value).toBeLessThanOrEqual(1);
			}),
			{ numRuns: draws(200) },
		);
	});

	it("of two observers without gaps is π but for small samples: 1 − α = (1 − π)(n − 1) / n", () => {
		const table = fc.array(fc.nat(9), { minLength: 9, maxLength: 9 });
		fc.assert(
			fc.property(table, (counts) => {
				const n = 2 * counts.reduce((sum, one) => sum + one, 0);
				const both = counts.map((one, at) => one + (counts[(at % 3) * 3 + Math.floor(at / 3)] as number));
				for (const [on, distance] of [
					["nominal", "nominal"],
					["interval", "squared"],
				] as const) {
					const [alpha, pi] = [alphaOfCoincidences(both, [1, 2, 3], on), scottPi(counts, distance)];
					expect(alpha === null).toBe(pi === null);
					if (alpha !== null && pi !== null) expect(1 - alpha).toBeCloseTo(((1 - pi) * (n - 1)) / n, 9);
				}
			}),
			{ numRuns: draws(200) },
		);
	});
});
