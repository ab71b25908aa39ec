import { expect, it } from "vitest";
import { found, matrix, raised } from "./fixtures/judged-world.ts";
import { undiagnosticMatrix } from "./undiagnostic-matrix.ts";

const rows = (...readings: readonly string[]) =>
	raised(undiagnosticMatrix, [
		matrix(
			"m",
			readings.map((row) => [[found("f")], row]),
		),
	]);

it("flags a matrix in which all evidence fits all explanations alike", () => {
	expect(rows("C C", "II II")).toEqual([["m evidence", "matrix-undiagnostic"]]);
	expect(rows("C C", "C -")).toEqual([["m evidence", "matrix-undiagnostic"]]);
	expect(rows("C C", "C N")).toEqual([]);
});

it("flags one that nobody has judged across the row", () => {
	expect(rows("C -", "- I", "NA NA")).toEqual([["m evidence", "matrix-unjudged"]]);
});

it("leaves alone what other checks tell: one explanation, no evidence", () => {
	expect(rows("C")).toEqual([]);
	expect(rows()).toEqual([]);
});
