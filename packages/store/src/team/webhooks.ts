import { randomBytes } from "node:crypto";
import { failed, type Outcome } from "@fissure/core";
import type { Webhook, WebhookDelivery, WebhookEvent } from "@fissure/model";
import { type Kysely, sql } from "kysely";
import { attemptTeam, type Team } from "./open-team.ts";
import { sendAgainFrom } from "./outbox.ts";
import type { TeamTables } from "./tables.ts";

/** Of one case: each costs a question to the database every few seconds. */
const MOST_OF_CASE = 10;

export interface NewWebhook {
	/** Id of a case in the database of the team. */
	readonly case: string;
	readonly address: string;
	readonly events: readonly WebhookEvent[];
	/** Name of who adds it. */
	readonly by: string;
}

/**
 * Adds a webhook, to which everything is sent that happens from now on. The secret is given here and to who signs.
 *
 * - problems: `webhooks-too-many`
 */
export const addWebhook = (
	{ db, address: shown }: Team,
	{ case: id, address, events, by }: NewWebhook,
): Promise<Outcome<{ readonly webhook: Webhook; readonly secret: string }>> =>
	attemptTeam(shown, () =>
		db.transaction().execute(async (change): Promise<Outcome<{ webhook: Webhook; secret: string }>> => {
			await sql`select pg_advisory_xact_lock(hashtext('fissure webhooks'), hashtext(${id}))`.execute(change);
			const others = await change.selectFrom("webhooks").select("id").where("case", "=", id).execute();
			if (others.length >= MOST_OF_CASE)
				return failed(
					"webhooks-too-many",
					`Expected up to ${MOST_OF_CASE} webhooks of a case, got one more; remove one first`,
					"case",
				);
			const secret = `whsec_${randomBytes(32).toString("base64")}`;
			const added = await change
				.insertInto("webhooks")
				.values({
					...{ case: id, address, by, secret, events: JSON.stringify(events) },
					journal: await lastEntry(change, id),
				})
				.returning("id")
				.executeTakeFirstOrThrow();
			const [webhook] = await webhooksIn(change, { id: added.id });
			return { ok: true, value: { webhook: webhook as Webhook, secret } };
		}),
	);

/** Webhooks of these cases, or of all; the oldest first. */
export const listWebhooks = (
	{ db, address }: Team,
	{ cases }: { readonly cases: readonly string[] | null },
): Promise<Outcome<readonly Webhook[]>> =>
	attemptTeam(address, async () => ({
		ok: true,
		value: await webhooksIn(db, cases === null ? {} : { cases }),
	}));

/**
 * One webhook.
 *
 * - problems: `webhook-missing`
 */
export const findWebhook = ({ db, address }: Team, id: string): Promise<Outcome<Webhook>> =>
	attemptTeam(address, async (): Promise<Outcome<Webhook>> => {
		const [webhook] = isUuid(id) ? await webhooksIn(db, { id }) : [];
		return webhook === undefined ? WEBHOOK_MISSING : { ok: true, value: webhook };
	});

/** Sends to it no more, and drops what waits; or sends to it what happens from now on. */
export const setWebhookOn = ({ db, address }: Team, { id, case: of }: Webhook, on: boolean): Promise<Outcome<null>> =>
	attemptTeam(address, () =>
		db.transaction().execute(async (change) => {
			if (on)
				await change
					.updateTable("webhooks")
					.set({
						...{ disabled: null, why: null, failing: null, journal: await lastEntry(change, of) },
						jobs_seen: sql<Date>`clock_timestamp()`,
					})
					.where("id", "=", id)
					.where("disabled", "is not", null)
					.execute();
			else await disable(change, id, "person");
			return { ok: true, value: null };
		}),
	);

/** Within a transaction: nothing is sent to it any more, and what waits counts as failed. */
export async function disable(
	change: Kysely<TeamTables>,
	id: string,
	why: "person" | "gone" | "failing",
): Promise<void> {
	await change
		.updateTable("webhooks")
		.set({ disabled: sql<Date>`clock_timestamp()`, why })
		.where("id", "=", id)
		.where("disabled", "is", null)
		.execute();
	await change
		.updateTable("webhook_deliveries")
		.set({ ended: sql<Date>`clock_timestamp()`, due: null, problem: "webhook-disabled" })
		.where("webhook", "=", id)
		.where("ended", "is", null)
		.execute();
}

