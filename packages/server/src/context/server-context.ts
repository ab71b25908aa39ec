import type { CaseChoice, Changes } from "@fissure/app";
import type { Context } from "@fissure/app/operations";
import type { Outcome } from "@fissure/core";
import type { OwnAnswers } from "../answers/kept-answers.ts";
import type { Steps } from "../answers/steps.ts";
import type { Jobs } from "../jobs/jobs.ts";
import type { Order } from "../threads/run-operation.ts";
import type { Uploads } from "../uploads/uploads.ts";

/** What answering needs. */
export interface ServerContext {
	/** Kept open for reading: give it to every operation. */
	readonly case: CaseChoice & { readonly file: string };
	/** Another after each change of the case. */
	readonly stamp: () => string;
	readonly changes: Changes;
	/** Work that may take longer than others can wait, or that reads what a stranger may have written, in a worker. */
	readonly inThread: (order: Order, hooks?: Pick<Context, "signal" | "onProgress">) => Promise<Outcome<unknown>>;
	/** How far questions are that take long. */
	readonly steps: Steps;
	/** What was answered about the case and is still true. */
	readonly answers: OwnAnswers;
	/** Aborted when the case is closed: who listens to it is to go. */
	readonly closing: AbortSignal;
	readonly jobs: Jobs;
	readonly uploads: Uploads;
}
