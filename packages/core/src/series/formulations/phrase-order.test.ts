import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phraseOrder, rangeOf, sharedWords } from "./phrase-order.ts";
import { phraseArrays, tableOf, textsWith } from "./phrase-table.ts";
import { numbersOf, wordRun } from "./word-run.ts";

const texts = fc.array(
	fc
		.array(fc.constantFrom("corn", "road", "open", "the", "和", "平", ".", "-"), { maxLength: 20 })
		.map((words) => words.join(" ")),
	{ minLength: 1, maxLength: 8 },
);

/** How often a phrase is in each text, counted word by word. */
const countsOf = (all: readonly string[], phrase: readonly string[]): readonly number[] =>
	all.map((text) => {
		const words = text.split(" ").filter((word) => /\p{L}/u.test(word));
		return words.filter((_, at) => phrase.every((word, next) => words[at + next] === word)).length;
	});

describe("the order of phrases", () => {
	it("finds every phrase as often as it is there", () => {
		fc.assert(
			fc.property(
				texts,
				fc.array(fc.constantFrom("corn", "road", "open", "和", "平"), { minLength: 1, maxLength: 5 }),
				(all, phrase) => {
					const run = wordRun(all, { parting: "texts", withSpans: false });
					const order = phraseOrder(run.words, run.vocabulary.length, 3);
					const numbers = numbersOf(phrase.join(" "), run.numberOf);
					const expected = countsOf(all, phrase);
					const total = expected.reduce((sum, count) => sum + count, 0);
					const { from, to } = numbers === null || numbers.length > 3 ? { from: 0, to: -1 } : rangeOf(order, numbers);
					if (to >= 0) expect(to - from).toBe(total);
					const builder = phraseArrays(3);
					for (const text of all) builder.add(text);
					const { texts: having, counts, places } = textsWith(tableOf(builder.finish()), phrase.join(" "));
					expect(places).toBe(total);
					expect(Array.from(having)).toEqual(expected.flatMap((count, at) => (count > 0 ? [at] : [])));
					expect(Array.from(counts)).toEqual(expected.filter((count) => count > 0));
				},
			),
		);
	});

	it("puts what begins with the same words together, and says how many they are", () => {
		fc.assert(
			fc.property(texts, fc.integer({ min: 1, max: 5 }), (all, depth) => {
				const { words, vocabulary } = wordRun(all, { parting: "clauses", withSpans: false });
				const order = phraseOrder(words, vocabulary.length, depth);
				const shared = sharedWords(order);
				const wordsAt = (place: number): readonly number[] =>
					Array.from({ length: depth }, (_, next) => words[place + next] ?? 0);
				expect([...order.order].sort((a, b) => a - b)).toEqual([...words.keys()].filter((at) => words[at] !== 0));
				for (let at = 1; at < order.order.length; at++) {
					const [one, other] = [wordsAt(order.order[at - 1] as number), wordsAt(order.order[at] as number)];
					const differs = one.findIndex((word, next) => word !== other[next]);
					if (differs !== -1) expect(one[differs] as number).toBeLessThan(other[differs] as number);
					const stop = one.indexOf(0) === -1 ? depth : one.indexOf(0);
					expect(shared[at]).toBe(Math.min(stop, differs === -1 ? depth : differs));
				}
			}),
		);
	});

	it("looks phrases up whatever their letter case and punctuation", () => {
		const builder = phraseArrays();
		for (const text of ["The open-road compact.", "Open road, they said.", "A road."]) builder.add(text);
		const table = tableOf(builder.finish());
		expect(Array.from(textsWith(table, "OPEN ROAD").texts)).toEqual([0, 1]);
		expect(textsWith(table, "shut road").places).toBe(0);
		expect(textsWith(table, "…").places).toBe(0);
	});
});
