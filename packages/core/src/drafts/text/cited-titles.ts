const LONG_WORD = /\p{L}[\p{L}'’-]{3,}/gu;
const CAPITAL = /^\p{Lu}/u;
const TITLE_SHARE = 0.75;
// What is before a title in a note is a name or two.
const LOOK_BACK = 160;

/**
 * Is a quotation in a note no more than the title of a work that the note cites: Ann Lee, "Remarks at Port Vale," 3 May?
 *
 * So it is where a name alone, or nothing, and a stop are before it, and it is written or parted off like a title. After a
 * colon or a verb it is a quotation like any other.
 *
 * - before: the note up to the opening mark
 * - after:  the note from the closing mark on
 */
export function isCitedTitle(words: string, before: string, after: string): boolean {
	const lead = before.slice(-LOOK_BACK).trimEnd();
	if (lead !== "" && !/[,.;(]$/.test(lead)) return false;
	if (isInTitleCase(words)) return true;
	// A whole sentence with nothing before it is likelier said than written.
	const mark = lead === "" ? /,$/ : /[,.]$/;
	const partedOff = mark.test(words) || (lead !== "" && /^[,.(]/.test(after.slice(1, 3).trimStart()));
	const clause =
		lead
			.slice(0, -1)
			.split(/[.;(]\s/)
			.at(-1) ?? "";
	return partedOff && (clause.match(LONG_WORD) ?? []).every((word) => CAPITAL.test(word));
}

function isInTitleCase(words: string): boolean {
	const long = words.slice(0, 400).match(LONG_WORD) ?? [];
	return long.length > 1 && long.filter((word) => CAPITAL.test(word)).length >= long.length * TITLE_SHARE;
}
