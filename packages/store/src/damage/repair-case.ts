import { createHash } from "node:crypto";
import type { Document, Outcome } from "@fissure/core";
import type { CaseRepair } from "@fissure/model";
import { type Kysely, sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { missingFromSchema } from "../case/open-case.ts";
import { addChecksum, CHECKSUM_LIMIT, possibleChecksums, valuesOf } from "../checksums/row-checksum.ts";
import type { CheckedTable } from "../checksums/row-columns.ts";
import type { CodingTable, PackedCoding } from "../codings/pack-coding.ts";
import { isPostgres } from "../dialects/either.ts";
import { checkedShapes, mayMend, totalOf } from "../dialects/sqlite/keep-checksums.ts";
import { clearTextIndex, indexTexts } from "../dialects/text-index.ts";
import { DOCUMENT } from "../documents/document-codecs.ts";
import { datePeriod } from "../documents/document-filters.ts";
import { packContent, replaceContent } from "../documents/original-files.ts";
import { documentOf, readContent } from "../documents/read-documents.ts";
import { surrogatePairs } from "../documents/save-addition.ts";
import { refuseReadOnly } from "../history/change.ts";
import { indexTokens } from "../query/index-tokens.ts";
import type { CaseTables } from "../schema/schema.ts";
import { checkIndex, contentsOf } from "./check-case.ts";
import { isRow, mendRow, type Row, wrongRows } from "./mend-rows.ts";

/** What repairing needs of those who read files and code texts. */
export interface Repairing {
	/** The texts that may have been read from these bytes; none where they cannot be read. */
	readonly documentsIn: (bytes: Uint8Array, source: string, mediaType: string | null) => Promise<readonly Document[]>;
	/** The text as it is coded today; null where it cannot be. */
	readonly codingOf: (
		document: Document,
	) => Promise<{ readonly coding: PackedCoding; readonly codebook: string } | null>;
}

type Db = Kysely<CaseTables>;

/**
 * Repairs what can be worked out from the rest of the case: texts from their original files, what a program coded by coding the text
 * again, indexes from the tables. A row is written only where it then has the checksum that it was saved with, so that what is
 * repaired is what was there, to the letter.
 *
 * - silent:   on what cannot be repaired: `checkCase` says what is left
 * - problems: `case-read-only`, and problems of the file
 */
export async function repairCase(file: Case, repairing: Repairing): Promise<Outcome<readonly CaseRepair[]>> {
	const refused = refuseReadOnly(file);
	if (refused !== null) return refused;
	return attempt(file.address, async () => {
		const value = await file.db.transaction().execute(async (db) => {
			const repairs: CaseRepair[] = [];
			const add = (part: string, count: number, what: string): void => {
				if (count > 0) repairs.push({ part, count, what });
			};
			if (isPostgres(db)) {
				// Rows and pages are the server's own business.
				if ((await checkIndex(db)).length > 0) add("search index", await mendIndex(db), "texts indexed again");
				add(
					"original files",
					await mendContents({ ...file, db }),
					"original files written again from the words of their texts",
				);
				return repairs;
			}
			await mayMend(db);
			add("file", await mendSchema(db), "indexes and views made again");
			await sql`reindex`.execute(db);
			for (const { table, columns } of await checkedShapes(db))
				add(table, await mendChecksum(db, table, columns), "checksums that were damaged themselves");
			add("documents", await mendTexts({ ...file, db }, repairing), "texts read again from their original files");
			add(
				"original files",
				await mendContents({ ...file, db }),
				"original files written again from the words of their texts",
			);
			for (const [table, count] of await mendCodings(db, repairing)) add(table, count, "rows coded again");
			if ((await checkIndex(db)).length > 0) add("search index", await mendIndex(db), "texts indexed again");
			return repairs;
		});
		return { ok: true, value };
	});
}

async function mendSchema(db: Db): Promise<number> {
	const missing = (await missingFromSchema(db)).filter(({ type, sql }) => sql !== null && type !== "table");
	for (const { type, name, sql: definition } of missing) {
		await sql`drop ${sql.raw(type)} if exists ${sql.table(name)}`.execute(db);
		await sql.raw(definition ?? "").execute(db);
	}
	return missing.length;
}

/** Where one row of a table is wrong and the sum of all checksums says that it is the checksum and not the row. */
async function mendChecksum(db: Db, table: CheckedTable, columns: readonly string[]): Promise<number> {
	const [wrong, ...more] = await wrongRows(db, table, columns);
	const known = await totalOf(db, table);
	if (wrong === undefined || more.length > 0 || known === null) return 0;
	const { rows } = await sql<{ readonly rows: number; readonly total: number }>`
		select count(*) as rows, checksum_sum(checksum) as total from ${sql.table(table)}`.execute(db);
	const held = rows[0] ?? { rows: 0, total: 0 };
	const others = (held.total + CHECKSUM_LIMIT - addChecksum(0, Number(wrong.checksum ?? 0))) % CHECKSUM_LIMIT;
	const right = possibleChecksums(table, valuesOf(table, wrong)).find(
		(one) => addChecksum(others, one) === known.total,
	);
	if (held.rows !== known.rows || right === undefined) return 0;
	await sql`update ${sql.table(table)} set checksum = ${right} where ${isRow(table, wrong)}`.execute(db);
	await sql`update table_checksums set rows = ${known.rows}, total = ${known.total}
		where table_name = ${table}`.execute(db);
	return 1;
}

async function mendTexts(file: Case, { documentsIn }: Repairing): Promise<number> {
	let mended = 0;
	for (const row of await wrongRows(file.db, "documents")) {
		const { sha256, source } = row;
		const content = await file.db
			.selectFrom("content")
			.select("media_type")
			.where("sha256", "=", String(sha256))
			.executeTakeFirst();
		const bytes = content === undefined ? null : await readContent(file, String(sha256)).catch(() => null);
		const read = bytes === null ? [] : await documentsIn(bytes, String(source), content?.media_type ?? null);
		if (await mendRow(file.db, "documents", row, textsFrom(row, read))) mended++;
	}
	return mended;
}

/** A plain text is its original file, to the byte, but for how lines and the file end and a mark at its beginning. */
async function mendContents(file: Case): Promise<number> {
	const { db } = file;
	let mended = 0;
	for await (const { sha256, bytes } of contentsOf(file)) {
		if (bytes !== null) continue;
		const rows = await db.selectFrom("documents").select("text").where("sha256", "=", sha256).execute();
		const found = rows.flatMap(({ text }) => filesOf(text)).find((file) => sha256Of(file) === sha256);
		if (found === undefined) continue;
		await replaceContent(file, sha256, await packContent(found));
		mended++;
	}
	return mended;
}

const encoder = new TextEncoder();
const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const filesOf = (text: string): readonly Uint8Array[] =>
	["", "\ufeff"].flatMap((mark) =>
		["", "\n"].flatMap((end) =>
			["\n", "\r\n"].map((line) => encoder.encode(mark + (text + end).replaceAll("\n", line))),
		),
	);

/** The row with each of its values as it follows from others, or as it was read again. */
function* textsFrom(row: Row, documents: readonly Document[]): Generator<Row> {
	const { first, last } = datePeriod(String(row.date));
	yield { ...row, pairs: surrogatePairs(String(row.text)), date_first: first, date_last: last };
	for (const document of documents) {
		yield { ...row, text: document.text, pairs: surrogatePairs(document.text) };
		const read = Object.entries(DOCUMENT.write(document)).filter(([column]) => column !== "text");
		for (const [column, value] of read) yield { ...row, [column]: value };
	}
}

const CODING_TABLES = ["sentences", "statements", "positions", "mentions", "names_used"] as const;

async function mendCodings(db: Db, { codingOf }: Repairing): Promise<ReadonlyMap<CheckedTable, number>> {
	const mended = new Map<CheckedTable, number>();
	const count = (table: CheckedTable): void => void mended.set(table, (mended.get(table) ?? 0) + 1);
	const wrong = new Map<number, (readonly [CodingTable, Row])[]>();
	for (const table of CODING_TABLES)
		for (const row of await wrongRows(db, table)) {
			const coding = Number(row.coding);
			wrong.set(coding, [...(wrong.get(coding) ?? []), [table, row]]);
		}
	const wrongCodings = new Map((await wrongRows(db, "codings")).map((row) => [Number(row.key), row]));
	for (const key of new Set([...wrong.keys(), ...wrongCodings.keys()])) {
		const coding = await db.selectFrom("codings").selectAll().where("key", "=", key).executeTakeFirst();
		const document = await db
			.selectFrom("documents")
			.selectAll()
			.where("key", "=", coding?.document ?? -1)
			.executeTakeFirst();
		const again = document === undefined ? null : await codingOf(documentOf(document));
		if (coding === undefined || document === undefined || again === null) continue;
		const { coder, parties } = again.coding;
		const damaged = wrongCodings.get(key);
		const codings = [{ parties }, { coder }, { codebook: again.codebook }, { document: document.key }];
		const candidates = codings.map((one) => ({ ...damaged, ...one }));
		if (damaged !== undefined && (await mendRow(db, "codings", damaged, candidates))) count("codings");
		for (const [table, row] of wrong.get(key) ?? []) {
			const read = rowIn(again.coding, table, Number(row.number));
			if (read === null) continue;
			const whole = { ...row, ...read, coding: key, ...(table === "positions" ? ofDocument(document) : {}) };
			const ends =
				table === "positions"
					? [
							{ ...whole, until: null },
							{ ...whole, until: coding.until },
						]
					: [];
			if (await mendRow(db, table, row, [whole, ...ends])) count(table);
		}
	}
	return mended;
}

const ofDocument = ({ key, publisher, date, date_last }: Row): Row => ({ document: key, publisher, date, date_last });

function rowIn({ rows }: PackedCoding, table: CodingTable, number: number): Row | null {
	const { columns, cells } = rows[table];
	const start = number * columns.length;
	if (start >= cells.length) return null;
	return Object.fromEntries(columns.map((column, at) => [column, cells[start + at]]));
}

async function mendIndex(db: Db): Promise<number> {
	await clearTextIndex(db);
	const keys = await db.selectFrom("documents").select("key").orderBy("key").execute();
	for (const { key } of keys) {
		const { text } = await db.selectFrom("documents").select("text").where("key", "=", key).executeTakeFirstOrThrow();
		await indexTexts(db, [{ key, tokens: indexTokens(text) }]);
	}
	return keys.length;
}
