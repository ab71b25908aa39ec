import { caseBase } from "../../../api/case-address.ts";
import type { JudgmentDraft } from "./judgment-draft.ts";

/** Within this window only: what was typed survives a reload and a closed dialog, and goes with the window. */
const keyOf = ({ kind, seen, id }: JudgmentDraft): string =>
	`fissure-judge ${caseBase} ${kind} ${seen === null ? "new" : id}`;

export const keepUnsaved = (initial: JudgmentDraft, draft: JudgmentDraft): void => {
	try {
		sessionStorage.setItem(keyOf(initial), JSON.stringify(draft));
	} catch {
		// A full or forbidden store: the form still has it.
	}
};

export const forgetUnsaved = (initial: JudgmentDraft): void => {
	try {
		sessionStorage.removeItem(keyOf(initial));
	} catch {
		// Nothing was kept either.
	}
};

/** What was typed and not saved; null where nothing was, or what is kept cannot be read. */
export const readUnsaved = (initial: JudgmentDraft): JudgmentDraft | null => {
	try {
		const kept = JSON.parse(sessionStorage.getItem(keyOf(initial)) ?? "null") as JudgmentDraft | null;
		return kept !== null && kept.kind === initial.kind && Array.isArray(kept.rows) ? kept : null;
	} catch {
		return null;
	}
};
