import { describe, expect, it } from "vitest";
import { draftingWordsOf, ESTIMATIVE_ROWS } from "./drafting.ts";
import { phrases, unspacedPhrases } from "./phrases.ts";
import { languages } from "./registry.ts";

describe("the words that an analyst's prose is judged by", () => {
	it("are held for every registered language, whatever its region", () => {
		for (const { code } of languages) {
			const words = draftingWordsOf(code);
			expect(Object.keys(words?.estimative.terms ?? {}), code).toEqual([...ESTIMATIVE_ROWS]);
			expect(draftingWordsOf(`${code}-XX`)).toBe(words);
		}
	});

	it("are not held for others", () => {
		for (const code of ["de", "", "toString", "__proto__"]) expect(draftingWordsOf(code)).toBeNull();
	});

	it("name the same kinds of events in every language", () => {
		const [first, ...others] = languages.map(({ code }) => [...(draftingWordsOf(code)?.events.kinds.keys() ?? [])]);
		for (const kinds of others) expect(kinds).toEqual(first);
	});
});

describe("phrases", () => {
	const found = (expression: RegExp, text: string): readonly string[] =>
		[...text.matchAll(expression)].map(([words]) => words);

	it("stand between the edges of words, over any blanks", () => {
		expect(found(phrases(["may well"]), "it may   well; they may\nwell, may wellness, dismay well")).toEqual([
			"may   well",
			"may\nwell",
		]);
	});

	it("stand anywhere where words are not spaced", () => {
		expect(found(unspacedPhrases(["可能"]), "很可能的")).toEqual(["可能"]);
	});
});
