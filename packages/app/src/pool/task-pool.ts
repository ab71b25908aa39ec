import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { BUDGETS } from "@fissure/model";
import { PREPARE, type Tasks } from "./tasks.ts";

/** What is sent to a thread: what the tasks to come share, then task after task. */
export type ToTaskWorker = Prepared | { readonly task: unknown };

interface Prepared {
	readonly kind: keyof Tasks;
	readonly shared: unknown;
}

export type FromTaskWorker = "ready" | { readonly result: unknown };

interface RunOptions<Kind extends keyof Tasks> {
	readonly signal?: AbortSignal | undefined;
	/** What becomes of a task whose thread was lost with it; left out, it is done here. */
	readonly onLost?: (task: Tasks[Kind]["task"]) => Promise<Tasks[Kind]["result"]>;
}

/** Threads that share out the tasks of one run after another. */
export interface TaskPool {
	/**
	 * The results of tasks, as these come.
	 *
	 * - order:  that of the tasks, for any number of threads
	 * - memory: a few tasks and results for each thread
	 * - stops:  ends when the signal says so; what threads still work on is let go
	 * - fails:  throws what a task throws here; one that its thread is lost with, or works on without an end, goes to `onLost`
	 */
	readonly run: <Kind extends keyof Tasks>(
		kind: Kind,
		shared: Tasks[Kind]["shared"],
		tasks: AsyncIterable<Tasks[Kind]["task"]> | Iterable<Tasks[Kind]["task"]>,
		options?: RunOptions<Kind>,
	) => AsyncGenerator<Tasks[Kind]["result"]>;
	readonly close: () => Promise<void>;
}

/** One task is worked on, one waits, so that no thread is idle. */
const TASKS_A_THREAD = 2;
/** Results that wait for an earlier one, for each thread: so far a thread may be ahead of a slow task. */
const RESULTS_A_THREAD = 4;
/** Milliseconds between two looks at the threads. */
const LOOK_MS = 1_000;
const WORKER = new URL("./task-worker.js", import.meta.url);

interface Given {
	readonly task: unknown;
	readonly resolve: (result: unknown) => void;
	readonly lose: () => void;
}

/** A result to come. */
interface Coming {
	readonly done: Promise<{ readonly result: unknown }>;
	isDone: boolean;
}

interface Hand {
	readonly worker: Worker;
	/** In the order in which they were given; the first is worked on. */
	readonly given: Given[];
	/** Milliseconds of work on the first. */
	age: number;
	/** Has it said anything yet? One that cannot even start is not replaced. */
	useful: boolean;
}

/** Garbage is collected late where there is room for it, and all tasks but those of very large texts need less. */
const USUAL_MEGABYTES = 256;

interface PoolOptions {
	/** Milliseconds of work on one task, after which its thread is taken for lost. */
	readonly mostMs?: number | undefined;
	/** What a thread may keep; a task that needs more is done once more, by one that may keep as much as there is. */
	readonly megabytes?: number | undefined;
	/**
	 * The thread of the caller is one of them: while it waits for a result, it does what no other has taken. For tasks that are so short that
	 * nobody waits for the caller.
	 */
	readonly alsoHere?: boolean;
	/** How many tasks a thread has at once, for a caller who is busy with other things for as long as that takes. */
	readonly ahead?: number;
}

