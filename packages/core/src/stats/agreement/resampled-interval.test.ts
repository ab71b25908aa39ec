import { describe, expect, it } from "vitest";
import { seeded } from "../seeded.ts";
import { type Coefficient, resampledInterval, resampledIntervals, textSums } from "./resampled-interval.ts";

/** Of each text how many units were coded alike, and how many there were. */
const textOf = (alike: number, units: number) => textSums(Float64Array.of(alike, units), alike < units);
const share: Coefficient = ([alike = 0, units = 0]) => (units > 0 ? alike / units : null);
const intervalOf = (texts: readonly ReturnType<typeof textOf>[], coefficient = share) =>
	resampledIntervals(texts, [coefficient], { length: 2, draws: 300 })[0];

describe("the interval over texts", () => {
	const texts = Array.from({ length: 20 }, (_, at) => textOf(at % 3 === 0 ? 3 : 4, 4));

	it("is around the value, and the same each time", () => {
		const [low, high] = intervalOf(texts) ?? [0, 0];
		expect(low).toBeLessThan(73 / 80);
		expect(high).toBeGreaterThan(73 / 80);
		expect(high).toBeLessThanOrEqual(1);
		expect(intervalOf(texts)).toEqual([low, high]);
	});

	it("counts a text once, however many units it has", () => {
		const long = Array.from({ length: 20 }, (_, at) => textOf(at % 3 === 0 ? 30 : 40, 40));
		expect(intervalOf(long)?.[0]).toBeCloseTo(intervalOf(texts)?.[0] as number, 9);
	});

	it("draws blocks of very many texts, which tells as much", () => {
		const many = Array.from({ length: 2_000 }, (_, at) => textOf(at % 3 === 0 ? 3 : 4, 4));
		const [low, high] = intervalOf(many) ?? [0, 0];
		// A third of texts has one unit of four that differs: the share has a standard error of .0026.
		expect(high - low).toBeGreaterThan(0.007);
		expect(high - low).toBeLessThan(0.014);
	});

	it("is the same where the coefficient is read from the texts, and not from their sums", () => {
		const sumOf = (drawn: readonly ReturnType<typeof textOf>[], cell: number): number =>
			drawn.reduce((sum, { values }) => sum + (values[cell] ?? 0), 0);
		for (const count of [9, 20, 600]) {
			const given = Array.from({ length: count }, (_, at) => textOf(at % 3 === 0 ? 3 : 4, 4));
			const found = resampledInterval(given, (drawn) => sumOf(drawn, 0) / sumOf(drawn, 1), {
				...{ differs: ({ differs }) => differs, draws: 30 },
			});
			expect(found).toEqual(resampledIntervals(given, [share], { length: 2, draws: 30 })[0]);
		}
	});

	it("says nothing of few texts, of few that differ, and where the coefficient often says nothing", () => {
		expect(intervalOf(texts.slice(0, 9))).toBeNull();
		expect(intervalOf([...texts.slice(0, 10), ...Array.from({ length: 30 }, () => textOf(4, 4))])).toBeNull();
		const isOdd: Coefficient = (sums) => ((sums[0] as number) % 2 === 0 ? 1 : null);
		expect(intervalOf(texts, isOdd)).toBeNull();
	});

	it("has the value in nine draws of ten or more, where texts differ in how they are coded", () => {
		const chance = seeded(7);
		let within = 0;
		const runs = 60;
		for (let run = 0; run < runs; run++) {
			// Of a text four or eight units of ten are alike, with equal chances: .6 of all.
			const drawn = Array.from({ length: 25 }, () => textOf(chance.share() < 0.5 ? 4 : 8, 10));
			const [low, high] = intervalOf(drawn) ?? [1, 0];
			if (low <= 0.6 && 0.6 <= high) within++;
		}
		expect(within / runs).toBeGreaterThanOrEqual(0.9);
	});
});
