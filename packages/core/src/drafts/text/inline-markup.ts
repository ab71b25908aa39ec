import { countUnspaced, fromPacks, packsAtHand } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { characterAt } from "./character-references.ts";
import { matchAt } from "./draft-lines.ts";
import { type DelimiterRun, delimiterRunAt, hideEmphasis } from "./emphasis.ts";
import { labelOf, type Markup } from "./markup.ts";
import { QUOTED_WORDS } from "./quoted-words.ts";
import { raisedSign } from "./raised-sign.ts";
import { readTitleMarks, readTypesetMarks } from "./typeset-marks.ts";

const PUNCTUATION = /[!-/:-@[-`{-~]/;
const ADDRESS = /(?:https?:\/\/|ftp:\/\/|www\.)[!-;=?-Z^_a-~]+/iy;
const ADDRESS_TAIL = /[)"'.,;:!?*_~]+$/;
const AUTOLINK = /<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]{0,2000}|[\w.+-]{1,64}@[\w.-]{1,200})>/iy;
// Other words in angle brackets are an author's own, and hiding them would make a quotation better than it is.
const TAG =
	/<\/?(?:abbr|a|bdi|bdo|big|blockquote|br|b|center|cite|code|dd|dfn|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|img|ins|i|kbd|li|mark|ol|pre|p|q|samp|section|small|span|strong|sub|sup|table|tbody|td|tfoot|thead|th|tr|tt|ul|u|var|wbr)(?:\s(?:(?!style|hidden)[^<>]){0,2000})?\/?>/iy;
/** What an image or a word is called by its tag. */
const CALLED = /\s(?:alt|title)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/dgi;
const RAISED = /<sup>(<a\s[^<>]{0,500}>)?([^<>]{1,16})(?:<\/a>)?<\/sup>/iy;
const REFERENCE = /\[\^([^\]\s]{1,64})\]/y;
const DESTINATION =
	/\([ \t]{0,4}(?:<[^<>\n]{0,2000}>|(?:[^\s()<>]|\([^\s()<>]{0,500}\)){0,2000})(?:\s{1,4}(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?[ \t]{0,4}\)/y;
const LABEL = /\[([^[\]]{0,200})\]/y;
// Text in brackets within brackets; no link nests deeper.
const DEEPEST = 16;

interface Reading {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly markup: Markup;
	readonly runs: DelimiterRun[];
	readonly brackets: number[];
	/** Where the code that begins at a run of backticks ends; filled at the first backtick. */
	code: ReadonlyMap<number, number> | null;
}

/** Marks, within one paragraph of a draft, what Markdown and HTML hide or show otherwise. Linear in its length. */
export function readInlineMarkup(text: string, from: number, to: number, markup: Markup): void {
	readTypesetMarks(text, from, to, markup);
	readTitleMarks(text, from, to, markup);
	const reading: Reading = { text, from, to, markup, runs: [], brackets: [], code: null };
	for (let at = from; at < to; ) {
		const typeset = markup.shown.get(at);
		if (typeset !== undefined) at += typeset.length;
		else at = markup.hidden[at] === 1 ? at + 1 : readAt(reading, at);
	}
	hideEmphasis(reading.runs, markup.hidden);
}

/** Where to read on. */
function readAt(reading: Reading, at: number): number {
	const { text, to, markup } = reading;
	switch (text.charCodeAt(at)) {
		case 0x5c: {
			if (/[\n\r]/.test(text.charAt(at + 1))) markup.hidden[at] = 1;
			if (at + 1 >= to || !PUNCTUATION.test(text.charAt(at + 1))) return at + 1;
			markup.shown.set(at, { shown: text.charAt(at + 1), length: 2 });
			return at + 2;
		}
		case 0x26: {
			const character = characterAt(text, at);
			if (character === null || at + character.length > to) return at + 1;
			markup.shown.set(at, character);
			return at + character.length;
		}
		case 0x60:
			return readCode(reading, at);
		case 0x3c:
			return readTag(reading, at);
		case 0x5b:
			return readOpeningBracket(reading, at);
		case 0x5d:
			return readClosingBracket(reading, at);
		case 0x2a:
		case 0x5f: {
			const run = delimiterRunAt(text, at, to);
			reading.runs.push(run);
			return run.end;
		}
		case 0x46:
		case 0x48:
		case 0x57:
		case 0x66:
		case 0x68:
		case 0x77:
			return readAddress(reading, at);
		default:
			return at + 1;
	}
}

function readAddress({ text, to, markup }: Reading, at: number): number {
	if (/[\w@]/.test(text.charAt(at - 1))) return at + 1;
	ADDRESS.lastIndex = at;
	const found = ADDRESS.exec(text)?.[0];
	if (found === undefined) return at + 1;
	const end = Math.min(to, at + trimmedAddress(found));
	markup.inert.fill(1, at, end);
	return Math.max(end, at + 1);
}

/** Without the marks that close what is around it; written out, since the pattern alone is quadratic. */
function trimmedAddress(address: string): number {
	let end = address.length;
	while (end > 0 && ADDRESS_TAIL.test(address.charAt(end - 1))) end--;
	return end;
}

function readCode(reading: Reading, at: number): number {
	const { text, from, to, markup } = reading;
	reading.code ??= codeSpans(text, at, to);
	let past = at;
	while (past < to && text.charCodeAt(past) === 0x60) past++;
	const end = reading.code.get(at);
	if (end === undefined) return past;
	const closing = end - (past - at);
	if (
		isProse(text.slice(past, closing)) &&
		TELLS().some((tells) => tells.test(text.slice(Math.max(from, at - 40), at)))
	) {
		markup.shown.set(at, { shown: "“", length: past - at });
		markup.shown.set(closing, { shown: "”", length: end - closing });
		return end;
	}
	markup.hidden.fill(1, at, past);
	markup.hidden.fill(1, closing, end);
	if (!isQuotedWhole(text.slice(past, closing))) markup.inert.fill(1, past, closing);
	return end;
}

/** Words that somebody says, set as code; what a machine reads has other signs, or fewer words. */
const isProse = (code: string): boolean =>
	/^[\p{L}\p{N}\s,.;:!?，。；：、'’-]{1,2000}$/u.test(code) &&
	(countUnspaced(code) >= 6 ||
		(/\s\p{L}/u.test(code) && !/\s-/u.test(code) && (code.match(/\p{L}{2,}/gu)?.length ?? 0) >= 5));
const TELLS = fromPacks(() => packsAtHand().flatMap(({ sources }) => sources?.tells ?? []));

/** `“We oppose the new dam”`: words in marks, and nothing else, are quoted though they are set as code. */
function isQuotedWhole(code: string): boolean {
	const inside = QUOTED_WHOLE.exec(code.trim())?.[1];
	return inside !== undefined && (countUnspaced(inside) >= 4 || (inside.match(/\p{L}{2,}/gu)?.length ?? 0) >= 3);
}
const QUOTED_WHOLE = /^["“„«「『❝]([^{}=<>\\]{1,2000})["”“»」』❞]$/u;

/** Every run of backticks with the end of the next run of its length. */
function codeSpans(text: string, from: number, to: number): ReadonlyMap<number, number> {
	const ends = new Map<number, number>();
	const lastOfLength = new Map<number, number>();
	for (let at = from; at < to; at++) {
		if (text.charCodeAt(at) !== 0x60) continue;
		let past = at;
		while (past < to && text.charCodeAt(past) === 0x60) past++;
		const before = lastOfLength.get(past - at);
		if (before !== undefined) ends.set(before, past);
		lastOfLength.set(past - at, at);
		at = past;
	}
	return ends;
}

function readTag({ text, to, markup }: Reading, at: number): number {
	const raised = readRaised(text, at, to, markup);
	if (raised !== null) return raised;
	const tag = matchAt(TAG, text, at, to);
	if (tag !== null) {
		const end = at + tag[0].length;
		const shown = /^<q[\s>]/i.test(tag[0]) ? "“" : /^<\/q/i.test(tag[0]) ? "”" : /^<br/i.test(tag[0]) ? "\n" : null;
		if (shown === null) {
			markup.hidden.fill(1, at, end);
			for (const { indices } of tag[0].matchAll(CALLED)) {
				const [from, to] = indices?.groups?.double ?? indices?.groups?.single ?? [0, 0];
				if (to > from) reveal(text, { start: at + from, end: at + to }, markup);
			}
		} else markup.shown.set(at, { shown, length: tag[0].length });
		return end;
	}
	const link = matchAt(AUTOLINK, text, at, to);
	if (link === null) return at + 1;
	const end = at + link[0].length;
	markup.hidden[at] = 1;
	markup.hidden[end - 1] = 1;
	markup.inert.fill(1, at, end);
	return end;
}

/** Where to read on behind the sign of a note or a power; null where there is none. */
function readRaised(text: string, at: number, to: number, markup: Markup): number | null {
	const found = matchAt(RAISED, text, at, to);
	if (found === null) return null;
	const end = at + found[0].length;
	const line =
		text
			.slice(Math.max(0, at - 8), at)
			.split(/[\n\r]/)
			.at(-1) ?? "";
	const sign = raisedSign(found[2] as string, line, text.charAt(end), found[1] !== undefined);
	if (sign === null) return null;
	if (sign.kind === "power") markup.shown.set(at, { shown: sign.shown, length: end - at });
	else {
		markup.references.push({ at, label: sign.label });
		markup.hidden.fill(1, at, end);
	}
	return end;
}

function readOpeningBracket({ text, to, markup, brackets }: Reading, at: number): number {
	const reference = matchAt(REFERENCE, text, at, to);
	if (reference !== null) {
		const end = at + reference[0].length;
		markup.references.push({ at, label: reference[1] as string });
		markup.hidden.fill(1, at, end);
		return end;
	}
	if (brackets.length === DEEPEST) brackets.shift();
	brackets.push(at);
	return at + 1;
}

function readClosingBracket({ text, to, markup, brackets }: Reading, at: number): number {
	const opening = brackets.pop();
	if (opening === undefined) return at + 1;
	const inside = text.slice(opening + 1, Math.min(at, opening + 300));
	const destination = matchAt(DESTINATION, text, at + 1, to);
	const label = destination === null ? matchAt(LABEL, text, at + 1, to) : null;
	const isTarget = (name: string): boolean => name.length < 250 && markup.targets.has(labelOf(name));
	let end = at + 1;
	if (destination !== null) end += destination[0].length;
	else if (label !== null && isTarget(label[1] || inside)) end += label[0].length;
	else if (!isTarget(inside)) return at + 1;
	if (text.charAt(opening - 1) === "!") {
		markup.hidden.fill(1, opening - 1, end);
		reveal(text, { start: opening + 1, end: at }, markup);
	} else {
		markup.hidden[opening] = 1;
		markup.hidden.fill(1, at, end);
	}
	if (destination !== null) revealTitle(text, { start: at + 1, end }, markup);
	return end;
}

/**
 * Shows words that only some readers see, the title of a link or what an image is called, where words in marks are in them: they are
 * quoted all the same. A space keeps them apart from the words around.
 */
function reveal(text: string, { start, end }: Span, { hidden, shown }: Markup): void {
	if (!QUOTED_WORDS.test(text.slice(start, end))) return;
	hidden.fill(0, start, end);
	hidden[start - 1] = 0;
	shown.set(start - 1, { shown: " ", length: 1 });
}

/** The title behind the address of a link: (https://… "Title"). */
function revealTitle(text: string, { start, end }: Span, markup: Markup): void {
	const title = /\s("[^"]*"|'[^']*'|\([^()]*\))[ \t]*\)$/u.exec(text.slice(start, end));
	const words = title?.[1];
	if (title === null || words === undefined) return;
	const from = start + title.index + 1;
	reveal(text, { start: from + 1, end: from + words.length - 1 }, markup);
}
