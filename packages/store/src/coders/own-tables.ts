import { isPostgresAddress } from "@fissure/model";
import { type RawBuilder, sql } from "kysely";
import type { Case } from "../case/case.ts";
import { either } from "../dialects/either.ts";
import { readCaseAddress } from "../dialects/postgres/address.ts";

/** The schema in which the tables of a case are stored. */
export function schemaOf({ address }: Pick<Case, "address">): string {
	if (!isPostgresAddress(address)) return "main";
	const read = readCaseAddress(address);
	if (!read.ok) throw new RangeError(read.problem.message);
	return read.value.schema;
}

/** A table as it is stored, also where a view of this connection has its name. */
export const stored = (file: Pick<Case, "address">, table: string): RawBuilder<unknown> =>
	sql.table(`${schemaOf(file)}.${table}`);

/** A table or a view of this connection alone. */
export const temporary = (name: string): RawBuilder<unknown> =>
	either({ sqlite: sql.table(`temp.${name}`), postgres: sql.table(`pg_temp.${name}`) });
