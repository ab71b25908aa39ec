import { describe, expect, it } from "vitest";
import type { Thread } from "./thread.ts";
import { openThreadPool } from "./thread-pool.ts";

const CONTEXT = { file: "case.fissure", folder: ".", who: "Ana" };
const order = (operation: string) => ({ operation, input: {} });

/** Workers that end when they are told to, each known by its number. */
function scene() {
	const ends = new Map<string, (how: "done" | "gone") => void>();
	let started = 0;
	const start = async (): Promise<Thread> => {
		const number = ++started;
		let gone = false;
		return {
			run: ({ operation }) =>
				new Promise((resolve) => {
					ends.set(operation, (how) => {
						gone = how === "gone";
						resolve({ ok: true, value: number });
					});
				}),
			isGone: () => gone,
			close: async () => {},
		};
	};
	const settled = () => new Promise((resolve) => setImmediate(resolve));
	const end = async (operation: string, how: "done" | "gone" = "done") => {
		await settled();
		ends.get(operation)?.(how);
		await settled();
	};
	return { start, end, settled, isRunning: (operation: string) => ends.has(operation), started: () => started };
}

describe("workers for questions", () => {
	it("do one thing each, with one more kept ready, up to their number; others wait for their turn", async () => {
		const { start, end, settled, isRunning, started } = scene();
		const { run } = await openThreadPool(CONTEXT, start, 3);
		const [a, , , d] = ["a", "b", "c", "d"].map((name) => run(order(name), {}));
		await settled();
		expect(started()).toBe(3);
		expect(["a", "b", "c", "d"].map(isRunning)).toEqual([true, true, true, false]);
		await end("a");
		expect(isRunning("d")).toBe(true);
		await end("d");
		expect([await a, await d]).toEqual([
			{ ok: true, value: 1 },
			{ ok: true, value: 1 },
		]);
	});

	it("are replaced where they are lost", async () => {
		const { start, end } = scene();
		const { run } = await openThreadPool(CONTEXT, start, 1);
		const [first, second] = [run(order("a"), {}), run(order("b"), {})];
		await end("a", "gone");
		await end("b");
		expect([await first, await second]).toEqual([
			{ ok: true, value: 1 },
			{ ok: true, value: 2 },
		]);
	});

	it("pass over who has left while waiting", async () => {
		const { start, end, settled, isRunning } = scene();
		const { run } = await openThreadPool(CONTEXT, start, 1);
		const leaves = new AbortController();
		void run(order("a"), {});
		await settled();
		const left = expect(run(order("b"), { signal: leaves.signal })).rejects.toThrow();
		void run(order("c"), {});
		leaves.abort();
		await end("a");
		await left;
		expect([isRunning("b"), isRunning("c")]).toEqual([false, true]);
	});
});
