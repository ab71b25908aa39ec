import { createServer, type RequestListener, type Server } from "node:http";
import { addInvitation } from "@fissure/app/team";
import { afterAll, expect, it, vi } from "vitest";
import { hasPostgres } from "../../../../tools/test-postgres.ts";
import { runTeam, type TeamBrowser } from "../fixtures/team-server.ts";

const ORGANISATION = { name: "The Ministry", client: "fissure", secret: "the ministry knows it too" };

const listen = (server: Server, port = 0): Promise<number> =>
	new Promise((resolve) => {
		server.listen(port, "127.0.0.1", () => resolve((server.address() as { readonly port: number }).port));
	});

async function freePort(): Promise<number> {
	const server = createServer();
	const port = await listen(server);
	await new Promise((resolve) => server.close(resolve));
	return port;
}

/** What this test uses of the package, which brings no types. */
type Provider = new (issuer: string, settings: object) => { readonly callback: () => RequestListener };

/** A real provider, certified by the OpenID Foundation: who signs in as "ana" has the address ana@example.org there. */
async function startProvider(port: number, returnTo: string): Promise<void> {
	// @ts-expect-error: it brings no types.
	const { default: Provider } = (await import("oidc-provider")) as { readonly default: Provider };
	// It says on every start that it is a test.
	const said = (["info", "warn"] as const).map((kind) => vi.spyOn(console, kind).mockImplementation(() => {}));
	afterAll(() => {
		for (const one of said) one.mockRestore();
	});
	const provider = new Provider(`http://127.0.0.1:${port}`, {
		clients: [{ client_id: ORGANISATION.client, client_secret: ORGANISATION.secret, redirect_uris: [returnTo] }],
		claims: { openid: ["sub"], email: ["email", "email_verified"] },
		// Who asks for the address of mail gets it with the word that says who it is.
		conformIdTokenClaims: false,
		pkce: { required: () => true },
		findAccount: (_: unknown, id: string) => ({
			accountId: id,
			claims: () => ({ sub: `id of ${id}`, email: `${id}@example.org`, email_verified: id !== "unverified" }),
		}),
	});
	const server = createServer(provider.callback());
	await listen(server, port);
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});
}

/** Signs in at the provider and lets it tell the address, as a browser that is led there would; gives where it is sent back to. */
async function signInThere(address: string, login: string): Promise<string> {
	const { origin } = new URL(address);
	const cookies = new Map<string, string>();
	let [at, form]: [string, URLSearchParams | null] = [address, null];
	while (new URL(at).origin === origin) {
		const answer: Response = await fetch(at, {
			redirect: "manual",
			headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
			...(form === null ? {} : { method: "POST", body: form }),
		});
		for (const line of answer.headers.getSetCookie()) {
			const [, name = "", value = ""] = /^([^=]+)=([^;]*)/u.exec(line) ?? [];
			cookies.set(name, value);
		}
		const page = await answer.text();
		const [, action = ""] = /action="([^"]*)"/u.exec(page) ?? [];
		const [, prompt = ""] = /name="prompt" value="([^"]*)"/u.exec(page) ?? [];
		form = answer.status === 200 ? new URLSearchParams({ prompt, login, password: "any" }) : null;
		at = new URL(answer.headers.get("location") ?? action, at).href;
	}
	return at;
}

it.skipIf(!hasPostgres)(
	"signs people of an organisation in by OpenID Connect, if they are of the team or invited (skipped: no PostgreSQL)",
	async () => {
		const port = await freePort();
		const { server, team, browser, join, cases } = await runTeam({
			team: { organisation: { ...ORGANISATION, issuer: `http://127.0.0.1:${port}` } },
		});
		const returnTo = `${server.address}/sign-in/return`;
		const offline = await browser().ask("GET /sign-in/organisation");
		expect([offline.status, await offline.text()]).toEqual([
			503,
			expect.stringContaining("an answer of The Ministry, got none"),
		]);
		await join("Ana", "reader");
		await startProvider(port, returnTo);
		const invited = await addInvitation(team, {
			...{ name: "Bo", email: "Bo@example.org", administrator: false, by: "Ana" },
			roles: [{ case: cases[0], role: "analyst" }],
		});
		expect(invited.ok).toBe(true);

		const leave = async (who: TeamBrowser): Promise<string> => {
			const left = await who.ask("GET /sign-in/organisation?next=%2Fc%2Fx%2Fledger");
			return left.headers.get("location") ?? "";
		};
		const pathOf = (address: string): string => new URL(address).pathname + new URL(address).search;
		const comeBack = (who: TeamBrowser, address: string): Promise<Response> => who.ask(`GET ${pathOf(address)}`);

		const ana = browser();
		expect(await (await ana.ask("GET /sign-in")).text()).toContain("Sign in with The Ministry");
		const address = await leave(ana);
		expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
			...{ response_type: "code", code_challenge_method: "S256", redirect_uri: returnTo },
			...{ state: expect.any(String), nonce: expect.any(String), code_challenge: expect.any(String) },
		});
		const back = await signInThere(address, "ana");
		// The address of one browser lets no other in, nor with another state, nor twice.
		const thief = browser();
		expect((await comeBack(thief, back)).status).toBe(403);
		await leave(thief);
		expect((await comeBack(thief, back)).status).toBe(403);
		const came = await comeBack(ana, back);
		expect([came.status, came.headers.get("location")]).toEqual([303, "/c/x/ledger"]);
		expect(await ana.refusal(`GET /c/${cases[0]}/api/case`)).toBe("ok");
		expect((await comeBack(browser(), back)).status).toBe(403);

		const bo = browser();
		expect((await comeBack(bo, await signInThere(await leave(bo), "bo"))).status).toBe(303);
		const { person } = await bo.data<{ person: unknown }>("GET /api/team/people/me");
		expect(person).toMatchObject({ name: "Bo", roles: [{ case: cases[0], role: "analyst" }] });

		const nobody = browser();
		const unverified = await comeBack(nobody, await signInThere(await leave(nobody), "unverified"));
		expect([unverified.status, await unverified.text()]).toEqual([
			403,
			expect.stringContaining("has verified, got none"),
		]);
		const refused = await comeBack(nobody, await signInThere(await leave(nobody), "nobody"));
		const rows = await team.db.selectFrom("audit").select("outcome").distinct().where("outcome", "<>", "ok").execute();
		expect(rows.map(({ outcome }) => outcome).toSorted()).toEqual([
			"email-unverified",
			"organisation-refused",
			"organisation-unreachable",
			"person-unknown",
		]);
		expect([refused.status, await refused.text()]).toEqual([
			403,
			expect.stringContaining("an invitation to it, got neither"),
		]);
	},
);
