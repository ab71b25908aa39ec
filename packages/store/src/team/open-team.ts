import { failed, type Outcome } from "@fissure/core";
import { Kysely, PostgresDialect, sql } from "kysely";
import { readAddress } from "../dialects/postgres/address.ts";
import { openPool } from "../dialects/postgres/pool.ts";
import { isWithoutPassword } from "../dialects/postgres/problem-of.ts";
import { teamMigrations } from "./migrations/index.ts";
import type { TeamTables } from "./tables.ts";

/** The accounts of a team, open. */
export interface Team {
	/** Of the database, as it may be shown: without a password. */
	readonly address: string;
	/** What the driver connects with, password and all: for what has connections of its own. Never shown. */
	readonly connection: string;
	/** Looks names up in the schema `fissure`. */
	readonly db: Kysely<TeamTables>;
	/** Whose changes these are where nobody is signed in. */
	readonly who: string;
	/** The clock: an ISO instant. */
	readonly now: () => string;
	readonly close: () => Promise<void>;
}

export interface TeamOptions {
	readonly who: string;
	readonly now: () => string;
	/** Makes the schema where there is none; else a database without it is refused. */
	readonly create?: boolean;
	/** Connections at once; 10 unless said. */
	readonly most?: number;
}

/** Schema of what is about the team and about no case. */
export const TEAM_SCHEMA = "fissure";

/** Any number that no other program takes: who holds it changes the schema. */
const MIGRATION_LOCK = 7_354_819_202;

/**
 * Opens the accounts of a team in a database of PostgreSQL, and brings the schema up to date.
 *
 * - in:       `postgres://person@host:5432/desk`
 * - problems: `address-malformed`, `team-missing`, `team-newer`, those of `teamProblem`
 */
export async function openTeam(address: string, options: TeamOptions): Promise<Outcome<Team>> {
	const read = readAddress(address);
	if (!read.ok) return read;
	const { shown, connection, schema } = read.value;
	if (schema !== null)
		return failed(
			"address-malformed",
			"Expected the address of a database, got one with a case; leave the case out",
			shown,
		);
	const { who, now, create = false, most = 10 } = options;
	const pool = openPool(connection, { schema: TEAM_SCHEMA, readOnly: false, most, program: "fissure team" });
	const db = new Kysely<TeamTables>({ dialect: new PostgresDialect({ pool }) });
	const close = (): Promise<void> => db.destroy();
	const migrated = await attemptTeam(shown, () => migrate(db, { shown, now, create }));
	if (migrated.ok) return { ok: true, value: { address: shown, connection, db, who, now, close } };
	await close();
	return migrated;
}

/** One process at a time makes the schema newer; others wait, and find it done. */
const migrate = (
	db: Kysely<TeamTables>,
	{ shown, now, create }: { readonly shown: string; readonly now: () => string; readonly create: boolean },
): Promise<Outcome<null>> =>
	db.transaction().execute(async (change): Promise<Outcome<null>> => {
		await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(change);
		const { rows } = await sql<{ there: string | null }>`select to_regclass('fissure.migrations') as there`.execute(
			change,
		);
		if (rows[0]?.there === null) {
			if (!create)
				return failed(
					"team-missing",
					`Expected a database with the accounts of a team, got one without; run "fissure team init ${shown}"`,
					shown,
				);
			await sql`create schema if not exists ${sql.id(TEAM_SCHEMA)}`.execute(change);
			await sql`create table fissure.migrations (number integer primary key, applied text not null)`.execute(change);
		}
		const applied = await change
			.selectFrom("migrations")
			.select((of) => of.fn.max("number").as("last"))
			.executeTakeFirst();
		const last = applied?.last ?? 0;
		if (last > teamMigrations.length) return teamNewer(shown, last);
		for (const [at, up] of teamMigrations.entries()) {
			if (at < last) continue;
			await up(change);
			await change
				.insertInto("migrations")
				.values({ number: at + 1, applied: now() })
				.execute();
		}
		return { ok: true, value: null };
	});

/** A newer Fissure has changed the accounts. */
export const teamNewer = (shown: string, version: number): Outcome<never> & { readonly ok: false } =>
	failed(
		"team-newer",
		`Expected accounts of version ${teamMigrations.length} or before, got version ${version}; install a newer Fissure`,
		shown,
	);

/** What goes wrong with the server, at whatever moment, becomes a problem; what is our own mistake is thrown on. */
export async function attemptTeam<Value>(shown: string, work: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
	try {
		return await work();
	} catch (error) {
		const problem = teamProblem(error, shown);
		if (problem === null) throw error;
		return problem;
	}
}

/** What the server or the way to it says. Its own words are left out where they may hold what somebody wrote. */
const WORDS: readonly (readonly [RegExp, string, string])[] = [
	[
		/^28/u,
		"database-refused",
		"Expected a name and password that the database takes, got a refusal; correct the address",
	],
	[/^3D000$/u, "database-missing", "Expected a database of this name, got none; make it with createdb"],
	[
		/^42501$/u,
		"database-refused",
		"Expected the right to do this in the database, got a refusal; ask who runs it for the right",
	],
	[
		/^(?:53|57P0|55006|08)/u,
		"database-unreachable",
		"Expected an answer of the database, got none; it is full, starting or stopping; try again",
	],
	[
		/^(?:ECONN|ENOTFOUND|EAI_|EHOST|ENET|ETIMEDOUT|EPIPE)/u,
		"database-unreachable",
		"Expected an answer of the database, got none; start it, or correct the address",
	],
	[/^(?:55P03|40)/u, "database-busy", "Expected a turn within a minute, got none; try again"],
	[/^22021$/u, "text-unstorable", "Expected words that the database can store, got a NUL character; leave it out"],
];

/** Messages of the driver for what has no code. */
const NO_ANSWER = /timeout|terminated|Connection ended|not queryable/iu;

/**
 * What went wrong with the server or the way to it; null for our own mistakes.
 *
 * - problems: `database-refused`, `database-missing`, `database-unreachable`, `database-busy`, `text-unstorable`
 */
function teamProblem(error: unknown, shown: string): (Outcome<never> & { readonly ok: false }) | null {
	if (!(error instanceof Error)) return null;
	const { code = "" } = error as NodeJS.ErrnoException;
	const isWithout = isWithoutPassword(error.message);
	const known = WORDS.find(([codes]) => codes.test(isWithout ? "28P01" : code));
	if (known !== undefined) return failed(known[1], known[2], shown);
	if (code === "" && NO_ANSWER.test(error.message))
		return failed("database-unreachable", "Expected an answer of the database, got none; try again", shown);
	return null;
}
