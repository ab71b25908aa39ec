import { useCallback, useState } from "react";
import { messages } from "../../../messages/messages.ts";
import { notify } from "../../../state/notices.ts";
import type { ListedDocument } from "../state/document-types.ts";
import type { ListQuery } from "../state/document-url.ts";
import { allDocuments } from "./use-document-rows.ts";

/** As many as the server corrects at once. */
const MOST = 500;

/** The texts of a list that are chosen for one act. */
export interface Selection {
	readonly ids: readonly string[];
	readonly isMarked: (document: ListedDocument) => boolean;
	/** Chooses one, or leaves it out again. */
	readonly onMark: (document: ListedDocument) => void;
	/** All that pass the filters, in sight or not. */
	readonly selectAll: () => void;
	readonly clear: () => void;
	readonly busy: boolean;
}

export const useSelection = (query: ListQuery): Selection => {
	const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
	const [busy, setBusy] = useState(false);
	const selectAll = async (): Promise<void> => {
		setBusy(true);
		try {
			const all = await allDocuments(query);
			setChosen(new Set(all.slice(0, MOST).map(({ id }) => id)));
			if (all.length > MOST) notify(messages.document.selectMost(MOST));
		} catch (reason) {
			notify(reason instanceof Error ? reason.message : String(reason), { tone: "problem" });
		} finally {
			setBusy(false);
		}
	};
	return {
		ids: [...chosen],
		isMarked: useCallback(({ id }: ListedDocument) => chosen.has(id), [chosen]),
		onMark: useCallback(({ id }: ListedDocument) => {
			setChosen((old) => {
				const next = new Set(old);
				if (!next.delete(id)) next.add(id);
				return next;
			});
		}, []),
		selectAll: () => void selectAll(),
		clear: () => setChosen(new Set()),
		busy,
	};
};
