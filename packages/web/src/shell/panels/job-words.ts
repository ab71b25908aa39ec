import type { Job } from "../../api/jobs.ts";
import { messages } from "../../messages/messages.ts";

export const jobTitle = ({ job }: Pick<Job, "job">): string => messages.shell.jobNames[job] ?? job;

/** What came of it, in sentences; those that tell which command to type next are for a terminal. */
export const notesOf = ({ report }: Pick<Job, "report">): readonly string[] =>
	(report?.notes ?? []).filter((note) => !/\bfissure [a-z]/.test(note));
