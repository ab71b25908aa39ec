import type { Block, Chart, Drawing, Inline } from "@fissure/model";
import { notesOfDrawing } from "../drawings/shapes.ts";
import { oneLine } from "../words/visible.ts";
import type { Report } from "./blocks.ts";
import { type DocumentBlock, documentOf } from "./document.ts";

/** Hostile text shown as itself: no markup, no HTML, no links made of bare addresses, no list or heading at its start. */
export const escapeMarkdown = (text: string): string =>
	oneLine(text)
		.replace(/[\\`*_{}[\]<>|~&#$]/gu, "\\$&")
		.replace(/:(?=\/\/)|(?<=\bwww)\.|@/gu, "\\$&")
		.replace(/^(\d+)([.)])/u, "$1\\$2")
		.replace(/^[-+=]/u, "\\$&");

/** A report as a page of Markdown (GitHub's tables), safe to paste whatever the texts hold. */
export const writeMarkdown = (report: Report): string =>
	`${[...linesOfBlocks(documentOf(report)), escapeMarkdown(report.colophon)].join("\n")}\n`;

/** A table; its cells are Markdown already. */
export const grid = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
	...tableLines(head, rows, () => "---"),
	"",
];

/** Blocks as Markdown (GitHub's tables), each followed by an empty line; facts that follow each other are one list. */
export const linesOfBlocks = (blocks: readonly DocumentBlock[]): readonly string[] =>
	blocks.flatMap((block, at) => [
		...blockLines(block),
		...(block.kind === "fact" && blocks[at + 1]?.kind === "fact" ? [] : [""]),
	]);

function blockLines(block: DocumentBlock): readonly string[] {
	switch (block.kind) {
		case "heading":
			return [`${"#".repeat(block.level)} ${headingText(block.inlines)}${block.isJudgment ? " *(judgment)*" : ""}`];
		case "paragraph":
			return inlineText(block.inlines).split("\n");
		case "quote":
			return between(block.blocks).map((line) => (line === "" ? ">" : `> ${line}`));
		case "list":
			return block.items.flatMap((item, at) => itemLines(item, block.start === null ? "- " : `${block.start + at}. `));
		case "table":
			return tableLines(
				block.head.map(inlineText),
				block.rows.map((row) => row.map(inlineText)),
				(at) => RULES[block.align[at] ?? ""] ?? "---",
			);
		case "code":
			return ["```", ...block.text.replaceAll("```", "'''").split("\n"), "```"];
		case "chart":
			return chartLines(block.chart);
		case "drawing":
			return drawingLines(block.drawing);
		case "rule":
			return ["---"];
		case "quotation":
			return [`**${escapeMarkdown(block.place)}**`, "", `> ${escapeMarkdown(block.text)}`];
		case "fact":
			return [`- ${escapeMarkdown(block.label)}: ${escapeMarkdown(block.text)}`];
	}
}

/** Behind its signs a number begins no list. */
const headingText = (inlines: readonly Inline[]): string => inlineText(inlines).replace(/^(\d+)\\(?=[.)])/u, "$1");

const RULES: Readonly<Record<string, string>> = { left: ":--", center: ":-:", right: "--:" };

const between = (blocks: readonly Block[]): readonly string[] =>
	blocks.flatMap((block, at) => [...(at === 0 ? [] : [""]), ...blockLines(block)]);

const itemLines = (item: readonly Block[], sign: string): readonly string[] =>
	between(item).map((line, at) =>
		at === 0 ? `${sign}${line}` : line === "" ? "" : `${" ".repeat(sign.length)}${line}`,
	);

/** Markdown draws nothing: the figures as a table. */
const drawingLines = (drawing: Drawing): readonly string[] => [
	...tableOfDrawing(drawing),
	"",
	`*${escapeMarkdown(drawing.caption)}*${notesOfDrawing(drawing)
		.map((number) => ` [^${number}]`)
		.join("")}`,
];

const tableOfDrawing = ({ head, rows }: Drawing): readonly string[] =>
	tableLines(
		head.map(escapeMarkdown),
		rows.map((row) => row.map(escapeMarkdown)),
		() => "---",
	);

const chartLines = ({ caption, head, rows, centred }: Chart): readonly string[] => [
	...tableLines(
		head.map(escapeMarkdown),
		rows.map((row) => row.map((lines) => lines.map(escapeMarkdown).join("<br>"))),
		(at) => (centred.includes(at) ? ":-:" : "---"),
	),
	"",
	`*${escapeMarkdown(caption)}*`,
];

const tableLines = (
	head: readonly string[],
	rows: readonly (readonly string[])[],
	ruleOf: (column: number) => string,
): readonly string[] => {
	const line = (cells: readonly string[]): string =>
		`| ${cells.map((cell) => cell.replaceAll("  \n", "<br>").replaceAll("\n", " ")).join(" | ")} |`;
	return [line(head), line(head.map((_, at) => ruleOf(at))), ...rows.map(line)];
};

const inlineText = (inlines: readonly Inline[]): string =>
	inlines
		.map((inline) => {
			if (inline.kind === "break") return "  \n";
			if (inline.kind === "note") return `[^${inline.number}]`;
			const { text, code, strong, em, href } = inline;
			if (code) return `\`${text.replaceAll("`", "'")}\``;
			// Spaces at the ends stay outside the signs, or they would not be read as such.
			const [, head = "", words = "", tail = ""] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
			const sign = `${strong ? "**" : ""}${em ? "*" : ""}`;
			const set = words === "" ? "" : `${sign}${escapeMarkdown(words)}${[...sign].reverse().join("")}`;
			return `${head === "" ? "" : " "}${href === null ? set : `[${set}](<${href}>)`}${tail === "" ? "" : " "}`;
		})
		.join("");
