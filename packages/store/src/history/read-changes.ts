import type { Outcome } from "@fissure/core";
import type { ChangeMade } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { readRecord } from "../rows/read-column.ts";

/** What did this action make and change? The first rows of it, in their order. */
export const readChanges = (file: CaseFile, action: number, size = 10): Promise<Outcome<readonly ChangeMade[]>> =>
	attempt(file.path, async () => {
		const rows = await file.db
			.selectFrom("journal")
			.select(["table_name", "before", "after"])
			.where("action", "=", action)
			.orderBy("key")
			.limit(size)
			.execute();
		return {
			ok: true,
			value: rows.map(({ table_name, before, after }) => ({
				table: table_name,
				isNew: before === null,
				name: nameIn(readRecord(after, "journal.after")),
			})),
		};
	});

const nameIn = ({ id, document }: Readonly<Record<string, unknown>>): string | null =>
	typeof id === "string" ? id : typeof document === "string" ? document : null;
