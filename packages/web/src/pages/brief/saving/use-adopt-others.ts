import { useEffect } from "react";
import { call } from "../../../api/call.ts";
import { messages } from "../../../messages/messages.ts";
import { notify } from "../../../state/notices.ts";
import type { Draft } from "../state/brief-types.ts";
import type { DraftSaver } from "./draft-saver.ts";

/**
 * Shows what another window, a command or an undo made of the draft, as long as nothing that was written here is unsaved: then
 * the next save finds out, and a person decides.
 */
export const useAdoptOthers = (draft: Draft, saver: DraftSaver, show: (text: string) => void): void =>
	useEffect(() => {
		const seen = saver.base().stamp;
		if (draft.stamp === seen || !saver.isClean()) return;
		let stands = true;
		// An answer may be older than the last save; only one that was asked for after it counts.
		void call("GET /api/drafts/:id", { params: { id: draft.id } }).then(
			(now) => {
				if (!stands || !saver.isClean() || saver.base().stamp !== seen || now.stamp === seen) return;
				saver.adopt(now);
				show(now.text);
				notify(messages.brief.takenOver);
			},
			() => {},
		);
		return () => {
			stands = false;
		};
	}, [draft, saver, show]);
