import { failed, type Outcome } from "@fissure/core";
import { WEBHOOK_EVENTS, type Webhook, type WebhookDelivery } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";
import type { CommandOption, Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import { type InTeam, inTeam, notAllowed, ownedBy, TEAM_OPTIONS } from "./in-team.ts";

/** Deliveries that are listed of one webhook. */
const MOST_LISTED = 100;

const WEBHOOK = { name: "<webhook>", about: 'its id, as "fissure team webhook list" has it' } as const;

const MORE = `
Examples:
  fissure team webhook add corridor https://hooks.example.org/fissure --events alert.raised,job.failed

Events: alert.raised, texts.added, coding.finished, judgment.saved, job.done, job.failed. What is sent has ids, times and addresses of pages, no
texts, and is signed as Standard Webhooks 1.0.0 says. A server of the team sends it. See docs/team.md.`;

export const listWebhooks = operation({
	name: "list-webhooks",
	question: "To which addresses is sent what happens in the cases, and does it arrive?",
	subject: "team",
	least: "person",
	effect: "reads",
	lasts: "never",
	http: "GET /api/team/webhooks",
	command: { path: "team webhook list", summary: "list webhooks", options: TEAM_OPTIONS },
	output: ({ z, list, WebhookSchema }) =>
		z
			.strictObject({
				webhooks: list(WebhookSchema).describe("Of the cases that somebody owns; of all to an administrator"),
			})
			.meta({ id: "WebhookList" }),
	run: (_, context) =>
		inTeam(context, async ({ team, store, asker }) => {
			const webhooks = await store.listWebhooks(team, { cases: ownedBy(asker) });
			return webhooks.ok ? { ok: true, value: { webhooks: webhooks.value } } : webhooks;
		}),
	view: ({ webhooks }) => ({
		title: "Webhooks",
		data: { webhooks },
		columns: ["id", "case", "address", "events", "disabled", "waiting", "failed", "last", "status", "problem"],
		rows: webhooks.map((one) => [
			...[one.id, one.case, one.address, one.events.join(" "), one.disabled?.why ?? null, one.waiting, one.failed],
			...[one.last?.at ?? null, one.last?.status ?? null, one.last?.problem ?? null],
		]),
		notes: [],
		text: webhooks.map((one) => ({ text: lineOf(one), isWhole: true })),
	}),
});

export const addWebhook = operation({
	name: "add-webhook",
	question: "Send what happens in a case to an address from now on; the secret with which it is signed is shown once",
	subject: "team",
	least: "person",
	effect: "writes",
	http: "POST /api/team/webhooks",
	command: {
		path: "team webhook add",
		summary: "send what happens in a case to an address",
		arguments: [
			{ name: "<case>", about: "id of a case in the database of the team" },
			{ name: "<address>", about: "https://…" },
		],
		options: [
			{ flags: "--events <names>", about: "which, between commas (default: all)", value: "list" },
			...TEAM_OPTIONS,
		] satisfies readonly CommandOption[],
		more: MORE,
	},
	input: ({ z, words }) =>
		z.strictObject({
			case: words.max(100),
			address: words.max(2000),
			events: z.array(z.enum(WEBHOOK_EVENTS)).min(1).max(WEBHOOK_EVENTS.length),
		}),
	output: ({ z, WebhookSchema }) =>
		z
			.strictObject({ webhook: WebhookSchema, secret: z.string().describe("whsec_…; shown here, and never again") })
			.meta({ id: "WebhookAdded" }),
	typed({ words: [id = "", address = ""], options }: Typed) {
		const events = (options.events as readonly string[] | undefined) ?? [...WEBHOOK_EVENTS];
		const wrong = events.find((one) => !(WEBHOOK_EVENTS as readonly string[]).includes(one));
		if (wrong !== undefined) return `Expected ${WEBHOOK_EVENTS.join(", ")}, got "${wrong}"; correct --events`;
		return { case: id, address, events: events as (typeof WEBHOOK_EVENTS)[number][] };
	},
	run: ({ case: id, address, events }, context) =>
		inTeam(context, async (within) => {
			const refused = notOwnerOf(within, id);
			if (refused !== null) return refused;
			const { team, store, asker } = within;
			const there = await store.hasDeskCase(team, id);
			if (!there.ok) return there;
			if (!there.value)
				return failed(
					"case-missing",
					`Expected a case in the database of the team, got "${id}"; name one, or bring it there with fissure move`,
					"case",
				);
			const { addressProblem } = await import("../../team/webhooks.ts");
			const problem = addressProblem(address, context.team?.privateHosts ?? []);
			if (problem !== null)
				return failed(
					problem,
					`Expected an address such as https://hooks.example.org/fissure, got "${address.slice(0, 200)}"; write https, and no name or password`,
					"address",
				);
			return store.addWebhook(team, { case: id, address, events: [...new Set(events)], by: asker?.name ?? team.who });
		}),
	view: ({ webhook, secret }) => ({
		title: "Webhook",
		data: { webhook, secret },
		columns: ["id", "case", "address", "events", "secret"],
		rows: [[webhook.id, webhook.case, webhook.address, webhook.events.join(" "), secret]],
		notes: ["The secret is shown once."],
		text: [
			{ text: lineOf(webhook), isWhole: true },
			{ text: secret, isWhole: true },
		],
	}),
});

export const changeWebhook = operation({
	name: "change-webhook",
	question: "Send nothing to a webhook any more, or send to it again what happens from now on",
	subject: "team",
	least: "person",
	effect: "writes",
	http: "PUT /api/team/webhooks/:webhook",
	command: {
		path: "team webhook set",
		summary: "switch a webhook on or off",
		arguments: [WEBHOOK, { name: "<state>", about: "on or off" }],
		options: TEAM_OPTIONS,
	},
	input: ({ z, words }) => z.strictObject({ webhook: words.max(100), on: z.boolean() }),
	output: ({ WebhookSchema }) => WebhookSchema,
	typed: ({ words: [webhook = "", state = ""] }: Typed) =>
		["on", "off"].includes(state) ? { webhook, on: state === "on" } : `Expected on or off, got "${state}"; correct it`,
	run: ({ webhook, on }, context) =>
		withWebhook(context, webhook, async ({ team, store }, known) => {
			const changed = await store.setWebhookOn(team, known, on);
			return changed.ok ? store.findWebhook(team, known.id) : changed;
		}),
	view: (one) => doneView(one, lineOf(one)),
});

export const removeWebhook = operation({
	name: "remove-webhook",
	question: "Remove a webhook, with what is on its way to it",
	subject: "team",
	least: "person",
	effect: "writes",
	http: "DELETE /api/team/webhooks/:webhook",
	command: {
		path: "team webhook remove",
		summary: "remove a webhook",
		arguments: [WEBHOOK],
		options: TEAM_OPTIONS,
	},
	input: ({ z, words }) => z.strictObject({ webhook: words.max(100) }),
	output: ({ z }) => z.strictObject({ webhook: z.string() }).meta({ id: "WebhookRemoved" }),
	typed: ({ words: [webhook = ""] }: Typed) => ({ webhook }),
	run: ({ webhook }, context) =>
		withWebhook(context, webhook, async ({ team, store }, { id }) => {
			const removed = await store.removeWebhook(team, id);
			return removed.ok ? { ok: true, value: { webhook: id } } : removed;
		}),
	view: (one) => doneView(one, `Removed ${one.webhook}.`),
});

export const listDeliveries = operation({
	name: "list-deliveries",
	question: "What was sent to a webhook, did it arrive, and when is it sent again? The newest first",
	subject: "team",
	least: "person",
	effect: "reads",
	lasts: "never",
	http: "GET /api/team/webhooks/:webhook/deliveries",
	command: {
		path: "team webhook show",
		summary: "list what was sent to a webhook, and whether it arrived",
		arguments: [WEBHOOK],
		options: TEAM_OPTIONS,
	},
	input: ({ z, words }) => z.strictObject({ webhook: words.max(100) }),
	output: ({ z, list, WebhookSchema, WebhookDeliverySchema }) =>
		z
			.strictObject({
				webhook: WebhookSchema,
				deliveries: list(WebhookDeliverySchema).describe(`The newest ${MOST_LISTED}`),
			})
			.meta({ id: "WebhookDeliveryList" }),
	typed: ({ words: [webhook = ""] }: Typed) => ({ webhook }),
	run: ({ webhook }, context) =>
		withWebhook(context, webhook, async ({ team, store }, known) => {
			const deliveries = await store.listDeliveries(team, known.id, MOST_LISTED);
			return deliveries.ok ? { ok: true, value: { webhook: known, deliveries: deliveries.value } } : deliveries;
		}),
	view: ({ webhook, deliveries }) => ({
		title: "Webhook",
		data: { webhook, deliveries },
		columns: ["id", "event", "made", "state", "attempts", "tried", "due", "status", "problem"],
		rows: deliveries.map((one) => [
			...[one.id, one.event, one.made, one.state, one.attempts, one.tried, one.due, one.status, one.problem],
		]),
		notes: [],
		text: [lineOf(webhook), ...deliveries.map(deliveryLine)].map((text) => ({ text, isWhole: true })),
	}),
});

export const sendWebhook = operation({
	name: "send-webhook",
	question: "Send something to a webhook now: a test, or once more what did not arrive",
	subject: "team",
	least: "person",
	effect: "writes",
	http: "POST /api/team/webhooks/:webhook/send",
	command: {
		path: "team webhook send",
		summary: "send a test to a webhook, or once more what did not arrive",
		arguments: [WEBHOOK, { name: "<what>", about: "test or failed" }],
		options: TEAM_OPTIONS,
	},
	input: ({ z, words }) => z.strictObject({ webhook: words.max(100), what: z.enum(["test", "failed"]) }),
	output: ({ z }) =>
		z
			.strictObject({ sent: z.number().describe("How many a server sends within a few seconds") })
			.meta({ id: "WebhookSent" }),
	typed: ({ words: [webhook = "", what = ""] }: Typed) =>
		what === "test" || what === "failed"
			? { webhook, what: what as "test" | "failed" }
			: `Expected test or failed, got "${what}"; correct it`,
	run: ({ webhook, what }, context) =>
		withWebhook(
			context,
			webhook,
			async ({ team, store, pages }, known): Promise<Outcome<{ readonly sent: number }>> => {
				if (known.disabled !== null)
					return failed(
						"webhook-disabled",
						"Expected a webhook that is on, got one that is off; switch it on first",
						"webhook",
					);
				if (what === "failed") {
					const again = await store.sendFailedAgain(team, known.id);
					return again.ok ? { ok: true, value: { sent: again.value } } : again;
				}
				const { testBody } = await import("../../team/webhooks.ts");
				const added = await store.addTestDelivery(team, known, testBody(known.case, team.now(), pages));
				return added.ok ? { ok: true, value: { sent: 1 } } : added;
			},
		),
	view: (one) => doneView(one, `${plural(one.sent, "event")} to be sent.`),
});

/** One webhook, for its owners: of others nobody learns whether there are. */
const withWebhook = <Value>(
	context: Parameters<typeof inTeam>[0],
	id: string,
	work: (within: InTeam, known: Webhook) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> =>
	inTeam(context, async (within) => {
		const known = await within.store.findWebhook(within.team, id);
		if (!known.ok)
			return known.problem.code === "webhook-missing" && ownedBy(within.asker) !== null ? OWNER_ONLY : known;
		return notOwnerOf(within, known.value.case) ?? work(within, known.value);
	});

const OWNER_ONLY = notAllowed("an administrator, or an owner of the case", "webhook");

function notOwnerOf({ asker }: InTeam, id: string): Outcome<never> | null {
	const owned = ownedBy(asker);
	return owned === null || owned.includes(id) ? null : OWNER_ONLY;
}

function lineOf(one: Webhook): string {
	const state = one.disabled === null ? [] : [`off since ${one.disabled.at.slice(0, 10)} (${one.disabled.why})`];
	const last = one.last === null ? [] : [`last ${one.last.at}: ${one.last.problem ?? one.last.status}`];
	const counts = [
		...(one.waiting > 0 ? [`${one.waiting} waiting`] : []),
		...(one.failed > 0 ? [`${one.failed} failed`] : []),
	];
	return [`${one.id}  ${one.case} → ${oneLine(one.address)}`, one.events.join(" "), ...state, ...counts, ...last].join(
		"; ",
	);
}

const deliveryLine = ({ made, event, state, attempts, status, problem, due }: WebhookDelivery): string =>
	[
		`${made}  ${event}  ${state}`,
		plural(attempts, "attempt"),
		...(problem === null ? [] : [status === null ? problem : `status ${status}`]),
		...(state === "waiting" && due !== null ? [`next ${due}`] : []),
	].join("; ");

const doneView = (data: object, text: string): CaseView => ({
	...{ title: "Webhook", data, columns: Object.keys(data) },
	rows: [Object.values(data).map((one) => (typeof one === "object" ? JSON.stringify(one) : (one as string)))],
	...{ notes: [], text: [{ text, isWhole: true }] },
});
