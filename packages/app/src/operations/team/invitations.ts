import { failed, type Outcome } from "@fissure/core";
import type { Invitation } from "@fissure/model";
import { oneLine } from "@fissure/report";
import type { Typed } from "../definition/command.ts";
import { type Context, operation } from "../definition/operation.ts";
import { inTeam, isAdministrator, isCase, notAllowed, ownedBy, TEAM_OPTIONS } from "./in-team.ts";
import { mailServerOf } from "./mail.ts";

interface Invited {
	readonly invitation: Invitation;
	readonly address: string;
	readonly mailed: "sent" | "failed" | null;
}

export const invitePerson = operation({
	name: "invite-person",
	question: "Invite somebody, or let somebody with an account choose a new password: an address that opens once",
	subject: "team",
	least: "person",
	effect: "writes",
	http: "POST /api/team/invitations",
	command: {
		path: "team invite",
		summary: "invite somebody, or let them choose a new password",
		arguments: [
			{ name: "<email>", about: "address of mail, with which the person signs in" },
			{ name: "<name>", about: "as the history of cases names the person; in quotation marks where it has spaces" },
		],
		options: [
			{
				flags: "--role <pairs>",
				about: "role in a case, such as corridor-1a2b=analyst; may be repeated",
				value: "pairs",
			},
			{ flags: "--administrator", about: "may change people and roles of the team" },
			{ flags: "--pages <address>", about: "where browsers find the pages, such as https://fissure.example.org" },
			...TEAM_OPTIONS,
		],
	},
	input: ({ z, shortWords, list, CaseRoleSchema }) =>
		z.strictObject({
			email: z.email().max(200),
			name: shortWords(100),
			administrator: z.boolean(),
			roles: list(CaseRoleSchema).describe("From the moment in which the invitation is used"),
		}),
	local: ({ z, words }) => z.strictObject({ pages: words.exactOptional() }),
	output: ({ z, InvitationSchema }) =>
		z
			.strictObject({
				invitation: InvitationSchema,
				address: z.string().describe("Opens once; shown here, and never again"),
				mailed: z.enum(["sent", "failed"]).nullable().describe("null: the team sends no mail"),
			})
			.meta({ id: "Invited" }),
	typed: ({ words: [email = "", name = ""], options }: Typed) => {
		const roles = Object.entries((options.role ?? {}) as Readonly<Record<string, string>>);
		const wrong = roles.find(([, role]) => !["reader", "coder", "analyst", "owner"].includes(role));
		if (wrong !== undefined) return `Expected reader, coder, analyst or owner, got "${wrong[1]}"; correct --role`;
		if (!/^[^\s@]+@[^\s@]+$/u.test(email)) return `Expected an address of mail, got "${email}"; correct it`;
		return {
			...{ email, name, administrator: options.administrator === true },
			roles: roles.map(([id, role]) => ({ case: id, role: role as "reader" })),
			...(options.pages === undefined ? {} : { pages: options.pages }),
		};
	},
	run: ({ pages: named, ...given }, context) =>
		inTeam(context, async ({ team, store, asker, pages }): Promise<Outcome<Invited>> => {
			const owned = ownedBy(asker);
			if (
				owned !== null &&
				(given.administrator || given.roles.length === 0 || given.roles.some((one) => !owned.includes(one.case)))
			)
				return notAllowed("an administrator, or an owner who invites to their own cases", "roles");
			for (const one of given.roles) {
				const there = await isCase(context, one.case);
				if (!there.ok) return there;
			}
			const account = await store.findAccount(team, given.email);
			if (!account.ok) return account;
			// A new password for an account is the account: only administrators give it.
			if (account.value !== null && !isAdministrator(asker))
				return failed(
					"person-exists",
					"Expected the address of somebody without an account, got one of the team; give this person a role instead",
					"email",
				);
			const invited = await store.addInvitation(team, { ...given, by: team.who });
			if (!invited.ok) return invited;
			const { invitation, secret } = invited.value;
			const at = named ?? pages;
			const address = `${at}/invitation?code=${secret}`;
			const mailed = await mailInvitation(context, { invitation, address, pages: at });
			return { ok: true, value: { invitation, address, mailed } };
		}),
	view: ({ invitation, address, mailed }) => ({
		title: "Invitation",
		data: { invitation, address, mailed },
		columns: ["id", "name", "email", "expires", "address"],
		rows: [[invitation.id, invitation.name, invitation.email, invitation.expires, address]],
		notes: [
			...(mailed === null ? [] : [MAILED[mailed]]),
			`The address opens once, until ${invitation.expires.slice(0, 10)}. Send it to ${oneLine(invitation.name)} alone.`,
		],
		text: [{ text: address, isWhole: true }],
	}),
});

const MAILED = { sent: "It was sent by mail.", failed: "It could not be sent by mail." } as const;

/** Sends an invitation to whom it is for, where the team sends mail; who invites has its address in any case. */
async function mailInvitation(
	context: Pick<Context, "team">,
	{ invitation, address, pages }: Pick<Invited, "invitation" | "address"> & { readonly pages: string },
): Promise<Invited["mailed"]> {
	const server = await mailServerOf(context);
	if (!server.ok) return null;
	const [{ sendMailNow }, { invitationMail }] = await Promise.all([
		import("../../team/mail.ts"),
		import("../../team/mail-text.ts"),
	]);
	const content = invitationMail(invitation, address);
	const sent = await sendMailNow(server.value, { to: invitation.email, id: invitation.id, pages, content });
	return sent.ok ? "sent" : "failed";
}

export const withdrawInvitation = operation({
	name: "withdraw-invitation",
	question: "Withdraw an invitation that was not used",
	subject: "team",
	least: "person",
	effect: "writes",
	http: "DELETE /api/team/invitations/:invitation",
	command: {
		path: "team withdraw",
		summary: "withdraw an invitation",
		arguments: [{ name: "<invitation>", about: 'its id, as "fissure team people" lists it' }],
		options: TEAM_OPTIONS,
	},
	input: ({ z, words }) => z.strictObject({ invitation: words.max(100) }),
	output: ({ z }) => z.strictObject({ invitation: z.string() }).meta({ id: "InvitationEnded" }),
	typed: ({ words: [invitation = ""] }: Typed) => ({ invitation }),
	run: ({ invitation }, context) =>
		inTeam(context, async ({ team, store, asker }): Promise<Outcome<{ readonly invitation: string }>> => {
			const open = await store.listInvitations(team);
			if (!open.ok) return open;
			const owned = ownedBy(asker);
			const found = open.value.find(({ id }) => id === invitation);
			const isOwn =
				found !== undefined &&
				(owned === null ||
					(found.roles.length > 0 && found.roles.every((one) => owned.includes(one.case)) && !found.administrator));
			if (owned !== null && !isOwn) return notAllowed("an administrator, or an owner of its cases", "invitation");
			const ended = await store.endInvitation(team, invitation);
			if (!ended.ok) return ended;
			return ended.value === 1
				? { ok: true, value: { invitation } }
				: failed(
						"invitation-missing",
						"Expected an invitation that is open, got another; reload the list",
						"invitation",
					);
		}),
	view: (ended) => ({
		title: "Invitation",
		data: ended,
		columns: ["invitation"],
		rows: [[ended.invitation]],
		notes: [],
		text: [{ text: `Withdrew ${ended.invitation}.`, isWhole: true }],
	}),
});
