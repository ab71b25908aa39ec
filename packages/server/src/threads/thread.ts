import { failed, type Outcome, type Problem } from "@fissure/core";
import type { Progress, WorkBudget } from "@fissure/model";
import type { Order } from "./run-operation.ts";
import type { WorkerContext } from "./worker-context.ts";

/** What is sent to a worker. */
export type ToThread =
	| { readonly call: number; readonly kind: "run"; readonly order: Order }
	| { readonly call: number; readonly kind: "stop" };

/** What comes back. */
export type FromThread =
	/** The thread has taken the call. Without it nothing of the call was done, and another worker may do it. */
	| { readonly call: number; readonly begun: true }
	| { readonly call: number; readonly progress: Progress }
	| { readonly call: number; readonly problem: Problem }
	/** `ends`: the worker ends with it, and is to be given nothing more. */
	| { readonly call: number; readonly outcome: Outcome<unknown>; readonly ends?: true }
	| { readonly call: number; readonly thrown: string; readonly isStop: boolean };

/** What a worker is started with. */
export interface WorkerStart {
	readonly context: WorkerContext;
	readonly budget: WorkBudget;
}

export interface ThreadHooks {
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: Progress) => void;
	readonly onProblem?: (problem: Problem) => void;
}

/** A worker that runs operations, so that who answers requests never waits for them. */
export interface Thread {
	/**
	 * Throws what the operation threw; the signal's reason where it was stopped. Work that does not end in good order when it is stopped
	 * is ended with its worker.
	 *
	 * - problems: those of the operation; `task-too-deep`; `task-too-long`, `task-too-large`, `task-broken`: then the worker has
	 * ended as well; `worker-lost`: it has ended before it began, and nothing was done
	 */
	readonly run: (order: Order, hooks: ThreadHooks) => Promise<Outcome<unknown>>;
	/** Has it ended? Then it runs nothing more, and another must be started. */
	readonly isGone: () => boolean;
	readonly close: () => Promise<void>;
}

export const workerLost = (): Outcome<never> =>
	failed("worker-lost", "Expected a worker to answer this, got one that ended before it began; ask again", "worker");
