import type { Kysely } from "kysely";
import { up as accounts } from "./001-accounts.ts";
import { up as jobs } from "./002-jobs.ts";

/** Makes the schema of a team one version newer; names without a schema are those of `fissure`. */
// biome-ignore lint/suspicious/noExplicitAny: an earlier version has other tables
export type TeamMigration = (db: Kysely<any>) => Promise<void>;

/** In order; the first makes version 1. What has once been released is never changed: what comes later is a new file. */
export const teamMigrations: readonly TeamMigration[] = [accounts, jobs];
