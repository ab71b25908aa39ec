import { failed, type Outcome } from "@fissure/core";
import { type Check, type CheckSubject, pathOfNotice } from "@fissure/model";
import { type Kysely, sql } from "kysely";
import { addNotices, readNotices } from "./notices.ts";
import { attemptTeam, type Team } from "./open-team.ts";
import type { TeamTables } from "./tables.ts";

/** Open ones that one person may have in one case: who is asked more reads none of them. */
const MOST_OPEN = 500;

/**
 * "Please check": a note from one person to others of a case about something in it, open until one of them closes it.
 *
 * It is kept with the accounts and not in the case. It is between people, and only accounts know who they are and who may still see the case; a
 * case in a file that leaves the team leaves what its people asked each other behind; and undoing work on the case does not undo that somebody
 * was asked. The case goes on without it.
 */
export interface NewCheck {
	/** Id of the case. */
	readonly case: string;
	readonly subject: CheckSubject;
	readonly words: string;
	/** Id and name of who asks. */
	readonly person: string;
	readonly name: string;
	/** Ids of those who are asked. */
	readonly people: readonly string[];
}

/**
 * Asks people to check something, and tells them. Only people who have a role in the case and can sign in are asked.
 *
 * - problems: `person-without-role`, `checks-many`
 */
export const addCheck = (team: Team, { case: id, subject, words, person, name, people }: NewCheck) =>
	attemptTeam(team.address, async (): Promise<Outcome<Check>> => {
		const all = [...new Set(people)];
		if (all.length === 0) return WITHOUT_ROLE;
		const added = await team.db.transaction().execute(async (change): Promise<Outcome<string>> => {
			// A role that is being taken at this moment is waited for.
			const known = await change
				.selectFrom("roles")
				.innerJoin("people", "people.id", "roles.person")
				.select("people.id")
				.where("roles.case", "=", id)
				.where("people.id", "in", all)
				.where("people.disabled", "is", null)
				.forShare()
				.execute();
			if (known.length < all.length) return WITHOUT_ROLE;
			const { open } = await change
				.selectFrom("checks")
				.select(({ fn }) => fn.countAll<number>().as("open"))
				.where("asked_by", "=", person)
				.where("case", "=", id)
				.where("done", "is", null)
				.executeTakeFirstOrThrow();
			if (open >= MOST_OPEN) return TOO_MANY;
			const { id: check } = await change
				.insertInto("checks")
				.values({ case: id, kind: subject.kind, subject: subject.id, words, asked_by: person })
				.returning("id")
				.executeTakeFirstOrThrow();
			await change
				.insertInto("check_people")
				.values(all.map((one) => ({ check, person: one })))
				.execute();
			await addNotices(
				change,
				all
					.filter((one) => one !== person)
					.map((one) => ({ person: one, case: id, kind: "check", subject, from: name, source: `check:${check}` })),
			);
			return { ok: true, value: check };
		});
		return added.ok ? one(team.db, added.value) : added;
	});

export interface CheckFilters {
	/** Id of the case. */
	readonly case: string;
	/** Id of who asks for the list. */
	readonly person: string;
	/** For this person, or from them. */
	readonly list: "for-me" | "from-me";
	readonly state: "open" | "done";
	/** Only those that were asked for before this one. */
	readonly before?: string;
	readonly limit: number;
}

/** Checks of a person in a case, the newest first; nobody is given those between others. */
export const listChecks = (
	{ db, address }: Team,
	{ case: id, person, list, state, before, limit }: CheckFilters,
): Promise<Outcome<readonly Check[]>> =>
	attemptTeam(address, async () => {
		let asked = checksIn(db)
			.where("checks.case", "=", id)
			.where("checks.done", state === "open" ? "is" : "is not", null)
			.orderBy("checks.asked", "desc")
			.orderBy("checks.id", "desc")
			.limit(limit);
		asked =
			list === "from-me"
				? asked.where("checks.asked_by", "=", person)
				: asked.where(({ exists, selectFrom }) =>
						exists(
							selectFrom("check_people")
								.select("check_people.person")
								.whereRef("check_people.check", "=", "checks.id")
								.where("check_people.person", "=", person),
						),
					);
		if (before !== undefined)
			asked = asked.where(
				sql<boolean>`(checks.asked, checks.id) < (select asked, id from checks where id = ${before})`,
			);
		return { ok: true, value: (await asked.execute()).map(checkOf) };
	});

