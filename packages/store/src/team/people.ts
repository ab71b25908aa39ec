import { randomUUID } from "node:crypto";
import { failed, type Outcome } from "@fissure/core";
import type { CaseRole, Person, Role } from "@fissure/model";
import { sql } from "kysely";
import { attemptTeam, type Team } from "./open-team.ts";
import { fold } from "./secret.ts";
import { readRoles } from "./tables.ts";

/** Everybody with an account, by name. */
export const listPeople = (team: Team): Promise<Outcome<readonly Person[]>> =>
	attemptTeam(team.address, async () => ({
		ok: true,
		value: (await selectPeople(team).orderBy("people.name_folded").execute()).map(personOf),
	}));

/**
 * One person, by id, or in a terminal by address of mail or name.
 *
 * - problems: `person-missing`
 */
export const findPerson = (team: Team, given: string): Promise<Outcome<Person>> =>
	attemptTeam(team.address, async (): Promise<Outcome<Person>> => {
		const folded = fold(given);
		const row = await selectPeople(team)
			.where((of) =>
				of.or([of("people.id", "=", given), of("email_folded", "=", folded), of("name_folded", "=", folded)]),
			)
			.executeTakeFirst();
		return row === undefined ? personMissing(given) : { ok: true, value: personOf(row) };
	});

/** Whom a password is checked for: null where nobody has this address of mail. */
export const findAccount = (
	{ db, address }: Team,
	email: string,
): Promise<Outcome<{ readonly id: string; readonly password: string | null; readonly disabled: boolean } | null>> =>
	attemptTeam(address, async () => {
		const row = await db
			.selectFrom("people")
			.select(["id", "password", "disabled"])
			.where("email_folded", "=", fold(email))
			.executeTakeFirst();
		return { ok: true, value: row === undefined ? null : { ...row, disabled: row.disabled !== null } };
	});

/** The password of one person, as argon2id has written it. */
export const passwordOf = ({ db, address }: Team, person: string): Promise<Outcome<string | null>> =>
	attemptTeam(address, async () => {
		const row = await db.selectFrom("people").select("password").where("id", "=", person).executeTakeFirst();
		return { ok: true, value: row?.password ?? null };
	});

/** Stores what argon2id has written, and ends all sessions of the person but one. */
export const savePassword = (
	{ db, address, now }: Team,
	{ person, password, keep }: { readonly person: string; readonly password: string; readonly keep: string | null },
): Promise<Outcome<null>> =>
	attemptTeam(address, () =>
		db.transaction().execute(async (change) => {
			await change.updateTable("people").set({ password }).where("id", "=", person).execute();
			await change
				.updateTable("sessions")
				.set({ ended: now() })
				.where("person", "=", person)
				.where("ended", "is", null)
				.where("id", "<>", keep ?? "")
				.execute();
			return { ok: true, value: null };
		}),
	);

export interface PersonChange {
	readonly disabled?: boolean;
	readonly administrator?: boolean;
}

/**
 * Lets a person in or not, and makes them an administrator or not. Who is disabled has no session and no token any more.
 *
 * - problems: `person-missing`, `administrator-last`: nobody else could manage the team
 */
export const changePerson = (team: Team, id: string, change: PersonChange): Promise<Outcome<Person>> =>
	attemptTeam(team.address, async () => {
		const { db, now } = team;
		const refused = await db.transaction().execute(async (within) => {
			// Two administrators who disable each other at once take their turns.
			const people = await within.selectFrom("people").selectAll().orderBy("id").forUpdate().execute();
			const person = people.find((one) => one.id === id);
			if (person === undefined) return personMissing(id);
			const { disabled = person.disabled !== null, administrator = person.administrator === 1 } = change;
			const others = people.filter((one) => one.id !== id && one.administrator === 1 && one.disabled === null);
			if (person.administrator === 1 && (disabled || !administrator) && others.length === 0)
				return failed(
					"administrator-last",
					"Expected another administrator who can sign in, got none; make somebody else an administrator first",
					"person",
				);
			await within
				.updateTable("people")
				.set({ administrator: administrator ? 1 : 0, disabled: disabled ? (person.disabled ?? now()) : null })
				.where("id", "=", id)
				.execute();
			if (disabled)
				for (const table of ["sessions", "tokens"] as const)
					await within
						.updateTable(table)
						.set({ ended: now() })
						.where("person", "=", id)
						.where("ended", "is", null)
						.execute();
			return null;
		});
		return refused ?? findPerson(team, id);
	});

/**
 * What a person may do in a case from now on; null: nothing.
 *
 * - problems: `person-missing`, `owner-last`: a case without an owner could be managed by administrators alone
 */
