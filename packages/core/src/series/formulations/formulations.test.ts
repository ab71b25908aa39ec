import type { Document } from "@fissure/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seeded } from "../../stats/seeded.ts";
import { formulationsIn } from "./formulations.ts";
import { lifeLine, tierOf, timelineOf } from "./life-line.ts";

const WORDS = "corn road port valley mill bridge tax harvest canal market fleet mayor".split(" ");

const textOf = (id: number, date: string | undefined, words: string, more: Partial<Document> = {}): Document => ({
	id: `text-${id}`,
	text: words,
	language: "en",
	kind: "speech",
	publisher: "VAL",
	guessed: [],
	...(date === undefined ? {} : { date }),
	...more,
});

/** A year's text for each number, of words drawn by chance; the phrase in the texts that are meant. */
function corpus(years: number, phrase: string, hasPhrase: (year: number) => boolean): readonly Document[] {
	const chance = seeded(7);
	const sentence = (): string => Array.from({ length: 8 }, () => WORDS[chance.below(WORDS.length)]).join(" ");
	return Array.from({ length: years }, (_, year) =>
		textOf(
			year,
			String(1980 + year),
			`${sentence()}. ${hasPhrase(year) ? `The ${WORDS[chance.below(WORDS.length)]} has the ${phrase} to ${WORDS[chance.below(WORDS.length)]}.` : "We go on."} ${sentence()}.`,
		),
	);
}

describe("formulationsIn", () => {
	it("finds a phrase that nobody listed, and says when it was last used", () => {
		const found = formulationsIn(
			corpus(30, "lasting compact between neighbours", (year) => year % 2 === 0 && year <= 16),
		);
		const item = found.items.find(({ phrase }) => phrase.includes("compact"));
		expect(item).toMatchObject({
			phrase: "lasting compact between neighbours",
			...{ firstSeen: "1980", lastSeen: "1996", texts: 9, eligible: 30, eligibleSince: 13, kind: "formula" },
		});
		// All 9 among the first 17 of 30: C(17, 9) / C(30, 9); in every second text, which is more even than chance.
		expect(item?.pVanished).toBeLessThan(24310 / 14307150);
		expect(item?.pVanished).toBeGreaterThan(24310 / 14307150 / 2);
		expect(item?.qVanished as number).toBeGreaterThanOrEqual(item?.pVanished as number);
		const [first, last] = [item?.first, item?.last];
		expect([first?.document, last?.document]).toEqual(["text-0", "text-16"]);
		expect(first?.exact).toBe("lasting compact between neighbours");
	});

	it("lists no part of a longer phrase, no run of words that only bind, and no question of a journalist", () => {
		const texts = Array.from({ length: 12 }, (_, at) =>
			textOf(
				at,
				`2020-01-${10 + at}`,
				`Q: Why the secret mill treaty ${WORDS[at]}?\nA: ${WORDS[at]} and the full grain bridge accord of ${WORDS[11 - at]}.`,
			),
		);
		const { items } = formulationsIn(texts);
		expect(items.map(({ phrase }) => phrase)).toEqual(["full grain bridge accord"]);
	});

	it("takes single characters as units where no spaces are written", () => {
		const texts = Array.from({ length: 12 }, (_, at) =>
			textOf(
				at,
				`20${10 + at}`,
				`${"甲乙丙丁戊己庚辛壬癸子丑"[at]}支持灯塔共济精神，${"寅卯辰巳午未申酉戌亥天干"[at]}。`,
				{ language: "zh" },
			),
		);
		expect(formulationsIn(texts).items.map(({ phrase }) => phrase)).toEqual(["支持灯塔共济精神"]);
	});

	it("looks watched phrases up, with words more, less and other", () => {
		const wordings = [
			"grain road with no limits",
			"grain road with limits",
			"grain road with few limits",
			"grain road with truly no limits",
		];
		const texts = Array.from({ length: 12 }, (_, at) =>
			textOf(at, `20${10 + at}`, `The ${wordings[at % 4]} ${WORDS[at]}.`),
		);
		const { items } = formulationsIn(texts, {
			watched: [
				{ phrase: "Grain road with no limits", language: null },
				{ phrase: "iron road", language: "en" },
				{ phrase: "дорога", language: "ru" },
			],
			shiftOf: (phrase, variant) => (phrase.length > variant.length ? "weaker" : "different"),
		});
		const [iron, grain] = items.filter(({ isWatched }) => isWatched).sort((a, b) => a.texts - b.texts);
		expect(iron).toMatchObject({ phrase: "iron road", firstSeen: null, pVanished: null, texts: 0 });
		expect(grain).toMatchObject({ texts: 3, firstSeen: "2010", lastSeen: "2018", eligibleSince: 3 });
		expect(grain?.variants.map(({ phrase, change, shift }) => [phrase, change, shift]).sort()).toEqual([
			["grain road with few limits", "other", "different"],
			["grain road with limits", "less", "weaker"],
			["grain road with truly no limits", "more", "different"],
		]);
		expect(items.filter(({ isWatched }) => isWatched)).toHaveLength(2);
	});

	it("lists a watched phrase of no language once: where it is, or once where it is nowhere", () => {
		const texts = [
			...corpus(6, "Lasting Compact", () => true),
			...Array.from({ length: 6 }, (_, at) => ({
				...textOf(50 + at, `201${at}`, "Мы за мир и труд."),
				language: "ru",
			})),
		];
		const watched = ["Lasting Compact", "Endless Compact"].map((phrase) => ({ phrase, language: null }));
		const items = formulationsIn(texts, { watched }).items.filter(({ isWatched }) => isWatched);
		expect(items.map(({ phrase, language, texts: count }) => [phrase, language, count])).toEqual([
			["Lasting Compact", "en", 6],
			["Endless Compact", "en", 0],
		]);
	});

	it("leaves out what has no date and what was said word for word before, and counts it", () => {
		const texts = corpus(12, "Lasting Compact", () => true);
		const again = { ...(texts[3] as Document), id: "again" };
		const { leftOut, texts: count } = formulationsIn([...texts, again, textOf(99, undefined, "No day.")]);
		expect(count).toBe(12);
		expect(leftOut).toEqual([
			{ why: "undated", texts: 1 },
			{ why: "repeated", texts: 1 },
		]);
	});

	it("weighs a phrase that others use as often less than one of its own", () => {
		const texts = corpus(20, "Lasting Compact of plenty", () => true);
		const usedBy = (texts_: number) =>
			formulationsIn(texts, { others: (phrases) => phrases.map(() => ({ texts: texts_, of: 100, publishers: [] })) })
				.items[0]?.weight as number;
		expect(usedBy(1)).toBeGreaterThan(usedBy(50));
		expect(usedBy(50)).toBeGreaterThan(usedBy(100));
	});

	it("says less of a silence after uses that crowd than after as many that are spread out", () => {
		const vanished = (hasPhrase: (year: number) => boolean) =>
			formulationsIn(corpus(60, "lasting compact between neighbours", hasPhrase)).items.find(({ phrase }) =>
				phrase.includes("compact"),
			)?.pVanished as number;
		const crowded = vanished((year) => year < 4 || (year >= 20 && year < 24) || year === 40);
		const spread = vanished((year) => year % 5 === 0 && year <= 40);
		expect(spread).toBeLessThan(0.05);
		expect(crowded).toBeGreaterThan(0.1);
	});

	it("does not depend on the order of the texts", () => {
		const texts = corpus(16, "Lasting Compact of plenty", (year) => year % 3 === 0);
		const straight = formulationsIn(texts);
		expect(straight.items.length).toBeGreaterThan(0);
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				expect(formulationsIn(seeded(seed).shuffled(texts))).toEqual(straight);
			}),
			{ numRuns: 10 },
		);
	});

	it("is silent on nothing", () => {
		expect(formulationsIn([])).toMatchObject({ texts: 0, from: null, items: [], tested: 0 });
	});
});

