import type { DeedBesideWords, DeedSheet, WordsAndDeedsReport } from "@fissure/model";
import { expect, it } from "vitest";
import { writeHtml } from "../brief/html.ts";
import { partsOf } from "../brief/page.ts";
import { findChromium, writePdf } from "../writers/pdf.ts";
import { wordsAndDeedsPage, wordsAndDeedsView } from "./words-and-deeds.ts";

const YEARS = 20;
const NAMES = {
	...{ actorNames: { XOS: "Ostmark" }, issueNames: { harbours: "Harbours" } },
	poles: { harbours: ["closed", "open"] as const },
};
const MADE = { program: "Fissure 0", builtOn: "2031-03-01" };

const deedOf = (link: string, at: number): DeedBesideWords =>
	({
		...({ kind: "vote", direction: "for" } as const),
		...{
			id: `assembly/${link}-${at}`,
			date: `${2010 + at}-12-0${1 + (at % 9)}`,
			symbol: `A/RES/${60 + at}/${100 + at}`,
		},
		...{ title: `${link} again`, link, done: at < 5 ? "abstain" : "no", value: at < 5 ? "neutral" : "against" },
		...{ totals: { yes: 100, no: 11, abstain: 58, absent: 24 }, verdict: "differs" },
		words: { median: 2, texts: 3, evidence: [] },
		source: { title: "assembly", address: null },
	}) as unknown as DeedBesideWords;

/** Who was asked many questions every year, and turned on each of them. */
function reportOf(links: number, withWords = true): WordsAndDeedsReport {
	const titles = Array.from({ length: links }, (_, at) => `Passage through harbour number ${at + 1} of the river`);
	const deeds = titles.flatMap((link) => Array.from({ length: YEARS }, (_, at) => deedOf(link, at)));
	const even = { state: "even", n: 20, p: null, changes: [] };
	const rate = { share: 0.3, low: 0.1, high: 0.6, differs: 12, compared: 40, groups: 9 };
	const sheet = {
		...{ holder: "XOS", mapping: "harbours", issue: "harbours", label: "Passage through harbours" },
		...{ differs: deeds.length, compared: deeds.length, verdicts: { differs: deeds.length } },
		...{ elsewhere: rate, others: rate, p: 0.01, q: 0.02, isUnusual: true },
		...{ note: "Who votes no need not deny the facts: many are against reports on single harbours.".repeat(2) },
		words: withWords ? deeds.map(({ date }) => ({ date, value: 2 })) : [],
		near: [{ date: "2030-05-01", value: 2, document: "a", key: 7 }],
		deeds,
		turns: titles.map((link) => ({
			...{ link, runs: [{ done: "abstain", from: "2010-12-01", to: "2014-12-05", times: 5 }] },
			runs: Array.from({ length: 6 }, (_, at) => ({
				...{ done: at % 2 === 0 ? "abstain" : "no", from: `${2010 + at}-12-01`, to: `${2010 + at}-12-09`, times: 2 },
			})),
		})),
		...{ wordChanges: even, deedChanges: even, lags: [] },
	} as unknown as DeedSheet;
	return {
		...{ method: "words-deeds@1", before: 365, after: 90, least: 1, comparisons: [], sheets: [sheet] },
		...{ overall: { differs: 9, compared: 99, holders: 9, mappings: 3 }, statements: 999, sentences: [] },
		...{ leftOut: { unsure: 9, muted: 0, undated: 0, translated: 0 }, tables: { assembly: "Assembly of the river" } },
	};
}

const textsOf = (report: WordsAndDeedsReport): readonly string[] =>
	wordsAndDeedsPage(report, NAMES, MADE).blocks.flatMap((block) =>
		block.kind === "drawing"
			? block.drawing.shapes.flatMap((shape) => (shape.kind === "words" ? [shape.text] : []))
			: [],
	);

