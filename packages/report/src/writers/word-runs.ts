import {
	directionOf,
	type LanguageCode,
	languageOf,
	languageOfLetters,
	RIGHT_TO_LEFT_STRETCH,
	runsRightToLeft,
	UNSPACED,
	WIDE_LETTERS,
} from "@fissure/core";
import type { Block, Chart, CitationPart, Inline } from "@fissure/model";
import type { FileChild, IRunOptions, Paragraph, ParagraphChild, Table, TextRun } from "docx";
import { oneLine } from "../words/visible.ts";

/**
 * How Word learns a language, so that it hyphenates and spells: letters as wide as a square have a setting of their own, and so have
 * those that run from right to left, with which their direction and font are said.
 */
export function languageRun(code: LanguageCode): IRunOptions {
	const language = languageOf(code);
	if (directionOf(code) === "rtl") return rightToLeft(language?.regional ?? code);
	const regional = language?.regional;
	if (regional === undefined) return {};
	return { language: language?.sentences.unspaced === true ? { eastAsia: regional } : { value: regional } };
}

type Align = Extract<Block, { readonly kind: "table" }>["align"][number];

export type Docx = typeof import("docx");

export const GREY = "5D5A52";
export const RULE = "D9D5C9";
export const LEAD = "9A2B12";
/** In half points. */
export const NOTE_SIZE = 17;

/** Fonts that Word has for each script. */
const LATIN = "Georgia";
const HAN = { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: "SimSun" } as const;
/** Quotation marks and dots are set in the Han font beside Han words, unless all their fonts are one. */
export const FONT = { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia: LATIN } as const;
export const MONO = { ascii: "Consolas", hAnsi: "Consolas", cs: "Consolas", eastAsia: "SimSun" } as const;

/** A font of Word, of LibreOffice by another name, that has joined letters. */
const JOINED = { ...FONT, cs: "Times New Roman" } as const;

const rightToLeft = (regional: string | undefined): IRunOptions => ({
	rightToLeft: true,
	font: JOINED,
	...(regional === undefined ? {} : { language: { bidirectional: regional } }),
});

/** Letters as wide as a square, and the signs between them. */
const WIDE_STRETCH = new RegExp(
	`((?:[${WIDE_LETTERS}\\u3000-\\u303F\\uFF00-\\uFFEF]|(?<=[${UNSPACED}])[“”‘’…—·](?=[${UNSPACED}]))+)`,
	"u",
);

/**
 * Runs of text, each in the font and the direction of its script. Words of a language that runs from right to left are one run, with
 * the Latin names in them, so that these do not part what is before from what is behind.
 */
export const runsOf = (docx: Docx, text: string, more: IRunOptions = {}): readonly TextRun[] =>
	more.rightToLeft === true
		? text === ""
			? []
			: [new docx.TextRun({ ...more, text: visible(text) })]
		: visible(text)
				.split(RIGHT_TO_LEFT_STRETCH)
				.flatMap((stretch, at) => {
					if (at % 2 === 0) return runsByWidth(docx, stretch, more);
					return [
						new docx.TextRun({
							...more,
							...rightToLeft(languageOfLetters(stretch.slice(0, 1))?.regional),
							text: stretch,
						}),
					];
				});

const runsByWidth = (docx: Docx, text: string, more: IRunOptions): readonly TextRun[] =>
	text.split(WIDE_STRETCH).flatMap((piece, at) => {
		if (piece === "") return [];
		const font = more.font ?? (at % 2 === 1 ? HAN : undefined);
		return [new docx.TextRun({ ...more, ...(font === undefined ? {} : { font }), text: piece })];
	});

/** Of a paragraph that is written from right to left. */
export const directionOfParagraph = (text: string): { readonly bidirectional?: true } =>
	runsRightToLeft(text) ? { bidirectional: true } : {};

