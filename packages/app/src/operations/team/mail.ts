import { randomUUID } from "node:crypto";
import { failed, type Outcome } from "@fissure/core";
import type { MailOnWay, MailSetting } from "@fissure/model";
import { oneLine, plural } from "@fissure/report";
import type { MailServer } from "../../team/mail.ts";
import type { Typed } from "../definition/command.ts";
import { type Context, command, operation } from "../definition/operation.ts";
import { inTeam, notAllowed, TEAM_OPTIONS } from "./in-team.ts";

interface MailSettingShown {
	readonly setting: MailSetting;
	readonly email: string;
	readonly sends: boolean;
}

/** Mails that are listed. */
const MOST_LISTED = 200;

export const showMailSetting = operation({
	name: "show-mail-setting",
	question: "When do you get notices by mail?",
	subject: "team",
	least: "person",
	effect: "reads",
	lasts: "never",
	http: "GET /api/team/mail",
	output: ({ z, MailSettingSchema }) =>
		z
			.strictObject({
				setting: MailSettingSchema,
				email: z.string(),
				sends: z.boolean().describe("Whether this server sends mail"),
			})
			.meta({ id: "MailSettingShown" }),
	run: (_, context) =>
		inTeam(context, async ({ team, store, asker }): Promise<Outcome<MailSettingShown>> => {
			if (asker === null) return notAllowed("a person who is signed in", "person");
			const setting = await store.mailSetting(team, asker.person);
			if (!setting.ok) return setting;
			const server = await mailServerOf(context);
			return { ok: true, value: { setting: setting.value, email: asker.email, sends: server.ok } };
		}),
});

export const saveMailSetting = operation({
	name: "save-mail-setting",
	question: "Choose when you get notices by mail",
	subject: "team",
	least: "person",
	effect: "writes",
	http: "PUT /api/team/mail",
	input: ({ z, MailSettingSchema }) => z.strictObject(MailSettingSchema.shape),
	output: ({ MailSettingSchema }) => MailSettingSchema,
	run: (setting, context) =>
		inTeam(context, async ({ team, store, asker }) =>
			asker === null
				? notAllowed("a person who is signed in", "person")
				: store.saveMailSetting(team, asker.person, setting),
		),
});

export const listMails = operation({
	name: "list-mails",
	question: "Which mails did not arrive, or wait for another attempt? The newest first",
	subject: "team",
	least: "administrator",
	effect: "reads",
	lasts: "never",
	http: "GET /api/team/mails",
	command: { path: "team mail list", summary: "list mails that did not arrive", options: TEAM_OPTIONS },
	output: ({ z, list, MailOnWaySchema }) =>
		z.strictObject({ mails: list(MailOnWaySchema).describe(`The newest ${MOST_LISTED}`) }).meta({ id: "MailList" }),
	run: (_, context) =>
		inTeam(context, async ({ team, store }) => {
			const mails = await store.listMails(team, MOST_LISTED);
			return mails.ok ? { ok: true, value: { mails: mails.value } } : mails;
		}),
	view: ({ mails }) => ({
		title: "Mail",
		data: { mails },
		columns: ["id", "to", "made", "state", "attempts", "tried", "due", "status", "problem"],
		rows: mails.map((one) => [
			...[one.id, one.to, one.made, one.state, one.attempts, one.tried, one.due, one.status, one.problem],
		]),
		notes: [],
		text: mails.map((one) => ({ text: lineOf(one), isWhole: true })),
	}),
});

const lineOf = ({ made, to, state, attempts, problem, status, due }: MailOnWay): string =>
	[
		`${made}  ${oneLine(to)}  ${state}`,
		plural(attempts, "attempt"),
		...(problem === null ? [] : [status === null ? problem : `${problem} (${status})`]),
		...(due === null ? [] : [`next ${due}`]),
	].join("; ");

export const sendMailsAgain = operation({
	name: "send-mails-again",
	question: "Send once more the mails that did not arrive",
	subject: "team",
	least: "administrator",
	effect: "writes",
	http: "POST /api/team/mails/again",
	command: { path: "team mail again", summary: "send once more the mails that did not arrive", options: TEAM_OPTIONS },
	output: ({ z }) => z.strictObject({ sent: z.number() }).meta({ id: "MailsSentAgain" }),
	run: (_, context) =>
		inTeam(context, async ({ team, store }) => {
			const again = await store.sendMailsAgain(team);
			return again.ok ? { ok: true, value: { sent: again.value } } : again;
		}),
	view: ({ sent }) => ({
		...{ title: "Mail", data: { sent }, columns: ["sent"], rows: [[sent]], notes: [] },
		text: [{ text: `${plural(sent, "mail")} to be sent within a minute.`, isWhole: true }],
	}),
});

const MORE = `
Examples:
  FISSURE_SMTP_URL=smtps://user:password@mail.example.org FISSURE_MAIL_FROM="Fissure <fissure@example.org>" fissure team mail test ana@example.org

Sends one mail with the settings of this terminal, and says whether the server of mail has taken it. See docs/team.md.
Exit status: 0 taken; 2 refused, no answer, or wrong settings.`;

export const testMail = command({
	name: "test-mail",
	question: "Send a mail to an address, to try the settings of mail",
	subject: "team",
	least: "administrator",
	permission: "write",
	effect: "writes",
	command: {
		path: "team mail test",
		summary: "send a mail to try the settings",
		arguments: [{ name: "<address>", about: "address of mail" }],
		options: TEAM_OPTIONS,
		more: MORE,
	},
	local: ({ z, words }) => z.strictObject({ address: words.max(300) }),
	json: ({ z }) => z.strictObject({ address: z.string(), server: z.string() }),
	typed: ({ words: [address = ""] }: Typed) => ({ address }),
	async run({ address }, context) {
		const server = await mailServerOf(context);
		if (!server.ok) return server;
		const { sendMailNow } = await import("../../team/mail.ts");
		const words = "This is a test of Fissure. Its settings of mail are right.";
		const content = { subject: "Fissure: a test", text: `${words}\n`, html: `<p>${words}</p>` };
		const to = { to: address, id: randomUUID(), pages: context.team?.pages ?? "", content };
		const sent = await sendMailNow(server.value, to);
		return sent.ok ? { ok: true, value: { address, server: `${server.value.host}:${server.value.port}` } } : sent;
	},
	view: (done) => ({
		...{ title: "Mail", data: done, columns: ["address", "server"], rows: [[done.address, done.server]], notes: [] },
		text: [{ text: `${done.server} has taken a mail to ${oneLine(done.address)}.`, isWhole: true }],
	}),
});

/** Problems: `mail-settings`, `mail-unset`. */
export async function mailServerOf({ team }: Pick<Context, "team">): Promise<Outcome<MailServer>> {
	const server = (await team?.mail()) ?? { ok: true as const, value: null };
	if (!server.ok) return server;
	return server.value === null
		? failed(
				"mail-unset",
				"Expected a server of mail, got none; set FISSURE_SMTP_URL and FISSURE_MAIL_FROM",
				"FISSURE_SMTP_URL",
			)
		: { ok: true, value: server.value };
}
