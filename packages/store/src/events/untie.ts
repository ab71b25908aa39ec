import { failed, type Outcome } from "@fissure/core";
import type { CaseFile } from "../case/case-file.ts";
import { changeRow, tryInChange, undertake } from "../history/change.ts";
import { findDocuments, findEvent, findTie } from "./confirm-tie.ts";
import { noEvent } from "./read-event.ts";

/**
 * A person says that a document does not belong to an event; no later tying brings it back.
 *
 * - problems: `event-missing`, `document-missing`, `tie-missing`
 */
export const untie = (
	file: CaseFile,
	event: string,
	document: string,
	undertaking = undertake("untie"),
): Promise<Outcome<null>> =>
	tryInChange(file, undertaking, async (change) => {
		const key = await findEvent(change, event);
		if (key === null) return noEvent(event);
		const found = await findDocuments(change, [document]);
		if (!found.ok) return found;
		const [documentKey = 0] = found.value;
		const tie = await findTie(change, key, documentKey);
		if (tie === null || tie.confirmed === 0) {
			const message = `Expected a document that is tied to "${event}", got "${document}"; see the event`;
			return failed("tie-missing", message, document);
		}
		await changeRow(change, "event_documents", tie.key, {
			before: { confirmed: tie.confirmed },
			after: { confirmed: 0 },
		});
		return { ok: true, value: null };
	});
