import { BUDGETS } from "@fissure/model";
import { startThread } from "./start-thread.ts";
import type { Thread } from "./thread.ts";
import type { WorkerContext } from "./worker-context.ts";

type Start = () => Promise<Thread>;

interface Waiting {
	readonly resolve: (thread: Thread) => void;
	readonly reject: (reason: unknown) => void;
}

/**
 * Workers for the questions of pages. Each does one thing at a time, so that one that is lost takes nothing else with it. One more than is
 * busy is kept ready, up to a number; beyond it questions wait for their turn.
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
	const serve = (): void => {
		for (const thread of all) if (thread.isGone()) all.delete(thread);
		while (waiting.length > 0) {
			// The one that was used last has the most in mind already.
			const thread = idle.shift();
			if (thread === undefined) break;
			if (all.has(thread)) waiting.shift()?.resolve(thread);
		}
		const needed = waiting.length + (idle.length === 0 ? 1 : 0);
		if (starting < needed && all.size + starting < most) void add();
	};
	const add = async (): Promise<void> => {
		starting++;
		try {
			const thread = await start();
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
	const take = (signal: AbortSignal | undefined): Promise<Thread> =>
		new Promise((resolve, reject) => {
			signal?.throwIfAborted();
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
			const thread = await take(hooks.signal);
			try {
				return await thread.run(order, hooks);
			} finally {
				idle.unshift(thread);
				serve();
			}
		},
		close: async () => {
			await Promise.all([...all].map((thread) => thread.close()));
		},
	};
}
