import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { readEndMailCode, readMailServer, sendMails, sendWebhooks } from "@fissure/app/team";
import type { MailOnWay, Webhook, WebhookDelivery } from "@fissure/model";
import pg from "pg";
import { SMTPServer } from "smtp-server";
import { afterAll, describe, expect, it } from "vitest";
import { hasPostgres } from "../../../../tools/test-postgres.ts";
import { runTeam, START, type TeamBrowser } from "../fixtures/team-server.ts";

interface Event {
	readonly id: string;
	readonly body: { readonly type: string; readonly data: Record<string, unknown> };
	readonly isSigned: boolean;
}

/** Takes what is sent; answers with these statuses, the last of them from then on. A status of 0 never answers. */
async function receiver(secretOf: () => string) {
	const received: Event[] = [];
	const statuses = [200];
	const server = createServer(async (request: IncomingMessage, response) => {
		let body = "";
		for await (const chunk of request.setEncoding("utf8")) body += chunk;
		const { headers } = request;
		const [id, at] = [headers["webhook-id"], headers["webhook-timestamp"]];
		const key = Buffer.from(secretOf().slice("whsec_".length), "base64");
		const signature = createHmac("sha256", key).update(`${id}.${at}.${body}`).digest("base64");
		const isSigned = headers["webhook-signature"] === `v1,${signature}` && Number(at) === Date.parse(START) / 1000;
		received.push({ id: id as string, body: JSON.parse(body), isSigned });
		const status = (statuses.length > 1 ? statuses.shift() : statuses[0]) as number;
		response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end("thanks");
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	afterAll(() => void server.close());
	return { received, statuses, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

interface Mail {
	readonly to: readonly string[];
	/** Header and words, with what was encoded for the way decoded. */
	readonly words: string;
	readonly id: string;
}

/** Takes mail, unless it is to refuse whom it is for. */
async function smtpServer() {
	const received: Mail[] = [];
	const state = { refuses: false };
	const server = new SMTPServer({
		...{ authOptional: true, hideSTARTTLS: true, disabledCommands: ["AUTH"] },
		onRcptTo: (_, __, done) =>
			done(state.refuses ? Object.assign(new Error("no such box"), { responseCode: 550 }) : null),
		onData(stream, session, done) {
			let raw = "";
			stream.setEncoding("utf8").on("data", (part: string) => (raw += part));
			stream.on("end", () => {
				const words = raw
					.replace(/=\r\n/gu, "")
					.replace(/=([\dA-F]{2})/gu, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
				const id = /^Message-ID: (\S+)/mu.exec(raw)?.[1] ?? "";
				received.push({ to: session.envelope.rcptTo.map(({ address }) => address), words, id });
				done();
			});
		},
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
	afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
	return { received, state, url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

describe.skipIf(!hasPostgres)("what servers of a team send (skipped: no PostgreSQL)", async () => {
	if (!hasPostgres) return;
	const smtp = await smtpServer();
	const mail = { url: smtp.url, from: "Fissure <fissure@example.org>" };
	const {
		team,
		join,
		cases,
		browser,
		server: running,
	} = await runTeam({ team: { mail, webhookHosts: ["127.0.0.1"] } });
	const [ana, ben] = [await join("Ana", "owner"), await join("Ben", [], true)];
	const sql = new pg.Client(team.connection);
	await sql.connect();
	afterAll(() => sql.end());

	it("webhooks say what happened in a case, signed, once however many servers send, and again with the same id until it arrives", async () => {
		let secret = "";
		const hook = await receiver(() => secret);
		await ben.data("POST /api/cases", { act: "create", name: "corridor" });
		const asked = { case: "corridor", address: hook.address, events: ["judgment.saved", "job.failed"] };
		expect(await ana.refusal("POST /api/team/webhooks", asked)).toBe("not-allowed 403");
		expect(await ben.refusal("POST /api/team/webhooks", { ...asked, case: cases[0] })).toBe("case-missing 404");
		for (const address of ["http://example.org/", "https://a:b@example.org/", "file:///etc/passwd", "x"])
			expect(await ben.refusal("POST /api/team/webhooks", { ...asked, address })).toBe("webhook-address 422");
		const added = await ben.data<{ readonly webhook: Webhook; readonly secret: string }>(
			"POST /api/team/webhooks",
			asked,
		);
		secret = added.secret;
		const { id } = added.webhook;
		for (const [method, path] of [
			["PUT", ""],
			["DELETE", ""],
			["GET", "/deliveries"],
			["POST", "/send"],
		] as const)
			for (const one of [id, "00000000-0000-4000-8000-000000000000", "x"])
				expect(
					await ana.refusal(
						`${method} /api/team/webhooks/${one}${path}`,
						path === "/send" ? { what: "test" } : method === "PUT" ? { on: true } : undefined,
					),
				).toBe("not-allowed 403");
		expect(await ana.data("GET /api/team/webhooks")).toEqual({ webhooks: [] });

		const due = () => sql.query("update fissure.webhook_deliveries set due = now() where ended is null");
		const send = () => sendWebhooks(team, { pages: "https://f.example.org", privateHosts: ["127.0.0.1"] });
		/** What is so once two more servers have sent. */
		const sentBy = (look: () => unknown) => async (): Promise<unknown> => {
			await Promise.all([send(), send()]);
			return look();
		};
		const listed = () =>
			ben.data<{ deliveries: WebhookDelivery[]; webhook: Webhook }>(`GET /api/team/webhooks/${id}/deliveries`);

		hook.statuses.splice(0, 1, 503, 302, 204);
		await judge(ben, "harbour");
		await expect.poll(sentBy(() => hook.received.length)).toBe(1);
		for (const attempts of [2, 3]) {
			await expect.poll(async () => (await listed()).deliveries[0]?.tried !== null).toBe(true);
			await due();
			await Promise.all([send(), send()]);
			await expect.poll(() => hook.received.length).toBe(attempts);
		}
		await due();
		await send();
		expect(new Set(hook.received.map((one) => one.id)).size).toBe(1);
		expect(hook.received.map(({ isSigned }) => isSigned)).toEqual([true, true, true]);
		expect(hook.received[0]?.body).toMatchObject({
			type: "judgment.saved",
			data: { case: "corridor", count: 1, ids: ["harbour"] },
		});
		await expect
			.poll(async () => (await listed()).deliveries)
			.toMatchObject([{ id: hook.received[0]?.id, state: "arrived", attempts: 3, status: 204, problem: null }]);

		// What was sent, but not noted as sent by a server that ended.
		await sql.query(
			"update fissure.webhook_deliveries set ended = null, arrived = false, due = now() - interval '1 second'",
		);
		await expect.poll(sentBy(() => hook.received.length)).toBe(4);
		await expect.poll(async () => (await listed()).webhook.waiting).toBe(0);
		expect(hook.received[3]?.id).toBe(hook.received[0]?.id);

		// A job of the case is told once, with its code; a change that was undone at once, and what nobody chose, are not.
		await sql.query(`insert into fissure.jobs (operation, request, uploads, case_address, who, state, attempt, failures, problems,
			problem_count, problem, ended) values ('fetch', '{}', '{}', '${team.address}/corridor', 'Ben', 'failed', 0, 0, '[]', 1,
			'{"code": "url-gone", "message": "SECRET", "place": "SECRET"}', now())`);
		await ben.data("POST /c/corridor/api/drafts", { text: "# SECRET" });
		await expect.poll(sentBy(() => hook.received.length)).toBe(5);
		// An answer that was lost is asked for again.
		await expect.poll(sentBy(async () => (await listed()).webhook.waiting)).toBe(0);
		await send();
		expect(hook.received[4]?.body).toMatchObject({
			type: "job.failed",
			data: { operation: "fetch", problem: "url-gone", page: expect.stringMatching(/[/]c[/]corridor[/]$/u) },
		});
		expect(JSON.stringify(hook.received)).not.toContain("SECRET");

		// Nothing is sent into private networks that nobody has allowed.
		hook.statuses.splice(0, 1, 410);
		await sql.query(`update fissure.webhooks set address = 'https://10.0.0.1/' where id = '${id}'`);
		expect(await ben.data(`POST /api/team/webhooks/${id}/send`, { what: "test" })).toEqual({ sent: 1 });
		await expect.poll(sentBy(async () => (await listed()).deliveries[0]?.problem)).toBe("url-private");
		expect(hook.received).toHaveLength(5);

		// A receiver that is gone for good, or has not answered for five days, is left alone until somebody switches it on again.
		await sql.query(`update fissure.webhooks set address = '${hook.address}' where id = '${id}'`);
		await due();
		await expect.poll(sentBy(async () => (await listed()).webhook.disabled?.why)).toBe("gone");
		expect(await ben.refusal(`POST /api/team/webhooks/${id}/send`, { what: "failed" })).toBe("webhook-disabled 422");
		await judge(ben, "grain");
		await send();
		hook.statuses.splice(0, 1, 500);
		expect(await ben.data(`PUT /api/team/webhooks/${id}`, { on: true })).toMatchObject({ disabled: null, failed: 1 });
		expect(await ben.data(`POST /api/team/webhooks/${id}/send`, { what: "failed" })).toEqual({ sent: 1 });
		await sql.query("update fissure.webhooks set failing = now() - interval '6 days'");
		await expect.poll(sentBy(async () => (await listed()).webhook.disabled?.why)).toBe("failing");
		expect(hook.received.map(({ body }) => body.type)).not.toContain("grain");
		expect((await listed()).webhook).toMatchObject({ waiting: 0, failed: 1 });
		await ben.data(`DELETE /api/team/webhooks/${id}`);
		expect(await ben.refusal(`DELETE /api/team/webhooks/${id}`)).toBe("webhook-missing 404");
		for (let more = 0; more < 10; more++) await ben.data("POST /api/team/webhooks", asked);
		expect(await ben.refusal("POST /api/team/webhooks", asked)).toBe("webhooks-too-many 422");
	});

	it("mail tells a person what they were told, once, when they want it, and again until it is taken", async () => {
		const id = (await sql.query("select id from fissure.people where name = 'Ana'")).rows[0].id as string;
		let told = 0;
		const tell = (kind: string, from: string | null, at = "now()") =>
			sql.query(
				`insert into fissure.notices (person, "case", kind, subject_kind, subject, "from", source, at) values ($1, $2, $3, 'text', 'SECRET', $4, $5, ${at})`,
				[id, cases[0], kind, from, `test:${told++}`],
			);
		const server = readMailServer(mail.url, mail.from);
		if (!server.ok || server.value === null) throw new Error("no server");
		const mailing = { server: server.value, pages: "https://f.example.org" };
		const send = () => Promise.all([sendMails(team, mailing), sendMails(team, mailing)]);
		const again = async (): Promise<unknown> => {
			await sql.query("update fissure.mails set due = now() where ended is null");
			return send();
		};
		const aged = () => sql.query("update fissure.notices set at = at - interval '6 minutes' where mailed is null");

		// Nobody gets mail unasked, nor later what came before they asked.
		await tell("check", "Ben", "now() - interval '1 hour'");
		await send();
		const setting = { rhythm: "at-once", hour: 7, zone: "Europe/Berlin", details: false };
		expect(await ana.refusal("PUT /api/team/mail", { ...setting, zone: "Mars/Base" })).toBe("zone-unknown 422");
		await ana.data("PUT /api/team/mail", setting);
		expect(await ana.data("GET /api/team/mail")).toEqual({ setting, email: "ana@example.org", sends: true });
		await send();
		expect(smtp.received).toEqual([]);

		// What comes is bundled, and sent by one of two servers, without what it is about.
		await tell("check", "<b>Ben</b>");
		await tell("change", null);
		await send();
		expect(smtp.received).toEqual([]);
		await aged();
		await send();
		await send();
		expect(smtp.received.map(({ to }) => to)).toEqual([["ana@example.org"]]);
		const { words, id: first } = smtp.received[0] as Mail;
		expect(words).toMatch(/^Subject: Fissure: 2 notices\r$/mu);
		expect(words).toContain("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
		expect(words).toContain(`- <b>Ben</b> asks you to check a text in ${cases[0]}\r`);
		expect(words).toContain("&#60;b&#62;Ben&#60;/b&#62; asks");
		expect(words).toContain(`https://f.example.org/c/${cases[0]}/`);
		expect(words).not.toContain("SECRET");

		// A server that ended before it noted that it had sent: the same mail once more.
		await sql.query("update fissure.mails set ended = null, arrived = false, due = now()");
		await send();
		expect(smtp.received.map((one) => one.id)).toEqual([first, first]);

		// A refusal is listed for administrators and tried again; what is read meanwhile is sent to nobody.
		smtp.state.refuses = true;
		await tell("answer", "Ben");
		await aged();
		await send();
		const listed = () => ben.data<{ readonly mails: readonly MailOnWay[] }>("GET /api/team/mails");
		expect((await listed()).mails).toMatchObject([
			{ attempts: 1, state: "waiting", problem: "mail-refused", status: 550 },
		]);
		expect(await ana.refusal("GET /api/team/mails")).toBe("not-allowed 403");
		expect(await ana.refusal("POST /api/team/mails/again")).toBe("not-allowed 403");
		for (let more = 0; more < 6; more++) await again();
		expect((await listed()).mails).toMatchObject([{ attempts: 7, state: "failed", due: null }]);
		smtp.state.refuses = false;
		expect(await ben.data("POST /api/team/mails/again")).toEqual({ sent: 1 });
		await send();
		expect((await listed()).mails).toEqual([]);
		await tell("mention", "Ben");
		await aged();
		await sql.query("update fissure.notices set seen = now() where seen is null");
		await send();
		expect(smtp.received).toHaveLength(3);

		// Once a day, naming what it is about for who wants that; an address that would write a header gets nothing.
		await ana.data("PUT /api/team/mail", { ...setting, rhythm: "daily", details: true });
		await tell("check", "Ben");
		await send();
		expect(smtp.received).toHaveLength(3);
		await sql.query("update fissure.mail_settings set digested = now() - interval '25 hours'");
		await send();
		await tell("check", "Ben");
		await send();
		expect(smtp.received).toHaveLength(4);
		expect(smtp.received[3]?.words).toContain(`https://f.example.org/c/${cases[0]}/documents/SECRET`);
		await sql.query(
			"update fissure.people set email = E'ana@example.org\\r\\nBcc: eve@example.org' where name = 'Ana'",
		);
		await sql.query("update fissure.mail_settings set digested = now() - interval '25 hours'");
		await send();
		expect((await listed()).mails).toMatchObject([{ problem: "mail-address" }]);
		expect(smtp.received).toHaveLength(4);

		// The link of a mail ends mail, pressed by a program of mail that says nothing of where it is from; a forged one does not.
		const end = /^List-Unsubscribe:\s+<https:[/][/]f[.]example[.]org(\S+)>/mu.exec(words)?.[1] ?? "";
		const nobody = browser();
		expect(await (await nobody.ask(`GET ${end}`)).text()).toContain("No more mail?");
		const press = (path: string) =>
			fetch(`${running.address}${path}`, {
				method: "POST",
				body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }),
			});
		expect((await press(`${end.slice(0, -2)}xx`)).status).toBe(422);
		expect(await readEndMailCode(team, "x")).toMatchObject({ problem: { code: "mail-code" } });
		expect(await ana.data("GET /api/team/mail")).toMatchObject({ setting: { rhythm: "daily" } });
		expect((await press(end)).status).toBe(200);
		expect(await ana.data("GET /api/team/mail")).toMatchObject({ setting: { rhythm: "off" } });
		expect((await listed()).mails).toEqual([]);
		expect((await press("/sign-in")).status).toBe(403);
	});

	it("invitations go by mail, and addresses for a new password to who has one, without saying who that is", async () => {
		const before = smtp.received.length;
		const invite = { name: "Cleo", administrator: false, roles: [] };
		const mailed = (email: string) => ben.data<{ address: string }>("POST /api/team/invitations", { ...invite, email });
		const { address, ...invited } = await mailed("cleo@example.org");
		expect(invited).toMatchObject({ mailed: "sent" });
		expect(smtp.received.at(-1)?.to).toEqual(["cleo@example.org"]);
		expect(smtp.received.at(-1)?.words).toContain(address);
		smtp.state.refuses = true;
		expect(await mailed("cleo@example.org")).toMatchObject({ mailed: "failed" });
		smtp.state.refuses = false;

		const nobody = browser();
		expect(await (await nobody.ask("GET /sign-in")).text()).toContain("/sign-in/forgotten");
		const forget = async (email: string) => {
			const answer = await nobody.send("/sign-in/forgotten", { email });
			return `${answer.status} ${await answer.text()}`.replace(/nonce="[^"]*"/gu, "");
		};
		const said = await forget("BEN@example.org");
		expect(said).toMatch(/^200 /u);
		expect(await forget("nobody@example.org")).toBe(said);
		// Who is invited has no password yet.
		expect(await forget("cleo@example.org")).toBe(said);
		await expect.poll(() => smtp.received.length).toBe(before + 2);
		const { to, words } = smtp.received.at(-1) as Mail;
		expect(to).toEqual(["ben@example.org"]);
		const code = /code=([\w-]+)/u.exec(words)?.[1] ?? "";
		const password = "quite another password";
		expect((await nobody.send("/invitation", { code, password, again: password })).status).toBe(303);
		expect(await ben.refusal("GET /api/team/people")).toBe("sign-in-missing 401");
		expect(await nobody.data("GET /api/team/people/me")).toMatchObject({
			person: { name: "Ben", administrator: true },
		});
		for (let more = 0; more < 3; more++) await forget("nobody@example.org");
		expect(await forget("nobody@example.org")).toMatch(/^429 /u);
		expect(smtp.received).toHaveLength(before + 2);
	});
});

const judge = (person: TeamBrowser, id: string) =>
	person.data(`PUT /c/corridor/api/judgments/${id}`, {
		judgment: { kind: "interest", actor: "XLO", interest: "SECRET" },
		seen: null,
	});
