import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { getHeapStatistics } from "node:v8";
import type { Worker } from "node:worker_threads";
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
	readonly end: () => Promise<void>;
}

const WORKER = new URL("./watchdog-worker.js", import.meta.url);
const BEAT_MS = 250;
const [BEATS, LENGTH] = [0, 1];
const LONGEST_PLACE = 300;

/**
 * Ends the program where this thread computes one step without an end, or needs more than these megabytes: some input brings that about, and
 * nothing in this thread can then say so. What is saved in a case stays. From the sources there is no second thread, and nothing is watched.
 * Watching begins after so many milliseconds, or with the first step after them.
 */
export function watch(silence: number, megabytes = Number.POSITIVE_INFINITY, after = 0): Watch {
	if (!existsSync(fileURLToPath(WORKER))) return { at: () => {}, end: async () => {} };
	const numbers = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
	const bytes = new Uint8Array(new SharedArrayBuffer(LONGEST_PLACE));
	const watched: Watched = { numbers, bytes, silence, megabytes, tooLarge: tooLargeWords(megabytes) };
	let worker: Worker | null = null;
	const begin = (): void => {
		if (worker !== null) return;
		// Most short commands need no thread, nor what Node loads to start one.
		const threads = process.getBuiltinModule("node:worker_threads");
		worker = new threads.Worker(WORKER, { workerData: watched });
		worker.unref();
		worker.on("error", () => {});
	};
	const due = performance.now() + after;
	const later = after === 0 ? begin() : setTimeout(begin, after).unref();
	const beat = setInterval(() => Atomics.add(numbers, BEATS, 1), BEAT_MS).unref();
	const encoder = new TextEncoder();
	return {
		at(place) {
			const encoded = encoder.encode(place).subarray(0, LONGEST_PLACE);
			bytes.set(encoded);
			Atomics.store(numbers, LENGTH, encoded.length);
			Atomics.add(numbers, BEATS, 1);
			if (performance.now() > due) begin();
		},
		async end() {
			clearInterval(beat);
			clearTimeout(later ?? undefined);
			await worker?.terminate();
		},
	};
}

/** Bytes of plain text no step of which takes long, whatever is in it: its length is squared at most. */
const SHORT = 40_000;
const PLAIN = /[.](txt|md)$/;

/** What `compare` is asked, as far as it says how much is read. */
interface Compared {
	readonly texts?: readonly TextSource[];
	readonly background?: readonly TextSource[];
	readonly previous?: readonly TextSource[];
	readonly codebook?: string;
	readonly actors?: string;
}
type TextSource = { readonly input: string };

/**
 * Is what is compared a few short files of plain text, read with the words that ship? A thread that watches them costs more than half of a bare
 * start of Node, and is begun only if they take longer than texts of that length do.
 */
export function isShort({ texts, background = [], previous = [], codebook, actors }: Compared): boolean {
	if (texts === undefined || codebook !== undefined || actors !== undefined) return false;
	let bytes = 0;
	for (const { input } of [...texts, ...background, ...previous]) {
		const file = PLAIN.test(input) ? statSync(input, { throwIfNoEntry: false }) : undefined;
		if (file?.isFile() !== true) return false;
		bytes += file.size;
	}
	return bytes <= SHORT;
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
