import { type Generated, type Kysely, sql } from "kysely";

/**
 * Jobs as people see them. What is to be delivered to which worker, how long one may hold it, and how often it was tried is in the tables of
 * pg-boss; a row here says what the job is about, how far it is and what came of it.
 */
export interface JobTables {
	jobs: {
		readonly id: Generated<string>;
		/** Of a part: the job that it is a part of. */
		readonly parent: string | null;
		/** Of a part: which one, from 0. */
		readonly part: number | null;
		/** Of a part: how much of the whole it is, in the unit of its progress. */
		readonly size: number | null;
		readonly operation: string;
		/** JSON. */
		readonly request: string;
		/** Folders of uploads below the folder of files, by id; JSON. */
		readonly uploads: string;
		/** Address without a password. */
		readonly case_address: string;
		readonly who: string;
		readonly state: JobState;
		/** The job of pg-boss that brings it to a worker; null while an earlier job of the case is not done. */
		readonly delivery: string | null;
		/** How often pg-boss had delivered it before: who holds an earlier delivery says nothing more about it. */
		readonly attempt: number;
		/** How often it ended badly. */
		readonly failures: number;
		/** Host and process. */
		readonly worker: string | null;
		/** JSON. */
		readonly progress: string | null;
		/** JSON. */
		readonly problems: string;
		readonly problem_count: number;
		/** JSON. */
		readonly problem: string | null;
		/** What a page shows; JSON. */
		readonly report: string | null;
		/** Of a part: what the operation gave, to be joined with that of the others; JSON. */
		readonly result: string | null;
		/** In how many parts it is done; null: in one, or not cut yet. */
		readonly parts: number | null;
		readonly stop_asked: Date | null;
		readonly asked: Generated<Date>;
		readonly begun: Date | null;
		readonly changed: Generated<Date>;
		readonly ended: Date | null;
	};
	/** Cases whose watched sources are looked at regularly. */
	watched_cases: {
		readonly case_address: string;
		readonly who: string;
		readonly every_seconds: number;
		readonly due: Date;
	};
}

export type JobState = "waiting" | "running" | "done" | "failed" | "stopped";

/** Makes the tables where they are not there yet; the schema of the connection is theirs. One process does so at a time. */
export async function makeJobTables(db: Kysely<JobTables>): Promise<void> {
	await db.transaction().execute(async (change) => {
		await sql`create schema if not exists fissure`.execute(change);
		await sql`
			create table if not exists jobs (
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
		`.execute(change);
		await sql`create index if not exists jobs_by_case on jobs (case_address, asked) where parent is null`.execute(
			change,
		);
		await sql`create index if not exists jobs_under_way on jobs (state) where ended is null`.execute(change);
		await sql`
			create table if not exists watched_cases (
				case_address text primary key,
				who text not null,
				every_seconds integer not null,
				due timestamptz not null default now()
			)
		`.execute(change);
	});
}
