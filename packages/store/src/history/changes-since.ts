import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case/case-file.ts";
import type { JournalledTable } from "./change.ts";

export interface ChangesSince {
	/** What to ask about the next time. */
	readonly until: number;
	/** Whether any row of the tables was made or changed. */
	readonly touched: boolean;
}

/** Has anything changed in these tables since then? For anyone who keeps in memory what the case says; 0 asks about all. */
export const changesSince = (
	file: CaseFile,
	since: number,
	tables: readonly JournalledTable[],
): Promise<Outcome<ChangesSince>> =>
	attempt(file.path, async () => {
		const rows = file.db.selectFrom("journal").where("key", ">", since);
		const last = await rows.select(({ fn }) => fn.max("key").as("key")).executeTakeFirst();
		const touching = await rows.select("key").where("table_name", "in", tables).limit(1).executeTakeFirst();
		return { ok: true, value: { until: last?.key ?? since, touched: touching !== undefined } };
	});
