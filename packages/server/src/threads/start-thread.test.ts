import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { WorkBudget } from "@fissure/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProof } from "../../../../tools/in-proof.ts";
import { writeExample } from "../fixtures/running.ts";
import type { Order } from "./run-operation.ts";

// A worker is a process of what was built.
const BUILT = new URL("../../dist/threads/start-thread.js", import.meta.url);
const POOL = new URL("../../dist/threads/thread-pool.js", import.meta.url);
/** As a person has it: it loads a few files instead of hundreds. */
const HOST = new URL("../../../cli/dist/program/host-worker.js", import.meta.url);
const ROOMY: WorkBudget = { silence: 60_000, whole: 60_000, megabytes: 1_000 };
const verify = (text: string): Order => ({ operation: "verify-text", input: { text } });
const ROUNDS = isProof ? 6 : 3;
const SHORT_QUOTATIONS = "“a ”".repeat(9_900);

describe.skipIf(![BUILT, HOST].every((file) => existsSync(file)))("a worker with a budget (skipped: not built)", () => {
	const folder = mkdtempSync(join(tmpdir(), "fissure-worker-"));
	const context = { file: join(folder, "case.fissure"), folder, who: "Ana" };

	beforeAll(async () => {
		await writeExample(context.file);
	}, 60_000);
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	const start = async (budget: WorkBudget, stopMs = 500, host = HOST) => {
		const { startThread } = (await import(BUILT.href)) as typeof import("./start-thread.ts");
		return startThread({ context, budget, stopMs, host });
	};
	/** A process of a worker that does more than it should. */
	const hostOf = (name: string, code: string): URL => {
		const path = join(folder, `${name}.mjs`);
		writeFileSync(path, `import ${JSON.stringify(HOST.href)};\n${code}`);
		return pathToFileURL(path);
	};
	/** Ends with the second question that it is given: as it comes, or once its thread has begun. */
	const ends = (how: "unbegun" | "begun"): string =>
		`let asked = 0;
		const end = () => process.kill(process.pid, "SIGKILL");
		process.on("message", ({ kind }) => { if (kind === "run") asked++; if (asked === 2 && ${how === "unbegun"}) end(); });
		const send = process.send.bind(process);
		process.send = (message, ...rest) => send(message, () => {
			rest[0]?.();
			if (asked === 2 && "begun" in message) end();
		});`;

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
		// Heard from the start: on a busy machine the end may be seen as soon as what is looked at below.
		const rejected = expect(answer).rejects.toBe(reason);
		caller.abort(reason);
		await new Promise((resolve) => setTimeout(resolve, 1));
		expect(worker.isGone()).toBe(true);
		await rejected;
		await worker.close();
	});

	it("answers with task-broken what it was at when its process was lost", { timeout: 60_000 }, async () => {
		const worker = await start(ROOMY);
		expect(await worker.run(verify("a"), {})).toMatchObject({ ok: true });
		const answer = worker.run(verify(SHORT_QUOTATIONS), {});
		setTimeout(() => void worker.close(), 100);
		expect(await answer).toMatchObject({ ok: false, problem: { code: "task-broken" } });
		expect(worker.isGone()).toBe(true);
	});

	it.each([
		["worker-lost", "unbegun"],
		["task-broken", "begun"],
	] as const)("says %s where its process ends with a question that is %s", { timeout: 60_000 }, async (code, how) => {
		const worker = await start(ROOMY, 500, hostOf(how, ends(how)));
		expect(await worker.run(verify("a"), {})).toMatchObject({ ok: true });
		expect(await worker.run(verify("a"), {})).toMatchObject({ ok: false, problem: { code } });
		expect(await worker.run(verify("a"), {})).toMatchObject({ ok: false, problem: { code: "worker-lost" } });
		await worker.close();
	});

	it("says worker-lost where what an earlier question has left undone ends it with the next", {
		timeout: 60_000,
	}, async () => {
		const late = `import { Worker } from "node:worker_threads";
		const post = Worker.prototype.postMessage;
		let asked = 0;
		Worker.prototype.postMessage = function (message) {
			if (message.kind !== "run" || ++asked < 2) return post.call(this, message);
			this.emit("error", new Error("left undone"));
			void this.terminate();
		};`;
		const worker = await start(ROOMY, 500, hostOf("late", late));
		expect(await worker.run(verify("a"), {})).toMatchObject({ ok: true });
		expect(await worker.run(verify("a"), {})).toMatchObject({ ok: false, problem: { code: "worker-lost" } });
		expect(worker.isGone()).toBe(true);
		await worker.close();
	});

	it.each(["unbegun", "begun"] as const)(
		"costs those who ask a pool no answer where each second question ends a worker: %s",
		{ timeout: 60_000 },
		async (how) => {
			const { openThreadPool } = (await import(POOL.href)) as typeof import("./thread-pool.ts");
			const host = hostOf(`pool-${how}`, ends(how));
			const pool = await openThreadPool(context, () => start(ROOMY, 500, host), 2);
			const reads: Order = { operation: "list-denials", input: {}, onlyReads: true };
			for (let round = 0; round < 2; round++)
				for (const answer of await Promise.all([pool.run(reads, {}), pool.run(reads, {})]))
					expect(answer).toMatchObject({ ok: true });
			await pool.close();
		},
	);

	it("answers the next question after somebody has left, whether that work ended in good order or not", {
		timeout: 60_000,
	}, async () => {
		const { openThreadPool } = (await import(POOL.href)) as typeof import("./thread-pool.ts");
		const pool = await openThreadPool(context, () => start(ROOMY, 20), 1);
		for (let round = 0; round < ROUNDS; round++) {
			const caller = new AbortController();
			const left = pool.run(verify("“a ”".repeat(round * 80)), { signal: caller.signal }).catch(() => null);
			await new Promise((resolve) => setTimeout(resolve, round * 6));
			caller.abort();
			expect(await pool.run(verify("a"), {}), `round ${round}`).toMatchObject({ ok: true });
			await left;
		}
		await pool.close();
	});
});
