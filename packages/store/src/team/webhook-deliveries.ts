import type { Outcome } from "@fissure/core";
import type { Webhook, WebhookEvent } from "@fissure/model";
import { sql, type Transaction } from "kysely";
import { hasDeskCase } from "./desk-cases.ts";
import { attemptTeam, type Team } from "./open-team.ts";
import { type Attempted, noteIn, removeOldFrom, type Taken, takeFrom } from "./outbox.ts";
import type { TeamTables } from "./tables.ts";
import { disable, lastEntry } from "./webhooks.ts";

/** Something that happened in a case, with ids and no words of it. */
export interface HappenedInCase {
	readonly event: WebhookEvent;
	/** Id of the case. */
	readonly case: string;
	/** ISO instant. */
	readonly at: string;
	/** How many texts, judgments … it was. */
	readonly count: number;
	/** The first of their ids. */
	readonly ids: readonly string[];
	/** Of a job. */
	readonly job: { readonly operation: string; readonly problem: string | null } | null;
}

/** Writes what is sent of an event. */
export type WriteBody = (happened: HappenedInCase) => string;

/** How long the end of a job may take to be seen by others. */
const LATE = sql`interval '2 minutes'`;
/** Ids of one event that are named. */
const MOST_IDS = 20;

/** Which new rows of a case are which event. A row of a task that is finished had no day before. */
const OF_JOURNAL = sql`
	case when table_name = 'documents' and before is null then 'texts.added'
		when table_name = 'alerts' and before is null then 'alert.raised'
		when table_name = 'judgments' and before is null then 'judgment.saved'
		when table_name = 'coding_tasks' and before is not null and after::jsonb ->> 'finished' is not null then 'coding.finished'
	end`;

/**
 * Notes for each webhook what has happened in its case since the last look, to be sent. Of all servers of a team one does it for one webhook at a
 * time, in one transaction with how far it has looked, so that nothing is noted twice or left out. What was undone meanwhile is left out.
 *
 * - out: how many events were noted
 */
export const noteEvents = (team: Team, write: WriteBody): Promise<Outcome<number>> =>
	attemptTeam(team.address, async () => {
		const { db } = team;
		// A job that another server has not committed yet may bear an earlier time.
		const known = await db
			.selectFrom("webhooks")
			.select(["id", "case", "journal"])
			.select(
				sql<number>`jobs_seen < clock_timestamp() - interval '1 minute' or exists (select 1 from jobs
					where parent is null and jobs.ended > jobs_seen - ${LATE})`.as("lookAtJobs"),
			)
			.where("disabled", "is", null)
			.execute();
		let noted = 0;
		for (const of of new Set(known.map((one) => one.case))) {
			// A case that is not there any more has nothing to say, and may come back from a backup.
			const there = await hasDeskCase(team, of);
			if (!there.ok || !there.value) continue;
			const last = await lastEntry(db, of);
			for (const one of known)
				if (one.case === of && (one.journal !== last || one.lookAtJobs === 1))
					noted += await db.transaction().execute((change) => noteFor(change, one.id, write));
		}
		return { ok: true, value: noted };
	});

async function noteFor(change: Transaction<TeamTables>, id: string, write: WriteBody): Promise<number> {
	const webhook = await change
		.selectFrom("webhooks")
		.select(["id", "case", "events", "journal", "jobs_seen", "made"])
		.where("id", "=", id)
		.where("disabled", "is", null)
		.forUpdate()
		.skipLocked()
		.executeTakeFirst();
	if (webhook === undefined) return 0;
	const { case: of, journal } = webhook;
	const last = await lastEntry(change, of);
	// One that was restored from a backup begins with earlier keys again.
	const happened = [
		...(last > journal ? await ofJournal(change, of, [journal, last]) : []),
		...(await ofJobs(change, webhook)),
	];
	const wanted = new Set(JSON.parse(webhook.events) as WebhookEvent[]);
	const rows = happened
		.filter(({ event }) => wanted.has(event))
		.map(({ source, ...one }) => ({ webhook: id, source, event: one.event, body: write(one) }));
	if (rows.length > 0)
		await change
			.insertInto("webhook_deliveries")
			.values(rows)
			.onConflict((same) => same.columns(["webhook", "source"]).doNothing())
			.execute();
	await change
		.updateTable("webhooks")
		.set({ journal: last, jobs_seen: sql<Date>`clock_timestamp()` })
		.where("id", "=", id)
		.execute();
	return rows.length;
}

/** With what tells it from every other event of the same webhook. */
type Found = HappenedInCase & { readonly source: string };

async function ofJournal(
	change: Transaction<TeamTables>,
	of: string,
	[after, until]: readonly [number, number],
): Promise<readonly Found[]> {
	const { rows } = await sql<{ event: WebhookEvent; key: number; at: string; count: number; ids: string }>`
		select event, min(key) as key, min(at) as at, count(*) as count, to_jsonb((array_agg(id order by key))[1:${sql.lit(MOST_IDS)}]) as ids
		from (
			select journal.key, at, journal.action, ${OF_JOURNAL} as event,
				case when table_name in ('documents', 'judgments') then after::jsonb ->> 'id' else row_key::text end as id
			from ${sql.id(of, "journal")} as journal join ${sql.id(of, "actions")} as actions on actions.key = journal.action
			where journal.key > ${after} and journal.key <= ${until} and undone_by is null
				and table_name in ('documents', 'alerts', 'judgments', 'coding_tasks')
		) as entries
		where event is not null group by event, action order by min(key)`.execute(change);
	return rows.map(({ key, ids, ...row }) => ({
		...{ ...row, case: of, ids: JSON.parse(ids) as string[], job: null },
		source: `journal ${key} ${row.at}`,
	}));
}

