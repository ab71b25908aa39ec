import { QUOTATION_STYLES } from "@fissure/core";
import { type DraftBlock, draftNotation, noteMark } from "../../reading/draft-notation.ts";
import type { WordFile } from "./word-file.ts";
import { linesOf, type NoteReference, type WordParagraph } from "./word-paragraph.ts";
import type { WordStyles } from "./word-styles.ts";

const HEADING = /^heading ?([1-9])$/;
/** Further in than the other paragraphs by so much on both sides, in twentieths of a point: a fifth of an inch. */
const SET_IN = 288;

interface Edge {
	readonly left: number;
	readonly right: number;
}

/** A Word file in the notation of drafts: `# ` headings, `> ` quotations, `[^1]` notes, a blank line between paragraphs. */
export function draftText(file: WordFile): { readonly text: string; readonly title: string | undefined } {
	const label = labelsOf(file);
	const edge = edgeOf(file);
	const blocks: DraftBlock[] = [];
	for (const paragraph of file.body) {
		const lines = linesOf(paragraph, (reference) => noteMark(label(reference)));
		if (lines.length === 0) continue;
		const heading = headingOf(paragraph, file.styles);
		const before = blocks.at(-1)?.quotation;
		const quotes = heading === null && isQuotation(paragraph, file.styles, edge);
		const quotation = quotes ? (before ?? { id: blocks.length, depth: 1 }) : null;
		blocks.push({ lines, heading, quotation });
	}
	const notes = file.notes.map(({ reference, paragraphs }) => ({
		label: label(reference) ?? "",
		words: paragraphs.flatMap((paragraph) => linesOf(paragraph)).join(" "),
	}));
	const titled = file.body.find(({ style }) => style !== null && file.styles(style).names.includes("title"));
	const title = titled === undefined ? undefined : linesOf(titled).join(" ");
	return { text: draftNotation(blocks, notes), title };
}

function isQuotation(paragraph: WordParagraph, styles: WordStyles, edge: Edge): boolean {
	if (styles(paragraph.style).names.some((name) => QUOTATION_STYLES.has(name))) return true;
	const { left, right } = indentOf(paragraph, styles);
	return left - edge.left >= SET_IN && right - edge.right >= SET_IN;
}

function headingOf({ style, outline }: WordParagraph, styles: WordStyles): number | null {
	const { names, outline: styled } = styles(style);
	const named = names.map((name) => HEADING.exec(name)?.[1]).find((level) => level !== undefined);
	if (names.includes("title")) return 1;
	const level = outline ?? styled ?? (named === undefined ? Number.NaN : Number(named) - 1);
	return level >= 0 && level < 9 ? level + 1 : null;
}

const indentOf = (paragraph: WordParagraph, styles: WordStyles): Edge => {
	const style = styles(paragraph.style);
	return { left: paragraph.left ?? style.left ?? 0, right: paragraph.right ?? style.right ?? 0 };
};

/** Where the paragraphs that stand furthest out begin and end: a whole text set in quotes nobody. */
function edgeOf({ body, styles }: WordFile): Edge {
	const edge = { left: Number.POSITIVE_INFINITY, right: Number.POSITIVE_INFINITY };
	for (const paragraph of body) {
		if (paragraph.inTable || linesOf(paragraph).length === 0 || headingOf(paragraph, styles) !== null) continue;
		const { left, right } = indentOf(paragraph, styles);
		edge.left = Math.min(edge.left, left);
		edge.right = Math.min(edge.right, right);
	}
	return edge;
}

/** Numbers as Word counts them: footnotes and endnotes each from 1; `e` tells endnotes apart where there are both. */
function labelsOf({ notes }: WordFile): (reference: NoteReference) => string | undefined {
	const kinds = new Set(notes.map(({ reference }) => reference.note));
	const labels = new Map<string, string>();
	const counts = { footnote: 0, endnote: 0 };
	for (const { reference } of notes) {
		const number = String(++counts[reference.note]);
		labels.set(
			`${reference.note} ${reference.id}`,
			reference.note === "endnote" && kinds.size === 2 ? `e${number}` : number,
		);
	}
	return ({ note, id }) => labels.get(`${note} ${id}`);
}
