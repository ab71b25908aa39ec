import type { Document, Span, Verification } from "@fissure/core";
import { KIND_NAMES } from "../words/sides.ts";
import { attribute, htmlText, type Run, segmentSpans, webAddress } from "../writers/page.ts";
import { type Card, gravityOf, type Place, placesOf, sourceAnchor } from "./cards.ts";
import { STATE_SIGNS, sourceLine } from "./words.ts";

/** Longer sources are shown around the words that matter; characters. */
const SHOWN_WHOLE = 60_000;
/** Where all sources together are longer, each is shown so: a page of more text opens slowly. */
const ALL_SHOWN_WHOLE = 1_500_000;
/** Shown before and behind such words; a long paragraph. */
const AROUND = 1500;

interface Mark extends Span {
	readonly card: Card;
	readonly part: Place["part"];
}
/** The first run of a card carries its anchor. */
interface Anchor {
	readonly id: string;
	readonly start: number;
}

/** The draft with its quotations and everything else to look at marked. */
export function draftHtml(cards: readonly Card[], { draft: { document } }: Verification): string {
	const marks = cards.map((card): Mark => ({ card, start: card.start, end: card.end, part: "evidence" }));
	const anchors = new Map(cards.map(({ number, start }) => [number, { id: `f${number}-D`, start }]));
	const lines = draftLines(document.text);
	const touching = marksByLine(lines, marks);
	return lines
		.map((line, at) => {
			const runs = segmentSpans<Mark | Look>(line.start, line.end, [...(touching[at] ?? []), ...line.looks]);
			const kinds = [line.kind, line.goesOn ? "on" : null].filter((name) => name !== null);
			const look = kinds.length === 0 ? "" : ` class="${kinds.join(" ")}"`;
			return `<p${look}><span class="no" aria-hidden="true">${line.number}</span>${runs.map((run) => draftRun(document.text, run, anchors)).join("")}</p>`;
		})
		.join("\n");
}

/** Every source that the result points into, with the words lit that a card is about. */
export function sourcesHtml(cards: readonly Card[], verification: Verification): string {
	const { sources } = verification;
	if (sources.length === 0) return `<p class="facts">No source has words of this draft.</p>`;
	const marks = new Map<string, Mark[]>(sources.map(({ id }) => [id, []]));
	for (const card of cards)
		for (const { document, part, start, end } of placesOf(card)) marks.get(document)?.push({ card, part, start, end });
	const budget = sources.reduce((sum, { text }) => sum + text.length, 0) > ALL_SHOWN_WHOLE ? 0 : SHOWN_WHOLE;
	return sources.map((source) => sourceHtml(source, marks.get(source.id) ?? [], budget, verification)).join("\n");
}

function sourceHtml(source: Document, marks: readonly Mark[], whole: number, verification: Verification): string {
	const anchors = new Map<number, Anchor>();
	for (const { card, start } of marks) {
		const id = anchors.has(card.number) ? null : sourceAnchor(card, source.id, verification);
		if (id !== null) anchors.set(card.number, { id, start });
	}
	const body = windowsOf(source.text, marks, whole)
		.map((window) => sourceParagraphs(source.text, window, marks, anchors))
		.join(`<p class="cut" lang="en">…</p>`);
	const url = webAddress(source.url);
	const link = url === null ? "" : ` · <a href="${attribute(url)}" rel="noreferrer noopener">source</a>`;
	const facts = htmlText([KIND_NAMES[source.kind], source.language, source.id].join(" · "));
	return `<article class="source"><header><h3>${htmlText(sourceLine(source.id, verification))}</h3><p class="facts">${facts}${link}</p></header>
<div class="text" lang="${attribute(source.language)}" dir="auto">${body}</div></article>`;
}

