import type { DocumentKind } from "@fissure/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { undo } from "../history/undo.ts";
import { tokensOf } from "../query/index-tokens.ts";
import { type Found, searchText } from "./search-text.ts";

const inFolder = caseFolder();

const TEXTS = [
	additionOf("grain", "Valdara supports the grain corridor. Its policies are firm. The corridors stay open.", {
		date: "2026-03-05",
		publisher: "VAL",
	}),
	additionOf("wheat", "Ostmark doubts the corridor of wheat. Peace, it says, needs security guarantees.", {
		date: "2025",
		publisher: "OST",
		kind: "readout",
	}),
	additionOf("taiwan", "双方就台湾问题交换意见。中方强调粮食安全，反对“新冷战”。", {
		language: "zh",
		date: "2024-12",
		publisher: "CHN",
	}),
	additionOf(
		"corridor",
		"Стороны обсудили зерновой коридор. О зерновом коридоре говорили и министры. Ещё раз о мире.",
		{
			language: "ru",
			publisher: "RUS",
		},
	),
	additionOf("hats", "Don’t mention Ostmark’s naïve résumé. Bare 𠀀𠀁𠀂 signs and 𰻝面 too.", {
		publisher: "VAL",
		language: "fr",
	}),
	additionOf(
		"mamarr",
		"أكّد الوزير أنّ بلاده تدعم ممرَّ الحبوب، وتحترم سيادتها وقراراتها. شـركات الشحن وبرنامجها للقرن، عام ٢٠٣١.",
		{
			language: "ar",
			publisher: "NOR",
		},
	),
	additionOf(
		"accord",
		"L’accord est signé jusqu’à l’été ; qu’Ostmark négocie. El señor habló. П’ять районів, Україна.",
		{
			language: "fr",
			publisher: "BRE",
		},
	),
];

const ids = async (file: Case, query: string, filters = {}): Promise<readonly string[]> =>
	granted(await searchText(file, query, filters))
		.documents.map(({ id }) => id)
		.toSorted();

/** Of each query, the texts that have the words. */
const ANSWERS: readonly (readonly [query: string, texts: readonly string[]])[] = [
	["corridor", ["grain", "wheat"]],
	["corridors", ["grain", "wheat"]],
	["=corridors", ["grain"]],
	["policie*", ["grain"]],
	["polic*", ["grain"]],
	["policy", ["grain"]],
	["policier*", []],
	['"grain corridor"', ["grain"]],
	['"corridor grain"', []],
	['"corridor of wheat"', ["wheat"]],
	["corridor NOT wheat", ["grain"]],
	["corridor -=corridors", ["wheat"]],
	["corridor -corrid*", []],
	["(grain OR wheat) AND guarantee", ["wheat"]],
	["台湾", ["taiwan"]],
	["臺灣", ["taiwan"]],
	["湾问", ["taiwan"]],
	["台", ["taiwan"]],
	["台湾问题", ["taiwan"]],
	["台湾意见", []],
	["粮食 台湾", ["taiwan"]],
	["зернового коридора", ["corridor"]],
	['"зерновые коридоры"', ["corridor"]],
	['="зерновом коридоре"', ["corridor"]],
	['="зерновых коридорах"', []],
	["еще", ["corridor"]],
	["коридор*", ["corridor"]],
	["corridor OR коридор", ["corridor", "grain", "wheat"]],
	["don't", ["hats"]],
	["Ostmark", ["accord", "hats", "wheat"]],
	["naïve", ["hats"]],
	["𠀁𠀂", ["hats"]],
	["𰻝", ["hats"]],
	// Without signs of vowels, with another hamza, without the article, with other endings.
	["أكد", ["mamarr"]],
	["اكد", ["mamarr"]],
	["وزير", ["mamarr"]],
	["ممر", ["mamarr"]],
	['"ممر الحبوب"', ["mamarr"]],
	["سيادة", ["mamarr"]],
	["القرار", ["mamarr"]],
	["=وزير", []],
	["=ممر", ["mamarr"]],
	["قرا*", ["mamarr"]],
	["القرا*", ["mamarr"]],
	["قراراته*", ["mamarr"]],
	["برنا*", ["mamarr"]],
	["وبرن*", ["mamarr"]],
	["للقر*", ["mamarr"]],
	["2031", ["mamarr"]],
	["والشركات", ["mamarr"]],
	["ممر NOT وزير", []],
	// Without accents, without what is elided; as they stand where asked for so.
	["accord", ["accord"]],
	["l'accord", ["accord"]],
	["l’accord", ["accord"]],
	["=accord", ["accord"]],
	["l'acc*", ["accord"]],
	['"accord est signe"', ["accord"]],
	["ete", ["accord"]],
	["nego*", ["accord"]],
	["négo*", ["accord"]],
	["negocie Ostmark", ["accord"]],
	["=negocie", []],
	["=négocie", ["accord"]],
	["senor", ["accord"]],
	["resume", ["hats"]],
	["п'ять", ["accord"]],
	["пʼять", ["accord"]],
	["район", ["accord"]],
	["україною", ["accord"]],
];

