import { randomUUID } from "node:crypto";
import { failed, type Outcome } from "@fissure/core";
import { type CaseRole, type Invitation, isName } from "@fissure/model";
import { attemptTeam, type Team } from "./open-team.ts";
import { addPerson } from "./people.ts";
import { fold, hashOf, newSecret } from "./secret.ts";
import { later } from "./sessions.ts";
import { readRoles } from "./tables.ts";

/** What the history of a case calls those who are no persons. */
const PROGRAMS = /^(?:lexicon|adjudicated)$|^(?:model|person):/u;

/** Days in which an invitation can be used. */
const VALID_DAYS = 7;

export interface NewInvitation {
	readonly email: string;
	readonly name: string;
	readonly administrator: boolean;
	readonly roles: readonly CaseRole[];
	/** Name of who invites. */
	readonly by: string;
}

/** An invitation with the secret of its address. */
export interface Invited {
	readonly invitation: Invitation;
	readonly secret: string;
}

/**
 * Invites somebody, or lets somebody with an account choose a new password. An earlier invitation to the same address of mail ends. The secret
 * is given here and nowhere else.
 *
 * - problems: `name-taken`: of somebody with another address of mail; `name-unusable`
 */
export const addInvitation = (
	{ db, address, now }: Team,
	{ email, name, administrator, roles, by }: NewInvitation,
): Promise<Outcome<Invited>> =>
	attemptTeam(address, () =>
		db.transaction().execute(async (change): Promise<Outcome<Invited>> => {
			if (!isName(name) || PROGRAMS.test(fold(name)))
				return failed(
					"name-unusable",
					`Expected the name of a person, on one line, got ${JSON.stringify(name.slice(0, 60))}; programs and decisions between coders are called so`,
					"name",
				);
			const [folded, at] = [fold(email), now()];
			const namesake = await change
				.selectFrom("people")
				.select("id")
				.where("name_folded", "=", fold(name))
				.where("email_folded", "<>", folded)
				.executeTakeFirst();
			if (namesake !== undefined) return nameTaken(name);
			await change
				.updateTable("invitations")
				.set({ ended: at })
				.where("email_folded", "=", folded)
				.where("ended", "is", null)
				.execute();
			const secret = newSecret();
			const invitation: Invitation = {
				...{ id: randomUUID(), email: email.trim(), name: name.trim(), administrator, roles, by, made: at },
				expires: later(at, VALID_DAYS * 24),
			};
			await change
				.insertInto("invitations")
				.values({
					...{ ...invitation, administrator: administrator ? 1 : 0, roles: JSON.stringify(roles) },
					...{ email_folded: folded, secret: hashOf(secret), ended: null },
				})
				.execute();
			return { ok: true, value: { invitation, secret } };
		}),
	);

/** Invitations that can still be used, the newest first. */
export const listInvitations = ({ db, address, now }: Team): Promise<Outcome<readonly Invitation[]>> =>
	attemptTeam(address, async () => {
		const rows = await selectOpen(db, now()).orderBy("made", "desc").orderBy("id").execute();
		return { ok: true, value: rows.map(invitationOf) };
	});

/**
 * The invitation with this secret.
 *
 * - problems: `invitation-missing`
 */
export const findInvitation = ({ db, address, now }: Team, secret: string): Promise<Outcome<Invitation>> =>
	attemptTeam(address, async (): Promise<Outcome<Invitation>> => {
		const row = await selectOpen(db, now()).where("secret", "=", hashOf(secret)).executeTakeFirst();
		return row === undefined ? invitationMissing() : { ok: true, value: invitationOf(row) };
	});

/** Ends an invitation that was not used. Gives how many there were: 1 or 0. */
export const endInvitation = ({ db, address, now }: Team, id: string): Promise<Outcome<number>> =>
	attemptTeam(address, async () => {
		const { numUpdatedRows } = await db
			.updateTable("invitations")
			.set({ ended: now() })
			.where("id", "=", id)
			.where("ended", "is", null)
			.executeTakeFirst();
		return { ok: true, value: Number(numUpdatedRows) };
	});

/**
 * Uses an invitation, once: a new account, or a new password for the one with its address of mail, whose sessions end. Gives the id of the
 * person. `password`: as argon2id has written it; null where the person signs in with an organisation.
 *
 * - problems: `invitation-missing`, `name-taken`, `person-disabled`
 */
export const useInvitation = (
	team: Team,
	by: { readonly secret: string } | { readonly email: string },
	password: string | null,
): Promise<Outcome<string>> =>
	attemptTeam(team.address, () =>
		team.db.transaction().execute(async (change): Promise<Outcome<string>> => {
			const at = team.now();
			let open = selectOpen(change, at);
			open =
				"secret" in by ? open.where("secret", "=", hashOf(by.secret)) : open.where("email_folded", "=", fold(by.email));
			// Two who open the same address at once take their turns, and the second finds it used.
			const row = await open.forUpdate().executeTakeFirst();
			if (row === undefined) return invitationMissing();
			const { email, name, administrator, roles } = invitationOf(row);
			const known = await change
				.selectFrom("people")
				.select(["id", "disabled"])
				.where("email_folded", "=", fold(email))
				.executeTakeFirst();
			if (known !== undefined && known.disabled !== null)
				return failed(
					"person-disabled",
					"Expected an account that is in use, got one that is disabled; ask an administrator",
					"invitation",
				);
			const within = { db: change, now: team.now };
			const person = known?.id ?? (await addPerson(within, { name, email, password, administrator, roles }));
			if (person === null) return nameTaken(name);
			await change.updateTable("invitations").set({ ended: at }).where("id", "=", row.id).execute();
			if (known === undefined) return { ok: true, value: person };
			if (password !== null) {
				await change.updateTable("people").set({ password }).where("id", "=", person).execute();
				await change
					.updateTable("sessions")
					.set({ ended: at })
					.where("person", "=", person)
					.where("ended", "is", null)
					.execute();
			}
			for (const one of roles)
				await change
					.insertInto("roles")
					.values({ ...one, person })
					.onConflict((same) => same.columns(["person", "case"]).doUpdateSet({ role: one.role }))
					.execute();
			return { ok: true, value: person };
		}),
	);

const selectOpen = (db: Team["db"], now: string) =>
	db
		.selectFrom("invitations")
		.select(["id", "email", "name", "administrator", "roles", "by", "made", "expires"])
		.where("ended", "is", null)
		.where("expires", ">", now);

type InvitationRow = Omit<Invitation, "administrator" | "roles"> & {
	readonly administrator: number;
	readonly roles: string;
};

const invitationOf = ({ administrator, roles, ...row }: InvitationRow): Invitation => ({
	...row,
	administrator: administrator === 1,
	roles: readRoles(roles),
});

const invitationMissing = (): Outcome<never> =>
	failed(
		"invitation-missing",
		"Expected an invitation that is open, got one that was used, has expired or never was; ask for another",
		"invitation",
	);

const nameTaken = (name: string): Outcome<never> =>
	failed(
		"name-taken",
		`Expected a name that nobody else in the team has, got "${name.slice(0, 100)}"; add a middle name or an office`,
		"name",
	);
