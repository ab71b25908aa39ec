import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CrossingOptions, crossings } from "./crossings.ts";

const series = (values: readonly (number | null)[]) =>
	values.map((value, i) => ({ date: `2026-${String(i + 1).padStart(2, "0")}`, value }));
const told = (values: readonly (number | null)[], options: Partial<CrossingOptions> = {}): string =>
	crossings(series(values), { threshold: 10, direction: "above", ...options })
		.map(({ date, direction, value, before }) => `${date.slice(5)} ${direction} ${before.value}→${value}`)
		.join(", ");

describe("crossings", () => {
	it.each([
		[[9, 11], {}, "02 above 9→11"],
		[[11, 9], {}, ""],
		[[11, 9], { direction: "below" }, "02 below 11→9"],
		[[9, 11, 12, 8, 13], {}, "02 above 9→11, 05 above 8→13"],
		[[9, 11, 8], { direction: "either" }, "02 above 9→11, 03 below 11→8"],
		// On the line is not beyond it.
		[[9, 10, 11], {}, "03 above 10→11"],
		[[11, 10, 11], {}, "03 above 10→11"],
		[[11, 10], { direction: "below" }, ""],
		// The first value crossed nothing.
		[[12, 13], {}, ""],
		[[], {}, ""],
		// Null is not zero, and no value ends no silence.
		[[9, null, 11], {}, "03 above 9→11"],
		[[11, null, 12], {}, ""],
		[[null, 11, 12], {}, ""],
		[[-1, 0, 1], { threshold: 0 }, "03 above 0→1"],
		// Within the margin it has not come back.
		[[9, 11, 9.5, 11], { margin: 1 }, "02 above 9→11"],
		[[9, 11, 9, 11], { margin: 1 }, "02 above 9→11, 04 above 9→11"],
		[[11, 9, 10.5, 9], { direction: "below", margin: 1 }, "02 below 11→9"],
	] as const)("of %j with %j are %s", (values, options, expected) => {
		expect(told(values, options)).toBe(expected);
	});

	const values = fc.array(fc.option(fc.integer({ min: 5, max: 15 })), { maxLength: 40 });

	it("lie beyond the line, come from where it was not crossed, and alternate", () => {
		fc.assert(
			fc.property(values, (given) => {
				const found = crossings(series(given), { threshold: 10, direction: "either" });
				expect(found.every(({ value, direction }) => (direction === "above" ? value > 10 : value < 10))).toBe(true);
				expect(
					found.every(({ before, direction }) => (direction === "above" ? before.value <= 10 : before.value >= 10)),
				).toBe(true);
			}),
		);
	});

	it("are fewer, never more, with a margin, and mirrored by a mirrored series", () => {
		fc.assert(
			fc.property(values, fc.integer({ min: 0, max: 4 }), (given, margin) => {
				const up = (list: readonly (number | null)[], options: Partial<CrossingOptions> = {}) =>
					crossings(series(list), { threshold: 10, direction: "above", ...options }).map(({ date }) => date);
				expect(up(given).length).toBeGreaterThanOrEqual(up(given, { margin }).length);
				const mirrored = given.map((value) => (value === null ? null : 20 - value));
				expect(up(mirrored, { direction: "below", margin })).toEqual(up(given, { margin }));
			}),
		);
	});
});
