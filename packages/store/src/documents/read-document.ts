import { DOCUMENT_KINDS, type Document } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { damagedColumn } from "../rows/read-column.ts";
import { DOCUMENT } from "./document-codecs.ts";

/** As it was added, but for its id where that was taken. */
export function documentOf(row: Parameters<typeof DOCUMENT.read>[0]): Document {
	const document = DOCUMENT.read(row);
	if (!DOCUMENT_KINDS.includes(document.kind)) throw damagedColumn("documents.kind");
	return document;
}

/** A document that stands, by its id; null where none does. */
export async function readDocument({ db }: CaseFile, id: string): Promise<Document | null> {
	const row = await db
		.selectFrom("documents")
		.select(DOCUMENT.columns)
		.where("id", "=", id)
		.where("until", "is", null)
		.executeTakeFirst();
	return row === undefined ? null : documentOf(row);
}
