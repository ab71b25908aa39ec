import type { Kysely } from "kysely";

/** Makes the schema of a team one version newer; names without a schema are those of `fissure`. */
// biome-ignore lint/suspicious/noExplicitAny: an earlier version has other tables
export type TeamMigration = (db: Kysely<any>) => Promise<void>;
