import { isAscii } from "node:buffer";

/** How a table is written. */
export interface TableSigns {
	readonly delimiter: string;
	/** Label of the WHATWG encoding standard. */
	readonly charset: string;
	/** Whether rows may have any number of cells, as where a title stands above the names of the columns. */
	readonly ragged?: boolean;
}

/** Why a row could not be read: it never ends, it is longer than any row should be, or it has more or fewer cells than there are columns. */
export type BrokenRow = "quotes" | "long" | "cells";

export interface RowTaker {
	/** Cells of one row; the array is not kept. The first row holds the names of the columns. */
	readonly row: (cells: readonly string[], line: number) => void;
	readonly broken: (why: BrokenRow, line: number) => void;
	/** Called for each step, with the bytes so far; throws to stop. */
	readonly step?: (bytes: number) => void;
}

const STEP = 256 * 1024;
/** Of characters; the longest descriptions of roll calls have ten thousand. */
const LONGEST_ROW = 256 * 1024;
const BEYOND_ASCII = /[\x80-\xff]/u;

/**
 * Each row of a table (CSV, TSV, semicolons) with its line, as its bytes come: memory holds a few rows, never the table.
 *
 * A row that cannot be read costs its own line and nothing after it: a stray quotation mark swallows no other rows, and a row over
 * several lines counts only where it has as many cells as the first, or as any before it in a table whose rows differ.
 */
export async function scanRows(
	chunks: AsyncIterable<Uint8Array>,
	{ delimiter, charset, ragged = false }: TableSigns,
	taker: RowTaker,
): Promise<void> {
	const decode = decoderOf(charset);
	let rest = "";
	let line = 1;
	let columns = 0;
	let bytes = 0;
	let plain = true;
	// The beginning of the line was dropped, since the line is longer than any row.
	let isCut = false;
	const take = (cells: readonly string[], lines: number): void => {
		if (columns === 0 || ragged) columns = Math.max(columns, cells.length);
		if (cells.length !== columns && !ragged) taker.broken("cells", line);
		else taker.row(plain ? cells : cells.map(decode), line);
		line += lines;
	};
	const consume = (text: string, final: boolean): string => {
		let at = 0;
		if (isCut) {
			const end = text.indexOf("\n");
			if (end === -1 && !final) return "";
			isCut = false;
			taker.broken("long", line++);
			if (end === -1) return "";
			at = end + 1;
		}
		for (;;) {
			const end = text.indexOf("\n", at);
			const stop = end === -1 ? text.length : end;
			if (end === -1 && (!final || at >= text.length)) break;
			const simple = text.slice(at, text[stop - 1] === "\r" ? Math.max(at, stop - 1) : stop);
			if (!simple.includes('"')) {
				if (simple === "") line++;
				else if (simple.length > LONGEST_ROW) taker.broken("long", line++);
				else take(simple.split(delimiter), 1);
				at = stop + 1;
				continue;
			}
			const row = quotedRow(text, at, delimiter, final);
			if (row === "more" && (text.length - at <= LONGEST_ROW || end === -1)) break;
			if (typeof row === "string") taker.broken(row === "more" ? "long" : "quotes", line++);
			else if (row.lines > 1 && columns > 0 && row.cells.length !== columns) taker.broken("cells", line++);
			else {
				if (row.next - at <= LONGEST_ROW) take(row.cells, row.lines);
				else {
					taker.broken("long", line);
					line += row.lines;
				}
				at = row.next;
				continue;
			}
			at = stop + 1;
		}
		return text.slice(at);
	};
	for await (const chunk of chunks) {
		for (let from = 0; from < chunk.length; from += STEP) {
			const piece = chunk.subarray(from, from + STEP);
			bytes += piece.length;
			taker.step?.(bytes);
			plain = isAscii(piece) && (plain || !BEYOND_ASCII.test(rest));
			const text = rest + Buffer.from(piece.buffer, piece.byteOffset, piece.length).toString("latin1");
			rest = consume(text, false);
			// Neither end nor beginning of such a line is a row: what is left of it may look like one.
			if (rest.length > 2 * LONGEST_ROW) {
				rest = "";
				isCut = true;
			}
		}
	}
	if (rest !== "" || isCut) consume(rest, true);
}

interface QuotedRow {
	readonly cells: readonly string[];
	/** Where the next row begins. */
	readonly next: number;
	readonly lines: number;
}

/** A row with quoted cells; `more` where it does not end yet, `broken` where quotation marks stand where none can. */
function quotedRow(text: string, from: number, delimiter: string, final: boolean): QuotedRow | "more" | "broken" {
	const cells: string[] = [];
	let at = from;
	let lines = 1;
	for (;;) {
		if (text[at] !== '"') {
			const end = endOfCell(text, at, delimiter);
			if (end === text.length && !final) return "more";
			cells.push(text.slice(at, text[end - 1] === "\r" && text[end] !== delimiter ? Math.max(at, end - 1) : end));
			at = end;
		} else {
			let close = text.indexOf('"', at + 1);
			while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
			if (close === -1) return final ? "broken" : "more";
			const inside = text.slice(at + 1, close);
			if (inside.includes("\n")) lines += inside.split("\n").length - 1;
			cells.push(inside.includes('"') ? inside.replaceAll('""', '"') : inside);
			at = close + 1;
			if (text[at] === "\r") at++;
			if (at >= text.length && !final) return "more";
		}
		const sign = text[at];
		if (sign === delimiter) at++;
		else if (sign === "\n" || sign === undefined) return { cells, next: at + 1, lines };
		else return "broken";
	}
}

function endOfCell(text: string, from: number, delimiter: string): number {
	const line = text.indexOf("\n", from);
	const cell = text.indexOf(delimiter, from);
	const stop = line === -1 ? text.length : line;
	return cell === -1 ? stop : Math.min(cell, stop);
}

/** What the bytes of a cell say; of a table in UTF-8, cells that are none are read as the encoding of Western Europe. */
function decoderOf(charset: string): (cell: string) => string {
	const decoder = new TextDecoder(charset);
	const western = new TextDecoder("windows-1252");
	return (cell) => {
		if (!BEYOND_ASCII.test(cell)) return cell;
		const bytes = Buffer.from(cell, "latin1");
		const text = decoder.decode(bytes);
		return text.includes("\uFFFD") ? western.decode(bytes) : text;
	};
}
