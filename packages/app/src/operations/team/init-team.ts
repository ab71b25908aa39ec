import type { Typed } from "../definition/command.ts";
import { type CommandOption, formatOption } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

const OPTIONS: readonly CommandOption[] = [
	{ flags: "--email <address>", about: "address of mail of the first administrator" },
	{ flags: "--name <words>", about: "name of the first administrator, as the history of cases will have it" },
	{ flags: "--pages <address>", about: "where browsers will find the pages", default: "http://127.0.0.1:7878" },
	formatOption(["text", "json"]),
];

const MORE = `
Examples:
  fissure team init postgres://fissure@db.example/desk --email ana@example.org --name "Ana Silva" --pages https://fissure.example.org

Makes the schema "fissure" in a database of PostgreSQL, and prints an address that opens once, in which the first administrator chooses a
password. Doing it again gives another address and changes nothing else. See docs/team.md.
Exit status: 0 done; 2 wrong call, or it could not be done.`;

export const initTeam = command({
	name: "init-team",
	question: "Make the accounts of a team in a database, and invite its first administrator",
	subject: "team",
	least: "administrator",
	permission: "write",
	effect: "writes",
	command: {
		path: "team init",
		summary: "make the accounts of a team in a database of PostgreSQL",
		arguments: [{ name: "<address>", about: "postgres://PERSON@HOST/DATABASE" }],
		options: OPTIONS,
		more: MORE,
	},
	local: ({ z, words }) => z.strictObject({ address: words, email: words, name: words, pages: words }),
	json: ({ z, InvitationSchema }) => z.strictObject({ invitation: InvitationSchema, address: z.string() }),
	typed({
		words: [address = ""],
		options: { email, name, pages },
	}: Typed<Readonly<Record<string, string | undefined>>>) {
		if (email === undefined || name === undefined)
			return "Expected --email and --name of the first administrator, got not both; add them";
		if (!/^[^\s@]+@[^\s@]+$/u.test(email)) return `Expected an address of mail, got "${email}"; correct --email`;
		return { address, email, name, pages: pages ?? "" };
	},
	async run({ address, email, name, pages }, { case: { who, now } }) {
		const { addInvitation, openTeam } = await import("@fissure/store/team");
		const opened = await openTeam(address, { who, now, create: true });
		if (!opened.ok) return opened;
		const team = opened.value;
		try {
			const invited = await addInvitation(team, { email, name, administrator: true, roles: [], by: who });
			if (!invited.ok) return invited;
			const { invitation, secret } = invited.value;
			return { ok: true, value: { invitation, address: `${pages}/invitation?code=${secret}` } };
		} finally {
			await team.close();
		}
	},
	view: ({ invitation, address }) => ({
		title: "Team",
		data: { invitation, address },
		columns: ["name", "email", "expires", "address"],
		rows: [[invitation.name, invitation.email, invitation.expires, address]],
		notes: [`The address opens once, until ${invitation.expires.slice(0, 10)}, while "fissure serve --team" runs.`],
		text: [{ text: address, isWhole: true }],
	}),
});
