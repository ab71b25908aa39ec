import { setImmediate } from "node:timers/promises";
import type { Outcome } from "@fissure/core";
import type { CaseCheck, CaseDamage, DamagedText } from "@fissure/model";
import { type Kysely, sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { missingFromSchema } from "../case/open-case.ts";
import { addChecksum } from "../checksums/row-checksum.ts";
import { type CheckedTable, keyOf } from "../checksums/row-columns.ts";
import { isPostgres } from "../dialects/either.ts";
import { keepsPageChecksums } from "../dialects/postgres/pages.ts";
import { type CheckedShape, checkedShapes, fitsChecksum, totalOf } from "../dialects/sqlite/keep-checksums.ts";
import { findDamage, findDangling } from "../dialects/sqlite/of-file.ts";
import { problemOf } from "../dialects/sqlite/problem-of.ts";
import { indexedWords, indexLengths } from "../dialects/text-index.ts";
import { wordSumOf } from "../dialects/word-sums.ts";
import { packedContent, unpackIntact } from "../documents/original-files.ts";
import { textsOfContent } from "../documents/read-documents.ts";
import { indexTokens } from "../query/index-tokens.ts";
import type { CaseTables } from "../schema/schema.ts";

export interface CheckHooks {
	readonly signal?: AbortSignal | undefined;
	readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly place: string }) => void;
}

/**
 * Is everything in the case as it was written? In a file: every page, index and reference by SQLite; every row by its checksum; every table by
 * the number and the sum of them; every original file by its SHA-256; the index of words by the words of the texts. PostgreSQL compares pages with checksums of its own, and
 * keeps references itself: there every row is read, and the rest is as in a file.
 *
 * - out:      what is damaged; nothing where the case is sound
 * - problems: those of the file that leave nothing to be looked at
 */
export const checkCase = (file: Case, hooks: CheckHooks = {}): Promise<Outcome<CaseCheck>> =>
	attempt(file.address, async () => {
		const looked = {
			rows: 0,
			tables: 0,
			contents: 0,
			since: null as string | null,
			unchecked: null as string | null,
			stopped: false,
		};
		const damages: CaseDamage[] = [];
		const steps = await stepsOf(file, looked);
		for (const [done, [place, step]] of steps.entries()) {
			if (hooks.signal?.aborted === true) return { ok: true, value: { ...looked, damages, stopped: true } };
			hooks.onProgress?.({ done, total: steps.length, place });
			damages.push(...(await reading(place, step, file.address)));
			await setImmediate();
		}
		return { ok: true, value: { ...looked, damages } };
	});

type Step = () => Promise<readonly CaseDamage[]>;
interface Looked {
	rows: number;
	tables: number;
	contents: number;
	since: string | null;
	unchecked: string | null;
}

async function stepsOf(file: Case, looked: Looked): Promise<readonly (readonly [string, Step])[]> {
	const { db } = file;
	const shapes = await checkedShapes(db);
	return [
		["file", () => checkFile(db, looked)],
		...shapes.map((shape) => [shape.table, () => checkTable(db, shape, looked)] as const),
		["original files", () => checkContents(file, looked)],
		["search index", () => checkIndex(db)],
	];
}

/** What SQLite cannot read is damage too. */
async function reading(part: string, step: Step, path: string): Promise<readonly CaseDamage[]> {
	try {
		return await step();
	} catch (error) {
		const problem = problemOf(error, path);
		const { code, message } = error as { readonly code?: unknown; readonly message?: string };
		const isDamage = problem !== null && !problem.ok && problem.problem.code === "case-damaged";
		if (!isDamage && code !== "SQLITE_ERROR") throw error;
		return [{ part, count: null, what: `cannot be read: ${message}`, texts: [] }];
	}
}

async function checkFile(db: Kysely<CaseTables>, looked: Looked): Promise<readonly CaseDamage[]> {
	if (isPostgres(db)) {
		if (!(await keepsPageChecksums(db))) looked.unchecked = NO_PAGE_CHECKSUMS;
		return [];
	}
	const missing = (await missingFromSchema(db)).map(({ type, name }) => `${type} ${name} is not as in a new case`);
	const lines = [...(await findDamage(db, "full")), ...(await findDangling(db)), ...missing];
	return lines.length === 0 ? [] : [damageOf("file", lines.length, `not as SQLite wrote it: ${shown(lines)}`)];
}

