import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasPostgres, sharedPostgres } from "../../../../tools/test-postgres.ts";
import { openTeam } from "./open-team.ts";
import { isTeamReady } from "./state-of-team.ts";

const now = (): string => "2026-11-30T06:00:00.000Z";

describe.skipIf(!hasPostgres)("the accounts of a team (skipped: no PostgreSQL)", () => {
	let server = "";
	beforeAll(async () => {
		server = await sharedPostgres();
		const client = new pg.Client(`${server}/postgres`);
		await client.connect();
		await client.query("create database open_team");
		await client.end();
	});
	afterAll(async () => {
		const client = new pg.Client(`${server}/postgres`);
		await client.connect();
		await client.query("drop database open_team with (force)");
		await client.end();
	});

	it("are made once, by the first who asks, and opened by all others", async () => {
		const address = `${server}/open_team`;
		const none = await openTeam(address, { who: "Ana", now });
		expect(none).toMatchObject({ ok: false, problem: { code: "team-missing" } });
		const opened = await Promise.all([1, 2, 3].map(() => openTeam(address, { who: "Ana", now, create: true })));
		for (const team of opened) expect(team.ok).toBe(true);
		const [first, ...others] = opened.flatMap((team) => (team.ok ? [team.value] : []));
		expect(await first?.db.selectFrom("people").selectAll().execute()).toEqual([]);
		const missing = first === undefined ? null : await isTeamReady(first);
		expect(missing).toMatchObject({ ok: false, problem: { code: "queue-missing" } });
		await first?.db.insertInto("migrations").values({ number: 99, applied: now() }).execute();
		expect(await openTeam(address, { who: "Ana", now })).toMatchObject({ problem: { code: "team-newer" } });
		await Promise.all([first, ...others].map((team) => team?.close()));
	});

	it("say what is wrong with an address or its server, without its password", async () => {
		const codes: (readonly [string, string])[] = [
			[`${server}/nowhere`, "database-missing"],
			["postgres://ana:secret@127.0.0.1:1/desk", "database-unreachable"],
			[`${server}/open_team/case`, "address-malformed"],
		];
		for (const [address, code] of codes) {
			const team = await openTeam(address, { who: "Ana", now });
			expect(team).toMatchObject({ ok: false, problem: { code } });
			expect(JSON.stringify(team)).not.toContain("secret");
		}
	});
});
