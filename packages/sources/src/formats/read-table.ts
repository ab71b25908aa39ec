import { failed, type Outcome } from "@fissure/core";
import { decode } from "../bytes/decode.ts";
import { type FieldKeys, type FieldNames, fieldKeys } from "../reading/field-names.ts";
import type { Reading } from "../reading/reading.ts";
import { readKeyed } from "./record.ts";
import { type TableRow, type TableStop, tableRows } from "./table-rows.ts";

/** What a table gave: a text of one row, or a problem of a row or of the whole. */
export interface RowReading {
	readonly reading: Outcome<Reading>;
	readonly bytes: Uint8Array;
	readonly place: string;
}

interface Table {
	readonly columns: readonly string[];
	readonly keys: FieldKeys;
	/** Encoding of the cells; a table is in one. */
	readonly charset: string;
	readonly guessed: boolean;
}

const DELIMITERS = [",", ";", "\t", "|"];
/** Enough for the encoding to show; smaller than what a decoder would dawdle over. */
const SAMPLE_BYTES = 64 * 1024;
const SHOWN_COLUMNS = 20;
/** A row of commas takes thirty times its bytes; the longest speeches have one million. */
const LONGEST_ROW = 8 * 1024 * 1024;
const NO_BYTES = new Uint8Array();

/**
 * The texts of a table with one text a row and the names of its columns in the first row.
 *
 * - encoding: UTF-8, or guessed once, from the first rows
 * - silent:   about tables that hold pieces of texts and their offsets: nobody said these words as one text
 * - problems: `table-text-missing`, `table-pieces`, `table-row`, `table-cut`, `field-missing`, `too-large`,
 *             `text-empty`
 */
export async function* readTable(
	chunks: AsyncIterable<Uint8Array>,
	{ head, place, maxBytes, fields = {} }: TableRequest,
): AsyncGenerator<RowReading> {
	let table: Table | null = null;
	const longest = Math.min(maxBytes, LONGEST_ROW);
	for await (const row of tableRows(chunks, delimiterIn(head), longest)) {
		if ("stop" in row) return yield { reading: stopped(row, place, longest), bytes: NO_BYTES, place };
		const where = `${place}, line ${row.line}`;
		if (table === null) {
			const opened = openTable(row, head, place, fields);
			if (!opened.ok) return yield { reading: opened, bytes: row.bytes, place };
			table = opened.value;
			continue;
		}
		yield { reading: readRow(row, table, where), bytes: row.bytes, place: where };
	}
}

export interface TableRequest {
	/** The first bytes of the table. */
	readonly head: Uint8Array;
	readonly place: string;
	/** Of one row. */
	readonly maxBytes: number;
	readonly fields?: FieldNames | undefined;
}

/** The sign that cuts the first line into most cells. */
function delimiterIn(head: Uint8Array): string {
	const first = Buffer.from(head).toString("latin1").split("\n", 1)[0] ?? "";
	const bare = first.replace(/"[^"]*"/g, "");
	const count = (sign: string): number => bare.split(sign).length;
	return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function openTable(row: TableRow, head: Uint8Array, place: string, byHand: FieldNames): Outcome<Table> {
	const decoded = decode(wholeLines(head.subarray(0, SAMPLE_BYTES)), place);
	if (!decoded.ok) return decoded;
	const { encoding: charset, guessed } = decoded.value;
	const columns = row.cells.map((cell) => cellOf(cell, charset).trim());
	const seen = `the columns ${columns.slice(0, SHOWN_COLUMNS).map(shown).join(", ")}`;
	for (const name of Object.values(byHand)) {
		if (fieldKeys(columns, { text: name }).text.length > 0) continue;
		return failed("field-missing", `Expected a column "${shown(name)}", got ${seen}; correct its name`, place);
	}
	const keys = fieldKeys(columns, byHand);
	if (keys.text.length === 0) {
		const message = `Expected a column with texts (text, body, content, speech …), got ${seen}; name it (text=…) if the table holds texts`;
		return failed("table-text-missing", message, place);
	}
	const offsets = columns.find((name) => /offset/i.test(name));
	if (offsets !== undefined && byHand.text === undefined) {
		const message = `Expected one text a row, got pieces of texts ("${shown(offsets)}"); add the texts themselves, or name the column (text=…)`;
		return failed("table-pieces", message, place);
	}
	return { ok: true, value: { columns, keys, charset, guessed } };
}

function readRow(row: TableRow, { columns, keys, charset, guessed }: Table, place: string): Outcome<Reading> {
	if (row.cells.length !== columns.length) {
		const message = `Expected ${columns.length} cells, got ${row.cells.length}; put cells with commas or line breaks in quotation marks`;
		return failed("table-row", message, place);
	}
	const cells = columns.map((name, at) => [name, cellOf(row.cells[at] ?? "", charset)] as const);
	const reading = readKeyed(Object.fromEntries(cells), keys, place);
	if (!reading.ok || !guessed) return reading;
	return { ok: true, value: { ...reading.value, guessed: [...(reading.value.guessed ?? []), "encoding"] } };
}

const cellOf = (cell: string, charset: string): string =>
	/^[\0-\x7f]*$/.test(cell) ? cell : new TextDecoder(charset).decode(Buffer.from(cell, "latin1"));

/** So that no character is cut in two. */
function wholeLines(bytes: Uint8Array): Uint8Array {
	const end = bytes.lastIndexOf(0x0a);
	return end === -1 ? bytes : bytes.subarray(0, end);
}

const shown = (name: string): string => name.replace(/\p{Cc}/gu, " ").slice(0, 40);

function stopped({ stop, line }: TableStop, place: string, maxBytes: number): Outcome<never> {
	const where = `${place}, line ${line}`;
	if (stop === "row-too-long") {
		const message = `Expected rows of up to ${maxBytes} bytes, got a longer one; close its quotation marks, or split it`;
		return failed("too-large", message, where);
	}
	const got = stop === "quote-open" ? "one that is never closed" : "a row that cannot be read";
	return failed("table-cut", `Expected quotation marks in pairs, got ${got}; repair the rows from there on`, where);
}
