import { CompiledQuery, type Dialect, Kysely, PostgresAdapter, PostgresDriver, PostgresIntrospector } from "kysely";
import type pg from "pg";
import Cursor from "pg-cursor";
import type { ComparedTexts } from "../sqlite/compared-texts.ts";
import { waitForLock } from "../turns.ts";
import type { PostgresAddress } from "./address.ts";
import { CaseCompiler } from "./compiler.ts";
import { onlyConnection, openPool } from "./pool.ts";
import { NEWER_CASE } from "./problem-of.ts";
import { channelOf, type Stamps, stampsOf, tellHere } from "./stamps.ts";

export interface PostgresConnection<Tables> extends Stamps {
	readonly db: Kysely<Tables>;
	readonly close: () => Promise<void>;
	readonly isClosed: () => boolean;
	readonly comparedTexts: ComparedTexts;
	/** A connection that is used for one purpose only, and is not made again where it is lost. */
	readonly alone: () => Promise<{ readonly db: Kysely<Tables>; readonly isClosed: () => boolean }>;
}

/** Connections of one process to a case: those that read answer many people at once, one writes. */
const READERS = 8;
const WRITERS = 3;

interface SharedPool {
	readonly pool: pg.Pool;
	stamps: Stamps;
	users: number;
}

/** By database, case and whether they only read: connections that all who open the case in this process share. */
const shared = new Map<string, SharedPool>();

/** To connect takes longer than most of what is asked; and a person more is no connection more. */
function borrowPool(
	connection: string,
	{ schema, shown, readOnly }: { readonly schema: string; readonly shown: string; readonly readOnly: boolean },
) {
	const key = JSON.stringify([connection, schema, readOnly]);
	let held = shared.get(key);
	if (held === undefined) {
		const program = `fissure ${readOnly ? "reads" : "writes"} ${schema}`.slice(0, 60);
		const pool = openPool(connection, { schema, readOnly, most: readOnly ? READERS : WRITERS, program });
		held = { pool, stamps: stampsOf(pool, schema, shown), users: 0 };
		shared.set(key, held);
	} else if (held.users === 0) held.stamps = stampsOf(held.pool, schema, shown);
	held.users++;
	const own = held;
	return {
		pool: own.pool,
		stamps: own.stamps,
		giveBack: async (): Promise<void> => {
			own.users--;
			// Nobody needs to be told of changes any more; connections that nobody uses end by themselves.
			if (own.users === 0) await own.stamps.stop();
		},
	};
}

/** A case in PostgreSQL as a Kysely database. Nothing is asked of the server yet. */
export function connect<Tables>(
	{ connection, schema, shown }: PostgresAddress,
	{ readOnly, latest }: { readonly readOnly: boolean; readonly latest: number },
): PostgresConnection<Tables> {
	const { pool, stamps, giveBack } = borrowPool(connection, { schema, shown, readOnly });
	let isClosed = false;
	const others: (() => Promise<void>)[] = [];
	// Others go on with the same connections when this one is closed.
	const lent = { connect: () => pool.connect(), end: async () => {} } as unknown as pg.Pool;
	const db = new Kysely<Tables>({ dialect: dialectOf(lent, { address: shown, schema, latest }) });
	return {
		...stamps,
		db,
		close: async () => {
			if (isClosed) return;
			isClosed = true;
			for (const closeOther of others) await closeOther();
			await db.destroy();
			await giveBack();
		},
		isClosed: () => isClosed,
		alone: async () => {
			const only = onlyConnection(connection, {
				schema,
				readOnly: false,
				program: `fissure alone ${schema}`.slice(0, 60),
			});
			const own = new Kysely<Tables>({
				dialect: dialectOf(only as unknown as pg.Pool, { address: shown, schema, latest }),
			});
			others.push(async () => {
				await own.destroy();
				await only.end();
			});
			return { db: own, isClosed: () => isClosed || only.isLost() };
		},
		// Pages of the server have checksums: rows have none of their own.
		comparedTexts: { mayHaveAfter: () => false, hasAll: () => false, add: () => {} },
	};
}

interface OfCase {
	readonly address: string;
	readonly schema: string;
	/** The last version of a case that this program knows. */
	readonly latest: number;
}

function dialectOf(pool: pg.Pool, of: OfCase): Dialect {
	return {
		createAdapter: () => new PostgresAdapter(),
		createIntrospector: (db) => new PostgresIntrospector(db),
		createQueryCompiler: () => new CaseCompiler(),
		createDriver: () => new CaseDriver(pool, of),
	};
}

type Held = Parameters<PostgresDriver["releaseConnection"]>[0];

/** One who writes a case at a time, on whatever host, so that the keys of rows follow the order in which they are saved. */
class CaseDriver extends PostgresDriver {
	readonly #address: string;
	readonly #schema: string;
	readonly #latest: number;
	readonly #ends = new WeakMap<Held, () => void>();

	constructor(pool: pg.Pool, { address, schema, latest }: OfCase) {
		super({ pool, cursor: Cursor as never });
		this.#address = address;
		this.#schema = schema;
		this.#latest = latest;
	}

	override async beginTransaction(connection: Held): Promise<void> {
		// Who waits within this process holds no lock of the server's.
		const end = await waitForLock(this.#address);
		this.#ends.set(connection, end);
		try {
			await connection.executeQuery(CompiledQuery.raw("begin"));
			await connection.executeQuery(
				CompiledQuery.raw("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`fissure ${this.#schema}`]),
			);
		} catch (error) {
			await connection.executeQuery(CompiledQuery.raw("rollback")).catch(() => {});
			this.#end(connection);
			throw error;
		}
	}

	override async commitTransaction(connection: Held): Promise<void> {
		// Only what has changed something has a number.
		const { rows } = await connection.executeQuery<{ readonly told: string }>(
			CompiledQuery.raw(
				`with changed as (update case_state set stamp = stamp + 1
					where pg_current_xact_id_if_assigned() is not null returning stamp || ' ' || version as told)
				select told, pg_notify($1, told) from changed`,
				[channelOf(this.#schema)],
			),
		);
		// A newer program may have changed the case since this one opened it; what an earlier one writes may be wrong in it.
		if (rows.some(({ told }) => Number(told.split(" ")[1]) > this.#latest))
			throw Object.assign(new Error(this.#address), { code: NEWER_CASE });
		await super.commitTransaction(connection);
		// The next question to this process must not be answered from before.
		for (const { told } of rows) tellHere(this.#address, told);
		this.#end(connection);
	}

	override async rollbackTransaction(connection: Held): Promise<void> {
		try {
			await super.rollbackTransaction(connection);
		} finally {
			this.#end(connection);
		}
	}

	#end(connection: Held): void {
		this.#ends.get(connection)?.();
		this.#ends.delete(connection);
	}
}
