import { codeDocument, type Document, failed, type Lexicon, type Problem } from "@fissure/core";
import { BUDGETS } from "@fissure/model";
import type { PackedCoding } from "@fissure/store";

/** What became of some documents, in their order. */
export interface CodedBatch {
	readonly codings: readonly PackedCoding[];
	readonly problems: readonly Problem[];
}

/** Reads documents and packs what was read for the store; on whatever thread. */
export async function codeBatch(documents: readonly Document[], lexicon: Lexicon): Promise<CodedBatch> {
	const { packCoding } = await import("@fissure/store");
	const codings: PackedCoding[] = [];
	const problems: Problem[] = [];
	for (const document of documents) {
		const account = codeDocument(document, lexicon);
		if (account.ok) codings.push(packCoding(account.value));
		else problems.push(account.problem);
	}
	return { codings, problems };
}

/** What becomes of a text that a thread was lost with. */
export const lostText = ({ id }: Document): CodedBatch => ({
	codings: [],
	problems: [
		failed(
			"text-too-slow",
			`Expected a text that is analysed within ${BUDGETS.job.silence / 1000} seconds and in the memory that there is, got one that is not; divide it, or leave it out`,
			id,
		).problem,
	],
});
