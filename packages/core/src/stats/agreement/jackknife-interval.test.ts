import { describe, expect, it } from "vitest";
import { incompleteBeta } from "../beta.ts";
import { seeded } from "../seeded.ts";
import { type Coefficient, jackknifeInterval, jackknifeIntervals, textSums } from "./jackknife-interval.ts";

/** Of each text how many units were coded alike, and how many there were. */
const textOf = (alike: number, units: number) => textSums(Float64Array.of(alike, units), units > 0);
type Texts = readonly ReturnType<typeof textOf>[];
const share: Coefficient = { read: ([alike = 0, units = 0]) => (units > 0 ? alike / units : null), least: 0 };
const intervalOf = (texts: Texts, coefficient = share) => jackknifeIntervals(texts, [coefficient], 2)[0];
const many = (count: number, of: (at: number) => number, units = 4) =>
	Array.from({ length: count }, (_, at) => textOf(of(at), units));

describe("the interval over texts", () => {
	const texts = many(20, (at) => (at % 3 === 0 ? 3 : 4));

	it("is, where nothing differs, what so many texts allow", () => {
		// One text of 11 is coded as by chance, and t of 9 is 2.262: 10 (1.96 / 2.262)² observations, of which none differs.
		const [low, high] = intervalOf(many(10, () => 4)) ?? [0, 0];
		expect(high).toBe(1);
		expect(low).toBeCloseTo(0.025 ** (1 / (10 * (1.959964 / 2.262157) ** 2 + 1)), 5);
		expect(low).toBeCloseTo(0.648, 3);
		expect(intervalOf(many(100, () => 4))?.[0]).toBeGreaterThan(0.96);
	});

	it("is that of a share where texts are of one unit, but for the text coded as by chance", () => {
		const [low, high] = intervalOf(many(100, (at) => Number(at >= 20), 1)) ?? [0, 0];
		// Of 101 with 21 that differ; the variance of 100 is that of a share, over 99; t of 99 is 1.984.
		const n = (((21 * 80) / ((0.16 / 99) * 100 ** 2 + 1)) * 1.959964 ** 2) / 1.984217 ** 2;
		expect(incompleteBeta(1 - low, 0.2 * n + 1, 0.8 * n + 1)).toBeCloseTo(0.975, 5);
		expect(incompleteBeta(1 - high, 0.2 * n + 0.5, 0.8 * n + 0.5)).toBeCloseTo(0.025, 5);
	});

	it("counts a text once, however many units it has, and one without any in the sums alone", () => {
		const long = many(20, (at) => (at % 3 === 0 ? 30 : 40), 40);
		expect(intervalOf(long)?.[0]).toBeCloseTo(intervalOf(texts)?.[0] as number, 9);
		expect(intervalOf([...texts, ...many(30, () => 0, 0)])).toEqual(intervalOf(texts));
	});

	it("leaves out blocks of very many texts, which tells as much", () => {
		const [low, high] = intervalOf(many(2_000, (at) => (at % 3 === 0 ? 3 : 4))) ?? [0, 0];
		// A third of texts has one unit of four that differs: the share has a standard error of .0026.
		expect(high - low).toBeGreaterThan(0.007);
		expect(high - low).toBeLessThan(0.014);
	});

	it("is the same where the coefficient is read from the texts, and not from their sums", () => {
		const sumOf = (left: Texts, cell: number): number =>
			left.reduce((sum, { cells, values }) => sum + (values[cells.indexOf(cell)] ?? 0), 0);
		const kappa: Coefficient = { read: ([alike = 0, units = 0]) => 2 * (alike / units) - 1 };
		for (const count of [9, 20, 600]) {
			const given = [...many(count, (at) => (at % 3 === 0 ? 3 : 4)), ...many(2, () => 0, 0)];
			const found = jackknifeInterval(
				given,
				(left) => 2 * (sumOf(left, 0) / sumOf(left, 1)) - 1,
				({ holds }) => holds,
			);
			const [expected = null] = jackknifeIntervals(given, [kappa], 2);
			expect(found?.map((one) => one.toFixed(9))).toEqual(expected?.map((one) => one.toFixed(9)));
		}
	});

	it("says nothing of few texts, and where the coefficient says nothing without one of them", () => {
		expect(intervalOf(texts.slice(0, 9))).toBeNull();
		expect(intervalOf([...texts.slice(0, 9), ...many(20, () => 0, 0)])).toBeNull();
		const isOdd: Coefficient = { read: (sums) => ((sums[0] as number) % 2 === 1 ? 0.5 : null) };
		expect(intervalOf(texts, isOdd)).toBeNull();
	});

	it("has the true value in it in nine runs of ten or more, also where coders hardly ever differ", () => {
		const chance = seeded(7);
		for (const alike of [0.6, 0.96]) {
			let within = 0;
			for (let run = 0; run < 100; run++) {
				// Texts are easy or hard, with equal chances.
				const drawn = Array.from({ length: 15 }, () => {
					const own = alike + (chance.share() < 0.5 ? -1 : 1) * Math.min(0.2, 1 - alike);
					return textOf(
						Array.from({ length: 4 }, () => Number(chance.share() < own)).reduce((a, b) => a + b),
						4,
					);
				});
				const [low, high] = intervalOf(drawn) ?? [1, 0];
				if (low <= alike && alike <= high) within++;
			}
			expect(within).toBeGreaterThanOrEqual(90);
		}
	});
});
