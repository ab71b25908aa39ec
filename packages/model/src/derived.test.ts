import { describe, expect, it } from "vitest";
import { offersMute } from "./derived.ts";

describe("muting an issue", () => {
	const offered = (rejected: number, accepted: number, corrected = 0, muted = false) =>
		offersMute({ accepted, corrected, rejected, muted });

	it("is offered where at least five positions were reviewed and more than half of them rejected", () => {
		expect(offered(7, 2)).toBe(true);
		expect(offered(3, 1, 1)).toBe(true);
		expect(offered(4, 0)).toBe(false);
		expect(offered(3, 2, 1)).toBe(false);
		expect(offered(9, 0, 0, true)).toBe(false);
	});
});