const NO_PAGE_CHECKSUMS =
	"The database server keeps no checksums of its pages, so that damage to them would not be noticed; stop the server and turn them on with pg_checksums --enable.";

const damageOf = (part: string, count: number | null, what: string, texts: readonly DamagedText[] = []) => ({
	...{ part, count, what, texts },
});

const LINES_SHOWN = 3;
const shown = (lines: readonly string[]): string => lines.slice(0, LINES_SHOWN).join("; ").replace(/\s+/g, " ");

/** Rows looked at between two moments at which others are heard. */
const PAGE = 2_000;
const PAGE_OF_TEXTS = 50;
const TEXTS_SHOWN = 20;

interface CheckedRow {
	readonly checksum: number | null;
	readonly fits: 0 | 1;
	readonly [column: string]: unknown;
}

async function checkTable(db: Kysely<CaseTables>, shape: CheckedShape, looked: Looked): Promise<readonly CaseDamage[]> {
	const { table } = shape;
	const wrong: CheckedRow[] = [];
	let [rows, total, wrongRows] = [0, 0, 0];
	for await (const row of checkedRows(db, shape)) {
		rows++;
		total = addChecksum(total, row.checksum ?? 0);
		if (row.fits === 1) continue;
		wrongRows++;
		if (wrong.length < TEXTS_SHOWN) wrong.push(row);
	}
	looked.rows += rows;
	looked.tables++;
	// PostgreSQL compares each page with its checksum while it is read.
	if (isPostgres(db)) return [];
	const known = await totalOf(db, table);
	if (known !== null && known.since !== "") looked.since = known.since;
	const damages: CaseDamage[] = [];
	if (wrongRows > 0)
		damages.push(damageOf(table, wrongRows, "rows that are not as they were saved", await textsOf(db, table, wrong)));
	if (known?.rows !== rows)
		damages.push(damageOf(table, null, `expected ${known?.rows ?? "a number of"} rows, got ${rows}`));
	else if (known.total !== total && wrongRows === 0)
		damages.push(damageOf(table, null, "the rows are not those that were saved: the sum of their checksums differs"));
	return damages;
}

/** In the order of the key, without what they hold. */
async function* checkedRows(db: Kysely<CaseTables>, shape: CheckedShape): AsyncGenerator<CheckedRow> {
	const { table, columns } = shape;
	const key = keyOf(table);
	const size = columns.includes("text") ? PAGE_OF_TEXTS : PAGE;
	const listed = sql.join(key.map((column) => sql.ref(column)));
	for (let from = sql``; ; ) {
		const { rows } = await sql<CheckedRow>`select ${listed}, checksum, ${fitsChecksum(shape)} as fits
			from ${sql.table(table)} ${from} order by ${listed} limit ${size}`.execute(db);
		yield* rows;
		const last = rows.at(-1);
		if (last === undefined || rows.length < size) return;
		from = sql`where (${listed}) > (${sql.join(key.map((column) => last[column]))})`;
		await setImmediate();
	}
}

/** Tables whose rows are of one text, and how they name it. */
const DOCUMENT_OF: { readonly [Table in CheckedTable]?: string } = {
	documents: "key",
	codings: "document",
	positions: "document",
	event_documents: "document",
	corrections: "document",
};

async function textsOf(
	db: Kysely<CaseTables>,
	table: CheckedTable,
	rows: readonly CheckedRow[],
): Promise<readonly DamagedText[]> {
	const named = new Map<string, DamagedText>();
	for (const row of rows) {
		const column = "coding" in row ? "coding" : DOCUMENT_OF[table];
		if (column === undefined) return [];
		const isRow = sql.join(
			keyOf(table).map((one) => sql`${sql.ref(one)} = ${row[one]}`),
			sql` and `,
		);
		const owner = sql`select ${sql.ref(column)} from ${sql.table(table)} where ${isRow}`;
		const key = column === "coding" ? sql`select document from codings where key = (${owner})` : owner;
		const { rows: found } = await sql<DamagedText>`
			select id, title, nullif(date, '') as date from documents where key = (${key})`.execute(db);
		for (const text of found) named.set(text.id, text);
	}
	return [...named.values()];
}

