import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case-file.ts";
import { readColumn } from "../read-column.ts";
import type { WatchedSource } from "./keep-source.ts";

/** What is watched, by id. */
export const sourcesOf = (file: CaseFile): Promise<Outcome<readonly WatchedSource[]>> =>
	attempt(file.path, async () => {
		const rows = await file.db
			.selectFrom("sources")
			.select(["id", "definition"])
			.where("until", "is", null)
			.orderBy("id")
			.execute();
		const value = rows.map(({ id, definition }) => ({
			id,
			definition: readColumn(definition, "sources.definition", isAny),
		}));
		return { ok: true, value };
	});

/** Those who fetch it look at what it says. */
const isAny = (_: unknown): _ is unknown => true;
