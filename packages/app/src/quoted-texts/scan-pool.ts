import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { type Lookout, lookoutFor, type Probes } from "@fissure/core";
import { type Batch, type BatchReport, lookThrough } from "./look-through.ts";
import type { ToWorker } from "./scan-worker.ts";

export interface ScanPool {
	/**
	 * Reports in the order of the batches.
	 *
	 * - stops: throws the signal's reason when it is aborted
	 */
	readonly lookThrough: (
		batches: readonly Batch[],
		probes: Probes,
		onReport: (report: BatchReport) => void,
		signal?: AbortSignal,
	) => Promise<readonly BatchReport[]>;
	readonly close: () => Promise<void>;
}

/** One batch is looked through, one waits, so that no thread is idle. */
const BATCHES_A_THREAD = 2;
const WORKER = new URL("./scan-worker.ts", import.meta.url);

/** Threads start at once and load while the caller finds out what to look for. With one thread, or from sources, none do. */
export function openScanPool(threads: number): ScanPool {
	const workers = threads > 1 && existsSync(fileURLToPath(WORKER)) ? startWorkers(threads) : [];
	return {
		lookThrough: async (batches, probes, onReport, signal) => {
			const reports = new Map<number, BatchReport>();
			const keep = (report: BatchReport): void => {
				reports.set(report.at, report);
				onReport(report);
			};
			if (workers.length > 0) await askWorkers(workers, batches, probes, keep, signal);
			// What threads that broke have left undone.
			const left = batches.filter(({ at }) => !reports.has(at));
			if (left.length > 0) await lookHere(left, lookoutFor(probes), keep, signal);
			return batches.flatMap(({ at }) => reports.get(at) ?? []);
		},
		close: async () => {
			await Promise.all(workers.map(({ worker }) => worker.terminate()));
		},
	};
}

/** A thread that cannot run is no reason to fail: what it leaves undone is done here. */
interface Hand {
	readonly worker: Worker;
	/** Batches given and not reported. */
	load: number;
	gone: boolean;
	onGone: () => void;
}

function startWorkers(threads: number): readonly Hand[] {
	return Array.from({ length: threads }, () => {
		const hand: Hand = { worker: new Worker(WORKER), load: 0, gone: false, onGone: () => {} };
		// Without a listener an error would end the program.
		hand.worker.on("error", () => {});
		hand.worker.once("exit", () => {
			hand.gone = true;
			hand.onGone();
		});
		return hand;
	});
}

async function lookHere(
	batches: readonly Batch[],
	lookout: Lookout,
	onReport: (report: BatchReport) => void,
	signal: AbortSignal | undefined,
): Promise<void> {
	for (const batch of batches) {
		signal?.throwIfAborted();
		onReport(lookThrough(batch, lookout));
		await new Promise(setImmediate);
	}
	signal?.throwIfAborted();
}

/** Ends when all is reported, when no thread is left, or when the signal says so. */
function askWorkers(
	hands: readonly Hand[],
	batches: readonly Batch[],
	probes: Probes,
	onReport: (report: BatchReport) => void,
	signal: AbortSignal | undefined,
): Promise<void> {
	return new Promise((resolve, reject) => {
		let given = 0;
		const stop = (): void => reject(signal?.reason);
		if (signal?.aborted === true) return stop();
		signal?.addEventListener("abort", stop, { once: true });
		const finishIfDone = (): void => {
			const working = hands.filter(({ gone }) => !gone);
			if (working.length > 0 && (given < batches.length || working.some(({ load }) => load > 0))) return;
			signal?.removeEventListener("abort", stop);
			resolve();
		};
		const give = (hand: Hand): void => {
			const batch = batches[given];
			if (batch === undefined || hand.gone) return;
			given++;
			hand.load++;
			hand.worker.postMessage({ batch } satisfies ToWorker);
		};
		for (const hand of hands) {
			hand.onGone = finishIfDone;
			hand.worker.on("message", (report: BatchReport) => {
				hand.load--;
				onReport(report);
				give(hand);
				finishIfDone();
			});
			hand.worker.postMessage({ probes } satisfies ToWorker);
			for (let count = 0; count < BATCHES_A_THREAD; count++) give(hand);
		}
		finishIfDone();
	});
}
