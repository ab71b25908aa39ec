import type { Job } from "../api/jobs.ts";
import { messages } from "../messages/frame-messages.ts";

export const jobTitle = ({ job }: Pick<Job, "job">): string => messages.shell.jobNames[job] ?? job;
