import { createHash } from "node:crypto";
import { failed, type Outcome, type VoteMatrix } from "@fissure/core";
import type { RollCall, VoteBody, Voter, VoteTable } from "@fissure/model";
import { type Kysely, sql } from "kysely";
import { attempt, type Case } from "../case/case.ts";
import { intact, intactRows } from "../checksums/intact.ts";
import { fitsRow, valuesOf } from "../checksums/row-checksum.ts";
import { ROW_COLUMNS } from "../checksums/row-columns.ts";
import { mending, mendRow, type Row, writeAgain, wrongRows } from "../damage/mend-rows.ts";
import { atOneMoment } from "../dialects/one-moment.ts";
import { fitsChecksum } from "../dialects/sqlite/keep-checksums.ts";
import { datePeriod } from "../documents/document-filters.ts";
import { type Change, inChange, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow, insertRows, type Rows, withShared } from "../history/insert-rows.ts";
import { keptUntil } from "../history/kept-until.ts";
import type { CaseTables } from "../schema/schema.ts";
import { lettersOf, putCells, ROLL_CALL, VOTE_TABLE } from "./vote-codecs.ts";

export interface VotesToSave {
	/** What is counted of it is counted again when it is asked for. */
	readonly table: Pick<VoteTable, "id" | "label" | "format" | "source" | "citation">;
	/** Its roll calls, each id once, and all who may vote in them. */
	readonly matrix: VoteMatrix;
}

/**
 * Saves a table of recorded votes: one action. A table of the same id takes the place of the former, which stays in the history. Where the
 * case has this table but rows of it are damaged, they are written as they were.
 *
 * - out:      `held`: the case has this table already, from whatever file
 * - problems: `case-read-only`, and problems of the file
 */
export const saveVotes = (
	file: Case,
	{ table, matrix }: VotesToSave,
	undertaking = undertake("import votes"),
): Promise<Outcome<"new" | "changed" | "held">> => {
	const { voters } = matrix;
	const rows = rollCallRows(matrix);
	const row = { ...VOTE_TABLE.write({ ...table, voters }), fingerprint: fingerprintOf(table, voters, rows) };
	return inChange(file, undertaking, async (change) => {
		await mendTable(change, row);
		const known = await standingTable(change, table.id);
		if (known?.fingerprint === row.fingerprint) {
			await mendRollCalls(change, known.key, rows);
			return "held";
		}
		if (known !== null) await endRow(change, "vote_tables", known.key);
		const { id, label, format } = table;
		const key = await addRow(change, "vote_tables", row, { id, label, format });
		await insertRows(change, "roll_calls", rows, { vote_table: key, added: await change.action() });
		return known === null ? "new" : "changed";
	});
};

const COLUMNS = ["vote_table", "added", "until", ...ROLL_CALL.names, "votes"] as const;

/** Until the table and the action are known. */
const NO_KEY = 0;

function rollCallRows({ voters, rollCalls, cells }: VoteMatrix): Rows<"roll_calls"> {
	const letters = lettersOf(cells);
	const values: (string | number | null)[] = [];
	for (const [at, rollCall] of rollCalls.entries()) {
		values.push(NO_KEY, NO_KEY, null);
		ROLL_CALL.put(rollCall, values);
		values.push(letters.toString("latin1", at * voters.length, (at + 1) * voters.length));
	}
	return { columns: COLUMNS, cells: values };
}

/** Of all that a table says; where it was read from is not part of it. */
function fingerprintOf(
	{ label, format, citation }: VotesToSave["table"],
	voters: readonly Voter[],
	{ columns, cells }: Rows<"roll_calls">,
): string {
	const hash = createHash("sha256").update(JSON.stringify([label, format, citation, voters]));
	for (let at = 0; at < cells.length; at += columns.length)
		hash.update(JSON.stringify(cells.slice(at, at + columns.length)));
	return hash.digest("hex");
}

async function standingTable({ db }: Pick<Change, "db">, id: string) {
	const row = await db
		.selectFrom("vote_tables")
		.select(["key", "fingerprint"])
		.where("id", "=", id)
		.where("until", "is", null)
		.executeTakeFirst();
	return row ?? null;
}

/** The damaged row of a table that says the same; where it was read from is not part of it. */
async function mendTable({ db }: Change, row: Row): Promise<void> {
	const wrong = (await wrongRows(db, "vote_tables")).filter(({ until }) => until === null);
	if (wrong.length === 0) return;
	await mending(db, "vote_tables", async () => {
		for (const one of wrong) {
			const { source } = one;
			if (
				await mendRow(db, "vote_tables", one, [
					{ ...one, ...row, source },
					{ ...one, ...row },
				])
			)
				continue;
			// Its checksum alone is another.
			if (one.id === row.id && one.fingerprint === row.fingerprint)
				await writeAgain(db, "vote_tables", one, { ...one, ...row, source });
		}
	});
}

