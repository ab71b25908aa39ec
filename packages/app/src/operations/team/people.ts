import { type Invitation, type Person, ROLES } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";
import type { Typed } from "../definition/command.ts";
import { operation, type Schemas } from "../definition/operation.ts";
import { accountOf, inTeam, isCase, notAllowed, ownedBy, TEAM_OPTIONS } from "./in-team.ts";

export const listPeople = operation({
	name: "list-people",
	question: "Who belongs to the team, who is invited, and what may each do in which case?",
	subject: "team",
	least: "person",
	effect: "reads",
	lasts: "never",
	http: "GET /api/team/people",
	command: { path: "team people", summary: "list the people of a team with their roles", options: TEAM_OPTIONS },
	output: ({ z, list, PersonSchema, InvitationSchema }) =>
		z
			.strictObject({
				people: list(PersonSchema).describe(
					"To who manages no case: those with whom they share one, with their roles in these cases alone",
				),
				invitations: list(InvitationSchema).describe("Open ones; of who owns cases, those to these cases"),
			})
			.meta({ id: "PeopleList" }),
	run: (_, context) =>
		inTeam(context, async ({ team, store, asker }) => {
			const [people, invitations] = [await store.listPeople(team), await store.listInvitations(team)];
			if (!people.ok) return people;
			if (!invitations.ok) return invitations;
			const owned = ownedBy(asker);
			if (owned === null || asker === null)
				return { ok: true, value: { people: people.value, invitations: invitations.value } };
			const isShared = (one: { readonly case: string }): boolean => asker.roles.some((own) => own.case === one.case);
			return {
				ok: true,
				value: {
					people: people.value
						.map((one) => ({ ...one, roles: one.roles.filter(isShared) }))
						.filter(({ id, roles }) => id === asker.person || roles.length > 0 || owned.length > 0)
						.map((one) => (owned.length > 0 || one.id === asker.person ? one : { ...one, email: "", seen: null })),
					invitations: invitations.value.filter(({ roles }) => roles.some((one) => owned.includes(one.case))),
				},
			};
		}),
	view: peopleView,
});

function peopleView(list: {
	readonly people: readonly Person[];
	readonly invitations: readonly Invitation[];
}): CaseView {
	const { people, invitations } = list;
	const rolesOf = ({ roles }: Pick<Person, "roles">): string =>
		roles.map((one) => `${one.case}: ${one.role}`).join("; ");
	return {
		title: "People",
		data: list,
		columns: ["id", "name", "email", "administrator", "disabled", "seen", "roles"],
		rows: people.map((one) => [
			...[one.id, one.name, one.email, one.administrator ? "yes" : "no", one.disabled, one.seen, rolesOf(one)],
		]),
		notes: invitations.length === 0 ? [] : [`${plural(invitations.length, "open invitation")}.`],
		text: [
			...people.map((one) => ({
				text: [
					`${oneLine(one.name)} <${oneLine(one.email)}>`,
					...(one.administrator ? ["administrator"] : []),
					...(one.disabled === null ? [] : [`disabled ${one.disabled.slice(0, 10)}`]),
					...(one.roles.length === 0 ? [] : [oneLine(rolesOf(one))]),
				].join("; "),
				isWhole: true,
			})),
			...invitations.map((one) => ({
				text: `${oneLine(one.name)} <${oneLine(one.email)}>; invited until ${one.expires.slice(0, 10)}, ${one.id}`,
				isWhole: true,
			})),
		],
	};
}

const personOutput = ({ PersonSchema }: Schemas) => PersonSchema;

