import { createHash } from "node:crypto";
import { failed, type Outcome } from "@fissure/core";
import type { DraftEntry, DraftVersion, StoredDraft } from "@fissure/model";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { rowCodec } from "../rows/row-codec.ts";

/** What is being written from this case? The last saved first. */
export const draftsOf = (file: Case): Promise<Outcome<readonly DraftEntry[]>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("drafts")
			.innerJoin("actions", "actions.key", "drafts.added")
			.select(DRAFT_ENTRY.columns)
			.select(({ fn }) => fn<number>("length", ["drafts.text"]).as("length"))
			.where("until", "is", null)
			.where(intact("drafts"))
			.where(intact("actions"))
			.orderBy("saved_at", "desc")
			.orderBy("id")
			.execute();
		return { ok: true, value: rows.map(({ length, ...row }) => ({ ...DRAFT_ENTRY.read(row), length })) };
	});

/**
 * - problems: `draft-missing`
 */
export const draftOf = (file: Case, id: string): Promise<Outcome<StoredDraft>> =>
	attempt(file.address, async () => {
		const row = await findDraft(file, id);
		return row === null ? noDraft(id) : { ok: true, value: storedDraft(row) };
	});

export const storedDraft = (row: NonNullable<Awaited<ReturnType<typeof findDraft>>>): StoredDraft => ({
	...STORED_DRAFT.read(row),
	length: row.text.length,
	stamp: draftStamp(row.text),
});

/**
 * What did this draft say before, and whose words were these? The latest first, removed and undone ones among them.
 *
 * - problems: `draft-missing` where there never was one of that id
 */
export const draftHistory = (file: Case, id: string): Promise<Outcome<readonly DraftVersion[]>> =>
	attempt(file.address, async () => {
		const rows = await file.db
			.selectFrom("drafts")
			.innerJoin("actions", "actions.key", "drafts.added")
			.select([...DRAFT_VERSION.columns, "until", "undone_by"])
			.where("id", "=", id)
			.where(intact("drafts"))
			.where(intact("actions"))
			.orderBy("drafts.key", "desc")
			.execute();
		if (rows.length === 0) return noDraft(id);
		const value = rows.map(({ until, undone_by, ...row }) => ({
			...DRAFT_VERSION.read(row),
			length: row.text.length,
			stands: until === null,
			undone: undone_by !== null,
		}));
		return { ok: true, value };
	});

/** The row of a draft that is current, with who began it and when; null where none does. */
export async function findDraft({ db }: Pick<Case, "db">, id: string) {
	const row = await db
		.selectFrom("drafts")
		.innerJoin("actions", "actions.key", "drafts.added")
		.select([...STORED_DRAFT.columns, "drafts.key", "at", "verb"])
		.where("id", "=", id)
		.where("until", "is", null)
		.where(intact("drafts"))
		.where(intact("actions"))
		.executeTakeFirst();
	return row ?? null;
}

export const noDraft = (id: string) =>
	failed("draft-missing", `Expected a draft of this case, got "${id}"; open the list of drafts and choose one`, id);

/** Names a text by what it says: the one who saves says by it which text was before their eyes. */
export const draftStamp = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 24);

// How a draft lies in its table, joined to the action of its session. What follows from its text has no column.

const SAVED = { title: "drafts.title", text: "drafts.text", who: "actions.who", savedAt: "drafts.saved_at" } as const;

export const DRAFT = rowCodec<Pick<StoredDraft, "id" | "title" | "text" | "savedAt">>()({
	id: "drafts.id",
	...{ title: SAVED.title, text: SAVED.text, savedAt: SAVED.savedAt },
});

export const DRAFT_ENTRY = rowCodec<Omit<DraftEntry, "length">>()({
	id: "drafts.id",
	...{ title: SAVED.title, who: SAVED.who, savedAt: SAVED.savedAt },
});

export const STORED_DRAFT = rowCodec<Omit<StoredDraft, "length" | "stamp">>()({ id: "drafts.id", ...SAVED });

export const DRAFT_VERSION = rowCodec<Omit<DraftVersion, "length" | "stands" | "undone">>()({
	version: "drafts.key as version",
	...SAVED,
	began: "actions.at",
});
