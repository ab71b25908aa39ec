import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildExample } from "@fissure/app";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isProof, stopwatch } from "../../../tools/in-proof.ts";
import { HOSTILE_REQUESTS } from "./fixtures/hostile-requests.ts";
import { PORT_ELLERY } from "./fixtures/running.ts";
import { isBuilt, type ServedCase, serveCase } from "./fixtures/serve-killed.ts";

/** Milliseconds within which its sender is told, and others are answered, on a machine that has nothing else to do. */
const TOLD_MS = 5_000;
const OTHERS_MS = 1_000;

describe.skipIf(!isBuilt)("a server that strangers' files reach (skipped: not built)", () => {
	const folder = mkdtempSync(join(tmpdir(), "fissure-hostile-"));
	const file = join(folder, "case.fissure");
	let served: ServedCase;

	beforeAll(async () => {
		const choice = { file, folder, who: "Ana", now: () => new Date().toISOString() };
		expect(await buildExample({ case: choice, folder: PORT_ELLERY })).toMatchObject({ ok: true });
		served = await serveCase(file);
	}, 60_000);
	afterAll(async () => {
		await served.kill();
		rmSync(folder, { recursive: true, force: true });
	});

	it.each(HOSTILE_REQUESTS)(
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
			const waits: number[] = [];
			do {
				const sinceAsked = stopwatch();
				await data("GET /api/documents");
				waits.push(sinceAsked());
				await new Promise((resolve) => setTimeout(resolve, 50));
			} while (!isTold);
			const { status, text, ms } = await answer;
			expect(status, text).toBeLessThan(500);
			const codes = [...text.matchAll(/"code":"([a-z-]+)"/gu)].map(([, found]) => found as string);
			if (codes.length > 0) expect(code).toContain(codes[0]);
			if (isProof) expect([ms < TOLD_MS, Math.max(...waits) < OTHERS_MS]).toEqual([true, true]);
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
