import type { DraftEntry, DraftVersion, StoredDraft } from "@fissure/model";
import { rowCodec } from "../rows/row-codec.ts";

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
