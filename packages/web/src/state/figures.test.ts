import { describe, expect, it } from "vitest";
import { figure, fixed, percent, percentText, rateText, shareText } from "./figures.ts";

describe("numbers on the page", () => {
	it("have two decimals at most, and a minus sign", () => {
		expect([0.5870410595949614, -2, 3.1].map(figure)).toEqual(["0.59", "−2", "3.1"]);
	});

	it("keep their noughts in columns", () => {
		expect([fixed(0.5), fixed(0.25, 3), fixed(12.34, 1)]).toEqual(["0.50", "0.250", "12.3"]);
	});

	it("are whole percents where a share is meant, and little is not nothing", () => {
		expect([percent(0.596), shareText(0.596), shareText(0.004), shareText(0)]).toEqual(["60 %", "60 %", "<1 %", "0 %"]);
	});

	it("are percents without the dust of machine numbers", () => {
		expect([0.55, 0.07, 1 / 3, 1].map(percentText)).toEqual(["55", "7", "33.333", "100"]);
		expect(rateText(1 / 3)).toBe("33");
	});
});
