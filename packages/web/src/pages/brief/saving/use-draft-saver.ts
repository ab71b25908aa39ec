import { useEffect, useState } from "react";
import { call } from "../../../api/call.ts";
import type { Draft } from "../state/brief-types.ts";
import { type DraftSaver, draftSaver } from "./draft-saver.ts";
import { dropKept, keepText, readKept } from "./kept-text.ts";

export interface OpenedDraft {
	readonly saver: DraftSaver;
	/** What the editor begins with. */
	readonly initial: string;
	/** These words were kept by the browser and had not reached the case. */
	readonly isRestored: boolean;
}

/** One a draft, by case and id: a draft that is left and opened again goes on with words that are still on the way. */
const savers = new Map<string, DraftSaver>();

/** Opens a draft with the words that this browser still keeps of it, and saves what is written from then on. */
export function useDraftSaver(draft: Draft, caseName: string): OpenedDraft {
	const [opened] = useState(() => openDraft(draft, caseName));
	const { saver } = opened;
	useEffect(() => {
		if (opened.isRestored) saver.write(opened.initial);
		// A page that is hidden may never be seen again.
		const leave = (): void => {
			if (document.visibilityState === "hidden") void saver.flush();
		};
		document.addEventListener("visibilitychange", leave);
		return () => {
			document.removeEventListener("visibilitychange", leave);
			void saver.flush();
		};
	}, [opened, saver]);
	return opened;
}

function openDraft(draft: Draft, caseName: string): OpenedDraft {
	const { id } = draft;
	const key = `${caseName}/${id}`;
	const open = savers.get(key);
	if (open !== undefined) return { saver: open, initial: open.text(), isRestored: false };
	const kept = readKept(caseName, id);
	const isRestored = kept !== null && kept.text !== draft.text;
	if (!isRestored) dropKept(caseName, id);
	// Where another text was saved since, the stamp is no longer the one that was seen, and the server will say so.
	const base = isRestored ? { ...draft, stamp: kept.seen } : draft;
	const saver = draftSaver(base, {
		save: (text, seen) => call("PUT /api/drafts/:id", { params: { id }, body: { text, seen } }),
		read: () => call("GET /api/drafts/:id", { params: { id } }),
		keep: (words) => (words === null ? dropKept(caseName, id) : keepText(caseName, id, words)),
	});
	savers.set(key, saver);
	return { saver, initial: isRestored ? kept.text : draft.text, isRestored };
}
