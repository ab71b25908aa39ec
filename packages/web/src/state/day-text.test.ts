import { expect, it } from "vitest";
import { dayText, timeText } from "./day-text.ts";

it("writes a day as exactly as its source gave it", () => {
	expect(dayText("2022-02-04")).toBe("4 Feb 2022");
	expect(dayText("2022-02")).toBe("Feb 2022");
	expect(dayText("2022")).toBe("2022");
	expect(dayText("spring of 2022")).toBe("spring of 2022");
});

it("leaves the day out of a time of today", () => {
	const at = (iso: string) => timeText(iso, new Date(2031, 2, 4, 9, 0).toISOString());
	expect(at(new Date(2031, 2, 4, 14, 30).toISOString())).toBe("14:30");
	expect(at(new Date(2031, 2, 5, 14, 30).toISOString())).toBe("5 Mar 2031, 14:30");
	expect(at("some day")).toBe("some day");
});
