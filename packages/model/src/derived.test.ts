import { describe, expect, it } from "vitest";
import { reviewShare } from "./derived.ts";

describe("muting an issue", () => {
	const offered = (rejected: number, accepted: number, corrected = 0, muted = false) =>
		reviewShare({ accepted, corrected, rejected, muted });

	it("is offered where at least five positions were reviewed and more than half of them rejected", () => {
		expect(offered(7, 2)).toEqual({ reviewed: 9, offersMute: true });
		expect(offered(3, 1, 1)).toEqual({ reviewed: 5, offersMute: true });
		expect(offered(4, 0)).toEqual({ reviewed: 4, offersMute: false });
		expect(offered(3, 2, 1)).toEqual({ reviewed: 6, offersMute: false });
		expect(offered(9, 0, 0, true)).toEqual({ reviewed: 9, offersMute: false });
	});
});
