import type { RollCall } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CELL_LETTERS, type VoteMatrix } from "./vote-matrix.ts";
import { voterPair } from "./voter-pair.ts";

const rollCall = (id: number): RollCall => ({
	...{ id: `r${id}`, table: "assembly", body: "other", date: "2025-03-04", session: null, symbol: null, title: "Vote" },
	...{ description: null, important: null, issues: [], amendment: false, paragraph: false, vetoedBy: [] },
	...{ totals: { yes: 0, abstain: 0, no: 0, absent: 0 }, stated: null },
});

/** A line for each roll call, in it a letter for each voter. */
const matrixOf = (...lines: readonly string[]): VoteMatrix => ({
	voters: [...(lines[0] ?? "")].map((_, at) => ({ id: `V${at}`, name: null, state: null, group: null })),
	rollCalls: lines.map((_, at) => rollCall(at)),
	cells: Uint8Array.from(lines.join(""), (letter) => CELL_LETTERS.indexOf(letter)),
});

describe("how two voted", () => {
	it("is a table of three by three, without those on which one of them did not vote", () => {
		const matrix = matrixOf("yy", "yn", "ya", "nn", "y-", ".n", "..");
		expect(voterPair(matrix, 0, 1)).toMatchObject({
			counts: [
				[1, 1, 1],
				[0, 0, 0],
				[0, 0, 1],
			],
			apart: 2,
		});
	});

	it("puts yes against no first, then whose side was the smallest, then the latest", () => {
		const matrix = matrixOf("ynyyn", "yayyy", "ynnnn", "ynnnn", "yaaaa");
		expect(voterPair(matrix, 0, 1).divergent).toEqual([
			{ rollCall: 3, distance: 2, withOne: 0, withOther: 3 },
			{ rollCall: 2, distance: 2, withOne: 0, withOther: 3 },
			{ rollCall: 0, distance: 2, withOne: 2, withOther: 1 },
			{ rollCall: 4, distance: 1, withOne: 0, withOther: 3 },
			{ rollCall: 1, distance: 1, withOne: 3, withOther: 0 },
		]);
	});

	it("is the same from the other side: the table turned, each side with its own", () => {
		const line = fc.array(fc.constantFrom(...CELL_LETTERS), { minLength: 5, maxLength: 5 });
		fc.assert(
			fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
				const matrix = matrixOf(...lines.map((one) => one.join("")));
				const [there, back] = [voterPair(matrix, 0, 1), voterPair(matrix, 1, 0)];
				expect(back.counts).toEqual([0, 1, 2].map((row) => [0, 1, 2].map((column) => there.counts[column]?.[row])));
				expect(back.apart).toBe(there.apart);
				expect(
					back.divergent.map(({ withOne, withOther, ...rest }) => ({
						...rest,
						withOne: withOther,
						withOther: withOne,
					})),
				).toEqual(there.divergent);
				const differing = there.counts.flatMap((row, one) => row.filter((_, other) => one !== other));
				expect(there.divergent).toHaveLength(differing.reduce((sum, count) => sum + count, 0));
			}),
		);
	});
});
