import type { Outcome } from "@fissure/core";
import { sql } from "kysely";
import { attemptTeam, type Team } from "./open-team.ts";
import { hashOf, newSecret } from "./secret.ts";

/** Milliseconds between two notes of when a feed was asked for last. */
const NOTED = sql`interval '1 minute'`;

/** When the feed of a person got its address, and was asked for last; instants. */
export interface FeedFacts {
	readonly made: string;
	readonly used: string | null;
}

/** The feed of a person; null: none, or no longer. */
export const feedOf = ({ db, address }: Team, person: string): Promise<Outcome<FeedFacts | null>> =>
	attemptTeam(address, async () => {
		const row = await db.selectFrom("feeds").select(["made", "used"]).where("person", "=", person).executeTakeFirst();
		return {
			ok: true,
			value: row === undefined ? null : { made: row.made.toISOString(), used: row.used?.toISOString() ?? null },
		};
	});

/** Gives the feed of a person a new address; the one before opens no more. The secret in it is given here and nowhere else. */
export const renewFeed = ({ db, address }: Team, person: string): Promise<Outcome<string>> =>
	attemptTeam(address, async () => {
		const secret = newSecret();
		const row = { secret: hashOf(secret), made: sql<Date>`clock_timestamp()`, used: null };
		await db
			.insertInto("feeds")
			.values({ person, ...row })
			.onConflict((same) => same.column("person").doUpdateSet(row))
			.execute();
		return { ok: true, value: secret };
	});

/** The address of a feed opens no more. */
export const endFeed = ({ db, address }: Team, person: string): Promise<Outcome<null>> =>
	attemptTeam(address, async () => {
		await db.deleteFrom("feeds").where("person", "=", person).execute();
		return { ok: true, value: null };
	});

/** Whose feed has this secret; null: nobody's who may still sign in. */
export const personOfFeed = (
	{ db, address }: Team,
	secret: string,
): Promise<Outcome<(Pick<FeedFacts, "made"> & { readonly person: string }) | null>> =>
	attemptTeam(address, async () => {
		const row = await db
			.selectFrom("feeds")
			.innerJoin("people", "people.id", "feeds.person")
			.select(["people.id as person", "feeds.made"])
			.where("secret", "=", hashOf(secret))
			.where("people.disabled", "is", null)
			.executeTakeFirst();
		if (row === undefined) return { ok: true, value: null };
		await sql`update feeds set used = clock_timestamp() where person = ${row.person}
			and (used is null or used < clock_timestamp() - ${NOTED})`.execute(db);
		return { ok: true, value: { person: row.person, made: row.made.toISOString() } };
	});
