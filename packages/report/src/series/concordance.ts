import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Collocate, CollocationsReport, ConcordanceLine, ConcordanceReport, DocumentFacts } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import type { Made } from "../profile/profile-page.ts";
import { nameOf, type ProfileNames } from "../profile/sentence-blocks.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { plural, thousands } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { words } from "../writers/blocks.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, wordTable } from "../writers/document.ts";
import { displayWidth } from "../writers/terminal.ts";
import {
	leading,
	methodWords,
	minus,
	probability,
	quotedTexts,
	sentenceLines,
	setWords,
	wordsIn,
} from "./found-sentences.ts";
import { foundSentence, sentenceNotes } from "./sentence-notes.ts";

/** Every place of some words, as a page for who does not have the case; each leads to its place. */
export function concordancePage(
	report: ConcordanceReport,
	names: Pick<ProfileNames, "actorNames">,
	made: Made,
	from = "the texts of one case",
): BriefPage {
	const texts = quotedTexts(report.documents);
	const languageOf = (document: string): string => texts.get(document)?.language ?? INTERFACE_LANGUAGE;
	return {
		...made,
		title: placesTitle(report),
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, placesTitle(report)),
			paragraph(placesWords(report)),
			...(report.lines.length === 0
				? []
				: [
						wordTable(
							["Before", "Words", "After", "Text"],
							report.lines.map((line) => [
								wordsIn(line.left, languageOf(line.document)),
								leading(wordsIn(line.exact, languageOf(line.document)), line),
								wordsIn(line.right, languageOf(line.document)),
								leading(words(whoseWords(texts.get(line.document), names)), {
									...{ document: line.document, start: 0, end: 0 },
								}),
							]),
							["right", "center", "left", "left"],
						),
					]),
		],
		...{ notes: [], sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from ${from}. Words are as in their texts.`,
	};
}

/** Day and publisher, which fit on a line; the title of a text of several, or of none that is known. */
const whoseWords = (facts: DocumentFacts | undefined, names: Pick<ProfileNames, "actorNames">): string =>
	facts === undefined
		? ""
		: `${facts.date ?? "no date"} ${facts.publisher === null ? oneLine(facts.title ?? facts.id) : nameOf(facts.publisher, names)}`;

const LINES_ON_A_SCREEN = 20;

/** The same for a terminal, and as a table with one row a place. */
export function concordanceView(report: ConcordanceReport): CaseView {
	const texts = quotedTexts(report.documents);
	const lines = (most: number): readonly ViewLine[] => [
		{ text: placesTitle(report), tone: "strong" },
		placesWords(report),
		"",
		...placeLines(report.lines.slice(0, most), (id) => {
			const facts = texts.get(id);
			return `${facts?.date ?? "no date"} ${facts?.publisher ?? id}`;
		}),
	];
	return {
		title: placesTitle(report),
		data: report,
		columns: ["date", "publisher", "title", "left", "words", "right", "document", "start", "end"],
		rows: report.lines.map(({ document, start, end, exact, left, right }): readonly Cell[] => {
			const { date = null, publisher = null, title = null } = texts.get(document) ?? {};
			return [date, publisher, title, oneLine(left), oneLine(exact), oneLine(right), document, start, end];
		}),
		notes: [],
		text: lines(Number.POSITIVE_INFINITY),
		...(report.lines.length > LINES_ON_A_SCREEN
			? { screen: [...lines(LINES_ON_A_SCREEN), "", "All of them: add --all, or --out FILE.csv"] }
			: {}),
	};
}

const placesTitle = ({ query }: ConcordanceReport): string => `${oneLine(query)}: every place`;

function placesWords({ places, texts, searched, lines, window }: ConcordanceReport): string {
	const shown = lines.length < places ? ` The first ${thousands(lines.length)} are given, the latest texts first.` : "";
	return `${plural(places, "place")} in ${thousands(texts)} of ${plural(searched, "text")}, with ${window} words on either side.${shown}`;
}

/** Columns on either side, and of the words themselves. */
const SIDE = 46;

/** The words one below the other. */
const placeLines = (lines: readonly ConcordanceLine[], textOf: (document: string) => string): readonly ViewLine[] =>
	lines.map(({ left, exact, right, document }) => {
		const before = lastColumns(oneLine(left).trim(), SIDE);
		const line = `${" ".repeat(SIDE - displayWidth(before))}${before}  ${oneLine(exact)}  ${firstColumns(oneLine(right).trim(), SIDE)}`;
		return { text: line, isWhole: true, aside: textOf(document) };
	});

function firstColumns(text: string, most: number): string {
	let taken = "";
	for (const character of text) {
		if (displayWidth(taken + character) > most) break;
		taken += character;
	}
	return taken;
}

const lastColumns = (text: string, most: number): string =>
	[...firstColumns([...text].reverse().join(""), most)].reverse().join("");

/** Which words stand near others, as a page for who does not have the case; each leads to a sentence. */
export function collocationsPage(
	report: CollocationsReport,
	names: Pick<ProfileNames, "actorNames">,
	made: Made,
): BriefPage {
	const texts = quotedTexts(report.documents);
	const { notes, noteOf } = sentenceNotes(names.actorNames);
	const noteOfWord = ({ sentences: [first] }: Collocate): number | null => {
		const cited = first === undefined ? null : foundSentence(first, texts);
		return cited === null ? null : noteOf(cited);
	};
	return {
		...made,
		title: nearTitle(report),
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, nearTitle(report)),
			paragraph(nearPlaces(report)),
			report.collocates.length === 0
				? paragraph("No word is near more than chance would have it.")
				: wordTable(
						HEAD,
						report.collocates.map((row) => {
							const [, ...figures] = cellsOf(row);
							return [
								wordsIn(row.word, report.method.language, [noteOfWord(row)]),
								...figures.map((cell) => words(cell)),
							];
						}),
					),
			heading(2, "How they were counted"),
			...nearCounted(report).map((line) => paragraph(line)),
		],
		...{ notes, sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case. Sentences are as in their texts.`,
	};
}

