import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CompiledOperation } from "@fissure/app/operations";
import { compiledOperations, compileOperations } from "@fissure/app/operations";
import { addToken, changePerson, listPeople } from "@fissure/app/team";
import { includesRole, ROLES, type Role } from "@fissure/model";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { describe, expect, it } from "vitest";
import { isProof } from "../../../../tools/in-proof.ts";
import { hasPostgres } from "../../../../tools/test-postgres.ts";
import { runTeam, type TeamBrowser, type TeamServer } from "../fixtures/team-server.ts";
import { ownOperations } from "../operations/served-operations.ts";
import { rightsText } from "./rights-text.ts";

const routes: string[] = [];
const { operations: ofApp } = await compiledOperations();
const { operations: own } = await compileOperations(Object.values(ownOperations(ofApp)));
const OPERATIONS = [...ofApp, ...own].filter(({ http }) => http !== null);

/** Passes no schema: who may ask is told so, and nothing is done. */
const requestOf = ({ http }: Pick<CompiledOperation, "http">, id: string): readonly [string, unknown] => {
	const [method, path] = (http as string).split(" ") as [string, string];
	const filled = path.replaceAll(/:\w+/gu, "x");
	return [`${method} /c/${id}${filled}?no-such-thing=1`, method === "GET" ? undefined : {}];
};

it("is what docs/team.md says: npm run rights", async () => {
	const page = readFileSync(fileURLToPath(new URL("../../../../docs/team.md", import.meta.url)), "utf8");
	expect(page).toContain(await rightsText());
});

