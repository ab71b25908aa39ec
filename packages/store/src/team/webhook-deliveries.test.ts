import type { Outcome } from "@fissure/core";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasPostgres, newDatabase } from "../../../../tools/test-postgres.ts";
import { openTeam, type Team } from "./open-team.ts";
import { addTestDelivery, noteAttempt, takeDeliveries } from "./webhook-deliveries.ts";
import { addWebhook, findWebhook } from "./webhooks.ts";

const granted = <Value>(outcome: Outcome<Value>): Value => {
	if (outcome.ok) return outcome.value;
	throw new Error(outcome.problem.message);
};

describe.skipIf(!hasPostgres)("an event on its way to a webhook (skipped: no PostgreSQL)", () => {
	let team: Team;
	let other: pg.Client;
	beforeAll(async () => {
		const desk = await newDatabase(`webhook_deliveries_${process.pid}`);
		team = granted(await openTeam(desk, { who: "test", now: () => "2026-11-30T06:00:00.000Z", create: true }));
		other = new pg.Client(desk);
		await other.connect();
	});
	afterAll(async () => {
		await other?.end();
		await team?.close();
	});

	it("is noted as arrived while another server notes what happened since, and neither waits for the other", async () => {
		await other.query("create schema corridor; create table corridor.journal (key bigint)");
		const asked = { case: "corridor", address: "https://example.org/hook", events: ["job.done"], by: "Ben" } as const;
		const { webhook } = granted(await addWebhook(team, asked));
		const id = granted(await addTestDelivery(team, webhook, "{}"));
		const [taken] = granted(await takeDeliveries(team, 1));
		if (taken === undefined) throw new Error("nothing was taken");
		expect(taken.id).toBe(id);

		// As `noteEvents` does: its webhook is locked, then what happened is put in, of which some is there.
		await other.query("begin");
		await other.query(`select id from fissure.webhooks where id = '${webhook.id}' for update`);
		const noted = noteAttempt(team, taken, { status: 204, problem: null });
		await expect.poll(async () => (await other.query(WAITING)).rows[0].count).toBe("1");
		await other.query(`insert into fissure.webhook_deliveries (webhook, source, event, body)
			select webhook, source, event, body from fissure.webhook_deliveries on conflict (webhook, source) do nothing`);
		await other.query("commit");

		expect(await noted).toEqual({ ok: true, value: null });
		expect(granted(await findWebhook(team, webhook.id))).toMatchObject({ waiting: 0 });
	});
});

/** Who waits for a row holds a lock on its place. */
const WAITING = `select count(*) from pg_locks join pg_database on pg_database.oid = database
	where datname = current_database() and locktype = 'tuple'`;
