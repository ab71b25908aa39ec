import type { Document } from "@fissure/core";
import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { Case } from "../case/case.ts";
import { eachIntactRow } from "../checksums/intact.ts";
import { documentOf } from "../documents/read-documents.ts";
import type { CaseTables } from "../schema/schema.ts";

/** A way of coding. */
export interface CodedWith {
	readonly coder: string;
	readonly codebook: string;
}

/** That a standing coding of the document was made so. */
export const isCoded = (
	{ exists }: ExpressionBuilder<CaseTables, "documents">,
	db: Case["db"],
	{ coder, codebook }: CodedWith,
): Expression<SqlBool> =>
	exists(
		db
			.selectFrom("codings")
			.select("codings.key")
			.whereRef("codings.document", "=", "documents.key" as never)
			.where("codings.until", "is", null)
			.where("codings.coder", "=", coder)
			.where("codings.codebook", "=", codebook),
	);

/** Documents held in memory at once. */
const PAGE = 50;

/**
 * Every standing document that was not coded so, in the order they were added: new ones, and those whose coding is stale; of these ids alone
 * where any are given.
 */
export async function* documentsToCode(
	{ db }: Case,
	coded: CodedWith,
	ids?: readonly string[],
): AsyncGenerator<Document> {
	for (let after = 0; ; ) {
		const asked = db
			.selectFrom("documents")
			.where("documents.key", ">", after)
			.where("documents.until", "is", null)
			.where((builder) => builder.not(isCoded(builder, db, coded)))
			.$if(ids !== undefined, (some) => some.where("documents.id", "in", ids as readonly string[]))
			.orderBy("documents.key")
			.limit(PAGE);
		let count = 0;
		for (const row of await eachIntactRow("documents", asked)) {
			after = row.key;
			count++;
			yield documentOf(row);
		}
		if (count < PAGE) return;
	}
}

/** Ids and lengths of what `documentsToCode` would give, in its order, without reading a text. */
export const lengthsToCode = ({ db }: Case, coded: CodedWith): Promise<{ id: string; length: number }[]> =>
	db
		.selectFrom("documents")
		.select(({ fn }) => ["documents.id", fn<number>("length", ["documents.text"]).as("length")])
		.where("documents.until", "is", null)
		.where((builder) => builder.not(isCoded(builder, db, coded)))
		.orderBy("documents.key")
		.execute();
