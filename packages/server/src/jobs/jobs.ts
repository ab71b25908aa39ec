import { randomUUID } from "node:crypto";
import { failed, type Outcome, type Problem } from "@fissure/core";
import { BUDGETS, type Job, type JobReport } from "@fissure/model";
import { startThread } from "../threads/start-thread.ts";
import type { WorkerContext } from "../threads/worker-context.ts";

export interface JobOrder {
	/** Name of the operation. */
	readonly job: string;
	/** What it takes, checked already. */
	readonly request: unknown;
	/** Who asks for it, where that is another than who the server works for. */
	readonly who?: string;
	/** Where the uploads that it names are stored, by their ids. */
	readonly uploads?: Readonly<Record<string, string>>;
	/** When nothing of it is needed any more: uploads, say. */
	readonly cleanUp?: () => Promise<void>;
}

/** Long work: in this process, for one person; or of a team, by workers on any host. */
export interface Jobs {
	readonly start: (order: JobOrder) => Promise<Job>;
	/** What is kept of a stopped one is on the disk; its report says so. */
	readonly stop: (id: string) => Promise<Outcome<Job>>;
	/**
	 * Does one that failed or was stopped once more.
	 *
	 * - problems: `job-missing`, `job-not-ended`
	 */
	readonly retry: (id: string) => Promise<Outcome<Job>>;
	readonly list: () => Promise<readonly Job[]>;
	readonly find: (id: string) => Promise<Outcome<Job>>;
	/** Called after each step; returns how to end it. */
	readonly follow: (onJob: (job: Job) => void) => () => void;
	/** Resolves when nothing runs or waits any more. */
	readonly idle: () => Promise<void>;
	/** Stops all, and resolves when nothing runs any more. */
	readonly close: () => Promise<void>;
}

export const isUnderWay = ({ state }: Pick<Job, "state">): boolean => state === "waiting" || state === "running";

/** Ended ones that are remembered. */
const REMEMBERED = 50;
const MOST_PROBLEMS = 100;

/**
 * Long work, one piece after the other: each takes the cores it can get, and two that write would only wait for each other.
 * Each has a worker of its own, so that one that fails badly takes nothing with it.
 */
