import { randomUUID } from "node:crypto";
import { CompiledQuery, type Kysely, sql, type Transaction } from "kysely";
import pg from "pg";
import PgBoss from "pg-boss";
import type { JobTables } from "./job-tables.ts";

/** Brings jobs to workers: what pg-boss does, and the two things that its version 10 has no call for. */
export interface Deliveries {
	/** Another for each of these jobs, by its id. */
	readonly send: (change: Transaction<JobTables>, jobs: readonly Sent[]) => Promise<ReadonlyMap<string, string>>;
	/** The next of these queues; from then on it is to be held. */
	readonly fetch: (queues: readonly string[]) => Promise<Delivery | null>;
	/** Says of each that its worker is still there; gives those of which that is so. */
	readonly renew: (deliveries: readonly Delivery[]) => Promise<ReadonlySet<string>>;
	/** Ends one; false where the worker does not hold it any more. */
	readonly complete: (change: Transaction<JobTables>, delivery: Delivery) => Promise<boolean>;
	/** Another worker gets it soon; null: at once, and it does not count as tried. */
	readonly giveBack: (change: Transaction<JobTables>, delivery: Delivery) => Promise<boolean>;
	/** Nobody gets it any more. */
	readonly cancel: (change: Transaction<JobTables>, queue: string, id: string) => Promise<void>;
	/** Takes from workers that are gone what they hold; gives what was lost too often. */
	readonly expire: () => Promise<readonly string[]>;
	readonly close: () => Promise<void>;
}

export interface Sent {
	readonly queue: string;
	/** Id of the job. */
	readonly job: string;
}

export interface Delivery {
	readonly queue: string;
	readonly id: string;
	readonly job: string;
	/** How often it was delivered before. */
	readonly attempt: number;
}

/** Seconds after which a worker that says nothing is taken for gone; it says something four times in this time. */
const EXPIRE_SECONDS = 12;
/** Workers that may be lost with one job, whatever the reason, before it counts as failed. */
const MOST_LOST = 9;
/** Days that a job may wait for a worker. */
const WAITS_DAYS = 365;

interface Options {
	readonly pool: pg.Pool;
	readonly db: Kysely<JobTables>;
	/** Operations that are jobs. */
	readonly queues: readonly string[];
	/** Whether this process looks after the tables of pg-boss, as a worker does. */
	readonly supervises: boolean;
	readonly onError: (error: Error) => void;
}

/**
 * Opens the queues; those that are not there are made.
 *
 * A worker renews what it holds, since pg-boss 10 takes every job from its worker after a fixed time; later versions have a call for that, and
 * need Node 22. What is done here directly with its table is in `renew` and `giveBack`, and `desk-queue.test.ts` tries it on the version installed.
 */
export async function openDeliveries({ pool, db, queues, supervises, onError }: Options): Promise<Deliveries> {
	const boss = new PgBoss({
		// It expects numbers, times and JSON as the driver gives them by itself.
		db: { executeSql: (text, values) => pool.query({ text, values, types: pg.types } as pg.QueryConfig) },
		schema: "pgboss",
		supervise: supervises,
		schedule: false,
		maintenanceIntervalSeconds: 60,
		retentionDays: WAITS_DAYS,
	});
	boss.on("error", onError);
	await boss.start();
	const known = new Set((await boss.getQueues()).map(({ name }) => name));
	for (const name of queues)
		if (!known.has(name))
			await boss.createQueue(name, {
				name,
				policy: "standard",
				retryLimit: MOST_LOST,
				retryDelay: 0,
				retryBackoff: false,
				expireInSeconds: EXPIRE_SECONDS,
			});
	const within = (change: Transaction<JobTables>) => ({
		db: {
			executeSql: async (text: string, values: readonly unknown[]) => {
				const { rows } = await change.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, [...values]));
				return { rows };
			},
		},
	});
	const isHeld = async (change: Transaction<JobTables>, { queue, id, attempt }: Delivery): Promise<boolean> =>
		(
			await sql`
				select 1 from pgboss.job where name = ${queue} and id = ${id} and state = 'active' and retry_count = ${attempt}
				for update
			`.execute(change)
		).rows.length === 1;
	return {
		async send(change, jobs) {
			const sent = jobs.map(({ queue, job }) => ({ id: randomUUID(), name: queue, data: { job } }));
			if (sent.length > 0) await boss.insert(sent, within(change));
			return new Map(sent.map(({ id, data }) => [data.job, id]));
		},
		async fetch(names) {
			const { rows } = await sql<{ readonly name: string }>`
				select name from pgboss.job
				where name in (${sql.join(names)}) and state < 'active' and start_after <= now()
				group by name order by min(created_on)
			`.execute(db);
			for (const { name } of rows) {
				const [one] = await boss.fetch<{ readonly job?: string }>(name, { includeMetadata: true });
				if (one !== undefined) return { queue: name, id: one.id, job: one.data?.job ?? "", attempt: one.retryCount };
			}
			return null;
		},
		async renew(deliveries) {
			if (deliveries.length === 0) return new Set();
			const held = sql.join(
				deliveries.map(({ queue, id, attempt }) => sql`(${queue}, ${id}::uuid, ${attempt}::integer)`),
			);
			const { rows } = await sql<{ readonly id: string }>`
				update pgboss.job set started_on = now()
				from (values ${held}) as held (name, id, attempt)
				where job.name = held.name and job.id = held.id and job.state = 'active' and job.retry_count = held.attempt
				returning job.id
			`.execute(db);
			return new Set(rows.map(({ id }) => id));
		},
		async complete(change, delivery) {
			if (!(await isHeld(change, delivery))) return false;
			await boss.complete(delivery.queue, delivery.id, {}, within(change));
			return true;
		},
		async giveBack(change, { queue, id, attempt }) {
			// Without a beginning the next delivery does not count as another try.
			const { rows } = await sql`
				update pgboss.job set state = 'retry', started_on = null
				where name = ${queue} and id = ${id} and state = 'active' and retry_count = ${attempt}
				returning id
			`.execute(change);
			return rows.length === 1;
		},
		async cancel(change, queue, id) {
			await boss.cancel(queue, id, within(change));
		},
		async expire() {
			await boss.expire();
			const { rows } = await sql<{ readonly job: string }>`
				select job.id::text as job from jobs as job join pgboss.job as delivered
					on delivered.name = job.operation and delivered.id = job.delivery
				where job.ended is null and delivered.state = 'failed'
			`.execute(db);
			return rows.map(({ job }) => job);
		},
		close: () => boss.stop({ graceful: false }),
	};
}
