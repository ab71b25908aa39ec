import type { Kysely, QueryExecutorProvider } from "kysely";

/** All that a migration may use: it must not know the tables as they are today. */
export type MigrationContext = Pick<Kysely<unknown>, "schema"> & QueryExecutorProvider;
export type Migration = (db: MigrationContext) => Promise<void>;
