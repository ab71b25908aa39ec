import type { Draft, DraftCheck, DraftProblem, LocatedQuotation } from "@fissure/model";
import { quoteOfSentence } from "../clause/sentences.ts";
import { raise, shown } from "../draft/own-words.ts";
import { type BesideCase, type Contrast, contrastsOf, readBeside } from "./beside-case.ts";
import { otherPlace, type Unsaid, unsaid } from "./borne-out.ts";
import {
	alreadySo,
	clashing,
	furtherItem,
	ofItsOwner,
	ofOneself,
	ofOutsiders,
	oneOfTheMost,
	otherCause,
	otherDeed,
	otherLack,
	otherOrder,
	otherPartner,
	otherRelation,
	otherRespective,
	otherSequence,
	otherTime,
	otherTopic,
	otherwiseChosen,
	saidByKin,
	withoutException,
} from "./circumstances.ts";
import { contrast } from "./contrasts.ts";
import { deniedBeside } from "./denied.ts";
import { otherBound, otherNumber, otherRank, otherReceiver } from "./items.ts";
import { otherAddressee, otherOffice, otherQuestion, otherTown } from "./occasion.ts";
import { replacedBeside } from "./slots.ts";
import { turnedAbout } from "./turned-about.ts";

/**
 * Do the draft's own words beside a quotation contradict the source's beside it?
 *
 * "All" for "two of three", "demanded" for "suggested", "before the talks" for "after", "told the Senate" for "told
 * reporters", "because of" another thing, "of" another thing, "with" another state, another number or amount of the same
 * things, another deadline, receiver or rank, "today" of a year that is past, told to others than those whom its heading
 * names, by another office, in another town or in answer to another question, "never warned" for "warned twice", "has done"
 * for "plans to", "only" for one of several, "opened the speech with" its last words. A word that the draft has in the place
 * of another, in else the same words: an error where the source says it of something else in the sentence, else a warning; a
 * warning too where the draft adds what the source does not bear out: how, how often, before which body, why, a number.
 *
 * - out:    one problem for each quotation, the sentence of the source as evidence, and its opening where that tells
 * - silent: where the source says the draft's word nearby too; where it names nothing of the kind; between two languages
 * - source: own
 */
export const beside: DraftCheck = {
	id: "beside",
	version: 1,
	question: "Do the draft's own words beside a quotation contradict the source's beside it?",
	codes: { "beside-changed": "error", "beside-unsaid": "warning" },
	check: (draft, context) => {
		if (contrastsOf(draft.document.language) === null) return [];
		const documents = new Map(context.sources.map((document) => [document.id, document]));
		return context.quotations.flatMap((located, index) => {
			const one = readBeside(draft, located, documents, context);
			if (one === null) return [];
			const found = contradicted(one);
			if (found !== null) return [problem(draft, located, index, one, found, found.unsure === true)];
			const other = replacedBeside(one);
			if (other !== null) return [problem(draft, located, index, one, other, !other.sure)];
			const added = unsaid(one);
			return added === null ? [] : [unsaidProblem(draft, located, index, one, added)];
		});
	},
};

const contradicted = (one: BesideCase): Contrast | null =>
	contrast(one) ??
	otherNumber(one) ??
	otherBound(one) ??
	otherReceiver(one) ??
	otherAddressee(one) ??
	otherOffice(one) ??
	otherTown(one) ??
	otherQuestion(one) ??
	oneOfTheMost(one) ??
	ofItsOwner(one) ??
	ofOutsiders(one) ??
	saidByKin(one) ??
	clashing(one) ??
	ofOneself(one) ??
	withoutException(one) ??
	turnedAbout(one) ??
	alreadySo(one) ??
	otherwiseChosen(one) ??
	otherRank(one) ??
	otherDeed(one) ??
	otherOrder(one) ??
	otherSequence(one) ??
	otherRespective(one) ??
	otherTime(one) ??
	otherTopic(one) ??
	otherPartner(one) ??
	otherCause(one) ??
	otherRelation(one) ??
	furtherItem(one) ??
	otherLack(one) ??
	deniedBeside(one) ??
	otherPlace(one);

function problem(
	draft: Draft,
	{ quotation }: LocatedQuotation,
	index: number,
	{ first }: BesideCase,
	{ drafted, found, elsewhere }: Contrast,
	unsure = false,
): DraftProblem {
	const message = `Beside the quotation the draft says “${shown(drafted)}”, the source “${shown(found)}”; say what the source says`;
	const evidence = [quoteOfSentence(first), ...(elsewhere === null ? [] : [elsewhere])];
	return raise(draft, beside, {
		code: "beside-changed",
		message,
		span: quotation,
		quotation: index,
		evidence,
		...(unsure ? { severity: "warning" as const } : {}),
	});
}

function unsaidProblem(
	draft: Draft,
	{ quotation }: LocatedQuotation,
	index: number,
	{ first }: BesideCase,
	{ drafted }: Unsaid,
): DraftProblem {
	const message = `Beside the quotation the draft says “${shown(drafted)}”, and the source says nothing of it; say where that is from, or leave it out`;
	const evidence = [quoteOfSentence(first)];
	return raise(draft, beside, { code: "beside-unsaid", message, span: quotation, quotation: index, evidence });
}
