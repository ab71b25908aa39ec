import type { CitationPart } from "@fissure/model";
import { escapeMarkdown, linesOfBlocks } from "../writers/markdown.ts";
import { webAddress } from "../writers/page.ts";
import { type BriefPage, type CitedSource, colophonWords, factsOf, titleIn } from "./page.ts";

/** The brief as Markdown with footnotes, as GitHub, Pandoc and most editors read them. */
export const writeMarkdown = (page: BriefPage): string =>
	`${[
		...linesOfBlocks(page.blocks),
		...page.notes.flatMap((citations, at) => [
			`[^${at + 1}]: ${citations.map(({ parts }) => parts.map(partText).join("")).join(" · ")}`,
			"",
		]),
		...(page.sources.length === 0 ? [] : ["## Sources", "", ...page.sources.flatMap(sourceLines), ""]),
		`*${escapeMarkdown(colophonWords(page))}*`,
	].join("\n")}\n`;

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
