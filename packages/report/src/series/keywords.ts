import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Block, Keyword, KeywordsReport, WordSet } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import type { Made } from "../profile/profile-page.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { oneLine } from "../words/visible.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, table } from "../writers/document.ts";
import {
	methodWords,
	minus,
	probability,
	type QuotedTexts,
	quotedTexts,
	sentenceBlocks,
	sentenceLines,
	setWords,
	thousands,
} from "./found-sentences.ts";

/** What tells two sets of texts apart, as a page for who does not have the case. */
export function keywordsPage(report: KeywordsReport, made: Made): BriefPage {
	const texts = quotedTexts(report.documents);
	return {
		...made,
		title: TITLE,
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, TITLE),
			...aboutWords(report).map((line) => paragraph(line)),
			...SIDES.flatMap(({ side, title }): readonly Block[] => [
				heading(2, title),
				...(report[side].length === 0
					? [paragraph("No word is used more than chance would have it.")]
					: [
							table(
								HEAD,
								report[side].map((row) => cellsOf(row, report).map((cell) => [cell])),
							),
						]),
				...report[side].slice(0, QUOTED).flatMap((row) => quotedBlocks(row, texts)),
			]),
		],
		...{ notes: [], sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case. Sentences stand as in their texts, cut where three dots are.`,
	};
}

const TITLE = "Words that tell two sets of texts apart";
const SIDES = [
	{ side: "moreInFirst", title: "More in the first set" },
	{ side: "moreInSecond", title: "More in the second set" },
] as const;

/** Words whose sentences are shown on a page. */
const QUOTED = 10;
const ON_A_SCREEN = 12;

const quotedBlocks = (row: Keyword, texts: QuotedTexts): readonly Block[] => [
	heading(3, oneLine(row.word)),
	...row.sentences.slice(0, 1).flatMap((sentence) => sentenceBlocks(sentence, texts)),
];

/** The same for a terminal, and as a table with one row a word. */
export function keywordsView(report: KeywordsReport): CaseView {
	const texts = quotedTexts(report.documents);
	const lines = (most: number, quoted: number): readonly ViewLine[] => [
		{ text: TITLE, tone: "strong" },
		...aboutWords(report),
		...SIDES.flatMap(({ side, title }): readonly ViewLine[] => [
			"",
			{ text: title, tone: "strong" },
			...(report[side].length === 0
				? ["No word is used more than chance would have it."]
				: [
						{
							table: [
								{ cells: HEAD, tone: "strong" as const },
								...report[side].slice(0, most).map((row) => ({ cells: cellsOf(row, report) })),
							],
						},
					]),
			...report[side].slice(0, quoted).flatMap(({ sentences }) => {
				const [first] = sentences;
				return first === undefined ? [] : sentenceLines(first, texts);
			}),
		]),
	];
	const isLong = SIDES.some(({ side }) => report[side].length > ON_A_SCREEN);
	return {
		title: TITLE,
		data: report,
		columns: COLUMNS,
		rows: SIDES.flatMap(({ side }, at) => report[side].map((row) => rowOf(row, at + 1))),
		notes: [],
		text: lines(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
		...(isLong ? { screen: [...lines(ON_A_SCREEN, 2), "", "All of them: add --all, or --out FILE.csv"] } : {}),
	};
}

function aboutWords(report: KeywordsReport): readonly string[] {
	const { first, second, tested, rare, fewestTexts, significant, prior } = report;
	return [
		`First set: ${setWords(first)}`,
		`Second set: ${setWords(second)}`,
		...methodWords(report.method),
		`${thousands(tested)} words in at least ${fewestTexts} of the texts were tested, ${thousands(rare)} rarer ones were not. With a q of at most .05, ${thousands(significant.first)} are more in the first set and ${thousands(significant.second)} in the second. Ranked by z, the log-odds in standard deviations, with a prior of ${thousands(Math.round(prior))} words; p and q are of G². Words of one text are not independent: look at the number of texts.`,
	];
}

const HEAD = ["Word", "z", "First", "Second", "Texts", "χ²", "G²", "q"];

const MILLION = 1e6;
const perMillion = (count: number, { words }: WordSet): string =>
	words === 0 ? "—" : thousands(Math.round((count * MILLION) / words));

/** Uses with uses per million words. */
const cellsOf = (row: Keyword, { first, second }: KeywordsReport): readonly string[] => [
	oneLine(row.word),
	minus(row.z, 1),
	`${thousands(row.first.count)} (${perMillion(row.first.count, first)}/M)`,
	`${thousands(row.second.count)} (${perMillion(row.second.count, second)}/M)`,
	`${row.first.texts}/${first.texts} · ${row.second.texts}/${second.texts}`,
	minus(row.chiSquareYates, 1),
	minus(row.gSquare, 1),
	probability(row.q),
];

const COLUMNS = [
	...["set", "word", "stem", "z", "log_odds", "first_count", "first_texts", "second_count", "second_texts"],
	...["chi2", "chi2_yates", "g2", "p", "q", "document", "start", "end", "sentence"],
];

const rowOf = (row: Keyword, set: number): readonly Cell[] => {
	const [first] = row.sentences;
	return [
		...[set, row.word, row.stem, row.z, row.logOdds],
		...[row.first.count, row.first.texts, row.second.count, row.second.texts],
		...[row.chiSquare, row.chiSquareYates, row.gSquare, row.p, row.q],
		...[first?.document ?? null, first?.start ?? null, first?.end ?? null],
		first === undefined ? null : oneLine(first.exact),
	];
};
