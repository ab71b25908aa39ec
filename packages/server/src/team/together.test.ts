import { join as pathOf } from "node:path";
import { listPresent, tellOfCase, unreadDeskCases } from "@fissure/app/team";
import type { Check, DocumentShown, Notice, Present } from "@fissure/model";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { hasPostgres } from "../../../../tools/test-postgres.ts";
import { runTeam, START, type TeamBrowser, type TeamServer } from "../fixtures/team-server.ts";
import type { ServerLine } from "../monitoring/server-log.ts";
import { startServer } from "../start-server.ts";

interface Problem {
	readonly problem: { readonly code: string; readonly message: string };
}

/** What a page hears on its live line of one kind, the latest last. */
async function hear<Told>(
	event: "here" | "notices",
	person: TeamBrowser,
	{ address, of, stop }: { readonly address: string; readonly of: string; readonly stop: AbortSignal },
) {
	const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
	const { body } = await fetch(`${address}/c/${of}/api/live`, { headers: { cookie }, signal: stop });
	const heard: Told[] = [];
	const read = async (): Promise<void> => {
		let text = "";
		const decoder = new TextDecoder();
		for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
			const whole = `${text}${decoder.decode(chunk, { stream: true })}`.split("\n\n");
			text = whole.pop() ?? "";
			for (const one of whole) {
				const [, kind, data] = /^event: (\w+)\ndata: (.*)$/u.exec(one) ?? [];
				if (kind === event && data !== undefined) heard.push(JSON.parse(data) as Told);
			}
		}
	};
	void read().catch(() => {});
	return { latest: () => heard.at(-1) };
}

