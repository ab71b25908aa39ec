import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { symmetricEigenvalues } from "./symmetric-eigenvalues.ts";

const of = (...rows: readonly (readonly number[])[]) =>
	Array.from(symmetricEigenvalues(Float64Array.from(rows.flat()), rows.length));

const near = (actual: readonly number[], expected: readonly number[]): void => {
	expect(actual.length).toBe(expected.length);
	for (const [at, value] of expected.entries()) expect(actual[at]).toBeCloseTo(value, 10);
};

describe("symmetricEigenvalues", () => {
	it("gives those worked out by hand", () => {
		near(of([2, 1], [1, 2]), [3, 1]);
		near(of([4, 1, 0], [1, 3, 0], [0, 0, 2]), [(7 + Math.sqrt(5)) / 2, (7 - Math.sqrt(5)) / 2, 2]);
		// A path of n nodes: 2 − 2 cos(πk/n).
		near(
			of([1, -1, 0, 0], [-1, 2, -1, 0], [0, -1, 2, -1], [0, 0, -1, 1]),
			[3, 2, 1, 0].map((k) => 2 - 2 * Math.cos((Math.PI * k) / 4)),
		);
		near(of([0, 0], [0, 0]), [0, 0]);
		expect(of()).toEqual([]);
	});

	it("refuses what is no square and what is no number", () => {
		expect(() => symmetricEigenvalues(new Float64Array(3), 2)).toThrow(RangeError);
		expect(() => symmetricEigenvalues(Float64Array.of(Number.NaN), 1)).toThrow(RangeError);
	});

	const matrices = fc.integer({ min: 1, max: 9 }).chain((size) =>
		fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size }).map((drawn) => ({
			size,
			values: Float64Array.from(drawn, (_, at) => {
				const [row, column] = [Math.floor(at / size), at % size];
				return drawn[Math.max(row, column) * size + Math.min(row, column)] as number;
			}),
		})),
	);

	it("keeps the trace and the sum of squares", () => {
		fc.assert(
			fc.property(matrices, ({ size, values }) => {
				const found = symmetricEigenvalues(values, size);
				const trace = Array.from({ length: size }, (_, at) => values[at * size + at] as number);
				expect(found.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
					trace.reduce((sum, value) => sum + value, 0),
					8,
				);
				expect(found.reduce((sum, value) => sum + value ** 2, 0)).toBeCloseTo(
					values.reduce((sum, value) => sum + value ** 2, 0),
					6,
				);
			}),
			{ numRuns: draws(300) },
		);
	});
});
