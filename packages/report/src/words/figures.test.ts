import { describe, expect, it } from "vitest";
import { amount, figure, percent, percentWords } from "./figures.ts";

describe("numbers for people", () => {
	it("have no digit that says nothing", () => {
		expect(figure(0.5870410595949614)).toBe("0.59");
		expect(figure(-2)).toBe("-2");
		expect(figure(0.1 + 0.2)).toBe("0.3");
	});

	it("keep what a source measured, and no more", () => {
		expect(amount(0.1 + 0.2)).toBe("0.3");
		expect(amount(0.000123456789, "t")).toBe("0.000123457 t");
		expect(amount(1234.5678, "t")).toBe("1234.57 t");
		expect(amount(12_345_678.9)).toBe("12345679");
		expect(amount(0.125)).toBe("0.125");
	});

	it("are percents as people say them", () => {
		expect(percent(0.125)).toBe("13\u00A0%");
		expect(percent(0.125, 1)).toBe("12.5\u00A0%");
		expect(percentWords(0.375)).toBe("37.5 %");
		expect(percentWords(0.6)).toBe("60 %");
	});
});