it("shows in words when an answer turned, and takes no room for words that are not there", () => {
	expect(textsOf(reportOf(1))).toEqual(expect.arrayContaining(["Words", "abstain 2010", "no 2015"]));
	expect(textsOf(reportOf(1, false))).toContain("No words on this issue in the case.");
	expect(textsOf(reportOf(1, false))).not.toContain("+3");
});

it("says which words are near and do not count", () => {
	const report = reportOf(1);
	expect(JSON.stringify(wordsAndDeedsPage(report, NAMES, MADE).blocks)).toContain("Near, not counted: 1 text");
	const quote = { exact: "In those years there was no harbour.", start: 0, end: 36, document: "a" };
	const document = { id: "a", date: "2030-05-01" };
	const sentence = { key: 7, sentence: quote, quote, document } as unknown as WordsAndDeedsReport["sentences"][number];
	const { text } = wordsAndDeedsView({ ...report, sentences: [sentence] }, NAMES);
	expect(JSON.stringify(text)).toContain("2030-05-01  In those years there was no harbour.");
});

it("says how many deeds have no room, and where all are", () => {
	const page = JSON.stringify(wordsAndDeedsPage(reportOf(8), NAMES, MADE).blocks);
	expect(page).toMatch(/And \d+ more deeds: the CSV of fissure deeds compare has all 160/u);
});

/** Two mappings, each with a deed that differs and the one sentence that it differs from. */
function reportOfTwo(): WordsAndDeedsReport {
	const report = reportOf(1);
	const [sheet] = report.sheets as [DeedSheet];
	const deeds = sheet.deeds.map((deed) => ({ ...deed, words: { median: 2, texts: 3, evidence: [{ key: 7 }] } }));
	const quote = { document: "readout", start: 0, end: 5, exact: "Open" };
	const document = {
		...{ id: "readout", publisher: "XOS", title: "Readout", date: "2031-01-01", venue: null, kind: "readout" },
		...{ language: "en", url: null },
	};
	return {
		...report,
		sheets: [
			{ ...sheet, deeds },
			{ ...sheet, deeds, mapping: "ferries", label: "Passage of ferries" },
		],
		sentences: [{ key: 7, document, quote, sentence: { ...quote, end: 30, exact: "Open harbours to all ships." } }],
	} as unknown as WordsAndDeedsReport;
}

it("has the notes of each sheet on its own page, also what two of them cite", () => {
	const page = wordsAndDeedsPage(reportOfTwo(), NAMES, MADE);
	expect(partsOf(page).map(({ notes, firstNote }) => [notes.length, firstNote])).toEqual([
		[1, 1],
		[1, 2],
	]);
	expect(partsOf({ ...page, isSheet: false })).toHaveLength(1);
	const places = ["Passage through harbours</h2>", 'id="n1"', "Passage of ferries</h2>", 'id="n2"'];
	const html = writeHtml(page);
	expect(places.map((place) => html.indexOf(place))).toEqual(
		places.map((place) => html.indexOf(place)).toSorted((a, b) => a - b),
	);
	expect(html).toContain('<ol start="2">');
});

const chromium = findChromium(process.env);
it.skipIf(chromium === null).each([1, 3, 8])(
	"is one page of paper with %d questions, A4 and Letter (skipped: no Chromium)",
	async (links) => {
		const html = writeHtml(wordsAndDeedsPage(reportOf(links), NAMES, MADE));
		// A page takes no style but its own.
		const open = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/iu, "");
		for (const size of ["A4", "Letter"]) expect(await pagesOf(open.replace("size: A4", `size: ${size}`))).toBe(1);
	},
	60_000,
);

it.skipIf(chromium === null)(
	"is a page of paper for each of two mappings (skipped: no Chromium)",
	async () => {
		expect(await pagesOf(writeHtml(wordsAndDeedsPage(reportOfTwo(), NAMES, MADE)))).toBe(2);
	},
	60_000,
);

async function pagesOf(html: string): Promise<number> {
	const printed = await writePdf(html);
	if (!printed.ok) throw new Error(printed.problem.message);
	return new TextDecoder("latin1").decode(printed.value).match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}
