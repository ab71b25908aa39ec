import { directionOf } from "@fissure/core";
import type { Block, Drawing } from "@fissure/model";
import type { FileChild, IParagraphOptions, Paragraph, ParagraphChild } from "docx";
import { notesOfDrawing } from "../drawings/shapes.ts";
import { oneLine } from "../words/visible.ts";
import type { Report } from "./blocks.ts";
import { type DocumentBlock, documentOf } from "./document.ts";
import { drawingFile } from "./svg.ts";
import {
	chartBlocks,
	type Docx,
	directionOfParagraph,
	FONT,
	GREY,
	inlineRuns,
	LEAD,
	languageRun,
	MONO,
	NOTE_SIZE,
	RULE,
	runsOf,
	tableBlocks,
	textOf,
} from "./word-runs.ts";

/**
 * The style that headings are based on. `docx` 9.5 names it and does not write it, and then other programs find no headings:
 * they follow each style to its root.
 */
const NORMAL_STYLE = { id: "Normal", name: "Normal", quickFormat: true } as const;

/** What is written as a Word document. */
interface WordPage {
	readonly title: string;
	readonly creator: string;
	/** Before the number of each page. */
	readonly footer: string;
	readonly blocks: readonly DocumentBlock[];
	/** Footnotes, in order. */
	readonly notes?: (docx: Docx) => readonly Paragraph[][];
	/** Behind the blocks. */
	readonly tail?: (docx: Docx) => readonly FileChild[];
}

/** A report as a Word document: tables, then each thing with its quotations in their language. */
export const writeReport = (report: Report): Promise<Uint8Array> =>
	writeWord({ title: report.title, creator: report.program, footer: report.colophon, blocks: documentOf(report) });

/** Blocks as a Word document, with real headings, footnotes, tables and page numbers. */
export async function writeWord({ title, creator, footer, blocks, notes, tail }: WordPage): Promise<Uint8Array> {
	const docx = await import("docx");
	const { Document, Packer } = docx;
	const file = new Document({
		creator,
		title: oneLine(title),
		styles: STYLES,
		numbering: { config: numberings(docx) },
		footnotes: Object.fromEntries((notes?.(docx) ?? []).map((children, at) => [at + 1, { children }])),
		sections: [
			{
				properties: { page: { margin: { top: 1250, bottom: 1130, left: 1250, right: 1250 } } },
				footers: { default: footerOf(docx, footer) },
				children: [...docxBlocks(docx, blocks), ...(tail?.(docx) ?? [])],
			},
		],
	});
	return new Uint8Array(await Packer.toBuffer(file));
}

function footerOf({ Footer, PageNumber, Paragraph, TextRun }: Docx, words: string) {
	const children = [`${oneLine(words)} · `, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES];
	return new Footer({ children: [new Paragraph({ children: [new TextRun({ color: GREY, size: 16, children })] })] });
}

const STYLES = {
	default: {
		document: { run: { font: FONT, size: 21 }, paragraph: { spacing: { after: 120, line: 288 } } },
		heading1: { run: { size: 36, bold: true, font: FONT }, paragraph: { spacing: { after: 200 }, keepNext: true } },
		heading2: {
			run: { size: 27, bold: true, font: FONT },
			paragraph: { spacing: { before: 320, after: 110 }, keepNext: true },
		},
		heading3: {
			run: { size: 22, bold: true, font: FONT },
			paragraph: { spacing: { before: 220, after: 80 }, keepNext: true },
		},
		footnoteText: { run: { font: FONT, size: NOTE_SIZE }, paragraph: { spacing: { after: 40, line: 240 } } },
	},
	paragraphStyles: [NORMAL_STYLE],
};

const BULLETS = "bullets";
const NUMBERS = "numbers";
/** Levels of a list that Word knows, from 0. */
const DEEPEST = 8;

