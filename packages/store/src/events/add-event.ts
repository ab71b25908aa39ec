import type { ActorId } from "@fissure/core";
import type { Change } from "../history/change.ts";
import { addRow } from "../history/lasting-row.ts";

/** What is said of an event. */
export interface EventFields {
	readonly name?: string | null;
	/** `meeting`, `call`, `summit`, `visit`, `session`, or another word. */
	readonly kind?: string | null;
	/** ISO day, month or year. */
	readonly date?: string | null;
	readonly parties?: readonly ActorId[];
}

/** A new event under an id that can be read aloud: `2026-03-04-call-ost-val`. */
export async function addEvent(
	change: Change,
	{ name = null, kind = null, date = null, parties = [] }: EventFields,
	byHand: boolean,
): Promise<{ readonly key: number; readonly id: string }> {
	const id = await freeId(change, [date, kind ?? "event", ...parties]);
	const shown = { id, name, kind, date: date ?? "", parties: JSON.stringify(parties) };
	const key = await addRow(change, "events", { ...shown, by_hand: byHand ? 1 : 0 }, shown);
	return { key, id };
}

async function freeId({ db }: Change, parts: readonly (string | null)[]): Promise<string> {
	const stem = parts
		.flatMap((part) => (part === null ? [] : [part.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-")]))
		.join("-");
	for (let next = 1; ; next++) {
		const id = next === 1 ? stem : `${stem}-${next}`;
		if ((await db.selectFrom("events").select("key").where("id", "=", id).executeTakeFirst()) === undefined) return id;
	}
}
