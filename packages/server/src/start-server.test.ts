import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { initCase } from "@fissure/app";
import { afterAll, describe, expect, it } from "vitest";
import { callerOf } from "./fixtures/running.ts";
import { type StartRequest, startServer } from "./start-server.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-start-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const choice = { file: join(folder, "case.fissure"), folder, who: "Ana", now: () => new Date().toISOString() };
await initCase({ case: choice });

const start = (request: Partial<StartRequest> = {}) =>
	startServer({ case: choice, pages: null, program: "fissure 0.0.0", port: 0, ...request });
const codeOf = async (request: Partial<StartRequest>): Promise<string> => {
	const started = await start(request);
	if (!started.ok) return started.problem.code;
	await started.value.close();
	return "started";
};

describe("starting", () => {
	it("refuses every address that others could reach, and says why", async () => {
		for (const host of ["0.0.0.0", "::", "192.168.1.7", "desk.example.org", ""])
			expect([host, await codeOf({ host })]).toEqual([host, "host-not-own"]);
		expect(await codeOf({ host: "localhost" })).toBe("started");
	});

	it("says what is missing: the case, the pages, a free port", async () => {
		expect(await codeOf({ case: { ...choice, file: join(folder, "nowhere.fissure") } })).toBe("case-missing");
		expect(await codeOf({ pages: join(folder, "nowhere") })).toBe("pages-missing");
		const first = await start();
		if (!first.ok) throw new Error(first.problem.message);
		expect(await codeOf({ port: Number(new URL(first.value.address).port) })).toBe("port-taken");
		await first.value.close();
	});

	it("has another key each time, and lets in nobody with an older one", async () => {
		const first = await start();
		if (!first.ok) throw new Error(first.problem.message);
		const { cookie } = await callerOf(first.value);
		await first.value.close();
		const second = await start({ port: Number(new URL(first.value.address).port) });
		if (!second.ok) throw new Error(second.problem.message);
		expect(second.value.openAt).not.toBe(first.value.openAt);
		expect((await fetch(`${second.value.address}/api/jobs`, { headers: { cookie } })).status).toBe(401);
		await second.value.close();
	});
});

it("leaves the whole case in its one file, for anyone who copies that alone", async () => {
	const started = await start();
	if (!started.ok) throw new Error(started.problem.message);
	const { data } = await callerOf(started.value);
	await data("POST /api/drafts", { text: "# Last words" });
	await started.value.close();
	expect(existsSync(`${choice.file}-wal`)).toBe(false);
	copyFileSync(choice.file, join(folder, "copy.fissure"));
	const copied = await start({ case: { ...choice, file: join(folder, "copy.fissure") } });
	if (!copied.ok) throw new Error(copied.problem.message);
	expect(JSON.stringify(await (await callerOf(copied.value)).data("GET /api/drafts"))).toContain("Last words");
	await copied.value.close();
});

describe("the pages", () => {
	it("are one document for every address, with a nonce of its own, and files by their names", async () => {
		const pages = join(folder, "pages");
		mkdirSync(join(pages, "assets"), { recursive: true });
		writeFileSync(join(pages, "index.html"), '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__">');
		writeFileSync(join(pages, "assets/app-1a2b.js"), "export const here = 1;");
		writeFileSync(join(folder, "secret.txt"), "nobody's business");
		const started = await start({ pages });
		if (!started.ok) throw new Error(started.problem.message);
		const { ask } = await callerOf(started.value);
		const documents = await Promise.all(["/", "/ledger?issue=x", "/compare/2025"].map((path) => ask(`GET ${path}`)));
		const nonces = await Promise.all(
			documents.map(async (document) => {
				const [, nonce] = /nonce="([^"_]{16,})"/u.exec(await document.text()) ?? [];
				expect(document.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
				return nonce;
			}),
		);
		expect(new Set(nonces).size).toBe(3);
		const script = await ask("GET /assets/app-1a2b.js");
		expect([script.status, script.headers.get("cache-control")]).toEqual([200, "private, max-age=31536000, immutable"]);
		for (const path of [
			"/assets/../../secret.txt",
			"/assets/..%2f..%2fsecret.txt",
			"/%2e%2e/secret.txt",
			"/..%5csecret.txt",
		]) {
			const answer = await ask(`GET ${path}`);
			expect([path, (await answer.text()).includes("nobody's business")]).toEqual([path, false]);
		}
		for (const name of ["GET /api/nowhere", "GET /assets/nowhere.js", "POST /ledger"]) {
			const answer = await ask(name);
			expect([name, answer.status, await answer.json()]).toEqual([
				name,
				404,
				{ problem: expect.objectContaining({ code: "route-missing" }) },
			]);
		}
		await started.value.close();
	});
});
