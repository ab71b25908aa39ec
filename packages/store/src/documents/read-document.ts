import { DOCUMENT_KINDS, type Document, type DocumentKind, type GuessedField } from "@fissure/core";
import type { Selectable } from "kysely";
import type { CaseFile } from "../case-file.ts";
import { damagedColumn, readWords } from "../read-column.ts";
import type { CaseTables } from "../schema.ts";

type DocumentRow = Pick<Selectable<CaseTables["documents"]>, (typeof DOCUMENT_COLUMNS)[number]>;

/** What a document is made of again. */
export const DOCUMENT_COLUMNS = [
	"id",
	"text",
	"language",
	"kind",
	"publisher",
	"title",
	"date",
	"venue",
	"url",
	"event",
	"guessed",
	"captured_at",
	"sha256",
] as const;

/** As it was added, but for its id where that was taken. */
export function documentOf(row: DocumentRow): Document {
	const { id, text, language, kind, publisher, title, date, venue, url, event, guessed, captured_at, sha256 } = row;
	const optional = {
		title,
		date: date === "" ? null : date,
		venue,
		url,
		event,
		capturedAt: captured_at,
	};
	return {
		id,
		text,
		language,
		kind: kindIn(kind),
		publisher,
		...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null)) as Partial<Document>),
		sha256,
		guessed: readWords<GuessedField>(guessed, "documents.guessed"),
	};
}

function kindIn(kind: string): DocumentKind {
	const known = DOCUMENT_KINDS.find((one) => one === kind);
	if (known === undefined) throw damagedColumn("documents.kind");
	return known;
}

/** A document that stands, by its id; null where none does. */
export async function readDocument({ db }: CaseFile, id: string): Promise<Document | null> {
	const row = await db
		.selectFrom("documents")
		.select(DOCUMENT_COLUMNS)
		.where("id", "=", id)
		.where("until", "is", null)
		.executeTakeFirst();
	return row === undefined ? null : documentOf(row);
}
