import { describe, expect, it } from "vitest";
import { hasPostgres } from "../../../../tools/test-postgres.ts";
import { PASSWORD, runTeam, type TeamServer } from "../fixtures/team-server.ts";

describe.skipIf(!hasPostgres)("a team's server (skipped: no PostgreSQL)", async () => {
	const served = hasPostgres ? await runTeam() : (null as unknown as TeamServer);
	const { cases, browser, join } = served ?? {};
	const [one, two] = cases ?? [];

	it("signs a person in by password, shows them a case, and refuses what their role does not include", async () => {
		const made = await join("Ana", "reader");
		expect((await made.ask(`GET /c/${one}/api/case`)).status).toBe(200);
		const ana = browser();
		const page = await ana.ask("GET /sign-in?next=%2Fc%2Fx%2Fledger");
		expect([page.status, page.headers.get("content-security-policy")]).toEqual([
			200,
			expect.stringContaining("form-action 'self'"),
		]);
		const signedIn = await ana.send("/sign-in", { email: "ANA@example.org ", password: PASSWORD, next: "/c/x/ledger" });
		expect([signedIn.status, signedIn.headers.get("location")]).toEqual([303, "/c/x/ledger"]);
		expect(signedIn.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Lax/u);
		expect(await ana.refusal(`GET /c/${one}/api/documents`)).toBe("ok");
		expect(await ana.refusal(`POST /c/${one}/api/drafts`, { text: "# A" })).toBe("403 not-allowed");
		expect(await ana.refusal(`GET /c/${two}/api/documents`)).toBe("403 not-allowed");
		expect(await ana.refusal("GET /api/documents")).toBe("403 not-allowed");
	});

	it("answers nobody who is not signed in, and leads a person to the page for it", async () => {
		const nobody = browser();
		expect(await nobody.refusal(`GET /c/${one}/api/documents`)).toBe("401 sign-in-missing");
		const led = await nobody.ask(`GET /c/${one}/ledger?issue=x`, undefined, { accept: "text/html" });
		expect(led.headers.get("location")).toBe(`/sign-in?next=${encodeURIComponent(`/c/${one}/ledger?issue=x`)}`);
	});

	it("writes the person's name into the history, and each may see what is theirs", async () => {
		const bo = await join("Bo", "analyst");
		await bo.data(`POST /c/${one}/api/drafts`, { text: "# Of Bo" });
		const [action] = await bo.data<readonly { readonly who: string }[]>(`GET /c/${one}/api/history?size=1`);
		expect(action?.who).toBe("Bo");
	});
});
