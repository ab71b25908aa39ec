import { sql } from "kysely";
import type { TeamMigration } from "./migration.ts";

/**
 * What people of a team ask each other to check, what they follow, and what they are told. Instants are those of the database: its clock is the
 * same for all servers.
 */
export const up: TeamMigration = async (db) => {
	for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};

const STATEMENTS = [
	`create table checks (
		id uuid primary key default gen_random_uuid(), "case" text not null, kind text not null, subject text not null, words text not null,
		asked_by text not null references people on delete cascade, asked timestamptz not null default clock_timestamp(),
		done_by text references people on delete set null, done timestamptz, answer text)`,
	'create index checks_by_asker on checks (asked_by, "case", asked)',
	`create table check_people (
		"check" uuid not null references checks on delete cascade, person text not null references people on delete cascade,
		primary key ("check", person))`,
	'create index checks_of_person on check_people (person, "check")',
	// No words of a case: who may read them reads them there.
	`create table notices (
		key bigint generated always as identity primary key, person text not null references people on delete cascade, "case" text not null,
		kind text not null check (kind in ('check', 'answer', 'mention', 'job', 'alert', 'change')), subject_kind text not null,
		subject text not null, "from" text, what text, failed integer not null default 0, count integer not null default 1,
		source text not null, at timestamptz not null default clock_timestamp(), seen timestamptz, mailed timestamptz,
		unique (person, "case", source))`,
	"create index notices_of_person on notices (person, key)",
	"create index notices_unread on notices (person, key) where seen is null",
	"create index notices_unsent on notices (person, key) where mailed is null and seen is null",
	`create table notice_settings (
		person text not null references people on delete cascade, kind text not null, page integer not null, feed integer not null,
		mail integer not null, primary key (person, kind))`,
	`create table follows (
		person text not null references people on delete cascade, "case" text not null, kind text not null, subject text not null,
		primary key (person, "case", kind, subject))`,
	'create index follows_of_case on follows ("case")',
	`create table feeds (
		person text primary key references people on delete cascade, secret text not null unique,
		made timestamptz not null default clock_timestamp(), used timestamptz)`,
	"alter table jobs add column regular integer not null default 0",
	// Up to which entry the journal of a case was read.
	'create table case_marks ("case" text primary key, journal bigint not null)',
];