export const showPerson = operation({
	name: "show-person",
	question: "Where is a person signed in, and which tokens ask in their name?",
	subject: "team",
	least: "person",
	effect: "reads",
	lasts: "never",
	http: "GET /api/team/people/:person",
	command: {
		path: "team person",
		summary: "show the sessions and tokens of a person",
		arguments: [{ name: "<person>", about: "e-mail address, name or id" }],
		options: TEAM_OPTIONS,
	},
	input: ({ z, words }) => z.strictObject({ person: words.max(300).describe('Id, or "me"') }),
	output: ({ z, list, PersonSchema, SessionSchema, ApiTokenSchema }) =>
		z
			.strictObject({
				person: PersonSchema,
				session: z.string().nullable().describe("Id of the session that asks"),
				sessions: list(SessionSchema),
				tokens: list(ApiTokenSchema),
			})
			.meta({ id: "PersonShown" }),
	typed: ({ words: [person = ""] }: Typed) => ({ person }),
	run: ({ person: given }, context) =>
		inTeam(context, async ({ team, store, asker }) => {
			const found = await accountOf({ team, store, asker, pages: "" }, given);
			if (!found.ok) return found;
			const [sessions, tokens] = [
				await store.listSessions(team, found.value.id),
				await store.listTokens(team, found.value.id),
			];
			if (!sessions.ok) return sessions;
			if (!tokens.ok) return tokens;
			return {
				ok: true,
				value: {
					person: found.value,
					session: asker?.means === "session" ? asker.id : null,
					sessions: sessions.value,
					tokens: tokens.value,
				},
			};
		}),
	view: (shown) => ({
		title: "Person",
		data: shown,
		columns: ["kind", "id", "what", "made", "used", "expires"],
		rows: [
			...shown.sessions.map((one) => ["session", one.id, one.device, one.made, one.seen, one.expires]),
			...shown.tokens.map((one) => ["token", one.id, `${one.name} (${one.scope})`, one.made, one.used, one.expires]),
		],
		notes: [],
		text: [
			...shown.sessions.map((one) => ({
				text: `session ${one.id}  ${oneLine(one.device)}, ${one.address}; last used ${one.seen}`,
				isWhole: true,
			})),
			...shown.tokens.map((one) => ({
				text: `token ${one.id}  ${oneLine(one.name)} (${one.scope}); ${one.used === null ? "never used" : `last used ${one.used}`}`,
				isWhole: true,
			})),
		],
	}),
});

export const changePerson = operation({
	name: "change-person",
	question: "Disable or enable an account, or make its person an administrator of the team or not",
	subject: "team",
	least: "administrator",
	effect: "writes",
	http: "PUT /api/team/people/:person",
	command: {
		path: "team change",
		summary: "disable or enable an account, or make its person an administrator",
		arguments: [{ name: "<person>", about: "e-mail address, name or id" }],
		options: [
			{ flags: "--disabled <yes>", about: "who is disabled cannot sign in, and is signed out", choices: ["yes", "no"] },
			{ flags: "--administrator <yes>", about: "may change people and roles of the team", choices: ["yes", "no"] },
			...TEAM_OPTIONS,
		],
	},
	input: ({ z, words }) =>
		z.strictObject({
			person: words.max(300),
			disabled: z.boolean().exactOptional(),
			administrator: z.boolean().exactOptional(),
		}),
	output: personOutput,
	typed: ({ words: [person = ""], options: { disabled, administrator } }: Typed<Readonly<Record<string, string>>>) => ({
		person,
		...(disabled === undefined ? {} : { disabled: disabled === "yes" }),
		...(administrator === undefined ? {} : { administrator: administrator === "yes" }),
	}),
	run: ({ person, ...change }, context) =>
		inTeam(context, async ({ team, store }) => {
			const found = await store.findPerson(team, person);
			return found.ok ? store.changePerson(team, found.value.id, change) : found;
		}),
	view: (person) => peopleView({ people: [person], invitations: [] }),
});

export const setRole = operation({
	name: "set-role",
	question: "What may a person do in a case: reader, coder, analyst, owner, or nothing?",
	subject: "team",
	least: "person",
	effect: "writes",
	http: "PUT /api/team/people/:person/roles/:case",
	command: {
		path: "team role",
		summary: "give a person a role in a case",
		arguments: [
			{ name: "<person>", about: "e-mail address, name or id" },
			{ name: "<case>", about: 'id of the case, as "fissure cases --format json" lists it' },
			{ name: "<role>", about: "none, reader, coder, analyst or owner; each includes those before it" },
		],
		options: TEAM_OPTIONS,
	},
	input: ({ z, words }) =>
		z.strictObject({
			person: words.max(300),
			case: words.min(1).max(100),
			role: z.enum(ROLES).nullable().describe("null: none"),
		}),
	output: personOutput,
	typed: ({ words: [person = "", id = "", role = ""] }: Typed) => {
		const known = ROLES.find((one) => one === role);
		if (known === undefined && role !== "none")
			return `Expected none, reader, coder, analyst or owner, got "${role}"; correct the role`;
		return { person, case: id, role: known ?? null };
	},
	run: ({ person, case: id, role }, context) =>
		inTeam(context, async ({ team, store, asker }) => {
			const owned = ownedBy(asker);
			if (owned !== null && !owned.includes(id)) return notAllowed("an owner of the case or an administrator", "case");
			const there = await isCase(context, id);
			if (!there.ok) return there;
			const found = await store.findPerson(team, person);
			if (!found.ok) return found;
			const changed = await store.setRole(team, { person: found.value.id, case: id, role });
			if (!changed.ok || owned === null) return changed;
			return {
				ok: true,
				value: { ...changed.value, roles: changed.value.roles.filter((one) => owned.includes(one.case)) },
			};
		}),
	view: (person) => peopleView({ people: [person], invitations: [] }),
});
