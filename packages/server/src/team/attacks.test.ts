import { acceptInvitation, addInvitation, addToken, listPeople } from "@fissure/app/team";
import pg from "pg";
import { describe, expect, it, vi } from "vitest";
import { itInProof, stopwatch } from "../../../../tools/in-proof.ts";
import { hasPostgres } from "../../../../tools/test-postgres.ts";
import { PASSWORD, runTeam, type TeamBrowser, type TeamServer } from "../fixtures/team-server.ts";
import { ownPath } from "./sign-in-pages.ts";

const HOUR = 3_600_000;

describe.skipIf(!hasPostgres)("attacks on a team (skipped: no PostgreSQL)", async () => {
	const served = hasPostgres
		? await runTeam({ team: { trustedProxies: ["127.0.0.1"] } })
		: (null as unknown as TeamServer);
	const { cases, browser, join, server, team, clock } = served ?? {};
	const [one = ""] = cases ?? [];
	const ana = hasPostgres ? await join("Ana", "analyst") : (null as unknown as TeamBrowser);
	const email = "ana@example.org";
	const from = (address: string) => ({ "x-forwarded-for": address });
	/** Status of signing in, and the words of the refusal. */
	const attempt = async (
		given: { readonly email?: string; readonly password?: string },
		headers = from("192.0.2.1"),
		who = browser(),
	): Promise<string> => {
		const answer = await who.send("/sign-in", { email, password: "wrong wrong wrong", ...given }, headers);
		const [, words = ""] = /role="alert" id="problem"[^>]*>([^<]*)</u.exec(await answer.text()) ?? [];
		return `${answer.status} ${words}`.trim();
	};
	const name = (): string => `fissure-team-${new URL(server.address).port}`;

	it("plants no session: each sign-in has a new secret, and the one that a browser had ends", async () => {
		const planted = browser();
		planted.cookies.set(name(), "planted-by-somebody-else");
		expect(await attempt({ password: PASSWORD }, from("192.0.2.2"), planted)).toBe("303");
		const first = planted.cookies.get(name()) as string;
		expect(first).not.toBe("planted-by-somebody-else");
		expect(await attempt({ password: PASSWORD }, from("192.0.2.2"), planted)).toBe("303");
		expect(planted.cookies.get(name())).not.toBe(first);
		const old = browser();
		old.cookies.set(name(), first);
		expect(await old.refusal(`GET /c/${one}/api/case`)).toBe("sign-in-missing 401");
		expect((await planted.ask("POST /sign-out")).headers.get("clear-site-data")).toContain('"cache"');
		expect(await planted.refusal(`GET /c/${one}/api/case`)).toBe("sign-in-missing 401");
	});

	it("forges no request: neither a form nor a script of another site changes anything", async () => {
		const draft = { text: "# Forged" };
		const post = `POST /c/${one}/api/drafts`;
		const cookie = `${name()}=${ana.cookies.get(name())}`;
		const plain = await fetch(`${server.address}/c/${one}/api/drafts`, {
			method: "POST",
			headers: { cookie, "content-type": "application/json" },
			body: JSON.stringify(draft),
		});
		expect([plain.status, await plain.text()]).toEqual([403, expect.stringContaining("request-unmarked")]);
		expect(await ana.refusal(post, draft, { origin: "https://evil.example" })).toBe("origin-foreign 403");
		expect(await ana.refusal(post, draft, { "sec-fetch-site": "cross-site" })).toBe("origin-foreign 403");
		// Nor does a form sign somebody in as somebody else, or out.
		const form = { email, password: PASSWORD };
		const headers = { "content-type": "application/x-www-form-urlencoded" };
		for (const foreign of [{ origin: "https://evil.example" }, { origin: "null" }, {}]) {
			const body = new URLSearchParams(form).toString();
			const answer = await fetch(`${server.address}/sign-in`, {
				method: "POST",
				redirect: "manual",
				headers: { ...headers, ...foreign },
				body,
			});
			expect([foreign, answer.status, answer.headers.get("set-cookie")]).toEqual([foreign, 403, null]);
		}
		expect((await ana.send("/sign-out", {}, { origin: "https://evil.example" })).status).toBe(403);
		// A form is only for pages that are made for one.
		expect((await ana.send(`/c/${one}/api/drafts`, { text: "# Forged" })).status).toBe(403);
		expect(JSON.stringify(await ana.data(`GET /c/${one}/api/drafts`))).not.toContain("Forged");
	});

	it("finds no password by trying: attempts at once and from many places count, and the owner is never kept out for long", async () => {
		const tries = await Promise.all(Array.from({ length: 12 }, () => attempt({}, from("198.51.100.7"))));
		expect(tries.filter((said) => said.startsWith("401")).length).toBe(5);
		expect(tries.filter((said) => said.startsWith("429")).length).toBe(7);
		// Even the right password waits, so that trying tells nothing.
		expect(await attempt({ password: PASSWORD }, from("198.51.100.7"))).toMatch(/^429 .*wait 1 second,/u);
		const waits: number[] = [];
		for (let round = 0; round < 5; round++) {
			const wait = Number(/wait (\d+)/u.exec(await attempt({}, from("198.51.100.7")))?.[1] ?? 0);
			waits.push(wait);
			clock.skip += wait * 1000;
			await attempt({}, from("198.51.100.7"));
		}
		expect(waits).toEqual([1, 2, 4, 8, 16]);
		// From many places: the owner, at another one, waits half a minute at most.
		for (let at = 0; at < 12; at++) await attempt({}, from(`203.0.113.${at}`));
		const words = await attempt({ password: PASSWORD }, from("192.0.2.99"));
		expect(Number(/wait (\d+)/u.exec(words)?.[1])).toBeLessThanOrEqual(30);
		clock.skip += 30_000;
		expect(await attempt({ password: PASSWORD }, from("192.0.2.99"))).toBe("303");
	});

	it("is not strict with an office behind one address, where somebody mistypes every day", async () => {
		const office = from("192.0.2.200");
		for (let day = 0; day < 14; day++) {
			clock.skip += 8 * HOUR;
			for (let at = 0; at < 4; at++) await attempt({}, office);
			expect(await attempt({ password: PASSWORD }, office)).toBe("303");
		}
	});

	it("tells nobody which accounts there are", async () => {
		const none = await join("gone", []);
		const { person } = await none.data<{ person: { id: string } }>("GET /api/team/people/me");
		const boss = await join("boss", [], true);
		await boss.data(`PUT /api/team/people/${person.id}`, { disabled: true });
		const said = [
			await attempt({ email: "nobody@example.org" }, from("192.0.2.10")),
			await attempt({}, from("192.0.2.11")),
			await attempt({ email: "gone@example.org", password: PASSWORD }, from("192.0.2.12")),
		];
		expect(new Set(said).size).toBe(1);
		expect(said[0]).toMatch(/^401 Expected an address and a password that belong together/u);
	});

	itInProof("tells it by no time either", async () => {
		const times = { known: [] as number[], unknown: [] as number[] };
		// In turns, so that both meet the machine as it is at that time.
		for (let round = 0; round < 25; round++)
			for (const [kind, who] of [
				["known", email],
				["unknown", "nobody@example.org"],
			] as const) {
				clock.skip += 60_000;
				const elapsed = stopwatch();
				expect(await attempt({ email: who }, from(`203.0.${round}.${who.length}`))).toMatch(/^401/u);
				times[kind].push(elapsed());
			}
		const [known, unknown] = [times.known, times.unknown].map(
			(all) => all.toSorted((a, b) => a - b)[all.length / 2 - 0.5] as number,
		) as [number, number];
		process.stderr.write(
			`Sign-in is refused after ${known.toFixed(1)} ms where there is an account, else ${unknown.toFixed(1)} ms\n`,
		);
		expect(Math.abs(known - unknown)).toBeLessThan(0.25 * Math.min(known, unknown));
	});

	it("leads to no other site after signing in", async () => {
		for (const next of [
			"https://evil.example/",
			"//evil.example",
			"/\\evil.example",
			"/%09/evil",
			"javascript:alert(1)",
			"/\t/evil.example",
			"",
		])
			expect([next, ownPath(next)]).toEqual([next, next === "/%09/evil" ? next : "/"]);
		expect(ownPath("/c/one-1a2b/ledger?issue=grain")).toBe("/c/one-1a2b/ledger?issue=grain");
		const answer = await browser().send(
			"/sign-in",
			{ email, password: PASSWORD, next: "//evil.example" },
			from("192.0.2.20"),
		);
		expect(answer.headers.get("location")).toBe("/");
	});

	it("uses an invitation once, also where two use it at once, and not when it is old", async () => {
		const invite = async (person: string): Promise<string> => {
			const made = await addInvitation(team, {
				...{ name: person, email: `${person}@example.org`, administrator: false, roles: [], by: "init" },
			});
			if (!made.ok) throw new Error(made.problem.message);
			return made.value.secret;
		};
		const secret = await invite("twice");
		const used = { secret, password: PASSWORD, browser: { device: "x", address: "192.0.2.1", session: null } };
		const [first, second] = await Promise.all([acceptInvitation(team, used), acceptInvitation(team, used)]);
		expect([first.ok, second.ok].toSorted()).toEqual([false, true]);
		expect((await browser().ask(`GET /invitation?code=${secret}`)).status).toBe(404);
		const [earlier, later] = [await invite("late"), await invite("late")];
		expect((await browser().ask(`GET /invitation?code=${earlier}`)).status).toBe(404);
		expect((await browser().ask(`GET /invitation?code=${later}`)).status).toBe(200);
		clock.skip += 8 * 24 * HOUR;
		expect((await browser().ask(`GET /invitation?code=${later}`)).status).toBe(404);
		expect(
			(await browser().send("/invitation", { code: "' or 1=1 --", password: PASSWORD, again: PASSWORD })).status,
		).toBe(404);
	});

	it("ends a session that nobody uses, and each after a week", async () => {
		const idle = await join("idle", "reader");
		clock.skip += 13 * HOUR;
		expect(await idle.refusal(`GET /c/${one}/api/case`)).toBe("sign-in-missing 401");
		const busy = await join("busy", "reader");
		for (let hours = 0; hours < 7 * 24; hours += 11) {
			expect(await busy.refusal(`GET /c/${one}/api/estimative-bands`)).toBe("ok");
			clock.skip += 11 * HOUR;
		}
		expect(await busy.refusal(`GET /c/${one}/api/case`)).toBe("sign-in-missing 401");
	});

	it("gives one person of a browser nothing that it has kept for another", async () => {
		const [bo, cy] = [await join("Bo", "reader"), await join("Cy", "reader")];
		const tag = (await bo.ask(`GET /c/${one}/api/drafts`)).headers.get("etag") ?? "";
		expect((await bo.ask(`GET /c/${one}/api/drafts`, undefined, { "if-none-match": tag })).status).toBe(304);
		expect((await cy.ask(`GET /c/${one}/api/drafts`, undefined, { "if-none-match": tag })).status).toBe(200);
	});

	it("leaves no secret in rows, answers or what is printed", async () => {
		const printed: string[] = [];
		const spies = (["log", "error", "warn"] as const).map((kind) =>
			vi.spyOn(console, kind).mockImplementation((...said) => void printed.push(said.join(" "))),
		);
		const dee = await join("Dee", "owner");
		const people = await listPeople(team);
		const person = (people.ok ? people.value : []).find((known) => known.name === "Dee")?.id ?? "";
		const made = await addToken(team, { person, name: "t", scope: "write", cases: null, expires: null });
		const token = made.ok ? made.value.secret : "";
		const session = dee.cookies.get(name()) as string;
		const wrong = "fis_wrong-but-long-enough-to-be-seen";
		const answers = await Promise.all(
			[token, wrong].flatMap((given) =>
				[`/c/${one}/api/drafts`, "/c/x/api/drafts", "/api/team/people", "/nowhere", `/c/${one}/api/jobs/x`].map(
					async (path) => {
						const answer = await browser().ask(`GET ${path}`, undefined, { authorization: `Bearer ${given}` });
						return JSON.stringify([...answer.headers]) + (await answer.text());
					},
				),
			),
		);
		answers.push(
			await (await dee.ask("GET /api/team/people/me")).text(),
			await (await dee.ask("GET /api/team/audit")).text(),
		);
		await attempt({ password: "a secret that was typed" });
		for (const spy of spies) spy.mockRestore();
		const client = new pg.Client(team.connection);
		await client.connect();
		const { rows: tables } = await client.query<{ name: string }>(
			"select table_name as name from information_schema.tables where table_schema = 'fissure'",
		);
		const rows: string[] = [];
		for (const { name: table } of tables)
			rows.push(JSON.stringify((await client.query(`select * from fissure."${table}"`)).rows));
		await client.end();
		for (const secret of [token, session, wrong, PASSWORD, "a secret that was typed"]) {
			expect(secret.length).toBeGreaterThan(10);
			for (const [where, texts] of Object.entries({ printed, answers, rows }))
				expect([where, texts.some((text) => text.includes(secret))]).toEqual([where, false]);
		}
		expect(rows.join("")).toContain("$argon2id$v=19$m=19456,t=2,p=1$");
	});
});

