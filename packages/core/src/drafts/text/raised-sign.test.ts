import { describe, expect, it } from "vitest";
import { raisedSign } from "./raised-sign.ts";

describe("raised characters", () => {
	it.each([
		["1", "the verdict", " "],
		["12", "the verdict.”", ""],
		["[3]", "the verdict ", " "],
		["*", "the verdict", ","],
		["1, 2", "вердикт", "."],
		["4", "in 2022", " "],
		["5", "判决", "。"],
		["2", "the program", " "],
	])("%j behind %j are the sign of a note", (raised, before, after) => {
		expect(raisedSign(raised, before, after, false)?.kind).toBe("note");
	});

	it.each([
		["2", "10", " ", "²"],
		["-6", "10", " ", "⁻⁶"],
		["12", "5 × 10", "", "¹²"],
		["2", "300 km", ".", "²"],
		["3", "40 м", " ", "³"],
		["235", "of ", "U", "²³⁵"],
		["14", "", "C", "¹⁴"],
		["2+", "Ca", " ", "²⁺"],
	])("%j behind %j are part of the words", (raised, before, after, shown) => {
		expect(raisedSign(raised, before, after, false)).toEqual({ kind: "power", shown });
	});

	it.each([
		["st", "the 1", " "],
		["TM", "Arden", " "],
		["1", "", " "],
		["a", "the verdict", " "],
	])("%j behind %j are words as they stand", (raised, before, after) => {
		expect(raisedSign(raised, before, after, false)).toBeNull();
	});

	it("that lead elsewhere are the sign of a note, behind a number too", () => {
		expect(raisedSign("2", "10", " ", true)).toEqual({ kind: "note", label: "2" });
		expect(raisedSign("a", "the verdict", " ", true)).toEqual({ kind: "note", label: "a" });
		expect(raisedSign("TM", "Arden", " ", true)).toBeNull();
	});
});
