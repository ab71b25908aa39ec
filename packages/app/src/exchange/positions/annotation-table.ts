import { readFileSync } from "node:fs";
import { failed, type Outcome } from "@fissure/core";
import { tableIn } from "@fissure/sources";
import type { Fields } from "./given-position.ts";

type Row = (column: string) => string;

interface TableKind {
	/** By which its head is known, in lower case. */
	readonly columns: readonly string[];
	readonly read: (rows: readonly Row[]) => readonly Fields[];
}

const bodies = (purpose: string, values: readonly string[]): readonly Fields[] =>
	values
		.map((value) => value.trim())
		.filter((value) => value !== "")
		.map((value) => ({ type: "TextualBody", purpose, value }));

const creatorOf = (name: string): Fields => (name === "" ? {} : { creator: { type: "Person", name } });

const quoted = (exact: string, at: readonly Fields[] = []): readonly Fields[] =>
	exact === "" ? [] : [{ type: "TextQuoteSelector", exact }, ...at];

/** The client of Hypothesis: one annotation a row. */
const HYPOTHESIS: TableKind = {
	columns: ["author", "url", "type", "quote/description", "comment", "tags"],
	read: (rows) =>
		rows.map((cell) => ({
			type: "Annotation",
			...creatorOf(cell("author")),
			...(cell("type") === "Reply" ? { motivation: "replying" } : {}),
			body: [...bodies("tagging", cell("tags").split(",")), ...bodies("commenting", [cell("comment")])],
			target: {
				source: cell("url"),
				selector: quoted(cell("type") === "Page note" ? "" : cell("quote/description")),
			},
		})),
};

/** Recogito Studio: one body of an annotation a row. */
const RECOGITO_STUDIO: TableKind = {
	columns: ["annotation_id", "document", "text_quote", "target", "body_purpose", "body_value", "created_by"],
	read: (rows) => {
		const annotations = new Map<string, Row[]>();
		for (const cell of rows) {
			const id = cell("annotation_id");
			annotations.set(id, [...(annotations.get(id) ?? []), cell]);
		}
		return [...annotations.values()].map((own) => {
			const [first] = own as [Row, ...Row[]];
			const [, start, end] = /^start=(\d+);end=(\d+)$/u.exec(first("target")) ?? [];
			const at = start === undefined ? [] : [{ type: "TextPositionSelector", start: Number(start), end: Number(end) }];
			return {
				type: "Annotation",
				...creatorOf(first("created_by")),
				body: own.flatMap((cell) => bodies(cell("body_purpose") || "commenting", [cell("body_value")])),
				target: { label: first("document"), selector: quoted(first("text_quote"), at) },
			};
		});
	},
};

/** Recogito 2: one annotation a row; nobody is named. */
const RECOGITO_2: TableKind = {
	columns: ["uuid", "file", "quote_transcription", "anchor", "tags", "comments"],
	read: (rows) =>
		rows.map((cell) => {
			const exact = cell("quote_transcription");
			const [, from] = /^char-offset:(\d+)$/u.exec(cell("anchor")) ?? [];
			const start = Number(from);
			const at = from === undefined ? [] : [{ type: "TextPositionSelector", start, end: start + exact.length }];
			return {
				type: "Annotation",
				body: [...bodies("tagging", cell("tags").split("|")), ...bodies("commenting", cell("comments").split("|"))],
				target: { label: cell("file"), selector: quoted(exact, at) },
			};
		}),
};

const KINDS = [HYPOTHESIS, RECOGITO_STUDIO, RECOGITO_2];

/** Bytes; a hundred thousand annotations have some tens of millions. */
const LARGEST = 100_000_000;

/** Whether a table has the columns of one of these programs; false of a file that cannot be read. */
export async function isAnnotationTable(path: string): Promise<boolean> {
	try {
		const table = await readAnnotationTable(path);
		return table.ok ? table.value !== null : table.problem.code === "positions-unreadable";
	} catch {
		return false;
	}
}

/**
 * A table (CSV) of Hypothesis, Recogito Studio or Recogito 2 as Web Annotations.
 *
 * - silent:   null where the columns are those of none of them
 * - problems: `annotations-large`, those of `tableIn`
 * - source:   the exports of these programs: hypothesis/client, recogito/recogito-client, pelagios/recogito2 on GitHub (2026)
 */
export async function readAnnotationTable(path: string): Promise<Outcome<readonly Fields[] | null>> {
	const bytes = readFileSync(path);
	if (bytes.length > LARGEST)
		return failed(
			"positions-unreadable",
			`Expected a table of at most ${LARGEST} bytes, got ${bytes.length}; split it`,
			path,
		);
	const table = await tableIn(bytes, path);
	if (!table.ok) return table;
	const [head = [], ...rows] = table.value.rows;
	const columns = head.map((name) => name.toLowerCase());
	const kind = KINDS.find((one) => one.columns.every((name) => columns.includes(name)));
	if (kind === undefined) return { ok: true, value: null };
	return { ok: true, value: kind.read(rows.map((row) => (column) => row[columns.indexOf(column)] ?? "")) };
}
