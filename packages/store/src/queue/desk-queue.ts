import type { Socket } from "node:net";
import { hostname } from "node:os";
import { failed, type Outcome, type Problem } from "@fissure/core";
import { isPostgresAddress, type JobReport, type Progress } from "@fissure/model";
import { Kysely, PostgresDialect, type Selectable, sql, type Transaction } from "kysely";
import { readAddress } from "../dialects/postgres/address.ts";
import { openPool } from "../dialects/postgres/pool.ts";
import { addNotices } from "../team/notices.ts";
import { attemptTeam, openTeam, TEAM_SCHEMA } from "../team/open-team.ts";
import { openDeliveries } from "./deliveries.ts";
import type { JobTables } from "./job-tables.ts";
import { listen } from "./listen.ts";
import type { JobEnd, JobNews, Queue, QueuedJob, QueuedOrder, QueueOptions, TakenJob } from "./queue.ts";

/** Ended ones that are listed, of each case or of all. */
const LISTED = 50;
/** Days after which one that ended is forgotten. */
const KEPT_DAYS = 30;
/** Times that one may end badly. */
const MOST_FAILURES = 3;
const MOST_PROBLEMS = 100;
/** Time from asking for a job to its end after which who asked is told of it: they have done something else meanwhile. */
const WAITED = sql`interval '10 seconds'`;
const CHANNEL = "fissure_jobs";
const CONNECTIONS = 6;

/**
 * Opens the queue of a team; what of pg-boss is not there is made.
 *
 * - problems: those of `openTeam`
 */
export async function deskQueue(address: string, options: QueueOptions): Promise<Outcome<Queue>> {
	const { operations, program, isWorker = false, onError = () => {} } = options;
	const read = readAddress(address);
	if (!read.ok) return read;
	const { shown, connection } = read.value;
	const team = await openTeam(address, { ...options, who: program, most: 1 });
	if (!team.ok) return team;
	await team.value.close();
	const pool = openPool(connection, { schema: TEAM_SCHEMA, readOnly: false, most: CONNECTIONS, program });
	const clients = new Set<Client>();
	pool.on("connect", (client) => void clients.add(client as unknown as Client));
	pool.on("remove", (client) => void clients.delete(client as unknown as Client));
	const db = new Kysely<JobTables>({ dialect: new PostgresDialect({ pool }) });
	const opened = await attemptTeam(shown, async () => {
		const deliveries = await oneAtATime(pool, () =>
			openDeliveries({ pool, db, queues: operations, supervises: isWorker, onError }),
		);
		return { ok: true, value: queueOn({ pool, clients, db, deliveries, desk: read.value, caseId: options.caseId }) };
	});
	if (!opened.ok) await db.destroy();
	return opened;
}

/** Of all processes that open the queue one makes what is not there, while the others wait. */
async function oneAtATime<Value>(pool: Desk["pool"], work: () => Promise<Value>): Promise<Value> {
	const client = await pool.connect();
	try {
		await client.query("select pg_advisory_lock(hashtext('fissure queue'))");
		return await work();
	} finally {
		// The lock ends with its connection.
		client.release(true);
	}
}

interface Desk {
	readonly pool: ReturnType<typeof openPool>;
	/** All of its connections. */
	readonly clients: ReadonlySet<Client>;
	readonly db: Kysely<JobTables>;
	readonly deliveries: Awaited<ReturnType<typeof openDeliveries>>;
	readonly desk: { readonly connection: string; readonly shown: string };
	readonly caseId: QueueOptions["caseId"];
}

/** What the driver has of a connection, and does not say in its types. */
interface Client {
	readonly connection: { readonly stream: Socket };
}

type Row = Selectable<JobTables["jobs"]>;
type Change = Transaction<JobTables>;

