import { useMemo } from "react";
import { sharedValue, useShared } from "../state/shared-value.ts";
import { type AnswerOf, call, type RequestOf } from "./call.ts";

/** One piece of long work, as the server tells of it. */
export type Job = AnswerOf<"GET /api/jobs">[number];
export type JobOrder = NonNullable<RequestOf<"POST /api/jobs">["body"]>;

/** All that the server remembers, the latest first. */
const jobs = sharedValue<readonly Job[]>([]);

/** Takes in what the server tells of one; it tells of all when the line to it opens. */
export const hearJob = (job: Job): void =>
	jobs.set((held) => [job, ...held.filter(({ id }) => id !== job.id)].sort((a, b) => b.asked.localeCompare(a.asked)));

export const isUnderWay = ({ state }: Pick<Job, "state">): boolean => state === "waiting" || state === "running";

/** Long work: `const { start } = useJobs(); await start({ job: "find", request: {} })`. */
export const useJobs = () => {
	const held = useShared(jobs);
	return useMemo(() => ({ jobs: held, start: startJob, stop: stopJob, retry: retryJob }), [held]);
};

/** Those whose end the page itself shows, so that nothing else need say it. */
const quiet = new Set<string>();
export const isQuiet = ({ id }: Pick<Job, "id">): boolean => quiet.has(id);

export const startJob = async (order: JobOrder, { isShown = false } = {}): Promise<Job> => {
	const job = await call("POST /api/jobs", { body: order });
	if (isShown) quiet.add(job.id);
	hearJob(job);
	return job;
};

/** Resolves when a job has ended, however it ended. */
export const endOfJob = (id: string): Promise<Job> =>
	new Promise((resolve) => {
		const look = (): boolean => {
			const job = jobs.get().find((one) => one.id === id);
			if (job === undefined || isUnderWay(job)) return false;
			resolve(job);
			return true;
		};
		if (look()) return;
		const stop = jobs.subscribe(() => look() && stop());
	});

const stopJob = async (id: string): Promise<void> => {
	await call("DELETE /api/jobs/:id", { params: { id } });
};

/** Does one again that failed or was stopped. */
const retryJob = async (id: string): Promise<void> =>
	hearJob(await call("POST /api/jobs/:id/retry", { params: { id } }));
