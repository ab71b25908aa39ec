import { ESTIMATIVE_ROWS } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { languages } from "./packs.ts";
import { languageOf } from "./registry.ts";
import { phrases, unspacedPhrases } from "./shared/phrases.ts";

describe("the words that an analyst's prose is judged by", () => {
	it("are held for every registered language, whatever its region", () => {
		for (const { code } of languages) {
			const words = languageOf(code)?.drafting ?? null;
			expect(Object.keys(words?.estimative.terms ?? {}), code).toEqual([...ESTIMATIVE_ROWS]);
			expect(languageOf(`${code}-XX`)?.drafting ?? null).toBe(words);
		}
	});

	it("are not held for others", () => {
		for (const code of ["de", "", "toString", "__proto__"]) expect(languageOf(code)?.drafting ?? null).toBeNull();
	});

	it("name the same kinds of events in every language", () => {
		const [first, ...others] = languages.map(({ code }) => [
			...(languageOf(code)?.drafting?.events.kinds.keys() ?? []),
		]);
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
