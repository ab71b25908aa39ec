import type { DraftCheck } from "@fissure/model";
import { lineAt, lineStarts } from "../../documents/pages/line-numbers.ts";
import { hasWords } from "./has-words.ts";
import { raise } from "./own-words.ts";

const ABOUT = {
	id: "unread-quotation",
	version: 1,
	question: "Are there words in quotation marks where no quotation is looked for?",
	codes: { "unread-quotation": "warning" },
} as const;

// Lines that a message names; the rest are counted.
const MOST_NAMED = 5;

/**
 * Are there words in quotation marks where no quotation is looked for?
 *
 * Code is no words of anybody, so quotations in it are not checked; without a word about it, they would pass for checked.
 *
 * - out:    `unread-quotation` (warning): one for a draft, with how many there are and on which lines
 * - silent: on straight marks, which are a machine's there; on few words; on words that a source text has
 */
export const unreadQuotation: DraftCheck = {
	...ABOUT,
	check: (draft, context) => {
		const { text } = draft.document;
		const unread = draft.unread.filter(({ start, end }) => !hasWords(text.slice(start, end), draft, context));
		const [first] = unread;
		if (first === undefined) return [];
		const starts = lineStarts(text);
		const lines = [...new Set(unread.map(({ start }) => lineAt(starts, start)))];
		const named = lines.slice(0, MOST_NAMED).join(", ") + (lines.length > MOST_NAMED ? ", …" : "");
		const where = `${lines.length === 1 ? "line" : "lines"} ${named}`;
		const message =
			unread.length === 1
				? `The words in quotation marks on ${where} are in code and were not checked; take them out of the code if somebody is quoted`
				: `${unread.length} passages in quotation marks, on ${where}, are in code and were not checked; take them out of the code if somebody is quoted`;
		const problem = raise(draft, ABOUT, { code: "unread-quotation", span: first, message });
		return [{ ...problem, line: lineAt(starts, first.start) }];
	},
};
