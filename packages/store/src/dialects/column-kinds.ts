import { type RawBuilder, sql } from "kysely";
import { either } from "./either.ts";

// What migrations say of tables where the two databases need other words; PostgreSQL's names for kinds of columns are in its compiler.

/** Bytes; the other kinds of columns are called `integer`, `real` and `text`. */
export const BYTES = "blob" as const;

/** Types are enforced, as everywhere but in SQLite's old tables. */
export const ORDINARY: RawBuilder<unknown> = either({ sqlite: sql`strict`, postgres: sql`` });
/** Stored in the order of the primary key, which then needs no index of its own. */
export const CLUSTERED: RawBuilder<unknown> = either({ sqlite: sql`strict, without rowid`, postgres: sql`` });