/** That they are the rows of this table is known by its fingerprint; rows that are saved together have keys one after the other. */
async function mendRollCalls({ db }: Change, table: number, { columns, cells }: Rows<"roll_calls">): Promise<void> {
	const { rows: held } = await sql<{ readonly key: number; readonly id: string; readonly fits: number }>`
		select key, id, ${fitsChecksum({ table: "roll_calls", columns: ROW_COLUMNS.roll_calls })} as fits
		from roll_calls where vote_table = ${table} order by key`.execute(db);
	const sound = held.filter(({ fits }) => fits === 1);
	const width = columns.length;
	if (sound.length * width === cells.length) return;
	const idAt = columns.indexOf("id");
	const idOf = (at: number) => cells[at * width + idAt];
	const count = cells.length / width;
	const [anchor = held[0]] = sound;
	const place =
		sound.length === 0 ? 0 : Array.from({ length: count }, (_, at) => at).findIndex((at) => idOf(at) === anchor?.id);
	if (anchor === undefined || place < 0) return;
	const { added } = await db
		.selectFrom("vote_tables")
		.select("added")
		.where("key", "=", table)
		.executeTakeFirstOrThrow();
	const whole = withShared<"roll_calls">({ columns, cells }, { vote_table: table, added });
	const isSound = new Set(sound.map(({ key }) => key));
	await mending(db, "roll_calls", async () => {
		for (let at = 0; at < count; at++) {
			const key = anchor.key - place + at;
			if (isSound.has(key)) continue;
			const values = whole.cells.slice(at * width, (at + 1) * width);
			const right = { key, ...Object.fromEntries(columns.map((column, i) => [column, values[i]])) };
			const wrong = await db.selectFrom("roll_calls").selectAll().where("key", "=", key).executeTakeFirst();
			if (wrong === undefined)
				await db
					.insertInto("roll_calls")
					.values(right as never)
					.execute();
			// Another table may have got the key of a row that was lost.
			else if (!fitsRow("roll_calls", wrong.checksum, valuesOf("roll_calls", wrong)))
				await writeAgain(db, "roll_calls", wrong, right);
		}
	});
}

/**
 * A table of votes is no longer in the case; it stays in the history.
 *
 * - problems: `vote-table-missing`
 */
export const removeVotes = (file: Case, id: string, undertaking = undertake("remove votes")): Promise<Outcome<null>> =>
	tryInChange(file, undertaking, async (change) => {
		const known = await standingTable(change, id);
		if (known === null) return noTable(id);
		await endRow(change, "vote_tables", known.key);
		return { ok: true, value: null };
	});

const noTable = (id: string) =>
	failed("vote-table-missing", `Expected a table of votes of this case, got "${id}"; see fissure votes tables`, id);

/** Which tables of recorded votes does the case have, by id? */
export const voteTablesOf = (file: Case): Promise<Outcome<readonly VoteTable[]>> =>
	attempt(file.address, () => atOneMoment(file.db, tablesIn));

async function tablesIn(db: Kysely<CaseTables>): Promise<Outcome<readonly VoteTable[]>> {
	const tables = await intactRows(
		"vote_tables",
		db
			.selectFrom("vote_tables")
			.innerJoin("actions", "actions.key", "vote_tables.added")
			.select("actions.at")
			.where("vote_tables.until", "is", null)
			.orderBy("vote_tables.id"),
	);
	const counts = await db
		.selectFrom("roll_calls")
		.select(({ fn }) => [
			"vote_table",
			fn.countAll<number>().as("rollCalls"),
			fn.sum<number>(sql`length(replace(replace(votes, '.', ''), '-', ''))`).as("votes"),
			fn.min("date").as("from"),
			fn.max("date").as("to"),
		])
		.where("until", "is", null)
		.where(intact("roll_calls"))
		.groupBy("vote_table")
		.execute();
	const countOf = new Map(counts.map(({ vote_table, ...count }) => [vote_table, count]));
	const value = tables.map(({ key, at, ...row }) => {
		const { voters, ...table } = VOTE_TABLE.read(row);
		return { ...table, ...(countOf.get(key) ?? EMPTY), voters: voters.length, added: at };
	});
	return { ok: true, value };
}

const EMPTY = { rollCalls: 0, votes: 0, from: null, to: null } as const;

