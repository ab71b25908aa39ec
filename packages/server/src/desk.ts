import type { CaseChoice, Hooks } from "@fissure/app";
import type { Outcome } from "@fissure/core";
import type { Jobs } from "./jobs/jobs.ts";
import type { TaskName, TaskRequest, TaskValue } from "./threads/tasks.ts";
import type { Uploads } from "./uploads/uploads.ts";

/** What stands on the desk of who answers. */
export interface Desk {
	/** Kept open for reading: give it to every action. */
	readonly case: CaseChoice & { readonly file: string };
	/** Opened anew by each action: for what reads for long, such as a stream, while others ask. */
	readonly ownCase: CaseChoice & { readonly file: string };
	/** Another after each change of the case. */
	readonly stamp: () => string;
	/** Work that takes longer than a page may wait for others, away from who answers them. */
	readonly inThread: <Name extends TaskName>(
		task: Name,
		request: TaskRequest<Name>,
		hooks?: Pick<Hooks, "signal">,
	) => Promise<Outcome<TaskValue<Name>>>;
	readonly jobs: Jobs;
	readonly uploads: Uploads;
}
