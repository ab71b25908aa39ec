import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Outcome } from "@fissure/core";
import type { FromThread, Thread, ThreadHooks, ToThread } from "./thread.ts";
import type { WorkerContext } from "./worker-context.ts";

const WORKER = new URL("./worker.js", import.meta.url);

/** Runs the operations of a server beside it. */
export const startThread = async (context: WorkerContext): Promise<Thread> =>
	// From the sources there is no compiled worker; tests then run the same operations where they are.
	existsSync(fileURLToPath(WORKER))
		? workerThread(context)
		: (await import("./in-process-thread.ts")).inProcessThread(context);

interface Call {
	readonly hooks: ThreadHooks;
	readonly resolve: (outcome: Outcome<unknown>) => void;
	readonly reject: (reason: unknown) => void;
}

function workerThread(context: WorkerContext): Thread {
	const worker = new Worker(WORKER, { workerData: context });
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
	worker.on("exit", (code) => fail(new Error(`Expected a working thread, but it ended (${code})`)));
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
