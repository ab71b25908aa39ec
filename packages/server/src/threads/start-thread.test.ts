import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WorkBudget } from "@fissure/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeExample } from "../fixtures/running.ts";
import type { Order } from "./run-operation.ts";

// A worker is a process of what was built.
const BUILT = new URL("../../dist/threads/start-thread.js", import.meta.url);
const ROOMY: WorkBudget = { silence: 60_000, whole: 60_000, megabytes: 1_000 };
const verify = (text: string): Order => ({ operation: "verify-text", input: { text } });
const SHORT_QUOTATIONS = "“a ”".repeat(9_900);

describe.skipIf(!existsSync(BUILT))("a worker with a budget (skipped: not built)", () => {
	const folder = mkdtempSync(join(tmpdir(), "fissure-worker-"));
	const context = { file: join(folder, "case.fissure"), folder, who: "Ana" };

	beforeAll(async () => {
		await writeExample(context.file);
	}, 60_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	const start = async (budget: WorkBudget, stopMs = 500) => {
		const { startThread } = (await import(BUILT.href)) as typeof import("./start-thread.ts");
		return startThread({ context, budget, stopMs });
	};

	it.each<readonly [string, WorkBudget, Order]>([
		["task-too-long", { ...ROOMY, whole: 300 }, verify(SHORT_QUOTATIONS)],
		["task-too-large", { ...ROOMY, megabytes: 60 }, verify(SHORT_QUOTATIONS)],
		["task-too-deep", ROOMY, verify(`“${"中".repeat(2_500_000)}”`)],
	])("ends work beyond it with %s", { timeout: 60_000 }, async (code, budget, order) => {
		const worker = await start(budget);
		expect(await worker.run(order, {})).toMatchObject({ ok: false, problem: { code } });
		// What is too deep is caught where it is; else the worker ends, and who asks next is not to lose with it.
		expect(worker.isGone()).toBe(code !== "task-too-deep");
		await worker.close();
	});

	it("ends a job only when one step of it takes too long, and says which", { timeout: 60_000 }, async () => {
		const text = join(folder, "long.txt");
		const sentence = "Lorne welcomes the opening of the corridor and does not support the blockade of the harbour. ";
		writeFileSync(text, sentence.repeat(25_000));
		const added = await (await start(ROOMY)).run(
			{ operation: "add", input: { upload: "long", publisher: "USA" }, uploads: { long: text } },
			{},
		);
		expect(added).toMatchObject({ ok: true });
		const worker = await start({ ...ROOMY, silence: 50 });
		const places: string[] = [];
		const ended = await worker.run({ operation: "code", input: {} }, { onProgress: ({ place }) => places.push(place) });
		expect(ended).toMatchObject({
			problem: { code: "task-too-long", message: expect.stringMatching(/one step of more than 0[.]05 seconds/u) },
		});
		expect(ended).toMatchObject({ problem: { place: places.at(-1) ?? "input" } });
		await worker.close();
	});

	it("is given nothing more once it is to be killed for work that does not stop", { timeout: 60_000 }, async () => {
		const worker = await start(ROOMY, 0);
		const caller = new AbortController();
		const answer = worker.run(verify(SHORT_QUOTATIONS), { signal: caller.signal });
		const reason = new Error("left");
		caller.abort(reason);
		// Before its end can have been seen.
		await new Promise((resolve) => setTimeout(resolve, 1));
		expect(worker.isGone()).toBe(true);
		await expect(answer).rejects.toBe(reason);
		await worker.close();
	});

	it("answers with task-broken what it was at when its process was lost", { timeout: 60_000 }, async () => {
		const worker = await start(ROOMY);
		const answer = worker.run(verify(SHORT_QUOTATIONS), {});
		await worker.close();
		expect(await answer).toMatchObject({ ok: false, problem: { code: "task-broken" } });
		expect(worker.isGone()).toBe(true);
	});
});