/**
 * Closes a check, by one of those who are asked, or by who asks; who asks is told.
 *
 * - problems: `check-missing`: there is none that this person may close; `check-done`
 */
export const closeCheck = (
	team: Team,
	{
		case: id,
		check,
		person,
		name,
		answer,
	}: {
		/** Ids. */
		readonly case: string;
		readonly check: string;
		readonly person: string;
		readonly name: string;
		readonly answer: string | null;
	},
): Promise<Outcome<Check>> =>
	attemptTeam(team.address, async (): Promise<Outcome<Check>> => {
		const closed = await team.db.transaction().execute(async (change): Promise<Outcome<null>> => {
			const row = await change
				.selectFrom("checks")
				.select(["kind", "subject", "asked_by", "done"])
				.where("id", "=", check)
				.where("case", "=", id)
				.forUpdate()
				.executeTakeFirst();
			const rows = await change.selectFrom("check_people").select("person").where("check", "=", check).execute();
			const people = rows.map((one) => one.person);
			if (row === undefined || !(people.includes(person) || row.asked_by === person)) return MISSING;
			if (row.done !== null) return DONE;
			await change
				.updateTable("checks")
				.set({ done: sql<Date>`clock_timestamp()`, done_by: person, answer })
				.where("id", "=", check)
				.execute();
			// Nobody needs to look at it any more.
			await readNotices(change, { people, case: id, source: `check:${check}` });
			const subject = { kind: row.kind, id: row.subject };
			if (row.asked_by !== person)
				await addNotices(change, [
					{ person: row.asked_by, case: id, kind: "answer", subject, from: name, source: `answer:${check}` },
				]);
			return { ok: true, value: null };
		});
		return closed.ok ? one(team.db, check) : closed;
	});

const WITHOUT_ROLE: Outcome<never> = failed(
	"person-without-role",
	"Expected people who have a role in this case, got somebody without one; choose from the list",
	"people",
);
const TOO_MANY: Outcome<never> = failed(
	"checks-many",
	`Expected fewer than ${MOST_OPEN} open checks from you in this case, got so many already; close some first`,
	"checks",
);
const MISSING: Outcome<never> = failed(
	"check-missing",
	"Expected a check that you asked for or are asked for, got another; reload the list",
	"check",
);
const DONE: Outcome<never> = failed(
	"check-done",
	"Expected a check that is open, got one that is done; reload the list",
	"check",
);

const one = async (db: Kysely<TeamTables>, id: string): Promise<Outcome<Check>> => ({
	ok: true,
	value: checkOf(await checksIn(db).where("checks.id", "=", id).executeTakeFirstOrThrow()),
});

const checksIn = (db: Kysely<TeamTables>) =>
	db
		.selectFrom("checks")
		.innerJoin("people as asking", "asking.id", "checks.asked_by")
		.leftJoin("people as closing", "closing.id", "checks.done_by")
		.select(["checks.id", "checks.kind", "checks.subject", "checks.words", "checks.asked", "checks.done", "answer"])
		.select(["asking.name as from", "closing.name as by"])
		.select(
			sql<string>`(select coalesce(jsonb_agg(people.name order by people.name_folded), '[]') from fissure.check_people
				join fissure.people on people.id = check_people.person where check_people."check" = checks.id)`.as("people"),
		);

interface CheckRow extends Pick<Check, "id" | "words" | "from"> {
	readonly kind: CheckSubject["kind"];
	readonly subject: string;
	readonly asked: Date;
	readonly done: Date | null;
	readonly answer: string | null;
	readonly by: string | null;
	/** JSON. */
	readonly people: string;
}

const checkOf = ({ id, kind, subject, words, from, people, asked, done, by, answer }: CheckRow): Check => ({
	...{ id, words, from },
	subject: { kind, id: subject },
	path: pathOfNotice({ kind, id: subject }),
	people: JSON.parse(people) as string[],
	asked: asked.toISOString(),
	done: done === null ? null : { by, at: done.toISOString(), answer },
});
