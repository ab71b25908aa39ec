import { expressionOfAny } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { type LineStarts, lineStarts } from "../../documents/pages/line-numbers.ts";
import { isSpace } from "../../documents/paragraphs.ts";
import { QUOTED_WORDS } from "./quoted-words.ts";

export type LineKind =
	/** Front matter, rules, link targets: no words of anybody. */
	| "hidden"
	/** In a block of code: no words of anybody either, but a quotation may have been put there. */
	| "code"
	/** Of a block quotation; parts what is before it from what is behind. */
	| "tag"
	| "blank"
	| "text"
	| "heading"
	| "item"
	| "row"
	/** The first line of a footnote. */
	| "note";

/** A line without its break; what is before `start` are signs of the markup and indentation. */
export interface DraftLine extends Span {
	readonly from: number;
	readonly kind: LineKind;
	/** Signs of block quotation before it. */
	readonly depth: number;
	/** Of a note. */
	readonly label: string | null;
}

type Bare = Pick<DraftLine, "from" | "start" | "end" | "depth">;

const FENCE = /(`{3,}|~{3,})[^`\n\r]*/y;
const HEADING = /#{1,6}(?:[ \t]+|$)/y;
const BULLET = /[-*+•▪●‣◦■][ \t]+/y;
const NUMBER = /(\d{1,3})[.)][ \t]+/y;
const NOTE = /\[\^([^\]\s]{1,64})\]:[ \t]*/y;
const TARGET = /\[[^[\]\n\r]{1,200}\]:[ \t]*(?:<|https?:|ftp:|mailto:|www\.|\/|#|\.{1,2}\/)/y;
const UNDERLINE = /(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+[ \t]*|-+[ \t]*/y;
const CALLOUT = /\[![A-Za-z]{1,20}\]/y;

/** What is each line of a draft to its reader? In order; every line once, cut where tags of block quotations stand. */
export function draftLines(text: string): readonly DraftLine[] {
	const starts = lineStarts(text);
	const lines: DraftLine[] = [];
	let fence: { readonly marks: string; readonly depth: number } | null = null;
	let callout = false;
	const head = starts[frontMatterLines(text, starts)] ?? text.length;
	for (const { bare, isTag } of bareLines(text, starts)) {
		const opened = matchAt(FENCE, text, bare.start, bare.end)?.[1] ?? null;
		if (bare.depth === 0) callout = false;
		if (bare.from < head) lines.push(headLine(text, bare));
		else if (isTag) lines.push(lineOf(bare, fence === null ? "tag" : "hidden"));
		else if (fence !== null && bare.depth >= fence.depth) {
			if (opened?.startsWith(fence.marks) && isBlank(text, bare.start + opened.length, bare.end)) fence = null;
			lines.push(lineOf(bare, "code"));
		} else if (opened !== null) {
			fence = { marks: opened, depth: bare.depth };
			lines.push(lineOf(bare, "hidden"));
		} else {
			fence = null;
			callout ||=
				bare.depth > 0 && lines.at(-1)?.depth !== bare.depth && matchAt(CALLOUT, text, bare.start, bare.end) !== null;
			lines.push(kindOf(text, callout ? { ...bare, depth: 0 } : bare, lines.at(-1) ?? null));
		}
	}
	return lines;
}

/**
 * A line of front matter: a value with words in quotation marks is read like a heading, any other is no words of anybody. The marks
 * that YAML itself puts around a value are none, unless its name says that it is quoted.
 */
function headLine(text: string, bare: Bare): DraftLine {
	const line = text.slice(bare.start, bare.end);
	const key = KEY.exec(line)?.[0] ?? "";
	const value = line.slice(key.length).trimEnd();
	const isWhole = WHOLE.test(value) && !QUOTED_KEY().test(key);
	const start = bare.start + key.length + (isWhole ? 1 : 0);
	const end = bare.start + key.length + value.length - (isWhole ? 1 : 0);
	if (start >= end || !QUOTED_WORDS.test(text.slice(start, end))) return lineOf(bare, "hidden");
	return lineOf({ ...bare, start, end }, "heading");
}

const KEY = /^(?:-[ \t]+)?(?:[\p{L}\p{N}_-]{1,40}[ \t]*[:=][ \t]*)?/u;
const WHOLE = /^(?:"[^"]*"|'.*')$/u;
const QUOTED_KEY = expressionOfAny(({ quoting }) => quoting?.quotedKey, "iu");

/** Lines, and what is before, between and behind the tags of block quotations in them. */
function* bareLines(text: string, starts: LineStarts): Generator<{ readonly bare: Bare; readonly isTag: boolean }> {
	const tags = quotationTags(text);
	let next = 0;
	let around = 0;
	for (const [index, from] of starts.entries()) {
		const to = starts[index + 1] ?? text.length;
		let at = from;
		let signs = 0;
		for (; next < tags.length && (tags[next] as QuotationTag).start < to; next++) {
			const { start, end, opens } = tags[next] as QuotationTag;
			const before = bareLine(text, at, start, signs + around);
			if (at === from) signs = before.depth - around;
			if (start > at) yield { bare: before, isTag: false };
			if (!opens) around--;
			yield { bare: { from: start, start, end: Math.min(end, text.length), depth: signs + around }, isTag: true };
			if (opens) around++;
			at = end;
		}
		if (at < to || at === from) yield { bare: bareLine(text, at, to, signs + around), isTag: false };
	}
}

/** How many lines at the start are YAML or TOML; none where it never closes. */
function frontMatterLines(text: string, starts: readonly number[]): number {
	const lineFrom = (at: number): string =>
		text.slice(starts[at], Math.min(starts[at + 1] ?? text.length, (starts[at] as number) + 8)).trimEnd();
	const opening = lineFrom(0).replace(/^\uFEFF/, "");
	if (opening !== "---" && opening !== "+++") return 0;
	for (let at = 1; at < starts.length; at++) {
		const line = lineFrom(at);
		if (line === opening || (opening === "---" && line === "...")) return at + 1;
	}
	return 0;
}

function bareLine(text: string, from: number, to: number, around: number): Bare {
	let end = to;
	while (end > from && isBreak(text.charCodeAt(end - 1))) end--;
	let start = from;
	let depth = around;
	for (;;) {
		let at = start;
		while (at < end && isSpace(text.charCodeAt(at))) at++;
		if (at >= end || text.charCodeAt(at) !== 0x3e) return { from, start: at, end, depth };
		depth++;
		start = at + 1;
	}
}

const isBreak = (unit: number): boolean => unit === 0x0a || unit === 0x0d;

function isBlank(text: string, from: number, to: number): boolean {
	let at = from;
	while (at < to && isSpace(text.charCodeAt(at))) at++;
	return at >= to;
}

function kindOf(text: string, bare: Bare, previous: DraftLine | null): DraftLine {
	const { start, end } = bare;
	if (start === end) return lineOf(bare, "blank");
	const line = (kind: LineKind, past = 0, label: string | null = null): DraftLine =>
		lineOf({ ...bare, start: Math.min(start + past, end) }, kind, label);
	const note = matchAt(NOTE, text, start, end);
	if (note !== null) return line("note", note[0].length, note[1]);
	const after = previous !== null && previous.depth === bare.depth ? previous.kind : "blank";
	if (matchAt(TARGET, text, start, end) !== null) return line("hidden");
	if (matchAt(UNDERLINE, text, start, end)?.[0].length === end - start) return line("hidden");
	if (matchAt(CALLOUT, text, start, end) !== null) return line("hidden");
	const heading = matchAt(HEADING, text, start, end);
	if (heading !== null) return line("heading", heading[0].length);
	const bullet = matchAt(BULLET, text, start, end);
	// `* * *` leaves words out; it is no item.
	if (bullet !== null && !/^[*\s]+$/.test(text.slice(start, Math.min(end, start + 24))))
		return line("item", bullet[0].length);
	const number = matchAt(NUMBER, text, start, end);
	// In the middle of a paragraph only a first point begins a list; any other number may be the end of a sentence.
	if (number !== null && (after !== "text" || number[1] === "1")) return line("item", number[0].length);
	if (text.charAt(start) === "|") return line("row");
	return line("text");
}

const lineOf = ({ from, start, end, depth }: Bare, kind: LineKind, label: string | null = null): DraftLine => ({
	from,
	start,
	end,
	depth,
	kind,
	label,
});

/** A match that begins at an offset and ends before another; null otherwise. */
export function matchAt(sticky: RegExp, text: string, at: number, end: number): RegExpExecArray | null {
	sticky.lastIndex = at;
	const found = sticky.exec(text);
	return found !== null && at + found[0].length <= end ? found : null;
}

/** `<blockquote>` or `</blockquote>`. */
interface QuotationTag extends Span {
	readonly opens: boolean;
}

// A tag that may hide its words stays in sight, as any other that the reader of a draft does not know.
const TAG = /<(\/?)blockquote(?:[ \t](?:(?!style|hidden)[^<>\n\r]){0,2000})?>/giu;

/** The tags of block quotations that have a partner, in order; others, and those in code, are words like any other. */
function quotationTags(text: string): readonly QuotationTag[] {
	const tags: (QuotationTag & { partnered: boolean })[] = [];
	const open: number[] = [];
	for (const { 0: tag, 1: stroke, index } of text.matchAll(TAG)) {
		if (text.charAt(index - 1) === "`" || text.charAt(index - 1) === "\\") continue;
		const opens = stroke === "";
		const partner = opens ? undefined : open.pop();
		if (opens) open.push(tags.length);
		else if (partner === undefined) continue;
		else (tags[partner] as { partnered: boolean }).partnered = true;
		tags.push({ start: index, end: index + tag.length, opens, partnered: !opens });
	}
	return tags.filter(({ partnered }) => partnered);
}