/** Jobs of the case that have ended: what another server has not committed yet is found the next time. */
async function ofJobs(
	change: Transaction<TeamTables>,
	{ case: of, jobs_seen, made }: { readonly case: string; readonly jobs_seen: Date; readonly made: Date },
): Promise<readonly Found[]> {
	const { rows } = await sql<{ id: string; operation: string; state: string; ended: Date; code: string | null }>`
		select id, operation, state, ended, problem ->> 'code' as code from jobs
		where parent is null and state in ('done', 'failed') and ended > ${jobs_seen}::timestamptz - ${LATE} and ended >= ${made}
			and case_address like 'postgres%' and right(case_address, length(current_database()) + length(${of}::text) + 2)
				= '/' || current_database() || '/' || ${of}::text
		order by ended`.execute(change);
	return rows.map(({ id, operation, state, ended, code }) => ({
		...{ event: state === "done" ? ("job.done" as const) : ("job.failed" as const), case: of, at: ended.toISOString() },
		...{ count: 1, ids: [id], job: { operation, problem: code } },
		source: `job ${id} ${ended.toISOString()}`,
	}));
}

/** Has a webhook sent something that says nothing but that it works. */
export const addTestDelivery = ({ db, address }: Team, webhook: Webhook, body: string): Promise<Outcome<string>> =>
	attemptTeam(address, async () => {
		const { id } = await db
			.insertInto("webhook_deliveries")
			.values({ webhook: webhook.id, source: sql<string>`'test ' || gen_random_uuid()`, event: "webhook.test", body })
			.returning("id")
			.executeTakeFirstOrThrow();
		return { ok: true, value: id };
	});

/** An event that is to be sent now, by who has taken it. */
export interface TakenDelivery extends Taken {
	readonly webhook: string;
	readonly address: string;
	readonly secret: string;
	readonly body: string;
}

/** Seconds after which who has taken an event and says nothing counts as gone: longer than a receiver may take to answer. */
const GONE_SECONDS = 60;
const MOST_OF_ONE = 4;

/**
 * Takes events that are due. Nobody else takes them within a minute; where it is not said then how it went, they are sent once more, with the
 * same id.
 */
export const takeDeliveries = ({ db, address }: Team, most: number): Promise<Outcome<readonly TakenDelivery[]>> =>
	attemptTeam(address, async () => {
		const limits = { receiver: "webhook", most, ofOne: MOST_OF_ONE, seconds: GONE_SECONDS } as const;
		const taken = await takeFrom(db, "webhook_deliveries", limits);
		if (taken.length === 0) return { ok: true, value: [] };
		const rows = await db
			.selectFrom("webhook_deliveries as one")
			.innerJoin("webhooks", "webhooks.id", "one.webhook")
			.select(["one.id", "one.webhook", "webhooks.address", "webhooks.secret", "one.body"])
			.where(
				"one.id",
				"in",
				taken.map(({ id }) => id),
			)
			.execute();
		const attempts = new Map(taken.map((one) => [one.id, one.attempts]));
		return { ok: true, value: rows.map((row) => ({ ...row, attempts: attempts.get(row.id) ?? 0 })) };
	});

/** Seconds until the next attempt, after each that failed: 22 hours in all. */
const PAUSES = [5, 60, 300, 1800, 7200, 14_400, 21_600, 36_000] as const;
/** Days without anything that arrives after which a webhook is disabled. */
const MOST_DAYS = 5;
const GONE = 410;

/** Notes how an attempt went; what another has taken meanwhile is left to them. */
export const noteAttempt = (
	{ db, address }: Team,
	taken: Taken & Pick<TakenDelivery, "webhook">,
	attempted: Attempted,
): Promise<Outcome<null>> =>
	attemptTeam(address, () =>
		db.transaction().execute(async (change) => {
			// The webhook before its events, as all others lock them: else this waits for `noteEvents`, and that for this.
			const webhook = change.selectFrom("webhooks").select("id").where("id", "=", taken.webhook).forNoKeyUpdate();
			const isThere = (await webhook.executeTakeFirst()) !== undefined;
			if (!isThere || !(await noteIn(change, "webhook_deliveries", taken, { ...attempted, pauses: PAUSES })))
				return { ok: true, value: null };
			const { status, problem } = attempted;
			const { failing } = await change
				.updateTable("webhooks")
				.set({
					...{ last_at: sql<Date>`clock_timestamp()`, last_status: status, last_problem: problem },
					failing: problem === null ? null : sql<Date>`coalesce(failing, clock_timestamp())`,
				})
				.where("id", "=", taken.webhook)
				.returning(
					sql<number>`coalesce(failing < clock_timestamp() - make_interval(days => ${sql.lit(MOST_DAYS)}), false)`.as(
						"failing",
					),
				)
				.executeTakeFirstOrThrow();
			if (status === GONE) await disable(change, taken.webhook, "gone");
			else if (failing === 1) await disable(change, taken.webhook, "failing");
			return { ok: true, value: null };
		}),
	);

export const removeOldDeliveries = ({ db, address }: Team): Promise<Outcome<null>> =>
	attemptTeam(address, async () => {
		await removeOldFrom(db, "webhook_deliveries");
		return { ok: true, value: null };
	});