/** The whole text, or the stretches around its marks, cut at line ends where lines are short enough. */
function windowsOf(text: string, marks: readonly Mark[], whole: number): readonly Span[] {
	if (text.length <= whole || marks.length === 0) return [{ start: 0, end: Math.min(text.length, SHOWN_WHOLE) }];
	const windows: { start: number; end: number }[] = [];
	for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
		const from = Math.max(0, mark.start - AROUND);
		const to = Math.min(text.length, mark.end + AROUND);
		const lineStart = text.lastIndexOf("\n", from) + 1;
		const lineEnd = text.indexOf("\n", to);
		const start = from - lineStart <= AROUND ? lineStart : from;
		const end = lineEnd !== -1 && lineEnd - to <= AROUND ? lineEnd : to;
		const last = windows.at(-1);
		if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
		else windows.push({ start, end });
	}
	return windows;
}

function sourceParagraphs(text: string, window: Span, marks: readonly Mark[], anchors: Map<number, Anchor>): string {
	const lines = [...text.slice(window.start, window.end).matchAll(/[^\r\n\u2028\u2029]+/gu)]
		.filter(([words]) => words.trim() !== "")
		.map(({ 0: words, index }) => ({ start: window.start + index, end: window.start + index + words.length }));
	const touching = marksByLine(lines, marks);
	return lines
		.map(({ start, end }, at) => {
			const runs = segmentSpans(start, end, touching[at] ?? []);
			return `<p>${runs.map((run) => sourceRun(text, run, anchors)).join("")}</p>`;
		})
		.join("\n");
}

/** The marks that touch each line; lines and their marks in order, so that a long text is gone through once. */
function marksByLine(lines: readonly Span[], marks: readonly Mark[]): readonly (readonly Mark[])[] {
	const touching: Mark[][] = lines.map(() => []);
	for (const mark of marks) {
		let low = 0;
		let high = lines.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((lines[middle] as Span).end <= mark.start) low = middle + 1;
			else high = middle;
		}
		for (let at = low; at < lines.length && (lines[at] as Span).start < mark.end; at++) touching[at]?.push(mark);
	}
	return touching;
}

function anchorsAt(run: Span, marks: readonly Mark[], anchors: Map<number, Anchor>): string {
	const fresh = [...new Set(marks.map(({ card }) => card.number))].flatMap((number) => {
		const anchor = anchors.get(number);
		if (anchor === undefined || run.start < anchor.start) return [];
		anchors.delete(number);
		return [`<a class="at" id="${anchor.id}"></a>`];
	});
	return fresh.join("");
}

function dataOf(marks: readonly Mark[]): string {
	return (["evidence", "instead", "counter"] as const)
		.map((part) => {
			const numbers = marks.filter((mark) => mark.part === part).map(({ card }) => card.number);
			return numbers.length === 0 ? "" : ` data-${part}="${[...new Set(numbers)].join(" ")}"`;
		})
		.join("");
}

function sourceRun(text: string, { start, end, marks }: Run<Mark>, anchors: Map<number, Anchor>): string {
	const words = htmlText(text.slice(start, end));
	if (marks.length === 0) return words;
	return `${anchorsAt({ start, end }, marks, anchors)}<span class="r v"${dataOf(marks)}>${words}</span>`;
}

function draftRun(text: string, run: Run<Mark | Look>, anchors: Map<number, Anchor>): string {
	const { start, end } = run;
	const looks = [...new Set(run.marks.flatMap((mark) => ("look" in mark ? [`l-${mark.look}`] : [])))];
	// Innermost first: a click on a quotation within a quotation means the inner one.
	const marks = run.marks.flatMap((mark) => ("card" in mark ? [mark] : [])).toReversed();
	const [inner] = marks;
	const words = htmlText(text.slice(start, end));
	if (inner === undefined) return looks.length === 0 ? words : `<span class="${looks.join(" ")}">${words}</span>`;
	const signs = marks
		.toReversed()
		.map(({ card }) =>
			card.start !== start || card.quotation === null
				? ""
				: `<span class="sign" aria-hidden="true">${STATE_SIGNS[card.quotation.state]}</span>`,
		)
		.join("");
	const classes = ["r", "v", gravityOf(inner.card), ...looks].join(" ");
	return `${anchorsAt(run, marks, anchors)}<span class="${classes}"${dataOf(marks)}>${signs}${words}</span>`;
}

