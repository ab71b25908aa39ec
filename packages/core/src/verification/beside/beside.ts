import type { Draft, DraftCheck, DraftProblem, LocatedQuotation } from "@fissure/model";
import { quoteOfSentence } from "../clause/sentences.ts";
import { raise, shown } from "../draft/own-words.ts";
import { type BesideCase, type Contrast, contrastsOf, readBeside } from "./beside-case.ts";
import {
	furtherItem,
	otherCause,
	otherDeed,
	otherOrder,
	otherPartner,
	otherRelation,
	otherTime,
	otherTopic,
} from "./circumstances.ts";
import { contrast } from "./contrasts.ts";
import { otherBound, otherNumber, otherRank, otherReceiver } from "./items.ts";

/**
 * Do the draft's own words beside a quotation contradict the source's beside it?
 *
 * "All" for "two of three", "demanded" for "suggested", "before the talks" for "after", "told the Senate" for "told reporters",
 * "because of" another thing, "of" another thing, "with" another state, another number or amount of the same things, another deadline, receiver or rank, "today" of a year that
 * is past, "has done" for "plans to", "only" for one of several.
 *
 * - out:    one problem for each quotation, the sentence of the source as evidence, and its opening where that tells
 * - silent: where the source says the draft's word nearby too; where it names nothing of the kind; between two languages
 * - source: own
 */
export const beside: DraftCheck = {
	id: "beside",
	version: 1,
	question: "Do the draft's own words beside a quotation contradict the source's beside it?",
	codes: { "beside-changed": "error" },
	check: (draft, context) => {
		if (contrastsOf(draft.document.language) === null) return [];
		const documents = new Map(context.sources.map((document) => [document.id, document]));
		return context.quotations.flatMap((located, index) => {
			const one = readBeside(draft, located, documents, context);
			const found = one === null ? null : contradicted(one);
			return one === null || found === null ? [] : [problem(draft, located, index, one, found)];
		});
	},
};

const contradicted = (one: BesideCase): Contrast | null =>
	contrast(one) ??
	otherNumber(one) ??
	otherBound(one) ??
	otherReceiver(one) ??
	otherRank(one) ??
	otherDeed(one) ??
	otherOrder(one) ??
	otherTime(one) ??
	otherTopic(one) ??
	otherPartner(one) ??
	otherCause(one) ??
	otherRelation(one) ??
	furtherItem(one);

function problem(
	draft: Draft,
	{ quotation }: LocatedQuotation,
	index: number,
	{ first }: BesideCase,
	{ drafted, found, elsewhere }: Contrast,
): DraftProblem {
	const message = `Beside the quotation the draft says “${shown(drafted)}”, the source “${shown(found)}”; say what the source says`;
	const evidence = [quoteOfSentence(first), ...(elsewhere === null ? [] : [elsewhere])];
	return raise(draft, beside, { code: "beside-changed", message, span: quotation, quotation: index, evidence });
}
