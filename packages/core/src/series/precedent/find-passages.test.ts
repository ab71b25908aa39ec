import { languageOrFirst, wordSpans } from "@fissure/languages";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draws } from "../../../../../tools/in-proof.ts";
import { type IndexedWords, passagesOf } from "./asked-passages.ts";
import type { ReadText } from "./compare-passage.ts";
import { passagesIn, soughtOf, textsToRead } from "./find-passages.ts";
import { PLACES } from "./find-windows.ts";
import { lackingIn } from "./lacking.ts";
import { likenessOf } from "./likeness.ts";
import { rankPassages } from "./rank-passages.ts";

const ENGLISH = languageOrFirst("en");

/** Words as an index might know them, without stems. */
const wordsOf: IndexedWords = (text) =>
	wordSpans(text).map(({ start, end }) => ({ start, end, token: text.slice(start, end).toLowerCase() }));

const readTextOf = (text: string): ReadText => ({ text, words: wordsOf(text), language: ENGLISH });

function precedentsOf(asked: string, texts: readonly string[]) {
	const passages = passagesOf(asked, ENGLISH, wordsOf).map((one) => ({
		...one,
		exact: asked.slice(one.start, one.end),
	}));
	const read = texts.map(readTextOf);
	const places = new Map<string, number[]>();
	for (const [text, { words }] of read.entries())
		for (const [place, { token }] of words.entries())
			places.set(token, [...(places.get(token) ?? []), text * PLACES + place]);
	const counts = new Map(
		[...places].map(([token, own]) => [
			token,
			{ texts: new Set(own.map((place) => Math.floor(place / PLACES))).size, places: own.length },
		]),
	);
	const sought = soughtOf(passages, counts);
	const windows = textsToRead(sought, {
		texts: texts.length,
		orderOf: (text) => text,
		placesOf: (token) => places.get(token) ?? [],
	});
	return rankPassages([...windows].flatMap(([text, own]) => passagesIn(sought, own, read[text] as ReadText)));
}

const CORRIDOR = "The council asks both shores to keep the grain corridor open until the harvest is shipped.";
const TEXTS = [
	`Thank you very much for that, Mr. Chair. ${CORRIDOR} We thank the harbour office.`,
	"Thank you very much for that, Mr. Chair. The museum of navigation opened its doors to the council last week.",
	"Thank you very much for that, Mr. Chair. Both shores, the council insists, keep the corridor for grain open.",
	"The harvest was good. Nothing else is known of the northern lock.",
];

describe("passages that say nearly the same", () => {
	it("finds the same words first, and says that they are, however they are printed", () => {
		const [first, second] = precedentsOf(
			"THE COUNCIL asks both shores to keep the grain-corridor open until the harvest is shipped",
			TEXTS,
		);
		expect(first).toMatchObject({ text: 0, isExact: true, likeness: 1 });
		expect(TEXTS[0]?.slice(first?.start, first?.end)).toBe(CORRIDOR.slice(0, -1));
		expect(second).toMatchObject({ text: 2, isExact: false });
		expect(second?.likeness).toBeLessThan(0.7);
	});

	it("finds a sentence of which half the words are others, and gives whole sentences", () => {
		const [first] = precedentsOf(
			"Our ferry asks both cities to leave the grain corridor alone until the harvest comes home",
			TEXTS,
		);
		expect(first).toMatchObject({ text: 0, isExact: false });
		expect(TEXTS[0]?.slice(first?.start, first?.end)).toBe(CORRIDOR);
		expect((first?.shared ?? []).map(({ start, end }) => TEXTS[0]?.slice(start, end))).toContain("grain");
	});

	it("puts what everybody says below what is said once", () => {
		const ranked = precedentsOf(
			`Thank you very much for that, Mr. Chair. ${CORRIDOR} ${"We add a sentence of ours that nobody has said so far in any harbour. ".repeat(5)}`,
			TEXTS,
		);
		expect(ranked[0]).toMatchObject({ text: 0, isExact: true });
		const thanks = ranked.filter(({ likeness, texts }) => likeness > 0.8 && texts === 3);
		expect(thanks.length).toBeGreaterThan(0);
		for (const one of thanks) expect(one.score - 0.2).toBeLessThan(((ranked[0]?.score ?? 0) - 0.2) / 2);
	});

	it("finds nothing where no word is shared, and of one word nothing at all", () => {
		expect(precedentsOf("Quite unrelated remarks", TEXTS)).toEqual([]);
		expect(passagesOf("Corridor", ENGLISH, wordsOf)).toEqual([]);
	});

	it("does not depend on the order of the texts", () => {
		const found = (texts: readonly string[]) =>
			precedentsOf(CORRIDOR, texts)
				.map(({ text, score, start, end }) => `${score.toFixed(9)} ${start} ${end} ${texts[text]}`)
				.sort();
		fc.assert(
			fc.property(fc.shuffledSubarray(TEXTS, { minLength: TEXTS.length }), (shuffled) => {
				expect(found(shuffled)).toEqual(found(TEXTS));
			}),
			{ numRuns: draws(40) },
		);
	});
});

describe("likeness", () => {
	const weights = [1, 2, 3, 4, 5, 6, 7, 8];
	const stretch = fc.array(fc.integer({ min: -1, max: 7 }), { maxLength: 20 });
	const asked = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 10 });

	it("is within 0–1, and 1 for the words themselves wherever they are", () => {
		fc.assert(
			fc.property(asked, stretch, stretch, (words, before, after) => {
				const own = likenessOf(words, [...before, ...words, ...after], weights);
				expect(own?.likeness).toBeGreaterThan(0.99);
				const other = likenessOf(words, before, weights);
				expect(other?.likeness ?? 0).toBeGreaterThanOrEqual(0);
				expect(other?.likeness ?? 0).toBeLessThanOrEqual(1);
			}),
			{ numRuns: draws(400) },
		);
	});

	it("falls with each word that is another, and further where the order is another too", () => {
		const words = [0, 1, 2, 3, 4, 5];
		const of = (other: readonly number[]) => likenessOf(words, other, weights)?.likeness ?? 0;
		const ladder = [of(words), of([0, 1, -1, 3, 4, 5]), of([0, 1, -1, -1, 4, 5]), of([5, 4, -1, -1, 1, 0])];
		expect(ladder).toEqual(ladder.toSorted((a, b) => b - a));
		expect(new Set(ladder).size).toBe(ladder.length);
	});
});

describe("what later texts lack", () => {
	const earlierText = (text: string) => ({
		...readTextOf(text),
		passages: passagesOf(text, ENGLISH, wordsOf).map((one) => ({ ...one, exact: text.slice(one.start, one.end) })),
	});
	const LONG =
		"Our delegation thanks the chair and every member of this committee for the patience that they have shown today. ".repeat(
			3,
		);
	const GONE = "The council recognises no border that was moved by force along the northern river.";
	const later = [readTextOf(`${LONG}${CORRIDOR}`)];

	it("gives what no later text says, once, with the number of texts that said it", () => {
		const earlier = [earlierText(`${LONG}${GONE} ${CORRIDOR}`), earlierText(`${LONG}${GONE}`)];
		const lacking = lackingIn(later, earlier, () => 2);
		expect(lacking).toHaveLength(1);
		const [{ text, passage, texts }] = lacking as [(typeof lacking)[0]];
		expect([text, texts]).toEqual([0, 2]);
		expect(earlier[0]?.passages[passage]?.exact).toBe(GONE);
	});

	it("gives nothing where a later text says it all", () => {
		expect(lackingIn(later, [earlierText(`${LONG}${CORRIDOR}`)], () => 2)).toEqual([]);
	});
});
