import type { Outcome } from "@fissure/core";
import type { Queue } from "@fissure/store";
import { idOfAddress } from "../cases/known-cases.ts";
import { compiledOperations } from "../operations/load-operation.ts";

export type { Queue, QueuedJob, TakenJob } from "@fissure/store";

export interface DeskQueueOptions {
	/** By which the database lists who is connected. */
	readonly program: string;
	/** The clock: an ISO instant. */
	readonly now: () => string;
	/** It takes jobs, and looks after the queue. */
	readonly isWorker?: boolean;
	readonly onError?: (error: Error) => void;
}

/**
 * Opens the queue of a team: the operations that are jobs, wherever they were asked for.
 *
 * - in:       `postgres://person@host:5432/desk`
 * - problems: those of `openTeam`
 */
export async function openDeskQueue(address: string, options: DeskQueueOptions): Promise<Outcome<Queue>> {
	const { openQueue } = await import("@fissure/store");
	return openQueue(address, { ...options, operations: await jobNames(), caseId: idOfAddress });
}

/** Names of the operations that are jobs. */
export const jobNames = async (): Promise<readonly string[]> =>
	(await compiledOperations()).operations.filter(({ isJob }) => isJob).map(({ name }) => name);
