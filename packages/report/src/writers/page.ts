import { createHash } from "node:crypto";
import { directionOf, RIGHT_TO_LEFT_STRETCH, type Span } from "@fissure/core";
import { makeVisible, oneLine } from "../words/visible.ts";

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);

/** Text between tags; hidden characters are shown as small labels. */
export const htmlText = (text: string): string =>
	makeVisible(escaped(text), (code) => `<span class="ctl">${code}</span>`);

/** The same of a sentence of ours that may quote words which run from right to left: its own signs stay where they are. */
export const mixedHtml = (text: string): string =>
	text
		.split(RIGHT_TO_LEFT_STRETCH)
		.map((words, at) => (at % 2 === 0 ? htmlText(words) : `<bdi dir="rtl">${htmlText(words)}</bdi>`))
		.join("");

/** The value of an attribute in double quotes. */
export const attribute = (text: string): string => escaped(oneLine(text));

/** Attributes of a tag around words of a language: which it is, and which way they run whatever is around them. */
export const inLanguage = (language: string | null | undefined): string =>
	language == null || language === "" ? ' dir="auto"' : ` lang="${attribute(language)}" dir="${directionOf(language)}"`;

/** Only addresses of the web become links. */
export const webAddress = (url: string | undefined): string | null =>
	url !== undefined && /^https?:\/\/[^\s<>"']+$/iu.test(url) ? url : null;

interface PageHead {
	readonly language: string;
	readonly title: string;
	readonly program: string;
	readonly style: string;
	/** None where nothing runs in the page. */
	readonly script?: string;
}

/** The beginning of every page that we write, up to its body. */
export const htmlHead = ({ language, title, program, style, script }: PageHead): string => `<!DOCTYPE html>
<html lang="${attribute(language)}"${directionOf(language) === "rtl" ? ' dir="rtl"' : ""}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(style, script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${attribute(program)}">
<title>${attribute(title)}</title>
<style>${style}</style>
</head>`;

/** Nothing is loaded and nothing runs but the blocks of this very page, known by their hashes. */
function policyOf(style: string, script: string | undefined): string {
	const scripts = script === undefined ? "" : ` script-src ${hashOf(script)};`;
	return `default-src 'none'; style-src ${hashOf(style)};${scripts} base-uri 'none'; form-action 'none'`;
}

const hashOf = (content: string): string => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

/** A stretch of text under one and the same set of marks. */
export interface Run<Mark> extends Span {
	readonly marks: readonly Mark[];
}

/**
 * Cuts `[start, end)` wherever a mark begins or ends, so that overlapping marks become runs side by side.
 *
 * The runs join up to the whole stretch, in order, none empty; marks outside it are ignored.
 */
export function segmentSpans<Mark extends Span>(
	start: number,
	end: number,
	marks: readonly Mark[],
): readonly Run<Mark>[] {
	const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end);
	const cuts = new Set([start, end]);
	for (const mark of inside) cuts.add(Math.max(start, mark.start)).add(Math.min(end, mark.end));
	const points = [...cuts].toSorted((a, b) => a - b);
	return points.slice(0, -1).map((from, at) => {
		const to = points[at + 1] ?? end;
		return { start: from, end: to, marks: inside.filter((mark) => mark.start <= from && mark.end >= to) };
	});
}
