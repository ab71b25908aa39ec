import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { alphaOfCoincidences, krippendorffAlpha } from "./krippendorff-alpha.ts";
import { coincidencesOf, comparedUnits, fleissKappa, gwetAc, ratingSums, sameShare } from "./many-coders.ts";
import { cohenKappa, type Distance, scottPi } from "./pair-agreement.ts";

/** Four raters of twelve subjects, 0 for 1 to 4 for 5, a subject a row: Gwet (2014), after Krippendorff. */
const FOUR_RATERS: readonly (readonly (number | null)[])[] = [
	[0, 0, null, 0],
	[1, 1, 2, 1],
	[2, 2, 2, 2],
	[2, 2, 2, 2],
	[1, 1, 1, 1],
	[0, 1, 2, 3],
	[3, 3, 3, 3],
	[0, 0, 1, 0],
	[1, 1, 1, 1],
	[null, 4, 4, 4],
	[null, null, 0, 0],
	[null, null, 2, null],
];

/** A table of two raters as units. */
const unitsOf = (table: readonly (readonly number[])[]): readonly (readonly number[])[] =>
	table.flatMap((row, first) =>
		row.flatMap((count, second) => Array.from({ length: count }, () => [first, second] as const)),
	);

describe("coefficients of many coders", () => {
	// As the package irrCAC of the author of AC1 prints them for its data set cac.raw4raters.
	it.each([
		["nominal", 0.775, 0.761],
		["absolute", 0.859, 0.818],
		["squared", 0.914, 0.865],
	] as const)("are the printed ones of four raters with gaps, %s", (distance: Distance, ac, kappa) => {
		const sums = ratingSums(FOUR_RATERS, 5);
		expect(gwetAc(sums, 5, distance)).toBeCloseTo(ac, 3);
		expect(fleissKappa(sums, 5, distance)).toBeCloseTo(kappa, 3);
		expect(sameShare(sums, 5)).toBeCloseTo(0.818, 3);
		expect(comparedUnits(sums, 5)).toBe(11);
	});

	// AC1 and quadratic AC2 of irrCAC 1.4; the second table is Cohen's (1960), page 37.
	it.each([
		[
			[
				[80, 7],
				[8, 5],
			],
			0.808,
			0.808,
		],
		[
			[
				[25, 12, 3],
				[13, 2, 15],
				[12, 16, 2],
			],
			-0.04797,
			0.1831,
		],
		[
			[
				[20, 5, 1, 0],
				[4, 15, 6, 1],
				[0, 5, 18, 4],
				[0, 1, 3, 12],
			],
			0.58046,
			0.84028,
		],
		[
			[
				[15, 4, 1, 0, 0],
				[3, 12, 4, 1, 0],
				[1, 3, 14, 3, 1],
				[0, 1, 3, 10, 2],
				[0, 0, 1, 2, 8],
			],
			0.57997,
			0.87005,
		],
	] as const)("are the printed ones of a table of two raters", (table, ac1, ac2) => {
		const sums = ratingSums(unitsOf(table), table.length);
		expect(gwetAc(sums, table.length)).toBeCloseTo(ac1, 5);
		expect(gwetAc(sums, table.length, "squared")).toBeCloseTo(ac2, 5);
	});

	it("has the values that INCEpTION tests, of two units: both without a label, and A beside B", () => {
		const sums = ratingSums(
			[
				[0, 0],
				[1, 2],
			],
			3,
		);
		expect(fleissKappa(sums, 3)).toBeCloseTo(0.2, 12);
		expect(gwetAc(sums, 3)).toBeCloseTo(0.273, 3);
		expect(alphaOfCoincidences(coincidencesOf(sums, 3), [0, 1, 2], "nominal")).toBeCloseTo(0.4, 12);
		expect(cohenKappa([1, 0, 0, 0, 0, 1, 0, 0, 0], "nominal")).toBeCloseTo(1 / 3, 12);
	});

	it("has Fleiss's κ of his thirty patients and six psychiatrists", () => {
		const patients =
			"444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333 144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445 222224 111155 224444 133333 555555";
		const units = patients.split(" ").map((given) => [...given].map((digit) => Number(digit) - 1));
		expect(fleissKappa(ratingSums(units, 5), 5)).toBeCloseTo(0.43, 3);
	});

	it("says nothing where nothing can be compared", () => {
		const alone = ratingSums(
			[
				[0, null],
				[null, 1],
			],
			2,
		);
		for (const value of [sameShare(alone, 2), fleissKappa(alone, 2), gwetAc(alone, 2)]) expect(value).toBeNull();
		const one = ratingSums(
			[
				[0, 0],
				[0, 0],
			],
			2,
		);
		expect(fleissKappa(one, 2)).toBeNull();
		expect(gwetAc(one, 2)).toBe(1);
	});

	const units = fc.array(fc.array(fc.option(fc.nat(3)), { minLength: 2, maxLength: 5 }), {
		minLength: 3,
		maxLength: 12,
	});

	it("reads Krippendorff's α from the same sums", () => {
		fc.assert(
			fc.property(units, (given) => {
				const level = "ordinal";
				const value = alphaOfCoincidences(coincidencesOf(ratingSums(given, 4), 4), [0, 1, 2, 3], level);
				const alpha = krippendorffAlpha(given, level)?.value ?? null;
				expect(value === null).toBe(alpha === null);
				if (value !== null) expect(value).toBeCloseTo(alpha as number, 9);
			}),
			{ numRuns: draws(200) },
		);
	});

	it("is Scott's π where two coders coded all units, whatever the distance", () => {
		const table = fc.array(fc.nat(5), { minLength: 9, maxLength: 9 });
		fc.assert(
			fc.property(table, fc.constantFrom("nominal", "absolute", "squared"), (counts, distance) => {
				const rows = [counts.slice(0, 3), counts.slice(3, 6), counts.slice(6)];
				const [kappa, pi] = [fleissKappa(ratingSums(unitsOf(rows), 3), 3, distance), scottPi(counts, distance)];
				expect(kappa === null).toBe(pi === null);
				if (kappa !== null) expect(kappa).toBeCloseTo(pi as number, 9);
			}),
			{ numRuns: draws(200) },
		);
	});
});
