import { type Kysely, sql } from "kysely";
import type { TeamTables } from "./tables.ts";

/** Tables of what is to be sent to others: webhooks and mail. A row ends when it has arrived, or after the last pause. */
export type Outbox = "webhook_deliveries" | "mails";

/** A row that somebody has taken. */
export interface Taken {
	readonly id: string;
	/** This one counted: who took it before says nothing more about it. */
	readonly attempts: number;
}

/** How an attempt went. */
export interface Attempted {
	/** Of HTTP or SMTP; null where nothing was answered. */
	readonly status: number | null;
	/** Code; null: it arrived. */
	readonly problem: string | null;
}

/**
 * Takes rows that are due, of one receiver only a few, so that one that is slow does not hold up others for long. Nobody else takes them for so many
 * seconds; where nobody says by then how it went, they are taken once more.
 */
export async function takeFrom(
	db: Kysely<TeamTables>,
	outbox: Outbox,
	limits: {
		readonly receiver: "webhook" | "address";
		readonly most: number;
		readonly ofOne: number;
		readonly seconds: number;
	},
): Promise<readonly Taken[]> {
	const [table, receiver] = [sql.table(outbox), sql.ref(limits.receiver)];
	const isDue = sql`ended is null and due <= clock_timestamp()`;
	const { rows } = await sql<Taken>`
		with first as (
			select id from (select id, due, row_number() over (partition by ${receiver} order by due) as place from ${table} where ${isDue}) as ordered
			where place <= ${limits.ofOne} order by due limit ${limits.most}
		), taken as (
			select id from ${table} where id in (select id from first) and ${isDue} for update skip locked
		)
		update ${table} set attempts = attempts + 1, due = clock_timestamp() + make_interval(secs => ${limits.seconds})
		where id in (select id from taken)
		returning id, attempts`.execute(db);
	return rows;
}

/** Notes how an attempt went: it is over, or due again after a pause, in seconds. False where another has taken the row meanwhile. */
export async function noteIn(
	db: Kysely<TeamTables>,
	outbox: Outbox,
	{ id, attempts }: Taken,
	{ status, problem, pauses }: Attempted & { readonly pauses: readonly number[] },
): Promise<boolean> {
	const pause = problem === null ? undefined : pauses[attempts - 1];
	const noted = await db
		.updateTable(outbox)
		.set({
			...{ tried: sql<Date>`clock_timestamp()`, status, problem, arrived: problem === null },
			...(pause === undefined
				? { ended: sql<Date>`clock_timestamp()`, due: null }
				: { due: sql<Date>`clock_timestamp() + make_interval(secs => ${sql.lit(pause)})` }),
		})
		.where("id", "=", id)
		.where("attempts", "=", attempts)
		.where("ended", "is", null)
		.executeTakeFirst();
	return noted.numUpdatedRows > 0n;
}

/** Has everything sent again that did not arrive, from the first pause on. Gives how many. */
export async function sendAgainFrom(
	db: Kysely<TeamTables>,
	outbox: Outbox,
	of: { readonly webhook?: string } = {},
): Promise<number> {
	const { numAffectedRows } =
		await sql`update ${sql.table(outbox)} set due = clock_timestamp(), ended = null, attempts = 0
		where ended is not null and not arrived ${of.webhook === undefined ? sql`` : sql`and webhook = ${of.webhook}`}`.execute(
			db,
		);
	return Number(numAffectedRows ?? 0);
}

/** Removes what arrived a week ago, and what failed a month ago. */
export const removeOldFrom = (db: Kysely<TeamTables>, outbox: Outbox): Promise<unknown> =>
	sql`delete from ${sql.table(outbox)}
		where ended < clock_timestamp() - case when arrived then interval '7 days' else interval '30 days' end`.execute(db);
