import type { Document } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { readDocument } from "./read-document.ts";

/** A page that was captured more often than this is followed no further. */
const MOST_VERSIONS = 10_000;

/** What the source of a document said when it was last captured; null where that is this document. */
export async function lastVersion(file: CaseFile, id: string): Promise<Document | null> {
	let last = id;
	for (let steps = 0; steps < MOST_VERSIONS; steps++) {
		const row = await file.db
			.selectFrom("documents")
			.select("later_version")
			.where("id", "=", last)
			.where("until", "is", null)
			.executeTakeFirst();
		if (row === undefined || row.later_version === null) break;
		last = row.later_version;
	}
	return last === id ? null : readDocument(file, last);
}
