import type { Block } from "@fissure/model";
import type { FileChild, Paragraph, ParagraphChild } from "docx";
import { type Docx, inlineRuns, LEAD, MONO, RULE, runsOf } from "./docx-inlines.ts";
import { chartBlocks, tableBlocks } from "./docx-table.ts";

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
