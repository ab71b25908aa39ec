import { describe, expect, it } from "vitest";
import { contextOf, draftOf, sourceText } from "../fixtures/argument-world.ts";
import { foundWordsOf, readingsOf, sentenceAround, signed, stands } from "./draft-readings.ts";
import { partingsIn, stancesOf } from "./parting.ts";

const readings = (text: string) => {
	const draft = draftOf(text);
	return readingsOf(draft, contextOf(draft));
};
const topics = (text: string): readonly string[] =>
	readings(text).flatMap((reading) => reading.topics.map(({ concept, sign }) => `${concept} ${sign}`));

describe("what a sentence of a draft says", () => {
	it("is of whom it names first, and of whom the sentence before named where it says it", () => {
		const holders = readings("Norland met Kestria. He left. The weather was fine. He left.").map(
			({ holder }) => holder,
		);
		expect(holders).toEqual(["XNO", "XNO", null, null]);
		expect([...(readings("Norland met Kestria.")[0]?.actors ?? [])]).toEqual(["XNO", "XKE"]);
	});

	it.each([
		["Norland supports the grain corridor.", "grain 1"],
		["Norland opposes the grain corridor.", "grain -1"],
		["Norland does not support the grain corridor.", "grain -1"],
		["Norland does not oppose the grain corridor.", "grain 1"],
		["Norland supports foreign bases.", "bases -1"],
		["Norland discussed the grain corridor.", "grain 0"],
		["Norland called for the grain corridor.", "grain 0"],
		["The grain corridor is what Norland supports.", "grain 0"],
		["Norland supports the harbour.", "harbour 0"],
		["Norland opposes the invasion of Sorrel.", "invasion 1"],
		["Norland supports the corrective operation.", "operation -1"],
	])("leans to a pole by the nearest plain verb before the thing: %s", (text, ...said) => {
		expect(topics(text)).toEqual(said);
	});

	it("reads a verb up to 48 characters before the thing, and a denial up to 28 before the verb", () => {
		const far = (count: number): string => `Norland supports${" ".repeat(count)}grain corridor.`;
		expect(topics(far(48))).toEqual(["grain 1"]);
		expect(topics(far(49))).toEqual(["grain 0"]);
		const denied = (count: number): string => `Norland does not${" ".repeat(count)}support the grain corridor.`;
		expect(topics(denied(20))).toEqual(["grain -1"]);
		expect(topics(denied(40))).toEqual(["grain 1"]);
	});

	it("gives quoted words no sign, and no place", () => {
		const [reading] = readings("Norland said “supports the grain corridor”.");
		expect(reading?.topics).toEqual([{ issue: "grain", concept: "grain", sign: 0, at: null }]);
		expect(readings("Norland supports the orchestra.")[0]?.topics).toEqual([]);
	});
});

describe("the sign of a stance", () => {
	it("is that of the number, 0 for none", () => {
		expect([-3, -1, 0, 2, null].map(signed)).toEqual([-1, -1, 0, 1, 0]);
	});
});

describe("quoted words that stand in a source text", () => {
	const text = sourceText("a", "Norland opposes sanctions. Norland supports the ceasefire.");
	const draft = draftOf("It “supports the ceasefire” and “left”.");
	const [found, lost] = contextOf(draft, { sources: [text] }).quotations as [never, never];

	it("are those found as the draft has them", () => {
		expect(stands(found)).toBe(true);
		expect(stands(lost)).toBe(false);
		for (const [state, whether] of [
			["normalised", true],
			["elided", true],
			["moved", true],
			["changed", false],
			["gone", false],
			["translated", false],
		] as const)
			expect(stands({ ...(found as object), state } as never), state).toBe(whether);
		expect(stands({ ...(found as object), found: null } as never)).toBe(false);
	});

	it("are the parts of their anchor, else the words found, else none", () => {
		expect(foundWordsOf(found).map(({ exact }) => exact)).toEqual(["supports the ceasefire"]);
		expect(foundWordsOf({ ...(found as object), anchor: null } as never).map(({ exact }) => exact)).toEqual([
			"supports the ceasefire",
		]);
		expect(foundWordsOf(lost)).toEqual([]);
	});

	it("are shown with their whole sentence", () => {
		const account = contextOf(draft, { sources: [text] }).accountOf("a") as never;
		expect(sentenceAround(account, { start: 30, end: 35 }).exact).toBe("Norland supports the ceasefire.");
		expect(sentenceAround(account, { start: 26, end: 27 }).exact).toBe(" ");
	});
});

