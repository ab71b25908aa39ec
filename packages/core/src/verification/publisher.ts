import { fieldCheck } from "./attributed-field-check.ts";

/**
 * Do the words stand in a text of the one whose text the draft says it is?
 *
 * Compared where the draft names the owner of the text apart from the speaker ("according to Kestria's readout") or in the
 * only note on the sentence.
 *
 * - out:    `wrong-publisher` (error), with the words as they stand in the source
 * - silent: where the source's publisher is not known; on joint texts, which are each signer's own; where another held text with
 *   the words agrees
 */
export const publisher = fieldCheck({
	id: "publisher",
	version: 1,
	question: "Do the words stand in a text of the one whose text the draft says it is?",
	message: (attribution, { document }, { nameOf }) =>
		`Expected a text of ${nameOf(attribution.publisher ?? "")}, as the draft says, got one of ${nameOf(document.publisher ?? "")} (${document.id}); name that one or quote the other text`,
});