/** Removes a webhook with all that is on its way. */
export const removeWebhook = ({ db, address }: Team, id: string): Promise<Outcome<null>> =>
	attemptTeam(address, async () => {
		await db.deleteFrom("webhooks").where("id", "=", id).execute();
		return { ok: true, value: null };
	});

/** What is on its way to a webhook, what arrived in the last week, and what did not in the last month; the newest first. */
export const listDeliveries = (
	{ db, address }: Team,
	webhook: string,
	most: number,
): Promise<Outcome<readonly WebhookDelivery[]>> =>
	attemptTeam(address, async () => {
		const rows = await db
			.selectFrom("webhook_deliveries")
			.select(["id", "event", "made", "attempts", "due", "tried", "ended", "arrived", "status", "problem"])
			.where("webhook", "=", webhook)
			.orderBy("made", "desc")
			.orderBy("id")
			.limit(most)
			.execute();
		return {
			ok: true,
			value: rows.map(({ made, due, tried, ended, arrived, event, ...row }) => ({
				...{ ...row, event: event as WebhookDelivery["event"], made: made.toISOString() },
				...{ due: iso(due), tried: iso(tried) },
				state: ended === null ? "waiting" : arrived ? "arrived" : "failed",
			})),
		};
	});

/** Sends all that did not arrive once more, from the first pause on, with the ids that they had. Gives how many. */
export const sendFailedAgain = ({ db, address }: Team, webhook: string): Promise<Outcome<number>> =>
	attemptTeam(address, async () => ({
		ok: true,
		value: await sendAgainFrom(db, "webhook_deliveries", { webhook }),
	}));

const webhooksIn = async (
	db: Kysely<TeamTables>,
	{ id, cases }: { readonly id?: string; readonly cases?: readonly string[] },
): Promise<readonly Webhook[]> => {
	let asked = db
		.selectFrom("webhooks")
		.select(["id", "case", "address", "events", "by", "made", "disabled", "why", "last_at", "last_status"])
		.select("last_problem")
		.select(({ selectFrom }) => [
			selectFrom("webhook_deliveries")
				.select(({ fn }) => fn.countAll<number>().as("count"))
				.whereRef("webhook", "=", "webhooks.id")
				.where("ended", "is", null)
				.as("waiting"),
			selectFrom("webhook_deliveries")
				.select(({ fn }) => fn.countAll<number>().as("count"))
				.whereRef("webhook", "=", "webhooks.id")
				.where("ended", "is not", null)
				.where("arrived", "=", false)
				.as("failed"),
		])
		.orderBy("made")
		.orderBy("id");
	if (id !== undefined) asked = asked.where("id", "=", id);
	if (cases !== undefined) asked = asked.where("case", "in", cases.length === 0 ? [""] : [...cases]);
	const rows = await asked.execute();
	return rows.map(({ made, events, disabled, why, waiting, failed, last_at, last_status, last_problem, ...row }) => ({
		...{ ...row, made: made.toISOString(), events: JSON.parse(events) as WebhookEvent[] },
		...{ waiting: waiting ?? 0, failed: failed ?? 0 },
		disabled: disabled === null ? null : { at: disabled.toISOString(), why: why ?? "person" },
		last: last_at === null ? null : { at: last_at.toISOString(), status: last_status, problem: last_problem },
	}));
};

/** Key of the newest entry in the journal of a case, after which events begin. Keys follow the order of commits. */
export async function lastEntry(db: Kysely<TeamTables>, id: string): Promise<number> {
	const { rows } = await sql<{ key: number | null }>`select max(key) as key from ${sql.id(id, "journal")}`.execute(db);
	return rows[0]?.key ?? 0;
}

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;
const isUuid = (given: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(given);

const WEBHOOK_MISSING = failed(
	"webhook-missing",
	"Expected a webhook of the case, got another; reload the list",
	"webhook",
);
