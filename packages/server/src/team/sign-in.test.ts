import { describe, expect, it } from "vitest";
import { hasPostgres } from "../../../../tools/test-postgres.ts";
import { PASSWORD, runTeam, type TeamBrowser, type TeamServer } from "../fixtures/team-server.ts";

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
		expect(await ana.refusal(`POST /c/${one}/api/drafts`, { text: "# A" })).toBe("not-allowed 403");
		expect(await ana.refusal(`GET /c/${two}/api/documents`)).toBe("not-allowed 403");
		expect(await ana.refusal("GET /api/documents")).toBe("not-allowed 403");
	});

	it("answers nobody who is not signed in, and leads a person to the page for it", async () => {
		const nobody = browser();
		expect(await nobody.refusal(`GET /c/${one}/api/documents`)).toBe("sign-in-missing 401");
		const led = await nobody.ask(`GET /c/${one}/ledger?issue=x`, undefined, { accept: "text/html" });
		expect(led.headers.get("location")).toBe(`/sign-in?next=${encodeURIComponent(`/c/${one}/ledger?issue=x`)}`);
	});

	it("speaks the language that a browser asks for, or the one that its person chooses", async () => {
		const nobody = browser();
		const ask = async (path: string, accept = "fr, zh-CN;q=0.8, en;q=0.7") =>
			(await nobody.ask(`GET ${path}`, undefined, { "accept-language": accept })).text();
		const titleOf = (text: string) => /lang="([^"]+)">.*<h1>(.*)<[/]h1>/su.exec(text)?.slice(1);
		expect(titleOf(await ask("/sign-in"))).toEqual(["zh-Hans", "登录"]);
		expect(titleOf(await ask("/sign-in", "xx;q=1, constructor"))).toEqual(["en", "Sign in"]);
		expect(await ask('/sign-in?next=/c/x/"><script>')).not.toContain("<script>");
		expect(titleOf(await ask("/sign-in?lang=ru"))).toEqual(["ru", "Вход"]);
		expect(titleOf(await ask("/invitation?code=x&lang=__proto__"))).toEqual(["ru", "Этот адрес не открывается"]);
		const refused = await (
			await nobody.send("/sign-in", { email: "x@example.org", password: "no", next: "/c/x/" })
		).text();
		expect(refused).toMatch(/role="alert" id="problem" lang="ru">Адрес и пароль не подходят/u);
		expect(refused).toContain('href="/sign-in?next=%2Fc%2Fx%2F&#38;lang=zh"');
	});

	it("makes cases in its database, each of which its maker owns, and shows each person their own", async () => {
		const [iris, ana] = [await join("Iris", [], true), await join("Jo", "reader")];
		const made = await iris.data<{ case: { id: string } }>("POST /api/cases", { act: "create", name: "harbour" });
		expect(made.case.id).toBe("harbour");
		await iris.data("POST /c/harbour/api/drafts", { text: "# In the database" });
		expect(JSON.stringify(await iris.data("GET /c/harbour/api/drafts"))).toContain("In the database");
		const [action] = await iris.data<readonly { readonly who: string }[]>("GET /c/harbour/api/history?size=1");
		expect(action?.who).toBe("Iris");
		expect(await ana.refusal("GET /c/harbour/api/drafts")).toBe("not-allowed 403");
		expect(await iris.refusal("POST /api/cases", { act: "create", name: "harbour" })).toBe("case-exists 409");
		expect(await iris.refusal("POST /api/cases", { act: "create", name: "fissure" })).toBe("case-name 422");
		expect(await iris.refusal("POST /api/cases", { act: "rename", case: "harbour", name: "x" })).toBe(
			"case-in-database 422",
		);
		const { people } = await iris.data<{ people: { id: string; name: string }[] }>("GET /api/team/people");
		const id = people.find(({ name }) => name === "Jo")?.id;
		await iris.data(`PUT /api/team/people/${id}/roles/harbour`, { role: "reader" });
		const { cases: seen } = await ana.data<{ cases: { id: string; bytes: number }[] }>("GET /api/cases");
		expect(seen.find((known) => known.id === "harbour")?.bytes).toBeGreaterThan(0);
		expect(JSON.stringify(await ana.data("GET /c/harbour/api/drafts"))).toContain("In the database");
		expect(await iris.refusal(`PUT /api/team/people/${id}/roles/nowhere`, { role: "reader" })).toBe("case-missing 404");
	});

	it("hides from each person what they code blind, and from nobody else", async () => {
		const [kim, lee] = [await join("Kim", "owner"), await join("Lee", "coder")];
		const id = "valdara-minister-speech-en";
		await kim.data(`POST /c/${one}/api/coding/tasks`, { document: [id], coders: ["Lee"], blind: true });
		const seen = async (who: TeamBrowser): Promise<readonly boolean[]> => {
			const texts: string[] = [];
			// What is answered at once, and what a worker does.
			for (const path of ["documents", "search?words=corridor", "denials", "series"])
				texts.push(await (await who.ask(`GET /c/${one}/api/${path}`)).text());
			return texts.map((text) => text.includes(id));
		};
		const [before, blind] = [await seen(kim), await seen(lee)];
		expect(before.slice(0, 2)).toEqual([true, true]);
		expect(blind).toEqual([false, false, false, false]);
		expect(await lee.refusal(`GET /c/${one}/api/documents/${id}`)).not.toBe("ok");
		const [{ key } = { key: 0 }] = (await lee.data<{ tasks: { key: number }[] }>(`GET /c/${one}/api/coding/tasks`))
			.tasks;
		expect(await lee.refusal(`GET /c/${one}/api/coding/tasks/${key}`)).toBe("ok");
		expect(await kim.refusal(`GET /c/${one}/api/coding/tasks/${key}`)).toBe("task-of-another 422");
		expect(await lee.refusal(`POST /c/${one}/api/coding/finish`, { tasks: [key] })).toBe("ok");
		expect(await seen(lee)).toEqual(before);
	});

	it("writes the person's name into the history, and each may see what is theirs", async () => {
		const bo = await join("Bo", "analyst");
		await bo.data(`POST /c/${one}/api/drafts`, { text: "# Of Bo" });
		const [action] = await bo.data<readonly { readonly who: string }[]>(`GET /c/${one}/api/history?size=1`);
		expect(action?.who).toBe("Bo");
	});
});
