import type { Outcome } from "@fissure/core";
import type { KnownCase } from "@fissure/model";
import { sql } from "kysely";
import { readCaseAddress } from "../dialects/postgres/address.ts";
import { attemptTeam, type Team } from "./open-team.ts";

/** The address of a case of this desk, whether there is one or not: `postgres://…/desk/port-ellery`. */
export function caseAddressIn(team: Pick<Team, "connection">, name: string): Outcome<string> {
	const url = new URL(team.connection);
	url.pathname = `${url.pathname}/${encodeURIComponent(name)}`;
	const read = readCaseAddress(url.href);
	return read.ok ? { ok: true, value: url.href } : read;
}

/** Whether a desk has a case of this name. */
export const hasDeskCase = ({ db, address }: Team, name: string): Promise<Outcome<boolean>> =>
	attemptTeam(address, async () => {
		const { rows } = await sql<{ there: number }>`select 1 as there from pg_catalog.pg_tables
			where schemaname = ${name} and tablename = 'case_state'`.execute(db);
		return { ok: true, value: rows.length > 0 };
	});

/**
 * The cases of a desk, by name; each is a schema of its database, and its name is its id.
 *
 * - cost: one question to the catalogue and one for all cases; 2 ms each with ten cases
 */
export const listDeskCases = ({ db, address }: Team): Promise<Outcome<readonly KnownCase[]>> =>
	attemptTeam(address, async () => {
		const { rows: found } = await sql<{ name: string; bytes: number }>`
			select schemaname as name, (select coalesce(sum(pg_total_relation_size(parts.oid)), 0) from pg_catalog.pg_class as parts
				where parts.relnamespace = to_regnamespace(quote_ident(schemaname)) and parts.relkind = 'r') as bytes
			from pg_catalog.pg_tables where tablename = 'case_state' order by schemaname`.execute(db);
		if (found.length === 0) return { ok: true, value: [] };
		const last = sql.join(
			found.map(
				({ name }) =>
					sql`select ${name} as name, (select at from ${sql.id(name, "actions")} order by key desc limit 1) as at`,
			),
			sql` union all `,
		);
		const { rows: changes } = await sql<{ name: string; at: string | null }>`${last}`.execute(db);
		const changed = new Map(changes.map(({ name, at }) => [name, at]));
		return {
			ok: true,
			value: found.map(({ name, bytes }) => ({
				...{ id: name, name, folder: "", place: "folder" as const, bytes, opened: null, backups: [] },
				changed: changed.get(name) ?? "",
			})),
		};
	});
