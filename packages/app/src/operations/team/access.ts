import { failed, type Outcome } from "@fissure/core";
import { plural } from "@fissure/report";
import type { Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import { accountOf, inTeam, notAllowed, personMeant, TEAM_OPTIONS } from "./in-team.ts";

export const signOutPerson = operation({
	name: "sign-out-person",
	question: "End all sessions of a person but the one that asks",
	subject: "team",
	least: "person",
	effect: "writes",
	http: "POST /api/team/people/:person/sign-out",
	command: {
		path: "team sign-out",
		summary: "end all sessions of a person",
		arguments: [{ name: "<person>", about: "e-mail address, name or id" }],
		options: TEAM_OPTIONS,
	},
	input: ({ z, words }) => z.strictObject({ person: words.max(300) }),
	output: ({ z }) => z.strictObject({ ended: z.number() }).meta({ id: "SessionsEnded" }),
	typed: ({ words: [person = ""] }: Typed) => ({ person }),
	run: ({ person }, context) =>
		inTeam(context, async (within) => {
			const found = await accountOf(within, person);
			if (!found.ok) return found;
			const { team, store, asker } = within;
			const keep = asker?.means === "session" && asker.person === found.value.id ? { keep: asker.id } : {};
			const ended = await store.endSessions(team, { person: found.value.id, ...keep });
			return ended.ok ? { ok: true, value: { ended: ended.value } } : ended;
		}),
	view: (ended) => ({
		title: "Sessions",
		data: ended,
		columns: ["ended"],
		rows: [[ended.ended]],
		notes: [],
		text: [{ text: `Ended ${plural(ended.ended, "session")}.`, isWhole: true }],
	}),
});

export const endSession = operation({
	name: "end-session",
	question: "End one session of a person: that browser must sign in again",
	subject: "team",
	least: "person",
	effect: "writes",
	http: "DELETE /api/team/people/:person/sessions/:session",
	input: ({ z, words }) => z.strictObject({ person: words.max(300), session: words.max(100) }),
	output: ({ z }) => z.strictObject({ session: z.string() }).meta({ id: "SessionEnded" }),
	run: ({ person, session }, context) =>
		inTeam(context, async (within) => {
			const found = await accountOf(within, person);
			if (!found.ok) return found;
			const ended = await within.store.endSessions(within.team, { person: found.value.id, session });
			if (!ended.ok) return ended;
			return ended.value === 1
				? { ok: true, value: { session } }
				: failed("session-missing", "Expected a session that has not ended, got another; reload the list", "session");
		}),
});

export const createToken = operation({
	name: "create-token",
	question: "Make a token with which a program asks in the name of a person; it is shown once",
	subject: "team",
	least: "person",
	effect: "writes",
	http: "POST /api/team/people/:person/tokens",
	command: {
		path: "team token",
		summary: "make a token for a program; it is shown once",
		arguments: [{ name: "<person>", about: "e-mail address, name or id" }],
		options: [
			{ flags: "--name <words>", about: "what it is for", default: "terminal" },
			{ flags: "--scope <scope>", about: "what it may do at most", choices: ["read", "write"], default: "read" },
			{ flags: "--cases <ids>", about: "valid in these cases alone, ids between commas", value: "list" },
			{ flags: "--expires <day>", about: "valid until this day; without it until it is revoked" },
			...TEAM_OPTIONS,
		],
	},
	input: ({ z, words, list, shortWords }) =>
		z.strictObject({
			person: words.max(300),
			name: shortWords(100),
			scope: z.enum(["read", "write"]),
			cases: list(words.max(100)).nullable().describe("null: all cases of the person"),
			expires: words.regex(/^\d{4}-\d{2}-\d{2}$/, "Expected a day such as 2027-01-31").nullable(),
		}),
	output: ({ z, ApiTokenSchema }) =>
		z
			.strictObject({ token: ApiTokenSchema, secret: z.string().describe("Shown here, and never again") })
			.meta({ id: "TokenCreated" }),
	typed: ({ words: [person = ""], options }: Typed) => ({
		...{ person, name: options.name, scope: options.scope },
		...{ cases: options.cases ?? null, expires: options.expires ?? null },
	}),
	run: ({ person, expires, ...given }, context) =>
		inTeam(context, async (within) => {
			// Nobody speaks in the name of another: an administrator could read every case so.
			const { team, store, asker } = within;
			const meant = personMeant(person, asker);
			if (!meant.ok) return meant;
			if (asker !== null && meant.value !== asker.person) return notAllowed("the person of the account", "person");
			const found = await store.findPerson(team, meant.value);
			if (!found.ok) return found;
			const until = expires === null ? null : `${expires}T23:59:59.999Z`;
			if (until !== null && !(Date.parse(until) > Date.parse(team.now())))
				return failed("token-expired", `Expected a day to come, got "${expires}"; choose a later one`, "expires");
			return store.addToken(team, { ...given, expires: until, person: found.value.id });
		}),
	view: ({ token, secret }) => ({
		title: "Token",
		data: { token, secret },
		columns: ["id", "name", "scope", "expires", "secret"],
		rows: [[token.id, token.name, token.scope, token.expires, secret]],
		notes: ["The secret is shown once."],
		text: [{ text: secret, isWhole: true }],
	}),
});

export const revokeToken = operation({
	name: "revoke-token",
	question: "End a token: programs that have it are refused from now on",
	subject: "team",
	least: "person",
	effect: "writes",
	http: "DELETE /api/team/people/:person/tokens/:token",
	command: {
		path: "team revoke",
		summary: "end a token",
		arguments: [
			{ name: "<person>", about: "e-mail address, name or id" },
			{ name: "<token>", about: 'its id, as "fissure team person" lists it' },
		],
		options: TEAM_OPTIONS,
	},
	input: ({ z, words }) => z.strictObject({ person: words.max(300), token: words.max(100) }),
	output: ({ z }) => z.strictObject({ token: z.string() }).meta({ id: "TokenEnded" }),
	typed: ({ words: [person = "", token = ""] }: Typed) => ({ person, token }),
	run: ({ person, token }, context) =>
		inTeam(context, async (within) => {
			const found = await accountOf(within, person);
			if (!found.ok) return found;
			const ended = await within.store.endToken(within.team, { person: found.value.id, token });
			if (!ended.ok) return ended;
			return ended.value === 1
				? { ok: true, value: { token } }
				: failed("token-missing", "Expected a token that is valid, got another; reload the list", "token");
		}),
	view: (ended) => ({
		title: "Token",
		data: ended,
		columns: ["token"],
		rows: [[ended.token]],
		notes: [],
		text: [{ text: `Ended ${ended.token}.`, isWhole: true }],
	}),
});

export const changePassword = operation({
	name: "change-password",
	question: "Change your own password; your other sessions end",
	subject: "team",
	least: "person",
	effect: "writes",
	http: "PUT /api/team/password",
	input: ({ z, words }) => z.strictObject({ current: words.max(1000), password: words.max(1000) }),
	output: ({ z }) => z.strictObject({ changed: z.literal(true) }).meta({ id: "PasswordChanged" }),
	run: (given, context) =>
		inTeam(context, async ({ team, asker }): Promise<Outcome<{ readonly changed: true }>> => {
			if (asker === null || asker.means !== "session") return notAllowed("a person at a browser", "password");
			const { changePassword: change } = await import("../../team/sign-in.ts");
			const changed = await change(team, { ...given, person: asker.person, session: asker.id });
			return changed.ok ? { ok: true, value: { changed: true as const } } : changed;
		}),
});