describe("searchText", () => {
	it("finds words in their forms, with and without accents, articles and what is elided before them", async () => {
		await withCase(inFolder("words.fissure"), async (file) => {
			await addAll(file, TEXTS);
			for (const [query, expected] of ANSWERS) expect([query, await ids(file, query)]).toEqual([query, expected]);
		});
	});

	it("shows the sentences, whose words stand where it says", async () => {
		await withCase(inFolder("words.fissure"), async (file) => {
			await addAll(file, TEXTS);
			for (const query of ["corridor supports", "粮食 OR 台湾", "зерн* коридор", "𠀁𠀂 OR naïve"])
				for (const { id, sentences, count } of granted(await searchText(file, query)).documents) {
					const text = TEXTS.find(({ document }) => document.id === id)?.document.text ?? "";
					expect(sentences.length).toBe(count);
					for (const { document, start, end, exact, hits } of sentences) {
						expect(document).toBe(id);
						expect(text.slice(start, end)).toBe(exact);
						expect(hits.length).toBeGreaterThan(0);
						for (const hit of hits) expect(hit.start >= start && hit.end <= end).toBe(true);
					}
				}
			const [found] = granted(await searchText(file, "зерновым")).documents;
			const starts = found?.sentences.map(({ hits }) => hits.map(({ start }) => start));
			expect(starts).toEqual([[17], [37]]);
			const marked = async (query: string) =>
				granted(await searchText(file, query)).documents.flatMap(({ id, sentences }) =>
					sentences.flatMap(({ hits }) =>
						hits.map(({ start, end }) =>
							TEXTS.find(({ document }) => document.id === id)?.document.text.slice(start, end),
						),
					),
				);
			expect(await marked("ممر OR سيادة")).toEqual(["ممرَّ", "سيادتها"]);
			expect(await marked("accord")).toEqual(["accord"]);
			expect(await marked("ete")).toEqual(["été"]);
		});
	});

	it("asks only the documents that pass", async () => {
		await withCase(inFolder("words.fissure"), async (file) => {
			await addAll(file, TEXTS);
			const all = "corridor OR 台湾 OR коридор OR naïve";
			expect(await ids(file, all, { publishers: ["VAL", "OST"] })).toEqual(["grain", "hats", "wheat"]);
			expect(await ids(file, all, { languages: ["ru", "zh"] })).toEqual(["corridor", "taiwan"]);
			expect(await ids(file, all, { kinds: ["readout"] satisfies DocumentKind[] })).toEqual(["wheat"]);
			// Of one only the year is known, and it may fall within; those without a date are in no period.
			expect(await ids(file, all, { from: "2025-06-01" })).toEqual(["grain", "wheat"]);
			expect(await ids(file, all, { to: "2025" })).toEqual(["taiwan", "wheat"]);
			expect(await ids(file, all, { from: "2026-03", to: "2026-03" })).toEqual(["grain"]);
		});
	});

	it("shows of a page only what it says now, unless asked for more", async () => {
		await withCase(inFolder("versions.fissure"), async (file) => {
			const page = (text: string) => additionOf("page", text, { address: "/page" });
			await addAll(file, [page("We will open the corridor."), page("We may open the corridor.")]);
			expect(await ids(file, "corridor")).toEqual(["page~2"]);
			expect(await ids(file, "corridor", { earlierVersions: true })).toEqual(["page", "page~2"]);
			await undo(file);
			expect(await ids(file, "corridor", { earlierVersions: true })).toEqual([]);
		});
	});

	it("gives every document once over its pages, the best first", async () => {
		await withCase(inFolder("pages.fissure"), async (file) => {
			await addAll(
				file,
				Array.from({ length: 35 }, (_, i) =>
					additionOf(
						`text-${i}`,
						`${"corridor ".repeat(1 + (i % 7))}${"other words here ".repeat(10)} policie${i % 3 ? "s" : "r"}.`,
					),
				),
			);
			for (const query of ["corridor", "policies*", "=policies"]) {
				const seen: string[] = [];
				let total: number | null = null;
				for (let after: number | null = 0; after !== null; ) {
					const page: Found = granted(await searchText(file, query, {}, { size: 4, after }));
					expect(page.documents.length).toBeLessThanOrEqual(4);
					seen.push(...page.documents.map(({ id }) => id));
					total ??= page.total;
					after = page.next;
				}
				expect(new Set(seen).size).toBe(seen.length);
				expect(seen.length).toBe(query === "corridor" ? 35 : 23);
				expect(total).toBe(query === "corridor" ? 35 : null);
				if (query === "corridor")
					expect(seen.slice(0, 5).map((id) => Number(id.slice(5)) % 7)).toEqual([6, 6, 6, 6, 6]);
			}
		});
	});

	it("says what is wrong with a query", async () => {
		await withCase(inFolder("wrong.fissure"), async (file) => {
			expect(codeOf(await searchText(file, "NOT grain"))).toBe("query-excludes-only");
		});
	});

	it("finds any run of words of a text, whatever they are", async () => {
		const unit = fc.constantFrom(
			"grain",
			"policies",
			"台",
			"湾",
			"政",
			"𠀀",
			"коридора",
			"don't",
			"l’été",
			"وممرَّ",
			" ",
			" ",
			", ",
			"é",
			"ﬁ",
			"2026",
			"-",
		);
		await withCase(inFolder("runs.fissure"), async (file) => {
			let count = 0;
			await fc.assert(
				fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), async (units, a, b) => {
					const text = units.join("");
					const tokens = tokensOf(text);
					if (tokens.length === 0) return;
					const id = `text-${count++}`;
					await addAll(file, [additionOf(id, text, { publisher: id })]);
					const first = tokens[a % tokens.length]?.start ?? 0;
					const to = tokens.filter(({ start }) => start >= first)[b % 3]?.end ?? text.length;
					// With what is elided before it, as a person would copy it: without it, digits right after the word would belong to it.
					const from = /[\p{L}\p{N}]’$/u.test(text.slice(0, first)) ? first - 2 : first;
					const found = await ids(file, `"${text.slice(from, to)}"`, { publishers: [id] });
					expect(found).toEqual([id]);
				}),
				{ numRuns: 60 },
			);
		});
	});
});
