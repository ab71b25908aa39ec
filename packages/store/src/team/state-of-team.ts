import { failed, type Outcome } from "@fissure/core";
import { sql } from "kysely";
import { teamMigrations } from "./migrations/index.ts";
import { attemptTeam, type Team, teamNewer } from "./open-team.ts";
import { activeSince } from "./sessions.ts";

/**
 * Can a server of this version answer for the team now: does the database answer, are the accounts of its version, and is the queue there?
 *
 * - problems: `team-newer`, `queue-missing`, those of `teamProblem`
 */
export const isTeamReady = ({ db, address }: Team): Promise<Outcome<null>> =>
	attemptTeam(address, async () => {
		const { rows } = await sql<{ readonly version: number; readonly queue: string | null }>`
			select (select max(number) from migrations) as version, to_regclass('pgboss.queue')::text as queue`.execute(db);
		const { version, queue } = rows[0] ?? { version: 0, queue: null };
		if (version > teamMigrations.length) return teamNewer(address, version);
		if (queue === null)
			return failed(
				"queue-missing",
				"Expected the queue of the team in the database, got none; start the server again",
				address,
			);
		return { ok: true, value: null };
	});

/** Figures of a team for those who watch its servers: counts, and no name or text. */
export interface TeamFigures {
	/** Sessions of people who have asked for something in the last hours. */
	readonly sessions: number;
	/** Whole jobs of the last 30 days, and how long those that wait have waited at most, in seconds. */
	readonly jobs: readonly { readonly operation: string; readonly state: string; readonly count: number }[];
	readonly delays: readonly { readonly operation: string; readonly seconds: number }[];
	/** Connections of this user to the database, of all processes. */
	readonly connections: readonly { readonly state: string; readonly count: number }[];
	/** Seconds by which the clock of this machine is ahead of that of the database; less than 0 where it is behind. */
	readonly clockAhead: number;
}

/** Counts what a team has and does. Five questions to the database. */
export const figuresOfTeam = ({ db, address, now }: Team): Promise<Outcome<TeamFigures>> =>
	attemptTeam(address, async () => {
		const at = now();
		const { sessions } = await db
			.selectFrom("sessions")
			.select((of) => of.fn.countAll<number>().as("sessions"))
			.where("ended", "is", null)
			.where("expires", ">", at)
			.where("seen", ">", activeSince(at))
			.executeTakeFirstOrThrow();
		const jobs = await sql<TeamFigures["jobs"][number]>`
			select operation, state, count(*) as count from jobs where parent is null group by 1, 2 order by 1, 2`.execute(
			db,
		);
		const delays = await sql<TeamFigures["delays"][number]>`
			select operation, extract(epoch from clock_timestamp() - min(asked))::float8 as seconds
			from jobs where state = 'waiting' group by 1 order by 1`.execute(db);
		const connections = await sql<TeamFigures["connections"][number]>`
			select coalesce(state, 'unknown') as state, count(*) as count from pg_stat_activity
			where datname = current_database() and usename = current_user group by 1 order by 1`.execute(db);
		const clock = await sql<{ readonly ms: number }>`
			select extract(epoch from clock_timestamp())::float8 * 1000 as ms`.execute(db);
		const clockAhead = (Date.parse(now()) - (clock.rows[0]?.ms ?? 0)) / 1000;
		return {
			ok: true,
			value: { sessions, jobs: jobs.rows, delays: delays.rows, connections: connections.rows, clockAhead },
		};
	});
