import { sql } from "kysely";
import type { TeamMigration } from "./migration.ts";

/** Who wants mail and when, and what is on its way. Instants are those of the database. */
export const up: TeamMigration = async (db) => {
	for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};

const STATEMENTS = [
	`create table mail_settings (
		person text primary key references people on delete cascade, rhythm text not null check (rhythm in ('off', 'at-once', 'daily')),
		hour integer not null check (hour between 0 and 23), zone text not null, details boolean not null,
		digested timestamptz not null default clock_timestamp())`,
	`create table mails (
		id uuid primary key default gen_random_uuid(), person text not null references people on delete cascade, address text not null,
		content jsonb not null, made timestamptz not null default clock_timestamp(), attempts integer not null default 0,
		due timestamptz default clock_timestamp(), tried timestamptz, ended timestamptz, arrived boolean not null default false, status integer,
		problem text)`,
	"create index mails_due on mails (due) where ended is null",
	// With which the team signs what it will know again, such as the link that ends mail.
	"create table signing_keys (name text primary key, key text not null)",
];
