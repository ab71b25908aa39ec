import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getHeapStatistics } from "node:v8";
import { BUDGETS } from "@fissure/model";

/** What the watching thread is started with. */
export interface Watched {
	/** Shared: a number that rises while the watched thread answers, and the length of the place. */
	readonly numbers: Int32Array;
	/** Shared: the place as UTF-8. */
	readonly bytes: Uint8Array;
	/** Milliseconds of work without an answer after which the program is ended. */
	readonly silence: number;
	/** Megabytes of the whole program, above which it is ended. */
	readonly megabytes: number;
	/** What is said then: the thread loads none of our files, which would take it longer than a short command takes. */
	readonly tooLarge: string;
}

export interface Watch {
	/** What is worked on from now on, as a problem would call it. */
	readonly at: (place: string) => void;
	/** When the thread has loaded. */
	readonly begun: Promise<void>;
	readonly end: () => Promise<void>;
}

const WORKER = new URL("./watchdog-worker.js", import.meta.url);
const BEAT_MS = 250;
const [BEATS, LENGTH] = [0, 1];
const LONGEST_PLACE = 300;

/**
 * Ends the program where this thread computes one step without an end, or needs more than these megabytes: some input brings that about, and
 * nothing in this thread can then say so. What is saved in a case stays. From the sources there is no second thread, and nothing is watched.
 */
export function watch(silence: number, megabytes = Number.POSITIVE_INFINITY): Watch {
	if (!existsSync(fileURLToPath(WORKER))) return { at: () => {}, begun: Promise.resolve(), end: async () => {} };
	const numbers = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
	const bytes = new Uint8Array(new SharedArrayBuffer(LONGEST_PLACE));
	const watched: Watched = { numbers, bytes, silence, megabytes, tooLarge: tooLargeWords(megabytes) };
	// Not imported, since most commands need no thread.
	const threads = process.getBuiltinModule("node:worker_threads");
	const worker = new threads.Worker(WORKER, { workerData: watched });
	const begun = new Promise<void>((resolve) => {
		worker.once("online", resolve);
		worker.on("error", () => resolve());
	}).then(() => worker.unref());
	const beat = setInterval(() => Atomics.add(numbers, BEATS, 1), BEAT_MS).unref();
	const encoder = new TextEncoder();
	return {
		at(place) {
			const encoded = encoder.encode(place).subarray(0, LONGEST_PLACE);
			bytes.set(encoded);
			Atomics.store(numbers, LENGTH, encoded.length);
			Atomics.add(numbers, BEATS, 1);
		},
		begun,
		async end() {
			clearInterval(beat);
			await worker.terminate();
		},
	};
}

/** Milliseconds that a step may take: as many seconds as the person says in `FISSURE_PATIENCE`, or the usual. */
export function patienceOf({ FISSURE_PATIENCE: seconds }: Readonly<Record<string, string | undefined>>): number {
	const said = Number(seconds ?? "");
	return said > 0 ? said * 1000 : BUDGETS.command.silence;
}

/** Megabytes that a command may take: as many as the person says in `FISSURE_MEMORY`, or the usual. */
export function memoryOf({ FISSURE_MEMORY: megabytes }: Readonly<Record<string, string | undefined>>): number {
	const said = Number(megabytes ?? "");
	return said > 0 ? said : BUDGETS.command.megabytes;
}

/** The same for what runs in the main thread: the engine ends the program without a word above a limit of its own. */
export const memoryOfMain = (env: Readonly<Record<string, string | undefined>>): number =>
	Math.min(memoryOf(env), getHeapStatistics().heap_size_limit / 1_000_000);

/** What a person reads who gave more than that. */
export const tooLargeWords = (megabytes: number): string =>
	`Expected input that needs at most ${Math.round(megabytes)} MB of memory, got one that needs more; what was saved before stays; leave it out or divide it, or set FISSURE_MEMORY to more megabytes`;
