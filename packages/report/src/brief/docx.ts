import type { Block } from "@fissure/model";
import type { FileChild, IRunOptions, Paragraph, ParagraphChild } from "docx";
import { oneLine } from "../words/visible.ts";
import { webAddress } from "../writers/page.ts";
import { NORMAL_STYLE } from "../writers/word.ts";
import {
	chartBlocks,
	citationRuns,
	type Docx,
	FONT,
	GREY,
	inlineRuns,
	LEAD,
	MONO,
	NOTE_SIZE,
	RULE,
	runsOf,
	tableBlocks,
} from "./docx-table.ts";
import { type BriefPage, type Citation, type CitedSource, colophonWords, factsOf, titleIn } from "./page.ts";

/** The brief as a Word document with real footnotes, tables and page numbers. */
export async function writeDocx(page: BriefPage): Promise<Uint8Array> {
	const docx = await import("docx");
	const { Document, Packer } = docx;
	const file = new Document({
		creator: page.program,
		title: oneLine(page.title),
		styles: STYLES,
		numbering: { config: numberings(docx) },
		footnotes: Object.fromEntries(page.notes.map((note, at) => [at + 1, { children: noteOf(docx, note) }])),
		sections: [
			{
				properties: { page: { margin: { top: 1250, bottom: 1130, left: 1250, right: 1250 } } },
				footers: { default: footerOf(docx, page) },
				children: [
					...docxBlocks(docx, page.blocks),
					...sourcesOf(docx, page.sources),
					new docx.Paragraph({
						spacing: { before: 280 },
						children: [...runsOf(docx, colophonWords(page), { size: 16, color: GREY })],
					}),
				],
			},
		],
	});
	return new Uint8Array(await Packer.toBuffer(file));
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

/** One paragraph for each reference of the bracket. */
const noteOf = (docx: Docx, citations: readonly Citation[]): Paragraph[] =>
	citations.map(
		({ parts }, at) =>
			new docx.Paragraph({
				style: "FootnoteText",
				children: [
					// Between the number and the words.
					...(at === 0 ? [new docx.TextRun({ text: " ", size: NOTE_SIZE })] : []),
					...parts.flatMap((part) => citationRuns(docx, part)),
				],
			}),
	);

function footerOf({ Footer, PageNumber, Paragraph, TextRun }: Docx, { title }: BriefPage) {
	const children = [`${oneLine(title)} · `, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES];
	return new Footer({ children: [new Paragraph({ children: [new TextRun({ color: GREY, size: 16, children })] })] });
}

const sourcesOf = (docx: Docx, sources: readonly CitedSource[]): readonly Paragraph[] =>
	sources.length === 0
		? []
		: [
				new docx.Paragraph({
					heading: docx.HeadingLevel.HEADING_2,
					keepNext: true,
					children: [...runsOf(docx, "Sources")],
				}),
				...sources.map((source) => sourceOf(docx, source)),
			];

function sourceOf(docx: Docx, { label, document, publisher, use }: CitedSource): Paragraph {
	const { url, capturedAt, sha256, language, id } = document;
	const href = webAddress(url);
	const runs = (text: string, more: IRunOptions = {}) => runsOf(docx, text, { size: 18, ...more });
	const meta = [
		...(capturedAt === undefined ? [] : [`captured ${capturedAt}`]),
		`id ${id}`,
		...(sha256 === undefined ? [] : [`SHA-256 ${sha256}`]),
	].join(" · ");
	const linked =
		href === null
			? []
			: [new docx.ExternalHyperlink({ link: href, children: [...runs(href, { style: "Hyperlink" })] })];
	const address =
		url === undefined
			? []
			: [...(href === null ? runs(url, { color: GREY }) : linked), ...runs(" · ", { color: GREY })];
	return new docx.Paragraph({
		indent: { left: 480, hanging: 480 },
		spacing: { after: 100, line: 250 },
		tabStops: [{ type: "left", position: 480 }],
		children: [
			...runs(label, { bold: true }),
			new docx.TextRun({ size: 18, text: "\t" }),
			...runs(`${publisher}, ${titleIn(document)}, ${[...factsOf(document), language].join(", ")}. ${use}. `),
			...address,
			...runs(meta, { color: GREY }),
		],
	});
}

const BULLETS = "bullets";
const NUMBERS = "numbers";
/** Levels of a list that Word knows, from 0. */
const DEEPEST = 8;

/** The signs of lists, level by level. */
export const numberings = ({ AlignmentType, LevelFormat }: Docx) =>
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

/** The blocks of a brief; what stands under a heading of judgment has a line in colour at its side. */
export function docxBlocks(docx: Docx, blocks: readonly Block[]): readonly FileChild[] {
	const lists = { count: 0 };
	let under: number | null = null;
	return blocks.flatMap((block) => {
		if (block.kind === "heading" && under !== null && block.level <= under) under = null;
		if (block.kind === "heading" && block.isJudgment && under === null) under = block.level;
		return childrenOf(docx, block, { ...OUTSIDE, isJudgment: under !== null }, lists);
	});
}

interface Lists {
	count: number;
}

function childrenOf(docx: Docx, block: Block, place: Place, lists: Lists): readonly FileChild[] {
	switch (block.kind) {
		case "heading":
			return [headingOf(docx, block, place)];
		case "paragraph":
			return [paragraphOf(docx, inlineRuns(docx, block.inlines), place)];
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
		case "rule": {
			const rule = { style: docx.BorderStyle.SINGLE, size: 6, color: RULE, space: 1 };
			return [paragraphOf(docx, [], place, { border: { bottom: rule } })];
		}
	}
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

const paragraphOf = (docx: Docx, children: readonly ParagraphChild[], place: Place, more: object = {}): Paragraph =>
	new docx.Paragraph({ ...sideOf(docx, place), ...indentOf(place), ...more, children: [...children] });

function indentOf({ quoted, level, item }: Place): object {
	if (item !== null) return { numbering: { ...item, level: Math.min(DEEPEST, level) } };
	const left = 400 * quoted + 360 * (level + 1);
	return left === 0 ? {} : { indent: { left } };
}

function sideOf({ BorderStyle }: Docx, { isJudgment, quoted }: Place): object {
	if (!isJudgment && quoted === 0) return {};
	return { border: { left: { style: BorderStyle.SINGLE, size: 12, color: isJudgment ? LEAD : RULE, space: 10 } } };
}