describe.skipIf(!hasPostgres)("a team behind a proxy (skipped: no PostgreSQL)", async () => {
	it("answers under its public address alone, with a cookie that no other host can set", async () => {
		const { server, browser, stop } = await runTeam({ team: { publicAddress: "https://fissure.example.org" } });
		const host = { host: "fissure.example.org" };
		const http = await import("node:http");
		const asked = (headers: Readonly<Record<string, string>>, method = "GET"): Promise<[number, string]> =>
			new Promise((resolve, reject) => {
				const { hostname, port } = new URL(server.address);
				const sent = http.request({ hostname, port, method, path: "/sign-in", headers }, (answer) => {
					answer.resume();
					resolve([answer.statusCode ?? 0, String(answer.headers["set-cookie"] ?? "")]);
				});
				sent.on("error", reject);
				sent.end(method === "POST" ? "email=x&password=y" : undefined);
			});
		const form = { "content-type": "application/x-www-form-urlencoded" };
		expect((await browser().ask("GET /sign-in")).status).toBe(421);
		expect((await asked(host))[0]).toBe(200);
		expect((await asked({ host: "evil.example" }))[0]).toBe(421);
		expect((await asked({ ...host, ...form, origin: "http://fissure.example.org" }, "POST"))[0]).toBe(403);
		expect((await asked({ ...host, ...form, origin: "https://fissure.example.org" }, "POST"))[0]).toBe(401);
		await stop();
	});
});
