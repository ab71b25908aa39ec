import { failed, type Outcome } from "@fissure/core";
import type { StoredDraft } from "@fissure/model";
import type { Case } from "../case/case.ts";
import { type Change, tryInChange, undertake } from "../history/change.ts";
import { addRow, endRow } from "../history/insert-rows.ts";
import { DRAFT, draftStamp, findDraft, noDraft, storedDraft } from "./read-drafts.ts";

export interface DraftToKeep {
	readonly title: string;
	readonly text: string;
}

const BEGIN = "begin draft";

/** A new draft. Where its id is taken, a number is put behind it. */
export const addDraft = (file: Case, wanted: string, draft: DraftToKeep): Promise<Outcome<StoredDraft>> =>
	tryInChange(file, undertake(BEGIN), async (change) => {
		let id = wanted;
		for (let copy = 2; await isTaken(change, id); copy++) id = `${wanted}-${copy}`;
		await putDraft(change, id, draft);
		return readBack(change, id);
	});

/** Ids of drafts that were removed are not given again: their history would be another's. */
async function isTaken({ db }: Change, id: string): Promise<boolean> {
	return (await db.selectFrom("drafts").select("key").where("id", "=", id).executeTakeFirst()) !== undefined;
}

/**
 * Saves a draft over the text that its author has seen.
 *
 * What it was begun with is the first version, and each session of writing is one (see `goes-on.ts`); within it the row is
 * written over.
 *
 * @param seen stamp of the text on which this one is based
 * - problems: `draft-missing`; `draft-changed` where another text is there: neither is lost, both are the caller's to show
 */
export const saveDraft = (file: Case, id: string, draft: DraftToKeep, seen: string): Promise<Outcome<StoredDraft>> =>
	tryInChange(file, undertake("write draft"), async (change) => {
		const known = await findDraft(change, id);
		if (known === null) return noDraft(id);
		if (known.text === draft.text && known.title === draft.title) return { ok: true, value: storedDraft(known) };
		if (draftStamp(known.text) !== seen) return draftChanged(id, known);
		const now = file.now();
		const last = { who: known.who, began: known.at, text: known.text, begins: known.verb === BEGIN };
		if (goesOn(last, { who: file.who, began: now, text: draft.text })) {
			const row = DRAFT.write({ id, ...draft, savedAt: now });
			await change.db.updateTable("drafts").set(row).where("key", "=", known.key).execute();
		} else {
			await endRow(change, "drafts", known.key);
			await putDraft(change, id, draft);
		}
		return readBack(change, id);
	});

const draftChanged = (id: string, { who, saved_at }: { readonly who: string; readonly saved_at: string }) =>
	failed(
		"draft-changed",
		`Expected the version that you last read, got one that ${who} saved at ${saved_at}; compare both, then decide again`,
		id,
	);

const putDraft = (change: Change, id: string, { title, text }: DraftToKeep): Promise<number> =>
	addRow(change, "drafts", DRAFT.write({ id, title, text, savedAt: change.file.now() }), { id, title });

async function readBack(change: Change, id: string): Promise<Outcome<StoredDraft>> {
	const row = await findDraft(change, id);
	return row === null ? noDraft(id) : { ok: true, value: storedDraft(row) };
}

/**
 * A draft is no longer current; what it was stays in the history, and `undo` brings it back.
 *
 * @param seen when the draft that is meant was saved; without it whatever is there is removed
 * - problems: `draft-missing`, `draft-changed`
 */
export const removeDraft = (file: Case, id: string, seen?: string): Promise<Outcome<null>> =>
	tryInChange(file, undertake("remove draft"), async (change) => {
		const known = await findDraft(change, id);
		if (known === null) return noDraft(id);
		if (seen !== undefined && known.saved_at !== seen) return draftChanged(id, known);
		await endRow(change, "drafts", known.key);
		return { ok: true, value: null };
	});

/** One session of writing is one entry of the history. */
export const SESSION_MINUTES = 10;

/** As long as a word mistyped. More than this, taken out at once, might be missed tomorrow. */
const MOST_DROPPED = 24;

/** The session that a save may go on with. */
export interface Session {
	readonly who: string;
	/** ISO instants. */
	readonly began: string;
	readonly text: string;
	/** What the draft was begun with, imported or packed: it stays a version of its own. */
	readonly begins?: boolean;
}

/**
 * Is this save the same session of writing as the last? By the same person, within minutes of its beginning, and nothing is
 * taken out but a word: whatever was once saved and is longer than that stays in the history.
 */
export const goesOn = (last: Session, next: Session): boolean =>
	last.begins !== true &&
	last.who === next.who &&
	Math.abs(Date.parse(next.began) - Date.parse(last.began)) < SESSION_MINUTES * 60_000 &&
	droppedBetween(last.text, next.text) <= MOST_DROPPED;

/** Units between the first and the last place where two texts differ, counted in the earlier. */
function droppedBetween(before: string, after: string): number {
	const most = Math.min(before.length, after.length);
	let head = 0;
	while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
	let tail = 0;
	while (
		tail < most - head &&
		before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
	)
		tail++;
	return before.length - head - tail;
}
