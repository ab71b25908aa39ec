import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { SOURCE, type WatchedSource } from "./keep-source.ts";

/** What is watched, by id. */
export const sourcesOf = (file: CaseFile): Promise<Outcome<readonly WatchedSource[]>> =>
	attempt(file.path, async () => {
		const rows = await file.db
			.selectFrom("sources")
			.select(SOURCE.columns)
			.where("until", "is", null)
			.orderBy("id")
			.execute();
		return { ok: true, value: rows.map((row) => SOURCE.read(row)) };
	});
