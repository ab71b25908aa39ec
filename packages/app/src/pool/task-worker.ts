import { parentPort } from "node:worker_threads";
import type { FromTaskWorker, ToTaskWorker } from "./task-pool.ts";
import { PREPARE, type Work } from "./tasks.ts";

let work: Work<never> | null = null;

/** One after the other, so that results come in the order of the tasks. */
let last: Promise<void> = Promise.resolve();

async function take(message: ToTaskWorker): Promise<void> {
	if ("kind" in message) {
		work = PREPARE[message.kind](message.shared as never) as unknown as Work<never>;
		parentPort?.postMessage("ready" satisfies FromTaskWorker);
	} else parentPort?.postMessage({ result: await work?.(message.task as never) } satisfies FromTaskWorker);
}

parentPort?.on("message", (message: ToTaskWorker) => {
	last = last.then(() => take(message));
});
