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

export interface Jobs {
	readonly start: (order: JobOrder) => Job;
	/** What is kept of a stopped one is on the disk; its report says so. */
	readonly stop: (id: string) => Outcome<Job>;
	readonly list: () => readonly Job[];
	readonly find: (id: string) => Outcome<Job>;
	/** Whether a person asked for it. */
	readonly isOf: (id: string, who: string) => boolean;
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
	const stops = new Map<string, AbortController>();
	const owners = new Map<string, string>();
	const followers = new Set<(job: Job) => void>();
	let line: Promise<void> = Promise.resolve();
	const set = (id: string, change: Partial<Job>): void => {
		const job = { ...(jobs.get(id) as Job), ...change };
		jobs.set(id, job);
		for (const follow of followers) follow(job);
	};
	const end = (id: string, state: Job["state"], change: Partial<Job> = {}): void => {
		stops.delete(id);
		set(id, { ...change, state, ended: now() });
		forgetOldest(jobs);
		for (const known of owners.keys()) if (!jobs.has(known)) owners.delete(known);
	};
	const work = async (id: string, { job, request, who = context.who, uploads = {} }: JobOrder): Promise<void> => {
		const stop = stops.get(id) as AbortController;
		if (stop.signal.aborted) return end(id, "stopped");
		set(id, { state: "running" });
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
	const find = (id: string): Outcome<Job> => {
		const job = jobs.get(id);
		return job === undefined
			? failed("job-missing", `Expected the id of a job of this server, got "${id}"; ask for the list`, "id")
			: { ok: true, value: job };
	};
	return {
		find,
		isOf: (id, who) => owners.get(id) === who,
		start(order) {
			const id = randomUUID();
			stops.set(id, new AbortController());
			owners.set(id, order.who ?? context.who);
			jobs.set(id, { ...NEW, id, job: order.job, asked: now() });
			set(id, {});
			line = line.then(() => work(id, order)).finally(() => order.cleanUp?.());
			return jobs.get(id) as Job;
		},
		stop(id) {
			const found = find(id);
			if (found.ok) stops.get(id)?.abort();
			return found;
		},
		list: () => [...jobs.values()].toReversed(),
		follow(onJob) {
			followers.add(onJob);
			return () => followers.delete(onJob);
		},
		idle: () => line,
		async close() {
			for (const stop of stops.values()) stop.abort();
			await line;
		},
	};
}

/**
 * The jobs of a case as one person of a team has them: their own, and of others only that they are under way, since a report may name what
 * this person is not to see yet.
 */
export function jobsFor(jobs: Jobs, who: string): Jobs {
	const seen = (job: Job): Job =>
		jobs.isOf(job.id, who)
			? job
			: { ...job, progress: null, problems: [], problemCount: 0, problem: null, report: null };
	const find = (id: string): Outcome<Job> => {
		const found = jobs.find(id);
		return found.ok ? { ok: true, value: seen(found.value) } : found;
	};
	return {
		...jobs,
		start: (order) => jobs.start({ ...order, who }),
		stop: (id) =>
			jobs.find(id).ok && !jobs.isOf(id, who)
				? failed("not-allowed", "Expected a job of yours, got one of another person; ask them to stop it", "id")
				: jobs.stop(id),
		list: () => jobs.list().map(seen),
		find,
		follow: (onJob) => jobs.follow((job) => onJob(seen(job))),
	};
}

const NEW = {
	state: "waiting",
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

function forgetOldest(jobs: Map<string, Job>): void {
	const ended = [...jobs.values()].filter((job) => job.ended !== null);
	for (const { id } of ended.slice(0, Math.max(0, ended.length - REMEMBERED))) jobs.delete(id);
}
