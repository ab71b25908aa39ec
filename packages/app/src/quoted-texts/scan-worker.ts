import { parentPort } from "node:worker_threads";
import { type Lookout, lookoutFor, type Probes } from "@fissure/core";
import { type Batch, lookThrough } from "./look-through.ts";

/** First what to look for, then batch after batch. */
export type ToWorker = { readonly probes: Probes } | { readonly batch: Batch };

let lookout: Lookout | null = null;

parentPort?.on("message", (message: ToWorker) => {
	if ("probes" in message) lookout = lookoutFor(message.probes);
	else if (lookout !== null) parentPort?.postMessage(lookThrough(message.batch, lookout));
});
