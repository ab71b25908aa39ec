import { describe, expect, it } from "vitest";
import { compileTerm } from "./compile-term.ts";

const beginnings = (notation: string, language = "en") => compileTerm(notation, language).beginnings;
const texts = (notation: string, language = "en") => beginnings(notation, language).map(({ text }) => text);
const endings = (notation: string, language = "en") => [
	...new Set(beginnings(notation, language).map(({ ending }) => ending)),
];

describe("a compiled term", () => {
	it("is known by all its words where they are written out", () => {
		expect(beginnings("Trade Deficit")).toEqual([{ text: "trade deficit", ending: "plural" }]);
		expect(beginnings("торговый баланс", "ru")).toEqual([{ text: "торговый баланс", ending: "edge" }]);
		expect(beginnings("貿易逆差", "zh")).toEqual([{ text: "贸易逆差", ending: "anywhere" }]);
	});

	it("has every wording of its choices, the longer of nested ones first", () => {
		expect(texts("(red|red and blue) (lines|flag)")).toEqual([
			"red and blue lines",
			"red and blue flag",
			"red lines",
			"red flag",
		]);
		expect(texts("(the )?border")).toEqual(["the border", "border"]);
		expect(texts("{note}")).toEqual(["noting", "notes", "noted", "note"]);
	});

	it("takes the rest of the word after a star that ends it", () => {
		expect(beginnings("sanction*")).toEqual([{ text: "sanction", ending: "tail" }]);
		expect(endings("(ban*|curb*)")).toEqual(["tail"]);
	});

	it("stops before what is not literal, and leaves the rest to its expression", () => {
		expect(beginnings("arms ~ sale")).toEqual([{ text: "arms", ending: "edge-expression" }]);
		expect(beginnings("arms ~sale")).toEqual([{ text: "arms", ending: "expression" }]);
		expect(beginnings("(arm|arms* ~1 of) ~ sale")).toEqual([
			{ text: "arms", ending: "expression" },
			{ text: "arm", ending: "edge-expression" },
		]);
		expect(beginnings("территориальн* целостност*", "ru")).toEqual([{ text: "территориальн", ending: "expression" }]);
		expect(beginnings("一个~3原则", "zh")).toEqual([{ text: "一个", ending: "expression" }]);
	});

	it("asks its expression about hyphens, which a space does not stand for", () => {
		expect(beginnings("cross-border")).toEqual([{ text: "cross border", ending: "expression" }]);
	});

	it("keeps capitals by comparing the original", () => {
		expect(beginnings("=SCO")).toEqual([{ text: "sco", ending: "capitals" }]);
		expect(endings("=SCO summit")).toEqual(["expression"]);
	});

	it("takes no plural after a name in capitals or a sign, and none in Russian", () => {
		expect(endings("border")).toEqual(["plural"]);
		expect(endings("G7")).toEqual(["edge"]);
		expect(endings("red lines*")).toEqual(["tail"]);
		expect(endings("граница", "ru")).toEqual(["edge"]);
	});

	it("is cut to few beginnings where it can be worded in very many ways", () => {
		const words = (letters: string) => `(${[...letters].map((letter) => `${letter}${letter}x`).join("|")})`;
		const many = beginnings(`${words("abcdefghij")} ${words("klmnopqrst")} ${words("uvw")}`);
		expect(many.length).toBeLessThanOrEqual(256);
		expect(many.every(({ text, ending }) => ending === "expression" && /^([a-j])\1x/.test(text))).toBe(true);
		expect(new Set(many.map(({ text }) => text)).size).toBe(many.length);
	});

	it.each(["(the )?", "(the|a)? border", "(|the) border", "(the |)(red )?"])(
		"must begin with words: %j",
		(notation) => {
			expect(() => compileTerm(notation, "en")).toThrow(
				new RangeError("Expected a term to begin with words that cannot be absent"),
			);
		},
	);
});