export const setRole = (
	team: Team,
	{ person, case: id, role }: { readonly person: string; readonly case: string; readonly role: Role | null },
): Promise<Outcome<Person>> =>
	attemptTeam(team.address, async () => {
		const refused = await team.db.transaction().execute(async (change) => {
			const roles = await change.selectFrom("roles").selectAll().where("case", "=", id).forUpdate().execute();
			const isOwner = (one: string): boolean => roles.some((row) => row.person === one && row.role === "owner");
			const others = roles.filter((row) => row.person !== person && row.role === "owner");
			if (isOwner(person) && role !== "owner" && others.length === 0)
				return failed(
					"owner-last",
					"Expected another owner of the case, got none; make somebody else its owner first",
					"role",
				);
			if ((await change.selectFrom("people").select("id").where("id", "=", person).executeTakeFirst()) === undefined)
				return personMissing(person);
			if (role === null) await change.deleteFrom("roles").where("person", "=", person).where("case", "=", id).execute();
			else
				await change
					.insertInto("roles")
					.values({ person, case: id, role })
					.onConflict((same) => same.columns(["person", "case"]).doUpdateSet({ role }))
					.execute();
			return null;
		});
		return refused ?? findPerson(team, person);
	});

/** What the accounts know of a case follows it when it gets another id: roles, checks, notices; with null they end with it. */
export const moveCase = ({ db, address }: Team, from: string, to: string | null): Promise<Outcome<null>> =>
	attemptTeam(address, () =>
		db.transaction().execute(async (change) => {
			if (to !== from)
				for (const table of ["roles", "checks", "notices", "follows", "case_marks"] as const)
					if (to === null) await change.deleteFrom(table).where("case", "=", from).execute();
					else await change.updateTable(table).set({ case: to }).where("case", "=", from).execute();
			return { ok: true, value: null };
		}),
	);

/** Who has signed in with an organisation as this subject; null where nobody has yet. */
export const identityOf = (
	{ db, address }: Team,
	{ issuer, subject }: { readonly issuer: string; readonly subject: string },
): Promise<Outcome<{ readonly person: string; readonly disabled: boolean } | null>> =>
	attemptTeam(address, async () => {
		const row = await db
			.selectFrom("identities")
			.innerJoin("people", "people.id", "identities.person")
			.select(["people.id", "people.disabled"])
			.where("issuer", "=", issuer)
			.where("subject", "=", subject)
			.executeTakeFirst();
		return { ok: true, value: row === undefined ? null : { person: row.id, disabled: row.disabled !== null } };
	});

/**
 * From now on this subject of an organisation is this person.
 *
 * - problems: `identity-different`: another subject of it is this person already
 */
export const saveIdentity = (
	{ db, address, now }: Team,
	{ issuer, subject, person }: { readonly issuer: string; readonly subject: string; readonly person: string },
): Promise<Outcome<null>> =>
	attemptTeam(address, () =>
		db.transaction().execute(async (change): Promise<Outcome<null>> => {
			await change.selectFrom("people").select("id").where("id", "=", person).forUpdate().execute();
			const other = await change
				.selectFrom("identities")
				.select("subject")
				.where("issuer", "=", issuer)
				.where("person", "=", person)
				.where("subject", "<>", subject)
				.executeTakeFirst();
			if (other !== undefined)
				return failed(
					"identity-different",
					"Expected the account of the organisation that this person has used before, got another with the same address of mail; ask an administrator",
					"email",
				);
			await change
				.insertInto("identities")
				.values({ issuer, subject, person, made: now() })
				.onConflict((same) => same.doNothing())
				.execute();
			return { ok: true, value: null };
		}),
	);

export interface NewPerson {
	readonly name: string;
	readonly email: string;
	readonly password: string | null;
	readonly administrator: boolean;
	readonly roles: readonly CaseRole[];
}

/** Adds a person within a change of the team. Null where the name or the address of mail is in use. */
export async function addPerson(
	{ db, now }: Pick<Team, "db" | "now">,
	{ name, email, password, administrator, roles }: NewPerson,
): Promise<string | null> {
	const id = randomUUID();
	const added = await db
		.insertInto("people")
		.values({
			...{ id, name, name_folded: fold(name), email, email_folded: fold(email), password },
			...{ administrator: administrator ? 1 : 0, disabled: null, made: now() },
		})
		.onConflict((same) => same.doNothing())
		.returning("id")
		.executeTakeFirst();
	if (added === undefined) return null;
	if (roles.length > 0)
		await db
			.insertInto("roles")
			.values(roles.map((one) => ({ ...one, person: id })))
			.execute();
	return id;
}

/** The roles of a person as JSON. */
export const ROLES_OF_PERSON = sql<string>`(select coalesce(jsonb_agg(jsonb_build_object('case', roles."case", 'role', roles.role)
	order by roles."case"), '[]') from fissure.roles where roles.person = people.id)`;

const selectPeople = ({ db, now }: Team) =>
	db
		.selectFrom("people")
		.select(["id", "name", "email", "administrator", "disabled", "made"])
		.select(ROLES_OF_PERSON.as("roles"))
		.select((of) =>
			of
				.selectFrom("sessions")
				.select((within) => within.fn.max("seen").as("seen"))
				.whereRef("sessions.person", "=", "people.id")
				.where("ended", "is", null)
				.where("expires", ">", now())
				.as("seen"),
		);

type PersonRow = Omit<Person, "administrator" | "roles"> & { readonly administrator: number; readonly roles: string };

const personOf = ({ administrator, roles, ...row }: PersonRow): Person => ({
	...row,
	administrator: administrator === 1,
	roles: readRoles(roles),
});

const personMissing = (given: string): Outcome<never> =>
	failed(
		"person-missing",
		`Expected somebody of the team, got "${given.slice(0, 100)}"; choose one of the list`,
		"person",
	);
