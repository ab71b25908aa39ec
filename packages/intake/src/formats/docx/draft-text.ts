import { asQuote } from "../draft-notation.ts";
import type { WordFile } from "./word-file.ts";
import { linesOf, type NoteReference, type WordParagraph } from "./word-paragraph.ts";
import type { WordIndent } from "./word-styles.ts";

/** Names that Word, LibreOffice, WPS and pandoc give to the style of a block quotation. */
const QUOTE_STYLES = new Set([
	"quote",
	"intense quote",
	"intensequote",
	"block text",
	"blocktext",
	"block quote",
	"blockquote",
	"block quotation",
	"quotations",
	"引用",
	"明显引用",
	"引文",
	"鮮明引文",
	"цитата",
	"цитата 2",
	"выделенная цитата",
	"насичена цитата",
	"zitat",
	"intensives zitat",
]);
const HEADING = /^heading ?([1-9])$/;
/** Further in than the other paragraphs by so much on both sides, in twentieths of a point: a fifth of an inch. */
const SET_IN = 288;
const DEEPEST_HEADING = 6;

interface Block {
	readonly kind: "text" | "quote" | "heading";
	readonly text: string;
}

/** A Word file in the notation of drafts: `# ` headings, `> ` quotations, `[^1]` notes, a blank line between paragraphs. */
export function draftText(file: WordFile): { readonly text: string; readonly title: string | undefined } {
	const label = labelsOf(file);
	const edge = edgeOf(file);
	const blocks = file.body.flatMap((paragraph) => blockOf(paragraph, file, edge, label));
	const notes = file.notes.map(({ reference, paragraphs }) => {
		const words = paragraphs.flatMap((paragraph) => linesOf(paragraph)).join(" ");
		return `[^${label(reference)}]: ${words}`;
	});
	const titled = file.body.find(({ style }) => style !== null && file.styles(style).names.includes("title"));
	const title = titled === undefined ? undefined : linesOf(titled).join(" ");
	return { text: `${[joined(blocks), ...notes].filter((part) => part !== "").join("\n\n")}\n`, title };
}

/** Paragraphs of one quotation stay one. */
function joined(blocks: readonly Block[]): string {
	return blocks
		.map(({ kind, text }, index) => {
			if (index === 0) return text;
			return kind === "quote" && blocks[index - 1]?.kind === "quote" ? `\n>\n${text}` : `\n\n${text}`;
		})
		.join("");
}

function blockOf(
	paragraph: WordParagraph,
	{ styles }: WordFile,
	edge: Required<WordIndent>,
	label: (reference: NoteReference) => string,
): readonly Block[] {
	const lines = linesOf(paragraph, (reference) => `[^${label(reference)}]`);
	if (lines.length === 0) return [];
	const level = headingOf(paragraph, styles);
	if (level !== null) return [{ kind: "heading", text: `${"#".repeat(level)} ${lines.join(" ")}` }];
	const { left, right } = indentOf(paragraph, styles);
	const isSetIn = left - (edge.left ?? 0) >= SET_IN && right - (edge.right ?? 0) >= SET_IN;
	const isQuote = styles(paragraph.style).names.some((name) => QUOTE_STYLES.has(name)) || isSetIn;
	return [isQuote ? { kind: "quote", text: asQuote(lines) } : { kind: "text", text: lines.join("\n") }];
}

function headingOf({ style, outline }: WordParagraph, styles: WordFile["styles"]): number | null {
	const { names, outline: styled } = styles(style);
	const named = names.map((name) => HEADING.exec(name)?.[1]).find((level) => level !== undefined);
	if (names.includes("title")) return 1;
	const level = outline ?? styled ?? (named === undefined ? Number.NaN : Number(named) - 1);
	return level >= 0 && level < 9 ? Math.min(DEEPEST_HEADING, level + 1) : null;
}

const indentOf = (paragraph: WordParagraph, styles: WordFile["styles"]): { left: number; right: number } => {
	const style = styles(paragraph.style);
	return { left: paragraph.left ?? style.left ?? 0, right: paragraph.right ?? style.right ?? 0 };
};

/** Where the paragraphs that stand furthest out begin and end: a whole text set in quotes nobody. */
function edgeOf({ body, styles }: WordFile): Required<WordIndent> {
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
function labelsOf({ notes }: WordFile): (reference: NoteReference) => string {
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
	return ({ note, id }) => labels.get(`${note} ${id}`) ?? "?";
}
