import { directionOf, sideOfWords } from "@fissure/core";
import type { Block, Chart, Drawing, Inline } from "@fissure/model";
import { attribute, htmlText, inLanguage, mixedHtml } from "./page.ts";
import { drawingHtml } from "./svg.ts";

type Align = Extract<Block, { readonly kind: "table" }>["align"][number];

/** Which way a page, or the part of it in which a block is, is written. */
export type Side = "ltr" | "rtl";

/** Blocks, with what is under a heading of judgment set apart up to the next heading of its rank. */
export function sectionsHtml(blocks: readonly Block[], around: Side = "ltr"): string {
	const lines: string[] = [];
	let open: number | null = null;
	for (const block of blocks) {
		if (block.kind === "heading" && open !== null && block.level <= open) {
			lines.push("</section>");
			open = null;
		}
		if (block.kind === "heading" && block.isJudgment && open === null) {
			lines.push(`<section class="judgment">`);
			open = block.level;
		}
		lines.push(blockHtml(block, around));
	}
	return withFirstPlaces(`${lines.join("\n")}${open === null ? "" : "\n</section>"}`);
}

/** A note that is cited again leads back to its first mark: a place has one name. */
function withFirstPlaces(html: string): string {
	const seen = new Set<string>();
	return html.replace(/ id="(r\d+)"(?= href="#n)/gu, (place, name: string) => {
		if (seen.has(name)) return "";
		seen.add(name);
		return place;
	});
}

function blockHtml(block: Block, around: Side): string {
	switch (block.kind) {
		case "heading": {
			const tag = block.isJudgment ? ` <span class="tag" lang="en">Judgment</span>` : "";
			return `<h${block.level}${sideOf(block.inlines, around)}>${inlinesHtml(block.inlines, sideOfWords(wordsOf(block.inlines), around))}${tag}</h${block.level}>`;
		}
		case "paragraph":
			return `<p${sideOf(block.inlines, around)}>${inlinesHtml(block.inlines, sideOfWords(wordsOf(block.inlines), around))}</p>`;
		case "quote":
			return `<blockquote${sideOfFirst(block.blocks, around)}>${within(block.blocks, around).join("\n")}</blockquote>`;
		case "list": {
			const items = block.items.map((item) => `<li>${itemHtml(item, around)}</li>`).join("\n");
			return block.start === null ? `<ul>\n${items}\n</ul>` : `<ol start="${block.start}">\n${items}\n</ol>`;
		}
		case "table":
			return tableHtml(block, around);
		case "code":
			return `<pre>${htmlText(block.text)}</pre>`;
		case "chart":
			return chartHtml(block.chart);
		case "drawing":
			return figureHtml(block.drawing);
		case "rule":
			return "<hr>";
	}
}

/** What is in a quotation is written as its first paragraph is. */
const within = (blocks: readonly Block[], around: Side): readonly string[] =>
	blocks.map((block) => blockHtml(block, sideIn(blocks, around)));

/** The sign of an item stays at the side of the others, however the item runs. */
const itemHtml = (item: readonly Block[], around: Side): string =>
	item
		.map((block, at) =>
			at === 0 && block.kind === "paragraph" && sideOf(block.inlines, around) === ""
				? inlinesHtml(block.inlines, around)
				: blockHtml(block, around),
		)
		.join("\n");

const ALIGNED: Readonly<Record<string, string>> = { center: "c", right: "r" };
/** A day, a number: what no line should break. */
const UNBROKEN = /^\d{4}(?:-\d{2}){0,2}$|^[\d.,]+\s?%?$/u;

const wordsOf = (inlines: readonly Inline[]): string =>
	inlines.map((inline) => (inline.kind === "text" ? inline.text : "")).join("");

/** Words that run the other way begin at the other side. */
const sideOf = (inlines: readonly Inline[], around: Side): string => {
	const side = sideOfWords(wordsOf(inlines), around);
	return side === around ? "" : ` dir="${side}"`;
};

const sideIn = ([first]: readonly Block[], around: Side): Side =>
	first?.kind === "paragraph" ? sideOfWords(wordsOf(first.inlines), around) : around;
const sideOfFirst = (blocks: readonly Block[], around: Side): string => {
	const side = sideIn(blocks, around);
	return side === around ? "" : ` dir="${side}"`;
};

