import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { failed, type Outcome } from "@fissure/core";
import type { QueryExecutorProvider } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { discard, giveName, nameTaken } from "../case/give-name.ts";
import { closeCase, openCase, removeAbandonedDrafts } from "../case/open-case.ts";
import type { OpenOptions } from "../case/open-options.ts";
import { connect } from "../dialects/sqlite/connect.ts";
import { APPLICATION_ID } from "../dialects/sqlite/header.ts";
import { countChecksums, tablesWithDamage } from "../dialects/sqlite/keep-checksums.ts";
import { markAsCase, writeVersion } from "../dialects/sqlite/of-file.ts";
import type { TableShape } from "../dialects/table-shape.ts";
import { deferReferences, isContradiction, listTables } from "../dialects/tables.ts";
import { indexTexts } from "../dialects/text-index.ts";
import { packContent } from "../documents/original-files.ts";
import { surrogatePairs } from "../documents/save-addition.ts";
import type { Change } from "../history/change.ts";
import { insertAsTheyAre } from "../history/insert-rows.ts";
import { LATEST_VERSION, migrations } from "../migrations/index.ts";
import { indexTokens } from "../query/index-tokens.ts";
import type { CaseTables } from "../schema/schema.ts";
import type { Cell, Row } from "./read-snapshot.ts";

/** A case in the making; nobody sees it before it is whole. */
export interface Draft {
	readonly tables: readonly TableShape[];
	/** Rows that fit their table, see `misfitOf`. */
	readonly insert: (table: TableShape, rows: readonly Row[]) => Promise<void>;
	/** The row of `content` with the bytes it speaks of. */
	readonly insertContent: (row: Row, bytes: Uint8Array) => Promise<void>;
}

/**
 * Makes a case file out of rows, as they stood in another: whole or not at all, and never in place of a file. What an earlier
 * version wrote is taken in as it was, then brought up to date.
 *
 * - problems: `case-exists`, `case-unreadable`, `backup-newer`, `backup-inconsistent`, problems of the file, and those of
 *   the filling
 */
export async function buildCase(
	path: string,
	version: number,
	options: Pick<OpenOptions, "who" | "now">,
	fill: (draft: Draft) => Promise<Outcome<null>>,
): Promise<Outcome<null>> {
	if (version > LATEST_VERSION) {
		const message = `Expected a backup of version ${LATEST_VERSION} or earlier, got ${version}; install a newer Fissure`;
		return failed("backup-newer", message, path);
	}
	if (!existsSync(dirname(path)))
		return failed("case-unreadable", `Expected a folder "${dirname(path)}", got none; create it first`, path);
	removeAbandonedDrafts(path);
	if (existsSync(path)) return nameTaken(path);
	// Another name than that of a case which is made empty, by this very process too.
	const draft = `${path}.${process.pid}-import`;
	try {
		discard(draft);
		const filled = await attempt(path, () => fillDraft({ draft, path }, version, fill));
		if (!filled.ok) return filled;
		const opened = await openCase(draft, options);
		if (!opened.ok) return opened;
		await closeCase(opened.value);
		return giveName(draft, path);
	} finally {
		discard(draft);
	}
}

async function fillDraft(
	{ draft, path }: { readonly draft: string; readonly path: string },
	version: number,
	fill: (draft: Draft) => Promise<Outcome<null>>,
): Promise<Outcome<null>> {
	const connection = connect<CaseTables>(draft, { readOnly: false, journal: "delete" });
	const { db, close } = connection;
	try {
		await markAsCase(db, APPLICATION_ID);
		return await db.transaction().execute(async (transaction) => {
			for (const up of migrations.slice(0, version)) await up(transaction, async () => {});
			await writeVersion(transaction, version);
			await deferReferences(transaction);
			const unnamed = {
				files: null,
				readOnly: false,
				who: "",
				now: () => "",
				identity: "",
				isOverwritten: () => false,
			};
			const file: Case = { address: path, ...unnamed, ...connection, inserts: new Map() };
			const filled = await fill(
				draftOf({ db: transaction, file, action: async () => 0, indexed: [] }, await listTables(transaction)),
			);
			return filled.ok && version >= FIRST_WITH_CHECKSUMS ? checkRows(transaction, path) : filled;
		});
	} catch (error) {
		if (!isContradiction(error)) throw error;
		const message = `Expected rows that fit each other, got "${error.message}"; take another backup`;
		return failed("backup-inconsistent", message, path);
	} finally {
		await close();
	}
}

/** Before it, an archive has no checksums of rows; they are made when the file is brought up to date. */
const FIRST_WITH_CHECKSUMS = 10;

async function checkRows(db: QueryExecutorProvider, path: string): Promise<Outcome<null>> {
	const damaged = await tablesWithDamage(db);
	if (damaged.length > 0) {
		const message = `Expected rows as their checksums say, got others in ${damaged.join(", ")}; take another backup`;
		return failed("backup-inconsistent", message, path);
	}
	await countChecksums(db);
	return { ok: true, value: null };
}

/** Where a text has pairs is known by the text alone: who reads the words with SQL need not trust an archive. */
const trueCell = ({ name }: TableShape, row: Row, column: string): Cell =>
	name === "documents" && column === "pairs" ? surrogatePairs(row.text as string) : (row[column] as Cell);

const draftOf = (change: Change, tables: readonly TableShape[]): Draft => ({
	tables,
	insert: async (table, rows) => {
		const columns = table.columns.map(({ name }) => name);
		const cells = rows.flatMap((row) => columns.map((column) => trueCell(table, row, column)));
		await insertAsTheyAre(change, table.name as "documents", { columns: columns as never, cells });
		if (table.name === "documents")
			await indexTexts(
				change.db,
				rows.map(({ key, text }) => ({ key: key as number, tokens: indexTokens(text as string) })),
			);
	},
	insertContent: async (row, bytes) => {
		await change.db
			.insertInto("content")
			.values({ ...row, bytes: await packContent(bytes) } as never)
			.execute();
	},
});

/** What keeps a row from being one of this table; null where nothing does. */
export function rowMismatch({ columns }: TableShape, row: unknown): string | null {
	if (typeof row !== "object" || row === null || Array.isArray(row)) return `Expected an object, got ${shown(row)}`;
	const given = row as Readonly<Record<string, unknown>>;
	const shownColumns = columns.filter(({ type }) => type !== "blob");
	const unknown = Object.keys(given).find((name) => !shownColumns.some((column) => column.name === name));
	if (unknown !== undefined) return `Expected the columns of its table, got one called ${shown(unknown)}`;
	for (const { name, type, isOptional } of shownColumns) {
		const cell = given[name];
		if (cell === undefined) return `Expected a value for "${name}", got none`;
		if (cell === null ? !isOptional : !fits(cell, type))
			return `Expected ${EXPECTED[type]} for "${name}", got ${shown(cell)}`;
	}
	return null;
}

type Type = TableShape["columns"][number]["type"];

const EXPECTED: Readonly<Record<Type, string>> = {
	integer: "a whole number",
	real: "a number",
	text: "a text of whole characters",
	blob: "bytes",
};

const fits = (cell: unknown, type: Type): boolean =>
	type === "text"
		? typeof cell === "string" && !/\p{Surrogate}/u.test(cell)
		: type === "integer"
			? Number.isSafeInteger(cell)
			: Number.isFinite(cell);

const LONGEST = 40;
const shown = (value: unknown): string => JSON.stringify(value)?.slice(0, LONGEST) ?? "nothing";
