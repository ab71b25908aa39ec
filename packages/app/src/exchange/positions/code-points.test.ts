import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointsOf } from "./code-points.ts";

describe("codePointsOf", () => {
	it("counts a character beyond the basic plane once", () => {
		const { ofUnit, toUnit } = codePointsOf("a😀b𠮷c");
		expect([0, 1, 3, 4, 6, 7].map(ofUnit)).toEqual([0, 1, 2, 3, 4, 5]);
		expect([0, 1, 2, 3, 4, 5, 6].map(toUnit)).toEqual([0, 1, 3, 4, 6, 7, null]);
	});

	it.each([-1, 0.5, Number.NaN, 2 ** 53])("knows no place at %s", (point) => {
		expect(codePointsOf("words").toUnit(point)).toBeNull();
	});

	it("agrees with counting one by one, and there and back is the same place", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
				const { ofUnit, toUnit } = codePointsOf(text);
				const characters = Array.from(text);
				for (let point = 0; point <= characters.length; point++) {
					const unit = characters.slice(0, point).join("").length;
					expect([ofUnit(unit), toUnit(point)]).toEqual([point, unit]);
				}
			}),
		);
	});
});