function queueOn({ pool, clients, db, deliveries, desk, caseId }: Desk): Queue {
	const followers = new Set<(news: JobNews | null) => void>();
	let line: ReturnType<typeof listen> | undefined;
	const tell = (news: JobNews | null): void => {
		for (const follow of followers) follow(news);
	};
	/** A change of the jobs of one case; others of the same case wait. */
	const inCase = <Value>(address: string, work: (change: Change) => Promise<Value>): Promise<Value> =>
		db.transaction().execute(async (change) => {
			await sql`select pg_advisory_xact_lock(hashtext('fissure jobs'), hashtext(${address}))`.execute(change);
			return work(change);
		});
	const announce = (change: Change, what: JobNews["what"], id: string): Promise<unknown> =>
		sql`select pg_notify(${CHANNEL}, ${`${what} ${id}`})`.execute(change);
	const rowOf = (change: Kysely<JobTables>, id: string): Promise<Row | undefined> =>
		change.selectFrom("jobs").selectAll().where("id", "=", id).executeTakeFirst();
	const set = async (change: Change, row: Pick<Row, "id" | "parent">, values: Partial<Row>): Promise<void> => {
		await change
			.updateTable("jobs")
			.set({ ...values, changed: sql<Date>`clock_timestamp()` } as never)
			.where("id", "=", row.id)
			.execute();
		await announce(change, "changed", row.parent ?? row.id);
	};
	const send = async (change: Change, rows: readonly Row[]): Promise<void> => {
		const sent = await deliveries.send(
			change,
			rows.map(({ id, operation }) => ({ queue: operation, job: id })),
		);
		for (const row of rows)
			await set(change, row, { ...waitingAgain(row), delivery: sent.get(row.id) as string, attempt: 0 });
		if (rows[0] !== undefined) await announce(change, "sent", rows[0].parent ?? rows[0].id);
	};
	/** The next job of the case is sent where none is under way. */
	const sendNext = async (change: Change, address: string): Promise<void> => {
		const whole = change
			.selectFrom("jobs")
			.selectAll()
			.where("case_address", "=", address)
			.where("parent", "is", null)
			.where("ended", "is", null);
		const busy = await whole
			.where(({ or, eb }) => or([eb("delivery", "is not", null), eb("parts", "is not", null)]))
			.limit(1)
			.executeTakeFirst();
		if (busy !== undefined) return;
		const next = await whole.orderBy("asked").orderBy("id").limit(1).executeTakeFirst();
		if (next !== undefined) await send(change, [next]);
	};
	/** Where all parts of a job have ended it is sent once more, to be joined. */
	const joinWhereDone = async (change: Change, parent: string): Promise<void> => {
		const left = await change
			.selectFrom("jobs")
			.select("id")
			.where("parent", "=", parent)
			.where("ended", "is", null)
			.limit(1)
			.executeTakeFirst();
		const whole = await rowOf(change, parent);
		if (left === undefined && whole !== undefined && whole.ended === null && whole.delivery === null)
			await send(change, [whole]);
	};
	const finish = async (change: Change, row: Row, { state, ...end }: JobEnd): Promise<void> => {
		await set(change, row, {
			state,
			delivery: null,
			ended: sql<Date>`clock_timestamp()` as never,
			...(end.problem === undefined ? {} : { problem: json(end.problem) }),
			...(end.report === undefined ? {} : { report: json(end.report) }),
			...(end.result === undefined ? {} : { result: json(end.result) }),
			...(end.problems === undefined ? {} : { problems: json(end.problems.slice(0, MOST_PROBLEMS)) }),
			...(end.problemCount === undefined ? {} : { problem_count: end.problemCount }),
		});
		if (row.parent !== null) return joinWhereDone(change, row.parent);
		await tellWhoAsked(change, row, state);
		await sendNext(change, row.case_address);
	};
	/** Who asked is told of a failure, and of an end for which they had to wait; what is due regularly nobody waits for. */
	const tellWhoAsked = async (change: Change, { id, who, operation, case_address }: Row, state: JobEnd["state"]) => {
		if (state === "stopped") return;
		const { rows } = await sql<{ readonly person: string; readonly at: string }>`
			select people.id as person, jobs.ended::text as at from jobs join people on people.name = jobs.who
			where jobs.id = ${id} and jobs.who = ${who} and jobs.regular = 0
				and (${state} = 'failed' or jobs.ended >= jobs.asked + ${WAITED})`.execute(change);
		await addNotices(
			change,
			rows.map(({ person, at }) => ({
				...{ person, case: caseId(case_address), kind: "job", subject: { kind: "job", id }, from: null },
				...{ what: operation, failed: state === "failed", source: `job:${id}:${at}` },
			})),
		);
	};
	/** The row, where the worker still holds it. */
	const heldBy = async (change: Change, { id, delivery }: TakenJob): Promise<Row | null> => {
		const row = await rowOf(change, id);
		return row !== undefined && row.delivery === delivery.id && row.attempt === delivery.attempt ? row : null;
	};
	const found = async (id: string, ofCase?: string): Promise<Outcome<QueuedJob>> => {
		const [job] = isId(id) ? await listed(db, sql`job.id = ${id} and job.parent is null`) : [];
		return job === undefined || !isOf(job.case, ofCase) ? missing(id) : { ok: true, value: job };
	};
	/** A change of one job as a person asks for it. */
	const changed = async (
		id: string,
		ofCase: string | undefined,
		work: (change: Change, row: Row) => Promise<Outcome<null>>,
	): Promise<Outcome<QueuedJob>> => {
		const row = isId(id) ? await rowOf(db, id) : undefined;
		if (row === undefined || row.parent !== null || !isOf(row.case_address, ofCase)) return missing(id);
		const done = await inCase(row.case_address, async (change) => {
			const now = await rowOf(change, id);
			return now === undefined ? missing(id) : work(change, now);
		});
		return done.ok ? found(id) : done;
	};
	const lostTooOften = async (id: string): Promise<void> => {
		const row = await rowOf(db, id);
		if (row === undefined) return;
		await inCase(row.case_address, async (change) => {
			const now = await rowOf(change, id);
			if (now === undefined || now.ended !== null || now.delivery !== row.delivery) return;
			await finish(change, now, { state: "failed", problem: LOST_TOO_OFTEN(now.operation) });
		});
	};
	const add = async (change: Change, order: QueuedOrder, isRegular = false): Promise<string> => {
		const { operation, request, who, uploads = {} } = order;
		const { id } = await change
			.insertInto("jobs")
			.values({
				...{ operation, who, case_address: keptAddress(order.case) },
				...{ request: json(request), uploads: json(uploads), problems: "[]" },
				...{ parent: null, part: null, size: null, parts: null, state: "waiting", delivery: null },
				...{ attempt: 0, failures: 0, problem_count: 0, worker: null, progress: null, problem: null },
				...{ report: null, result: null, stop_asked: null, begun: null, ended: null, regular: isRegular ? 1 : 0 },
			})
			.returning("id")
			.executeTakeFirstOrThrow();
		await announce(change, "changed", id);
		await sendNext(change, keptAddress(order.case));
		return id;
	};
	return {
		async add(order) {
			const id = await inCase(keptAddress(order.case), (change) => add(change, order));
			const job = await found(id);
			if (!job.ok) throw new Error(job.problem.message);
			return job.value;
		},
		async take(operations) {
			const delivery = await deliveries.fetch(operations);
			if (delivery === null) return null;
			const known = await rowOf(db, delivery.job);
			if (known === undefined) {
				await db.transaction().execute((change) => deliveries.complete(change, delivery));
				return null;
			}
			return inCase(known.case_address, async (change) => {
				const row = await rowOf(change, delivery.job);
				if (row === undefined || row.delivery !== delivery.id || row.ended !== null) {
					await deliveries.complete(change, delivery);
					return null;
				}
				const parent = row.parent === null ? null : await rowOf(change, row.parent);
				const begun = row.begun ?? (await clock(change));
				await set(change, row, {
					...{ state: "running", attempt: delivery.attempt, worker: `${hostname()}:${process.pid}` },
					...(row.parts === null ? { begun, progress: null, problems: "[]", problem_count: 0, problem: null } : {}),
				});
				const isStopped = (parent ?? row).stop_asked !== null;
				if (isStopped && row.parts === null) {
					await deliveries.complete(change, delivery);
					await finish(change, row, { state: "stopped" });
					return null;
				}
				return {
					...{ id: row.id, delivery, operation: row.operation, who: row.who, case: row.case_address },
					...{ request: JSON.parse(row.request), uploads: JSON.parse(row.uploads) },
					begun: ((parent ?? row).begun ?? begun).toISOString(),
					step: row.parent !== null ? "part" : row.parts !== null ? "join" : "whole",
					isStopped,
					failures: row.failures,
				} satisfies TakenJob;
			});
		},
		isIdle: async (operations) =>
			(await db
				.selectFrom("jobs")
				.select("id")
				.where("ended", "is", null)
				.where("operation", "in", operations)
				.limit(1)
				.executeTakeFirst()) === undefined,
		async renew(taken) {
			const renewed = await deliveries.renew(taken.map(({ delivery }) => delivery));
			const lost = new Set(taken.filter(({ delivery }) => !renewed.has(delivery.id)).map(({ id }) => id));
			const ids = taken.map(({ id }) => id);
			const stopping =
				ids.length === 0
					? []
					: await db
							.selectFrom("jobs")
							.leftJoin("jobs as whole", "whole.id", "jobs.parent")
							.select("jobs.id")
							.where("jobs.id", "in", ids)
							.where(({ or, eb }) =>
								or([eb("jobs.stop_asked", "is not", null), eb("whole.stop_asked", "is not", null)]),
							)
							.execute();
			return { lost, stopping: new Set(stopping.map(({ id }) => id)) };
		},
		async progress(taken, { progress, problems, problemCount }) {
			await db.transaction().execute(async (change) => {
				const row = await heldBy(change, taken);
				if (row === null || row.ended !== null) return;
				await set(change, row, {
					progress: progress === null ? null : json(progress),
					problems: json(problems.slice(0, MOST_PROBLEMS)),
					problem_count: problemCount,
				});
			});
		},
		cut: (taken, parts) =>
			inCase(taken.case, async (change) => {
				const row = await heldBy(change, taken);
				if (row === null || !(await deliveries.complete(change, taken.delivery))) return false;
				await set(change, row, { parts: parts.length, delivery: null });
				const rows: Row[] = [];
				for (const [part, { input, size }] of parts.entries())
					rows.push(
						await change
							.insertInto("jobs")
							.values({
								...{ operation: row.operation, who: row.who, case_address: row.case_address, uploads: row.uploads },
								...{ request: json(input), problems: "[]", parent: row.id, part, size, parts: null },
								...{ state: "waiting", delivery: null, attempt: 0, failures: 0, problem_count: 0, worker: null },
								...{ progress: null, problem: null, report: null, result: null },
								...{ stop_asked: row.stop_asked, begun: null, ended: null },
							})
							.returningAll()
							.executeTakeFirstOrThrow(),
					);
				await send(change, rows);
				await joinWhereDone(change, row.id);
				return true;
			}),
		async partsOf({ id }) {
			const parts = await db
				.selectFrom("jobs")
				.select(["result", "problems", "problem_count", "problem"])
				.where("parent", "=", id)
				.orderBy("part")
				.execute();
			return {
				results: parts.flatMap(({ result }) => (result === null ? [] : [JSON.parse(result) as unknown])),
				problems: parts.flatMap(({ problems }) => JSON.parse(problems) as Problem[]).slice(0, MOST_PROBLEMS),
				problemCount: parts.reduce((sum, { problem_count }) => sum + problem_count, 0),
				failures: parts.flatMap(({ problem }) => (problem === null ? [] : [JSON.parse(problem) as Problem])),
				parts: parts.length,
			};
		},
		end: (taken, end) =>
			inCase(taken.case, async (change) => {
				const row = await heldBy(change, taken);
				if (row === null || !(await deliveries.complete(change, taken.delivery))) return false;
				await finish(change, row, end);
				return true;
			}),
		endBadly: (taken, problem) =>
			inCase(taken.case, async (change) => {
				const row = await heldBy(change, taken);
				if (row === null) return false;
				const failures = row.failures + 1;
				if (failures < MOST_FAILURES) {
					if (!(await deliveries.giveBack(change, taken.delivery))) return false;
					await set(change, row, { ...waitingAgain(row), failures, problem: json(problem) });
					return true;
				}
				if (!(await deliveries.complete(change, taken.delivery))) return false;
				await finish(change, { ...row, failures }, { state: "failed", problem });
				await set(change, row, { failures });
				return true;
			}),
		async giveBack(taken) {
			await inCase(taken.case, async (change) => {
				const row = await heldBy(change, taken);
				if (row === null || !(await deliveries.giveBack(change, taken.delivery))) return;
				await set(change, row, waitingAgain(row));
			});
		},
		async tidy() {
			for (const id of await deliveries.expire()) await lostTooOften(id);
			await db
				.deleteFrom("jobs")
				.where("parent", "is", null)
				.where("ended", "<", sql<Date>`now() - make_interval(days => ${KEPT_DAYS})`)
				.execute();
		},
		list: ({ case: address, failed: onlyFailed = false } = {}) =>
			listed(
				db,
				sql`job.parent is null
					and ${address === undefined ? sql`true` : sql`job.case_address = ${keptAddress(address)}`}
					and ${onlyFailed ? sql`job.state = 'failed'` : sql`true`}`,
			),
		find: found,
		stop: (id, ofCase) =>
			changed(id, ofCase, async (change, row) => {
				if (row.ended !== null) return { ok: true, value: null };
				const parts = await change
					.selectFrom("jobs")
					.selectAll()
					.where("parent", "=", id)
					.where("ended", "is", null)
					.execute();
				for (const one of [row, ...parts])
					if (one.stop_asked === null) await set(change, one, { stop_asked: sql<Date>`clock_timestamp()` as never });
				await announce(change, "stop", id);
				for (const one of [...parts, row]) {
					if (one.state !== "waiting") continue;
					if (one.delivery !== null) await deliveries.cancel(change, one.operation, one.delivery);
					await finish(change, { ...one, delivery: null }, { state: "stopped" });
				}
				return { ok: true, value: null };
			}),
		retry: (id, ofCase) =>
			changed(id, ofCase, async (change, row) => {
				if (row.state !== "failed" && row.state !== "stopped")
					return failed(
						"job-not-ended",
						`Expected a job that failed or was stopped, got one that is ${row.state}; wait for its end`,
						"id",
					);
				const afresh: Partial<Row> = {
					...{ state: "waiting" as const, ended: null, delivery: null, failures: 0, problem: null, stop_asked: null },
					...{ progress: null, problems: "[]", problem_count: 0, report: null, worker: null },
				};
				const parts = await change
					.selectFrom("jobs")
					.selectAll()
					.where("parent", "=", id)
					.where("state", "in", ["failed", "stopped"])
					.execute();
				for (const part of parts) await set(change, part, afresh);
				await set(change, row, { ...afresh, ...(row.parts === null ? {} : { state: "running" }) });
				if (row.parts === null) await sendNext(change, row.case_address);
				else {
					await send(change, parts);
					await joinWhereDone(change, id);
				}
				return { ok: true, value: null };
			}),
		async remove(id, ofCase) {
			const job = await found(id, ofCase);
			if (!job.ok) return job;
			if (job.value.ended === null)
				return failed(
					"job-not-ended",
					`Expected a job that has ended, got one that is ${job.value.state}; stop it first`,
					"id",
				);
			await db.deleteFrom("jobs").where("id", "=", id).where("ended", "is not", null).execute();
			return job;
		},
		async watch({ case: address, who }, everySeconds) {
			const kept = keptAddress(address);
			if (everySeconds === null) await db.deleteFrom("watched_cases").where("case_address", "=", kept).execute();
			else
				await db
					.insertInto("watched_cases")
					.values({ case_address: kept, who, every_seconds: everySeconds, due: sql<Date>`now()` })
					.onConflict((conflict) => conflict.column("case_address").doUpdateSet({ who, every_seconds: everySeconds }))
					.execute();
		},
		async addDueWatches() {
			const due = await db.selectFrom("watched_cases").selectAll().where("due", "<=", sql<Date>`now()`).execute();
			const added: string[] = [];
			for (const { case_address, who } of due)
				await inCase(case_address, async (change) => {
					// The one that is second finds it due no more.
					const { numUpdatedRows } = await change
						.updateTable("watched_cases")
						.set({ due: sql<Date>`now() + make_interval(secs => every_seconds)` })
						.where("case_address", "=", case_address)
						.where("due", "<=", sql<Date>`now()`)
						.executeTakeFirst();
					if (numUpdatedRows === 0n) return;
					const waits = await change
						.selectFrom("jobs")
						.select("id")
						.where("case_address", "=", case_address)
						.where("operation", "=", "watch")
						.where("ended", "is", null)
						.limit(1)
						.executeTakeFirst();
					if (waits !== undefined) return;
					await add(change, { operation: "watch", request: {}, case: case_address, who }, true);
					added.push(case_address);
				});
			return added;
		},
		follow(onNews) {
			followers.add(onNews);
			// One line for all who follow.
			line ??= listen(pool, CHANNEL, {
				onWords: (words) => {
					const [what, id = ""] = words.split(" ");
					tell({ what: what as JobNews["what"], id });
				},
				onOpen: () => tell(null),
			});
			return () => void followers.delete(onNews);
		},
		connectionOf: (address) => withPasswordOf(desk.connection, address),
		reconnect() {
			for (const client of clients) client.connection.stream.destroy();
		},
		async close() {
			await line?.close();
			await deliveries.close();
			await db.destroy();
		},
	};
}

