import { useMemo } from "react";
import { sharedValue, useShared } from "../state/shared-value.ts";
import { type AnswerOf, call, type RequestOf } from "./call.ts";

/** One piece of long work, as the server tells of it. */
export type Job = AnswerOf<"GET /api/jobs">[number];
export type JobOrder = NonNullable<RequestOf<"POST /api/jobs">["body"]>;

/** All that the server remembers, the latest first. */
const jobs = sharedValue<readonly Job[]>([]);

/** Takes in what the server tells of one. */
export const hearJob = (job: Job): void =>
	jobs.set((held) => {
		const known = held.some(({ id }) => id === job.id);
		return known ? held.map((other) => (other.id === job.id ? job : other)) : [job, ...held];
	});

/** Reads them anew: at the start, and after the line to the server was cut. */
export const readJobs = async (): Promise<void> => jobs.set(await call("GET /api/jobs"));

export const isUnderWay = ({ state }: Pick<Job, "state">): boolean => state === "waiting" || state === "running";

/** Long work: `const { start } = useJobs(); await start({ job: "find", request: {} })`. */
export const useJobs = () => {
	const held = useShared(jobs);
	return useMemo(() => ({ jobs: held, start: startJob, stop: stopJob }), [held]);
};

export const startJob = async (order: JobOrder): Promise<Job> => {
	const job = await call("POST /api/jobs", { body: order });
	hearJob(job);
	return job;
};

const stopJob = async (id: string): Promise<void> => {
	await call("DELETE /api/jobs/:id", { params: { id } });
};
