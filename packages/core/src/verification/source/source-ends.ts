import type { Document, LocatedQuotation } from "@fissure/model";
import { type MarksIn, type SourceSentence, sourceSentence } from "../clause/sentences.ts";
import { foundParts } from "./attributed-quotations.ts";

/** The sentences of the source in which quoted words begin and end. */
export interface SourceEnds {
	readonly first: SourceSentence;
	readonly last: SourceSentence;
}

/** Null where the quotation has no place in a text that was read. */
export function sourceEnds(
	located: LocatedQuotation,
	documents: ReadonlyMap<string, Document>,
	marksIn: MarksIn,
): SourceEnds | null {
	const parts = foundParts(located);
	const [from, to] = [parts[0], parts.at(-1)];
	const document = from === undefined ? undefined : documents.get(from.document);
	if (from === undefined || to === undefined || document === undefined) return null;
	const first = sourceSentence(document, from, "start", marksIn);
	const last = sourceSentence(document, to, "end", marksIn, first);
	return first === null || last === null ? null : { first, last };
}