/** Threads start at once, and load while the caller finds out what there is to do. With one thread, or from the sources, none do. */
export function openTaskPool(
	threads: number,
	{
		mostMs = BUDGETS.job.silence,
		megabytes: usual = USUAL_MEGABYTES,
		alsoHere = false,
		ahead = TASKS_A_THREAD,
	}: PoolOptions = {},
): TaskPool {
	const hands = new Set<Hand>();
	const queue: Given[] = [];
	let prepared: Prepared | null = null;
	let closed = false;
	const giveTo = (hand: Hand, given: Given): void => {
		if (hand.given.length === 0) hand.age = 0;
		hand.given.push(given);
		hand.worker.postMessage({ task: given.task } satisfies ToTaskWorker);
	};
	const share = (): void => {
		for (const hand of hands)
			while (hand.given.length < ahead) {
				const next = queue.shift();
				if (next === undefined) return;
				giveTo(hand, next);
			}
		if (hands.size === 0) for (const { lose } of queue.splice(0)) lose();
	};
	const start = (megabytes = usual, outgrown: readonly Given[] = []): void => {
		const worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
		const hand: Hand = { worker, given: [], age: 0, useful: false };
		let isOutgrown = false;
		hand.worker.on("message", (message: FromTaskWorker) => {
			hand.age = 0;
			hand.useful = true;
			if (message === "ready") return;
			hand.given.shift()?.resolve(message.result);
			share();
		});
		// Without a listener an error would end the program; the exit that follows says the rest.
		hand.worker.on("error", ({ code }: NodeJS.ErrnoException) => {
			isOutgrown = code === "ERR_WORKER_OUT_OF_MEMORY";
		});
		hand.worker.once("exit", () => {
			hands.delete(hand);
			if (closed) return;
			const first = hand.given.slice(0, 1);
			queue.unshift(...hand.given.slice(1));
			if (isOutgrown && megabytes < BUDGETS.job.megabytes) start(BUDGETS.job.megabytes, first);
			else {
				if (hand.useful || hand.age > mostMs) start();
				for (const { lose } of first) lose();
			}
			share();
		});
		if (prepared !== null) hand.worker.postMessage(prepared);
		for (const given of outgrown) giveTo(hand, given);
		hands.add(hand);
	};
	if (threads > 1 && existsSync(fileURLToPath(WORKER)))
		for (let count = alsoHere ? 1 : 0; count < threads; count++) start();
	const look = setInterval(() => {
		for (const hand of hands) {
			if (hand.given.length > 0) hand.age += LOOK_MS;
			if (hand.age > mostMs) void hand.worker.terminate();
		}
	}, LOOK_MS).unref();
	return {
		async *run(kind, shared, tasks, { signal, onLost } = {}) {
			let work: ReturnType<(typeof PREPARE)[typeof kind]> | null = null;
			const here = async (task: unknown): Promise<unknown> => {
				work ??= PREPARE[kind](shared as never) as NonNullable<typeof work>;
				const result = await work(task as never);
				await new Promise(setImmediate);
				return result;
			};
			if (hands.size === 0) {
				for await (const task of tasks) {
					if (signal?.aborted === true) return;
					yield (await here(task)) as never;
				}
				return;
			}
			if (prepared?.shared !== shared) {
				prepared = { kind, shared };
				for (const { worker } of hands) worker.postMessage(prepared);
			}
			const own = new Set<Given>();
			const give = (task: unknown): Coming => {
				let given: Given | undefined;
				const coming: Coming = {
					isDone: false,
					done: new Promise((resolve) => {
						given = { task, resolve, lose: () => resolve((onLost ?? here)(task as never)) };
						own.add(given);
						queue.push(given);
					}).then((result) => {
						// It holds its text and its result.
						own.delete(given as Given);
						coming.isDone = true;
						return { result };
					}),
				};
				// What fails is thrown where its turn comes; until then nobody waits for it.
				coming.done.catch(() => {});
				share();
				return coming;
			};
			const waiting: Coming[] = [];
			const next = async (): Promise<{ readonly result: unknown } | null> => {
				const first = waiting.shift() as Coming;
				while (alsoHere && !first.isDone && signal?.aborted !== true) {
					const given = queue.shift();
					if (given === undefined) break;
					const result = here(given.task);
					given.resolve(result);
					await result.catch(() => {});
				}
				return orStopped(first.done, signal);
			};
			try {
				for await (const task of tasks) {
					if (signal?.aborted === true) return;
					waiting.push(give(task));
					if (waiting.length < threads * Math.max(ahead, RESULTS_A_THREAD)) continue;
					const done = await next();
					if (done === null) return;
					yield done.result as never;
				}
				while (waiting.length > 0) {
					const done = await next();
					if (done === null) return;
					yield done.result as never;
				}
			} finally {
				queue.splice(0, queue.length, ...queue.filter((given) => !own.has(given)));
			}
		},
		async close() {
			closed = true;
			clearInterval(look);
			await Promise.all([...hands].map(({ worker }) => worker.terminate()));
		},
	};
}

/**
 * What is done, or null where it is stopped first. Nothing of it is left behind: one promise for the stop, raced against each result, would
 * hold all results until the end.
 */
function orStopped<Value>(done: Promise<Value>, signal: AbortSignal | undefined): Promise<Value | null> {
	if (signal === undefined) return done;
	if (signal.aborted) return Promise.resolve(null);
	return new Promise((resolve, reject) => {
		const stop = (): void => resolve(null);
		signal.addEventListener("abort", stop, { once: true });
		done.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
	});
}
