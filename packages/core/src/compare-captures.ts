import { withPacks } from "@fissure/languages";
import type { Account, Document, Edit, EditReadings, Quote } from "@fissure/model";
import { codeDocument } from "./coding/code-document.ts";
import type { Lexicon } from "./coding/lexicon/lexicon.ts";
import { marksIn } from "./coding/marks.ts";
import { changedReadings } from "./edits/changed-readings.ts";
import { editChanges, titleChanges } from "./edits/edit-changes.ts";
import { type Excerpts, editOf, excerptsOf } from "./edits/edit-of.ts";
import type { IsWord } from "./edits/typo.ts";

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
 * - out:    null where both have the same words and the same heading, however wrapped, quoted or encoded
 * - silent: readings are null where a capture cannot be coded
 */
export const compareCaptures = (
	before: Document,
	after: Document,
	lexicon: Lexicon,
	options: CompareCapturesOptions = {},
): Edit | null => withPacks([before.language, after.language], () => editBetween(before, after, lexicon, options));

function editBetween(
	before: Document,
	after: Document,
	lexicon: Lexicon,
	{ isWord, accounts }: CompareCapturesOptions,
): Edit | null {
	const context = { isWord, marksIn: (text: string) => marksIn(text, after.language, lexicon) };
	const inText = editChanges(before, after, context);
	const changes = [...titleChanges(before, after, context), ...inText];
	if (changes.length === 0) return null;
	const isSubstantive = inText.some((change) => change.class === "substantive");
	const readings = isSubstantive
		? accounts === undefined
			? readingsOf(before, after, lexicon, inText)
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
	const excerpts = excerptsOf(before.text, after.text, changes);
	const mine = codeDocument({ ...before, text: excerpts.before.text }, lexicon);
	const theirs = codeDocument({ ...after, text: excerpts.after.text }, lexicon);
	if (!mine.ok || !theirs.ok) return null;
	const readings = changedReadings(mine.value, theirs.value);
	const inWhole =
		({ inWhole: whole }: Excerpts) =>
		<Item extends { readonly quote: Quote }>(item: Item): Item => ({ ...item, quote: whole(item.quote) });
	return {
		vanished: readings.vanished.map(inWhole(excerpts.before)),
		appeared: readings.appeared.map(inWhole(excerpts.after)),
		mentionsVanished: readings.mentionsVanished.map(inWhole(excerpts.before)),
		mentionsAppeared: readings.mentionsAppeared.map(inWhole(excerpts.after)),
	};
}
