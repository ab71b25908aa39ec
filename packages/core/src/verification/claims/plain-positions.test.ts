import { describe, expect, it } from "vitest";
import { norland } from "../../comparators/fixtures/accounts.ts";
import { isPlain } from "./plain-positions.ts";

const plain = (text: string): readonly boolean[] => {
	const account = norland(text);
	return account.positions.map((position) => isPlain(position, account));
};

describe("a position that can be held against somebody", () => {
	it.each([
		["a verb for the thing", "Norland supports the grain corridor.", [true]],
		["a verb against it", "Norland opposes the grain corridor.", [true]],
		["talk", "Norland discussed the grain corridor.", [false]],
		["a demand", "Norland called for the grain corridor.", [false]],
		["a condition", "Norland could support the grain corridor.", [false]],
		["words put in a mouth", "President Brenner opposed the grain corridor.", [false]],
		["a name that takes sides", "Norland recalled the invasion of Sorrel.", [false]],
		["a bare mention", "Ships use the grain corridor.", [false]],
		["a clause that is stressed", "Norland supports that ships use the grain corridor.", [false]],
		[
			"both poles in one sentence",
			"Norland supports the grain corridor and opposes the grain corridor.",
			[false, false],
		],
		[
			"both poles in two sentences",
			"Norland supports the grain corridor. Norland opposes the grain corridor.",
			[true, true],
		],
		["another issue to the other pole", "Norland supports the grain corridor and opposes sanctions.", [true, true]],
	])("is worded by %s: %s", (_, text, expected) => {
		expect(plain(text)).toEqual(expected);
	});
});
