import type { Outcome } from "@fissure/core";
import type { EditsReport, ShownEdit } from "@fissure/model";
import type { EditFilters } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";
import { isChange } from "./is-change.ts";

export interface EditsRequest {
	readonly case: CaseChoice;
	readonly filters?: EditFilters;
}

/**
 * Silent edits that the case knows, with the words that went and came.
 *
 * - problems: `document-missing`, those of opening
 */
export const editsInCase = ({ case: choice, filters = {} }: EditsRequest): Promise<Outcome<EditsReport>> =>
	inCase(choice, "read", async (file, store) => {
		const { document } = filters;
		const named = await resolveFilters(file, store, document === undefined ? {} : { documents: [document] });
		if (!named.ok) return named;
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
