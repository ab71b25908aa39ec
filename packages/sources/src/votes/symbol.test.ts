import { describe, expect, it } from "vitest";
import { resolutionSymbol } from "./symbol.ts";

describe("resolutionSymbol", () => {
	it.each([
		["R/68/262", "A/RES/68/262"],
		["R/45/23B", "A/RES/45/23B"],
		["R/42/70/A", "A/RES/42/70A"],
		["R/26/2758", "A/RES/2758(XXVI)"],
		["R/26/2780B", "A/RES/2780B(XXVI)"],
		["A/RES/74/317", "A/RES/74/317"],
		["ESS/7/2", "A/RES/ES-7/2"],
		["ESS/10/3A", "A/RES/ES-10/3A"],
		["SS/10/2", "A/RES/S-10/2"],
	])("%s is %s", (code, symbol) => {
		expect(resolutionSymbol(code)).toBe(symbol);
	});

	it.each([
		// A page of the records.
		"R/1/66",
		"R/15/377B",
		"ESS/1/34",
		"SS/2/33",
		"SS/5",
		// Of session 25, under the number of another.
		"R/26/2668",
		// A decision.
		"R/32/452",
		"R/67/677",
		// A section, or a letter.
		"R/31/208/I",
		"R/31/208/III",
		"R/10 65",
		"GOAR/1/1288B",
	])("leaves %s as it is", (code) => {
		expect(resolutionSymbol(code)).toBe(code);
	});

	it("is null for nothing", () => {
		expect(resolutionSymbol(" ")).toBeNull();
	});
});
