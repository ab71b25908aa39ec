import { describe, expect, it } from "vitest";
import { accountOf, concept, type Line } from "./fixtures/account.ts";
import { unreadShares } from "./issue-matrix.ts";

const CONCEPTS = [concept("harbour-fees", "trade")];
const fees: Line = { text: "The harbour fees stay in force.", concepts: { "harbour-fees": "harbour fees" } };
const keepers: Line = { text: "The keepers of the lighthouse are to return." };
const shares = (...lines: readonly Line[]) => unreadShares([accountOf(lines, CONCEPTS)]);

describe("the share of a text that touches no issue", () => {
	it("is told where it is substantial", () => {
		expect(shares(fees, keepers, keepers)).toEqual([{ document: "valdara", unread: 2, sentences: 3 }]);
		expect(shares(fees, fees, fees, keepers)).toEqual([{ document: "valdara", unread: 1, sentences: 4 }]);
	});

	it("is not told where nearly all was read, and counts no names or short headings", () => {
		expect(shares(fees, fees, fees, fees, keepers)).toEqual([]);
		expect(shares(fees, { text: "Port Ellery" }, { text: "6 May" })).toEqual([]);
		expect(shares()).toEqual([]);
	});

	it("counts a short sentence where words are not spaced", () => {
		const chinese = accountOf([{ text: "灯塔看守人应当返回。" }], CONCEPTS, { language: "zh" });
		expect(unreadShares([chinese])).toEqual([{ document: "valdara", unread: 1, sentences: 1 }]);
	});
});