/** Jobs as people see them, the latest first. */
async function listed(db: Kysely<JobTables>, which: ReturnType<typeof sql>): Promise<readonly QueuedJob[]> {
	const { rows } = await sql<Row & Parts>`
		select job.*, part.done, part.total, part.parts_done, part.part_problems, part.latest, part.part_worker
		from jobs as job left join lateral (
			select
				sum(greatest(coalesce((part.progress ->> 'done')::bigint, 0), case part.state when 'done' then part.size end)) as done,
				sum(part.size) as total,
				count(part.ended) as parts_done,
				sum(part.problem_count) as part_problems,
				(array_agg(part.progress order by part.changed desc) filter (where part.progress is not null))[1] as latest,
				(array_agg(part.worker order by part.changed desc) filter (where part.worker is not null))[1] as part_worker
			from jobs as part where part.parent = job.id
		) as part on job.parts is not null
		where ${which}
		order by job.asked desc, job.id
		limit ${LISTED + MOST_WAITING}
	`.execute(db);
	const jobs = rows.map(jobOf);
	const ended = jobs.filter(({ ended }) => ended !== null);
	const forgotten = new Set(ended.slice(LISTED));
	return jobs.filter((job) => !forgotten.has(job));
}

/** Jobs that wait or run, listed beside those that ended. */
const MOST_WAITING = 500;

