import { up as accounts } from "./001-accounts.ts";
import { up as jobs } from "./002-jobs.ts";
import { up as presence } from "./003-presence.ts";
import { up as notices } from "./004-notices.ts";
import { up as webhooks } from "./005-webhooks.ts";
import { up as mail } from "./006-mail.ts";
import type { TeamMigration } from "./migration.ts";

/** In order; the first makes version 1. What has once been released is never changed: what comes later is a new file. */
export const teamMigrations: readonly TeamMigration[] = [accounts, jobs, presence, notices, webhooks, mail];
