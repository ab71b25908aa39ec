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
 * Takes back the last thing that was done and still stands, and says what that was.
 *
 * - problems: `nothing-to-undo`, those of opening
 */
export const undoInCase = ({ case: choice, dryRun = false }: UndoRequest): Promise<Outcome<UndoReport>> =>
	inCase(choice, dryRun ? "read" : "write", async (file, store) => {
		const standing = await store.readHistory(file, { standing: true, size: 1 });
		if (!standing.ok) return standing;
		const [action] = standing.value;
		if (action === undefined)
			return failed("nothing-to-undo", "Expected an action to undo, got none; see fissure history", file.path);
		const changes = await store.readChanges(file, action.key);
		if (!changes.ok) return changes;
		if (!dryRun) {
			const undone = await store.undo(file);
			if (!undone.ok) return undone;
		}
		return { ok: true, value: { action, changes: changes.value, done: !dryRun } };
	});
