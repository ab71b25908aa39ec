import type { Document } from "@fissure/core";
import type { DocumentFilters } from "@fissure/model";
import type { CaseFile } from "../case/case-file.ts";
import { DOCUMENT } from "./document-codecs.ts";
import { passing } from "./document-filters.ts";
import { documentOf } from "./read-document.ts";

export interface HeldFilters extends DocumentFilters {
	/** Ids. */
	readonly ids?: readonly string[];
}

/** Documents held in memory at once. */
const PAGE = 50;

/** The documents that stand and pass, in the order in which they were added. */
export async function* documentsOf({ db }: CaseFile, filters: HeldFilters = {}): AsyncGenerator<Document> {
	const { ids } = filters;
	for (let after = 0; ; ) {
		let asked = db
			.selectFrom("documents")
			.select([...DOCUMENT.columns, "key"])
			.where("documents.key", ">", after)
			.where((builder) => passing(filters, builder))
			.orderBy("documents.key")
			.limit(PAGE);
		if (ids !== undefined) asked = asked.where("documents.id", "in", ids);
		const page = await asked.execute();
		for (const row of page) yield documentOf(row);
		if (page.length < PAGE) return;
		after = page.at(-1)?.key ?? after;
	}
}
