import { relative } from "node:path";
import type { Queue, QueuedJob } from "@fissure/app";
import type { Outcome } from "@fissure/core";
import type { Job } from "@fissure/model";
import type { Jobs } from "../jobs/jobs.ts";

/** The queue of a team, and the folder of files that all its hosts share, below which uploads are. */
export interface TeamQueue {
	readonly queue: Queue;
	readonly files: string;
}

interface OfCase {
	/** Address of the case. */
	readonly case: string;
	/** Who asks, where an order does not say. */
	readonly who: string;
}

/** Milliseconds between two looks at a queue whose end is waited for. */
const LOOK_MS = 200;

/** Long work on a case of a team: it waits in the queue of the desk for a worker of any host. What is closed here goes on there. */
export function queuedJobs({ queue, files }: TeamQueue, { case: address, who: usual }: OfCase): Jobs {
	const following = new Set<() => void>();
	const shown = (outcome: Outcome<QueuedJob>): Outcome<Job> =>
		outcome.ok ? { ok: true, value: asShown(outcome.value) } : outcome;
	const list = async (): Promise<readonly Job[]> => (await queue.list({ case: address })).map((job) => asShown(job));
	return {
		list,
		async start({ job, request, who = usual, uploads = {} }) {
			const kept = Object.fromEntries(Object.entries(uploads).map(([id, path]) => [id, relative(files, path)]));
			return asShown(await queue.add({ operation: job, request, case: address, who, uploads: kept }));
		},
		stop: async (id) => shown(await queue.stop(id, address)),
		retry: async (id) => shown(await queue.retry(id, address)),
		find: async (id) => shown(await queue.find(id, address)),
		follow(onJob) {
			const tell = async (id: string | null): Promise<void> => {
				const job = id === null ? null : await queue.find(id, address);
				if (job === null) for (const one of await list()) onJob(one);
				else if (job.ok) onJob(asShown(job.value));
			};
			// Where the database does not answer, all are told when the line to it is open again.
			const end = queue.follow((news) => void tell(news?.id ?? null).catch(() => {}));
			following.add(end);
			return () => {
				following.delete(end);
				end();
			};
		},
		async idle() {
			while ((await list()).some(({ ended }) => ended === null))
				await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
		},
		close: async () => {
			for (const end of following) end();
		},
	};
}

/** What a page knows of a job, on whichever host it is done. */
const asShown = ({ case: _, worker: __, parts: ___, ...job }: QueuedJob): Job => job;
