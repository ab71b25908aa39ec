import { sql } from "kysely";
import type { TeamMigration } from "./migration.ts";

/** People of a team, how they sign in, what each may do in which case, and the audit log. Instants are ISO texts, as in a case. */
export const up: TeamMigration = async (db) => {
	for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
};

const STATEMENTS = [
	// Names and addresses are compared without regard to case, which the "C" collation knows of Latin letters alone: see fold().
	`create table people (
		id text primary key, name text not null, name_folded text not null unique, email text not null,
		email_folded text not null unique, password text, administrator integer not null default 0, disabled text, made text not null)`,
	`create table identities (issuer text not null, subject text not null, person text not null references people on delete cascade,
		made text not null, primary key (issuer, subject))`,
	`create table sessions (
		id text primary key, secret text not null unique, person text not null references people on delete cascade,
		device text not null, address text not null, made text not null, seen text not null, expires text not null, ended text)`,
	"create index sessions_of_person on sessions (person)",
	`create table tokens (
		id text primary key, secret text not null unique, person text not null references people on delete cascade,
		name text not null, scope text not null check (scope in ('read', 'write')), cases jsonb, made text not null, expires text,
		used text, ended text)`,
	"create index tokens_of_person on tokens (person)",
	`create table roles (person text not null references people on delete cascade, "case" text not null,
		role text not null check (role in ('reader', 'coder', 'analyst', 'owner')), primary key (person, "case"))`,
	'create index roles_of_case on roles ("case")',
	`create table invitations (
		id text primary key, secret text not null unique, email text not null, email_folded text not null, name text not null,
		administrator integer not null default 0, roles jsonb not null, by text not null, made text not null, expires text not null,
		ended text)`,
	"create table attempts (key text primary key, failures integer not null, last text not null)",
	`create table audit (
		key bigint generated always as identity primary key, at text not null, person text, means text not null, operation text not null,
		"case" text, subjects jsonb not null, outcome text not null, address text)`,
	"create index audit_of_person on audit (person, key)",
	'create index audit_of_case on audit ("case", key)',
];
