import { UNSPACED } from "@fissure/languages";
import type { Draft, DraftCheck, Span } from "@fissure/model";
import { hasWords } from "./has-words.ts";
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
 * Nobody can say where its words end, so only the first of them are looked for; without a word about it, they would pass for checked.
 *
 * - out:    `unclosed-quotation` (warning), at the mark; an error where no source text in the draft's language has even the first words
 * - silent: on what may be an apostrophe or a sign of measure
 */
export const unclosedQuotation: DraftCheck = {
	...ABOUT,
	check: (draft, context) =>
		draft.unclosed.flatMap((span) => {
			const mark = draft.document.text.slice(span.start, span.end);
			const expected = `Expected a closing mark for ${mark} in its paragraph, got none`;
			const first = firstWords(draft, span);
			return raise(draft, ABOUT, {
				code: "unclosed-quotation",
				span,
				...(first === null || hasWords(first, draft, context)
					? { message: `${expected}; what follows was not checked: close the quotation` }
					: {
							severity: "error" as const,
							message: `${expected}, and no source text has “${first}”; close the quotation and quote the words of the source`,
						}),
			});
		}),
};

/** As many words as no text has by chance: five, or ten characters where no spaces part words. Null where so many do not follow. */
function firstWords({ document: { text } }: Draft, { end }: Span): string | null {
	const [paragraph = ""] = text.slice(end, end + LONGEST_LOOKED).split(/\n\s*\n/u, 1);
	return FIRST_WORDS.exec(paragraph)?.[0].trim() ?? null;
}
const LONGEST_LOOKED = 400;
const FIRST_WORDS = new RegExp(
	`^[^\\p{L}\\p{N}]{0,4}(?:[${UNSPACED}]{10}|(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}'’-]+[\\s,]+){4}(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}'’-]+)`,
	"u",
);
