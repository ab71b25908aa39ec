import type { Outcome } from "@fissure/core";
import type { PresenceSubject } from "@fissure/model";
import { type Kysely, sql, type Transaction } from "kysely";
import { openPool } from "../dialects/postgres/pool.ts";
import { listen } from "../queue/listen.ts";
import { attemptTeam, TEAM_SCHEMA, type Team } from "./open-team.ts";
import type { TeamTables } from "./tables.ts";

/** Seconds of silence after which somebody is no longer there, by the clock of the database. */
const SILENCE = sql`interval '45 seconds'`;
const CHANNEL = "fissure_presence";
/** Pages of one person that count at once. */
const MOST_PAGES = 20;

/** A page of a person, and what it shows. */
export interface PagePresence {
	readonly person: string;
	/** Any name that the page gives itself. */
	readonly page: string;
	/** Id. */
	readonly case: string;
	readonly subject: PresenceSubject;
}

/** A page says what it shows; said again, it is still there. Others are told where that is new. */
export const arrive = (
	{ db, address }: Team,
	{ person, page, case: id, subject }: PagePresence,
): Promise<Outcome<null>> =>
	attemptTeam(address, () =>
		db.transaction().execute(async (change) => {
			// Who removes the same rows at once leaves them to the other.
			await sql`delete from presence where (person, page) in (
				select person, page from presence where seen < clock_timestamp() - ${SILENCE} for update skip locked)`.execute(
				change,
			);
			const pages = await change.selectFrom("presence").selectAll().where("person", "=", person).execute();
			const before = pages.find((one) => one.page === page);
			if (before === undefined && pages.length >= MOST_PAGES) return { ok: true, value: null };
			const row = { case: id, kind: subject.kind, subject: subject.id };
			await sql`insert into presence (person, page, "case", kind, subject)
				values (${person}, ${page}, ${row.case}, ${row.kind}, ${row.subject})
				on conflict (person, page) do update set
					"case" = excluded."case", kind = excluded.kind, subject = excluded.subject, seen = excluded.seen`.execute(
				change,
			);
			const isSame = before?.case === id && before.kind === row.kind && before.subject === row.subject;
			if (!isSame) for (const one of new Set([id, before?.case ?? id])) await announce(change, one);
			return { ok: true, value: null };
		}),
	);

/** A page shows this no longer. Where it shows something else by now, nothing happens. */
export const leave = (
	{ db, address }: Team,
	{ person, page, case: id, subject }: PagePresence,
): Promise<Outcome<null>> =>
	attemptTeam(address, () =>
		db.transaction().execute(async (change) => {
			const gone = await change
				.deleteFrom("presence")
				.where("person", "=", person)
				.where("page", "=", page)
				.where("case", "=", id)
				.where("kind", "=", subject.kind)
				.where("subject", "=", subject.id)
				.executeTakeFirst();
			if (gone.numDeletedRows > 0n) await announce(change, id);
			return { ok: true, value: null };
		}),
	);

const announce = (change: Transaction<TeamTables>, id: string) =>
	sql`select pg_notify(${CHANNEL}, ${id})`.execute(change);

/** Somebody on something. */
export interface PersonPresent extends PresenceSubject {
	/** Id. */
	readonly person: string;
	readonly name: string;
}

/** Who is on what in a case: people who can sign in and have a role in it. Each once for each subject. */
export const listPresent = ({ db, address }: Team, id: string): Promise<Outcome<readonly PersonPresent[]>> =>
	attemptTeam(address, async () => ({
		ok: true,
		value: await presentIn(db, id),
	}));

const presentIn = (db: Kysely<TeamTables>, id: string) =>
	db
		.selectFrom("presence")
		.innerJoin("people", "people.id", "presence.person")
		.innerJoin("roles", (join) =>
			join.onRef("roles.person", "=", "presence.person").onRef("roles.case", "=", "presence.case"),
		)
		.select(["presence.person", "people.name", "kind", "subject as id"])
		.distinct()
		.where("presence.case", "=", id)
		.where("people.disabled", "is", null)
		.where(sql<boolean>`presence.seen >= clock_timestamp() - ${SILENCE}`)
		.orderBy("people.name")
		.execute();

/**
 * Hears of every case, by id, in which somebody has come or gone, whichever server they ask; null: anything may have changed meanwhile.
 * It has a connection of its own.
 */
export function followPresence(
	{ connection }: Team,
	onChange: (id: string | null) => void,
): { readonly close: () => Promise<void> } {
	const pool = openPool(connection, { schema: TEAM_SCHEMA, readOnly: true, most: 1, program: "fissure presence" });
	const line = listen(pool, CHANNEL, { onWords: onChange, onOpen: () => onChange(null) });
	return {
		async close() {
			await line.close();
			await pool.end();
		},
	};
}