describe("lifeLine", () => {
	const dated = (dates: readonly string[], kinds: readonly string[] = []) =>
		timelineOf(
			dates.map((date, at) => ({
				id: `${at}`,
				date,
				kind: kinds[at] ?? "speech",
				venue: null,
				speaker: at === 1 ? "Ana Dole" : null,
			})),
		);

	it("misses a phrase only in kinds of text that ever have it, and not on the day of the last", () => {
		const timeline = dated(
			["2020", "2021-05-01", "2021-05-01", "2022", "2023", "2024"],
			["speech", "speech", "speech", "readout", "speech", "readout"],
		);
		expect(lifeLine(Int32Array.of(0, 1), timeline)).toMatchObject({
			...{ firstSeen: "2020", lastSeen: "2021-05-01", eligible: 4, eligibleSince: 1 },
			kinds: [{ kind: "speech", venue: null, texts: 2, eligible: 4 }],
			speakers: [{ speaker: "Ana Dole", texts: 1 }],
			pVanished: 3 / 6,
		});
	});

	it("gives a venue with twenty texts or more a rate of its own", () => {
		const texts = Array.from({ length: 50 }, (_, at) => ({
			...{ id: `${at}`, date: String(1950 + at), kind: "speech", speaker: null },
			venue: at < 30 ? "Valley Debate" : `Hall ${at}`,
		}));
		const { eligible, kinds, pVanished } = lifeLine(Int32Array.of(3, 9), timelineOf(texts));
		expect(eligible).toBe(30);
		expect(kinds).toEqual([{ kind: "speech", venue: "Valley Debate", texts: 2, eligible: 30 }]);
		expect(pVanished).toBeCloseTo((10 * 9) / (30 * 29), 12);
	});

	it("says how long it was absent between", () => {
		const { silence, years } = lifeLine(Int32Array.of(0, 1, 4), dated(["2019", "2020", "2021", "2022", "2023"]));
		expect(silence).toEqual({ from: "2020", to: "2023", eligible: 2 });
		expect(years.map(({ year, texts, eligible, tier }) => [year, texts, eligible, tier])).toEqual([
			[2019, 1, 1, null],
			[2020, 1, 1, null],
			[2023, 1, 1, null],
		]);
	});

	it("gives tiers by the published lines, and none to a handful of texts", () => {
		expect(tierOf(518, 10_000)).toBe("boiling");
		expect(tierOf(517, 10_000)).toBe("scalding");
		expect(tierOf(2000, 100_000)).toBe("boiling");
		expect(tierOf(128, 10_000)).toBe("hot");
		expect(tierOf(1, 10_000)).toBe("cold");
		expect(tierOf(19, 19)).toBeNull();
		expect(tierOf(0, 10_000)).toBeNull();
	});
});
