import type { Outcome, Problem } from "@fissure/core";
import type { Progress } from "@fissure/model";
import type { Order } from "./run-operation.ts";

/** What is sent to a thread. */
export type ToThread =
	| { readonly call: number; readonly kind: "run"; readonly order: Order }
	| { readonly call: number; readonly kind: "stop" };

/** What comes back. */
export type FromThread =
	| { readonly call: number; readonly progress: Progress }
	| { readonly call: number; readonly problem: Problem }
	| { readonly call: number; readonly outcome: Outcome<unknown> }
	| { readonly call: number; readonly thrown: string; readonly isStop: boolean };

export interface ThreadHooks {
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: Progress) => void;
	readonly onProblem?: (problem: Problem) => void;
}

/** A worker that runs operations, so that who answers requests never waits for them. */
export interface Thread {
	/** Throws what the operation threw; the signal's reason where it was stopped. */
	readonly run: (order: Order, hooks: ThreadHooks) => Promise<Outcome<unknown>>;
	readonly close: () => Promise<void>;
}
