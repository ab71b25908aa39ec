import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Outcome, Problem } from "@fissure/core";
import type { Progress } from "@fissure/model";
import type { Order } from "./run-operation.ts";

/** Which case the thread works on, as plain data. */
export interface Seat {
	readonly file: string;
	readonly folder: string;
	readonly who: string;
}

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

const WORKER = new URL("./worker.js", import.meta.url);

export const startThread = async (seat: Seat): Promise<Thread> =>
	// From the sources there is no compiled worker; tests then run the same operations where they are.
	existsSync(fileURLToPath(WORKER)) ? workerThread(seat) : (await import("./run-here.ts")).threadHere(seat);

interface Call {
	readonly hooks: ThreadHooks;
	readonly resolve: (outcome: Outcome<unknown>) => void;
	readonly reject: (reason: unknown) => void;
}

function workerThread(seat: Seat): Thread {
	const worker = new Worker(WORKER, { workerData: seat });
	worker.unref();
	const calls = new Map<number, Call>();
	let last = 0;
	worker.on("message", (message: FromThread) => {
		const call = calls.get(message.call);
		if (call === undefined) return;
		if ("progress" in message) call.hooks.onProgress?.(message.progress);
		else if ("problem" in message) call.hooks.onProblem?.(message.problem);
		else {
			calls.delete(message.call);
			if ("outcome" in message) call.resolve(message.outcome);
			else call.reject(message.isStop ? (call.hooks.signal?.reason ?? message.thrown) : new Error(message.thrown));
		}
	});
	const fail = (reason: unknown): void => {
		for (const { reject } of calls.values()) reject(reason);
		calls.clear();
	};
	worker.on("error", fail);
	worker.on("exit", (code) => fail(new Error(`Expected a thread at work, got its end (${code})`)));
	const send = (message: ToThread): void => worker.postMessage(message);
	return {
		run(order, hooks) {
			const call = ++last;
			return new Promise((resolve, reject) => {
				hooks.signal?.throwIfAborted();
				calls.set(call, { hooks, resolve, reject });
				hooks.signal?.addEventListener("abort", () => send({ call, kind: "stop" }), { once: true });
				send({ call, kind: "run", order });
			});
		},
		close: async () => {
			await worker.terminate();
		},
	};
}
