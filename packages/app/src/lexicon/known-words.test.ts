import { describe, expect, it } from "vitest";
import { isKnownWord } from "./known-words.ts";

describe("isKnownWord", () => {
	it.each([
		["government", "en", true],
		["goverment", "en", false],
		["receive", "en-GB", true],
		["recieve", "en", false],
		["causal", "en", true],
		["casual", "en", true],
		// No list: every word is one, so that no slip is made up.
		["правительтсво", "ru", true],
	])("%s in %s: %s", (word, language, expected) => {
		expect(isKnownWord(word, language)).toBe(expected);
	});
});
