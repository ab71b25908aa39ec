import type { CaseChoice, Hooks } from "@fissure/app";
import { failed, type Outcome } from "@fissure/core";
import { JOBS } from "../jobs/job-kinds.ts";
import { TASKS } from "./tasks.ts";

type Action = (choice: CaseChoice, request: unknown, hooks: Hooks) => Promise<Outcome<unknown>>;

/** Runs what was asked for by its name. */
export function runCall(
	kind: "task" | "job",
	name: string,
	request: unknown,
	{ choice, hooks }: { readonly choice: CaseChoice; readonly hooks: Hooks },
): Promise<Outcome<unknown>> {
	const known = kind === "task" ? TASKS : JOBS;
	if (!Object.hasOwn(known, name))
		return Promise.resolve(
			failed("task-unknown", `Expected one of ${Object.keys(known).join(", ")}, got "${name}"`, "name"),
		);
	const action = kind === "task" ? TASKS[name as keyof typeof TASKS] : JOBS[name as keyof typeof JOBS].run;
	return (action as Action)(choice, request, hooks);
}
