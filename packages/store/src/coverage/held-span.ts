import type { Outcome } from "@fissure/core";
import { sql } from "kysely";
import { attempt, type CaseFile } from "../case/case-file.ts";

/** From when to when the texts are that sources hold now, and how exactly the least exact of them says so. */
export interface HeldSpan {
	/** ISO days, months or years as they are given; null where no text is dated. */
	readonly first: string | null;
	readonly last: string | null;
	/** Of the least exact date: 4 a year, 7 a month, 10 a day. */
	readonly exactness: number | null;
}

/** From when to when are the texts that are held? */
export const heldSpan = (file: CaseFile): Promise<Outcome<HeldSpan>> =>
	attempt(file.path, async () => ({
		ok: true,
		value: await file.db
			.selectFrom("documents")
			.where("until", "is", null)
			.where("later_version", "is", null)
			.where("date", "!=", "")
			.select(({ fn }) => [
				fn.min<string | null>("date").as("first"),
				fn.max<string | null>("date").as("last"),
				sql<number | null>`min(length(date))`.as("exactness"),
			])
			.executeTakeFirstOrThrow(),
	}));
