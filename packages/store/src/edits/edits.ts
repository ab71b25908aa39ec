import { type Document, failed, type Outcome } from "@fissure/core";
import type { CaptureClass } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { readDocument } from "../documents/read-documents.ts";
import { type Change, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { isAnyList, isRecord, isWord } from "../rows/read-column.ts";
import { rowCodec } from "../rows/row-codec.ts";

export interface KeptEdit {
	readonly key: number;
	/** `changed`: read otherwise than before, which stays in the history. */
	readonly status: "new" | "changed" | "held";
}

/**
 * Keeps what changed between versions of pages, one standing reading for two versions.
 *
 * - out:      one outcome for each, in their order; all of them wholly or not at all
 * - problems: `document-missing`
 */
export const saveEdits = (
	file: Case,
	edits: readonly EditRecord[],
	undertaking = undertake("watch"),
): Promise<Outcome<readonly KeptEdit[]>> =>
	tryInChange(file, undertaking, async (change) => {
		const missing = await findMissing(change, edits);
		if (missing !== null)
			return failed("document-missing", `Expected versions in the case, got "${missing}"; add it first`, missing);
		const kept: KeptEdit[] = [];
		for (const edit of edits) kept.push(await keepEdit(change, edit));
		return { ok: true, value: kept };
	});

async function findMissing({ db }: Change, edits: readonly EditRecord[]): Promise<string | null> {
	for (const id of new Set(edits.flatMap(({ before, after }) => [before, after]))) {
		const held = await db
			.selectFrom("documents")
			.select("key")
			.where("id", "=", id)
			.where("until", "is", null)
			.executeTakeFirst();
		if (held === undefined) return id;
	}
	return null;
}

async function keepEdit(change: Change, edit: EditRecord): Promise<KeptEdit> {
	const { before, after, class: editClass, consequence } = edit;
	const row = EDIT.write({ ...edit, edit });
	const known = await change.db
		.selectFrom("edits")
		.select(["key", "edit"])
		.where("before", "=", before)
		.where("after", "=", after)
		.where("until", "is", null)
		.executeTakeFirst();
	if (known?.edit === row.edit) return { key: known.key, status: "held" };
	if (known !== undefined) await endRow(change, "edits", known.key);
	const key = await addRow(change, "edits", row, { before, after, class: editClass, consequence });
	return { key, status: known === undefined ? "new" : "changed" };
}

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
export const editsOf = (file: Case, filters: EditFilters = {}): Promise<Outcome<readonly StoredEdit[]>> =>
	attempt(file.address, async () => ({ ok: true, value: await readEdits(file, filters) }));

async function readEdits({ db }: Case, filters: EditFilters): Promise<readonly StoredEdit[]> {
	const { classes = ["cosmetic", "substantive"], document, since, order = "newest", limit = LIMIT } = filters;
	let asked = db
		.selectFrom("edits")
		.innerJoin("actions", "actions.key", "edits.added")
		.select(STORED_EDIT.columns)
		.where(intact("edits"))
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

/** Two versions of one page that follow each other. */
export interface Versions {
	readonly before: Document;
	readonly after: Document;
}

/** Pairs of ids held in memory at once; their texts are read one pair after another. */
const PAGE = 200;

/**
 * Versions that nobody has compared yet, the oldest first: what a watch that broke off left undone, too. Which were compared
 * is known by `saveEdits`.
 */
export async function* versionsToCompare(file: Case): AsyncGenerator<Versions> {
	for (let after = 0; ; ) {
		const page = await readPairs(file, after);
		for (const pair of page) {
			const versions = { before: await readDocument(file, pair.before), after: await readDocument(file, pair.after) };
			if (versions.before !== null && versions.after !== null) yield versions as Versions;
		}
		if (page.length < PAGE) return;
		after = page.at(-1)?.key ?? after;
	}
}

const readPairs = ({ db }: Case, after: number) =>
	db
		.selectFrom("documents as earlier")
		.innerJoin("documents as later", "later.id", "earlier.later_version")
		.select(["later.key", "earlier.id as before", "later.id as after"])
		.where("later.key", ">", after)
		.where("earlier.until", "is", null)
		.where("later.until", "is", null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("edits")
						.select("edits.key")
						.whereRef("edits.before", "=", "earlier.id")
						.whereRef("edits.after", "=", "later.id")
						.where("edits.until", "is", null),
				),
			),
		)
		.orderBy("later.key")
		.limit(PAGE)
		.execute();

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
