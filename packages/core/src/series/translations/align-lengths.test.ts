import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { type AlignedSegment, alignLengths } from "./align-lengths.ts";

const of = (length: number, ...anchors: string[]): AlignedSegment => ({ length, anchors: new Set(anchors) });
const shapes = (first: readonly AlignedSegment[], second: readonly AlignedSegment[]) =>
	alignLengths(first, second).map((bead) => `${bead.first.join("+")}|${bead.second.join("+")}`);

describe("an alignment by lengths", () => {
	it("pairs sentences of like lengths, at the ratio of the texts", () => {
		expect(shapes([of(100), of(40), of(160)], [of(50), of(20), of(80)])).toEqual(["0|0", "1|1", "2|2"]);
	});

	it("puts two sentences beside one that is as long as both", () => {
		expect(shapes([of(80), of(60), of(70)], [of(80), of(130)])).toEqual(["0|0", "1+2|1"]);
	});

	it("leaves a sentence alone whose anchors the other side lacks", () => {
		const first = [of(90, "lock", "1998"), of(90, "ferry", "XTE"), of(90, "grain")];
		expect(shapes(first, [of(90, "lock", "1998"), of(90, "grain")])).toEqual(["0|0", "1|", "2|1"]);
	});

	it("follows anchors where lengths mislead", () => {
		const first = [of(60, "lock"), of(60, "grain"), of(61)];
		const second = [of(60, "lock"), of(30), of(60, "grain"), of(61)];
		expect(shapes(first, second)).toContain("0|0");
		expect(alignLengths(first, second).some((bead) => bead.first.includes(1) && bead.second.includes(2))).toBe(true);
	});

	it("of nothing is nothing", () => {
		expect(shapes([], [])).toEqual([]);
		expect(shapes([of(10)], [])).toEqual(["0|"]);
		expect(shapes([], [of(10), of(20)])).toEqual(["|0", "|1"]);
	});

	it("has every sentence in one bead, in order", () => {
		const side = fc.array(
			fc.record({
				length: fc.integer({ min: 1, max: 200 }),
				anchors: fc.subarray(["a", "b", "c"]).map((some) => new Set(some)),
			}),
			{ maxLength: 12 },
		);
		fc.assert(
			fc.property(side, side, (first, second) => {
				const beads = alignLengths(first, second);
				expect(beads.flatMap((bead) => bead.first)).toEqual(first.map((_, at) => at));
				expect(beads.flatMap((bead) => bead.second)).toEqual(second.map((_, at) => at));
			}),
			{ numRuns: draws(80) },
		);
	});
});
