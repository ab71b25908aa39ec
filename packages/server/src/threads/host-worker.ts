import { availableParallelism, loadavg } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import { failed, type Outcome } from "@fissure/core";
import type { WorkBudget } from "@fissure/model";
import { type FromThread, type ToThread, type WorkerStart, workerLost } from "./thread.ts";

const WORKER = new URL("./worker.js", import.meta.url);
/** Milliseconds between two looks at the work. */
const LOOK_MS = 250;

/**
 * The process of a worker: it passes messages on to the thread that does the work, and ends with it. It is never busy itself, so that it
 * sees work that is silent, and work whose server has gone.
 */
function host({ context, budget }: WorkerStart): void {
	const worker = new Worker(WORKER, {
		workerData: context,
		resourceLimits: { maxOldGenerationSizeMb: budget.megabytes },
	});
	const ages = new Map<number, number>();
	const begun = new Set<number>();
	let isAwake = false;
	let silent = 0;
	let place = "";
	worker.on("message", (message: FromThread | "awake") => {
		silent = 0;
		if (!isAwake) compileLess();
		isAwake = true;
		if (message === "awake") return;
		if ("begun" in message) begun.add(message.call);
		if ("progress" in message) place = message.progress.place;
		if ("outcome" in message || "thrown" in message) {
			ages.delete(message.call);
			begun.delete(message.call);
		}
		process.send?.(message);
	});
	// What it had not begun when it ended has nothing to do with its end.
	const endWith = (outcome: Outcome<never>): void => {
		const waiting = [...ages.keys()].map(
			(call) =>
				new Promise<void>((resolve) =>
					process.send?.(
						{ call, outcome: begun.has(call) ? outcome : workerLost(), ends: true } satisfies FromThread,
						() => resolve(),
					),
				),
		);
		void Promise.all(waiting).then(() => process.exit(1));
	};
	let failure: NodeJS.ErrnoException | null = null;
	worker.on("error", (error: NodeJS.ErrnoException) => {
		failure = error;
		// Who asked may have nothing to do with it; the person at the terminal sees it.
		if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") console.error(error);
	});
	// Only now all that it has said is known.
	worker.on("exit", (code) =>
		endWith(
			failure?.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge(budget) : broken(failure?.message ?? `exit ${code}`),
		),
	);
	process.on("message", (message: ToThread) => {
		if (message.kind === "run") {
			ages.set(message.call, 0);
			silent = 0;
			place = "";
		}
		worker.postMessage(message);
	});
	let used = process.cpuUsage();
	let looked = performance.now();
	setInterval(() => {
		const { user, system } = process.cpuUsage(used);
		const elapsed = performance.now() - looked;
		used = process.cpuUsage();
		looked = performance.now();
		// To load the program is no part of what was asked.
		if (ages.size === 0 || !isAwake) return;
		// On a machine that sleeps, or is busy with other things, time goes by with less work: threads of the engine work beside it, and
		// where more is to be done than there are cores, each has only a part of one.
		const share = Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());
		const worked = Math.min((user + system) / 1000, elapsed) / share;
		silent += worked;
		for (const [call, age] of ages) ages.set(call, age + worked);
		worker.postMessage("awake?");
		if (silent > budget.silence) endWith(silentFor(budget.silence, place));
		else if (Math.max(...ages.values()) > budget.whole) endWith(tooLong(budget.whole));
	}, LOOK_MS);
}

/**
 * As for a command (`kept-code.ts` of the program): most questions of a page run most of their code once. The first check of a draft takes 0.8
 * of the work, the first comparison 0.9. Not before the program is loaded, since Node's own files are compiled for the flags of its build.
 */
function compileLess(): void {
	if (!process.versions.v8.startsWith("11.3.")) return;
	for (const flag of ["--regexp-tier-up-ticks=0", "--interrupt-budget=270336"]) setFlagsFromString(flag);
}

/** Work that reports its steps may take as long as it likes; one step may not. */
const silentFor = (milliseconds: number, place: string): Outcome<never> =>
	failed(
		"task-too-long",
		`Expected input that is worked through in time, got one step of more than ${milliseconds / 1000} seconds${place === "" ? "" : ` at "${place}"`}; what was saved before stays; give less at once, or look for a part that repeats thousands of times`,
		place === "" ? "input" : place,
	);

const tooLong = (milliseconds: number): Outcome<never> =>
	failed(
		"task-too-long",
		`Expected input that is worked through in time, got no result after ${milliseconds / 1000} seconds of work; what was saved before stays; give less at once`,
		"input",
	);

const tooLarge = ({ megabytes }: WorkBudget): Outcome<never> =>
	failed(
		"task-too-large",
		`Expected input that needs at most ${megabytes} MB of memory, got one that needs more; what was saved before stays; give less at once`,
		"input",
	);

const broken = (how: string): Outcome<never> =>
	failed(
		"task-broken",
		`Expected input that can be worked through, got an error of the program: ${how}; report it with the input`,
		"input",
	);

// Ctrl-C at a terminal reaches every process of it; the server says when its work is to stop.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
process.once("disconnect", () => process.exit(0));
process.once("message", (start: WorkerStart) => host(start));
