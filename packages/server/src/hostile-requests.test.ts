import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Job } from "@fissure/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE_FILES } from "../../../tools/hostile-files.ts";
import { isProof, oneIn, stopwatch } from "../../../tools/in-proof.ts";
import { HOSTILE_REQUESTS } from "./fixtures/hostile-requests.ts";
import { type Caller, writeExample } from "./fixtures/running.ts";
import { isBuilt, type ServedCase, serveCase } from "./fixtures/serve-killed.ts";

/** Milliseconds within which its sender is told, and others are answered, on a machine that has nothing else to do. */
const TOLD_MS = 5_000;
const OTHERS_MS = 1_000;

/** Asks something else again and again until the condition is met; how long the slowest answer took, in milliseconds. */
async function longestWait(data: Caller["data"], isMet: () => boolean | Promise<boolean>): Promise<number> {
	let longest = 0;
	do {
		const sinceAsked = stopwatch();
		await data("GET /api/documents");
		longest = Math.max(longest, sinceAsked());
		await new Promise((resolve) => setTimeout(resolve, 50));
	} while (!(await isMet()));
	return longest;
}

describe.skipIf(!isBuilt)("a server that strangers' files reach (skipped: not built)", () => {
	const folder = mkdtempSync(join(tmpdir(), "fissure-hostile-"));
	const file = join(folder, "case.fissure");
	let served: ServedCase;

	beforeAll(async () => {
		await writeExample(file);
		served = await serveCase(file);
	}, 60_000);
	afterAll(async () => {
		await served.kill();
		rmSync(folder, { recursive: true, force: true });
	});

	it.each(oneIn(3, HOSTILE_REQUESTS))(
		"says what is wrong with $what, and answers others meanwhile",
		{
			timeout: 60_000,
		},
		async ({ name, body, code }) => {
			const { ask, data } = served.caller;
			let isTold = false;
			const sinceSent = stopwatch();
			const answer = ask(name, body).then(async (response) => {
				const text = await response.text();
				isTold = true;
				return { status: response.status, text, ms: sinceSent() };
			});
			const longest = await longestWait(data, () => isTold);
			const { status, text, ms } = await answer;
			expect(status, text).toBeLessThan(500);
			const codes = [...text.matchAll(/"code":"([a-z-]+)"/gu)].map(([, found]) => found as string);
			if (codes.length > 0) expect(code).toContain(codes[0]);
			if (isProof) expect([ms < TOLD_MS, longest < OTHERS_MS]).toEqual([true, true]);
		},
	);

	// Each takes a job of its own.
	it.each(oneIn(10, HOSTILE_FILES))(
		"says what is wrong with $what, and answers others meanwhile",
		{
			timeout: 60_000,
		},
		async ({ name, bytes, code }) => {
			const { server, cookie, data } = served.caller;
			const form = new FormData();
			form.append("file", new Blob([bytes() as Uint8Array<ArrayBuffer>]), name);
			const headers = { cookie, "x-fissure": "1" };
			const sent = await fetch(`${server.address}/api/uploads`, { method: "POST", headers, body: form });
			const { id: upload } = (await sent.json()) as { id: string };
			const sinceAsked = stopwatch();
			const { id } = await data<Job>("POST /api/jobs", { job: "add", request: { upload } });
			let job = await data<Job>(`GET /api/jobs/${id}`);
			const longest = await longestWait(data, async () => {
				job = await data<Job>(`GET /api/jobs/${id}`);
				return job.ended !== null;
			});
			const codes = [...job.problems, ...(job.problem === null ? [] : [job.problem])].map((problem) => problem.code);
			expect(["done", "failed"]).toContain(job.state);
			if (code.length === 0) expect(codes).toEqual([]);
			else expect(code).toContain(codes[0]);
			if (isProof) expect([sinceAsked() < TOLD_MS, longest < OTHERS_MS]).toEqual([true, true]);
		},
	);

	it("has lost nothing, and works on", async () => {
		const { judgments } = await served.caller.data<{ judgments: readonly unknown[] }>("GET /api/judgments");
		expect(judgments.length).toBeGreaterThan(0);
		const verified = await served.caller.data<{ quotations: readonly unknown[] }>("POST /api/verify", {
			text: "Lorne said “the grain corridor”.",
		});
		expect(verified.quotations).toHaveLength(1);
	});

	it("ends the work of a caller who leaves", { timeout: 60_000 }, async () => {
		const leave = new AbortController();
		const { server, cookie, data } = served.caller;
		const asked = fetch(`${server.address}/api/verify`, {
			method: "POST",
			headers: { cookie, "x-fissure": "1", "content-type": "application/json" },
			body: JSON.stringify({ text: "“a ”".repeat(20_000) }),
			signal: leave.signal,
		});
		setTimeout(() => leave.abort(), 200);
		await expect(asked).rejects.toThrow();
		const verified = await data<{ quotations: readonly unknown[] }>("POST /api/verify", {
			text: "“the grain corridor”",
		});
		expect(verified.quotations).toHaveLength(1);
	});
});
