import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDecimals, shiftDecimal } from "./decimal.ts";

describe("decimals", () => {
	it("moves the point without a trace of floating point", () => {
		expect(shiftDecimal("2.3", 6)).toBe("2300000");
		expect(shiftDecimal("007", 0)).toBe("7");
		expect(shiftDecimal("1.250", 1)).toBe("12.5");
		expect(shiftDecimal("0", 9)).toBe("0");
	});

	it("adds numbers of different length", () => {
		expect(addDecimals("100000000", "20000000")).toBe("120000000");
		expect(addDecimals("1.5", "0.25")).toBe("1.75");
	});

	it("adds as arithmetic does", () => {
		const number = fc.tuple(fc.nat(), fc.nat({ max: 999 }));
		fc.assert(
			fc.property(number, number, ([a, x], [b, y]) => {
				const text = (whole: number, part: number) => `${whole}.${String(part).padStart(3, "0")}`;
				const sum = (BigInt(a) + BigInt(b)) * 1000n + BigInt(x + y);
				return BigInt(shiftDecimal(addDecimals(text(a, x), text(b, y)), 3)) === sum;
			}),
		);
	});
});
