import { dirname, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { jobNames, openDeskQueue, type Queue, type TakenJob } from "@fissure/app";
import type { Outcome, Problem } from "@fissure/core";
import { BUDGETS, isPostgresAddress, type JobReport, type Progress } from "@fissure/model";
import type { Order } from "../threads/run-operation.ts";
import { startThread } from "../threads/start-thread.ts";
import type { Thread } from "../threads/thread.ts";
import type { WorkerContext } from "../threads/worker-context.ts";
import { removeUploads, uploadPaths } from "./shared-uploads.ts";

export interface WorkerRequest {
	/** `postgres://person@host:5432/desk` */
	readonly desk: string;
	/** Jobs, or parts of them, at once; each in a process of its own. */
	readonly threads: number;
	/** Operations; all that are jobs unless said. */
	readonly only: readonly string[];
	/** It ends when all jobs that it may take have ended. */
	readonly once: boolean;
	/** Folder of the files that all hosts of the desk share; null: uploads cannot be read. */
	readonly files: string | null;
	/** Name and version: `fissure 0.1.0`. */
	readonly program: string;
	/** The clock of the lines: an ISO instant. What is due when, the clock of the database says. */
	readonly now: () => string;
	readonly log: (line: WorkerLine) => void;
	/** Aborted when it is to end: what is under way is given back. */
	readonly signal: AbortSignal;
}

/** What a worker says it does; it holds no text and no key. */
export interface WorkerLine {
	readonly at: string;
	/** Of one beside a server, whose lines are in the same log. */
	readonly part?: "worker";
	readonly what:
		| "ready"
		| "took"
		| "cut"
		| "done"
		| "failed"
		| "stopped"
		| "tried"
		| "gave-back"
		| "lost"
		| "watching"
		| "database-gone"
		| "database-back"
		| "ended";
	readonly job?: string;
	readonly operation?: string;
	readonly step?: TakenJob["step"];
	readonly case?: string;
	/** Milliseconds of work. */
	readonly ms?: number;
	readonly parts?: number;
	/** Code of a problem. */
	readonly problem?: string;
	/** Seconds until it tries again. */
	readonly again?: number;
}

/** Milliseconds between two signs of life, of which a job is taken away after twelve seconds without one. */
const LIFE_MS = 3_000;
/** Milliseconds that the database may take to answer before its connections count as cut, although nobody has said so. */
const ANSWER_MS = 20_000;
/** Milliseconds until a worker that nothing was announced to looks by itself. */
const LOOK_MS = 2_000;
/** Milliseconds between two writings of the progress of one job. */
const PROGRESS_MS = 500;
/** Milliseconds that a job may take to stop in good order when the worker is to end; then its process is ended. */
const ENDING_MS = 1_200;
const LONGEST_PAUSE_MS = 10_000;

/** The process of the job ended, or was ended: another try may have another end. */
const BAD_ENDS: ReadonlySet<string> = new Set(["task-broken", "task-too-large", "task-too-long", "worker-lost"]);
/** The database of the case did not answer: nothing is wrong with the job. */
const CASE_GONE: ReadonlySet<string> = new Set(["case-unreachable", "case-busy"]);

const DESK_GONE: ReadonlySet<string> = new Set(["database-unreachable", "database-busy"]);

interface Held {
	readonly taken: TakenJob;
	readonly stop: AbortController;
}
/** Why a job was aborted. */
type Why = "lost" | "stop" | "ending";

/**
 * Takes jobs of a team and does them, until it is to end: as a server does them for one person, each in a process of its own.
 *
 * A job is acknowledged once all it did is saved. A worker that is gone, or cut off from the database, loses its jobs to others after twelve seconds;
 * so a job may be done twice, and whatever does it must change nothing the second time.
 *
 * - out:      how many jobs and parts it ended
 * - problems: those of `openDeskQueue`; a database that does not answer is waited for, with growing pauses, unless it is to be done `once`
 */
export async function runWorker(request: WorkerRequest): Promise<Outcome<{ readonly ended: number }>> {
	const { signal, once, threads } = request;
	const say = (line: Omit<WorkerLine, "at">): void => request.log({ at: request.now(), ...line });
	const opened = await openPatiently(request, say);
	if (!opened.ok) return opened;
	const queue = opened.value;
	const operations = request.only.length > 0 ? request.only : await jobNames();
	const held = new Map<string, Held>();
	const waiting = new Set<() => void>();
	const wake = (): void => {
		for (const go of waiting) go();
	};
	let isGone = false;
	/** Does it; where the database is gone, again until it is back. */
	const surely = async <Value>(work: () => Promise<Value>): Promise<Value> => {
		for (let failures = 1; ; failures++) {
			try {
				const value = await work();
				if (isGone) say({ what: "database-back" });
				isGone = false;
				return value;
			} catch (error) {
				if (signal.aborted) throw error;
				const pause = Math.min(LONGEST_PAUSE_MS, 250 * 2 ** (failures - 1));
				say({ what: "database-gone", problem: codeOf(error), again: pause / 1000 });
				isGone = true;
				await wait(pause, null, { signal }).catch(() => {});
			}
		}
	};
	const life = async (): Promise<void> => {
		const all = [...held.values()];
		const { lost, stopping } = await queue.renew(all.map(({ taken }) => taken));
		for (const { taken, stop } of all)
			if (lost.has(taken.id)) stop.abort("lost" satisfies Why);
			else if (stopping.has(taken.id)) stop.abort("stop" satisfies Why);
	};
	const watches = operations.includes("watch");
	const tidy = async (): Promise<void> => {
		await queue.tidy();
		if (!watches) return;
		for (const one of await queue.addDueWatches()) say({ what: "watching", case: one });
	};
	let heard = performance.now();
	const beat = repeat(LIFE_MS, async () => {
		const answered = life().then(tidy);
		// One that hangs is not waited for, and one that fails says no more than that.
		const isAnswered = answered.then(
			() => true,
			() => false,
		);
		if (await Promise.race([isAnswered, wait(2 * LIFE_MS, false, { ref: false })])) heard = performance.now();
		else if (performance.now() - heard > ANSWER_MS) {
			heard = performance.now();
			isGone = true;
			say({ what: "database-gone", problem: "no-answer" });
			queue.reconnect();
		}
	});
	const unfollow = queue.follow((news) => {
		if (news === null || news.what === "sent") wake();
		if (news?.what === "stop") void life().catch(() => {});
	});
	const ending = (): void => {
		for (const { stop } of held.values()) stop.abort("ending" satisfies Why);
		wake();
	};
	signal.addEventListener("abort", ending, { once: true });
	say({ what: "ready" });
	let ended = 0;
	const slot = async (): Promise<void> => {
		const own: OwnThread = { thread: null, context: null };
		try {
			while (!signal.aborted) {
				const taken = await surely(() => queue.take(operations)).catch(() => null);
				if (taken !== null) {
					const stop = new AbortController();
					held.set(taken.id, { taken, stop });
					if (signal.aborted) stop.abort("ending" satisfies Why);
					try {
						if (await work({ queue, taken, stop: stop.signal, own, request, say, surely })) ended++;
					} catch (error) {
						// What could not be written is done again by who takes it next.
						say({ ...nameOf(taken), what: "lost", problem: codeOf(error) });
					} finally {
						held.delete(taken.id);
					}
					wake();
				} else if (once && (await surely(() => queue.isIdle(operations)).catch(() => true))) return;
				else await woken(waiting, signal.aborted ? 0 : LOOK_MS);
			}
		} finally {
			await own.thread?.close();
		}
	};
	await Promise.all(Array.from({ length: threads }, slot));
	beat.end();
	signal.removeEventListener("abort", ending);
	unfollow();
	await queue.close().catch(() => {});
	say({ what: "ended" });
	return { ok: true, value: { ended } };
}

/** The process that a slot keeps, for the next job of the same case and person: what it has loaded, it has loaded. */
interface OwnThread {
	thread: Thread | null;
	context: WorkerContext | null;
}

interface Work {
	readonly queue: Queue;
	readonly taken: TakenJob;
	readonly stop: AbortSignal;
	readonly own: OwnThread;
	readonly request: WorkerRequest;
	readonly say: (line: Omit<WorkerLine, "at">) => void;
	readonly surely: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

/** One job or part, from taking it to its acknowledgement; false where it was not ended here. */
async function work(the: Work): Promise<boolean> {
	const { queue, taken, stop, own, request, say, surely } = the;
	const began = performance.now();
	const name = nameOf(taken);
	say({ ...name, what: "took", step: taken.step });
	const uploads = uploadPaths(taken.uploads, request.files);
	const told = steps(queue, taken);
	const end = async (end: Parameters<Queue["end"]>[1]): Promise<boolean> => {
		await told.close();
		const isEnded = await surely(() => queue.end(taken, end));
		const problem = end.problem === undefined ? {} : { problem: end.problem.code };
		say({ ...name, what: isEnded ? end.state : "lost", ms: Math.round(performance.now() - began), ...problem });
		// One that failed may be tried again, and needs them then.
		if (isEnded && taken.step !== "part" && end.state === "done") await removeUploads(taken.uploads, request.files);
		return isEnded;
	};
	const endBadly = async (problem: Problem): Promise<boolean> => {
		await told.close();
		const isNoted = await surely(() => queue.endBadly(taken, problem));
		say({ ...name, what: isNoted ? "tried" : "lost", problem: problem.code });
		return isNoted;
	};
	const giveBack = async (): Promise<false> => {
		await told.close();
		await queue.giveBack(taken).catch(() => {});
		say({ ...name, what: "gave-back" });
		return false;
	};
	/** What becomes of a job that was aborted; null where it was not. */
	const aborted = async (report?: unknown): Promise<boolean | null> => {
		if (!stop.aborted) return null;
		const why = stop.reason as Why;
		if (why === "ending") return giveBack();
		if (why === "stop") return end({ state: "stopped", ...(report === undefined ? {} : resultOf(taken, report)) });
		await told.close();
		say({ ...name, what: "lost" });
		return false;
	};
	if (!uploads.ok) return end({ state: "failed", problem: uploads.problem });
	const thread = await threadFor(own, contextOf(taken, queue, request.files));
	const run = (order: Omit<Order, "operation">): Promise<Outcome<unknown>> =>
		inTime(thread, stop, () =>
			thread.run(
				{ operation: taken.operation, begun: taken.begun, uploads: uploads.value, ...order },
				{
					signal: stop,
					onProgress: told.progress,
					onProblem: told.problem,
				},
			),
		);
	try {
		if (taken.step === "join") return await joinParts(the, run, end);
		if (taken.step === "whole") {
			const planned = await run({ input: taken.request, step: "plan" });
			if (stop.aborted) return (await aborted()) ?? false;
			if (planned.ok && planned.value !== null) {
				const parts = planned.value as Parameters<Queue["cut"]>[1];
				await told.close();
				const isCut = await surely(() => queue.cut(taken, parts));
				say({ ...name, what: isCut ? "cut" : "lost", parts: parts.length });
				return isCut;
			}
			if (!planned.ok) return await failing(the, planned.problem, { end, endBadly, giveBack });
		}
		const outcome = await run({ input: taken.request, asReport: taken.step === "whole" });
		const over = await aborted(outcome.ok ? outcome.value : undefined);
		if (over !== null) return over;
		if (!outcome.ok) return await failing(the, outcome.problem, { end, endBadly, giveBack });
		return await end({ state: "done", ...resultOf(taken, outcome.value) });
	} catch (error) {
		const over = await aborted();
		if (over !== null) return over;
		const message = `Expected an end, got "${error instanceof Error ? error.message : String(error)}"`;
		return endBadly({ code: "job-broken", message, place: taken.operation });
	} finally {
		await told.close();
	}
}

const resultOf = ({ step }: TakenJob, value: unknown): { readonly result: unknown } | { readonly report: JobReport } =>
	step === "part" ? { result: value } : { report: value as JobReport };

interface Ends {
	readonly end: (end: Parameters<Queue["end"]>[1]) => Promise<boolean>;
	readonly endBadly: (problem: Problem) => Promise<boolean>;
	readonly giveBack: () => Promise<false>;
}

function failing(_: Work, problem: Problem, { end, endBadly, giveBack }: Ends): Promise<boolean> {
	if (CASE_GONE.has(problem.code)) return giveBack();
	return BAD_ENDS.has(problem.code) ? endBadly(problem) : end({ state: "failed", problem });
}

/** Makes one result of those of the parts. */
async function joinParts(
	{ queue, taken, surely }: Work,
	run: (order: Omit<Order, "operation">) => Promise<Outcome<unknown>>,
	end: Ends["end"],
): Promise<boolean> {
	const { results, problems, problemCount, failures, parts } = await surely(() => queue.partsOf(taken));
	const joined = results.length === 0 ? null : await run({ input: results, step: "join", asReport: true });
	const [first] = failures;
	const problem: Problem | null =
		first === undefined
			? null
			: {
					code: first.code,
					message: `${failures.length} of ${parts} parts failed; the others are saved. The first of them: ${first.message}`,
					place: first.place,
				};
	return end({
		state: problem !== null ? "failed" : taken.isStopped ? "stopped" : "done",
		problems,
		problemCount,
		...(problem === null ? {} : { problem }),
		...(joined?.ok ? { report: joined.value as JobReport } : {}),
	});
}

/** Where the worker is to end, or has lost the job, a process that does not stop is not waited for. */
async function inTime(
	thread: Thread,
	stop: AbortSignal,
	run: () => Promise<Outcome<unknown>>,
): Promise<Outcome<unknown>> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = (): void => {
		if ((stop.reason as Why) !== "stop") timer = setTimeout(() => void thread.close(), ENDING_MS);
	};
	if (stop.aborted) late();
	else stop.addEventListener("abort", late, { once: true });
	try {
		return await run();
	} finally {
		clearTimeout(timer);
		stop.removeEventListener("abort", late);
	}
}

/** A case in the database has its original files in the folder that the hosts share. */
function contextOf({ case: address, who }: TakenJob, queue: Queue, files: string | null): WorkerContext {
	if (!isPostgresAddress(address)) return { file: address, folder: dirname(address), who };
	const file = new URL(queue.connectionOf(address));
	if (files !== null && !file.searchParams.has("files")) file.searchParams.set("files", resolve(files));
	return { file: file.href, folder: process.cwd(), who };
}

async function threadFor(own: OwnThread, context: WorkerContext): Promise<Thread> {
	const { thread } = own;
	const isSame = own.context?.file === context.file && own.context?.who === context.who;
	if (thread !== null && isSame && !thread.isGone()) return thread;
	await thread?.close();
	own.thread = await startThread({ context, budget: BUDGETS.job, stopMs: BUDGETS.stop.job });
	own.context = context;
	return own.thread;
}

/** Writes how far a job is, not more often than a person can read; what could not be written is written with the next. */
function steps(queue: Queue, taken: TakenJob) {
	let progress: Progress | null = null;
	const problems: Problem[] = [];
	let problemCount = 0;
	let isNew = false;
	let writing: Promise<void> | null = null;
	const write = async (): Promise<void> => {
		if (!isNew) return;
		isNew = false;
		await queue.progress(taken, { progress, problems, problemCount }).catch(() => {
			isNew = true;
		});
	};
	const due = (): void => {
		isNew = true;
		writing ??= wait(PROGRESS_MS, null, { ref: false })
			.then(write)
			.finally(() => {
				writing = null;
			});
	};
	let isClosed = false;
	return {
		progress: (now: Progress): void => {
			progress = now;
			due();
		},
		problem: (problem: Problem): void => {
			problemCount++;
			if (problems.length < 100) problems.push(problem);
			due();
		},
		/** The last of it is written before the end is acknowledged. */
		close: async (): Promise<void> => {
			if (isClosed) return;
			isClosed = true;
			await writing;
			await write();
		},
	};
}

/** Resolves when it is woken, or after so many milliseconds. */
const woken = (waiting: Set<() => void>, milliseconds: number): Promise<void> =>
	new Promise((done) => {
		const go = (): void => {
			clearTimeout(timer);
			waiting.delete(go);
			done();
		};
		const timer = setTimeout(go, milliseconds);
		waiting.add(go);
	});

/** Calls again and again, each time so many milliseconds after the last call was over; what fails is tried with the next. */
function repeat(milliseconds: number, work: () => Promise<void>): { readonly end: () => void } {
	let isEnded = false;
	let timer: ReturnType<typeof setTimeout>;
	const next = (): void => {
		timer = setTimeout(
			() =>
				void work()
					.catch(() => {})
					.finally(() => isEnded || next()),
			milliseconds,
		);
	};
	next();
	return {
		end: () => {
			isEnded = true;
			clearTimeout(timer);
		},
	};
}

async function openPatiently(
	{ desk, program, once, now, signal }: WorkerRequest,
	say: (line: Omit<WorkerLine, "at">) => void,
): Promise<Outcome<Queue>> {
	for (let failures = 1; ; failures++) {
		const opened = await openDeskQueue(desk, { program: `${program} worker`, now, isWorker: true });
		if (opened.ok || once || signal.aborted || !DESK_GONE.has(opened.problem.code)) return opened;
		const pause = Math.min(LONGEST_PAUSE_MS, 250 * 2 ** (failures - 1));
		say({ what: "database-gone", problem: opened.problem.code, again: pause / 1000 });
		await wait(pause, null, { signal }).catch(() => {});
	}
}

const nameOf = ({ id, operation, case: address }: TakenJob) => ({ job: id, operation, case: address });

/** A stable word for what the database said; its sentence may hold a value. */
const codeOf = (error: unknown): string => {
	const { code, name } = error as { readonly code?: unknown; readonly name?: string };
	return typeof code === "string" ? code : (name ?? "error");
};