export const textOf = (inlines: readonly Inline[]): string =>
	inlines.map((inline) => (inline.kind === "text" ? inline.text : "")).join("");

/** Control characters would break the file; the spaces at the ends stay. */
const visible = (text: string): string =>
	`${/^\s/u.test(text) ? " " : ""}${oneLine(text)}${/\S\s+$/u.test(text) ? " " : ""}`;

/** Words as they are set, with real footnotes. */
export const inlineRuns = (
	docx: Docx,
	inlines: readonly Inline[],
	more: IRunOptions = {},
): readonly ParagraphChild[] => {
	const words = textOf(inlines);
	// In a paragraph that is written so, its signs and the names in it run with it.
	const around = runsRightToLeft(words)
		? rightToLeft(languageOfLetters(/\p{L}/u.exec(words)?.[0] ?? "")?.regional)
		: {};
	return inlines.flatMap((inline, at): readonly ParagraphChild[] => {
		if (inline.kind === "break") return [new docx.TextRun({ break: 1 })];
		if (inline.kind === "note") {
			const comma = inlines[at - 1]?.kind === "note" ? runsOf(docx, ",", { superScript: true }) : [];
			return [...comma, new docx.FootnoteReferenceRun(inline.number)];
		}
		const { text, strong, em, code, href, language } = inline;
		const set: IRunOptions = {
			...more,
			...around,
			...(language === undefined ? {} : languageRun(language)),
			...(strong ? { bold: true } : {}),
			...(em && !runsRightToLeft(text) ? { italics: true } : {}),
			...(code ? { font: MONO } : {}),
		};
		if (href === null) return runsOf(docx, text, set);
		const children = [...runsOf(docx, text, { ...set, style: "Hyperlink" })];
		return [new docx.ExternalHyperlink({ link: href, children })];
	});
};

/** A piece of a footnote; addresses are words there, since Word keeps the links of notes elsewhere. */
export function citationRuns(docx: Docx, part: CitationPart): readonly TextRun[] {
	if (part.kind !== "quote") return runsOf(docx, part.text, { size: NOTE_SIZE });
	const { before, cited, after, language } = part;
	const tongue: IRunOptions = { size: NOTE_SIZE, ...languageRun(language) };
	// The marks are those of the note, and no words that run the other way.
	const marks = tongue.rightToLeft === true ? { size: NOTE_SIZE } : tongue;
	return [
		...runsOf(docx, "“", marks),
		...runsOf(docx, before, tongue),
		...runsOf(docx, cited, { ...tongue, bold: true }),
		...runsOf(docx, after, tongue),
		...runsOf(docx, "”", marks),
	];
}

/** Between the margins of A4, in twentieths of a point. */
const TEXT_WIDTH = 9406;
/** Characters that a column of signs has room for, and beyond which a wider one reads no better. */
const NARROWEST = 3;
const WIDEST = 48;
const SPACING = { before: 30, after: 30, line: 250 };
const TABLE_SIZE = 19;
const CHART_SIZE = 17;

/** A table of the draft, and the space behind it. */
export function tableBlocks(
	docx: Docx,
	{ align, head, rows }: Extract<Block, { readonly kind: "table" }>,
): readonly FileChild[] {
	const set = (row: readonly (readonly Inline[])[], more: IRunOptions): readonly Cell[] =>
		row.map((words, at) => [
			new docx.Paragraph({
				...aligned(docx, align[at] ?? null),
				...directionOfParagraph(textOf(words)),
				children: [...inlineRuns(docx, words, { size: TABLE_SIZE, ...more })],
			}),
		]);
	const lengths = [head, ...rows].map((row) => row.map(lengthsOf));
	const body = rows.map((row) => set(row, {}));
	const behind = new docx.Paragraph({ spacing: { before: 0, after: 60, line: 120 }, children: [] });
	return [tableOf(docx, set(head, { bold: true }), body, widthsOf(lengths)), behind];
}