/** The signs of lists, level by level. */
const numberings = ({ AlignmentType, LevelFormat }: Docx) =>
	[BULLETS, NUMBERS].map((reference) => ({
		reference,
		levels: Array.from({ length: DEEPEST + 1 }, (_, level) => ({
			level,
			format: reference === BULLETS ? LevelFormat.BULLET : LevelFormat.DECIMAL,
			text: reference === BULLETS ? "•" : `%${level + 1}.`,
			alignment: AlignmentType.LEFT,
			style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 280 } } },
		})),
	}));

/** Where a block stands. */
interface Place {
	readonly isJudgment: boolean;
	/** Depth of block quotation. */
	readonly quoted: number;
	/** Depth of list, from 0; −1 outside any. */
	readonly level: number;
	/** Of the item that it begins; every list counts again. */
	readonly item: { readonly reference: string; readonly instance: number } | null;
}
const OUTSIDE: Place = { isJudgment: false, quoted: 0, level: -1, item: null };

/** Blocks as Word has them; what is under a heading of judgment has a line in colour at its side. */
function docxBlocks(docx: Docx, blocks: readonly DocumentBlock[]): readonly FileChild[] {
	const lists = { count: 0, cited: citedIn(blocks) };
	let under: number | null = null;
	return blocks.flatMap((block) => {
		if (block.kind === "heading" && under !== null && block.level <= under) under = null;
		if (block.kind === "heading" && block.isJudgment && under === null) under = block.level;
		return childrenOf(docx, block, { ...OUTSIDE, isJudgment: under !== null }, lists);
	});
}

interface Lists {
	count: number;
	/** Notes that words of the document refer to, or a picture above: Word counts each reference as a note of its own. */
	readonly cited: Set<number>;
}

const citedIn = (blocks: readonly DocumentBlock[]): Set<number> =>
	new Set([...JSON.stringify(blocks).matchAll(/"kind":"note","number":(\d+)/gu)].map(([, number]) => Number(number)));

function childrenOf(docx: Docx, block: DocumentBlock, place: Place, lists: Lists): readonly FileChild[] {
	switch (block.kind) {
		case "heading":
			return [headingOf(docx, block, place)];
		case "paragraph":
			return [paragraphOf(docx, inlineRuns(docx, block.inlines), place, directionOfParagraph(textOf(block.inlines)))];
		case "quote": {
			const within = { ...place, quoted: place.quoted + 1, item: null };
			return block.blocks.flatMap((one) => childrenOf(docx, one, within, lists));
		}
		case "list":
			return listOf(docx, block, place, lists);
		case "table":
			return tableBlocks(docx, block);
		case "code":
			return block.text
				.split("\n")
				.map((line) =>
					paragraphOf(docx, runsOf(docx, line, { font: MONO, size: 18 }), place, { spacing: { after: 0 } }),
				);
		case "chart":
			return chartBlocks(docx, block.chart);
		case "drawing":
			return drawingBlocks(docx, block.drawing, place, lists);
		case "quotation":
			return [quotationOf(docx, block)];
		case "fact": {
			const runs = runsOf(docx, `${block.label}: ${block.text}`, { color: GREY });
			return [new docx.Paragraph({ spacing: { after: 40 }, children: [...runs] })];
		}
		case "rule": {
			const rule = { style: docx.BorderStyle.SINGLE, size: 6, color: RULE, space: 1 };
			return [paragraphOf(docx, [], place, { border: { bottom: rule } })];
		}
	}
}

/** As wide as the text of a page. */
const MOST_WIDTH = 600;
/** What an old program shows that draws no SVG: nothing, one pixel wide. */
const NOTHING = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==";

