import { existsSync } from "node:fs";
import { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { AnyOperation, Context } from "@fissure/app/operations";
import { failed, type Outcome, type Problem } from "@fissure/core";
import type { Progress } from "@fissure/model";
import { tooLargeWords } from "./watchdog.ts";

/** What a thread is started with. */
export interface CommandStart {
	readonly operation: string;
	readonly input: unknown;
	readonly case: Omit<Context["case"], "now" | "reader">;
	readonly hasStdin: boolean;
}

/** What is sent to the thread: that it is to stop, or that what it printed is written. */
export type ToCommand = "stop" | "printed";

/** What comes back. */
export type FromCommand =
	| { readonly progress: Progress }
	| { readonly problem: Problem }
	| { readonly skipped: Parameters<NonNullable<Context["onSkipped"]>>[0] }
	| { readonly print: string }
	| { readonly outcome: Outcome<unknown> }
	| { readonly thrown: string; readonly stack: string | undefined };

const WORKER = new URL("./command-worker.js", import.meta.url);

/**
 * The same operation, run in a thread, so that the main thread hears of a wish to stop however long a step takes, and outlives a thread
 * that needs more than these megabytes. From the sources there is no thread, and it runs where it is.
 *
 * - problems: `task-too-large`, and those of the operation
 */
export function inCommandThread(operation: AnyOperation, megabytes: number): AnyOperation {
	if (!existsSync(fileURLToPath(WORKER))) return operation;
	return { ...operation, run: (input, context) => runInThread(operation.name, input, context, megabytes) };
}

const tooLarge = (megabytes: number, place: string): Outcome<never> =>
	failed("task-too-large", tooLargeWords(megabytes), place === "" ? "input" : place);

function runInThread(
	operation: string,
	input: unknown,
	context: Context,
	megabytes: number,
): Promise<Outcome<unknown>> {
	const { now: _, reader: __, upgrading: ___, ...choice } = context.case;
	const start: CommandStart = { operation, input, case: choice, hasStdin: context.stdin !== undefined };
	const worker = new Worker(WORKER, {
		...{ workerData: start, stdin: start.hasStdin },
		resourceLimits: { maxOldGenerationSizeMb: megabytes },
	});
	let place = "";
	if (context.stdin !== undefined && worker.stdin !== null) Readable.from(context.stdin).pipe(worker.stdin);
	const send = (message: ToCommand): void => worker.postMessage(message);
	const stop = (): void => send("stop");
	const ended = new Promise<Outcome<unknown>>((resolve, reject) => {
		worker.on("message", (message: FromCommand) => {
			if ("progress" in message) {
				place = message.progress.place;
				context.onProgress?.(message.progress);
			}
			if ("problem" in message) context.onProblem?.(message.problem);
			else if ("skipped" in message) context.onSkipped?.(message.skipped);
			else if ("print" in message) context.print(message.print).then(() => send("printed"), reject);
			else if ("outcome" in message) resolve(message.outcome);
			else if ("thrown" in message)
				reject(Object.assign(new Error(message.thrown), message.stack && { stack: message.stack }));
		});
		worker.once("error", (error: NodeJS.ErrnoException) => {
			if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(tooLarge(megabytes, place));
			else reject(error);
		});
		worker.once("exit", (code) => reject(new Error(`Expected a result, but the thread ended (${code})`)));
		if (context.signal?.aborted === true) stop();
		context.signal?.addEventListener("abort", stop, { once: true });
	});
	return ended.finally(async () => {
		context.signal?.removeEventListener("abort", stop);
		await worker.terminate();
	});
}
