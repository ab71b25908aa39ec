import { expect, it, vi } from "vitest";
import type { Desk } from "./desk.ts";
import { newKey } from "./guards/key.ts";
import { buildServer } from "./server.ts";

it("says no more of a mistake of its own than that it was one, and answers the next question", async () => {
	const key = newKey();
	const desk = {
		stamp: vi
			.fn()
			.mockReturnValueOnce("1")
			.mockImplementation(() => {
				throw new Error("the secret path /home/ana/case.fissure");
			}),
		jobs: { follow: () => () => {}, list: () => [] },
	} as unknown as Desk;
	const printed = vi.spyOn(console, "error").mockImplementation(() => {});
	const app = await buildServer({ desk, key, port: () => 80, pages: null, version: "0" });
	const headers = { host: "127.0.0.1:80", cookie: `fissure-80=${key.inCookie}` };
	const answer = await app.inject({ method: "GET", url: "/api/documents", headers });
	expect([answer.statusCode, answer.json().problem.code]).toEqual([500, "server-broken"]);
	expect(answer.body).not.toContain("secret");
	expect(printed).toHaveBeenCalledOnce();
	expect((await app.inject({ method: "GET", url: "/api/openapi.json", headers })).statusCode).toBe(200);
	await app.close();
	printed.mockRestore();
});
