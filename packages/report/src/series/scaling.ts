import { INTERFACE_LANGUAGE } from "@fissure/core";
import type { Block, Drawing, FoundSentence, ScaledText, ScaledWord, ScaleReport } from "@fissure/model";
import type { BriefPage } from "../brief/page.ts";
import { type IntervalRow, intervalRows } from "../drawings/interval-rows.ts";
import type { Made } from "../profile/profile-page.ts";
import { nameOf, type ProfileNames } from "../profile/sentence-blocks.ts";
import type { ViewLine } from "../view/lines.ts";
import type { CaseView } from "../view/view.ts";
import { fixed } from "../words/figures.ts";
import { thousands } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";
import { words } from "../writers/blocks.ts";
import type { Cell } from "../writers/csv-table.ts";
import { heading, paragraph, wordTable } from "../writers/document.ts";
import {
	leading,
	methodWords,
	type QuotedTexts,
	quotedTexts,
	sentenceLines,
	setWords,
	textWords,
	wordsIn,
} from "./found-sentences.ts";
import { foundSentence, sentenceNotes } from "./sentence-notes.ts";

/** Where texts lie on one dimension, as a page for who does not have the case: a picture, and words that lead to sentences. */
export function scalePage(report: ScaleReport, names: Pick<ProfileNames, "actorNames">, made: Made): BriefPage {
	const texts = textsOf(report);
	const { notes, noteOf } = sentenceNotes(names.actorNames);
	const noteOfSentence = (sentence: FoundSentence | undefined): number | null => {
		const cited = sentence === undefined ? null : foundSentence(sentence, texts);
		return cited === null ? null : noteOf(cited);
	};
	const { language } = report.method;
	const [about, ...counted] = aboutWords(report);
	return {
		...made,
		title: titleOf(report),
		language: INTERFACE_LANGUAGE,
		blocks: [
			heading(1, titleOf(report)),
			...(about === undefined ? [] : [paragraph(about)]),
			{ kind: "drawing", drawing: drawnTexts(report, names, (text) => noteOfSentence(text.telling[0]?.sentence)) },
			...ENDS.flatMap(({ end, title }): readonly Block[] => [
				heading(2, title),
				wordTable(
					WORD_HEAD,
					report[end].map((word) => {
						const [, ...figures] = wordCells(word);
						return [
							wordsIn(word.word, language, [noteOfSentence(word.sentences[0])]),
							...figures.map((cell) => words(cell)),
						];
					}),
				),
			]),
			heading(2, "Texts"),
			wordTable(
				HEAD,
				report.texts.map((text) => [
					leading(words(cellsOf(text, names)[0] ?? ""), { document: text.id, start: 0, end: 0 }),
					...cellsOf(text, names)
						.slice(1, -1)
						.map((cell) => words(cell)),
					text.telling.flatMap(({ word, count, sentence }, at) => [
						...words(at === 0 ? "" : ", "),
						...wordsIn(`${word} (${count})`, language, [noteOfSentence(sentence)]),
					]),
				]),
			),
			heading(2, "How they were placed"),
			...counted.map((line) => paragraph(line)),
		],
		...{ notes, sources: [], isUnfinished: false },
		colophon: `Made on ${made.builtOn} by ${made.program} from the texts of one case. What the scale measures is a reader's reading of the words at its ends.`,
	};
}

/** Texts of a picture; of more, those at the ends. */
const DRAWN = 60;

function drawnTexts(
	report: ScaleReport,
	names: Pick<ProfileNames, "actorNames">,
	noteOf: (text: ScaledText) => number | null,
): Drawing {
	const { texts } = report;
	const isLong = texts.length > DRAWN;
	const drawn = isLong ? [...texts.slice(0, DRAWN / 2), ...texts.slice(-DRAWN / 2)] : texts;
	const caption = `Position of each text with its 95 % interval, from low to high${isLong ? `; of ${thousands(texts.length)} texts the ${DRAWN / 2} lowest and the ${DRAWN / 2} highest` : ""}.${report.direction === null ? " A diamond is a reference text: it was given the score behind its name, and is where its own words put it." : ""} A mark leads to a sentence with the word that pulls its text most.`;
	const rows = drawn.map((text): IntervalRow => {
		const name = textLabel(text, names);
		const { position: value, low, high, reference } = text;
		const said = `${name}: ${signed(value)}, from ${signed(low)} to ${signed(high)}`;
		return { name, value, low, high, isReference: reference !== null, said, note: noteOf(text) };
	});
	return intervalRows(rows, { title: titleOf(report), caption });
}

const ENDS = [
	{ end: "low", title: "Words of the low end" },
	{ end: "high", title: "Words of the high end" },
] as const;

const TEXTS_ON_A_SCREEN = 24;
const WORDS_ON_A_SCREEN = 15;

