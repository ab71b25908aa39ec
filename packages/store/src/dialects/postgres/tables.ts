import { type QueryExecutorProvider, sql } from "kysely";
import type { ColumnShape, TableShape } from "../table-shape.ts";
import { TEXT_INDEX_TABLES } from "./text-index.ts";

const KINDS: Readonly<Record<string, ColumnShape["type"]>> = {
	bigint: "integer",
	"double precision": "real",
	text: "text",
	bytea: "blob",
};

/** What belongs to this database alone, or is made of the other tables. */
const OWN = ["case_state", "case_identity", "table_checksums", ...TEXT_INDEX_TABLES];

/** As `listTables`: tables in the order in which they were made, their columns too. */
export async function listPostgresTables(db: QueryExecutorProvider): Promise<readonly TableShape[]> {
	const { rows } = await sql<{
		readonly table: string;
		readonly name: string;
		readonly type: string;
		readonly is_optional: 0 | 1;
		readonly place_in_key: number | null;
	}>`select made.relname as "table", held.attname as name, format_type(held.atttypid, null) as type,
			not held.attnotnull as is_optional, array_position(key.conkey, held.attnum) as place_in_key
		from pg_class as made
			join pg_attribute as held on held.attrelid = made.oid and held.attnum > 0 and not held.attisdropped
			left join pg_constraint as key on key.conrelid = made.oid and key.contype = 'p'
		where made.relnamespace = current_schema()::regnamespace and made.relkind = 'r'
			and made.relname <> all(${OWN}::text[])
		order by made.oid, held.attnum`.execute(db);
	const tables = new Map<
		string,
		{ columns: ColumnShape[]; key: { readonly name: string; readonly place: number }[] }
	>();
	for (const { table, name, type, is_optional, place_in_key } of rows) {
		const shape = tables.get(table) ?? { columns: [], key: [] };
		tables.set(table, shape);
		shape.columns.push({ name, type: KINDS[type] ?? "text", isOptional: is_optional === 1 });
		if (place_in_key !== null) shape.key.push({ name, place: place_in_key });
	}
	return Array.from(tables, ([name, { columns, key }]) => ({
		name,
		columns,
		key: key.sort((a, b) => a.place - b.place).map(({ name: column }) => column),
	}));
}
