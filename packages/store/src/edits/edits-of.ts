import type { Outcome } from "@fissure/core";
import type { CaptureClass } from "@fissure/model";
import { attempt, type CaseFile } from "../case-file.ts";
import { isRecord, isWord, readColumn } from "../read-column.ts";
import type { EditRecord } from "./keep-edits.ts";

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

export interface StoredEdit {
	readonly key: number;
	readonly edit: EditRecord;
	/** When it was read. */
	readonly at: string;
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
		.select(["edits.key", "edit", "at"])
		.where("edits.until", "is", null)
		.where("class", "in", classes);
	if (document !== undefined)
		asked = asked.where(({ or, eb }) => or([eb("edits.before", "=", document), eb("edits.after", "=", document)]));
	if (since !== undefined) asked = asked.where("at", ">=", since);
	const rows = await (order === "newest" ? asked.orderBy("edits.added", "desc") : asked.orderBy("consequence", "desc"))
		.orderBy("edits.key")
		.limit(limit)
		.execute();
	return rows.map(({ edit, ...row }) => ({ ...row, edit: readColumn(edit, "edits.edit", isEdit) }));
}

/** What stands in its lists is read by those who show it. */
const isEdit = (value: unknown): value is EditRecord =>
	isRecord(value) &&
	[value.before, value.after, value.class].every(isWord) &&
	typeof value.consequence === "number" &&
	[value.changes, value.vanished, value.appeared].every(Array.isArray);