describe("the pole to which a side leans", () => {
	const stance = (
		draftText: string,
		texts: readonly ReturnType<typeof sourceText>[],
		actor = "XKE",
		issue = "bases",
	) => {
		const draft = draftOf(draftText);
		const context = contextOf(draft, { sources: texts });
		return stancesOf(readingsOf(draft, context), context)(actor, issue);
	};
	const of = (text: string, publisher: string | null = "XKE", more: object = {}) =>
		sourceText(text, text, { publisher, ...more });

	it("is that of its source texts, before what the draft says of it", () => {
		expect(stance("Kestria opposes foreign bases.", [of("Kestria opposes foreign bases.")])).toBe(1);
		expect(stance("Kestria opposes foreign bases.", [of("Kestria supports foreign bases.")])).toBe(-1);
		expect(stance("Kestria opposes foreign bases.", [])).toBe(1);
		expect(stance("Kestria supports foreign bases.", [])).toBe(-1);
		expect(stance("Norland supports foreign bases.", [])).toBe(0);
		expect(stance("Kestria supports sanctions.", [])).toBe(0);
	});

	it("is what most say, and none where they are even", () => {
		expect(
			stance("x", [
				of("Kestria opposes foreign bases. Kestria opposes foreign bases. Kestria supports foreign bases."),
			]),
		).toBe(1);
		expect(stance("x", [of("Kestria opposes foreign bases. Kestria supports foreign bases.")])).toBe(0);
		expect(
			stance("Kestria opposes foreign bases. Kestria opposes foreign bases. Kestria supports foreign bases.", []),
		).toBe(1);
	});

	it("is not read in another side's text, nor of another issue, nor of another holder", () => {
		expect(stance("x", [of("Kestria opposes foreign bases.", "XNO")])).toBe(0);
		expect(stance("x", [of("Kestria opposes sanctions.")])).toBe(0);
		expect(stance("x", [of("President Halvorsen opposed foreign bases.")])).toBe(0);
	});
});

describe("a draft that has sides part", () => {
	const partings = (text: string, ...sides: readonly string[]): readonly string[] => {
		const draft = draftOf(text);
		const context = contextOf(draft);
		return partingsIn(draft, readingsOf(draft, context), new Set(sides)).map(
			({ sentence, partners }) => `${sentence} ${partners.join()}`,
		);
	};

	it("names the partners in the sentence, else in those beside it", () => {
		expect(partings("Norland distanced itself from Kestria.", "XNO")).toEqual(["0 XKE"]);
		expect(partings("Kestria spoke. Norland distanced itself. Orvena listened.", "XNO")).toEqual(["1 XKE,XOR"]);
		expect(partings("Kestria spoke. Norland distanced itself from Orvena.", "XNO")).toEqual(["1 XOR"]);
	});

	it("is none of other sides, and none that is denied", () => {
		expect(partings("Orvena distanced itself from Kestria.", "XNO")).toEqual([]);
		expect(partings("Norland has not distanced itself from Kestria.", "XNO")).toEqual([]);
		expect(partings("Norland met Kestria.", "XNO")).toEqual([]);
		expect(
			partings("Not on this day of rain and wind, but later, Norland distanced itself from Kestria.", "XNO"),
		).toEqual(["0 XKE"]);
	});
});
