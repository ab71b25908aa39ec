import { request } from "node:http";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { runServer } from "./fixtures/running.ts";

const routes: string[] = [];
const caller = await runServer({
	onRoute: ({ method, url }) => {
		for (const one of [method].flat()) routes.push(`${one} ${url}`);
	},
});

/** With parameters that are as good as any. */
const filled = (route: string): [method: string, path: string] =>
	route.replaceAll(/:\w+/gu, "x").replaceAll("*", "x").split(" ") as [string, string];

/** Fetch sets host and origin itself; an attacker's client need not. */
const asked = (
	[method, path]: readonly [string, string],
	headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly body: string; readonly headers: NodeJS.Dict<string | string[]> }> =>
	new Promise((resolve, reject) => {
		const { hostname, port } = new URL(caller.server.address);
		const sent = request({ hostname, port, method, path, headers }, (answer) => {
			let body = "";
			answer.on("data", (chunk: Buffer) => {
				body += chunk.toString();
			});
			answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body, headers: answer.headers }));
		});
		sent.on("error", reject);
		sent.end();
	});

const OPEN = new Set(["GET /open", "HEAD /open"]);
const guarded = () => [...new Set(routes)].filter((route) => !OPEN.has(route));

describe("who may ask", () => {
	it("lists the routes, so that none is forgotten here", () => {
		expect(guarded().length).toBeGreaterThan(10);
		expect(guarded()).toContain("GET /api/live");
		expect(guarded()).toContain("POST /api/uploads");
	});

	it("answers nobody without the key, on no route", async () => {
		for (const route of guarded()) {
			const answer = await asked(filled(route), { "x-fissure": "1" });
			expect([route, answer.status]).toEqual([route, 401]);
			if (!route.startsWith("HEAD")) expect(answer.body).toContain("key-missing");
		}
	});

	it("answers nobody with a wrong key, nor with the key of the address as a cookie", async () => {
		const { openAt, address } = caller.server;
		const key = new URL(openAt).searchParams.get("key") as string;
		const name = `fissure-${new URL(address).port}`;
		for (const wrong of [key, "", "x", caller.cookie.slice(name.length + 1, -1)])
			expect((await asked(["GET", "/api/jobs"], { cookie: `${name}=${wrong}` })).status).toBe(401);
		expect((await asked(["GET", `/open?key=${key}x`], {})).status).toBe(401);
		expect((await asked(["GET", "/open"], {})).status).toBe(401);
		expect((await asked(["GET", "/open?key=a&key=b"], {})).status).toBe(401);
	});

	it("answers no foreign name that resolves to this machine, on no route", async () => {
		for (const route of routes)
			for (const host of ["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1.evil.example", "localhost:1"]) {
				const answer = await asked(filled(route), { host, cookie: caller.cookie, "x-fissure": "1" });
				expect([route, host, answer.status]).toEqual([route, host, 421]);
				if (!route.startsWith("HEAD")) expect(answer.body).toContain('"host-foreign"');
			}
	});

	it("answers no script of another page, on no route", async () => {
		for (const route of routes) {
			const origin = { origin: "http://evil.example", cookie: caller.cookie, "x-fissure": "1" };
			const answer = await asked(filled(route), origin);
			expect([route, answer.status]).toEqual([route, 403]);
			if (!route.startsWith("HEAD")) expect(answer.body).toContain('"origin-foreign"');
			const nowhere = { origin: "null", cookie: caller.cookie, "x-fissure": "1" };
			expect([route, (await asked(filled(route), nowhere)).status]).toEqual([route, 403]);
			const site = { "sec-fetch-site": "cross-site", cookie: caller.cookie, "x-fissure": "1" };
			expect([route, (await asked(filled(route), site)).status]).toEqual([route, 403]);
		}
	});

	it("lets a link from elsewhere lead to a page, and to nothing that the page asks for", async () => {
		const followed = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", cookie: caller.cookie };
		expect((await asked(["GET", "/ledger"], followed)).status).not.toBe(403);
		expect((await asked(["GET", "/api/jobs"], followed)).status).toBe(403);
		expect((await asked(["POST", "/ledger"], { ...followed, "x-fissure": "1" })).status).toBe(403);
	});

	it("changes nothing for a request without the mark that no form can send", async () => {
		for (const route of guarded().filter((one) => !/^(GET|HEAD)/u.test(one))) {
			const answer = await asked(filled(route), { cookie: caller.cookie });
			expect([route, answer.status, JSON.parse(answer.body)]).toEqual([
				route,
				403,
				{ problem: expect.objectContaining({ code: "request-unmarked" }) },
			]);
		}
	});

	it("keeps the key out of reach of scripts, other sites, other addresses and logs", async () => {
		const { pathname, search } = new URL(caller.server.newAddress());
		const opened = await asked(["GET", pathname + search], {});
		expect(opened.status).toBe(303);
		expect(opened.headers.location).toBe("/");
		expect(String(opened.headers["set-cookie"])).toMatch(/HttpOnly; SameSite=Lax/u);
		expect(opened.headers["referrer-policy"]).toBe("no-referrer");
		expect(opened.headers["cache-control"]).toBe("no-store");
	});

	it("opens each start address once, and again only for who is in", async () => {
		const { pathname, search } = new URL(caller.server.newAddress());
		const open = (headers: Readonly<Record<string, string>> = {}) => asked(["GET", pathname + search], headers);
		expect((await open()).status).toBe(303);
		expect((await open()).status).toBe(401);
		expect((await open({ cookie: caller.cookie })).headers.location).toBe("/");
	});

	it("gives a browser its cookie on a host that no other program knows, and leads it there", async () => {
		const { pathname, search } = new URL(caller.server.newAddress());
		const browser = { "user-agent": "Mozilla/5.0", "sec-fetch-site": "none", "sec-fetch-mode": "navigate" };
		const led = await asked(["GET", pathname + search], browser);
		expect([led.status, led.headers["set-cookie"]]).toEqual([303, undefined]);
		const next = new URL(String(led.headers.location));
		expect(next.hostname).toMatch(/^fissure-[0-9a-f]{32}[.]localhost$/u);
		const opened = await asked(["GET", next.pathname + next.search], { ...browser, host: next.host });
		expect(opened.headers.location).toBe("/");
		const cookie = String(opened.headers["set-cookie"]).split(";", 1)[0] as string;
		expect((await asked(["GET", "/api/jobs"], { cookie, host: next.host })).status).toBe(200);
	});

	it("takes no request with two hosts", async () => {
		const { hostname, port } = new URL(caller.server.address);
		const said = await new Promise<string>((resolve) => {
			const socket = connect(Number(port), hostname, () =>
				socket.write(
					`GET /api/jobs HTTP/1.1\r\nHost: ${hostname}:${port}\r\nHost: evil.example\r\nCookie: ${caller.cookie}\r\nConnection: close\r\n\r\n`,
				),
			);
			let text = "";
			socket.on("data", (part) => {
				text += part;
			});
			socket.on("close", () => resolve(text));
		});
		expect(said).toMatch(/^HTTP\/1[.]1 (400|421) /u);
	});

	it("tells the browser on every answer that nothing foreign runs, frames or is guessed", async () => {
		for (const path of ["/api/jobs", "/nowhere", "/api/nowhere", "/open"]) {
			const { headers } = await asked(["GET", path], { cookie: caller.cookie });
			const policy = String(headers["content-security-policy"]);
			expect(policy).toContain("default-src 'none'");
			expect(policy).toContain("script-src 'self';");
			expect(policy).toContain("frame-ancestors 'none'");
			expect(policy).not.toContain("unsafe");
			expect(headers["x-content-type-options"]).toBe("nosniff");
		}
	});
});