async function checkContents(file: Case, looked: Looked): Promise<readonly CaseDamage[]> {
	const { db } = file;
	const wrong: string[] = [];
	for await (const { sha256, bytes } of contentsOf(file)) {
		looked.contents++;
		if (bytes === null) wrong.push(sha256);
	}
	const damages: CaseDamage[] = [];
	if (wrong.length > 0)
		damages.push(
			damageOf(
				"original files",
				wrong.length,
				"original files with other bytes than were saved; their texts have checksums of their own",
				await textsOfContent(db, wrong.slice(0, TEXTS_SHOWN)),
			),
		);
	const missing = await withoutContent(db);
	if (missing.length > 0)
		damages.push(
			damageOf("original files", missing.length, "texts whose original files are gone", missing.slice(0, TEXTS_SHOWN)),
		);
	return damages;
}

/** Every original file; its bytes are null where they are not those that were saved. */
export async function* contentsOf(
	file: Pick<Case, "db" | "files">,
): AsyncGenerator<{ readonly sha256: string; readonly bytes: Uint8Array | null }> {
	for (let after = ""; ; ) {
		const row = await file.db
			.selectFrom("content")
			.select(["sha256", "bytes"])
			.where("sha256", ">", after)
			.orderBy("sha256")
			.limit(1)
			.executeTakeFirst();
		if (row === undefined) return;
		yield { sha256: row.sha256, bytes: await unpackIntact(await packedContent(file, row), row.sha256) };
		after = row.sha256;
	}
}

async function withoutContent(db: Kysely<CaseTables>): Promise<readonly DamagedText[]> {
	const texts = await db
		.selectFrom("documents")
		.leftJoin("content", "content.sha256", "documents.sha256")
		.select(["documents.id", "documents.title", "documents.date"])
		.where("content.sha256", "is", null)
		.orderBy("documents.key")
		.execute();
	return texts.map(({ date, ...text }) => ({ ...text, date: date === "" ? null : date }));
}

/** The index proposes the texts that an answer is made of: one that has fewer words loses answers without a word. */
export async function checkIndex(db: Kysely<CaseTables>): Promise<readonly CaseDamage[]> {
	const indexed = await indexedWords(db);
	const lengths = await indexLengths(db);
	const wrong: DamagedText[] = [];
	let [texts, words] = [0, 0];
	for (let after = 0; ; ) {
		const rows = await db
			.selectFrom("documents")
			.select(["key", "id", "title", "date", "text"])
			.where("key", ">", after)
			.orderBy("key")
			.limit(PAGE_OF_TEXTS)
			.execute();
		for (const { key, id, title, date, text } of rows) {
			const expected = wordSumOf(indexTokens(text));
			const got = indexed.get(key) ?? { words: 0, sum: 0 };
			const fits =
				got.words === expected.words && got.sum === expected.sum && lengths.ofTexts.get(key) === expected.words;
			if (!fits) wrong.push({ id, title, date: date === "" ? null : date });
			texts++;
			words += expected.words;
			indexed.delete(key);
			after = key;
		}
		if (rows.length < PAGE_OF_TEXTS) break;
		await setImmediate();
	}
	const damages: CaseDamage[] = [];
	if (wrong.length > 0)
		damages.push(
			damageOf("search index", wrong.length, "texts with other words in the index", wrong.slice(0, TEXTS_SHOWN)),
		);
	if (indexed.size > 0) damages.push(damageOf("search index", indexed.size, "texts that are only in the index"));
	if (wrong.length === 0 && (lengths.texts !== texts || lengths.words !== words))
		damages.push(
			damageOf(
				"search index",
				null,
				`expected ${texts} texts of ${words} words, got ${lengths.texts} of ${lengths.words}`,
			),
		);
	return damages;
}