/** The picture with its words below it; its table stays in formats that show it on request. */
function drawingBlocks(docx: Docx, drawing: Drawing, place: Place, { cited }: Lists): readonly FileChild[] {
	const { caption, width, height } = drawing;
	const scale = Math.min(1, MOST_WIDTH / width);
	const picture = new docx.ImageRun({
		type: "svg",
		data: new TextEncoder().encode(drawingFile(drawing)),
		transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
		fallback: { type: "png", data: NOTHING },
		altText: { name: "Drawing", title: "Drawing", description: caption },
	});
	const notes = notesOfDrawing(drawing).filter((number) => !cited.has(number));
	for (const number of notes) cited.add(number);
	const references = notes.flatMap((number) => [
		new docx.TextRun({ text: " " }),
		new docx.FootnoteReferenceRun(number),
	]);
	return [
		paragraphOf(docx, [picture], place, { keepNext: true }),
		paragraphOf(docx, [...runsOf(docx, caption, { color: GREY, size: 18 }), ...references], place),
	];
}

function headingOf(
	docx: Docx,
	{ level, isJudgment, inlines }: Extract<Block, { readonly kind: "heading" }>,
	place: Place,
): Paragraph {
	const { HEADING_1, HEADING_2, HEADING_3 } = docx.HeadingLevel;
	const heading = level === 1 ? HEADING_1 : level === 2 ? HEADING_2 : HEADING_3;
	const tag = isJudgment ? runsOf(docx, "\u2003JUDGMENT", { size: 15, bold: true, color: LEAD }) : [];
	return new docx.Paragraph({
		...sideOf(docx, place),
		heading,
		keepNext: true,
		...directionOfParagraph(textOf(inlines)),
		children: [...inlineRuns(docx, inlines), ...tag],
	});
}

function listOf(
	docx: Docx,
	{ start, items }: Extract<Block, { readonly kind: "list" }>,
	place: Place,
	lists: Lists,
): readonly FileChild[] {
	lists.count++;
	const item = { reference: start === null ? BULLETS : NUMBERS, instance: lists.count };
	const level = place.level + 1;
	return items.flatMap((blocks) =>
		blocks.flatMap((block, at) => childrenOf(docx, block, { ...place, level, item: at === 0 ? item : null }, lists)),
	);
}

const paragraphOf = (
	docx: Docx,
	children: readonly ParagraphChild[],
	place: Place,
	more: IParagraphOptions = {},
): Paragraph =>
	new docx.Paragraph({
		...sideOf(docx, place, more.bidirectional),
		...indentOf(place),
		...more,
		children: [...children],
	});

function indentOf({ quoted, level, item }: Place): object {
	if (item !== null) return { numbering: { ...item, level: Math.min(DEEPEST, level) } };
	const left = 400 * quoted + 360 * (level + 1);
	return left === 0 ? {} : { indent: { left } };
}

/** The left indent of a paragraph that runs from right to left is at its right; a border stays at the side for which it is named. */
function sideOf({ BorderStyle }: Docx, { isJudgment, quoted }: Place, isRightToLeft = false): object {
	if (!isJudgment && quoted === 0) return {};
	const line = { style: BorderStyle.SINGLE, size: 12, color: isJudgment ? LEAD : RULE, space: 10 };
	return { border: isRightToLeft && quoted > 0 ? { right: line } : { left: line } };
}

/** Words as they are in a text, in its language, with a line at their side, and their place behind them. */
function quotationOf(
	docx: Docx,
	{ text, language, place }: Extract<DocumentBlock, { readonly kind: "quotation" }>,
): Paragraph {
	const isRightToLeft = directionOf(language) === "rtl";
	const rule = { style: docx.BorderStyle.SINGLE, size: 8, color: RULE, space: 8 };
	return new docx.Paragraph({
		indent: { left: 360 },
		spacing: { after: 80 },
		border: isRightToLeft ? { right: rule } : { left: rule },
		...(isRightToLeft ? { bidirectional: true } : {}),
		children: [
			...runsOf(docx, text, languageRun(language)),
			new docx.TextRun({ text: "  " }),
			...runsOf(docx, place, { color: GREY, size: 18 }),
		],
	});
}
