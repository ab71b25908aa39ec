import { describe, expect, it } from "vitest";
import { codeDocument } from "./code-document.ts";
import { SMALL_WORLD, textOf } from "./fixtures/small-world.ts";
import { buildLexicon } from "./lexicon/lexicon.ts";

const [sample] = SMALL_WORLD.codebook.concepts;
if (sample === undefined) throw new RangeError("Expected a concept in the small world, got none");
const lexicon = buildLexicon({
	...SMALL_WORLD,
	codebook: {
		...SMALL_WORLD.codebook,
		issues: [
			{ id: "raids", name: "raids", definition: "raids", poleMinus3: "against", polePlus3: "for", foreign: false },
		],
		concepts: [{ ...sample, id: "raids", issue: "raids", terms: { en: [{ text: "Sorrel ~4 raids" }] } }],
	},
});
const stances = (text: string): readonly (number | null)[] => {
	const account = codeDocument(textOf(text), lexicon, { counterparts: ["XKE"] });
	if (!account.ok) throw new RangeError(account.problem.message);
	return account.value.positions.map(({ stance }) => stance);
};

describe("what is done to a thing inside its own words", () => {
	it.each([
		["Norland supports Sorrel raids.", 2],
		["Norland called on Sorrel to end all raids.", -2],
		["Norland supports Sorrel's ended raids.", -2],
		["Norland supports Sorrel with ended raids.", 2],
		["Norland called on Sorrel to strengthen all raids.", 2],
	])("turns the view of it behind who is to do it: %s", (text, stance) => {
		expect(stances(text)).toEqual([stance]);
	});
});
