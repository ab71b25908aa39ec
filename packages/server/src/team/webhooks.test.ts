import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { sendWebhooks } from "@fissure/app/team";
import type { Webhook, WebhookDelivery } from "@fissure/model";
import pg from "pg";
import { describe, expect, it, onTestFinished } from "vitest";
import { hasPostgres } from "../../../../tools/test-postgres.ts";
import { runTeam, START, type TeamBrowser } from "../fixtures/team-server.ts";

interface Received {
	readonly id: string;
	readonly body: { readonly type: string; readonly data: Record<string, unknown> };
	readonly isSigned: boolean;
}

/** Takes what is sent; answers with these statuses, the last of them from then on. A status of 0 never answers. */
async function receiver(secretOf: () => string) {
	const received: Received[] = [];
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
	onTestFinished(() => void server.close());
	return { received, statuses, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
}

describe.skipIf(!hasPostgres)("webhooks of a team (skipped: no PostgreSQL)", () => {
	it("say what happened in a case, signed, once however many servers send, and again with the same id until it arrives", async () => {
		const { team, join, clock, cases } = await runTeam({ team: { webhookHosts: ["127.0.0.1"] } });
		const [ana, reader] = [await join("Ana", [], true), await join("Ben", "owner")];
		let secret = "";
		const hook = await receiver(() => secret);
		await ana.data("POST /api/cases", { act: "create", name: "corridor" });
		const asked = { case: "corridor", address: hook.address, events: ["judgment.saved", "job.failed"] };
		expect(await reader.refusal("POST /api/team/webhooks", asked)).toBe("not-allowed 403");
		expect(await ana.refusal("POST /api/team/webhooks", { ...asked, case: cases[0] })).toBe("case-missing 404");
		for (const address of ["http://example.org/", "https://a:b@example.org/", "file:///etc/passwd", "x"])
			expect(await ana.refusal("POST /api/team/webhooks", { ...asked, address })).toBe("webhook-address 422");
		const added = await ana.data<{ readonly webhook: Webhook; readonly secret: string }>(
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
					await reader.refusal(
						`${method} /api/team/webhooks/${one}${path}`,
						path === "/send" ? { what: "test" } : method === "PUT" ? { on: true } : undefined,
					),
				).toBe("not-allowed 403");
		expect(await reader.data("GET /api/team/webhooks")).toEqual({ webhooks: [] });

		const sql = await connected(team.connection);
		const due = () => sql.query("update fissure.webhook_deliveries set due = now() where ended is null");
		const send = () => sendWebhooks(team, { pages: "https://f.example.org", privateHosts: ["127.0.0.1"] });
		/** What is so once two more servers have sent. */
		const sentBy = (look: () => unknown) => async (): Promise<unknown> => {
			await Promise.all([send(), send()]);
			return look();
		};
		const listed = () =>
			ana.data<{ deliveries: WebhookDelivery[]; webhook: Webhook }>(`GET /api/team/webhooks/${id}/deliveries`);

		hook.statuses.splice(0, 1, 503, 302, 204);
		await judge(ana, "harbour");
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
		expect(hook.received[3]?.id).toBe(hook.received[0]?.id);

		// A job of the case is told once, with its code; a change that was undone at once, and what nobody chose, are not.
		await sql.query(`insert into fissure.jobs (operation, request, uploads, case_address, who, state, attempt, failures, problems,
			problem_count, problem, ended) values ('fetch', '{}', '{}', '${team.address}/corridor', 'Ana', 'failed', 0, 0, '[]', 1,
			'{"code": "url-gone", "message": "SECRET", "place": "SECRET"}', now())`);
		await ana.data("POST /c/corridor/api/drafts", { text: "# SECRET" });
		await expect.poll(sentBy(() => hook.received.length)).toBe(5);
		await send();
		expect(hook.received[4]?.body).toMatchObject({
			type: "job.failed",
			data: { operation: "fetch", problem: "url-gone", page: expect.stringMatching(/[/]c[/]corridor[/]$/u) },
		});
		expect(JSON.stringify(hook.received)).not.toContain("SECRET");

		// Nothing is sent into private networks that nobody has allowed.
		hook.statuses.splice(0, 1, 410);
		await sql.query(`update fissure.webhooks set address = 'https://10.0.0.1/' where id = '${id}'`);
		expect(await ana.data(`POST /api/team/webhooks/${id}/send`, { what: "test" })).toEqual({ sent: 1 });
		await expect.poll(sentBy(async () => (await listed()).deliveries[0]?.problem)).toBe("url-private");
		expect(hook.received).toHaveLength(5);

		// A receiver that is gone for good, or has not answered for five days, is left alone until somebody switches it on again.
		await sql.query(`update fissure.webhooks set address = '${hook.address}' where id = '${id}'`);
		await due();
		await expect.poll(sentBy(async () => (await listed()).webhook.disabled?.why)).toBe("gone");
		expect(await ana.refusal(`POST /api/team/webhooks/${id}/send`, { what: "failed" })).toBe("webhook-disabled 422");
		await judge(ana, "grain");
		await send();
		hook.statuses.splice(0, 1, 500);
		expect(await ana.data(`PUT /api/team/webhooks/${id}`, { on: true })).toMatchObject({ disabled: null, failed: 1 });
		expect(await ana.data(`POST /api/team/webhooks/${id}/send`, { what: "failed" })).toEqual({ sent: 1 });
		await sql.query("update fissure.webhooks set failing = now() - interval '6 days'");
		await expect.poll(sentBy(async () => (await listed()).webhook.disabled?.why)).toBe("failing");
		expect(hook.received.map(({ body }) => body.type)).not.toContain("grain");
		expect((await listed()).webhook).toMatchObject({ waiting: 0, failed: 1 });
		await ana.data(`DELETE /api/team/webhooks/${id}`);
		expect(await ana.refusal(`DELETE /api/team/webhooks/${id}`)).toBe("webhook-missing 404");
		expect(clock.skip).toBe(0);
	});
});

async function connected(address: string): Promise<pg.Client> {
	const client = new pg.Client(address);
	await client.connect();
	onTestFinished(() => client.end());
	return client;
}

const judge = (person: TeamBrowser, id: string) =>
	person.data(`PUT /c/corridor/api/judgments/${id}`, {
		judgment: { kind: "interest", actor: "XLO", interest: "SECRET" },
		seen: null,
	});
