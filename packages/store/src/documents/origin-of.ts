import type { Outcome } from "@fissure/core";
import type { Origin } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";

/** Where does a document that stands come from, and who added it? Null where none of this id stands. */
export const originOf = (file: CaseFile, id: string): Promise<Outcome<Origin | null>> =>
	attempt(file.path, async () => {
		const row = await file.db
			.selectFrom("documents")
			.innerJoin("content", "content.sha256", "documents.sha256")
			.innerJoin("actions", "actions.key", "documents.added")
			.select(["source", "media_type as mediaType", "size", "actions.at as addedAt", "actions.who as addedBy"])
			.where("id", "=", id)
			.where("documents.until", "is", null)
			.executeTakeFirst();
		return { ok: true, value: row ?? null };
	});
