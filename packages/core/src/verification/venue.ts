import { venueOf } from "./attributed-document-fit.ts";
import { fieldCheck } from "./attributed-field-check.ts";

/**
 * Were the words said where the draft says?
 *
 * Meetings and bodies are compared, by the words of their names and by their initials; towns are not.
 *
 * - out:    `wrong-venue` (error), with the words as they stand in the source
 * - silent: where the source names no meeting, or names it in another script; where its text names the draft's meeting anywhere;
 *   where another held text with the words agrees
 */
export const venue = fieldCheck({
	id: "venue",
	version: 1,
	question: "Were the words said where the draft says?",
	message: (attribution, { document }) =>
		`Expected words said at "${attribution.venue}", as the draft says, got a text from "${venueOf(document)}" (${document.id}); correct the place or quote what was said there`,
});