interface Parts {
	readonly done: number | null;
	readonly total: number | null;
	readonly parts_done: number | null;
	readonly part_problems: number | null;
	readonly latest: string | null;
	readonly part_worker: string | null;
}

function jobOf(row: Row & Parts): QueuedJob {
	const { done, total, parts_done, part_problems, latest, part_worker, parts } = row;
	const isCut = parts !== null && row.ended === null;
	const progress = isCut ? latest : row.progress;
	const read = progress === null ? null : (JSON.parse(progress) as Progress);
	return {
		...{ id: row.id, job: row.operation, case: row.case_address, who: row.who },
		state: row.state,
		progress: read === null || !isCut ? read : { ...read, done: done ?? 0, total: total ?? 0 },
		problems: JSON.parse(row.problems) as Problem[],
		problemCount: isCut ? (part_problems ?? 0) : row.problem_count,
		problem: row.problem === null || row.ended === null ? null : (JSON.parse(row.problem) as Problem),
		report: row.report === null ? null : (JSON.parse(row.report) as JobReport),
		tries: row.begun === null ? 0 : Math.min(MOST_FAILURES, row.failures + 1),
		asked: row.asked.toISOString(),
		ended: row.ended?.toISOString() ?? null,
		worker: isCut ? part_worker : row.worker,
		parts: parts === null ? null : { done: parts_done ?? 0, all: parts },
	};
}

