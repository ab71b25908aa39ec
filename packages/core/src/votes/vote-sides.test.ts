import type { RollCall } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { CELL_LETTERS, type VoteMatrix } from "./vote-matrix.ts";
import { voteSides } from "./vote-sides.ts";

/** OST and VAL, the bloc; ZEN against them; four others. */
const matrixOf = (lines: readonly string[]): VoteMatrix => ({
	voters: ["OST", "VAL", "ZEN", "A", "B", "C", "D"].map((id) => ({ id, name: null, state: id, group: null })),
	cells: Uint8Array.from(lines.join(""), (letter) => CELL_LETTERS.indexOf(letter)),
	rollCalls: lines.map((_, at) => ({ id: `${at}`, issues: [], date: "2031-01-01" }) as unknown as RollCall),
});

const MATRIX = matrixOf([
	// The bloc is one and has three of four.
	"yynyyyn",
	// It is one, and the others are as many on each side; one abstains.
	"yynyna.",
	// It is one, most are against it.
	"nnynyyy",
	// It is not one, and the third votes otherwise than each.
	"ynayyan",
	// No difference; one of them absent; the third as one of the bloc.
	"yyyyyyy",
	"y-nyyyy",
	"ynnyyyy",
]);

const sides = (rule: "together" | "each") => voteSides(MATRIX, { bloc: [0, 1], against: 2, rule });

describe("with whom the others vote", () => {
	it("where a bloc votes as one, and the other otherwise", () => {
		expect(sides("together")).toEqual({
			rollCalls: [0, 1, 2],
			majority: { bloc: 1, against: 1, tied: 1 },
			votes: { bloc: 3 + 1 + 1, against: 1 + 1 + 3, neither: 1 },
		});
	});

	it("where the other votes otherwise than each of the bloc: as the first of it counts as the bloc", () => {
		expect(sides("each")).toEqual({
			rollCalls: [0, 1, 2, 3],
			majority: { bloc: 2, against: 1, tied: 1 },
			votes: { bloc: 5 + 2, against: 5 + 1, neither: 1 + 1 },
		});
	});

	it("needs a bloc", () => {
		expect(() => voteSides(MATRIX, { bloc: [], against: 2, rule: "each" })).toThrow(RangeError);
	});

	it("has nothing to count where nobody voted", () => {
		expect(voteSides(matrixOf([]), { bloc: [0], against: 1, rule: "together" }).rollCalls).toEqual([]);
	});
});
