import type { DraftCheck } from "@fissure/model";
import { raise } from "./own-words.ts";

const ABOUT = {
	id: "unclosed-quotation",
	version: 1,
	question: "Does a quotation open that never closes?",
	codes: { "unclosed-quotation": "warning" },
} as const;

/**
 * Does a quotation open that never closes?
 *
 * Nobody can say where its words end, so they are not looked for; without a word about it, they would pass for checked.
 *
 * - out:    `unclosed-quotation` (warning), at the mark
 * - silent: on what may be an apostrophe or a sign of measure
 */
export const unclosedQuotation: DraftCheck = {
	...ABOUT,
	check: (draft) =>
		draft.unclosed.flatMap((span) =>
			raise(draft, ABOUT, {
				code: "unclosed-quotation",
				span,
				message: `Expected a closing mark for ${draft.document.text.slice(span.start, span.end)} in its paragraph, got none; what follows was not checked: close the quotation`,
			}),
		),
};
