import { z } from "zod";
import type { Job } from "../jobs/jobs.ts";
import { ProblemSchema } from "./problem.ts";

const ProgressSchema = z.strictObject({
	stage: z.enum(["reading", "adding", "fetching", "coding", "comparing", "verifying", "exporting", "importing"]),
	done: z.number(),
	total: z.number().describe("0 where it is not known"),
	place: z.string(),
});

export const JobReportSchema = z.strictObject({
	title: z.string(),
	columns: z.array(z.string()).readonly(),
	rows: z.array(z.array(z.union([z.string(), z.number(), z.null()])).readonly()).readonly(),
	notes: z.array(z.string()).readonly(),
});

export const JobSchema: z.ZodType<Job> = z
	.strictObject({
		id: z.string(),
		job: z.enum(["add", "code", "tie", "find", "fetch", "watch", "import-positions"]),
		state: z.enum(["waiting", "running", "done", "failed", "stopped"]),
		progress: ProgressSchema.nullable(),
		problems: z.array(ProblemSchema),
		problemCount: z.number(),
		problem: ProblemSchema.nullable(),
		report: JobReportSchema.nullable(),
		asked: z.string(),
		ended: z.string().nullable(),
	})
	.meta({ id: "Job" });