/** Of each line of a cell. */
const lengthsOf = (inlines: readonly Inline[]): readonly number[] => {
	const lines = [0];
	for (const inline of inlines)
		if (inline.kind === "break") lines.push(0);
		else lines[lines.length - 1] = (lines.at(-1) ?? 0) + (inline.kind === "text" ? inline.text.length : 1);
	return lines;
};

/** A chart as a table of signs, with its caption below. */
export function chartBlocks(docx: Docx, { caption, head, rows, centred }: Chart): readonly FileChild[] {
	const set = (lines: readonly string[], at: number, more: IRunOptions): Cell =>
		lines.map(
			(line) =>
				new docx.Paragraph({
					...aligned(docx, centred.includes(at) ? "center" : null),
					...directionOfParagraph(line),
					children: [...runsOf(docx, line, { size: CHART_SIZE, ...more })],
				}),
		);
	const lengths = rows.map((row) => row.map((lines) => lines.map(({ length }) => length)));
	return [
		tableOf(
			docx,
			head.map((text, at) => set([text], at, { bold: true })),
			rows.map((row) => row.map((lines, at) => set(lines, at, at === 0 ? { bold: true } : signStyle(lines)))),
			widthsOf([head.map((text) => [text.length]), ...lengths]),
		),
		new docx.Paragraph({
			spacing: { before: 60, after: 200 },
			children: [...runsOf(docx, caption, { size: CHART_SIZE, color: GREY })],
		}),
	];
}

const signStyle = ([line]: readonly string[]): IRunOptions =>
	line === "●" ? { bold: true, color: LEAD } : line === "·" ? { color: RULE } : {};

const aligned = ({ AlignmentType }: Docx, align: Align) => ({
	spacing: SPACING,
	...(align === "right" ? { alignment: AlignmentType.RIGHT } : {}),
	...(align === "center" ? { alignment: AlignmentType.CENTER } : {}),
});

/** Widths that let every column break its lines about as often as the others; by the lengths of the lines in each cell. */
function widthsOf(rows: readonly (readonly (readonly number[])[])[]): readonly number[] {
	const columns = rows[0]?.length ?? 0;
	const parts = Array.from({ length: columns }, (_, at) => {
		const longest = Math.max(NARROWEST, ...rows.flatMap((row) => row[at] ?? []));
		return longest <= NARROWEST ? NARROWEST : 4 + Math.sqrt(Math.min(longest, WIDEST)) * 3;
	});
	const total = parts.reduce((sum, part) => sum + part, 0);
	return parts.map((part) => Math.floor((TEXT_WIDTH * part) / total));
}

type Cell = readonly Paragraph[];

/** Rules between rows and none between columns, as on the page. */
function tableOf(
	{ BorderStyle, Table, TableCell, TableRow, WidthType, TableLayoutType }: Docx,
	head: readonly Cell[],
	rows: readonly (readonly Cell[])[],
	widths: readonly number[],
): Table {
	const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
	const rule = { style: BorderStyle.SINGLE, size: 4, color: RULE };
	const heavy = { style: BorderStyle.SINGLE, size: 10, color: "1D1C1A" };
	const row = (cells: readonly Cell[], isHead: boolean) =>
		new TableRow({
			tableHeader: isHead,
			cantSplit: true,
			children: cells.map(
				(children, at) =>
					new TableCell({
						width: { size: widths[at] ?? 0, type: WidthType.DXA },
						margins: { top: 30, bottom: 30, left: 0, right: 100 },
						...(isHead ? { borders: { bottom: heavy } } : {}),
						children: [...children],
					}),
			),
		});
	return new Table({
		layout: TableLayoutType.FIXED,
		columnWidths: [...widths],
		width: { size: TEXT_WIDTH, type: WidthType.DXA },
		borders: { top: none, left: none, right: none, insideVertical: none, insideHorizontal: rule, bottom: rule },
		rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
	});
}
