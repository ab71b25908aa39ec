import { describe, expect, it } from "vitest";
import { dateInHeading, dateInName, normalDate, unreadableDate } from "./find-date.ts";

describe("normalDate", () => {
	it.each([
		["2031-03-04", "2031-03-04"],
		["2031-03-04T23:30:00Z", "2031-03-04"],
		["2031-03-04 11:25:09-05:00", "2031-03-04"],
		["20310304", "2031-03-04"],
		["2031-03", "2031-03"],
		["2014", "2014"],
		[2014, "2014"],
		["4 March 2031, 15:00", "2031-03-04"],
		["March 4, 2031", "2031-03-04"],
		["4 марта 2031 года", "2031-03-04"],
		["4 березня 2031 року", "2031-03-04"],
		["2031年3月4日", "2031-03-04"],
		["04.03.2031", "2031-03-04"],
		["13/04/2031", "2031-04-13"],
		["04/13/2031", "2031-04-13"],
	])("reads %s", (field, day) => {
		expect(normalDate(field)).toBe(day);
	});

	it.each(["", "soon", "2031-02-30", "2031-13", "13/45/2031", null, undefined, {}, 7])(
		"says nothing of %s",
		(field) => {
			expect(normalDate(field)).toBeUndefined();
		},
	);
});

describe("unreadableDate", () => {
	it.each([
		["2023-02-29", "impossible"],
		["2023-13-01", "impossible"],
		["0000-01-01", "impossible"],
		["31 February 2023", "impossible"],
		["03/04/2024", "ambiguous"],
		["3.13.24", "impossible"],
		["soon", "unknown"],
	])("says what is wrong with %s: %s", (field, kind) => {
		expect(unreadableDate(field)?.kind).toBe(kind);
	});

	it.each(["2023-02-28", "13/04/2024", "04/13/2024", "2024", "", "  ", null, undefined])(
		"has nothing to say of %s",
		(field) => {
			expect(unreadableDate(field)).toBeUndefined();
		},
	);
});

describe("dates in names and headings", () => {
	it("stand in the addresses of official pages", () => {
		expect(dateInName("https://example.gov/news/2031/03/04/talks/")).toBe("2031-03-04");
		expect(dateInName("https://example.cn/zxxx/203103/t20310304_10638951.shtml")).toBe("2031-03-04");
		expect(dateInName("talks_2031_03_04.txt")).toBe("2031-03-04");
		expect(dateInName("http://example.ru/news/68700")).toBeUndefined();
	});

	it("are looked for in a text's heading only", () => {
		expect(dateInHeading("Readout\nMarch 4, 2031")).toBe("2031-03-04");
		expect(dateInHeading(`${"They spoke. ".repeat(40)}4 March 2031`)).toBeUndefined();
	});
});
