import type { Outcome } from "@fissure/core";
import { attempt, type CaseFile } from "../case-file.ts";

/** What a page said at one time. */
export interface Version {
	readonly id: string;
	readonly title: string | null;
	/** ISO day, month or year of the text. */
	readonly date: string | null;
	/** ISO instant or day at which it stood so. */
	readonly capturedAt: string | null;
	/** When it was added to the case. */
	readonly addedAt: string;
	/** Of the bytes. */
	readonly sha256: string;
	/** Characters of the text. */
	readonly length: number;
}

/** What the source of this document has said over time, the earliest first; the document itself is among them. */
export const versionsOf = (file: CaseFile, id: string): Promise<Outcome<readonly Version[]>> =>
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

const orderOf = ({ capturedAt, addedAt }: Version): string => capturedAt ?? addedAt;
