import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { cohenKappa, type Distance, scottPi, similarity } from "./pair-agreement.ts";

const DISTANCES: readonly Distance[] = ["nominal", "absolute", "squared"];
const MEASURES = { similarity, scottPi, cohenKappa };

describe("a table worked out by hand", () => {
	// 10 votes: yes–yes 4, yes–abstain 1, abstain–no 2, no–no 3.
	const table = [4, 1, 0, 0, 0, 2, 0, 0, 3];

	it("gives S by distance and by its square", () => {
		// Three votes are one step apart of at most two: 1 − 2 · 3 / (2 · 10); of at most four: 1 − 2 · 3 / (4 · 10).
		expect(similarity(table, "absolute")).toBeCloseTo(0.7, 12);
		expect(similarity(table, "squared")).toBeCloseTo(0.85, 12);
		expect(similarity(table, "nominal")).toBeCloseTo(0.4, 12);
	});

	it("gives κ with what each of the two gives by habit", () => {
		// The first gives 5, 2, 3 of ten; the second 4, 1, 5. D_e = Σ p q |i − j| = (5·1 + 5·5·2 + 2·4 + 2·5 + 3·4·2 + 3·1) / 100
		expect(cohenKappa(table, "absolute")).toBeCloseTo(1 - 0.3 / 1, 12);
		// 1 − p_e = 1 − (20 + 2 + 15) / 100
		expect(cohenKappa(table, "nominal")).toBeCloseTo(1 - 0.3 / 0.63, 12);
	});

	it("gives π with what both give together", () => {
		// Together 9, 3, 8 of twenty: D_e = 2 · (9·3 + 9·8·2 + 3·8) / 400
		expect(scottPi(table, "absolute")).toBeCloseTo(1 - 0.3 / (390 / 400), 12);
		expect(scottPi(table, "squared")).toBeCloseTo(1 - 0.3 / ((2 * (27 + 72 * 4 + 24)) / 400), 12);
	});
});

describe("a measure", () => {
	it.each(DISTANCES)("says nothing about an empty table, with distances %s", (distance) => {
		for (const measure of Object.values(MEASURES)) expect(measure([0, 0, 0, 0, 0, 0, 0, 0, 0], distance)).toBeNull();
	});

	it.each(DISTANCES)("says nothing where both always give one category: chance leaves nothing (%s)", (distance) => {
		expect(scottPi([7, 0, 0, 0, 0, 0, 0, 0, 0], distance)).toBeNull();
		expect(cohenKappa([0.1 + 0.2, 0, 0, 0, 0, 0, 0, 0, 0], distance)).toBeNull();
		expect(similarity([7, 0, 0, 0, 0, 0, 0, 0, 0], distance)).toBe(1);
	});

	it("takes only square tables", () => {
		for (const measure of Object.values(MEASURES)) expect(() => measure([1, 2, 3], "nominal")).toThrow(RangeError);
	});

	const tables = fc.array(fc.nat(40), { minLength: 9, maxLength: 9 });
	const distances = fc.constantFrom(...DISTANCES);
	const each = (check: (table: readonly number[], distance: Distance) => void): void =>
		fc.assert(fc.property(tables, distances, check), { numRuns: draws(200) });

	it("is the same whichever of the two comes first, and whichever end of the scale", () => {
		each((table, distance) => {
			const turned = table.map((_, at) => table[(at % 3) * 3 + Math.floor(at / 3)] as number);
			for (const measure of Object.values(MEASURES)) {
				const value = measure(table, distance);
				expect(measure(turned, distance) ?? 9).toBeCloseTo(value ?? 9, 12);
				expect(measure(table.toReversed(), distance) ?? 9).toBeCloseTo(value ?? 9, 12);
			}
		});
	});

	it("stays within its bounds; S from −1, the others up to 1", () => {
		each((table, distance) => {
			expect(similarity(table, distance) ?? 0).toBeGreaterThanOrEqual(-1);
			for (const measure of Object.values(MEASURES)) expect(measure(table, distance) ?? 0).toBeLessThanOrEqual(1);
		});
	});

	it("does not depend on the unit of the weights", () => {
		each((table, distance) => {
			for (const measure of Object.values(MEASURES))
				expect(
					measure(
						table.map((one) => one * 0.37),
						distance,
					) ?? 9,
				).toBeCloseTo(measure(table, distance) ?? 9, 9);
		});
	});

	it("takes π never above κ: what each gives by itself leaves less to chance", () => {
		each((table, distance) => {
			const [pi, kappa] = [scottPi(table, distance), cohenKappa(table, distance)];
			if (pi !== null && kappa !== null) expect(pi).toBeLessThanOrEqual(kappa + 1e-9);
		});
	});
});
