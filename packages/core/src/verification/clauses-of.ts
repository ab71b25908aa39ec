import type { CheckedQuotation, Draft, LocatedQuotation, VerificationContext } from "@fissure/model";
import { governingClause } from "./governing-clause.ts";
import { sentencesOf } from "./scope-sentences.ts";

/** Who says what about what around the quoted words, in the source and in the draft: what an editor lays side by side. */
export function clausesOf(
	draft: Draft,
	{ quotation, anchor }: LocatedQuotation,
	{ held, marksIn }: VerificationContext,
): Pick<CheckedQuotation, "clause" | "draftClause"> {
	const inDraft = draft.sentences.find(({ start, end }) => start <= quotation.start && quotation.end <= end);
	const draftClause =
		inDraft === undefined
			? null
			: governingClause(draft.document.text, inDraft, quotation, draft.document.language, marksIn);
	const source = anchor === null ? undefined : held.find(({ id }) => id === anchor.quote.document);
	if (anchor === null || source === undefined) return { clause: null, draftClause };
	const sentence = sentencesOf(source).find(({ start, end }) => start < anchor.quote.end && anchor.quote.start < end);
	const clause =
		sentence === undefined ? null : governingClause(source.text, sentence, anchor.quote, source.language, marksIn);
	return { clause, draftClause };
}
