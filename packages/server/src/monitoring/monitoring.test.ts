import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as send } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { listAudit } from "@fissure/store/team";
import { afterAll, describe, expect, it, vi } from "vitest";
import { hasPostgres } from "../../../../tools/test-postgres.ts";
import { runTeam, START, type TeamBrowser, type TeamServer } from "../fixtures/team-server.ts";
import type { WorkerLine } from "../queue/work-on-queue.ts";
import { openMetrics } from "./metrics.ts";
import { brokenLine, type ServerLine } from "./server-log.ts";

/** No line of a log and no figure may hold it, wherever somebody writes it. */
const SECRET = "s3cr3t-and-confidential";

describe.skipIf(!hasPostgres)("a team's server, watched (skipped: no PostgreSQL)", async () => {
	const lines: (ServerLine | WorkerLine)[] = [];
	const pages = mkdtempSync(join(tmpdir(), "fissure-pages-"));
	writeFileSync(join(pages, "index.html"), '<script type="module" crossorigin src="/assets/index-a1b2.js"></script>');
	afterAll(() => rmSync(pages, { recursive: true }));
	const served = hasPostgres
		? await runTeam({ pages, team: { address: "", metrics: "127.0.0.1:0", log: (line) => void lines.push(line) } })
		: (null as unknown as TeamServer);
	const { server, team, cases, browser } = served ?? {};
	const [one = ""] = cases ?? [];
	const ana = hasPostgres ? await served.join("Ana", "analyst") : (null as unknown as TeamBrowser);

	/** Status and words of what a probe is told. */
	const probe = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> =>
		new Promise((resolve, reject) => {
			send(`${server.address}${path}`, { headers }, async (answer) =>
				resolve(`${answer.statusCode} ${await text(answer)}`),
			)
				.on("error", reject)
				.end();
		});

	it("says without a sign-in whether it lives and is ready, and refuses people whose accounts a newer Fissure has changed", async () => {
		expect(await ana.refusal(`GET /c/${one}/api/documents`)).toBe("ok");
		await team.db.insertInto("migrations").values({ number: 99, applied: START }).execute();
		expect(await probe("/healthz")).toBe("200 ok\n");
		expect(await probe("/readyz")).toBe("503 not ok\n");
		expect(await ana.refusal(`GET /c/${one}/api/documents`)).toBe("team-newer 503");
		await team.db.deleteFrom("migrations").where("number", "=", 99).execute();
		await vi.waitFor(async () => expect(await probe("/readyz")).toBe("200 ok\n"), { timeout: 3_000, interval: 200 });
		expect(await ana.refusal(`GET /c/${one}/api/documents`)).toBe("ok");
		const about = lines.filter(({ what }) => what === "ready" || what === "not-ready");
		expect(about).toEqual([
			{ at: START, what: "not-ready", problem: "team-newer" },
			{ at: START, what: "ready" },
		]);
		for (const host of ["10.1.2.3:7878", "server:7878", "[::1]:7878"])
			expect([host, await probe("/healthz", { host })]).toEqual([host, "200 ok\n"]);
		expect(await probe("/readyz", { host: "evil.example:7878" })).toBe("421 not ok\n");
		expect(await probe("/healthz", { "sec-fetch-site": "cross-site" })).toBe("421 not ok\n");
		const audit = await listAudit(team, { limit: 100 });
		expect(audit.ok && audit.value.map(({ operation }) => operation)).not.toContain("probe");
	});

	it("writes a line a request, with ids and codes, and nothing that anybody wrote or signs in with", async () => {
		lines.length = 0;
		const path = encodeURIComponent(SECRET);
		const headers = { "user-agent": SECRET, "x-request-id": SECRET, referer: SECRET, "x-forwarded-for": SECRET };
		const answered = await ana.ask(`GET /c/${one}/api/documents?words=${path}`, undefined, headers);
		await ana.ask(`GET /c/${one}/api/texts/${path}?words=${path}`, undefined, headers);
		await ana.ask(`GET /c/${SECRET}/api/documents`, undefined, headers);
		await ana.ask(`POST /c/${one}/api/drafts`, { text: SECRET, title: SECRET });
		await ana.ask(`PUT /c/${one}/api/${path}`, { [SECRET]: SECRET });
		await browser().ask(`GET /${path}`, undefined, { authorization: `Bearer fis_${SECRET}`, cookie: `a=${SECRET}` });
		await browser().send("/sign-in", { email: `${SECRET}@example.org`, password: SECRET, next: `/${SECRET}` });
		await browser().ask(`GET /invitation?code=${path}`);
		await browser().send("/sign-in", {}, { "content-type": `application/json; ${SECRET}` });
		await probe(`/${SECRET}`, { host: SECRET });
		const form = new FormData();
		form.set("file", new Blob([SECRET]), `${SECRET}.txt`);
		const cookie = [...ana.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
		await fetch(`${server.address}/c/${one}/api/uploads`, {
			method: "POST",
			body: form,
			headers: { cookie, "x-fissure": "1" },
		});
		const error = Object.assign(new Error(SECRET), { code: SECRET, detail: SECRET });
		lines.push(brokenLine(START, error, { is404: true, routeOptions: { config: {} } } as never));
		const figures = await (await fetch(server.metrics as string)).text();
		for (const said of [JSON.stringify(lines), figures])
			for (const hidden of [SECRET, [...ana.cookies.values()][0] as string, "ana@example.org", '"Ana"'])
				expect(said).not.toContain(hidden);
		const [first] = lines as ServerLine[];
		const { person } = await ana.data<{ person: { id: string } }>("GET /api/team/people/me");
		expect(first).toEqual({
			...{ at: START, what: "request", request: answered.headers.get("x-request-id"), person: person.id },
			...{ operation: "list-documents", case: one, status: 400, ms: expect.any(Number), problem: "request-malformed" },
		});
		const refused = (lines as ServerLine[]).find(({ operation }) => operation === "sign-in");
		expect(refused).toMatchObject({ status: 401, problem: "sign-in-refused" });
		expect(lines.at(-2)).toMatchObject({
			what: "broken",
			error: "Error",
			stack: expect.arrayContaining([expect.stringMatching(/^at /u)]),
		});
	});

	it("gives figures to Prometheus at an address of their own", async () => {
		expect(await ana.refusal(`GET /c/${one}/api/documents`)).toBe("ok");
		const figures = await (await fetch(server.metrics as string)).text();
		expect(figures).toMatch(/^fissure_request_seconds_count\{operation="list-documents",status="2xx"\} \d+$/mu);
		expect(figures).toMatch(/^fissure_sign_in_refused_total\{problem="sign-in-refused"\} \d+$/mu);
		expect(figures).toMatch(/^fissure_sessions [1-9]$/mu);
		expect(figures).toMatch(/^fissure_database_connections\{state="active"\} [1-9]\d*$/mu);
		for (const name of ["fissure_database_up 1", "nodejs_eventloop_lag_seconds", "process_resident_memory_bytes"])
			expect(figures).toContain(name);
		expect(figures).not.toContain(one);
		expect(await browser().refusal("GET /metrics")).toBe("sign-in-missing 401");
		const page = await fetch(server.metrics as string, { headers: { "sec-fetch-site": "cross-site" } });
		expect(page.status).toBe(404);
		expect(await openMetrics("evil.example:80", team)).toMatchObject({ problem: { code: "metrics-address" } });
		expect(await openMetrics(new URL(server.metrics as string).host, team)).toMatchObject({
			problem: { code: "port-taken" },
		});
	});

	it("ends in order: what is asked for is answered, streams end, nobody else is let in", {
		timeout: 9_000,
	}, async () => {
		const cookie = [...ana.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
		const live = await fetch(`${server.address}/c/${one}/api/live`, { headers: { cookie } });
		const boundary = "boundary";
		const upload = send(`${server.address}/c/${one}/api/uploads`, {
			method: "POST",
			headers: { cookie, "x-fissure": "1", "content-type": `multipart/form-data; boundary=${boundary}` },
		});
		const answered = new Promise<number | undefined>((resolve, reject) =>
			upload.on("error", reject).on("response", (answer) => resolve(answer.statusCode)),
		);
		upload.write(`--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nWe `);
		await vi.waitFor(async () =>
			expect(await (await fetch(server.metrics as string)).text()).toContain("fissure_requests_under_way 2\n"),
		);
		const closed = served.stop();
		expect(await live.text()).toContain('event: pages\ndata: {"script":"/assets/index-a1b2.js"}\n');
		await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
		upload.end(`agree.\r\n--${boundary}--\r\n`);
		expect(await answered).toBe(200);
		await closed;
		expect(lines.slice(-2).map(({ what }) => what)).toContain("ended");
	});
});