function classesOf(align: Align | undefined, cell: readonly Inline[]): string {
	const [only] = cell;
	const isUnbroken = cell.length === 1 && only?.kind === "text" && UNBROKEN.test(only.text);
	const classes = [ALIGNED[align ?? ""] ?? "", isUnbroken ? "n" : ""].filter((name) => name !== "");
	return classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
}

function tableHtml({ align, head, rows }: Extract<Block, { readonly kind: "table" }>, around: Side): string {
	const cells = (tag: "th" | "td", row: readonly (readonly Inline[])[]): string =>
		`<tr>${row
			.map((cell, at) => {
				// A head without words heads nothing.
				const as = cell.length === 0 ? "td" : tag;
				return `<${as}${as === "th" ? ' scope="col"' : ""}${classesOf(align[at], cell)}${sideOf(cell, around)}>${inlinesHtml(cell, sideOfWords(wordsOf(cell), around))}</${as}>`;
			})
			.join("")}</tr>`;
	return `<div class="wide"><table><thead>${cells("th", head)}</thead>\n<tbody>${rows.map((row) => cells("td", row)).join("\n")}</tbody></table></div>`;
}

function chartHtml({ caption, head, rows, centred }: Chart): string {
	const classOf = (at: number, lines: readonly string[]): string => {
		if (!centred.includes(at)) return "";
		return lines[0] === "●" ? ` class="c dot"` : lines[0] === "·" ? ` class="c off"` : ` class="c"`;
	};
	const top = head.map((text, at) => `<th scope="col"${classOf(at, [])}>${htmlText(text)}</th>`).join("");
	const body = rows.map(
		(row) =>
			`<tr>${row
				.map((lines, at) => {
					const words = lines.map(mixedHtml).join("<br>");
					return at === 0
						? `<th scope="row"${UNBROKEN.test(lines[0] ?? "") ? ` class="n"` : ""}>${words}</th>`
						: `<td${classOf(at, lines)}>${words}</td>`;
				})
				.join("")}</tr>`,
	);
	return `<div class="wide"><table><caption>${mixedHtml(caption)}</caption><thead><tr>${top}</tr></thead>\n<tbody>${body.join("\n")}</tbody></table></div>`;
}

/** The picture, and below it the same as a table for who does not see it. */
function figureHtml(drawing: Drawing): string {
	const { caption, head, rows } = drawing;
	const top = head.map((text) => `<th scope="col">${htmlText(text)}</th>`).join("");
	const body = rows.map((row) => `<tr>${row.map((text) => `<td>${mixedHtml(text)}</td>`).join("")}</tr>`).join("\n");
	const table = `<table><thead><tr>${top}</tr></thead>\n<tbody>${body}</tbody></table>`;
	return `<figure>${drawingHtml(drawing)}<figcaption>${mixedHtml(caption)}</figcaption><details><summary>As a table</summary><div class="wide">${table}</div></details></figure>`;
}

/** Words that run with their paragraph are not set apart in it: they tell where the signs beside a name in other letters belong. */
function htmlOf(text: string, language: string | undefined, side: Side): string {
	if (language === undefined) return side === "rtl" ? htmlText(text) : mixedHtml(text);
	const set =
		side === "rtl" && directionOf(language) === "rtl" ? ` lang="${attribute(language)}"` : inLanguage(language);
	return `<span${set}>${htmlText(text)}</span>`;
}

/** The first mark of a note has the place that the note leads back to. */
export const inlinesHtml = (inlines: readonly Inline[], side: Side = "ltr"): string =>
	inlines
		.map((inline, at) => {
			if (inline.kind === "break") return "<br>";
			if (inline.kind === "note")
				return `<sup>${inlines[at - 1]?.kind === "note" ? "," : ""}<a id="r${inline.number}" href="#n${inline.number}" aria-label="note ${inline.number}">${inline.number}</a></sup>`;
			const { text, strong, em, code, href, language } = inline;
			let html = htmlOf(text, language, side);
			if (code) html = `<code>${html}</code>`;
			if (em) html = `<em>${html}</em>`;
			if (strong) html = `<strong>${html}</strong>`;
			return href === null ? html : `<a href="${attribute(href)}" rel="noreferrer">${html}</a>`;
		})
		.join("");
