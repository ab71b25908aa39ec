import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import type { Ties } from "./spectral-distance.ts";
import { twoBlocs } from "./two-blocs.ts";

const tiesOf = (size: number, tie: (row: number, column: number) => number): Ties => ({
	size,
	values: Float64Array.from({ length: size * size }, (_, at) => {
		const [row, column] = [Math.floor(at / size), at % size];
		return row === column ? 0 : tie(Math.min(row, column), Math.max(row, column));
	}),
});

/** Nodes of odd and of even number are each other's allies. */
const allied = (row: number, column: number): boolean => row % 2 === column % 2;
const perfect = (size: number) =>
	[tiesOf(size, (a, b) => (allied(a, b) ? 1 : 0)), tiesOf(size, (a, b) => (allied(a, b) ? 0 : 1))] as const;

describe("twoBlocs", () => {
	it.each([6, 8, 20, 30])("finds two perfect blocs of %i nodes at 0, which the other program has at 0.25", (size) => {
		const found = twoBlocs(...perfect(size), 1);
		const truth = Array.from({ length: size }, (_, node) => node % 2);
		expect(found?.isExact).toBe(size <= 16);
		expect(found?.corrected.value).toBeCloseTo(0, 12);
		expect(found?.corrected.membership).toEqual(truth);
		expect(found?.minimised.membership).toEqual(truth);
		expect(found?.minimised.value).toBeCloseTo(0.25, size === 6 ? 12 : 12);
		expect(found?.compatible.membership).not.toEqual(truth);
		expect(found?.compatible.value).toBeGreaterThan(0.5);
	});

	it("is silent where there is nothing to split", () => {
		expect(twoBlocs(...perfect(3), 1)).toBeNull();
		const none = tiesOf(6, () => 0);
		expect(twoBlocs(none, none, 1)).toBeNull();
	});

	const networks = fc.integer({ min: 4, max: 7 }).chain((size) => {
		const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: size * size, maxLength: size * size });
		return fc
			.tuple(values, values)
			.map((drawn) => drawn.map((each) => tiesOf(size, (row, column) => each[row * size + column] as number)));
	});

	it("stays between 0 and 1, the least below the greatest, the same for any seed where all splits are tried", () => {
		fc.assert(
			fc.property(networks, fc.integer(), ([agreement, conflict], seed) => {
				const found = twoBlocs(agreement as Ties, conflict as Ties, 1);
				expect(twoBlocs(agreement as Ties, conflict as Ties, seed)).toEqual(found);
				if (found === null) return;
				for (const { value } of [found.compatible, found.minimised, found.corrected]) {
					expect(value).toBeGreaterThanOrEqual(0);
					expect(value).toBeLessThanOrEqual(1);
				}
				expect(found.minimised.value).toBeLessThanOrEqual(found.compatible.value + 1e-12);
			}),
			{ numRuns: draws(60) },
		);
	});

	it("draws the same again for a seed where not all are tried", () => {
		const agreement = tiesOf(18, (a, b) => (a * 7 + b * 3) % 5);
		const conflict = tiesOf(18, (a, b) => (a * 5 + b * 11) % 4);
		expect(twoBlocs(agreement, conflict, 7)).toEqual(twoBlocs(agreement, conflict, 7));
		expect(twoBlocs(agreement, conflict, 7)?.isExact).toBe(false);
	});
});
