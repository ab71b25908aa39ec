import { describe, expect, it } from "vitest";
import { languageOfLetters, languageOfMost, type ReadLanguage, runsByScript } from "./language-of-letters.ts";

const READ: readonly ReadLanguage[] = [
	{ code: "en", letters: "\\p{Script=Latin}", unspaced: false },
	{ code: "zh", letters: "\\p{Script=Han}", unspaced: true },
	{ code: "ru", letters: "\\p{Script=Cyrillic}", unspaced: false },
];

describe("the language of letters", () => {
	it("is that of the first script beside the one of the page", () => {
		expect(languageOfLetters("The word “停火” and “мир”", READ)).toBe("zh");
		expect(languageOfLetters("The word “мир”", READ)).toBe("ru");
		expect(languageOfLetters("Plain words", READ)).toBeUndefined();
	});

	it("is, of a whole draft, that of the script in which most of it is", () => {
		expect(["Plain words “停火”", "停火，马上", "Зерно и мир"].map((text) => languageOfMost(text, READ))).toEqual([
			undefined,
			"zh",
			"ru",
		]);
	});

	it("changes where the script changes, and no word is lost", () => {
		const runs = runsByScript("They said “停火，马上” and «мир, 2031» again.", READ);
		expect(runs.map(({ words, language }) => [words, language])).toEqual([
			["They said “", undefined],
			["停火，马上", "zh"],
			["” and «", undefined],
			["мир", "ru"],
			[", 2031» again.", undefined],
		]);
	});

	it("is not told before the languages have come", () => {
		expect(languageOfLetters("停火", [])).toBeUndefined();
		expect(runsByScript("停火", [])).toEqual([{ words: "停火", at: 0, language: undefined }]);
	});
});