export interface VoteFilters {
	/** Ids; all where none are named. */
	readonly tables?: readonly string[] | undefined;
	readonly body?: VoteBody | undefined;
	/** Of one roll call, in each of the tables. */
	readonly id?: string | undefined;
	/** ISO days, months or years; both are within. */
	readonly from?: string | undefined;
	readonly to?: string | undefined;
}

/**
 * Who voted how? The roll calls that pass, and everybody who may vote in one of their tables: who is in two tables by one id is one voter,
 * named as the first table names it.
 *
 * - problems: `vote-table-missing`; `case-damaged` where a row is not as it was saved
 * - cost:     870,000 votes 0.15 s; all votes of a case that is open for reading are kept until somebody changes them
 */
export const readVotes = (file: Case, filters: VoteFilters = {}): Promise<Outcome<VoteMatrix>> =>
	// A connection that writes is not notified of its own changes.
	file.readOnly && Object.values(filters).every((value) => value === undefined)
		? keptVotes(file, null)
		: read(file, filters);

const read = (file: Case, filters: VoteFilters): Promise<Outcome<VoteMatrix>> =>
	attempt(file.address, () => atOneMoment(file.db, (db) => votesIn(db, filters)));

/** Cells of votes that are kept: those of the General Assembly since 1946 are a million, of the US Congress since 1789 a thousand times that. */
const MOST_KEPT = 64_000_000;

/** All votes of a case. */
const keptVotes = keptUntil(
	["vote_tables"],
	(file: Case, _: null) => read(file, {}),
	(votes) => votes.ok && votes.value.cells.length <= MOST_KEPT,
);

async function votesIn(db: Kysely<CaseTables>, filters: VoteFilters): Promise<Outcome<VoteMatrix>> {
	const all = await intactRows("vote_tables", db.selectFrom("vote_tables").where("until", "is", null).orderBy("id"));
	const { tables: asked } = filters;
	const missing = asked?.find((id) => !all.some((table) => table.id === id));
	if (missing !== undefined) return noTable(missing);
	const tables = asked === undefined ? all : all.filter(({ id }) => asked.includes(id));
	const tableOf = new Map(tables.map(({ key, ...row }) => [key, VOTE_TABLE.read(row)]));
	const rows = await readRollCalls(db, [...tableOf.keys()], filters);
	const voting = new Set(rows.map(({ vote_table }) => vote_table));
	return { ok: true, value: matrixOf(rows, new Map([...tableOf].filter(([key]) => voting.has(key)))) };
}

async function readRollCalls(db: Kysely<CaseTables>, tables: readonly number[], { body, id, from, to }: VoteFilters) {
	let query = db.selectFrom("roll_calls").where("vote_table", "in", tables).where("until", "is", null);
	if (id !== undefined) query = query.where("id", "=", id);
	if (body !== undefined) query = query.where("body", "=", body);
	if (from !== undefined) query = query.where("date", ">=", datePeriod(from).first);
	if (to !== undefined) query = query.where("date", "<=", datePeriod(to).last);
	return tables.length === 0 ? [] : intactRows("roll_calls", query);
}

type TableWithVoters = ReturnType<typeof VOTE_TABLE.read>;

/** The tables are in the order of their ids. */
function matrixOf(
	rows: Awaited<ReturnType<typeof readRollCalls>>,
	tables: ReadonlyMap<number, TableWithVoters>,
): VoteMatrix {
	const votersById = new Map<string, Voter>();
	for (const table of tables.values())
		for (const voter of table.voters) if (!votersById.has(voter.id)) votersById.set(voter.id, voter);
	const voters = [...votersById.values()].sort((a, b) => byText(a.id, b.id));
	const placeOf = new Map(voters.map(({ id }, place) => [id, place]));
	const placesOf = new Map(
		[...tables].map(([key, table]) => [key, Uint32Array.from(table.voters, ({ id }) => placeOf.get(id) as number)]),
	);
	const read = rows.map((row) => {
		const { id } = tables.get(row.vote_table) as TableWithVoters;
		return { rollCall: ROLL_CALL.read(row, id), row };
	});
	read.sort((a, b) => byAge(a.rollCall, b.rollCall));
	const cells = new Uint8Array(voters.length * read.length);
	for (const [at, { row }] of read.entries())
		putCells(row.votes, cells, at * voters.length, placesOf.get(row.vote_table) as Uint32Array);
	return { voters, rollCalls: read.map(({ rollCall }) => rollCall), cells };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byAge = (a: RollCall, b: RollCall): number =>
	byText(a.date, b.date) || byText(a.table, b.table) || byText(a.id, b.id);
