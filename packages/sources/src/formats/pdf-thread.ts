import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { BUDGETS, failed, type Outcome } from "@fissure/core";
import type { Purpose } from "../reading/draft-notation.ts";
import type { Reading } from "../reading/reading.ts";

/** One PDF to be read. */
export interface ToPdfWorker {
	readonly bytes: Uint8Array;
	readonly place: string;
	readonly timeoutMs: number;
	readonly purpose: Purpose;
}

const WORKER = new URL("./pdf-worker.js", import.meta.url);
/** For the reader to notice itself that its time is up, which leaves the thread to the next PDF. */
const GRACE_MS = 1_000;

/** So many PDFs are read at once, as far as there are cores; each thread holds a reader and a PDF. */
export const PDF_THREADS = Math.min(4, availableParallelism());

/** Kept for the next PDFs: to load the reader takes longer than to read most of them. */
const kept: Thread[] = [];

interface Thread {
	readonly worker: Worker;
	/** That it may fill. */
	readonly megabytes: number;
}

/**
 * The text of a PDF, read in a thread of its own: its reader asks for the time only between two steps, and some files make one step endless
 * or fill the memory. From the sources there is no thread, and it is read where it is.
 *
 * - problems: those of `readPdf`; `pdf-slow` and `pdf-too-large` where the thread was ended
 */
export async function readPdfInThread(
	pdf: ToPdfWorker,
	megabytes: number = BUDGETS.pdf.megabytes,
): Promise<Outcome<Reading>> {
	if (!existsSync(fileURLToPath(WORKER))) {
		const { readPdf } = await import("./pdf.ts");
		return readPdf(pdf.bytes, pdf.place, pdf.timeoutMs, pdf.purpose);
	}
	const place = kept.findIndex((thread) => thread.megabytes === megabytes);
	const worker = (place === -1 ? undefined : kept.splice(place, 1)[0]?.worker) ?? startWorker(megabytes);
	worker.ref();
	const outcome = await answerOf(worker, pdf, megabytes);
	const isOfUse = kept.length < PDF_THREADS && (outcome.ok || !ENDED.has(outcome.problem));
	if (!isOfUse) await worker.terminate();
	else {
		worker.unref();
		kept.push({ worker, megabytes });
	}
	return outcome;
}

function startWorker(megabytes: number): Worker {
	const worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
	// Without a listener an error would end the program.
	worker.on("error", () => {});
	return worker;
}

function answerOf(worker: Worker, pdf: ToPdfWorker, megabytes: number): Promise<Outcome<Reading>> {
	return new Promise((resolve) => {
		const settle = (outcome: Outcome<Reading>): void => {
			clearTimeout(timer);
			worker.off("message", settle).off("error", onError).off("exit", onExit);
			resolve(outcome);
		};
		const onError = (error: NodeJS.ErrnoException): void =>
			settle(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge(pdf, megabytes) : broken(pdf, error.message));
		const onExit = (code: number): void => settle(broken(pdf, `exit ${code}`));
		const timer = setTimeout(() => settle(slow(pdf)), pdf.timeoutMs + GRACE_MS);
		worker.on("message", settle).on("error", onError).on("exit", onExit);
		worker.postMessage(pdf);
	});
}

/** Problems after which the thread is of no more use. */
const ENDED = new WeakSet<object>();

function ended(code: string, message: string, place: string): Outcome<never> {
	const outcome = failed(code, message, place);
	ENDED.add(outcome.problem);
	return outcome;
}

const slow = ({ place, timeoutMs }: ToPdfWorker): Outcome<never> =>
	ended(
		"pdf-slow",
		`Expected a PDF that can be read within ${timeoutMs} ms, got one that takes longer; save its text as .txt`,
		place,
	);

const tooLarge = ({ place }: ToPdfWorker, megabytes: number): Outcome<never> =>
	ended(
		"pdf-too-large",
		`Expected a PDF that can be read in ${megabytes} MB of memory, got one that needs more; save its text as .txt`,
		place,
	);

const broken = ({ place }: ToPdfWorker, how: string): Outcome<never> =>
	ended(
		"pdf-broken",
		`Expected a whole PDF, got one that its reader ended with (${how.slice(0, 120)}); fetch it again`,
		place,
	);
