import type { Outcome } from "@fissure/core";
import { attempt, type Case } from "../case/case.ts";
import { refuseReadOnly } from "./change.ts";

/**
 * Writes into the history that something was done which changed no row: events were compared and nothing new was found, a
 * person looked at what is new. There is nothing in it to undo. Gives the instant.
 *
 * - problems: `case-read-only`
 */
export function noteAction(file: Case, verb: string): Promise<Outcome<string>> {
	const refused = refuseReadOnly(file);
	if (refused !== null) return Promise.resolve(refused);
	return attempt(file.address, async () => {
		const at = file.now();
		await file.db.insertInto("actions").values({ verb, who: file.who, at, undoes: null, undone_by: null }).execute();
		return { ok: true, value: at };
	});
}

/** When was this last done, and not undone; by this person, where one is named? Null where never. */
export const lastDone = (file: Case, verb: string, who?: string): Promise<Outcome<string | null>> =>
	attempt(file.address, async () => {
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
