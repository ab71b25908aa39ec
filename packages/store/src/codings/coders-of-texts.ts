import type { Outcome } from "@fissure/core";
import { attempt, type Case } from "../case/case.ts";
import { intact } from "../checksums/intact.ts";
import { passing } from "../documents/document-filters.ts";
import type { TextFilters } from "../documents/read-documents.ts";
import { isFinished } from "./is-by-coder.ts";

/** That a standing coding of a document is by this coder, with the version. */
export interface CoderOfText {
	/** Id. */
	readonly document: string;
	/** `lexicon@0.1.0` */
	readonly coder: string;
}

/** Who has coded which texts, tasks that are open left out? Those that pass, in the order in which they were added. */
export const codersOfTexts = (file: Case, filters: TextFilters = {}): Promise<Outcome<readonly CoderOfText[]>> =>
	attempt(file.address, async () => {
		const { ids } = filters;
		let asked = file.db
			.selectFrom("codings")
			.innerJoin("documents", "documents.key", "codings.document")
			.select(["documents.id as document", "codings.coder"])
			.where("codings.until", "is", null)
			.where((builder) => passing(filters, builder as never))
			.where((builder) => isFinished(builder as never))
			.where(intact("codings"))
			.orderBy("documents.key")
			.orderBy("codings.key");
		if (ids !== undefined) asked = asked.where("documents.id", "in", ids);
		return { ok: true, value: await asked.execute() };
	});
