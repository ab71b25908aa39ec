import { randomBytes } from "node:crypto";
import { dirname } from "node:path";
import type { CaseChoice } from "@fissure/app";
import { keepCaseOpen } from "@fissure/app";
import type { Outcome } from "@fissure/core";
import { keepAnswers } from "../answers/kept-answers.ts";
import { openSteps } from "../answers/steps.ts";
import { openJobs } from "../jobs/jobs.ts";
import { runOperation } from "../threads/run-operation.ts";
import { openThreadPool } from "../threads/thread-pool.ts";
import type { WorkerContext } from "../threads/worker-context.ts";
import { openUploads } from "../uploads/uploads.ts";
import type { ServerContext } from "./server-context.ts";

export interface OpenContext {
	readonly context: ServerContext;
	/** Stops jobs, keeps what they have kept, lets questions end until `haveLeft`, and closes the case. */
	readonly close: (haveLeft?: Promise<unknown>) => Promise<void>;
}

/**
 * Lays out what answering needs: the case open for reading, workers for what may take long, a line of jobs, a place for uploads.
 *
 * - problems: `case-unnamed`, those of opening
 */
export async function openContext(choice: CaseChoice): Promise<Outcome<OpenContext>> {
	const opened = await keepCaseOpen(choice);
	if (!opened.ok) return opened;
	const { file, identity } = opened.value.choice;
	const worker: WorkerContext = { file, identity, folder: dirname(file), who: choice.who };
	const [uploads, threads] = [openUploads(), await openThreadPool(worker)];
	const closing = new AbortController();
	const jobs = openJobs(worker, choice.now);
	// The file's own count begins again with each opening; answers of an earlier server are not ours.
	const run = randomBytes(6).toString("base64url");
	const context: ServerContext = {
		case: opened.value.choice,
		stamp: () => `${run}-${opened.value.stamp()}`,
		inThread: (order, hooks = {}) => threads.run(order, hooks),
		steps: openSteps(),
		answers: keepAnswers(),
		closing: closing.signal,
		jobs,
		uploads,
	};
	// What the first question to the ledger would wait for; a failure is given to who asks.
	runOperation({ operation: "browse-ledger", input: { limit: 1 } }, context.case, {}).catch(() => {});
	const close = async (haveLeft?: Promise<unknown>): Promise<void> => {
		closing.abort();
		await jobs.close();
		await haveLeft;
		await threads.close();
		await uploads.close();
		await opened.value.close();
	};
	return { ok: true, value: { context, close } };
}
