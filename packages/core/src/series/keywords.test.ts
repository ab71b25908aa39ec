import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { wordNumbers } from "../documents/word-numbers.ts";
import { keywordsOf } from "./keywords.ts";
import { tallying } from "./word-tally.ts";

const rankOf = (first: readonly string[], second: readonly string[], { fewestTexts = 1, language = "en" } = {}) => {
	const numbers = wordNumbers({ language });
	const tallies = [first, second].map((texts) => {
		const { add, tally } = tallying();
		for (const text of texts) add(numbers.read(text));
		return tally();
	}) as [ReturnType<ReturnType<typeof tallying>["tally"]>, ReturnType<ReturnType<typeof tallying>["tally"]>];
	return keywordsOf(numbers, tallies, { most: 20, fewestTexts });
};

const CORRIDOR = "The ministers praised the corridor. Corridors open the river, and the corridor stays open. ".repeat(
	6,
);
const TARIFF = "The ministers praised the tariff. Tariffs close the river, and the tariff stays closed. ".repeat(6);

describe("keywords", () => {
	it("are what one set says and the other does not, with how often and in how many texts", () => {
		const found = rankOf([CORRIDOR, CORRIDOR], [TARIFF, TARIFF, TARIFF]);
		const [first] = found?.moreInFirst ?? [];
		expect(first).toMatchObject({ word: "corridor", stem: "corridor" });
		expect(first?.first).toEqual({ count: 36, texts: 2 });
		expect(first?.second).toEqual({ count: 0, texts: 0 });
		expect(found?.moreInSecond.map(({ stem }) => stem)).toContain("tariff");
		const said = [...(found?.moreInFirst ?? []), ...(found?.moreInSecond ?? [])].map(({ word }) => word);
		for (const everybodys of ["the", "ministers", "river"]) expect(said).not.toContain(everybodys);
	});

	it("leave out what too few texts have, and say how many words that are", () => {
		const found = rankOf([CORRIDOR, TARIFF], [TARIFF], { fewestTexts: 2 });
		expect(found?.moreInFirst).toEqual([]);
		// "corridor" and "open" are in one text alone.
		expect(found?.rare).toBe(2);
	});

	it("are none where a set has no words", () => {
		expect(rankOf([CORRIDOR], [])).toBe(null);
		expect(rankOf(["2014"], [TARIFF])).toBe(null);
	});

	it("change places with the sets, and do not depend on the order of texts", () => {
		const sentence = fc
			.array(fc.constantFrom("river", "rivers", "tariff", "corridor", "open", "minister", "and"), {
				minLength: 1,
				maxLength: 40,
			})
			.map((words) => words.join(" "));
		const texts = fc.array(sentence, { minLength: 1, maxLength: 5 });
		const shown = (rows?: readonly { readonly number: number }[]) => rows?.map(({ number: _, ...row }) => row);
		fc.assert(
			fc.property(texts, texts, (one, other) => {
				const found = rankOf(one, other);
				const again = rankOf([...one].reverse(), [...other].reverse());
				expect(shown(again?.moreInFirst)).toEqual(shown(found?.moreInFirst));
				const turned = rankOf(other, one);
				expect(turned?.moreInFirst.map(({ stem }) => stem)).toEqual(found?.moreInSecond.map(({ stem }) => stem));
			}),
			{ numRuns: draws(60) },
		);
	});
});
