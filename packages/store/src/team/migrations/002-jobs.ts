import { sql } from "kysely";
import type { TeamMigration } from "./migration.ts";

/** Jobs that workers do, and cases whose watched sources they check. Instants are those of the database: its clock is the same for all hosts. */
export const up: TeamMigration = async (db) => {
	await sql`
		create table jobs (
			id uuid primary key default gen_random_uuid(),
			parent uuid references jobs on delete cascade,
			part integer,
			size bigint,
			operation text not null,
			request jsonb not null,
			uploads jsonb not null,
			case_address text not null,
			who text not null,
			state text not null,
			delivery uuid,
			attempt integer not null,
			failures integer not null,
			worker text,
			progress jsonb,
			problems jsonb not null,
			problem_count integer not null,
			problem jsonb,
			report jsonb,
			result jsonb,
			parts integer,
			stop_asked timestamptz,
			asked timestamptz not null default clock_timestamp(),
			begun timestamptz,
			changed timestamptz not null default clock_timestamp(),
			ended timestamptz,
			unique (parent, part)
		)
	`.execute(db);
	await sql`create index jobs_by_case on jobs (case_address, asked) where parent is null`.execute(db);
	await sql`create index jobs_under_way on jobs (state) where ended is null`.execute(db);
	await sql`
		create table watched_cases (
			case_address text primary key,
			who text not null,
			every_seconds integer not null,
			due timestamptz not null default now()
		)
	`.execute(db);
};
