import type { Outcome } from "@fissure/core";
import type { DocumentFilters } from "@fissure/model";
import { attempt, type CaseFile } from "../case/case-file.ts";
import { passing } from "../documents/document-filters.ts";

export interface DocumentCount {
	readonly documents: number;
	/** Of these, so many that no coder has read. */
	readonly uncoded: number;
}

/** How many documents are held that pass? What is not held was not searched. */
export const countDocuments = (file: CaseFile, filters: DocumentFilters = {}): Promise<Outcome<DocumentCount>> =>
	attempt(file.path, async () => {
		const passed = file.db
			.selectFrom("documents")
			.where((builder) => passing(filters, builder))
			.select(({ fn }) => fn.countAll<number>().as("count"));
		const uncoded = passed.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("codings")
						.select("codings.key")
						.whereRef("codings.document", "=", "documents.key")
						.where("codings.until", "is", null),
				),
			),
		);
		return {
			ok: true,
			value: {
				documents: (await passed.executeTakeFirstOrThrow()).count,
				uncoded: (await uncoded.executeTakeFirstOrThrow()).count,
			},
		};
	});
