import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { ProblemSchema } from "../base/problem.ts";

export const ProgressSchema = noun("Progress", null, {
	stage: z.enum([
		"reading",
		"adding",
		"fetching",
		"coding",
		"comparing",
		"analysing",
		"verifying",
		"indexing",
		"exporting",
		"importing",
		"checking",
		"upgrading",
		"moving",
	]),
	done: z.number(),
	total: z.number().describe("0 where it is not known"),
	place: z.string(),
});
export type Progress = Of<typeof ProgressSchema>;

export const JobReportSchema = noun(
	"JobReport",
	"What a job has to show: a table that any page can lay out, and the sentences beside it",
	{
		title: z.string(),
		columns: list(z.string()),
		rows: list(list(z.union([z.string(), z.number(), z.null()]))),
		notes: list(z.string()),
	},
);
export type JobReport = Of<typeof JobReportSchema>;

export const JobSchema = noun("Job", "One piece of long work, as a page shows it", {
	id: z.string(),
	job: z.string().describe("Name of the operation"),
	state: z.enum(["waiting", "running", "done", "failed", "stopped"]),
	progress: ProgressSchema.nullable(),
	problems: list(ProblemSchema).describe("What went wrong with single texts, the first of them; the work went on"),
	problemCount: z.number(),
	problem: ProblemSchema.nullable().describe("Why it failed as a whole"),
	report: JobReportSchema.nullable(),
	who: z.string().describe("Who asked for it"),
	tries: z.number().describe("How often it was begun; 0 while it waits for the first time"),
	asked: z.string().describe("ISO instants"),
	ended: z.string().nullable(),
});
export type Job = Of<typeof JobSchema>;
