import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesIn } from "./places-of.ts";

const EXPRESSIONS = [/a+/gu, /a*/gu, /(?<who>b)?/gu, /(?=😀)/gu, /a*/g, /x|(?<=a)b/giu, /$/gmu];
const texts = fc.array(fc.constantFrom("a", "b", "x", " ", "\n", "😀", "北")).map((letters) => letters.join(""));

describe("matchesIn", () => {
	it("finds what matchAll finds, empty matches among them, and leaves no place in the expression", () => {
		fc.assert(
			fc.property(texts, fc.constantFrom(...EXPRESSIONS), (text, expression) => {
				expect(matchesIn(text, expression)).toEqual([...text.matchAll(expression)]);
				expect(expression.lastIndex).toBe(0);
			}),
		);
	});
});
