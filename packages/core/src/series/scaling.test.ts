import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../tools/in-proof.ts";
import { wordNumbers } from "../documents/word-numbers.ts";
import { countedText, scaleByReferences, scaleFreely, scaleTable } from "./scaling.ts";

/** Texts that speak of a corridor more, and of tariffs less, the later they come. */
const TEXTS = [9, 7, 5, 3, 1].map((tariffs, at) => ({
	id: `speech-${at}`,
	text: `${"The ministers spoke of the river. ".repeat(4)}${"Tariffs protect farmers. ".repeat(tariffs)}${"Corridors feed cities. ".repeat(10 - tariffs)}`,
}));

const tableOf = (texts: readonly { readonly id: string; readonly text: string }[], fewestTexts = 2) => {
	const numbers = wordNumbers({ language: "en" });
	return {
		numbers,
		table: scaleTable(
			texts.map(({ id, text }) => countedText(id, numbers.read(text))),
			numbers,
			{ fewestTexts },
		),
	};
};

describe("texts between references", () => {
	const references = new Map([
		["speech-0", -1],
		["speech-4", 1],
	]);

	it("lie where their words put them, and say which words", () => {
		const { table, numbers } = tableOf(TEXTS);
		const { texts, low, high } = scaleByReferences(table, references, { rescaling: "mv", most: 5 });
		expect(texts.map(({ id }) => id)).toEqual(TEXTS.map(({ id }) => id));
		expect(texts[0]?.position).toBeCloseTo(-1, 12);
		expect(texts[4]?.position).toBeCloseTo(1, 12);
		expect(texts[2]?.position).toBeGreaterThan(texts[1]?.position ?? Number.NaN);
		const said = (words: readonly { readonly number: number }[]) => words.map(({ number }) => numbers.words[number]);
		expect(said(texts[1]?.telling ?? []).sort()).toEqual(["farmer", "protect", "tariff"]);
		expect(said(low.slice(0, 3)).sort()).toEqual(["farmer", "protect", "tariff"]);
		expect(said(high.slice(0, 3)).sort()).toEqual(["citi", "corridor", "feed"]);
	});

	it("are as they are where no rescaling is asked for, or none can be made", () => {
		const { table } = tableOf(TEXTS);
		const { texts } = scaleByReferences(table, references, { rescaling: "none", most: 5 });
		for (const { position, raw } of texts) expect(position).toBe(raw?.score);
	});
});

describe("texts without references", () => {
	it("lie in the order in which their words change", () => {
		const { table } = tableOf(TEXTS);
		const scale = scaleFreely(table, { most: 3 });
		expect(scale?.texts.map(({ id }) => id)).toEqual(TEXTS.map(({ id }) => id));
		expect(scale?.direction).toEqual({ below: "speech-0", above: "speech-4" });
		const turned = scaleFreely(table, { direction: ["speech-4", "speech-0"], most: 3 });
		expect(turned?.texts.map(({ id }) => id)).toEqual(TEXTS.map(({ id }) => id).reverse());
		expect(turned?.low).toEqual(scale?.high.map((word) => ({ ...word, weight: -word.weight })));
	});

	it("are too few below three", () => {
		expect(scaleFreely(tableOf(TEXTS.slice(0, 2)).table, { most: 3 })).toBe(null);
	});

	it("lie where they lie to the last digit in whatever order they come", () => {
		const asked = TEXTS.map((one) => ({ ...one, text: `${one.text} ${one.id.replace("-", " and ")} again and again` }));
		const expected = scaleFreely(tableOf(asked).table, { most: 3 });
		fc.assert(
			fc.property(fc.shuffledSubarray(asked, { minLength: asked.length }), (shuffled) => {
				const found = scaleFreely(tableOf(shuffled).table, { most: 3 });
				expect(found?.texts.map(({ telling: _, ...text }) => text)).toEqual(
					expected?.texts.map(({ telling: _, ...text }) => text),
				);
			}),
			{ numRuns: draws(40) },
		);
	});
});

describe("the words on which texts are compared", () => {
	it("are in enough texts, and a text without any is left out", () => {
		const { table } = tableOf([...TEXTS, { id: "other", text: "Zebras graze." }]);
		expect(table.ids).not.toContain("other");
		expect(table.rare).toBe(2);
		expect(tableOf(TEXTS, 6).table.rows).toEqual([]);
	});
});