/** The same for a terminal, and as a table with one row a text. */
export function scaleView(report: ScaleReport): CaseView {
	const texts = textsOf(report);
	const isLong = report.texts.length > TEXTS_ON_A_SCREEN;
	const lines = (isWhole: boolean): readonly ViewLine[] => [
		{ text: titleOf(report), tone: "strong" },
		...aboutWords(report),
		"",
		{
			table: [
				{ cells: ["Text", "Position", "95 %", ""], tone: "strong" },
				...(isWhole || !isLong ? report.texts : endsOf(report.texts)).map((text) => ({
					cells: [
						textLabel(text, BY_CODE),
						signed(text.position),
						`${signed(text.low)} … ${signed(text.high)}`,
						barOf(text, report),
					],
				})),
			],
		},
		...ENDS.flatMap(({ end, title }): readonly ViewLine[] => [
			"",
			{ text: title, tone: "strong" },
			report[end]
				.slice(0, isWhole ? report[end].length : WORDS_ON_A_SCREEN)
				.map(({ word, weight }) => `${oneLine(word)} (${signed(weight)})`)
				.join(", "),
			...(isWhole ? report[end] : report[end].slice(0, 1)).flatMap(({ sentences }) => {
				const [first] = sentences;
				return first === undefined ? [] : sentenceLines(first, texts);
			}),
		]),
	];
	return {
		title: titleOf(report),
		data: report,
		columns: COLUMNS,
		rows: report.texts.map(rowOf),
		notes: [],
		text: lines(true),
		screen: [...lines(false), "", "All of it: add --all, or --out FILE.html"],
	};
}

const endsOf = (texts: readonly ScaledText[]): readonly ScaledText[] => [
	...texts.slice(0, TEXTS_ON_A_SCREEN / 2),
	...texts.slice(-TEXTS_ON_A_SCREEN / 2),
];

const textsOf = ({ documents, texts }: ScaleReport): QuotedTexts => quotedTexts([...texts, ...documents]);

const titleOf = ({ model }: ScaleReport): string =>
	model === "wordfish"
		? "Texts on the dimension along which their words differ most"
		: "Texts between reference texts, by their words";

function aboutWords(report: ScaleReport): readonly string[] {
	const { set, method, vocabulary, rare, fewestTexts, direction, dispersion, converged, rounds } = report;
	const references = report.texts.filter(({ reference }) => reference !== null);
	const texts = textsOf(report);
	return [
		setWords(set),
		...methodWords(method),
		`It rests on ${thousands(vocabulary)} words that are in at least ${fewestTexts} of the texts; ${thousands(rare)} rarer ones are left out.`,
		...(direction === null
			? [
					`References: ${references.map(({ id, reference }) => `${textWords(id, texts)} ${signed(reference ?? 0)}`).join("; ")}.`,
				]
			: [
					`θ has mean 0 and deviation 1. Its sign is fixed by [${direction.below}] below [${direction.above}]; which way is which, and what is measured, the words at the ends say. Intervals take it that words come in bursts and are themselves estimated.${converged === false ? ` The estimate had not settled after ${rounds} rounds.` : ""}${dispersion === null ? "" : ` Dispersion ${fixed(dispersion)}.`}`,
				]),
	];
}

const textLabel = ({ date, publisher, id, reference }: ScaledText, names: Pick<ProfileNames, "actorNames">): string =>
	`${date ?? "no date"} ${publisher === null ? "" : nameOf(publisher, names)} [${oneLine(id)}]${reference === null ? "" : ` (reference, ${signed(reference)})`}`;

/** A terminal has codes: they are short. */
const BY_CODE = { actorNames: {} };

const signed = (value: number): string => `${value > 0 ? "+" : value < 0 ? "−" : ""}${fixed(Math.abs(value))}`;

/** Columns of a drawn interval. */
const BAR = 41;

/** `···├──●──┤···` between the ends of all intervals. */
function barOf({ position, low, high }: ScaledText, { texts }: ScaleReport): string {
	const ends = texts.flatMap((one) => [one.low, one.high, one.position]).filter(Number.isFinite);
	const [least, most] = [Math.min(...ends), Math.max(...ends)];
	const columnOf = (value: number): number =>
		most === least ? 0 : Math.max(0, Math.min(BAR - 1, Math.round(((value - least) / (most - least)) * (BAR - 1))));
	const [from, at, to] = [columnOf(low), columnOf(position), columnOf(high)];
	return Array.from({ length: BAR }, (_, column) =>
		column === at ? "●" : column >= from && column <= to ? "─" : "·",
	).join("");
}

const HEAD = ["Text", "Position", "SE", "95 %", "Raw", "Words", "Put there by"];

const cellsOf = (text: ScaledText, names: Pick<ProfileNames, "actorNames">): readonly string[] => [
	`${textLabel(text, names)} ${oneLine(text.title ?? "")}`.trim(),
	signed(text.position),
	fixed(text.standardError, 3),
	`${signed(text.low)} … ${signed(text.high)}`,
	text.raw === null ? "—" : signed(text.raw.score),
	thousands(text.words),
	text.telling.map(({ word, count }) => `${oneLine(word)} (${count})`).join(", "),
];

const WORD_HEAD = ["Word", "Weight", "Uses", "Texts"];

const wordCells = ({ word, weight, count, texts }: ScaledWord): readonly string[] => [
	oneLine(word),
	signed(weight),
	thousands(count),
	thousands(texts),
];

const COLUMNS = [
	...["document", "date", "publisher", "title", "position", "standard_error", "low", "high", "reference"],
	...[
		"raw",
		"raw_standard_error",
		"lbg",
		"lbg_standard_error",
		"mv",
		"mv_standard_error",
		"length",
		"words",
		"telling",
	],
];

const rowOf = (text: ScaledText): readonly Cell[] => [
	...[text.id, text.date, text.publisher, text.title, text.position, text.standardError, text.low, text.high],
	text.reference,
	...[text.raw, text.lbg, text.mv].flatMap((place) => [place?.score ?? null, place?.standardError ?? null]),
	...[text.length, text.words],
	text.telling.map(({ word }) => oneLine(word)).join("; "),
];
