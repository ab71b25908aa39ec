import type { DraftCheck, DraftProblem, VerificationContext } from "@fissure/model";
import { otherOwner } from "../fit/other-speaker.ts";
import { type AttributedQuotation, attributedQuotations, problemAt, statementsAt } from "./attributed-quotations.ts";
import { fieldCheck } from "./field-check.ts";

const BY = "publisher@1";

const named = fieldCheck({
	id: "publisher",
	version: 1,
	question: "Are the words in a text of the one whose text the draft says it is?",
	message: (attribution, { document }, { nameOf }) =>
		`The draft says that the text is of ${nameOf(attribution.publisher ?? "")}; it is of ${nameOf(document.publisher ?? "")}: correct it, or quote the other text`,
});

/**
 * Are the words in a text of the one whose text the draft says it is?
 *
 * Compared where the draft names the owner of the text apart from the speaker ("according to Kestria's readout") or in the
 * only note on the sentence; and where it has a state speak whom the text, another state's own words, does not name.
 *
 * - out:    `wrong-publisher` (error), with the words as they are in the source
 * - silent: where the source's publisher is not known, or a guess; on joint texts, which are each signer's own; where statements
 *   of every such text tell whose words these are (see speaker); where another source text with the words agrees
 */
export const publisher: DraftCheck = {
	...named,
	check: (draft, context) => [
		...named.check(draft, context),
		...attributedQuotations(context).flatMap((quoted) => ownWords(quoted, context)),
	],
};

function ownWords(quoted: AttributedQuotation, context: VerificationContext): readonly DraftProblem[] {
	const { attribution, places, located } = quoted;
	if (located.state === "moved") return [];
	const owners = places.map(({ document, quote }) => otherOwner(attribution, document, quote, context.marksIn));
	const [owner] = owners;
	const [place] = places;
	if (owner === undefined || owner === null || place === undefined || owners.includes(null)) return [];
	const statements = places.map((one) => statementsAt(one, context).filter(({ agentless }) => !agentless));
	// What two say together is not said by one whom their text does not name.
	const isTold = (own: (typeof statements)[number]): boolean => own.some(({ holder }) => holder !== "BOTH");
	if (statements.every(isTold)) return [];
	if (statements.flat().some((own) => own.holder === attribution.holder)) return [];
	const { nameOf } = context;
	const holder = nameOf(attribution.holder ?? "");
	const message = `The draft gives these words to ${holder}; they are in a text of ${nameOf(owner)}, as its own: name ${nameOf(owner)}, or quote a text of ${holder}`;
	return [problemAt(quoted, { code: "wrong-publisher", severity: "error", message, by: BY }, [place.quote])];
}
