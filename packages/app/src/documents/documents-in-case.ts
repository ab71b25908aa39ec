import type { Outcome } from "@fissure/core";
import type { DocumentsReport } from "@fissure/model";
import type { ListFilters, ListPage } from "@fissure/store";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { resolveFilters } from "../naming/resolve-filters.ts";

export interface DocumentsRequest {
	readonly case: CaseChoice;
	readonly filters?: ListFilters;
	readonly page?: ListPage;
}

/**
 * Which texts does the case hold?
 *
 * - problems: those of the filters and of opening
 */
export const documentsInCase = ({
	case: choice,
	filters = {},
	page,
}: DocumentsRequest): Promise<Outcome<DocumentsReport>> =>
	inCase(choice, "read", async (file, store) => {
		const resolved = await resolveFilters(file, store, filters);
		if (!resolved.ok) return resolved;
		const list = await store.listDocuments(file, resolved.value, page);
		if (!list.ok) return list;
		const fields = await store.countByField(file);
		return fields.ok ? { ok: true, value: { ...list.value, fields: fields.value } } : fields;
	});
