import { failed, type Outcome } from "@fissure/core";
import type { UndoReport } from "@fissure/model";
import type { CaseChoice } from "./case-choice.ts";
import { inCase } from "./in-case.ts";

export interface UndoRequest {
	readonly case: CaseChoice;
	/** Only say what would be taken back. */
	readonly dryRun?: boolean;
}

/**
 * Takes back the last thing that was done and still stands, and says what that was. What others code in open tasks is theirs: it is not
 * shown, and not taken back. Where several people work on the case at once, each takes back only what they did.
 *
 * - problems: `nothing-to-undo`, `action-built-on`, those of `undo` and of opening
 */
export const undoInCase = ({ case: choice, dryRun = false }: UndoRequest): Promise<Outcome<UndoReport>> =>
	inCase(choice, dryRun ? "read" : "write", async (file, store) => {
		const own = choice.isShared === true;
		const undone = dryRun ? null : await store.undo(file, { own });
		if (undone?.ok === false) return undone;
		const which = undone === null ? standingFor(choice) : { before: undone.value.action + 1 };
		const found = await store.readHistory(file, { ...which, size: 1 });
		if (!found.ok) return found;
		const [action] = found.value;
		if (action === undefined)
			return failed("nothing-to-undo", "Expected an action to undo, got none; see fissure history", file.address);
		const changes = await store.readChanges(file, action.key);
		if (!changes.ok) return changes;
		// As it was before.
		return { ok: true, value: { action: { ...action, undoneBy: null }, changes: changes.value, done: !dryRun } };
	});

/** Of the history, what this person could undo, the next first. */
export const standingFor = ({
	who,
	isShared = false,
}: CaseChoice): { readonly standing: true; readonly who?: string } => ({
	standing: true,
	...(isShared ? { who } : {}),
});
