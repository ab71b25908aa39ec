import type { Span } from "@fissure/model";
import type { DraftLine, LineKind } from "./draft-lines.ts";
import type { Markup } from "./markup.ts";

/** A paragraph, heading, list item or table cell: what is in it is read together, and nothing beyond. */
export interface DraftBlock extends Span {
	readonly depth: number;
	/** Of the note to which it belongs. */
	readonly label: string | null;
	/** It begins with the sign of a list. */
	readonly item: boolean;
	/** Counts stretches of lines that begin with signs of quotation and touch each other; null outside them. */
	readonly quoted: number | null;
}

const UNREAD: ReadonlySet<LineKind> = new Set(["hidden", "code", "tag", "blank"]);
const ENDED = /[.!?…。！？:：;；]["”’»」』)\]）*_]*$/u;
const LOWER = /^\p{Ll}/u;
// A line wrapped by hand is about so long.
const WRAPPED: readonly [number, number] = [50, 120];

/** Paragraphs of a draft in order. Hides, beside the lines' own signs, what parts the cells of a table. */
export function draftBlocks(text: string, lines: readonly DraftLine[], markup: Markup): readonly DraftBlock[] {
	const blocks: DraftBlock[] = [];
	let open: (Omit<DraftBlock, "end"> & { end: number }) | null = null;
	let previous: DraftLine | null = null;
	let quotes = -1;
	let table: boolean = false;
	let label: string | null = null;
	for (const [index, read] of lines.entries()) {
		const line: DraftLine =
			previous !== null && isWrappedOn(text, previous, read) ? { ...read, depth: previous.depth } : read;
		if (line.depth > 0 && (previous?.depth ?? 0) === 0) quotes++;
		const quoted = line.depth > 0 ? quotes : null;
		const parts = (line.kind === "text" || line.kind === "row") && isRule(text, line);
		const row: boolean = line.kind === "row" || isRow(text, line, lines[index + 1], table || parts);
		table = row || (table && parts);
		if (line.kind === "note") label = line.label;
		else if (label !== null && !belongsToNote(line, previous)) label = null;
		if (UNREAD.has(line.kind) || parts || isAllHidden(line, markup)) {
			if (parts) markup.hidden.fill(1, line.start, line.end);
			open = null;
		} else if (row) {
			blocks.push(
				...cellsOf(text, line, markup).map((cell) => ({ ...cell, depth: line.depth, label, quoted, item: false })),
			);
			open = null;
		} else if (open !== null && line.kind === "text" && open.depth === line.depth && previous?.kind !== "heading") {
			open.end = line.end;
		} else {
			open = { start: line.start, end: line.end, depth: line.depth, label, quoted, item: line.kind === "item" };
			blocks.push(open);
		}
		previous = line;
	}
	return blocks;
}

/** Markdown lets a quoted paragraph run on without its sign; so does this where the words plainly go on. */
function isWrappedOn(text: string, previous: DraftLine, line: DraftLine): boolean {
	if (previous.depth === 0 || line.depth > 0 || previous.kind !== "text" || line.kind !== "text") return false;
	const length = previous.end - previous.start;
	if (length < WRAPPED[0] || length > WRAPPED[1]) return false;
	return LOWER.test(text.slice(line.start, line.start + 2)) && !ENDED.test(text.slice(previous.end - 16, previous.end));
}

const belongsToNote = (line: DraftLine, previous: DraftLine | null): boolean =>
	line.kind === "blank" || (line.kind === "text" && (previous?.kind !== "blank" || line.start - line.from >= 2));

const isAllHidden = ({ start, end }: Span, { hidden }: Markup): boolean => {
	for (let at = start; at < end; at++) if (hidden[at] === 0) return false;
	return true;
};

/** `--- | :---:` under the head of a table. */
function isRule(text: string, { start, end }: Span): boolean {
	if (!/[-:|]/.test(text.charAt(start)) || end - start > 1000) return false;
	const line = text.slice(start, end);
	return line.includes("|") && /^[-:| \t]+$/.test(line) && line.includes("--");
}

function isRow(text: string, line: DraftLine, next: DraftLine | undefined, table: boolean): boolean {
	if (line.kind !== "text" || !(table || (next !== undefined && isRule(text, next)))) return false;
	return text.slice(line.start, line.end).includes("|");
}

function cellsOf(text: string, { start, end }: Span, markup: Markup): readonly Span[] {
	const cells: Span[] = [];
	let from = start;
	for (let at = start; at <= end; at++) {
		if (at < end && (text.charCodeAt(at) !== 0x7c || text.charCodeAt(at - 1) === 0x5c)) continue;
		if (text.slice(from, at).trim() !== "") cells.push({ start: from, end: at });
		if (at < end) markup.hidden[at] = 1;
		from = at + 1;
	}
	return cells;
}
