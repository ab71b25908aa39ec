import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case-file.ts";

/** Where the bytes of a document came from. */
export interface Origin {
	/** Address, path, or what names it in an archive. */
	readonly source: string;
	readonly mediaType: string | null;
	/** Bytes. */
	readonly size: number;
	readonly addedAt: string;
	readonly addedBy: string;
}

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
