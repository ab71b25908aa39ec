import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { refuseReadOnly } from "./change.ts";

/**
 * Writes into the history that something was done which changed no row: events were compared and nothing new was found, a
 * person looked at what is new. There is nothing in it to undo. Gives the instant.
 *
 * - problems: `case-read-only`
 */
export function noteAction(file: CaseFile, verb: string): Promise<Outcome<string>> {
	const refused = refuseReadOnly(file);
	if (refused !== null) return Promise.resolve(refused);
	return attempt(file.path, async () => {
		const at = file.now();
		await file.db.insertInto("actions").values({ verb, who: file.who, at, undoes: null, undone_by: null }).execute();
		return { ok: true, value: at };
	});
}

/** When was this last done, and not undone; by this person, where one is named? Null where never. */
export const lastDone = (file: CaseFile, verb: string, who?: string): Promise<Outcome<string | null>> =>
	attempt(file.path, async () => {
		let asked = file.db
			.selectFrom("actions")
			.select("at")
			.where("verb", "=", verb)
			.where("undone_by", "is", null)
			.orderBy("key", "desc")
			.limit(1);
		if (who !== undefined) asked = asked.where("who", "=", who);
		const row = await asked.executeTakeFirst();
		return { ok: true, value: row?.at ?? null };
	});
