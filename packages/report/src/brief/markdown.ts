import type { Block, Chart, CitationPart, Inline } from "@fissure/model";
import { escapeMarkdown } from "../writers/markdown.ts";
import { webAddress } from "../writers/page.ts";
import { type BriefPage, type CitedSource, colophonWords, factsOf, titleIn } from "./page.ts";

/** The brief as Markdown with footnotes, as GitHub, Pandoc and most editors read them. */
export const writeMarkdown = (page: BriefPage): string =>
	`${[
		...page.blocks.flatMap((block) => [...blockLines(block), ""]),
		...page.notes.flatMap((citations, at) => [
			`[^${at + 1}]: ${citations.map(({ parts }) => parts.map(partText).join("")).join(" · ")}`,
			"",
		]),
		...(page.sources.length === 0 ? [] : ["## Sources", "", ...page.sources.flatMap(sourceLines), ""]),
		`*${escapeMarkdown(colophonWords(page))}*`,
	].join("\n")}\n`;

function blockLines(block: Block): readonly string[] {
	switch (block.kind) {
		case "heading":
			return [`${"#".repeat(block.level)} ${inlineText(block.inlines)}${block.isJudgment ? " *(judgment)*" : ""}`];
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
		case "rule":
			return ["---"];
	}
}

const RULES: Readonly<Record<string, string>> = { left: ":--", center: ":-:", right: "--:" };

const between = (blocks: readonly Block[]): readonly string[] =>
	blocks.flatMap((block, at) => [...(at === 0 ? [] : [""]), ...blockLines(block)]);

const itemLines = (item: readonly Block[], sign: string): readonly string[] =>
	between(item).map((line, at) =>
		at === 0 ? `${sign}${line}` : line === "" ? "" : `${" ".repeat(sign.length)}${line}`,
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
		`| ${cells.map((cell) => cell.replaceAll("\n", " ")).join(" | ")} |`;
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

function partText(part: CitationPart): string {
	switch (part.kind) {
		case "words":
			return spaced(part.text);
		case "link":
			return part.href === null ? escapeMarkdown(part.text) : `<${part.href}>`;
		case "quote":
			return `“${escapeMarkdown(part.before)}${gap(part.before)}**${escapeMarkdown(part.cited)}**${gap(part.after, true)}${escapeMarkdown(part.after)}”`;
	}
}

/** Escaping takes the spaces at the ends off. */
const spaced = (text: string): string =>
	`${/^\s/u.test(text) ? " " : ""}${escapeMarkdown(text)}${/\s$/u.test(text) ? " " : ""}`;
const gap = (text: string, ahead = false): string => ((ahead ? /^\s/u : /\s$/u).test(text) ? " " : "");

function sourceLines({ label, document, publisher, use }: CitedSource): readonly string[] {
	const { url, capturedAt, sha256, language, id } = document;
	const address = url === undefined ? null : (webAddress(url) ?? null);
	const facts = [
		[publisher, titleIn(document), ...factsOf(document), language].join(", "),
		...(address === null ? (url === undefined ? [] : [url]) : []),
		...(capturedAt === undefined ? [] : [`captured ${capturedAt}`]),
		...(sha256 === undefined ? [] : [`SHA-256 ${sha256}`]),
		`id ${id}`,
		use,
	].map(escapeMarkdown);
	if (address !== null) facts.splice(1, 0, `<${address}>`);
	return [`- **${label}** ${facts.join("; ")}`];
}
