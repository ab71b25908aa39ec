import { failed, type Outcome } from "@fissure/core";
import { type Kysely, type QueryExecutorProvider, sql } from "kysely";
import type { Case } from "../../case/case.ts";
import type { OpenOptions } from "../../case/open-options.ts";
import { makeFolder } from "../../documents/original-files.ts";
import { LATEST_VERSION, migrations } from "../../migrations/index.ts";
import type { CaseTables } from "../../schema/schema.ts";
import { type PostgresAddress, readCaseAddress } from "./address.ts";
import { connect, type PostgresConnection } from "./connect.ts";
import { filesFolder } from "./files-folder.ts";
import { FUNCTIONS } from "./functions.ts";
import { postgresProblemOf } from "./problem-of.ts";
import { TEXT_INDEX } from "./text-index.ts";

/** The first that has all that the queries ask for. */
const OLDEST_SERVER = 160_000;

/**
 * Opens a case in PostgreSQL, a schema of its database, and brings one of an earlier version up to date.
 *
 * - problems: `address-malformed`, `case-name`, `case-missing`, `case-foreign`, `case-unfinished`, `case-newer`, `case-older`, `case-replaced`,
 *   `case-unreachable`, `case-refused`, `case-busy`, `case-full`, `case-read-only`, `server-unfit`, `upgrade-stopped`
 */
export async function openPostgresCase(
	address: string,
	{ create = false, readOnly = false, transfer = false, who, now, identity: expected, upgrade, ledger }: OpenOptions,
): Promise<Outcome<Case>> {
	const read = readCaseAddress(address);
	if (!read.ok) return read;
	const { shown } = read.value;
	const connection = connect<CaseTables>(read.value, { readOnly, latest: LATEST_VERSION });
	const { db } = connection;
	const files = filesFolder(read.value);
	try {
		let state = await stateOf(db);
		if (state === null) {
			const found = await lookAt(db, read.value);
			if (!found.ok) return await given(connection, found);
			if (found.value === "nothing" && (!create || readOnly)) {
				const message = `Expected a case "${read.value.schema}" in the database, got none; make it with fissure init, or correct the address`;
				return await given(connection, failed("case-missing", message, shown));
			}
			if (found.value === "nothing") await makeCase(db, read.value.schema, files, transfer);
			state = (await stateOf(db)) as State;
		}
		if (!transfer && state.transfer !== null) {
			const message =
				"Expected a whole case, got a copy that is not finished; run fissure move again to finish it, or remove it";
			return await given(connection, failed("case-unfinished", message, shown));
		}
		connection.take(state.told);
		const fit = await bringUpToDate(connection, readOnly, shown, upgrade);
		if (!fit.ok) return await given(connection, fit);
		const identity = `postgres ${state.id}`;
		if (expected !== undefined && expected !== identity) {
			const message =
				"Expected the case that was open, got another of its name: it was deleted and made again; start fissure again";
			return await given(connection, failed("case-replaced", message, shown));
		}
		const value: Case = {
			...{ address: shown, files, readOnly, who, now, identity, isOverwritten: () => false },
			...{ db, isClosed: connection.isClosed, comparedTexts: connection.comparedTexts, close: connection.close },
			alone: connection.alone,
			...(ledger && { ledger }),
			...{ version: connection.version, stamp: connection.stamp, inserts: new Map() },
		};
		return { ok: true, value };
	} catch (error) {
		const problem = postgresProblemOf(error, shown);
		await connection.close().catch(() => {});
		if (problem === null) throw error;
		return problem;
	}
}

async function given(connection: PostgresConnection<CaseTables>, outcome: Outcome<unknown>): Promise<Outcome<never>> {
	await connection.close();
	return outcome as Outcome<never>;
}

interface State {
	/** Stamp and version, as changes are announced. */
	readonly told: string;
	readonly transfer: string | null;
	readonly id: string;
}

/** All that opening a case asks, at once; null where there is no case. */
async function stateOf(db: Kysely<CaseTables>): Promise<State | null> {
	try {
		const { rows } = await sql<State>`select stamp || ' ' || version as told, transfer, id
			from case_state, case_identity`.execute(db);
		return rows[0] ?? null;
	} catch (error) {
		// No such table: see what is there instead.
		if ((error as { readonly code?: unknown }).code === "42P01") return null;
		throw error;
	}
}

