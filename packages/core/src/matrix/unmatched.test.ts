import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountOf, concept, type Line } from "./fixtures/account.ts";
import { unmatchedIn } from "./unmatched.ts";

const CONCEPTS = [
	concept("harbour-fees", "trade"),
	concept("detained-sailors", null, 3),
	concept("fish-quota", null, 2),
	concept("contacts", null, 1),
	concept("thanks", null, 0),
];
const concepts = new Map(CONCEPTS.map((one) => [one.id, one]));

const opening: Line = { text: "The ministers met in Port Ellery on Monday.", silent: true };
const sailors: Line = {
	text: "He asked for the release of the detained sailors.",
	concepts: { "detained-sailors": "detained sailors" },
};
const quota: Line = {
	text: "The fish quota of the northern bank is to be halved.",
	concepts: { "fish-quota": "fish quota" },
};
const fees: Line = { text: "The harbour fees stay in force.", concepts: { "harbour-fees": "harbour fees" } };
const valdara = (...lines: readonly Line[]) => accountOf([opening, ...lines], CONCEPTS);
const tesmark = (...lines: readonly Line[]) =>
	accountOf([opening, ...lines], CONCEPTS, { id: "tesmark", publisher: "TES" });
const unmatched = (mine: ReturnType<typeof valdara>, theirs = tesmark(), options = {}): readonly string[] =>
	unmatchedIn([mine, theirs], concepts, options)
		.filter(({ document }) => document === mine.document.id)
		.map(({ quote }) => quote.exact);

describe("unmatched passages", () => {
	it("lists what no issue covers and the other side lacks, the greater news first", () => {
		expect(unmatched(valdara(quota, sailors))).toEqual([sailors.text, quota.text]);
	});

	it("leaves out what an issue covers, and what the other side answers in its own words", () => {
		expect(unmatched(valdara(fees))).toEqual([]);
		const inRussian = accountOf(
			[{ text: "Он просил отпустить задержанных моряков.", concepts: { "detained-sailors": "моряков" } }],
			CONCEPTS,
			{ id: "tesmark", publisher: "TES", language: "ru" },
		);
		expect(unmatched(valdara(sailors), inRussian)).toEqual([]);
	});

	it("keeps an amount that only one side gives, and no bare date", () => {
		const tons: Line = { text: "Deliveries of rye will reach the agreed level.", numbers: ["40000 t"] };
		const day: Line = { text: "That was so.", numbers: ["2025-10-06"] };
		expect(unmatched(valdara(tons, day))).toEqual([tons.text]);
		expect(unmatched(valdara(day), tesmark(tons))).toEqual([]);
	});

	it("leaves out courtesy, headings and set phrases", () => {
		const thanks: Line = {
			text: "She thanked her host for a splendid evening beside the lagoon.",
			concepts: { thanks: "thanked" },
		};
		expect(unmatched(valdara(thanks))).toEqual([]);
		expect(unmatched(valdara({ ...sailors, text: "Release of the detained sailors" }))).toEqual([]);
		const setPhrases = () => [
			{
				start: valdara(sailors).document.text.indexOf("asked"),
				end: valdara(sailors).document.text.indexOf("release"),
			},
		];
		expect(unmatched(valdara(sailors), tesmark(), { setPhrases })).toEqual([]);
	});

	it("keeps a point without any object when its words are new in the same language", () => {
		const worry: Line = { text: "He hoped that sober reporting would calm frightened islanders." };
		expect(unmatched(valdara(worry))).toEqual([worry.text]);
		expect(unmatched(valdara(worry), tesmark(worry))).toEqual([]);
	});

	it("puts words of the other side's before one's own", () => {
		const theirs: Line = {
			...quota,
			text: "Tesmark accepts the fish quota of the northern bank.",
			manner: "counterpart",
			holder: "TES",
		};
		const found = unmatchedIn(
			[valdara({ ...quota, text: "Valdara accepts the fish quota of the northern bank." }, theirs), tesmark()],
			concepts,
		);
		expect(found.map(({ holder }) => holder)).toEqual(["TES", "VAL"]);
	});

	it("gives at most twelve entries a text, each the exact words of one sentence", () => {
		const line = fc.constantFrom(sailors, quota, fees, { text: "Both ferries sail again.", numbers: ["70000 t"] });
		fc.assert(
			fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
				const mine = valdara(...lines);
				const found = unmatchedIn([mine, tesmark()], concepts);
				expect(found.length).toBeLessThanOrEqual(12);
				const places = found.map(({ quote }) =>
					mine.sentences.findIndex(({ start, end }) => start <= quote.start && quote.end <= end),
				);
				expect(new Set(places).size).toBe(found.length);
				expect(places).not.toContain(-1);
				for (const { quote } of found) expect(mine.document.text.slice(quote.start, quote.end)).toBe(quote.exact);
			}),
		);
	});
});