/** As JSON that PostgreSQL takes: it refuses a NUL, and half of a character of two units. */
const json = (value: unknown): string =>
	JSON.stringify(value, (_, one: unknown) =>
		typeof one === "string" ? one.replace(/\0|\p{Surrogate}/gu, "\u{FFFD}") : one,
	);

/** A job whose parts wait to be joined is under way all the same. */
const waitingAgain = ({ parts }: Row): Partial<Row> => ({
	state: parts === null ? "waiting" : "running",
	worker: null,
});

async function clock(change: Change): Promise<Date> {
	const { rows } = await sql<{ readonly now: Date }>`select clock_timestamp() as now`.execute(change);
	return (rows[0] as { readonly now: Date }).now;
}

/** An address as it is kept: without a password, and without what only the connection needs. */
function keptAddress(address: string): string {
	const read = isPostgresAddress(address) ? readAddress(address) : null;
	return read?.ok ? read.value.shown : address;
}

/** The address of a case in this database with the password of the desk; any other as it is. */
function withPasswordOf(connection: string, address: string): string {
	if (!isPostgresAddress(address)) return address;
	const [desk, own] = [new URL(connection), new URL(address)];
	if (desk.host !== own.host || own.pathname.split("/")[1] !== desk.pathname.split("/")[1]) return address;
	own.username = desk.username;
	own.password = desk.password;
	own.search = desk.search;
	return own.href;
}

const isOf = (address: string, ofCase: string | undefined): boolean =>
	ofCase === undefined || address === keptAddress(ofCase);

const isId = (id: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(id);

const missing = (id: string): Outcome<never> =>
	failed("job-missing", `Expected the id of a job of this desk, got "${id.slice(0, 80)}"; ask for the list`, "id");

const LOST_TOO_OFTEN = (operation: string): Problem => ({
	code: "job-lost",
	message:
		"Expected a worker that stays until the job is done, got ten that ended one after the other; see why they ended, then try the job again",
	place: operation,
});
