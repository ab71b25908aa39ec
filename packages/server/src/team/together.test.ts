import { listPresent } from "@fissure/app/team";
import type { DocumentShown, Present } from "@fissure/model";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { hasPostgres } from "../../../../tools/test-postgres.ts";
import { runTeam, START, type TeamBrowser } from "../fixtures/team-server.ts";
import { startServer } from "../start-server.ts";

interface Problem {
	readonly problem: { readonly code: string; readonly message: string };
}

/** What a page hears on its live line of who else is there, the latest last. */
async function hearPresence(person: TeamBrowser, address: string, of: string, stop: AbortSignal) {
	const cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
	const { body } = await fetch(`${address}/c/${of}/api/live`, { headers: { cookie }, signal: stop });
	const heard: Present[][] = [];
	const read = async (): Promise<void> => {
		let text = "";
		const decoder = new TextDecoder();
		for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
			const whole = `${text}${decoder.decode(chunk, { stream: true })}`.split("\n\n");
			text = whole.pop() ?? "";
			for (const one of whole) {
				const data = /^event: here\ndata: (.*)$/u.exec(one)?.[1];
				if (data !== undefined) heard.push(JSON.parse(data) as Present[]);
			}
		}
	};
	void read().catch(() => {});
	return { latest: () => heard.at(-1) };
}

describe.skipIf(!hasPostgres)("two people at once (skipped: no PostgreSQL)", () => {
	it("see who else is on what they have open, through any server of the team, and nothing of a text that one of them codes blind", async () => {
		const { cases, join, server, team, folder } = await runTeam();
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
		const lines = {
			ana: await hearPresence(ana, server.address, of, stop.signal),
			cleo: await hearPresence(cleo, server.address, of, stop.signal),
			// Cookies belong to a port here; behind a proxy all servers have one name.
			ben: await hearPresence(atPort(ben, second.address), second.address, of, stop.signal),
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
		const { cases, join } = await runTeam();
		const [file] = cases;
		const ana = await join("Ana", "analyst", true);
		const ben = await join("Ben", "analyst");
		await ana.data("POST /api/cases", { act: "create", name: "corridor" });
		const { people } = await ana.data<{ people: { id: string; name: string }[] }>("GET /api/team/people");
		const idOfBen = people.find(({ name }) => name === "Ben")?.id;
		await ana.data(`PUT /api/team/people/${idOfBen}/roles/corridor`, { role: "analyst" });
		const refused = async (name: string, body?: unknown): Promise<string> => {
			const answer = await ana.ask(name, body);
			const { problem } = (await answer.json()) as Problem;
			expect(problem.message).toContain("Ben");
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
});

/** The same browser, as the server at another port knows its session. */
function atPort(person: TeamBrowser, address: string): TeamBrowser {
	const [secret = ""] = [...person.cookies.values()];
	return { ...person, cookies: new Map([[`fissure-team-${new URL(address).port}`, secret]]) };
}
