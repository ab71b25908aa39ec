import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentSpans } from "./page.ts";

const named = (name: string, start: number, end: number) => ({ name, start, end });
const show = (runs: ReturnType<typeof segmentSpans<ReturnType<typeof named>>>) =>
	runs.map(({ start, end, marks }) => [start, end, marks.map(({ name }) => name).join("")]);

describe("overlapping marks as runs", () => {
	it("cuts where marks overlap in part", () => {
		expect(show(segmentSpans(0, 10, [named("a", 2, 6), named("b", 4, 8)]))).toEqual([
			[0, 2, ""],
			[2, 4, "a"],
			[4, 6, "ab"],
			[6, 8, "b"],
			[8, 10, ""],
		]);
	});

	it("cuts marks at the edges of the stretch and ignores those outside", () => {
		expect(show(segmentSpans(5, 9, [named("a", 0, 7), named("b", 9, 12), named("c", 6, 6)]))).toEqual([
			[5, 7, "a"],
			[7, 9, ""],
		]);
	});

	it("gives an unmarked stretch back whole, and an empty one not at all", () => {
		expect(show(segmentSpans(3, 5, []))).toEqual([[3, 5, ""]]);
		expect(segmentSpans(3, 3, [named("a", 0, 9)])).toEqual([]);
	});

	const spans = fc.array(
		fc.tuple(fc.nat(30), fc.nat(30)).map(([start, length]) => ({ start, end: start + length })),
		{ maxLength: 8 },
	);

	it("joins up to the whole stretch and marks every character by exactly the spans over it", () => {
		fc.assert(
			fc.property(spans, fc.nat(20), fc.nat(20), (marks, start, length) => {
				const runs = segmentSpans(start, start + length, marks);
				const covered = runs.flatMap((run) =>
					Array.from({ length: run.end - run.start }, (_, at) => [run.start + at, run.marks] as const),
				);
				expect(covered.map(([at]) => at)).toEqual(Array.from({ length }, (_, at) => start + at));
				for (const [at, under] of covered)
					expect(under).toEqual(marks.filter((mark) => mark.start <= at && at < mark.end));
			}),
		);
	});
});