/** How a stretch of a draft's notation looks to a reader; its words all stay. */
export interface Look extends Span {
	readonly look: "strong" | "em" | "sign";
}

export interface DraftLine extends Span {
	/** From 1. */
	readonly number: number;
	/** What is in it: `head` for the fields before the text, `h1` … `h6`, `quoted`, `note`. */
	readonly kind: string | null;
	/** Goes on from the line before, with no blank line between. */
	readonly goesOn: boolean;
	readonly looks: readonly Look[];
}

const LINE = /([^\r\n\u2028\u2029]*)(\r\n|[\r\n\u2028\u2029]|$)/gu;
const EMPHASIS = [
	["strong", /\*\*(?=\S)[^*]+\*\*|(?<![\p{L}\p{N}_])__(?=\S)[^_]+__(?![\p{L}\p{N}_])/gu, 2],
	["em", /(?<!\*)\*(?=[^\s*])[^*]+\*(?!\*)|(?<![\p{L}\p{N}_])_(?=[^\s_])[^_]+_(?![\p{L}\p{N}_])/gu, 1],
] as const;
/** Longer labels are no labels. */
const NOTE_SIGN = /\[\^[^\]\s]{1,40}\]/gu;

/** The lines of a draft that are not blank, with the signs of Markdown apart from the words. */
export function draftLines(text: string): readonly DraftLine[] {
	const lines: DraftLine[] = [];
	const headEnd = /^---[ \t]*\r?\n/u.test(text) ? text.search(/\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u) : -1;
	let number = 0;
	let wasBlank = true;
	for (const { 1: words = "", index } of text.matchAll(LINE)) {
		number++;
		const isBlank = words.trim() === "";
		if (!isBlank) {
			const kind = index <= headEnd + 1 && headEnd !== -1 ? "head" : kindOf(words);
			const goesOn = !wasBlank && kind?.startsWith("h") !== true;
			const looks = kind === "head" ? [] : looksIn(words, kind, index);
			lines.push({
				number,
				kind,
				goesOn: goesOn || (kind === "head" && number > 1),
				looks,
				start: index,
				end: index + words.length,
			});
		}
		wasBlank = isBlank;
	}
	return lines;
}

function kindOf(line: string): string | null {
	const heading = /^ {0,3}(#{1,6})(?=[ \t])/u.exec(line)?.[1];
	if (heading !== undefined) return `h${heading.length}`;
	if (/^ {0,3}>/u.test(line)) return "quoted";
	return /^\[\^[^\]\s]{1,40}\]:/u.test(line) ? "note" : null;
}

function looksIn(line: string, kind: string | null, offset: number): readonly Look[] {
	const at = (look: Look["look"], start: number, end: number): Look => ({
		look,
		start: offset + start,
		end: offset + end,
	});
	const lead = kind === "quoted" ? /^[ >]+/u : kind?.startsWith("h") === true ? /^ *#+[ \t]*/u : null;
	const signs = lead?.exec(line)?.[0].length ?? 0;
	return [
		...(signs > 0 ? [at("sign", 0, signs)] : []),
		...[...line.matchAll(NOTE_SIGN)].map(({ 0: label, index }) => at("sign", index, index + label.length)),
		...EMPHASIS.flatMap(([look, pattern, width]) =>
			[...line.matchAll(pattern)].flatMap(({ 0: found, index }) => [
				at(look, index, index + found.length),
				at("sign", index, index + width),
				at("sign", index + found.length - width, index + found.length),
			]),
		),
	];
}
