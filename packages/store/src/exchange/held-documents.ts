import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case/case-file.ts";

/** By what somebody else may mean a document. */
export interface HeldDocument {
	readonly id: string;
	readonly sha256: string;
	readonly url: string | null;
	/** Address, path, or what names it in an archive. */
	readonly source: string;
	/** Its source has not replaced it since. */
	readonly isCurrent: boolean;
}

/** Every document that stands, without its text, in the order they were added. */
export const heldDocuments = ({ path, db }: CaseFile): Promise<Outcome<readonly HeldDocument[]>> =>
	attempt(path, async () => {
		const rows = await db
			.selectFrom("documents")
			.select(["id", "sha256", "url", "source", "later_version"])
			.where("until", "is", null)
			.orderBy("key")
			.execute();
		return {
			ok: true,
			value: rows.map(({ later_version, ...row }) => ({ ...row, isCurrent: later_version === null })),
		};
	});
