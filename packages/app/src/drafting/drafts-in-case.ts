import type { Outcome } from "@fissure/core";
import type { StoredDraft } from "@fissure/model";
import { readDraftText } from "../brief/draft-text.ts";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { draftId, draftTitle } from "./draft-title.ts";

interface InCase {
	readonly case: CaseChoice;
}
interface OfDraft extends InCase {
	readonly id: string;
}

/**
 * - problems: `draft-missing`, those of opening
 */
export const openDraft = ({ case: choice, id }: OfDraft): Promise<Outcome<StoredDraft>> =>
	inCase(choice, "read", (file, store) => store.draftOf(file, id));

export interface BeginDraftRequest extends InCase {
	/** Markdown; may be empty. */
	readonly text: string;
	/** What it is called where its text does not say. */
	readonly name?: string;
}

/**
 * Begins a draft: an empty one, a pack of evidence, or what was written elsewhere.
 *
 * - problems: `draft-too-large`, those of opening
 */
export async function beginDraft({ case: choice, text, name }: BeginDraftRequest): Promise<Outcome<StoredDraft>> {
	const draft = await titled(choice, text, name);
	if (!draft.ok) return draft;
	return inCase(choice, "write", (file, store) => store.addDraft(file, draftId(draft.value.title), draft.value));
}

export interface SaveDraftRequest extends OfDraft {
	readonly text: string;
	/** Stamp of the text on which this one is based. */
	readonly seen: string;
}

/**
 * Saves a draft over the text that its author has seen; when it is granted, the words are in the file.
 *
 * - problems: `draft-missing`, `draft-changed` where another text is there, `draft-too-large`, those of opening
 */
export async function saveDraft({ case: choice, id, text, seen }: SaveDraftRequest): Promise<Outcome<StoredDraft>> {
	const draft = await titled(choice, text, id);
	if (!draft.ok) return draft;
	return inCase(choice, "write", (file, store) => store.saveDraft(file, id, draft.value, seen));
}

async function titled(
	{ folder }: CaseChoice,
	text: string,
	name: string | undefined,
): Promise<Outcome<{ readonly title: string; readonly text: string }>> {
	// As editors count lines: places in the text are then the same for all.
	const plain = text.replace(/\r\n?/gu, "\n").replace(/^\uFEFF/u, "");
	const read = await readDraftText(folder, { name: name ?? "draft", text: plain });
	return read.ok ? { ok: true, value: { title: draftTitle(plain, name), text: plain } } : read;
}
