import { JUDGMENT_SIGN } from "@fissure/core";
import { type Block, BUDGETS, type Chart, type Inline } from "@fissure/model";
import { lexer, type Token, type Tokens } from "marked";
import { webAddress } from "../writers/page.ts";
import { type Align, chartWords } from "./page.ts";

/** Stands around the number of a note while the Markdown is read; the draft itself has none left. */
const OPEN = "\uE000";
const CLOSE = "\uE001";
const NOTE = /\uE000(\d+)\uE001/u;
const RESERVED = /[\uE000\uE001]/gu;

export interface NotePlace {
	readonly start: number;
	readonly end: number;
}

/**
 * A draft in Markdown as blocks, its references as numbered notes.
 *
 * @param charts by the words behind ```` ```fissure ````
 */
export function readBlocks(
	text: string,
	notes: readonly NotePlace[],
	charts: ReadonlyMap<string, Chart>,
): readonly Block[] {
	let marked = "";
	let from = 0;
	for (const [at, { start, end }] of notes.entries()) {
		// The number follows its word and its stop, as footnotes do.
		marked += `${closedUp(plain(text.slice(from, start)))}${OPEN}${at + 1}${CLOSE}`;
		from = end;
	}
	marked += plain(text.slice(from));
	const swapped = marked.replace(/((?:\uE000\d+\uE001)+)([.,;:!?。，；：！？])/gu, "$2$1");
	return blocksOf(lexer(withoutFrontMatter(swapped), { gfm: true }), { charts, depth: 0 });
}

/** A note on a line of its own belongs to the words of the line before; one that begins a list item stays there. */
const OWN_LINE = /(?<=[^\s>])[ \t]*\r?\n[ \t]*(?:>[ \t]*)*$/u;
const SPACES = /(?<=\S)(?<!(?:^|[\r\n])[ \t>]*(?:[-*+#|>]+|\d{1,9}[.)]))[ \t]+$/u;
const closedUp = (text: string): string => text.replace(OWN_LINE, "").replace(SPACES, "");

const plain = (text: string): string => text.replace(RESERVED, "\uFFFD");
const withoutFrontMatter = (text: string): string => text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/u, "");

interface Reading {
	readonly charts: ReadonlyMap<string, Chart>;
	readonly depth: number;
}

const blocksOf = (tokens: readonly Token[], reading: Reading): readonly Block[] =>
	reading.depth > BUDGETS.draft.depth ? [] : tokens.flatMap((token) => blockOf(token, reading));

function blockOf(token: Token, reading: Reading): readonly Block[] {
	const deeper = { ...reading, depth: reading.depth + 1 };
	switch (token.type) {
		case "heading":
			return [headingOf(token as Tokens.Heading)];
		case "paragraph":
		case "text":
			return paragraphOf(inlinesOf(token));
		case "blockquote":
			return [{ kind: "quote", blocks: blocksOf(token.tokens ?? [], deeper) }];
		case "list":
			return [listOf(token as Tokens.List, deeper)];
		case "table":
			return [tableOf(token as Tokens.Table)];
		case "code":
			return [codeOf(token as Tokens.Code, reading)];
		case "hr":
			return [{ kind: "rule" }];
		case "html":
			return paragraphOf(setText(withoutTags((token as Tokens.HTML).text).trim(), STYLE));
		default:
			return [];
	}
}

const paragraphOf = (inlines: readonly Inline[]): readonly Block[] =>
	inlines.length === 0 ? [] : [{ kind: "paragraph", inlines }];

function headingOf(token: Tokens.Heading): Block {
	const isJudgment = JUDGMENT_SIGN.test(token.text);
	const inlines = inlinesOf(token);
	const last = inlines.at(-1);
	const shown =
		isJudgment && last?.kind === "text"
			? [...inlines.slice(0, -1), { ...last, text: last.text.replace(JUDGMENT_SIGN, "") }]
			: inlines;
	return { kind: "heading", level: Math.min(6, token.depth) as 1, isJudgment, inlines: shown };
}

const listOf = ({ ordered, start, items }: Tokens.List, reading: Reading): Block => ({
	kind: "list",
	start: ordered ? Number(start || 1) : null,
	items: items.map(({ tokens }) => blocksOf(tokens, reading)),
});

const tableOf = ({ align, header, rows }: Tokens.Table): Block => ({
	kind: "table",
	align: align as readonly Align[],
	head: header.map(inlinesOf),
	rows: rows.map((row) => row.map(inlinesOf)),
});

function codeOf({ lang, text }: Tokens.Code, { charts }: Reading): Block {
	const chart = lang?.startsWith("fissure ") ? charts.get(chartWords(lang)) : undefined;
	return chart === undefined ? { kind: "code", text } : { kind: "chart", chart };
}

const STYLE = { strong: false, em: false, code: false, href: null };
type Style = Omit<Extract<Inline, { readonly kind: "text" }>, "kind" | "text">;

const inlinesOf = (token: {
	readonly tokens?: readonly Token[] | undefined;
	readonly text?: string;
}): readonly Inline[] =>
	token.tokens === undefined
		? setText(token.text ?? "", STYLE)
		: token.tokens.flatMap((one) => inlineOf(one, STYLE, 0));

function inlineOf(token: Token, style: Style, depth: number): readonly Inline[] {
	const within = (more: Partial<Style>): readonly Inline[] =>
		depth > BUDGETS.draft.depth
			? []
			: ((token as Tokens.Generic).tokens ?? []).flatMap((one) => inlineOf(one, { ...style, ...more }, depth + 1));
	switch (token.type) {
		case "strong":
			return within({ strong: true });
		case "em":
			return within({ em: true });
		case "del":
			return within({});
		case "link":
			return within({ href: webAddress((token as Tokens.Link).href) });
		case "image":
			return setText((token as Tokens.Image).text, style);
		case "codespan":
			return setText((token as Tokens.Codespan).text, { ...style, code: true });
		case "br":
			return [{ kind: "break" }];
		case "html":
			return /^<br\b/iu.test(token.raw) ? [{ kind: "break" }] : [];
		default: {
			const { tokens, text } = token as Tokens.Generic;
			return tokens === undefined ? setText(String(text ?? ""), style) : within({});
		}
	}
}

/** Text with its notes; the pieces of a split are words and numbers in turn. */
const setText = (text: string, style: Style): readonly Inline[] =>
	text.split(NOTE).flatMap((piece, at): readonly Inline[] => {
		if (at % 2 === 1) return [{ kind: "note", number: Number(piece) }];
		return piece === "" ? [] : [{ kind: "text", text: style.code ? piece : plainCharacters(piece), ...style }];
	});

const withoutTags = (html: string): string => html.replace(/<!--[\s\S]*?-->|<[^<>]*>/gu, " ");

const NAMED: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: "\u00A0",
	ndash: "–",
	mdash: "—",
	hellip: "…",
};
const REFERENCE = /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[0-9a-f]{1,6})|(?<name>[a-z]{2,6}));/giu;

/** `&amp;` and its like as the characters they stand for; a name that nobody uses in a brief stays as it is. */
export const plainCharacters = (text: string): string =>
	text.replace(REFERENCE, (found, decimal?: string, hex?: string, name?: string) => {
		if (name !== undefined) return NAMED[name] ?? found;
		const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
		return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : found;
	});
