import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { NetworkChoice } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { networkOf } from "./network.ts";
import type { NetworkStatement } from "./statement.ts";

const SHARED = fileURLToPath(new URL("../../../../../../shared/", import.meta.url));
const GOLDEN = `${SHARED}golden/dna_sample_golden.json`;
const EXPECTED = `${SHARED}data/dna/expected_values.json`;

const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));

const seed = 1;
const CHOICE: NetworkChoice = {
	...{ measure: "ignore", mode: "one", normalise: "no", duplicates: "include", window: null },
	...{ dnaCompatible: true, communities: false, polarization: false, seed },
};

interface GoldenStatement {
	readonly id: number;
	readonly doc: number;
	readonly date: number;
	readonly organization: string;
	readonly concept: string;
	readonly agreement: 0 | 1;
	readonly start: number;
	readonly stop: number;
}

/** Seconds of Unix begin 719,468 days after day 0. */
const SINCE_DAY_0 = 719_468 * 86_400;

const statementOf = ({ id, doc, date, organization, concept, agreement, start, stop }: GoldenStatement) =>
	({
		...{ key: id, document: String(doc), start, end: stop, actor: organization, concept, level: agreement },
		...{ first: date + SINCE_DAY_0, last: date + SINCE_DAY_0 },
	}) satisfies NetworkStatement;

describe.skipIf(!existsSync(GOLDEN))("the sample of Discourse Network Analyzer (skipped: no shared data)", () => {
	const golden = existsSync(GOLDEN) ? read(GOLDEN) : { statements: [] };
	const expected = existsSync(EXPECTED) ? read(EXPECTED) : {};
	const statements: readonly NetworkStatement[] = golden.statements.map(statementOf);

	function made(choice: Partial<NetworkChoice>, of = statements) {
		const network = networkOf(
			{ statements: of, levels: { kind: "boolean", values: [0, 1] } },
			{ ...CHOICE, ...choice },
		);
		if ("tooLarge" in network) throw new Error("too large");
		return network;
	}

	function matrixOf(choice: Partial<NetworkChoice>, of = statements): readonly (readonly number[])[] {
		const { rows, columns, ties } = made(choice, of);
		const isOneMode = choice.mode !== "two";
		const matrix = rows.map(() => (isOneMode ? rows : columns).map(() => 0));
		for (const { from, to, value } of ties) {
			(matrix[from] as number[])[to] = value;
			if (isOneMode) (matrix[to] as number[])[from] = value;
		}
		return matrix;
	}

	const sumOf = (matrix: readonly (readonly number[])[]): number =>
		matrix.flat().reduce((sum, value) => sum + value, 0);

	function expectNear(actual: readonly (readonly number[])[], wanted: readonly (readonly number[])[]): void {
		expect(actual.length).toBe(wanted.length);
		for (const [row, values] of wanted.entries())
			for (const [column, value] of values.entries())
				expect(Math.abs(((actual[row] as number[])[column] as number) - value)).toBeLessThan(1e-9);
	}

	it.each(["ignore", "congruence", "conflict", "subtract"] as const)(
		"gives its four matrices of actors by %s to nine digits",
		(measure) => {
			for (const normalise of ["no", "average", "jaccard", "cosine"] as const)
				expectNear(matrixOf({ measure, normalise }), golden.onemode[`${measure}/${normalise}`]);
		},
	);

	it.each(["ignore", "subtract"] as const)("gives its matrix of actors and concepts by %s", (measure) => {
		expectNear(matrixOf({ mode: "two", measure }), golden.twomode[measure]);
	});

	it("gives the numbers that its own tests assert", () => {
		const two = made({ mode: "two" });
		const twoMode = matrixOf({ mode: "two" });
		expect([two.rows.length, two.columns.length]).toEqual(expected.network_twomode_default.dim);
		expect(sumOf(twoMode)).toBe(expected.network_twomode_default.sum);
		expect(two.rows[0]?.id).toBe(expected.network_twomode_default.first_row_label);
		expect(two.columns[0]?.id).toContain(expected.network_twomode_default.first_col_label);
		expect(two.ties).toHaveLength(expected.tidygraph_twomode_edges);
		const one = made({});
		expect(sumOf(matrixOf({}))).toBe(expected.network_onemode_default.sum);
		expect(one.ties).toHaveLength(expected.tidygraph_onemode_edges);
		expect([one.from, one.to]).toEqual(expected.date_range);
		expect(one.statements).toBe(expected.n_statements);
	});

	it("gives its polarization to the last printed digit, and beside it the split that makes sense", () => {
		const { polarization, rows } = made({ measure: "subtract", polarization: true });
		const { value } = expected.polarization_timeWindow_no_finalMaxQs;
		expect(polarization?.compatible.value.toFixed(7)).toBe(String(value));
		expect(polarization?.minimised.value).toBeCloseTo(0.3359, 4);
		expect(polarization?.isExact).toBe(true);
		const blocs = polarization?.minimised.blocs.map((bloc) => bloc.map((at) => rows[at]?.id.slice(0, 6)));
		expect(blocs).toEqual([
			["Allian", "Enviro", "Sierra", "U.S. P"],
			["Energy", "Nation", "Senate"],
		]);
		expect(polarization?.corrected.blocs).toEqual(polarization?.minimised.blocs);
	});

	it("has 22 networks in its 22 days with a Gaussian kernel of 8 days", () => {
		const window = { unit: "days", size: 8, kernel: "gaussian" } as const;
		const { slices } = made({ measure: "subtract", normalise: "average", window, polarization: true });
		expect(slices).toHaveLength(22);
		expect(slices[0]).toMatchObject({ at: "2005-01-26" });
		expect(slices.at(-1)).toMatchObject({ at: "2005-02-16" });
	});

	it("leaves a concept out as its help does", () => {
		const kept = statements.filter(({ concept }) => concept !== "There should be legislation to regulate emissions.");
		expectNear(matrixOf({ measure: "congruence", normalise: "average" }, kept), golden.helpfile_example.matrix);
	});
});
