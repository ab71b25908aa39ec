import { codeDocument } from "./coding/code-document.ts";
import type { Lexicon } from "./coding/lexicon.ts";
import { marksIn } from "./coding/marks.ts";
import { changedReadings } from "./edits/changed-readings.ts";
import { editChanges } from "./edits/edit-changes.ts";
import { editOf } from "./edits/edit-of.ts";
import type { IsWord } from "./edits/typo.ts";
import { windowsOf } from "./edits/windows-of.ts";
import type { Account } from "./model/account.ts";
import type { Document } from "./model/document.ts";
import type { Edit, EditReadings } from "./model/edit.ts";

export interface CompareCapturesOptions {
	/** Is this a word of the language? Without a dictionary slips of the pen count as substantive. */
	readonly isWord?: IsWord;
	/** The two captures as coded, where the caller has them. */
	readonly accounts?: { readonly before: Account; readonly after: Account };
}

/**
 * Two captures of one page: was anything but its print edited, and does it matter?
 *
 * Words first, then what the coder reads in the passages that changed. The class is that of the worst change.
 *
 * - out:    null where both have the same words, however wrapped, quoted or encoded
 * - silent: readings are null where a capture cannot be coded
 */
export function compareCaptures(
	before: Document,
	after: Document,
	lexicon: Lexicon,
	{ isWord, accounts }: CompareCapturesOptions = {},
): Edit | null {
	const changes = editChanges(before, after, { isWord, marksIn: (text) => marksIn(text, after.language, lexicon) });
	if (changes.length === 0) return null;
	const isSubstantive = changes.some((change) => change.class === "substantive");
	const readings = isSubstantive
		? accounts === undefined
			? readingsOf(before, after, lexicon, changes)
			: changedReadings(accounts.before, accounts.after)
		: NO_READINGS;
	return editOf(before, after, changes, readings);
}

const NO_READINGS: EditReadings = { vanished: [], appeared: [], mentionsVanished: [], mentionsAppeared: [] };

function readingsOf(
	before: Document,
	after: Document,
	lexicon: Lexicon,
	changes: Edit["changes"],
): EditReadings | null {
	const texts = windowsOf(before.text, after.text, changes);
	const mine = codeDocument({ ...before, text: texts.before }, lexicon);
	const theirs = codeDocument({ ...after, text: texts.after }, lexicon);
	return mine.ok && theirs.ok ? changedReadings(mine.value, theirs.value) : null;
}
