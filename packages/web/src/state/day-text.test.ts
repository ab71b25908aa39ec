import { expect, it } from "vitest";
import { dayText } from "./day-text.ts";

it("writes a day as exactly as its source gave it", () => {
	expect(dayText("2022-02-04")).toBe("4 Feb 2022");
	expect(dayText("2022-02")).toBe("Feb 2022");
	expect(dayText("2022")).toBe("2022");
	expect(dayText("spring of 2022")).toBe("spring of 2022");
});
