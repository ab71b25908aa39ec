import { describe, expect, it } from "vitest";
import { certaintyOf } from "./certainty.ts";

const because = (...rules: readonly string[]): readonly string[] => rules;

describe("how sure the program is of a position", () => {
	it.each([
		[
			"own words of a named speaker who supports",
			"own",
			because("en.named-speaker", "concept:grain", "support"),
			"high",
		],
		[
			"a name that carries its stance",
			"own",
			because("en.narrator", "concept:invasion", "name-carries-stance"),
			"high",
		],
		["words of both", "joint", because("en.joint", "concept:grain", "support"), "medium"],
		["another attitude", "own", because("en.narrator", "concept:grain", "cooperation"), "medium"],
		["own words behind a pronoun", "own", because("en.pronoun", "concept:grain", "support"), "medium"],
		[
			"the other side's words behind a pronoun",
			"counterpart",
			because("en.pronoun", "concept:grain", "support"),
			"low",
		],
		["the other side's words of a turn", "counterpart", because("ru.turn", "concept:grain", "report"), "low"],
		["disapproval", "own", because("en.narrator", "concept:grain", "disapproval"), "low"],
		["what is turned by a negation", "own", because("en.narrator", "concept:grain", "support-negated"), "low"],
	] as const)("%s: %s", (_, manner, rules, certainty) => {
		expect(certaintyOf({ manner, because: rules })).toBe(certainty);
	});

	it("is high where a person put it, whatever rules read it before", () => {
		expect(certaintyOf({ manner: "counterpart", because: ["concept:grain", "person:Ana"] })).toBe("high");
	});
});
