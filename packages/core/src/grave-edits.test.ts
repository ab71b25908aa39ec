import { describe, expect, it } from "vitest";
import { SMALL_WORLD, textOf } from "./coding/fixtures/small-world.ts";
import { buildLexicon } from "./coding/lexicon/lexicon.ts";
import { compareCaptures } from "./compare-captures.ts";
import { GRAVE_PAIRS, LIGHT_PAIRS } from "./edits/fixtures/line-pairs.ts";

const lexicon = buildLexicon(SMALL_WORLD);
/** Words that no dictionary has. */
const UNKNOWN = new Set(["goverment", "deweaponised"]);
const isWord = (word: string): boolean => !UNKNOWN.has(word);

const PAGES = {
	en: ["The two ministers met in the port. They spoke about roads.", "They agreed to meet again in the autumn."],
	zh: ["两国外长在港口会面，就道路交换意见。", "双方同意秋天再次会面。"],
	ru: ["Министры двух стран встретились в порту. Они говорили о дорогах.", "Они договорились встретиться осенью."],
} as const;
type Language = keyof typeof PAGES;
const LANGUAGES = Object.keys(PAGES) as readonly Language[];

const pageOf = (language: Language, line: string, id: string, ...furniture: readonly string[]) => {
	const [first, last] = PAGES[language];
	return textOf([...furniture, first, line, last].join("\n\n"), { id, language });
};
const classOf = (language: Language, before: string, after: string, noise: boolean) => {
	const stamps = noise ? (["Updated: 3 May 2024", "Updated: 4 May 2024"] as const) : null;
	const was = pageOf(language, before, "before", ...(stamps === null ? [] : [stamps[0]]));
	const is = pageOf(language, after, "after", ...(stamps === null ? [] : [stamps[1]]));
	return compareCaptures(was, is, lexicon, { isWord })?.class;
};

const given = (pairs: typeof GRAVE_PAIRS) =>
	LANGUAGES.flatMap((language) =>
		pairs[language].flatMap(([a, b]) => [
			{ language, before: a, after: b } as const,
			{ language, before: b, after: a },
		]),
	);

const SAYINGS = {
	en: [
		["Norland", "Kestria", "The council of the port", "Share this view: Norland"],
		["will|will not", "does|doesn’t", "can|cannot", "shall|shall never", "must|must not", "may|may no longer"],
		["join the pact.", "send 40 trucks", "accept the map, it said."],
	],
	zh: [
		["诺兰", "凯斯特", "港口理事会", "相关新闻：诺兰"],
		["将|将不", "会|不会", "已|未", "有|没有", "同意|不同意", "再|不再"],
		["加入条约。", "派出40辆卡车", "接受该地图。"],
	],
	ru: [
		["Норланд", "Кестрия", "Совет порта", "Читайте также: Норланд"],
		["будет|не будет", "может|не может", "хочет|никогда не хочет", "вправе|не вправе", "готов|не готов", "ещё|уже не"],
		["подписать договор.", "отправить 40 машин", "принять карту, сказано там."],
	],
} as const;

const denied = LANGUAGES.flatMap((language) => {
	const [holders, verbs, objects] = SAYINGS[language];
	const space = language === "zh" ? "" : " ";
	return holders.flatMap((holder) =>
		verbs.flatMap((verb) =>
			objects.map((object) => {
				const [said = "", other = ""] = verb.split("|");
				return { language, before: [holder, said, object].join(space), after: [holder, other, object].join(space) };
			}),
		),
	);
});

describe("edits of one line", () => {
	it.each([
		["lines that look like furniture, and numbers in every print", given(GRAVE_PAIRS)],
		[
			"every denial that came or went",
			[...denied, ...denied.map((pair) => ({ ...pair, before: pair.after, after: pair.before }))],
		],
	] as const)("are substantive: %s", (_, pairs) => {
		expect(pairs.length).toBeGreaterThan(150);
		const missed = pairs.filter(({ language, before, after }) =>
			[false, true].some((noise) => classOf(language, before, after, noise) !== "substantive"),
		);
		expect(missed).toEqual([]);
	});

	it("are cosmetic where a site counts, stamps or frames its text", () => {
		const taken = given(LIGHT_PAIRS).filter(
			({ language, before, after }) => classOf(language, before, after, false) !== "cosmetic",
		);
		expect(taken).toEqual([]);
	});
});