/** Whether there is a case of this name, once it is known that the server can hold one. */
async function lookAt(
	db: Kysely<CaseTables>,
	{ schema, shown }: PostgresAddress,
): Promise<Outcome<"nothing" | "case">> {
	const { rows } = await sql<Looked>`select current_setting('server_version_num')::bigint as version,
		getdatabaseencoding() as encoding, to_regnamespace(${`"${schema}"`}) is not null as "isThere",
		to_regclass(${`"${schema}".case_state`}) is not null as "isCase"`.execute(db);
	const { version, encoding, isThere, isCase } = rows[0] as Looked;
	if (version < OLDEST_SERVER) {
		const message = `Expected PostgreSQL 16 or later, got ${Math.floor(version / 10_000)}; upgrade the server`;
		return failed("server-unfit", message, shown);
	}
	if (encoding !== "UTF8") {
		const message = `Expected a database with the encoding UTF8, got ${encoding}; create it with "encoding 'UTF8' template template0"`;
		return failed("server-unfit", message, shown);
	}
	if (isThere === 1 && isCase === 0) {
		const message = `Expected a case, got a schema "${schema}" of another program; choose another name`;
		return failed("case-foreign", message, shown);
	}
	return { ok: true, value: isThere === 1 ? "case" : "nothing" };
}

interface Looked {
	readonly version: number;
	readonly encoding: string;
	readonly isThere: 0 | 1;
	readonly isCase: 0 | 1;
}

async function identityOf(db: QueryExecutorProvider): Promise<string> {
	const { rows } = await sql<{ readonly id: string }>`select id from case_identity`.execute(db);
	return `postgres ${rows[0]?.id ?? ""}`;
}

/** Whole or not at all; where another process was quicker, its case is as good. */
async function makeCase(db: Kysely<CaseTables>, schema: string, files: string, transfer: boolean): Promise<void> {
	await db.connection().execute(async (connection) => {
		await sql`begin`.execute(connection);
		try {
			await sql`select pg_advisory_xact_lock(hashtextextended(${`fissure ${schema}`}, 0))`.execute(connection);
			const { rows } = await sql`select 1 where to_regclass(${`"${schema}".case_state`}) is not null`.execute(
				connection,
			);
			if (rows.length === 0) {
				await sql`create schema if not exists ${sql.id(schema)}`.execute(connection);
				for (const statement of [...FUNCTIONS, ...TEXT_INDEX]) await sql.raw(statement).execute(connection);
				await sql`create table case_state (only_one boolean primary key default true check (only_one),
					version bigint not null, stamp bigint not null, transfer text)`.execute(connection);
				for (const up of migrations) await up(connection, async () => {});
				await sql`insert into case_state (version, stamp, transfer) values (${LATEST_VERSION}, 1, ${transfer ? "" : null})`.execute(
					connection,
				);
				await makeFolder(files, await identityOf(connection));
			}
			await sql`commit`.execute(connection);
		} catch (error) {
			await sql`rollback`.execute(connection);
			throw error;
		}
	});
}

async function bringUpToDate(
	{ db, version, learn }: PostgresConnection<CaseTables>,
	readOnly: boolean,
	shown: string,
	{ signal, onProgress }: OpenOptions["upgrade"] & object = {},
): Promise<Outcome<null>> {
	if (version() > LATEST_VERSION) {
		const message = `Expected a case of version ${LATEST_VERSION} or earlier, got ${version()}; install a newer Fissure`;
		return failed("case-newer", message, shown);
	}
	if (version() === LATEST_VERSION) return { ok: true, value: null };
	if (readOnly) {
		const message = `Expected a case of version ${LATEST_VERSION}, got ${version()}; open it once for writing, as "fissure init" does, to upgrade it`;
		return failed("case-older", message, shown);
	}
	for (const [index, up] of migrations.entries()) {
		if (signal?.aborted === true) {
			const message = `Expected to bring the case to version ${LATEST_VERSION}, was stopped before the end; nothing is lost: run the command again to continue`;
			return failed("upgrade-stopped", message, shown);
		}
		await db.transaction().execute(async (transaction) => {
			const { rows } = await sql<{ readonly version: number }>`select version from case_state`.execute(transaction);
			if ((rows[0]?.version ?? 0) > index) return;
			onProgress?.({ done: index, total: migrations.length, place: `version ${index + 1}` });
			await up(transaction, async () => {});
			await sql`update case_state set version = ${index + 1}`.execute(transaction);
		});
	}
	await learn();
	return { ok: true, value: null };
}
