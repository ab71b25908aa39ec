import type { Outcome } from "@fissure/core";
import type { CaptureClass } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { STORED_EDIT, type StoredEdit } from "./edit-codecs.ts";

export interface EditFilters {
	/** Any of these; all but `unchanged` unless said. */
	readonly classes?: readonly CaptureClass[];
	/** Id of either version. */
	readonly document?: string;
	/** Read since this ISO instant or day. */
	readonly since?: string;
	/** `newest` unless said. */
	readonly order?: "newest" | "consequence";
	/** 50. */
	readonly limit?: number;
}

const LIMIT = 50;

/** What has been changed silently, or openly, at the sources? */
export const editsOf = (file: CaseFile, filters: EditFilters = {}): Promise<Outcome<readonly StoredEdit[]>> =>
	attempt(file.path, async () => ({ ok: true, value: await readEdits(file, filters) }));

async function readEdits({ db }: CaseFile, filters: EditFilters): Promise<readonly StoredEdit[]> {
	const { classes = ["cosmetic", "substantive"], document, since, order = "newest", limit = LIMIT } = filters;
	let asked = db
		.selectFrom("edits")
		.innerJoin("actions", "actions.key", "edits.added")
		.select(STORED_EDIT.columns)
		.where("edits.until", "is", null)
		.where("class", "in", classes);
	if (document !== undefined)
		asked = asked.where(({ or, eb }) => or([eb("edits.before", "=", document), eb("edits.after", "=", document)]));
	if (since !== undefined) asked = asked.where("at", ">=", since);
	const rows = await (order === "newest" ? asked.orderBy("edits.added", "desc") : asked.orderBy("consequence", "desc"))
		.orderBy("edits.key")
		.limit(limit)
		.execute();
	return rows.map((row) => STORED_EDIT.read(row));
}
