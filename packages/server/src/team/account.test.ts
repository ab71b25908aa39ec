import type { AuditEntry } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { hasPostgres } from "../../../../tools/test-postgres.ts";
import { PASSWORD, runTeam, type TeamServer } from "../fixtures/team-server.ts";
import { startServer } from "../start-server.ts";

interface Account {
	readonly person: { readonly id: string };
	readonly session: string;
	readonly sessions: readonly { readonly id: string }[];
	readonly tokens: readonly { readonly id: string; readonly name: string }[];
}
interface Audit {
	readonly entries: readonly AuditEntry[];
	readonly next: number | null;
}

describe.skipIf(!hasPostgres)("accounts of a team (skipped: no PostgreSQL)", async () => {
	const served = hasPostgres ? await runTeam() : (null as unknown as TeamServer);
	const { browser, join, cases, team, folder } = served ?? {};
	const [one = "", two = ""] = cases ?? [];
	const ana = hasPostgres ? await join("Ana", "analyst", true) : (null as never);
	const bo = hasPostgres ? await join("Bo", "owner") : (null as never);
	const me = "GET /api/team/people/me";
	const TOKEN = { name: "R", scope: "read", cases: [one], expires: null };

	it("change their own password, which signs out every other browser", async () => {
		const other = browser();
		await other.send("/sign-in", { email: "bo@example.org", password: PASSWORD });
		const next = "another four words here";
		const change = "PUT /api/team/password";
		expect(await bo.refusal(change, { current: "wrong", password: next })).toBe("password-wrong 403");
		for (const weak of ["short", "aaaaaaaaaaaaaaaa", "bo@example.org fissure"])
			expect([weak, await bo.refusal(change, { current: PASSWORD, password: weak })]).toEqual([
				weak,
				"password-weak 422",
			]);
		expect(await bo.refusal(change, { current: PASSWORD, password: next })).toBe("ok");
		expect(await bo.refusal(me)).toBe("ok");
		expect(await other.refusal(me)).toBe("sign-in-missing 401");
		expect((await other.send("/sign-in", { email: "bo@example.org", password: PASSWORD })).status).toBe(401);
		expect((await other.send("/sign-in", { email: "bo@example.org", password: next })).status).toBe(303);
		for (let at = 0; at < 5; at++) await bo.refusal(change, { current: "wrong", password: next });
		expect(await bo.refusal(change, { current: next, password: next })).toBe("sign-in-too-soon 429");
		const again = await other.send("/invitation", { code: "x", password: next, again: "else" });
		expect(again.status).toBe(404);
	});

	it("list and end their own sessions and tokens, and nobody else's", async () => {
		const { token, secret } = await bo.data<{ token: { id: string }; secret: string }>(
			"POST /api/team/people/me/tokens",
			TOKEN,
		);
		expect(secret).toMatch(/^fis_[\w-]{43}$/u);
		const { person, session, sessions, tokens } = await bo.data<Account>(me);
		expect(sessions.map(({ id }) => id)).toContain(session);
		expect(tokens.map(({ name }) => name)).toEqual(["R"]);
		const cy = await join("Cy", "analyst");
		const paths = [`tokens/${token.id}`, `sessions/${session}`].map(
			(path) => `DELETE /api/team/people/${person.id}/${path}`,
		);
		for (const path of paths) expect(await cy.refusal(path)).toBe("not-allowed 403");
		// Nor by taking them for one's own, nor in the name of another.
		expect(await cy.refusal(`DELETE /api/team/people/me/tokens/${token.id}`)).toBe("token-missing 404");
		expect(await cy.refusal(`DELETE /api/team/people/me/sessions/${session}`)).toBe("session-missing 404");
		expect(await ana.refusal(`POST /api/team/people/${person.id}/tokens`, TOKEN)).toBe("not-allowed 403");
		expect(await bo.refusal("POST /api/team/people/me/tokens", { ...TOKEN, expires: "2020-01-01" })).toBe(
			"token-expired 422",
		);
		expect(await bo.refusal(`DELETE /api/team/people/me/tokens/${token.id}`)).toBe("ok");
		expect(await bo.refusal(`DELETE /api/team/people/me/tokens/${token.id}`)).toBe("token-missing 404");
		const gone = { authorization: `Bearer ${secret}` };
		expect(await browser().refusal(`GET /c/${one}/api/case`, undefined, gone)).toBe("sign-in-missing 401");
	});

	it("are managed by administrators, of whom one stays", async () => {
		const { person } = await ana.data<Account>(me);
		const change = `PUT /api/team/people/${person.id}`;
		expect(await ana.refusal(change, { administrator: false })).toBe("administrator-last 422");
		expect(await ana.refusal(change, { disabled: true })).toBe("administrator-last 422");
		expect(await ana.refusal("PUT /api/team/people/nobody", { disabled: true })).toBe("person-missing 404");
		const invite = { email: "dee@example.org", name: "ANA", administrator: false, roles: [] };
		expect(await ana.refusal("POST /api/team/invitations", invite)).toBe("name-taken 422");
		for (const name of ["lexicon", "Model:small", "two\nlines"])
			expect([name, await ana.refusal("POST /api/team/invitations", { ...invite, name })]).toEqual([
				name,
				"name-unusable 422",
			]);
		const { invitation } = await ana.data<{ invitation: { id: string } }>("POST /api/team/invitations", {
			...invite,
			name: "Dee",
		});
		expect(await bo.refusal(`DELETE /api/team/invitations/${invitation.id}`)).toBe("not-allowed 403");
		expect(await ana.refusal(`DELETE /api/team/invitations/${invitation.id}`)).toBe("ok");
		expect(await ana.refusal(`DELETE /api/team/invitations/${invitation.id}`)).toBe("invitation-missing 404");
	});

	it("leave a line in the audit log for what they see and change, with ids and no words", async () => {
		await bo.data(`GET /c/${one}/api/documents/lorne-statement-en`).catch(() => null);
		await bo.data(`POST /c/${one}/api/drafts`, { text: "# Words that nobody logs" });
		await bo.send("/invitation", { code: "x", password: "a", again: "b" });
		const invited = await ana.data<{ address: string }>("POST /api/team/invitations", {
			...{ email: "eve@example.org", name: "Eve", administrator: false, roles: [] },
		});
		const code = new URL(invited.address).searchParams.get("code") ?? "";
		expect((await browser().send("/invitation", { code, password: PASSWORD, again: "else" })).status).toBe(422);
		const { entries } = await ana.data<Audit>("GET /api/team/audit?size=500");
		const outcomes = new Set(entries.map(({ outcome }) => outcome));
		for (const expected of ["ok", "sign-in-refused", "not-allowed", "password-different", "invitation-missing"])
			expect([expected, outcomes.has(expected)]).toEqual([expected, true]);
		expect(entries.find(({ operation }) => operation === "create-draft")).toMatchObject({
			...{ person: "Bo", means: "session", case: one, outcome: "ok", address: "127.0.0.1", subjects: [] },
		});
		expect(entries.find(({ operation, outcome }) => operation === "sign-in" && outcome === "ok")?.person).toBe("Bo");
		for (const words of ["Words that nobody logs", PASSWORD, code, "eve@example.org"])
			expect([words, JSON.stringify(entries).includes(words)]).toEqual([words, false]);
		const own = await bo.data<Audit>(`GET /api/team/audit?size=2&problems=1`);
		expect(own.entries.every((entry) => entry.case === one && entry.outcome !== "ok")).toBe(true);
		expect(await bo.refusal(`GET /api/team/audit?case=${two}`)).toBe("not-allowed 403");
		const csv = await (await ana.ask("GET /api/team/audit/export?operation=create-draft")).text();
		expect(csv.split("\r\n")[1]).toMatch(/^\d+,2026-11-30T06:\S*,Bo,session,create-draft,/u);
		expect(await (await join("Fay", "analyst")).refusal("GET /api/team/audit")).toBe("not-allowed 403");
	});

	it("are served under an address that is encrypted, or on this machine alone", async () => {
		const start = async (publicAddress: string): Promise<string> => {
			const started = await startServer({
				case: { folder, who: "Ana", now: () => "2026-11-30T06:00:00.000Z" },
				...{ pages: null, program: "fissure 0.0.0", port: 0 },
				team: { address: team.connection, publicAddress },
			});
			if (!started.ok) return started.problem.code;
			await started.value.close();
			return "started";
		};
		for (const wrong of [
			"http://fissure.example.org",
			"fissure.example.org",
			"https://a.example/path",
			"https://u:p@a.example",
		])
			expect([wrong, await start(wrong)]).toEqual([wrong, "address-public"]);
	});
});
