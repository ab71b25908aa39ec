import { failed, type Outcome } from "@fissure/core";
import { describe, expect, it, vi } from "vitest";
import { type Thread, workerLost } from "./thread.ts";
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
	it("do one thing each, up to their number; others wait for their turn", async () => {
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

	it("get one more that is ready where all have been busy for a while, and none for what is done sooner", async () => {
		vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
		try {
			const { start, end, started } = scene();
			const { run, close } = await openThreadPool(CONTEXT, start, 3);
			for (const name of ["a", "b", "c"]) {
				void run(order(name), {});
				vi.advanceTimersByTime(400);
				await end(name);
			}
			vi.advanceTimersByTime(10_000);
			expect(started()).toBe(1);
			void run(order("d"), {});
			vi.advanceTimersByTime(1_000);
			expect(started()).toBe(2);
			await end("d");
			vi.advanceTimersByTime(10_000);
			expect(started()).toBe(2);
			void run(order("e"), {});
			void run(order("f"), {});
			await close();
			vi.advanceTimersByTime(10_000);
			expect(started()).toBe(2);
		} finally {
			vi.useRealTimers();
		}
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

	const broken = (): Outcome<never> => failed("task-broken", "Expected an end, got none", "input");
	/** Workers that give what is said, one each; a lost one is gone. */
	function given(outcomes: readonly Outcome<unknown>[]) {
		let asked = 0;
		const start = async (): Promise<Thread> => {
			let gone = false;
			return {
				run: async () => {
					const outcome = outcomes[asked++] as Outcome<unknown>;
					gone = !outcome.ok;
					return outcome;
				},
				isGone: () => gone,
				close: async () => {},
			};
		};
		return { start, asked: () => asked };
	}
	const done: Outcome<unknown> = { ok: true, value: "done" };

	it("are asked for another where one was lost before it began, or in the midst of what only reads", async () => {
		const outcomes = { unbegun: workerLost(), broken: broken(), done };
		const ends = Object.keys(outcomes) as (keyof typeof outcomes)[];
		const threes = ends.flatMap((one) => ends.flatMap((two) => ends.map((three) => [one, two, three] as const)));
		for (const three of threes)
			for (const onlyReads of [true, false]) {
				const { start, asked } = given(three.map((end) => outcomes[end]));
				const { run } = await openThreadPool(CONTEXT, start, 1);
				const last = three.findIndex((end) => end === "done" || (end === "broken" && !onlyReads));
				const expected = last < 0 ? 2 : last;
				expect(await run({ ...order("a"), onlyReads }, {})).toEqual(outcomes[three[expected] as "done"]);
				expect(asked()).toBe(expected + 1);
			}
	});

	it("are started no more once they are closed, and questions that wait or are under way are told so", async () => {
		const ends: ((outcome: Outcome<unknown>) => void)[] = [];
		let started = 0;
		const start = async (): Promise<Thread> => {
			started++;
			return {
				run: () => new Promise((resolve) => ends.push(resolve)),
				isGone: () => false,
				close: async () => ends.shift()?.(broken()),
			};
		};
		const { run, close } = await openThreadPool(CONTEXT, start, 1);
		const [underWay, waiting] = [run(order("a"), {}), run(order("b"), {})];
		await new Promise((resolve) => setImmediate(resolve));
		await close();
		const later = run(order("c"), {});
		for (const answer of [underWay, waiting, later])
			expect(await answer).toMatchObject({ ok: false, problem: { code: "case-closed" } });
		expect(started).toBe(1);
	});
});
