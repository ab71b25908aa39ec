import { randomUUID } from "node:crypto";
import type { Outcome } from "@fissure/core";
import type { ApiToken, CaseRole, Session } from "@fissure/model";
import { sql } from "kysely";
import { teamMigrations } from "./migrations/index.ts";
import { attemptTeam, type Team, teamNewer } from "./open-team.ts";
import { ROLES_OF_PERSON } from "./people.ts";
import { hashOf, newSecret } from "./secret.ts";
import { readRoles } from "./tables.ts";

/** Who asks, and what they may do. */
export interface SignedIn {
	readonly person: string;
	readonly name: string;
	readonly email: string;
	readonly administrator: boolean;
	readonly roles: readonly CaseRole[];
	readonly means: "session" | "token";
	/** Of the session or the token. */
	readonly id: string;
	/** Of a token: what its person may do at most with it. */
	readonly scope: "read" | "write";
	/** Of a token: in which cases alone it is valid. */
	readonly cases: readonly string[] | null;
}

/** Hours without use after which a session ends, and days after which it ends in any case. */
const IDLE_HOURS = 12;
const LONGEST_DAYS = 7;
const HOUR_MS = 3_600_000;
/** Milliseconds between two notes of when something was used last: not every request is to write. */
const NOTED_MS = 60_000;

/** What every token begins with, so that a search through files or logs finds one that was left there. */
const TOKEN_MARK = "fis_";

/** Begins a session, always with a new secret, which is given here and nowhere else. `instead`: the secret that the browser had before ends. */
export const startSession = (
	{ db, address: shown, now }: Team,
	{
		person,
		device,
		address,
		instead,
	}: {
		readonly person: string;
		readonly device: string;
		readonly address: string;
		readonly instead: string | null;
	},
): Promise<Outcome<{ readonly id: string; readonly secret: string }>> =>
	attemptTeam(shown, async () => {
		const [id, secret, made] = [randomUUID(), newSecret(), now()];
		if (instead !== null)
			await db
				.updateTable("sessions")
				.set({ ended: made })
				.where("secret", "=", hashOf(instead))
				.where("ended", "is", null)
				.execute();
		await db
			.insertInto("sessions")
			.values({
				...{ id, secret: hashOf(secret), person, device: device.slice(0, 200), address, made, seen: made },
				...{ expires: later(made, LONGEST_DAYS * 24), ended: null },
			})
			.execute();
		return { ok: true, value: { id, secret } };
	});

/** Of the accounts: a process that knows an earlier one must not go on. */
const VERSION = sql<number>`(select max(number) from migrations)`;

/**
 * Who has this secret of a session or this token; null: nobody who may still ask. One question to the database.
 *
 * - problems: `team-newer`, those of `teamProblem`
 */
export async function whoAsks(
	team: Team,
	given: { readonly session: string } | { readonly token: string },
): Promise<Outcome<SignedIn | null>> {
	if ("token" in given && !given.token.startsWith(TOKEN_MARK)) return { ok: true, value: null };
	return attemptTeam(team.address, () =>
		"session" in given ? bySession(team, given.session) : byToken(team, given.token),
	);
}

async function bySession({ db, now, address }: Team, secret: string): Promise<Outcome<SignedIn | null>> {
	const at = now();
	const row = await db
		.selectFrom("sessions")
		.innerJoin("people", "people.id", "sessions.person")
		.select(["sessions.id", "sessions.seen", "people.id as person", "name", "email", "administrator"])
		.select([ROLES_OF_PERSON.as("roles"), VERSION.as("version")])
		.where("secret", "=", hashOf(secret))
		.where("ended", "is", null)
		.where("expires", ">", at)
		.where("seen", ">", activeSince(at))
		.where("people.disabled", "is", null)
		.executeTakeFirst();
	if (row === undefined) return { ok: true, value: null };
	const { seen, administrator, roles, version, ...known } = row;
	if (version > teamMigrations.length) return teamNewer(address, version);
	if (isLongAgo(seen, at)) await db.updateTable("sessions").set({ seen: at }).where("id", "=", row.id).execute();
	return {
		ok: true,
		value: {
			...{ ...known, means: "session", scope: "write", cases: null },
			...{ administrator: administrator === 1, roles: readRoles(roles) },
		},
	};
}

