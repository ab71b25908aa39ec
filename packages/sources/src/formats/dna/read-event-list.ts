import { failed, type Outcome } from "@fissure/core";
import { decode } from "../../bytes/decode.ts";
import type { DnaDocument, DnaProject, DnaStatement, DnaVariable } from "./dna-project.ts";
import { instantOf } from "./read-dna.ts";

/** Columns that are of the statement or its document, by the names that programs give them; all others are variables. */
const COLUMNS = {
	id: ["statement_id", "id"],
	time: ["time", "date", "date_unix"],
	document: ["document_id", "docid"],
	start: ["start_position", "start"],
	end: ["stop_position", "stop", "end"],
	coder: ["coder"],
	words: ["text"],
	title: ["document_title"],
	author: ["document_author"],
	source: ["document_source"],
	section: ["document_section"],
	documentType: ["document_type"],
} as const;
type Field = keyof typeof COLUMNS;

/** What the statements of a list are called, which has no types. */
export const EVENT_LIST_TYPE = "event list";

/**
 * A list of events (CSV), as Discourse Network Analyzer exports it: one statement a row, with its time and the values of its variables.
 *
 * A variable of which all values are 0 or 1 is boolean, one of whole numbers integer; all others are short texts.
 *
 * - out:      documents without their texts; a row without a time keeps none
 * - problems: those of decoding; `events-unreadable`, `events-columns`
 */
export async function readEventList(bytes: Uint8Array, place: string): Promise<Outcome<DnaProject>> {
	const decoded = decode(bytes, place);
	if (!decoded.ok) return decoded;
	const table = await tableIn(decoded.value.text, place);
	if (!table.ok) return table;
	const [head = [], ...rows] = table.value;
	const fieldAt = new Map<Field, number>();
	for (const [field, names] of Object.entries(COLUMNS) as [Field, readonly string[]][]) {
		const at = names.map((name) => head.findIndex((column) => column.trim().toLowerCase() === name));
		const found = at.find((index) => index >= 0);
		if (found !== undefined) fieldAt.set(field, found);
	}
	const taken = new Set(fieldAt.values());
	const columns = head.flatMap((name, at) => (taken.has(at) || name.trim() === "" ? [] : [{ name: name.trim(), at }]));
	if (!fieldAt.has("time") || columns.length < 2) {
		const message = `Expected a column of times (time) and two or more of variables, got ${head.slice(0, 12).join(", ")}; export an event list`;
		return failed("events-columns", message, place);
	}
	const cell = (row: readonly string[], field: Field): string => row[fieldAt.get(field) ?? -1]?.trim() ?? "";
	const variables = columns.map(({ name, at }): DnaVariable & { readonly at: number } => ({
		name,
		at,
		kind: kindOf(rows.map((row) => row[at] ?? "")),
	}));
	const documents = new Map<number, DnaDocument>();
	const statements = rows.map((row, number): DnaStatement => {
		const document = Number(cell(row, "document")) || 0;
		const at = timeIn(cell(row, "time"));
		if (!documents.has(document))
			documents.set(document, {
				...{ id: document, text: null, title: cell(row, "title"), author: cell(row, "author") },
				...{ source: cell(row, "source"), section: cell(row, "section"), type: cell(row, "documentType") },
				...{ notes: "", at, coder: null },
			});
		return {
			id: Number(cell(row, "id")) || number + 1,
			...{ type: EVENT_LIST_TYPE, document, at },
			...{ start: Number(cell(row, "start")) || 0, end: Number(cell(row, "end")) || 0 },
			coder: cell(row, "coder") || null,
			values: Object.fromEntries(
				variables.flatMap(({ name, at: column, kind }) => {
					const value = row[column]?.trim() ?? "";
					return value === "" ? [] : [[name, kind === "short text" ? value : Number(value)]];
				}),
			),
		};
	});
	return {
		ok: true,
		value: {
			documents: [...documents.values()],
			types: [{ name: EVENT_LIST_TYPE, variables: variables.map(({ name, kind }) => ({ name, kind })) }],
			statements,
			entities: [],
			coders: [...new Set(statements.flatMap(({ coder }) => (coder === null ? [] : [coder])))],
			patterns: [],
			leftOut: { document: 0, place: 0, type: 0 },
		},
	};
}

async function tableIn(text: string, place: string): Promise<Outcome<readonly (readonly string[])[]>> {
	const { CsvError, parse } = await import("csv-parse/sync");
	const [head = ""] = text.split(/\r?\n/u, 1);
	const delimiter = [",", ";", "\t"].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] as string;
	try {
		return { ok: true, value: parse(text, { delimiter, bom: true, relax_column_count: true, skip_empty_lines: true }) };
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		return failed("events-unreadable", `Expected a table (CSV), got ${error.message}`, place);
	}
}

function kindOf(values: readonly string[]): DnaVariable["kind"] {
	const given = values.map((value) => value.trim()).filter((value) => value !== "");
	if (given.length > 0 && given.every((value) => /^[01]$/u.test(value))) return "boolean";
	return given.length > 0 && given.every((value) => /^[+-]?\d{1,9}$/u.test(value)) ? "integer" : "short text";
}

/** `2005-01-26 00:00:00`, an ISO day or moment, or seconds of Unix. */
function timeIn(cell: string): string | null {
	if (/^-?\d{5,11}$/u.test(cell)) return instantOf(Number(cell));
	const [, day = "", time = "00:00:00"] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d:\d\d))?/u.exec(cell) ?? [];
	const seconds = Date.parse(`${day}T${time}Z`) / 1000;
	return day === "" || new Date(seconds * 1000).toISOString().slice(0, day.length) !== day ? null : instantOf(seconds);
}
