import { expect, it } from "vitest";
import { elisionAt } from "../words.ts";
import { plainLetters, withoutVowelSigns } from "./plain-letters.ts";

it.each([
	["négociée", "negociee"],
	["ne\u0301gocie\u0301e", "negociee"],
	["señor", "senor"],
	["œuvre", "oeuvre"],
	["straße", "strasse"],
	["łódź", "lodz"],
	["їжак", "їжак"],
	["райони", "райони"],
	["ممرَّ", "ممر"],
	["شـركات", "شركات"],
	["corridor", "corridor"],
	["停火", "停火"],
	["٢٠٣١", "2031"],
	["İstanbul", "istanbul"],
])("writes %s as %s", (word, plain) => {
	expect(plainLetters(word)).toBe(plain);
});

it("takes signs of vowels alone where accents tell words apart", () => {
	expect(withoutVowelSigns("où ممرَّ")).toBe("où ممر");
});

it.each([
	["l'accord", 2],
	["qu'ils", 3],
	["jusqu'au", 6],
	["l'e\u0301tat", 2],
	["don't", 0],
	["aujourd'hui", 0],
	["п'ять", 0],
	["accord", 0],
])("finds in %s an elision of %i letters", (word, length) => {
	expect(elisionAt(`${word}`, { start: 0, end: word.length })).toBe(length);
});
