import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { buildLexicon, type Document, type LexiconData } from "@fissure/core";
import { type CodedBatch, codeBatch } from "./code-batch.ts";
import type { ToCoder } from "./code-worker.ts";

const DOCUMENTS_A_BATCH = 10;
/** One batch is read, two wait: no thread is idle, and none is far ahead of who writes. */
const BATCHES_A_THREAD = 3;
const WORKER = new URL("./code-worker.ts", import.meta.url);

/**
 * Codes documents on several threads, as they come.
 *
 * - order: that of the documents, for any number of threads
 * - stops: when the signal says so, after what is ready; what threads still read is let go
 * - fails: throws what a thread threw
 */
export async function* codeOnThreads(
	documents: AsyncIterable<Document>,
	data: LexiconData,
	{ threads, signal }: { readonly threads: number; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<CodedBatch> {
	// From the sources there is no worker, and with one thread nothing is gained by another.
	if (threads < 2 || !existsSync(fileURLToPath(WORKER))) return yield* codeHere(documents, data, signal);
	const pool = openPool(data, threads, signal);
	try {
		let handed = 0;
		let given = 0;
		for await (const batch of inBatches(documents)) {
			await pool.until(() => pool.hasRoom() || pool.isReady(given));
			while (pool.isReady(given)) yield pool.take(given++);
			await pool.until(pool.hasRoom);
			if (signal?.aborted === true) return;
			pool.hand({ at: handed++, documents: batch });
		}
		for (; given < handed; given++) {
			await pool.until(() => pool.isReady(given));
			if (!pool.isReady(given)) return;
			yield pool.take(given);
		}
	} finally {
		await pool.close();
	}
}

async function* codeHere(
	documents: AsyncIterable<Document>,
	data: LexiconData,
	signal: AbortSignal | undefined,
): AsyncGenerator<CodedBatch> {
	const lexicon = buildLexicon(data);
	let at = 0;
	for await (const batch of inBatches(documents)) {
		if (signal?.aborted === true) return;
		yield await codeBatch(at++, batch, lexicon);
		await new Promise(setImmediate);
	}
}

async function* inBatches(documents: AsyncIterable<Document>): AsyncGenerator<readonly Document[]> {
	let batch: Document[] = [];
	for await (const document of documents) {
		batch.push(document);
		if (batch.length < DOCUMENTS_A_BATCH) continue;
		yield batch;
		batch = [];
	}
	if (batch.length > 0) yield batch;
}

interface Hand {
	readonly worker: Worker;
	/** Batches given and not returned. */
	load: number;
}

function openPool(data: LexiconData, threads: number, signal: AbortSignal | undefined) {
	const ready = new Map<number, CodedBatch>();
	let failure: unknown = null;
	let wake = (): void => {};
	const stop = (): void => wake();
	signal?.addEventListener("abort", stop);
	const hands = startHands(data, threads, {
		onBatch: (batch) => {
			ready.set(batch.at, batch);
			wake();
		},
		onFailure: (error) => {
			failure = error;
			wake();
		},
	});
	return {
		/** Waits; a wish to stop ends the waiting too. */
		async until(isMet: () => boolean): Promise<void> {
			while (failure === null && signal?.aborted !== true && !isMet())
				await new Promise<void>((resolve) => {
					wake = resolve;
				});
			if (failure !== null) throw failure;
		},
		hasRoom: () => hands.some(({ load }) => load < BATCHES_A_THREAD),
		isReady: (at: number) => ready.has(at),
		take(at: number): CodedBatch {
			const batch = ready.get(at) as CodedBatch;
			ready.delete(at);
			return batch;
		},
		hand(batch: ToCoder): void {
			const freest = hands.reduce((least, hand) => (hand.load < least.load ? hand : least));
			freest.load++;
			freest.worker.postMessage(batch);
		},
		async close(): Promise<void> {
			signal?.removeEventListener("abort", stop);
			await Promise.all(hands.map(({ worker }) => worker.terminate()));
		},
	};
}

interface Listener {
	readonly onBatch: (batch: CodedBatch) => void;
	readonly onFailure: (error: unknown) => void;
}

const startHands = (data: LexiconData, threads: number, { onBatch, onFailure }: Listener): readonly Hand[] =>
	Array.from({ length: threads }, () => {
		const hand: Hand = { worker: new Worker(WORKER, { workerData: data }), load: 0 };
		hand.worker.on("message", (batch: CodedBatch) => {
			hand.load--;
			onBatch(batch);
		});
		hand.worker.on("error", onFailure);
		return hand;
	});