const ON_A_SCREEN = 20;

/** The same for a terminal, and as a table with one row a word. */
export function collocationsView(report: CollocationsReport): CaseView {
	const texts = quotedTexts(report.documents);
	const lines = (most: number, quoted: number): readonly ViewLine[] => [
		{ text: nearTitle(report), tone: "strong" },
		...nearWords(report),
		"",
		{
			table: [
				{ cells: HEAD, tone: "strong" },
				...report.collocates.slice(0, most).map((row) => ({ cells: cellsOf(row) })),
			],
		},
		...report.collocates.slice(0, quoted).flatMap(({ sentences }) => {
			const [first] = sentences;
			return first === undefined ? [] : sentenceLines(first, texts);
		}),
	];
	return {
		title: nearTitle(report),
		data: report,
		columns: COLUMNS,
		rows: report.collocates.map(rowOf),
		notes: [],
		text: lines(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY),
		...(report.collocates.length > ON_A_SCREEN
			? { screen: [...lines(ON_A_SCREEN, 3), "", "All of them: add --all, or --out FILE.csv"] }
			: {}),
	};
}

const nearTitle = ({ query }: CollocationsReport): string => `Words near ${oneLine(query)}`;

const nearWords = (report: CollocationsReport): readonly string[] => [nearPlaces(report), ...nearCounted(report)];

const nearPlaces = ({ places, texts, set }: CollocationsReport): string =>
	`${plural(places, "place")} in ${thousands(texts)} of ${setWords(set)}`;

const nearCounted = ({ method, window, tested, rare, fewest, by }: CollocationsReport): readonly string[] => [
	...methodWords(method),
	`${thousands(tested)} words are near, within ${window} words, at least ${fewest} times and were tested; ${thousands(rare)} rarer ones were not. Listed: those that are there more than by chance, with a q of at most .05, by ${ORDERS[by]}.`,
];

const ORDERS = { logDice: "logDice", gSquare: "G²", mutualInformation: "mutual information", t: "t" } as const;

const HEAD = ["Word", "logDice", "Near", "Expected", "All", "Texts", "MI", "G²", "t", "q"];

const cellsOf = (row: Collocate): readonly string[] => [
	oneLine(row.word),
	minus(row.logDice, 2),
	thousands(row.near),
	minus(row.expected, 1),
	thousands(row.all.count),
	thousands(row.texts),
	minus(row.mutualInformation, 2),
	minus(row.gSquare, 1),
	minus(row.t, 1),
	probability(row.q),
];

const COLUMNS = [
	...["word", "stem", "log_dice", "near", "expected", "count", "texts_near", "texts", "mi", "g2", "t", "p", "q"],
	...["document", "start", "end", "sentence"],
];

const rowOf = (row: Collocate): readonly Cell[] => {
	const [first] = row.sentences;
	return [
		...[row.word, row.stem, row.logDice, row.near, row.expected, row.all.count, row.texts, row.all.texts],
		...[row.mutualInformation, row.gSquare, row.t, row.p, row.q],
		...[first?.document ?? null, first?.start ?? null, first?.end ?? null],
		first === undefined ? null : oneLine(first.exact),
	];
};
