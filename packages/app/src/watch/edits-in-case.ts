import type { EditChange, Outcome } from "@fissure/core";
import type { EditClass, EditFilters } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { isChange } from "./is-change.ts";

export interface EditsRequest {
	readonly case: CaseChoice;
	readonly filters?: EditFilters;
}

/** What became of one page between two captures. */
export interface ShownEdit {
	readonly before: string;
	readonly after: string;
	readonly title: string | null;
	readonly publisher: string | null;
	readonly url: string | null;
	/** When the later words were captured; null where nobody knows. */
	readonly seen: string | null;
	readonly class: EditClass;
	readonly consequence: number;
	readonly because: string | null;
	readonly changes: readonly EditChange[];
	readonly vanished: number;
	readonly appeared: number;
}

export interface EditsReport {
	readonly edits: readonly ShownEdit[];
}

/**
 * Silent edits that the case knows, with the words that went and came.
 *
 * - problems: those of opening
 */
export const editsInCase = ({ case: choice, filters }: EditsRequest): Promise<Outcome<EditsReport>> =>
	inCase(choice, "read", async (file, store) => {
		const stored = await store.editsOf(file, filters);
		if (!stored.ok) return stored;
		const edits: ShownEdit[] = [];
		for (const { edit } of stored.value) {
			const after = await store.readDocument(file, edit.after);
			const { because } = (edit.details ?? {}) as { readonly because?: unknown };
			edits.push({
				...{ before: edit.before, after: edit.after, class: edit.class, consequence: edit.consequence },
				because: typeof because === "string" ? because : null,
				title: after?.title ?? null,
				publisher: after?.publisher ?? null,
				url: after?.url ?? null,
				seen: after?.capturedAt ?? null,
				changes: edit.changes.filter(isChange),
				vanished: edit.vanished.length,
				appeared: edit.appeared.length,
			});
		}
		return { ok: true, value: { edits } };
	});
