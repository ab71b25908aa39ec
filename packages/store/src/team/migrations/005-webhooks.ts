import { sql } from "kysely";
import type { TeamMigration } from "./migration.ts";

/** Addresses to which servers send what happens in a case, and what is on its way to them. Instants are those of the database. */
export const up: TeamMigration = async (db) => {
	// The secret itself is stored, since each event is signed with it.
	await sql`
		create table webhooks (
			id uuid primary key default gen_random_uuid(),
			"case" text not null,
			address text not null,
			events jsonb not null,
			secret text not null,
			by text not null,
			made timestamptz not null default clock_timestamp(),
			journal bigint not null,
			jobs_seen timestamptz not null default clock_timestamp(),
			failing timestamptz,
			disabled timestamptz,
			why text check (why in ('person', 'gone', 'failing')),
			last_at timestamptz,
			last_status integer,
			last_problem text
		)
	`.execute(db);
	await sql`create index webhooks_of_case on webhooks ("case")`.execute(db);
	await sql`
		create table webhook_deliveries (
			id uuid primary key default gen_random_uuid(),
			webhook uuid not null references webhooks on delete cascade,
			source text not null,
			event text not null,
			body text not null,
			made timestamptz not null default clock_timestamp(),
			attempts integer not null default 0,
			due timestamptz default clock_timestamp(),
			tried timestamptz,
			ended timestamptz,
			arrived boolean not null default false,
			status integer,
			problem text,
			unique (webhook, source)
		)
	`.execute(db);
	await sql`create index jobs_by_end on jobs (ended) where parent is null`.execute(db);
	await sql`create index webhook_deliveries_due on webhook_deliveries (due) where ended is null`.execute(db);
};
