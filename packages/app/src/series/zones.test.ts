import { expect, it } from "vitest";
import { isZone, offsetIn } from "./zones.ts";

it("knows fixed offsets and zones by name, in summer and winter", () => {
	expect(offsetIn("+03:00", "2031-02-24", 0)).toBe(180);
	expect(offsetIn("UTC-5", "2031-02-24", 0)).toBe(-300);
	expect(offsetIn("+0545", "2031-02-24", 0)).toBe(345);
	expect(offsetIn("UTC", "2031-02-24", 0)).toBe(0);
	expect(offsetIn("America/New_York", "2025-01-15", 720)).toBe(-300);
	expect(offsetIn("America/New_York", "2025-07-15", 720)).toBe(-240);
	// Clocks went forward at two in the morning of 9 March 2025.
	expect([offsetIn("America/New_York", "2025-03-09", 60), offsetIn("America/New_York", "2025-03-09", 240)]).toEqual([
		...[-300, -240],
	]);
	expect([isZone("Asia/Shanghai"), isZone("+15:00"), isZone("Atlantis/Centre"), isZone("")]).toEqual([
		...[true, false, false, false],
	]);
});
