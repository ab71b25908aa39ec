import type { Kysely, QueryExecutorProvider } from "kysely";

/** All that a migration may use: it must not know the tables as they are today. */
export type MigrationContext = Pick<Kysely<unknown>, "schema"> & QueryExecutorProvider;
/** `step`: called before each part that takes long, with what it is about; ends the migration where a person has stopped it. */
export type Migration = (db: MigrationContext, step: (place: string) => Promise<void>) => Promise<void>;
