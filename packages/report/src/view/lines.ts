import type { Quote, Span } from "@fissure/core";
import { oneLine } from "../words/visible.ts";
import { displayWidth, type Paint, padTo, wrapText } from "../writers/terminal.ts";

/** What an answer shows in a terminal, line by line; an operation says what, and how it looks is decided here. */
export type ViewLine =
	/** A sentence from the edge; an empty one is a gap. */
	| string
	| Words
	/** A sentence of a text behind a bar, with what was looked for in it. */
	| { readonly quoted: Quote; readonly hits: readonly Span[] }
	/** Labels in a column, and beside each its words. */
	| { readonly facts: readonly (readonly [label: string, words: string])[] }
	/** Names, with how many there are and what is to be known of that. */
	| { readonly counts: readonly (readonly [name: string, count: number | string, note: string | null])[] }
	| { readonly table: readonly Row[] };

interface Words {
	readonly text: string;
	/** Short facts before it, each two columns from the next. */
	readonly before?: readonly string[];
	/** Columns before it; what is wrapped is under its beginning. */
	readonly indent?: number;
	/** More columns before what is wrapped. */
	readonly hang?: number;
	/** Before the first of its lines, in the same columns. */
	readonly sign?: string;
	/** What stands out, and what is beside the point; the words say it too. */
	readonly tone?: "strong" | "faint";
	/** Faint, behind the words. */
	readonly aside?: string;
	/** For a program to read or a person to copy: neither wrapped nor trimmed. */
	readonly isWhole?: boolean;
}

interface Row {
	readonly cells: readonly string[];
	readonly tone?: "strong";
	/** In a line of its own. */
	readonly below?: string;
}

interface Pen {
	readonly width: number;
	readonly paint: Paint;
}

/** The lines as they are written. */
export const writeLines = (lines: readonly ViewLine[], pen: Pen): readonly string[] =>
	lines.flatMap((line) => {
		if (typeof line === "string") return line === "" ? [""] : wrapText(oneLine(line), pen.width);
		if ("text" in line) return wordLines(line, pen);
		if ("quoted" in line) return quotedLines(line.quoted, line.hits, pen);
		if ("facts" in line) return factLines(line.facts, pen);
		return "counts" in line ? countLines(line.counts) : tableLines(line.table, pen);
	});

const TONES = { strong: "bold", faint: "dim" } as const;

function wordLines(words: Words, { width, paint }: Pen): readonly string[] {
	const { text, before = [], indent = 0, hang = 0, sign = "", tone, aside, isWhole = false } = words;
	const lines = isWhole ? [text] : hanging([...before, text].map(oneLine).join("  "), width - indent, hang);
	const lead = `${" ".repeat(indent - displayWidth(sign))}${sign}`;
	return lines.map((line, at) => {
		const shown = tone === undefined ? line : paint(line, TONES[tone]);
		const behind = aside === undefined || at < lines.length - 1 ? "" : `  ${paint(oneLine(aside), "dim")}`;
		return `${at === 0 ? lead : " ".repeat(indent + hang)}${shown}${behind}`;
	});
}

/** Wrapped so that there is room before the lines that follow the first. */
function hanging(text: string, width: number, hang: number): readonly string[] {
	const lines = wrapText(text, width);
	const [first = ""] = lines;
	return hang === 0 || lines.length === 1
		? lines
		: [first, ...wrapText(text.slice(first.length).trimStart(), width - hang)];
}

const INDENT = "    ";

const quotedLines = (quote: Quote, hits: readonly Span[], { width, paint }: Pen): readonly string[] =>
	wrapText(withHits(quote, hits), width - INDENT.length - 2).map(
		(line) => `${INDENT}${paint("│ ", "dim")}${line.replace(/⟦[^⟧]*⟧/gu, (hit) => paint(hit, "yellow"))}`,
	);

/** The sentence on one line; what was looked for in brackets that no text has, so that it is seen without colour too. */
function withHits({ exact, start }: Quote, hits: readonly Span[]): string {
	let at = start;
	let line = "";
	for (const hit of hits) {
		if (hit.start < at || hit.end > start + exact.length) continue;
		line += `${exact.slice(at - start, hit.start - start)}⟦${exact.slice(hit.start - start, hit.end - start)}⟧`;
		at = hit.end;
	}
	return oneLine(line + exact.slice(at - start));
}

function factLines(facts: readonly (readonly [string, string])[], { width }: Pen): readonly string[] {
	const longest = Math.max(...facts.map(([label]) => displayWidth(oneLine(label))));
	return facts.flatMap(([label, words]) =>
		wrapText(oneLine(words), width - longest - 4).map(
			(line, at) => `  ${padTo(at === 0 ? oneLine(label) : "", longest)}  ${line}`,
		),
	);
}

/** Columns of a count of a large archive. */
const COUNT_WIDTH = 7;

function countLines(counts: readonly (readonly [string, number | string, string | null])[]): readonly string[] {
	const longest = Math.max(...counts.map(([name]) => displayWidth(name)));
	return counts.map(
		([name, count, note]) =>
			`  ${padTo(name, longest)}  ${String(count).padStart(COUNT_WIDTH)}${note === null ? "" : `  ${note}`}`,
	);
}

/** Columns as wide as their widest cell; nothing of a head alone. */
function tableLines(rows: readonly Row[], { width, paint }: Pen): readonly string[] {
	if (rows.length < 2) return [];
	const shown = rows.map(({ cells }) => cells.map(oneLine));
	const columns = Math.max(...shown.map(({ length }) => length));
	const widths = Array.from({ length: columns }, (_, at) =>
		Math.max(...shown.map((row) => displayWidth(row[at] ?? ""))),
	);
	return rows.flatMap(({ tone, below }, at) => {
		const line = (shown[at] ?? [])
			.map((cell, column) => padTo(cell, widths[column] ?? 0))
			.join("  ")
			.trimEnd();
		return [
			tone === undefined ? line : paint(line, TONES[tone]),
			...(below === undefined ? [] : wrapText(oneLine(below), width - 2).map((part) => paint(`  ${part}`, "dim"))),
		];
	});
}
