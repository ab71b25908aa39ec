import type { Document } from "@fissure/core";
import type { Expression, ExpressionBuilder, SqlBool } from "kysely";
import type { CaseFile } from "../case/case-file.ts";
import { intact } from "../checksums/intact.ts";
import { DOCUMENT } from "../documents/document-codecs.ts";
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
	db: CaseFile["db"],
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

/** Every standing document that was not coded so, in the order they were added: new ones, and those whose coding is stale. */
export async function* documentsToCode({ db }: CaseFile, coded: CodedWith): AsyncGenerator<Document> {
	for (let after = 0; ; ) {
		const page = await db
			.selectFrom("documents")
			.select([...DOCUMENT.columns, "key"])
			.where("documents.key", ">", after)
			.where("documents.until", "is", null)
			.where((builder) => builder.not(isCoded(builder, db, coded)))
			.where(intact("documents"))
			.orderBy("documents.key")
			.limit(PAGE)
			.execute();
		for (const row of page) yield documentOf(row);
		if (page.length < PAGE) return;
		after = page.at(-1)?.key ?? after;
	}
}
