import { chmodSync, copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { initCase } from "@fissure/app";
import type { Job } from "@fissure/model";
import { afterEach, describe, expect, it } from "vitest";
import { runServer } from "./fixtures/running.ts";

const { file, ask, data, code } = await runServer({ example: false });
const aside = `${file}.aside`;
const kept = {
	...{ kind: "forecast", id: "opens", question: "Will grain pass?", deadline: "2027-06-30" },
	revisions: [{ at: "2026-01-01", probability: 0.4, because: "A start" }],
};
const save = { judgment: kept, seen: null };
const NOBODY = 65_534;

/** What stands where the file was goes, and the file itself comes back. */
afterEach(() => {
	if (existsSync(aside)) renameSync(aside, file);
});

const judgmentsHeld = async (): Promise<number> =>
	(await data<{ readonly judgments: readonly unknown[] }>("GET /api/judgments")).judgments.length;

async function endOf(id: string): Promise<Job> {
	for (;;) {
		const job = await data<Job>(`GET /api/jobs/${id}`);
		if (job.ended !== null) return job;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

describe("the file of a running server", () => {
	it("is read and saved to while it is there, and again when it is back", async () => {
		await data("PUT /api/judgments/opens", save);
		expect(await judgmentsHeld()).toBe(1);
		renameSync(file, aside);
		expect(await code("GET /api/judgments")).toBe("case-gone");
		renameSync(aside, file);
		expect(await judgmentsHeld()).toBe(1);
	});

	it("is missed when it is moved or deleted: nothing is answered from memory, and no new file is made", async () => {
		const answered = await ask("GET /api/case");
		const tag = answered.headers.get("etag") ?? "";
		renameSync(file, aside);
		expect((await ask("GET /api/case", undefined, { "if-none-match": tag })).status).toBe(503);
		expect(await code("GET /api/ledger?limit=1")).toBe("case-gone");
		expect(await code("PUT /api/judgments/shuts", { ...save, judgment: { ...kept, id: "shuts" } })).toBe("case-gone");
		expect(await code("POST /api/verify", { text: "She said: “We will act.”" })).toBe("case-gone");
		const { id } = await data<Job>("POST /api/jobs", { job: "code", request: {} });
		expect(await endOf(id)).toMatchObject({ state: "failed", problem: { code: "case-gone" } });
		expect(existsSync(file)).toBe(false);
	});

	it("is not mixed with another that takes its name: nothing is read from that one or saved to it", async () => {
		const other = join(dirname(file), "other.fissure");
		await initCase({ case: { file: other, folder: dirname(file), who: "Ben", now: () => new Date().toISOString() } });
		const bytes = readFileSync(other);
		renameSync(file, aside);
		copyFileSync(other, file);
		const before = readFileSync(aside);
		for (const question of ["GET /api/case", "GET /api/judgments", "GET /api/coverage"])
			expect(await code(question), question).toBe("case-replaced");
		expect(await code("PUT /api/judgments/shuts", { ...save, judgment: { ...kept, id: "shuts" } })).toBe(
			"case-replaced",
		);
		const { id } = await data<Job>("POST /api/jobs", { job: "code", request: {} });
		expect(await endOf(id)).toMatchObject({ problem: { code: "case-replaced" } });
		expect(readFileSync(file).equals(bytes)).toBe(true);
		expect(readFileSync(aside).equals(before)).toBe(true);
	});

	it("is not mixed with another that is copied over it, in whatever state, and goes on when it is back", async () => {
		const other = join(dirname(file), "other.fissure");
		const held = await judgmentsHeld();
		const [own, bytes] = [readFileSync(file), readFileSync(other)];
		for (const content of [bytes, bytes.subarray(0, 5_000), Buffer.alloc(0)]) {
			writeFileSync(file, content);
			for (const question of ["GET /api/case", "GET /api/judgments", "GET /api/ledger?limit=1"])
				expect(await code(question), question).toBe("case-replaced");
			expect(await code("PUT /api/judgments/shuts", { ...save, judgment: { ...kept, id: "shuts" } })).toBe(
				"case-replaced",
			);
			const { id } = await data<Job>("POST /api/jobs", { job: "code", request: {} });
			expect(await endOf(id)).toMatchObject({ problem: { code: "case-replaced" } });
			expect(readFileSync(file).equals(content)).toBe(true);
		}
		writeFileSync(file, own);
		expect(await judgmentsHeld()).toBe(held);
		await data("PUT /api/judgments/lasts", { ...save, judgment: { ...kept, id: "lasts" } });
		expect(await judgmentsHeld()).toBe(held + 1);
	});

	it.skipIf(process.getuid?.() !== 0)("says that it may only be read, and goes on reading", async () => {
		chmodSync(dirname(file), 0o755);
		chmodSync(file, 0o444);
		process.seteuid?.(NOBODY);
		try {
			expect(await judgmentsHeld()).toBe(2);
			expect(await code("PUT /api/judgments/shuts", { ...save, judgment: { ...kept, id: "shuts" } })).toBe(
				"case-read-only",
			);
		} finally {
			process.seteuid?.(0);
			chmodSync(file, 0o644);
		}
		await data("PUT /api/judgments/shuts", { ...save, judgment: { ...kept, id: "shuts" } });
		expect(await judgmentsHeld()).toBe(3);
	});
});
