import type { AddressInfo } from "node:net";
import { expect, it, vi } from "vitest";
import type { OpenCases } from "./context/open-cases.ts";
import type { ServerContext } from "./context/server-context.ts";
import { newKey } from "./guards/key.ts";
import { buildServer } from "./server.ts";
import type { Order } from "./threads/run-operation.ts";

/** One case, however it is named. */
const casesOf = (context: ServerContext): OpenCases => ({
	use: async () => ({ ok: true, value: context }),
	hasNamed: () => true,
	ids: async () => [],
	runOnFolder: async () => ({ ok: true, value: null }),
	closeUnused: async () => {},
	close: async () => {},
});

it("says no more of a mistake of its own than that it was one, and answers the next question", async () => {
	const key = newKey();
	const context = {
		stamp: vi
			.fn()
			.mockReturnValueOnce("1")
			.mockImplementation(() => {
				throw new Error("the secret path /home/ana/case.fissure");
			}),
		jobs: { follow: () => () => {}, list: () => [] },
		steps: { of: () => () => {}, follow: () => () => {} },
	} as unknown as ServerContext;
	const printed = vi.spyOn(console, "error").mockImplementation(() => {});
	const app = await buildServer({ cases: casesOf(context), doors: { key, port: () => 80 }, pages: null, version: "0" });
	const headers = { host: "127.0.0.1:80", cookie: `fissure-80=${key.inCookie}` };
	const answer = await app.inject({ method: "GET", url: "/api/documents", headers });
	expect([answer.statusCode, answer.json().problem.code]).toEqual([500, "server-broken"]);
	expect(answer.body).not.toContain("secret");
	expect(printed).toHaveBeenCalledOnce();
	expect((await app.inject({ method: "GET", url: "/api/openapi.json", headers })).statusCode).toBe(200);
	await app.close();
	printed.mockRestore();
});

it("ends the work of a browser that leaves in the middle of it, prints nothing, and answers the next question", async () => {
	const key = newKey();
	let begin = (): void => {};
	const begun = new Promise<void>((resolve) => {
		begin = resolve;
	});
	let end = (): void => {};
	const ended = new Promise<void>((resolve) => {
		end = resolve;
	});
	const context = {
		stamp: () => "1",
		jobs: { follow: () => () => {}, list: () => [] },
		steps: { of: () => () => {}, follow: () => () => {} },
		// As an operation in a thread does: it runs until it is stopped, and then throws the reason.
		inThread: (_: Order, { signal }: { readonly signal: AbortSignal }) => {
			begin();
			return new Promise((_resolve, reject) => {
				signal.addEventListener("abort", () => {
					reject(signal.reason);
					setImmediate(end);
				});
			});
		},
	} as unknown as ServerContext;
	const printed = vi.spyOn(console, "error").mockImplementation(() => {});
	const port = () => (app.server.address() as AddressInfo).port;
	const app = await buildServer({ cases: casesOf(context), doors: { key, port }, pages: null, version: "0" });
	await app.listen({ host: "127.0.0.1", port: 0 });
	const ask = (path: string, more: RequestInit = {}): Promise<Response> =>
		fetch(`http://127.0.0.1:${port()}${path}`, {
			...more,
			headers: { cookie: `fissure-${port()}=${key.inCookie}`, "x-fissure": "1", "content-type": "application/json" },
		});
	const leaves = new AbortController();
	const asked = ask("/api/verify", { method: "POST", body: '{"text":"A draft."}', signal: leaves.signal });
	await begun;
	leaves.abort();
	await expect(asked).rejects.toThrow();
	await ended;
	expect((await ask("/api/openapi.json")).status).toBe(200);
	expect(printed).not.toHaveBeenCalled();
	await app.close();
	printed.mockRestore();
});
