import type { RollCall } from "@fissure/model";
import { describe, expect, it } from "vitest";
import type { VoteMatrix } from "./vote-matrix.ts";
import { withoutRepeats } from "./without-repeats.ts";

const NONE = { yes: 3, abstain: 1, no: 2, absent: null };

const matrixOf = (...rollCalls: readonly Partial<RollCall>[]): VoteMatrix => ({
	voters: [{ id: "OST", name: null, state: "OST", group: null }],
	cells: Uint8Array.from(rollCalls, (_, at) => 1 + (at % 3)),
	rollCalls: rollCalls.map((facts, at) => ({
		...{ id: `${at}`, table: "a", body: "general-assembly", date: "2031-03-01", symbol: null, totals: NONE },
		...facts,
	})) as readonly RollCall[],
});

const left = (...rollCalls: readonly Partial<RollCall>[]): readonly number[] =>
	withoutRepeats(matrixOf(...rollCalls)).repeated;

describe("votes of several tables", () => {
	it("are those of the table with most on a day, of as many of the first by id", () => {
		expect(left({ table: "b" }, { table: "b" }, { table: "a" })).toEqual([2]);
		expect(left({ table: "b" }, { table: "a" })).toEqual([0]);
	});

	it("are of both where their days or bodies differ", () => {
		expect(left({ table: "b" }, { table: "a", date: "2031-03-02" })).toEqual([]);
		expect(left({ table: "b" }, { table: "a", body: "security-council" })).toEqual([]);
	});

	it("are one where symbol and result are the same within a week", () => {
		const one = { table: "a", symbol: "R/85/7" };
		const other = { table: "b", symbol: "A/RES/85/7", date: "2031-03-02" };
		expect(left(one, other)).toEqual([1]);
		expect(left(one, { ...other, totals: { ...NONE, no: 9 } })).toEqual([]);
		expect(left(one, { ...other, date: "2031-03-09" })).toEqual([]);
		expect(left(one, { ...other, symbol: "A/RES/85/8" })).toEqual([]);
	});

	it("of one table are all of them, votes on parts of one text among them", () => {
		expect(left({ symbol: "R/85/7" }, { symbol: "R/85/7" })).toEqual([]);
	});

	it("keep their cells", () => {
		const { matrix } = withoutRepeats(matrixOf({ table: "b" }, { table: "a" }, { table: "a" }));
		expect([...matrix.cells]).toEqual([2, 3]);
		expect(matrix.rollCalls.map(({ id }) => id)).toEqual(["1", "2"]);
	});
});