async function byToken({ db, now, address }: Team, token: string): Promise<Outcome<SignedIn | null>> {
	const at = now();
	const row = await db
		.selectFrom("tokens")
		.innerJoin("people", "people.id", "tokens.person")
		.select(["tokens.id", "tokens.used", "tokens.scope", "tokens.cases"])
		.select(["people.id as person", "people.name", "email"])
		.select([ROLES_OF_PERSON.as("roles"), VERSION.as("version")])
		.where("secret", "=", hashOf(token))
		.where("ended", "is", null)
		.where((of) => of.or([of("expires", "is", null), of("expires", ">", at)]))
		.where("people.disabled", "is", null)
		.executeTakeFirst();
	if (row === undefined) return { ok: true, value: null };
	const { used, cases, roles, version, ...known } = row;
	if (version > teamMigrations.length) return teamNewer(address, version);
	if (used === null || isLongAgo(used, at))
		await db.updateTable("tokens").set({ used: at }).where("id", "=", row.id).execute();
	// What manages the team asks for a person at a browser, so that a token that leaks gives nobody an account.
	return {
		ok: true,
		value: {
			...{ ...known, means: "token", administrator: false, roles: readRoles(roles) },
			cases: cases === null ? null : (JSON.parse(cases) as string[]),
		},
	};
}

/** Sessions that have not ended, of one person or of all, the last used first. */
export const listSessions = ({ db, address, now }: Team, person: string | null): Promise<Outcome<readonly Session[]>> =>
	attemptTeam(address, async () => {
		const at = now();
		let asked = db
			.selectFrom("sessions")
			.select(["id", "person", "device", "address", "made", "seen", "expires"])
			.where("ended", "is", null)
			.where("expires", ">", at)
			.where("seen", ">", activeSince(at))
			.orderBy("seen", "desc")
			.orderBy("id");
		if (person !== null) asked = asked.where("person", "=", person);
		return { ok: true, value: await asked.execute() };
	});

/** Ends sessions of a person: one, or all but one. Gives how many. */
export const endSessions = (
	{ db, address, now }: Team,
	{ person, session, keep }: { readonly person: string; readonly session?: string; readonly keep?: string },
): Promise<Outcome<number>> =>
	attemptTeam(address, async () => {
		let ending = db
			.updateTable("sessions")
			.set({ ended: now() })
			.where("person", "=", person)
			.where("ended", "is", null);
		if (session !== undefined) ending = ending.where("id", "=", session);
		if (keep !== undefined) ending = ending.where("id", "<>", keep);
		const { numUpdatedRows } = await ending.executeTakeFirst();
		return { ok: true, value: Number(numUpdatedRows) };
	});

export interface NewToken {
	readonly person: string;
	readonly name: string;
	readonly scope: "read" | "write";
	readonly cases: readonly string[] | null;
	/** ISO instant; null: until it is revoked. */
	readonly expires: string | null;
}

/** Makes a token; its secret is given here and nowhere else. */
export const addToken = (
	{ db, address, now }: Team,
	{ cases, ...given }: NewToken,
): Promise<Outcome<{ readonly token: ApiToken; readonly secret: string }>> =>
	attemptTeam(address, async () => {
		const secret = `${TOKEN_MARK}${newSecret()}`;
		const token: ApiToken = { ...given, id: randomUUID(), cases, made: now(), used: null };
		await db
			.insertInto("tokens")
			.values({ ...token, cases: cases === null ? null : JSON.stringify(cases), secret: hashOf(secret), ended: null })
			.execute();
		return { ok: true, value: { token, secret } };
	});

/** Tokens that are still valid, of one person or of all, the newest first. */
export const listTokens = ({ db, address, now }: Team, person: string | null): Promise<Outcome<readonly ApiToken[]>> =>
	attemptTeam(address, async () => {
		let asked = db
			.selectFrom("tokens")
			.select(["id", "person", "name", "scope", "cases", "made", "expires", "used"])
			.where("ended", "is", null)
			.where((of) => of.or([of("expires", "is", null), of("expires", ">", now())]))
			.orderBy("made", "desc")
			.orderBy("id");
		if (person !== null) asked = asked.where("person", "=", person);
		const rows = await asked.execute();
		return {
			ok: true,
			value: rows.map(({ cases, ...row }) => ({
				...row,
				cases: cases === null ? null : (JSON.parse(cases) as string[]),
			})),
		};
	});

/** Ends one token of a person. Gives how many there were: 1 or 0. */
export const endToken = (
	{ db, address, now }: Team,
	{ person, token }: { readonly person: string; readonly token: string },
): Promise<Outcome<number>> =>
	attemptTeam(address, async () => {
		const { numUpdatedRows } = await db
			.updateTable("tokens")
			.set({ ended: now() })
			.where("person", "=", person)
			.where("id", "=", token)
			.where("ended", "is", null)
			.executeTakeFirst();
		return { ok: true, value: Number(numUpdatedRows) };
	});

/** When a person must have asked for something last, so that their session goes on. */
export const activeSince = (now: string): string => later(now, -IDLE_HOURS);

/** An instant so many hours after another. */
export const later = (instant: string, hours: number): string =>
	new Date(Date.parse(instant) + hours * HOUR_MS).toISOString();

const isLongAgo = (instant: string, now: string): boolean => Date.parse(now) - Date.parse(instant) > NOTED_MS;
