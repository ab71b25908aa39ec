import { availableParallelism } from "node:os";
import type { Outcome } from "@fissure/core";
import type { Addition, PackedAddition, Packing } from "@fissure/store";
import { inBatches } from "../pool/in-batches.ts";
import { packBatch } from "../pool/pack-batch.ts";
import { openTaskPool } from "../pool/task-pool.ts";

/** Packed before threads are worth their start: reading the code takes a thread as long as some hundred texts. */
const FIRST_HERE = 200;
/** Characters and bytes in one task: it is handed over in a fraction of the time that packing takes. */
const MOST_A_BATCH = 600_000;
/** This one included, which reads and saves, and packs while it would wait: with two others beside it, it is never done first. */
const MOST_THREADS = 3;
/** Batches that a thread has at once: about what it packs while this one saves 200 texts, in which it hands over nothing. */
const AHEAD = 12;

/**
 * What is saved of each addition, its hashes, packed bytes and words, worked out on other threads where there are many additions.
 *
 * - order:  that of the additions
 * - memory: some batches for each thread
 */
export async function* packOnThreads(
	additions: AsyncIterable<Addition> | Iterable<Addition>,
	threads: number = Math.min(availableParallelism(), MOST_THREADS),
): AsyncGenerator<Outcome<PackedAddition>> {
	const batches = inBatches(additions, MOST_A_BATCH, sizeOf);
	for (let count = 0; count < FIRST_HERE; ) {
		const { value: batch, done } = await batches.next();
		if (done === true) return;
		yield* together(batch, await packBatch(batch));
		count += batch.length;
	}
	const pool = openTaskPool(threads, { alsoHere: true, ahead: AHEAD });
	/** Of which the packings are still to come. */
	const waiting: (readonly Addition[])[] = [];
	async function* tasks(): AsyncGenerator<readonly Addition[]> {
		for await (const batch of batches) {
			waiting.push(batch);
			yield batch.map(toSend);
		}
	}
	try {
		for await (const packed of pool.run("pack", null, tasks())) yield* together(waiting.shift() ?? [], packed);
	} finally {
		await pool.close();
	}
}

function* together(
	additions: readonly Addition[],
	packed: readonly Outcome<Packing>[],
): Generator<Outcome<PackedAddition>> {
	for (const [at, addition] of additions.entries()) {
		const one = packed[at] as Outcome<Packing>;
		yield one.ok ? { ok: true, value: { addition, ...one.value } } : one;
	}
}

/** Bytes cut out of a file would take the whole file along. */
const toSend = (addition: Addition): Addition => ({ ...addition, bytes: Uint8Array.from(addition.bytes) });

const sizeOf = ({ document, bytes }: Addition): number => document.text.length + bytes.length;