export function openJobs(context: WorkerContext, now: () => string): Jobs {
	const jobs = new Map<string, Job>();
	const orders = new Map<string, JobOrder>();
	const stops = new Map<string, AbortController>();
	const followers = new Set<(job: Job) => void>();
	let line: Promise<void> = Promise.resolve();
	const set = (id: string, change: Partial<Job>): void => {
		const job = { ...(jobs.get(id) as Job), ...change };
		jobs.set(id, job);
		for (const follow of followers) follow(job);
	};
	/** One that failed or was stopped may be done again, and needs its uploads for that. */
	const drop = (id: string): void => {
		void orders.get(id)?.cleanUp?.();
		orders.delete(id);
	};
	const end = (id: string, state: Job["state"], change: Partial<Job> = {}): void => {
		stops.delete(id);
		set(id, { ...change, state, ended: now() });
		if (state === "done") drop(id);
		for (const old of oldest(jobs)) {
			jobs.delete(old);
			drop(old);
		}
	};
	const work = async (id: string, { job, request, who = context.who, uploads = {} }: JobOrder): Promise<void> => {
		const stop = stops.get(id) as AbortController;
		if (stop.signal.aborted) return end(id, "stopped");
		set(id, { state: "running", tries: (jobs.get(id) as Job).tries + 1 });
		const thread = await startThread({ context: { ...context, who }, budget: BUDGETS.job, stopMs: BUDGETS.stop.job });
		try {
			const outcome = await thread.run(
				{ operation: job, input: request, uploads, asReport: true },
				{
					signal: stop.signal,
					onProgress: (progress) => set(id, { progress }),
					onProblem: (problem) => set(id, withProblem(jobs.get(id) as Job, problem)),
				},
			);
			if (!outcome.ok) end(id, "failed", { problem: outcome.problem });
			else end(id, stop.signal.aborted ? "stopped" : "done", { report: outcome.value as JobReport });
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			if (stop.signal.aborted) end(id, "stopped");
			else
				end(id, "failed", {
					problem: { code: "job-broken", message: `Expected an end, got "${message}"`, place: job },
				});
		} finally {
			await thread.close();
		}
	};
	const begin = (id: string, order: JobOrder): void => {
		stops.set(id, new AbortController());
		orders.set(id, order);
		set(id, {});
		line = line.then(() => work(id, order));
	};
	const find = (id: string): Outcome<Job> => {
		const job = jobs.get(id);
		return job === undefined
			? failed("job-missing", `Expected the id of a job of this server, got "${id}"; ask for the list`, "id")
			: { ok: true, value: job };
	};
	return {
		find: async (id) => find(id),
		async start(order) {
			const id = randomUUID();
			jobs.set(id, { ...NEW, id, job: order.job, who: order.who ?? context.who, asked: now() });
			begin(id, order);
			return jobs.get(id) as Job;
		},
		async stop(id) {
			const found = find(id);
			if (found.ok) stops.get(id)?.abort();
			return found;
		},
		async retry(id) {
			const found = find(id);
			const order = orders.get(id);
			if (!found.ok) return found;
			const { state, tries } = found.value;
			if (order === undefined || (state !== "failed" && state !== "stopped")) return notEnded(state);
			jobs.set(id, { ...found.value, ...NEW, tries });
			begin(id, order);
			return find(id);
		},
		list: async () => [...jobs.values()].toReversed(),
		follow(onJob) {
			followers.add(onJob);
			return () => followers.delete(onJob);
		},
		idle: () => line,
		async close() {
			for (const stop of stops.values()) stop.abort();
			await line;
			await Promise.all([...orders.values()].map(({ cleanUp }) => cleanUp?.()));
		},
	};
}

/**
 * The jobs of a case as one person of a team has them: their own, and of others only that they are under way, since a report may name what
 * this person is not to see yet.
 */
export function jobsFor(jobs: Jobs, who: string): Jobs {
	const seen = (job: Job): Job =>
		job.who === who ? job : { ...job, progress: null, problems: [], problemCount: 0, problem: null, report: null };
	const ifOwn = async (id: string, act: (id: string) => Promise<Outcome<Job>>): Promise<Outcome<Job>> => {
		const found = await jobs.find(id);
		if (!found.ok || found.value.who === who) return act(id);
		return failed("not-allowed", "Expected a job of yours, got one of another person; ask them", "id");
	};
	return {
		...jobs,
		start: (order) => jobs.start({ ...order, who }),
		stop: (id) => ifOwn(id, jobs.stop),
		retry: (id) => ifOwn(id, jobs.retry),
		list: async () => (await jobs.list()).map(seen),
		async find(id) {
			const found = await jobs.find(id);
			return found.ok ? { ok: true, value: seen(found.value) } : found;
		},
		follow: (onJob) => jobs.follow((job) => onJob(seen(job))),
	};
}

const NEW = {
	state: "waiting",
	tries: 0,
	progress: null,
	problems: [],
	problemCount: 0,
	problem: null,
	report: null,
	ended: null,
} as const;

const withProblem = ({ problems, problemCount }: Job, problem: Problem): Partial<Job> => ({
	problemCount: problemCount + 1,
	problems: problems.length < MOST_PROBLEMS ? [...problems, problem] : problems,
});

/** Those that ended and are to be forgotten. */
function oldest(jobs: ReadonlyMap<string, Job>): readonly string[] {
	const ended = [...jobs.values()].filter((job) => job.ended !== null);
	return ended.slice(0, Math.max(0, ended.length - REMEMBERED)).map(({ id }) => id);
}

const notEnded = (state: Job["state"]): Outcome<never> =>
	failed(
		"job-not-ended",
		`Expected a job that failed or was stopped, got one that is ${state}; wait for its end, or stop it`,
		"id",
	);
