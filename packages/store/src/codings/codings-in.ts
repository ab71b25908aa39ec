import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case/case-file.ts";

/** That a coder read a document. */
export interface CodingMade {
	readonly coder: string;
	readonly codebook: string;
	readonly at: string;
	readonly who: string;
	/** When another reading took its place, or it was taken back; null while it stands. */
	readonly until: string | null;
	/** Read then, those included that were corrected since. */
	readonly positions: number;
}

/** Who read this document, when, with which codebook? The latest first. */
export const codingsIn = (file: CaseFile, document: string): Promise<Outcome<readonly CodingMade[]>> =>
	attempt(file.path, async () => {
		const rows = await file.db
			.selectFrom("codings")
			.innerJoin("documents", "documents.key", "codings.document")
			.innerJoin("actions", "actions.key", "codings.added")
			.leftJoin("actions as ending", "ending.key", "codings.until")
			.select(["coder", "codebook", "actions.at", "actions.who", "ending.at as until"])
			.select(({ selectFrom }) =>
				selectFrom("positions")
					.select(({ fn }) => fn.countAll<number>().as("count"))
					.whereRef("positions.coding", "=", "codings.key")
					.as("positions"),
			)
			.where("documents.id", "=", document)
			.orderBy("codings.key", "desc")
			.execute();
		return { ok: true, value: rows.map(({ positions, ...row }) => ({ ...row, positions: positions ?? 0 })) };
	});