describe.skipIf(!hasPostgres)("who may do what in a team (skipped: no PostgreSQL)", async () => {
	const onRoute = ({ method, url }: { readonly method: string | readonly string[]; readonly url: string }) => {
		for (const one of [method].flat()) routes.push(`${one} ${url}`);
	};
	const served = hasPostgres ? await runTeam({ onRoute }) : (null as unknown as TeamServer);
	const { cases, join, browser, team, server } = served ?? {};
	const [one = "", two = ""] = cases ?? [];
	const people = {} as Record<Role, TeamBrowser>;
	if (hasPostgres) for (const role of ROLES) people[role] = await join(role, role);
	const outsider = hasPostgres
		? await join("outsider", [{ case: two, role: "owner" }])
		: (null as unknown as TeamBrowser);

	it("is what every operation says: each role that includes what it needs is answered, every other refused, and nothing is changed", async () => {
		const before = await people.owner.data(`GET /c/${one}/api/history?size=1`);
		for (const operation of OPERATIONS.filter(({ subject }) => subject === "case")) {
			const needed = operation.least as Role;
			const place = ROLES.indexOf(needed);
			// Where the boundary lies, unless everything is to be proven.
			for (const role of isProof ? ROLES : ROLES.slice(Math.max(0, place - 1), place + 1)) {
				const said = await people[role].refusal(...requestOf(operation, one));
				const expected = includesRole(role, needed) ? "request-malformed 400" : "not-allowed 403";
				expect([operation.name, role, said]).toEqual([operation.name, role, expected]);
			}
			const said = await outsider.refusal(...requestOf(operation, one));
			expect([operation.name, "outsider", said]).toEqual([operation.name, "outsider", "not-allowed 403"]);
		}
		expect(await people.owner.data(`GET /c/${one}/api/history?size=1`)).toEqual(before);
	});

	it("leaves no route out: nobody is answered who is not signed in, and no operation of the team by a token", async () => {
		const nobody = browser();
		const OPEN = new Set(["/sign-in", "/invitation", "/sign-out", "/mail/end", "/notices.atom", "/healthz", "/readyz"]);
		const guarded = [...new Set(routes)].filter(
			(route) => !route.startsWith("HEAD") && !OPEN.has(route.split(" ")[1] as string),
		);
		expect(guarded.length).toBeGreaterThan(OPERATIONS.length);
		for (const route of [...guarded, "GET /ledger", "GET /api/nowhere", "GET /mcp"])
			expect([route, await nobody.refusal(...requestOf({ http: route as "GET /api/x" }, one))]).toEqual([
				route,
				"sign-in-missing 401",
			]);
		const asToken = await tokenOf({ name: "all", scope: "write", cases: null });
		for (const operation of OPERATIONS.filter(({ subject }) => subject === "team"))
			expect([operation.name, await asToken(...requestOf(operation, one))]).toEqual([
				operation.name,
				"not-allowed 403",
			]);
	});

	/** The secret of a new token of the owner. */
	async function secretOf(given: {
		readonly name: string;
		readonly scope: "read" | "write";
		readonly cases: string[] | null;
	}) {
		const listed = await listPeople(team);
		const person = (listed.ok ? listed.value : []).find(({ name }) => name === "owner")?.id ?? "";
		const made = await addToken(team, { ...given, person, expires: "2026-11-30T07:00:00.000Z" });
		if (!made.ok) throw new Error(made.problem.message);
		return made.value.secret;
	}

	async function tokenOf(given: Parameters<typeof secretOf>[0]) {
		const headers = { authorization: `Bearer ${await secretOf(given)}` };
		return (name: string, body?: unknown): Promise<string> => browser().refusal(name, body, headers);
	}

	it("lets a token do no more than it is for, as long as it is valid", async () => {
		const [reading, elsewhere, writing] = [
			await tokenOf({ name: "reads", scope: "read", cases: null }),
			await tokenOf({ name: "elsewhere", scope: "write", cases: [two] }),
			await tokenOf({ name: "writes", scope: "write", cases: [one] }),
		];
		const draft = { text: "# By a program" };
		expect(await reading(`GET /c/${one}/api/documents`)).toBe("ok");
		expect(await reading(`POST /c/${one}/api/drafts`, draft)).toBe("not-allowed 403");
		expect(await elsewhere(`GET /c/${one}/api/documents`)).toBe("not-allowed 403");
		expect(await writing(`POST /c/${one}/api/drafts`, draft)).toBe("ok");
		expect(await browser().refusal(`GET /c/${one}/api/documents`, undefined, { authorization: "Bearer fis_x" })).toBe(
			"sign-in-missing 401",
		);
		served.clock.skip = 2 * 3_600_000;
		expect(await writing(`GET /c/${one}/api/documents`)).toBe("sign-in-missing 401");
		served.clock.skip = 0;
	});

	it("is the same for an assistant, which asks with a token", async () => {
		const assistantOf = async (given: Parameters<typeof secretOf>[0], id: string): Promise<Client> => {
			const headers = { authorization: `Bearer ${await secretOf(given)}` };
			const transport = new StreamableHTTPClientTransport(new URL(`${server.address}/c/${id}/mcp`), {
				requestInit: { headers },
			});
			const client = new Client({ name: "test", version: "0" });
			await client.connect(transport);
			return client;
		};
		const codeOf = async (client: Client, name: string, given: Record<string, unknown>): Promise<string> => {
			const { content } = await client.callTool({ name, arguments: given });
			const { problem } = JSON.parse((content[0] as { text: string }).text) as { problem?: { code: string } };
			return problem?.code ?? "ok";
		};
		const verdict = { name: "set-verdict", given: { id: "finding-00000000", decision: "confirmed", note: "" } };
		const reading = await assistantOf({ name: "reads", scope: "read", cases: null }, one);
		expect(await codeOf(reading, "list-documents", {})).toBe("ok");
		expect(await codeOf(reading, verdict.name, verdict.given)).toBe("not-allowed");
		const writing = await assistantOf({ name: "writes", scope: "write", cases: null }, one);
		expect(await codeOf(writing, verdict.name, verdict.given)).not.toBe("not-allowed");
		await expect(assistantOf({ name: "elsewhere", scope: "read", cases: [two] }, one)).rejects.toThrow(
			/403|not-allowed/u,
		);
		await Promise.all([reading.close(), writing.close()]);
	});

	it("ends with the account, the session, and the role", async () => {
		const admin = await join("admin", [], true);
		const gone = await join("gone", "analyst");
		const other = browser();
		for (const [name, value] of gone.cookies) other.cookies.set(name, value);
		const { person } = await gone.data<{ person: { id: string } }>("GET /api/team/people/me");
		expect(await other.refusal(`GET /c/${one}/api/documents`)).toBe("ok");
		await admin.data(`PUT /api/team/people/${person.id}/roles/${one}`, { role: null });
		expect(await gone.refusal(`GET /c/${one}/api/documents`)).toBe("not-allowed 403");
		await admin.data(`PUT /api/team/people/${person.id}/roles/${one}`, { role: "reader" });
		await admin.data(`POST /api/team/people/${person.id}/sign-out`);
		expect(await gone.refusal(`GET /c/${one}/api/documents`)).toBe("sign-in-missing 401");
		const again = await join("again", "reader");
		const { person: second } = await again.data<{ person: { id: string } }>("GET /api/team/people/me");
		await changePerson(team, second.id, { disabled: true });
		expect(await again.refusal(`GET /c/${one}/api/documents`)).toBe("sign-in-missing 401");
	});

	it("is managed by administrators, and by the owners of a case for that case alone", async () => {
		const { people: seen } = await people.reader.data<{ people: { id: string; name: string; email: string }[] }>(
			"GET /api/team/people",
		);
		expect(seen.map(({ name }) => name)).not.toContain("outsider");
		expect(seen.find(({ name }) => name === "analyst")?.email).toBe("");
		const idOf = (name: string): string => seen.find((person) => person.name === name)?.id ?? "";
		for (const who of [people.reader, people.analyst, outsider])
			expect(await who.refusal(`PUT /api/team/people/${idOf("coder")}/roles/${one}`, { role: "owner" })).toBe(
				"not-allowed 403",
			);
		const put = `PUT /api/team/people/${idOf("coder")}/roles/`;
		expect(await people.owner.refusal(`${put}${one}`, { role: "analyst" })).toBe("ok");
		expect(await people.owner.refusal(`${put}${one}`, { role: "coder" })).toBe("ok");
		expect(await people.owner.refusal(`${put}${two}`, { role: "reader" })).toBe("not-allowed 403");
		expect(await people.owner.refusal(`PUT /api/team/people/${idOf("owner")}/roles/${one}`, { role: null })).toBe(
			"owner-last 422",
		);
		expect(await people.owner.refusal(`PUT /api/team/people/${idOf("coder")}`, { disabled: true })).toBe(
			"not-allowed 403",
		);
		expect(await people.owner.refusal(`GET /api/team/people/${idOf("coder")}`)).toBe("not-allowed 403");
		const invite = (email: string, id: string, administrator = false): readonly [string, unknown] => [
			"POST /api/team/invitations",
			{ email, name: `New ${id}`, administrator, roles: [{ case: id, role: "reader" }] },
		];
		expect(await people.owner.refusal(...invite("new@example.org", one))).toBe("ok");
		expect(await people.owner.refusal(...invite("new@example.org", two))).toBe("not-allowed 403");
		expect(await people.owner.refusal(...invite("new@example.org", one, true))).toBe("not-allowed 403");
		// A new password for somebody is their account.
		expect(await people.owner.refusal(...invite("reader@example.org", one))).toBe("person-exists 409");
	});

	it("reaches no other case, person or program by an id that somebody knows", async () => {
		const sent = new FormData();
		sent.set("file", new Blob(["We agreed."]), "a.txt");
		const cookie = [...people.analyst.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
		const upload = await fetch(`${server.address}/c/${one}/api/uploads`, {
			method: "POST",
			body: sent,
			headers: { cookie, "x-fissure": "1" },
		});
		const { id } = (await upload.json()) as { readonly id: string };
		const add = { job: "add", request: { upload: id } };
		expect(await people.owner.refusal(`POST /c/${one}/api/jobs`, add)).toBe("upload-missing 404");
		expect(await people.coder.refusal(`POST /c/${one}/api/jobs`, add)).toBe("not-allowed 403");
		expect(await people.analyst.refusal(`POST /c/${one}/api/jobs`, { job: "check", request: {} })).toBe(
			"not-allowed 403",
		);
		const job = await people.analyst.data<{ readonly id: string }>(`POST /c/${one}/api/jobs`, add);
		expect(await people.owner.data(`GET /c/${one}/api/jobs/${job.id}`)).toMatchObject({ report: null, problems: [] });
		expect(await people.owner.refusal(`DELETE /c/${one}/api/jobs/${job.id}`)).toBe("not-allowed 403");
		expect(await outsider.refusal(`GET /c/${two}/api/jobs/${job.id}`)).toBe("job-missing 404");
		const { cases: listed } = await outsider.data<{ cases: { id: string; folder: string }[] }>("GET /api/cases");
		expect(listed.map((known) => [known.id, known.folder])).toEqual([[two, ""]]);
		expect(await outsider.refusal("POST /api/cases", { act: "archive", case: one })).toBe("not-allowed 403");
		expect(await people.owner.refusal("POST /api/cases", { act: "create", name: "own" })).toBe("not-allowed 403");
	});
});
