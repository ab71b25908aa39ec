import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { failed, type Outcome } from "@fissure/core";
import {
	type FromThread,
	type Thread,
	type ThreadHooks,
	type ToThread,
	type WorkerStart,
	workerLost,
} from "./thread.ts";

const HOST = new URL("./host-worker.js", import.meta.url);

interface StartOptions extends WorkerStart {
	/** Milliseconds for work to end in good order when it is to stop. */
	readonly stopMs: number;
	/** The program of its process; a test gives one that ends when it should not. */
	readonly host?: URL;
}

/**
 * Starts a worker for the operations of a server: a process of its own, since some input ends the process that reads it (V8 gives up
 * where an expression is compiled with the stack almost full), and since what a process has taken is freed when it is killed.
 */
export const startThread = async (options: StartOptions): Promise<Thread> =>
	// From the sources there is no compiled worker; tests then run the same operations where they are.
	existsSync(fileURLToPath(options.host ?? HOST))
		? processThread(options)
		: (await import("./in-process-thread.ts")).inProcessThread(options.context);

interface Call {
	readonly hooks: ThreadHooks;
	readonly resolve: (outcome: Outcome<unknown>) => void;
	readonly reject: (reason: unknown) => void;
	isBegun: boolean;
}

function processThread({ context, budget, stopMs, host = HOST }: StartOptions): Thread {
	const child = startHost(host);
	const calls = new Map<number, Call>();
	let last = 0;
	let isEnding = false;
	child.on("message", (message: FromThread) => {
		const call = calls.get(message.call);
		if (call === undefined) return;
		if ("begun" in message) call.isBegun = true;
		else if ("progress" in message) call.hooks.onProgress?.(message.progress);
		else if ("problem" in message) call.hooks.onProblem?.(message.problem);
		else {
			calls.delete(message.call);
			// Who is answered gives the worker back at once, and the next would be lost with it.
			if ("ends" in message) isEnding = true;
			if ("outcome" in message) call.resolve(message.outcome);
			else call.reject(message.isStop ? (call.hooks.signal?.reason ?? message.thrown) : new Error(message.thrown));
		}
	});
	// It may answer once more before its end is seen: it is given nothing from here on.
	const kill = (): void => {
		isEnding = true;
		child.kill("SIGKILL");
	};
	const gone = new Promise<string>((resolve) => {
		let how = "no process";
		child.once("exit", (code, signal) => {
			how = signal ?? `exit ${code}`;
		});
		// Only then all that it has said is known; one that could not be started has neither end nor line.
		child.once("close", () => resolve(how));
		child.on("error", () => {
			if (child.pid === undefined) resolve(how);
			kill();
		});
	}).then((how) => {
		isEnding = true;
		for (const { hooks, resolve, reject, isBegun } of calls.values())
			if (hooks.signal?.aborted === true) reject(hooks.signal.reason);
			else resolve(isBegun ? broken(how) : workerLost());
		calls.clear();
	});
	const hasExited = (): boolean => child.exitCode !== null || child.signalCode !== null || !child.connected;
	const isGone = (): boolean => isEnding || hasExited();
	// A worker that has just ended is seen by its exit; what cannot be sent to it is of no interest.
	const send = (message: ToThread | WorkerStart): void => void child.send(message, () => {});
	send({ context, budget });
	return {
		run(order, hooks) {
			const call = ++last;
			return new Promise((resolve, reject) => {
				hooks.signal?.throwIfAborted();
				if (isGone()) return resolve(workerLost());
				calls.set(call, { hooks, resolve, reject, isBegun: false });
				const stop = (): void => {
					if (!calls.has(call)) return;
					send({ call, kind: "stop" });
					setTimeout(() => calls.has(call) && kill(), stopMs).unref();
				};
				hooks.signal?.addEventListener("abort", stop, { once: true });
				send({ call, kind: "run", order });
			});
		},
		isGone,
		close: async () => {
			// Else a program with nothing else to wait for would end before it has seen this end.
			child.ref();
			if (!hasExited()) kill();
			await gone;
		},
	};
}

function startHost(host: URL): ChildProcess {
	const child = fork(fileURLToPath(host), [], {
		serialization: "advanced",
		execArgv: [],
		stdio: ["ignore", "ignore", "inherit", "ipc"],
	});
	// It ends with this process, which need not wait for it.
	child.unref();
	child.channel?.unref();
	return child;
}

const broken = (how: string): Outcome<never> =>
	failed(
		"task-broken",
		`Expected input that can be worked through, but it ended the process that worked on it (${how}); what was saved before stays; correct it, or leave it out`,
		"input",
	);
