import { describe, expect, it } from "vitest";
import { clockAtHead } from "./clock-at-head.ts";

const at = (text: string, language = "en", date = "2031-02-24") => clockAtHead({ text, language, date });

describe("the hour at the head of a text", () => {
	it("is behind its day, where that stands for itself", () => {
		expect(at("Talks on the lock.\n24 February 2031, 13:35\nThe ministers met.")).toEqual({
			...{ words: "13:35", minutes: 815, offset: null },
		});
		expect(at("О встрече. 24 февраля 2031 года 9:05 Селин. Министры встретились.", "ru")).toMatchObject({
			minutes: 545,
		});
		expect(at("2031年2月24日 21:40\n部长们会面。", "zh")).toMatchObject({ words: "21:40", minutes: 1300 });
		expect(at("Talks.\n24 February 2031 13:35 MSK\nThey met.")).toMatchObject({ words: "13:35 MSK", offset: 180 });
	});

	it("is in a line of its own with half of the day and zone", () => {
		expect(at("Press Room\n\n5:33 P.M. EDT\n\nGood afternoon.")).toEqual({
			...{ words: "5:33 P.M. EDT", minutes: 1053, offset: -240 },
		});
		expect(at("Press Room\n12:10 A.M. EST\nGood evening.")).toMatchObject({ minutes: 10, offset: -300 });
		expect(at("Press Room\n12:10 P.M. EST\nGood day.")).toMatchObject({ minutes: 730 });
	});

	it.each([
		["of something in a sentence", "On 24 February 2031 at 05:00 the lock was struck. The ministers met."],
		["of another day", "Talks.\n23 February 2031, 13:35\nThe ministers met."],
		["below another day", "East Room (23 February 2031)\n5:33 P.M. EDT\nGood afternoon."],
		["of a zone that is two", "Press Room\n5:33 P.M. CST\nGood afternoon."],
		["that is none", "Talks.\n24 February 2031, 25:10\nThey met."],
		["far down", `${"They met again. ".repeat(60)}\n24 February 2031, 13:35\n`],
	])("is none %s", (_, text) => {
		expect(at(text)).toBe(null);
	});

	it("needs a full day", () => {
		expect(at("24 February 2031, 13:35\n", "en", "2031-02")).toBe(null);
		expect(clockAtHead({ text: "24 February 2031, 13:35\n", language: "en" })).toBe(null);
	});
});
