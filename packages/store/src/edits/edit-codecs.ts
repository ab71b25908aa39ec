import type { CaptureClass } from "@fissure/model";
import { isAnyList, isRecord, isWord } from "../rows/read-column.ts";
import { rowCodec } from "../rows/row-codec.ts";

// How an edit lies in its table.

/** What changed between two versions of one page. */
export interface EditRecord {
	/** Ids of documents. */
	readonly before: string;
	readonly after: string;
	/** `unchanged` is kept too, so that two versions are compared once. */
	readonly class: CaptureClass;
	/** The higher, the more it changes what the page says. */
	readonly consequence: number;
	/** Anything that JSON can hold, as are the two lists of positions. */
	readonly changes: readonly unknown[];
	readonly vanished: readonly unknown[];
	readonly appeared: readonly unknown[];
	/** What else there is to keep of it. */
	readonly details?: unknown;
}

export interface StoredEdit {
	readonly key: number;
	readonly edit: EditRecord;
	/** When it was read. */
	readonly at: string;
}

/** What its lists hold is read by those who show it. */
const isEdit = (value: unknown): value is EditRecord =>
	isRecord(value) &&
	[value.before, value.after, value.class].every(isWord) &&
	typeof value.consequence === "number" &&
	[value.changes, value.vanished, value.appeared].every(isAnyList);

const WHOLE = { edit: { json: "edits.edit", fits: isEdit } } as const;

/** With what it is selected by in columns. */
export const EDIT = rowCodec<Omit<EditRecord, "details"> & Pick<StoredEdit, "edit">>()({
	before: "edits.before",
	after: "edits.after",
	class: "edits.class",
	consequence: "edits.consequence",
	changes: { json: "edits.changes", fits: isAnyList },
	vanished: { json: "edits.vanished", fits: isAnyList },
	appeared: { json: "edits.appeared", fits: isAnyList },
	...WHOLE,
});

/** Of an edit joined to the action that brought it. */
export const STORED_EDIT = rowCodec<StoredEdit>()({ key: "edits.key", ...WHOLE, at: "actions.at" });
