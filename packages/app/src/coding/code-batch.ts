import { codeDocument, type Document, type Lexicon, type Problem } from "@fissure/core";
import type { PackedCoding } from "@fissure/store";

/** What became of some documents, in their order. */
export interface CodedBatch {
	/** Place among all batches. */
	readonly at: number;
	readonly codings: readonly PackedCoding[];
	readonly problems: readonly Problem[];
}

/** Reads documents and packs what was read for the store; on whatever thread. */
export async function codeBatch(at: number, documents: readonly Document[], lexicon: Lexicon): Promise<CodedBatch> {
	const { packCoding } = await import("@fissure/store");
	const codings: PackedCoding[] = [];
	const problems: Problem[] = [];
	for (const document of documents) {
		const account = codeDocument(document, lexicon);
		if (account.ok) codings.push(packCoding(account.value));
		else problems.push(account.problem);
	}
	return { at, codings, problems };
}
