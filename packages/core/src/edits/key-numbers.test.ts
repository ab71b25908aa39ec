import { describe, expect, it } from "vitest";
import { keyNumbers } from "./key-numbers.ts";
import { plainText } from "./plain-tokens.ts";

describe("numbers of words", () => {
	it("are the same for equal words only, also where more words have one hash than are looked at", () => {
		const numbers = keyNumbers(0);
		const words = Array.from({ length: 4000 }, (_, at) => `w${at}`);
		const text = plainText([...words, ...words].join(" "));
		const found: number[] = [];
		let at = 0;
		for (const word of [...words, ...words]) {
			found.push(numbers.ofWord(text, at, at + word.length));
			at += word.length + 1;
		}
		expect(new Set(found).size).toBe(words.length);
		expect(found.slice(words.length)).toEqual(found.slice(0, words.length));
		expect(words.map(numbers.ofKey)).toEqual(found.slice(0, words.length));
		expect(found.slice(0, words.length).map(numbers.keyOf)).toEqual(words);
	});

	it("part a key with a typographic apostrophe from the word of a text, whose apostrophe is a plain one", () => {
		const numbers = keyNumbers(0);
		const word = numbers.ofWord(plainText("don’t"), 0, 5);
		expect(numbers.keyOf(word)).toBe("don't");
		expect(numbers.ofKey("don't")).toBe(word);
		expect(numbers.keyOf(numbers.ofKey("2’000²"))).toBe("2’000²");
	});
});
