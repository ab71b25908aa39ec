import { sql } from "kysely";
import type { TeamMigration } from "./migration.ts";

/** What the people of a team have open at this moment. It is written all the time and worth nothing after a minute, so it needs no log. */
export const up: TeamMigration = async (db) => {
	await sql`
		create unlogged table presence (
			person text not null references people on delete cascade,
			page text not null,
			"case" text not null,
			kind text not null,
			subject text not null,
			seen timestamptz not null default clock_timestamp(),
			primary key (person, page)
		)
	`.execute(db);
	await sql`create index presence_by_case on presence ("case")`.execute(db);
};
