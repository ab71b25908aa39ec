import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { segmentText, type TextSpan } from "./segment-text.ts";

const span = (start: number, end: number, id = `${start}-${end}`): TextSpan => ({
	...{ start, end, id, kind: "mention", title: id },
});

const told = (text: string, spans: readonly TextSpan[]) =>
	segmentText(text, spans).map(({ isApart, runs }) => ({
		isApart,
		runs: runs.map((run) => `${text.slice(run.start, run.end)} [${run.spans.map(({ id }) => id).join(" ")}]`),
	}));

describe("a marked text", () => {
	it("is cut where spans begin and end, the innermost last", () => {
		expect(told("We support it.", [span(3, 10, "inner"), span(0, 13, "outer"), span(8, 14, "across")])).toEqual([
			{
				isApart: false,
				runs: ["We  [outer]", "suppo [outer inner]", "rt [outer inner across]", " it [outer across]", ". [across]"],
			},
		]);
	});

	it("keeps lines apart, and says where a blank line was", () => {
		expect(told("One.\nTwo.\n \n三。\r\n", [span(2, 13)])).toEqual([
			{ isApart: false, runs: ["On []", "e. [2-13]"] },
			{ isApart: false, runs: ["Two. [2-13]"] },
			{ isApart: true, runs: ["三 [2-13]", "。 []"] },
		]);
	});

	it("does not see what stands outside of it", () => {
		expect(told("Words.", [span(-1, 3), span(2, 2), span(4, 7)])).toEqual([{ isApart: false, runs: ["Words. []"] }]);
		expect(segmentText("", [])).toEqual([]);
	});

	it("gives every word once, in order, under just the spans that cover it", () => {
		const spans = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 12 });
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "é"), maxLength: 60 }),
				spans,
				(text, pairs) => {
					const given = pairs.map(([start, length], at) => span(start, start + length, String(at)));
					const within = given.filter(({ start, end }) => start < end && end <= text.length);
					let last = 0;
					for (const { start, end, runs } of segmentText(text, given)) {
						expect(text.slice(last, start).trim()).toBe("");
						expect(runs.map((run) => text.slice(run.start, run.end)).join("")).toBe(text.slice(start, end));
						for (const run of runs) {
							const covering = within.filter((one) => one.start <= run.start && one.end >= run.end);
							expect(run.spans.map(({ id }) => id).toSorted()).toEqual(covering.map(({ id }) => id).toSorted());
							expect(within.some((one) => one.start > run.start && one.start < run.end)).toBe(false);
						}
						last = end;
					}
					expect(text.slice(last).trim()).toBe("");
				},
			),
		);
	});
});
