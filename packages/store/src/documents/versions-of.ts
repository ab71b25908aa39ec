import type { Outcome } from "@fissure/core";
import type { DocumentVersion } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";

/** What the source of this document has said over time, the earliest first; the document itself is among them. */
export const versionsOf = (file: CaseFile, id: string): Promise<Outcome<readonly DocumentVersion[]>> =>
	attempt(file.path, async () => {
		const rows = await file.db
			.selectFrom("documents")
			.innerJoin("actions", "actions.key", "documents.added")
			.select(["id", "title", "date", "captured_at as capturedAt", "actions.at as addedAt", "sha256"])
			.select(({ fn }) => fn<number>("length", ["text"]).as("length"))
			.where("source", "=", ({ selectFrom }) =>
				selectFrom("documents").select("source").where("id", "=", id).where("until", "is", null),
			)
			.where("documents.until", "is", null)
			.orderBy("documents.key")
			.execute();
		const versions = rows.map(({ date, ...row }) => ({ ...row, date: date === "" ? null : date }));
		return { ok: true, value: versions.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)) };
	});

const orderOf = ({ capturedAt, addedAt }: DocumentVersion): string => capturedAt ?? addedAt;
