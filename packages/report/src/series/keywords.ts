import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Block, Drawing, Keyword, KeywordsReport, WordSet, WordUse } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import { wordBars } from "../drawings/word-bars.ts";
import type { Made } from "../profile/profile-page.ts";
import type { ProfileNames } from "../profile/sentence-blocks.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { plural, thousands } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { words } from "../writers/blocks.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, wordTable } from "../writers/document.ts";
import { methodWords, minus, probability, quotedTexts, sentenceLines, setWords, wordsIn } from "./found-sentences.ts";
import { foundSentence, sentenceNotes } from "./sentence-notes.ts";

/** What tells two sets of texts apart, as a page for who does not have the case: a picture and tables whose words lead to sentences. */
export function keywordsPage(report: KeywordsReport, names: Pick<ProfileNames, "actorNames">, made: Made): BriefPage {
	const texts = quotedTexts(report.documents);
	const { notes, noteOf } = sentenceNotes(names.actorNames);
	const noteOfWord = ({ sentences: [first] }: Keyword): number | null => {
		const cited = first === undefined ? null : foundSentence(first, texts);
		return cited === null ? null : noteOf(cited);
	};
	const isEmpty = SIDES.every(({ side }) => report[side].length === 0);
	return {
		...made,
		title: TITLE,
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, TITLE),
			...setsWords(report).map((line) => paragraph(line)),
			...(isEmpty ? [] : [{ kind: "drawing", drawing: drawnWords(report, noteOfWord) } as const]),
			...SIDES.flatMap(({ side, title }): readonly Block[] => [
				heading(2, title),
				report[side].length === 0
					? paragraph(NONE)
					: wordTable(
							HEAD,
							report[side].map((row) => {
								const [, ...figures] = cellsOf(row, report);
								return [
									wordsIn(row.word, report.method.language, [noteOfWord(row)]),
									...figures.map((cell) => words(cell)),
								];
							}),
						),
			]),
			heading(2, "How they were counted"),
			...countWords(report).map((line) => paragraph(line)),
		],
		...{ notes, sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case. Sentences are as in their texts.`,
	};
}

function drawnWords(report: KeywordsReport, noteOfWord: (row: Keyword) => number | null): Drawing {
	const sideOf = ({ side, title }: (typeof SIDES)[number]) => ({
		title,
		bars: report[side].slice(0, DRAWN).map((row) => ({
			...{ word: oneLine(row.word), value: Math.abs(row.z), note: noteOfWord(row) },
			said: `${oneLine(row.word)}: z ${minus(row.z, 1)}; ${useWords(row.first, report.first)} beside ${useWords(row.second, report.second)}`,
		})),
	});
	return wordBars([sideOf(SIDES[0]), sideOf(SIDES[1])], {
		title: TITLE,
		caption: `Up to ${DRAWN} words of each set, the surest above; the longer a bar, the surer (z). Each leads to a sentence.`,
		measure: "z",
	});
}

const useWords = ({ count, texts }: WordUse, { texts: all }: WordSet): string =>
	`${plural(count, "time")} in ${thousands(texts)} of ${plural(all, "text")}`;

const TITLE = "Words that tell two sets of texts apart";
const SIDES = [
	{ side: "moreInFirst", title: "More in the first set" },
	{ side: "moreInSecond", title: "More in the second set" },
] as const;

const NONE = "No word is used more than chance would have it.";
/** Bars of each side; more cannot be taken in. */
const DRAWN = 15;
const ON_A_SCREEN = 12;

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
				? [NONE]
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

const aboutWords = (report: KeywordsReport): readonly string[] => [...setsWords(report), ...countWords(report)];

const setsWords = ({ first, second }: KeywordsReport): readonly string[] => [
	`First set: ${setWords(first)}`,
	`Second set: ${setWords(second)}`,
];

const countWords = ({ method, tested, rare, fewestTexts, significant, prior }: KeywordsReport): readonly string[] => [
	...methodWords(method),
	`${thousands(tested)} words in at least ${fewestTexts} of the texts were tested, ${thousands(rare)} rarer ones were not. With a q of at most .05, ${thousands(significant.first)} are more in the first set and ${thousands(significant.second)} in the second. Ranked by z, the log-odds in standard deviations, with a prior of ${thousands(Math.round(prior))} words; p and q are of G². Words of one text are not independent: look at the number of texts.`,
];

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
