import type { Outcome } from "@fissure/core";
import type { Followed } from "@fissure/model";
import { sql, type Transaction } from "kysely";
import { attemptTeam, type Team } from "./open-team.ts";
import type { TeamTables } from "./tables.ts";

/** Somebody with a role in a case, and what they follow in it. */
export interface CaseNews {
	/** Id. */
	readonly person: string;
	readonly name: string;
	readonly followed: readonly Followed[];
}

/**
 * Reads the journal of a case from where it was read last, once among all servers: where another is reading it, nothing is done. What the work
 * writes, and how far it has read, are kept together or not at all, so that a server that dies loses nothing and says nothing twice.
 *
 * - in:  `work` is given the entry up to which the journal was read, null where it never was, and the people of the case who can sign in
 * - out: what the work gives; null: another is reading
 */
export const readOnce = <Value>(
	{ db, address }: Team,
	id: string,
	work: (
		change: Transaction<TeamTables>,
		since: number | null,
		people: readonly CaseNews[],
	) => Promise<Outcome<{ readonly until: number; readonly value: Value }>>,
): Promise<Outcome<Value | null>> =>
	attemptTeam(address, async (): Promise<Outcome<Value | null>> => {
		let failure: Outcome<never> | null = null;
		try {
			return await db.transaction().execute(async (change) => {
				const { rows } = await sql<{ readonly free: number }>`
					select pg_try_advisory_xact_lock(hashtext('fissure news'), hashtext(${id})) as free`.execute(change);
				if (rows[0]?.free !== 1) return { ok: true, value: null };
				const mark = await change.selectFrom("case_marks").select("journal").where("case", "=", id).executeTakeFirst();
				const done = await work(change, mark?.journal ?? null, await peopleOf(change, id));
				if (!done.ok) {
					failure = done as Outcome<never>;
					// Only what is thrown takes a transaction back.
					throw new Error(done.problem.message);
				}
				const { until: journal, value } = done.value;
				await change
					.insertInto("case_marks")
					.values({ case: id, journal })
					.onConflict((same) => same.column("case").doUpdateSet({ journal }))
					.execute();
				return { ok: true, value };
			});
		} catch (error) {
			if (failure !== null) return failure;
			throw error;
		}
	});

async function peopleOf(change: Transaction<TeamTables>, id: string): Promise<readonly CaseNews[]> {
	const rows = await change
		.selectFrom("roles")
		.innerJoin("people", "people.id", "roles.person")
		.leftJoin("follows", (join) =>
			join.onRef("follows.person", "=", "roles.person").onRef("follows.case", "=", "roles.case"),
		)
		.select(["people.id as person", "people.name", "follows.kind", "follows.subject"])
		.where("roles.case", "=", id)
		.where("people.disabled", "is", null)
		.orderBy("people.name_folded")
		.execute();
	const people = new Map<string, { person: string; name: string; followed: Followed[] }>();
	for (const { person, name, kind, subject } of rows) {
		const known = people.get(person) ?? { person, name, followed: [] };
		people.set(person, known);
		if (kind !== null && subject !== null) known.followed.push({ kind, id: subject });
	}
	return [...people.values()];
}

/** Cases in the database of a team in which something was written since their journals were read last, by id. */
export const unreadDeskCases = ({ db, address }: Team): Promise<Outcome<readonly string[]>> =>
	attemptTeam(address, async () => {
		const { rows: found } = await sql<{ readonly id: string; readonly journal: number | null }>`
			select schemaname as id, case_marks.journal from pg_catalog.pg_tables
			left join case_marks on case_marks."case" = schemaname
			where tablename = 'case_state' order by schemaname`.execute(db);
		if (found.length === 0) return { ok: true, value: [] };
		const last = sql.join(
			found.map(({ id }) => sql`select ${id} as id, (select max(key) from ${sql.id(id, "journal")}) as journal`),
			sql` union all `,
		);
		const { rows: ends } = await sql<{ readonly id: string; readonly journal: number | null }>`${last}`.execute(db);
		const read = new Map(found.map(({ id, journal }) => [id, journal]));
		return { ok: true, value: ends.filter(({ id, journal }) => read.get(id) !== (journal ?? 0)).map(({ id }) => id) };
	});