describe.skipIf(!hasPostgres)("people of a team (skipped: no PostgreSQL)", async () => {
	const lines: ServerLine[] = [];
	const { cases, join, server, team, browser, folder } = hasPostgres
		? await runTeam({ team: { log: (line) => void lines.push(line as ServerLine) } })
		: (null as unknown as TeamServer);

	it("see who else is on what they have open, through any server of the team, and nothing of a text that one of them codes blind", async () => {
		const [of] = cases;
		const started = await startServer({
			...{ case: { folder, who: "server", now: () => START }, pages: null, program: "fissure 0.0.0", port: 0 },
			team: { address: team.connection },
		});
		if (!started.ok) throw new Error(started.problem.message);
		const second = started.value;
		const stop = new AbortController();
		onTestFinished(async () => {
			stop.abort();
			await second.close();
		});
		const [ana, ben, cleo] = [await join("Ana", "analyst"), await join("Ben", "reader"), await join("Cleo", "coder")];
		const at = { address: server.address, of, stop: stop.signal };
		const lines = {
			ana: await hear<Present[]>("here", ana, at),
			cleo: await hear<Present[]>("here", cleo, at),
			// Cookies belong to a port here; behind a proxy all servers have one name.
			ben: await hear<Present[]>("here", atPort(ben, second.address), { ...at, address: second.address }),
		};
		const text = { kind: "text", id: "joint-statement-en" };
		const put = (person: TeamBrowser, subject: object, here = true, page = "one") =>
			person.refusal(`PUT /c/${of}/api/presence`, { page, ...subject, here });
		await ana.data(`POST /c/${of}/api/coding/tasks`, { document: [text.id], coders: ["Cleo"], blind: true });
		for (const person of [ana, ben, cleo]) expect(await put(person, text)).toBe("ok");
		await expect.poll(lines.ana.latest).toEqual([{ ...text, people: ["Ben"] }]);
		await expect.poll(lines.ben.latest).toEqual([{ ...text, people: ["Ana"] }]);
		expect(lines.cleo.latest()).toEqual([]);

		const draft = { kind: "draft", id: "grain" };
		expect(await put(cleo, draft)).toBe("ok");
		expect(await put(ben, draft, true, "two")).toBe("ok");
		await expect.poll(lines.cleo.latest).toEqual([{ ...draft, people: ["Ben"] }]);
		// What a page has left already is left late: it shows something else by now.
		expect(await put(ben, text, false, "two")).toBe("ok");
		expect(await put(ben, text, false)).toBe("ok");
		await expect.poll(lines.ana.latest).toEqual([{ ...text, people: [] }]);
		expect(lines.cleo.latest()).toEqual([{ ...draft, people: ["Ben"] }]);

		const client = new pg.Client(team.connection);
		await client.connect();
		await client.query("update fissure.presence set seen = seen - interval '46 seconds' where page = 'two'");
		await client.end();
		const present = await listPresent(team, of);
		expect(present.ok && present.value.map(({ name, id }) => `${name} ${id}`)).toEqual([
			`Ana ${text.id}`,
			`Cleo ${draft.id}`,
		]);
		expect(await put(ana, { kind: "case", id: "x" })).toBe("request-malformed 400");
		const outsider = await join("Dan", [{ case: cases[1], role: "owner" }]);
		expect(await put(outsider, text)).toBe("not-allowed 403");
		expect(await ana.data(`GET /c/${of}/api/history?size=1`)).toMatchObject([{ verb: "assign texts" }]);
	});

	it("never lose what the other wrote: the later one is told who changed it, in a file and in PostgreSQL", async () => {
		const [file] = cases;
		const ana = await join("Una", "analyst", true);
		const ben = await join("Bo", "analyst");
		await ana.data("POST /api/cases", { act: "create", name: "corridor" });
		const { people } = await ana.data<{ people: { id: string; name: string }[] }>("GET /api/team/people");
		const idOfBen = people.find(({ name }) => name === "Bo")?.id;
		await ana.data(`PUT /api/team/people/${idOfBen}/roles/corridor`, { role: "analyst" });
		const refused = async (name: string, body?: unknown): Promise<string> => {
			const answer = await ana.ask(name, body);
			const { problem } = (await answer.json()) as Problem;
			expect(problem.message).toContain("Bo");
			return `${problem.code} ${answer.status}`;
		};
		for (const id of [file, "corridor"]) {
			const at = (name: string): string => name.replace(" ", ` /c/${id}`);
			const judgment = { kind: "interest", actor: "XLO", interest: "Host the next round" };
			const path = at("PUT /api/judgments/lorne-hosts");
			const { version } = await ana.data<{ version: number }>(path, { judgment, seen: null });
			await ben.data(path, { judgment: { ...judgment, note: "Ben's" }, seen: version });
			expect(await refused(path, { judgment: { ...judgment, note: "Ana's" }, seen: version })).toBe(
				"judgment-changed 409",
			);
			expect(await refused(`${at("DELETE /api/judgments/lorne-hosts")}?seen=${version}`)).toBe("judgment-changed 409");
			expect(await ana.data(at("GET /api/judgments/lorne-hosts/plain"))).toMatchObject({ judgment: { note: "Ben's" } });

			const draft = await ana.data<{ id: string; stamp: string; savedAt: string }>(at("POST /api/drafts"), {
				text: "# Grain\n",
			});
			const drafts = at(`PUT /api/drafts/${draft.id}`);
			await ben.data(drafts, { text: "# Grain\n\nBen's.\n", seen: draft.stamp });
			expect(await refused(drafts, { text: "# Grain\n\nAna's.\n", seen: draft.stamp })).toBe("draft-changed 409");
			// Each takes back only what they did themselves, and nothing on which another has built.
			expect(await ana.data(at("GET /api/history?standing=true&size=1"))).toMatchObject([{ who: "Una" }]);
			expect(await refused(at("POST /api/undo"), {})).toBe("action-built-on 422");

			const verdict = at("PUT /api/findings/finding-0123abcd/verdict");
			const given = { decision: "accepted", reason: null, starred: false, note: null, tags: [] };
			const of = { kind: "omission", issue: null };
			await ben.data(verdict, { ...given, note: "Ben's", of, seen: null });
			expect(await refused(verdict, { ...given, decision: "rejected", of, seen: null })).toBe("verdict-changed 409");
		}
		const text = await ana.data<DocumentShown>(`GET /c/${file}/api/documents/joint-statement-en`);
		const [position] = text.positions;
		const { issue, holder, asserter, manner, start, end } = position as NonNullable<typeof position>;
		const exact = text.document.text.slice(start, end);
		const reading = { issue, holder, asserter, manner, start, end, exact, document: text.document.id, note: null };
		const correct = `PUT /c/${file}/api/positions/${position?.key}`;
		await ben.data(correct, { ...reading, stance: -2 });
		expect(await ana.refusal(correct, { ...reading, stance: 3 })).toBe("position-changed 409");
		const rejected = { document: reading.document, note: null };
		expect(await ana.refusal(`${correct.replace("PUT", "POST")}/reject`, rejected)).toBe("position-changed 409");
	});

	it("are told who asks them to check something, see what their role lets them see, and nothing of others", async () => {
		const stop = new AbortController();
		onTestFinished(() => stop.abort());
		const [of, two] = cases;
		const [ana, ben, cleo] = [await join("Gil", "analyst"), await join("Hana", "reader"), await join("Ivo", "coder")];
		const dan = await join("Jan", [{ case: two, role: "owner" }]);
		const owner = await join("Kim", "owner");
		const { people } = await owner.data<{ people: { id: string; name: string }[] }>("GET /api/team/people");
		const idOf = (name: string): string => people.find((one) => one.name === name)?.id ?? "";
		const unread = await hear<{ unread: number }>("notices", ben, { address: server.address, of, stop: stop.signal });
		await expect.poll(unread.latest).toEqual({ unread: 0 });

		const text = { kind: "text", id: "joint-statement-en" };
		const words = '<img src=x onerror="alert(1)"> & "12"';
		const ask = (given: object) =>
			[`POST /c/${of}/api/checks`, { ...text, words, people: [idOf("Hana")], ...given }] as const;
		expect(await ana.refusal(...ask({ people: [idOf("Jan")] }))).toBe("person-without-role 422");
		expect(await ana.refusal(...ask({ people: [] }))).toBe("request-malformed 400");
		expect(await ana.refusal(...ask({ words: "x".repeat(501) }))).toBe("request-malformed 400");
		expect(await ana.refusal(...ask({ words: "a\0" }))).toBe("text-unstorable 422");
		expect(await ana.refusal(...ask({ id: "no-such-text" }))).toBe("subject-missing 404");
		expect(await dan.refusal(...ask({}))).toBe("not-allowed 403");
		await ana.data(`POST /c/${of}/api/coding/tasks`, { document: [text.id], coders: ["Ivo"], blind: true });
		const check = await ana.data<Check>(...ask({ people: [idOf("Hana"), idOf("Ivo")] }));
		await expect.poll(unread.latest).toEqual({ unread: 1 });
		const forMe = `GET /c/${of}/api/checks?list=for-me&state=open`;
		expect(await ben.data(forMe)).toMatchObject({ checks: [{ words, from: "Gil" }], hidden: 0 });
		expect(await cleo.data(forMe), "it could say how others read what she codes blind").toMatchObject({
			checks: [],
			hidden: 1,
		});
		expect(await cleo.refusal(...ask({ people: [idOf("Hana")] }))).toBe("subject-missing 404");
		expect(await owner.data(forMe)).toMatchObject({ checks: [] });

		const close = (id: string) => [`POST /c/${id}/api/checks/${check.id}/close`, { answer: "It is" }] as const;
		expect(await dan.refusal(...close(two))).toBe("check-missing 404");
		expect(await owner.refusal(...close(of))).toBe("check-missing 404");
		expect(await ben.refusal(...close(of))).toBe("ok");
		expect(await ben.refusal(...close(of))).toBe("check-done 409");
		const told = await ana.data<{ notices: Notice[]; unread: number }>("GET /api/team/notices");
		expect(told).toMatchObject({ notices: [{ kind: "answer", from: "Hana", case: of }], unread: 1 });
		const [{ key } = { key: 0 }] = told.notices;
		expect(await ben.data("POST /api/team/notices/read", { key, all: false })).toEqual({ read: 0 });

		const { address } = await ben.data<{ address: string }>("POST /api/team/feed");
		const feed = new URL(address);
		const read = (headers: Record<string, string> = {}) =>
			browser().ask(`GET ${feed.pathname}${feed.search}`, undefined, headers);
		const first = await read();
		const atom = await first.text();
		expect(first.headers.get("content-type")).toContain("application/atom+xml");
		expect(atom).toContain("Gil asks you to check a text");
		expect(atom).toContain(`/c/${of}/documents/joint-statement-en`);
		expect(atom).not.toContain("onerror");
		expect((await read({ "if-none-match": first.headers.get("etag") ?? "" })).status).toBe(304);
		await owner.data(`PUT /api/team/people/${idOf("Hana")}/roles/${of}`, { role: null });
		expect(await (await read()).text(), "a role that was taken").not.toContain("<entry>");
		expect(await ben.data("GET /api/team/notices")).toMatchObject({ notices: [], unread: 0 });
		expect(await ben.refusal(forMe)).toBe("not-allowed 403");
		await owner.data(`PUT /api/team/people/${idOf("Hana")}/roles/${of}`, { role: "reader" });
		await ben.data("DELETE /api/team/feed");
		const refusal = () => browser().refusal(`GET ${feed.pathname}${feed.search}`);
		expect(await refusal()).toBe("feed-missing 404");
		const refusals = await Promise.all(Array.from({ length: 60 }, refusal));
		expect(refusals).toContain("feed-too-soon 429");
		const audit = await owner.data("GET /api/team/audit?operation=read-feed");
		for (const secret of [feed.searchParams.get("code") ?? "", "onerror"])
			expect(JSON.stringify([audit, lines])).not.toContain(secret);

		const again = { id: of, choice: { file: pathOf(folder, "one.fissure"), folder, who: "server", now: () => START } };
		await tellOfCase(team, again);
		await ben.data(`PUT /c/${of}/api/followed`, { kind: "draft", id: "wheat", follow: true });
		const draft = await ana.data<{ id: string; stamp: string }>(`POST /c/${of}/api/drafts`, {
			text: "# Wheat\n\n@Hana, @Jan?",
		});
		const both = await Promise.all([tellOfCase(team, again), tellOfCase(team, again)]);
		// The other one finds the case taken, or comes when all is told.
		const toldBy = both.map((one) => (one.ok ? (one.value ?? 0) : one.problem.code));
		expect(toldBy.toSorted(), "one of two servers tells").toEqual([0, 2]);
		await ana.data(`PUT /c/${of}/api/drafts/${draft.id}`, { text: "# Wheat\n\n@Hana, @Jan!", seen: draft.stamp });
		await tellOfCase(team, again);
		const { notices } = await ben.data<{ notices: Notice[] }>("GET /api/team/notices");
		expect(
			notices.map(({ kind, from, count }) => [kind, from, count]),
			"named once",
		).toEqual([
			["change", "Gil", 2],
			["mention", "Gil", 1],
			["check", "Gil", 1],
		]);
		expect(await dan.data("GET /api/team/notices")).toMatchObject({ notices: [] });

		const unreadCases = async () => {
			const listed = await unreadDeskCases(team);
			return listed.ok ? listed.value : listed.problem.code;
		};
		// The server reads those in its database by itself.
		await expect.poll(unreadCases).toEqual([]);
	});
});

/** The same browser, as the server at another port knows its session. */
function atPort(person: TeamBrowser, address: string): TeamBrowser {
	const [secret = ""] = [...person.cookies.values()];
	return { ...person, cookies: new Map([[`fissure-team-${new URL(address).port}`, secret]]) };
}
