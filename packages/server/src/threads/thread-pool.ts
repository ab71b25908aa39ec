import { failed, type Outcome } from "@fissure/core";
import { BUDGETS } from "@fissure/model";
import type { Order } from "./run-operation.ts";
import { startThread } from "./start-thread.ts";
import type { Thread } from "./thread.ts";
import type { WorkerContext } from "./worker-context.ts";

type Start = () => Promise<Thread>;

/** Workers that are asked for one thing, one after the other was lost with it. */
const TRIES = 3;

/** For so long all workers are busy before one more is made ready: to start one takes half a second of work, which most questions do not. */
const BUSY_MS = 1000;

interface Waiting {
	/** Null: no worker is given any more. */
	readonly resolve: (thread: Thread | null) => void;
	readonly reject: (reason: unknown) => void;
}

/**
 * Workers for the questions of pages. Each does one thing at a time, so that one that is lost takes nothing else with it. Another is started
 * for a question that would wait, and where all have been busy for a while, up to a number; beyond it questions wait for their turn. What a
 * lost worker had not begun, or what only reads, is asked of another.
 *
 * - problems of `run`: those of `Thread`; `case-closed` once it is closed
 */
export async function openThreadPool(
	context: WorkerContext,
	start: Start = () => startThread({ context, budget: BUDGETS.call, stopMs: BUDGETS.stop.call }),
	most: number = BUDGETS.workers,
): Promise<Pick<Thread, "run" | "close">> {
	const all = new Set<Thread>([await start()]);
	const idle: Thread[] = [...all];
	const waiting: Waiting[] = [];
	let starting = 0;
	let isClosed = false;
	/** Runs while all are busy. */
	let busy: NodeJS.Timeout | undefined;
	const serve = (): void => {
		if (isClosed) return;
		for (const thread of all) if (thread.isGone()) all.delete(thread);
		while (waiting.length > 0) {
			// The one that was used last has the most in mind already.
			const thread = idle.shift();
			if (thread === undefined) break;
			if (all.has(thread)) waiting.shift()?.resolve(thread);
		}
		if (starting < waiting.length) addWithin();
		if (idle.length === 0) busy ??= setTimeout(addReady, BUSY_MS).unref();
		else stopWaiting();
	};
	const addWithin = (): void => {
		if (all.size + starting < most) void add();
	};
	const addReady = (): void => {
		busy = undefined;
		if (!isClosed && starting === 0) addWithin();
	};
	const stopWaiting = (): void => {
		clearTimeout(busy);
		busy = undefined;
	};
	const add = async (): Promise<void> => {
		starting++;
		try {
			const thread = await start();
			if (isClosed) return void thread.close();
			all.add(thread);
			idle.push(thread);
		} catch (error) {
			waiting.shift()?.reject(error);
			return;
		} finally {
			starting--;
		}
		serve();
	};
	const take = (signal: AbortSignal | undefined): Promise<Thread | null> =>
		new Promise((resolve, reject) => {
			signal?.throwIfAborted();
			if (isClosed) return resolve(null);
			const one = { resolve, reject };
			waiting.push(one);
			signal?.addEventListener("abort", () => {
				const place = waiting.indexOf(one);
				if (place < 0) return;
				waiting.splice(place, 1);
				reject(signal.reason);
			});
			serve();
		});
	return {
		async run(order, hooks) {
			for (let tries = 1; ; tries++) {
				const thread = await take(hooks.signal);
				if (thread === null) return caseClosed();
				try {
					const outcome = await thread.run(order, hooks);
					if (!isLost(outcome)) return outcome;
					if (isClosed) return caseClosed();
					if (tries === TRIES || !mayRepeat(outcome, order)) return outcome;
				} finally {
					idle.unshift(thread);
					serve();
				}
			}
		},
		close: async () => {
			isClosed = true;
			stopWaiting();
			for (const { resolve } of waiting.splice(0)) resolve(null);
			await Promise.all([...all].map((thread) => thread.close()));
		},
	};
}

const isLost = (outcome: Outcome<unknown>): outcome is Outcome<never> & { readonly ok: false } =>
	!outcome.ok && (outcome.problem.code === "worker-lost" || outcome.problem.code === "task-broken");

/** What may have saved a part is not done twice, and what its input broke breaks again: only what reads is tried with another. */
const mayRepeat = (
	{ problem }: { readonly problem: { readonly code: string } },
	{ onlyReads = false }: Order,
): boolean => problem.code === "worker-lost" || onlyReads;

const caseClosed = (): Outcome<never> =>
	failed(
		"case-closed",
		"Expected a case that stays open, got one that was closed before the answer, as it was renamed, archived or restored; ask again; what was saved before stays",
		"case",
	);
