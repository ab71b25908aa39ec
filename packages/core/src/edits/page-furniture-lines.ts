import { DATE_SIGNS, foldText, sourceOfAny } from "@fissure/languages";
import type { ChangeKind, EditWords } from "@fissure/model";
import { isSpace } from "../documents/paragraphs.ts";

const words = (part: keyof EditWords & string): string =>
	sourceOfAny(({ edits }) => {
		const given = edits?.[part];
		return typeof given === "string" ? given : undefined;
	});
/** Names of the labels under which a site files a page. */
const LABEL_LINE = new RegExp(`^(?:#{1,6} )?\\W{0,4}(?:${words("label")})\\s*[:：|]`, "u");
export const LABEL_WORD = new RegExp(`^(?:${words("label")})$`, "u");

const line = (pattern: string): RegExp => new RegExp(`^[\\W_]{0,4}(?:${pattern})[\\W_]{0,4}$`, "u");

/** Lines that no text has. */
const FIXED = line(words("fixed"));
/** Lines that name another page behind them; with a stop at the end they may be a sentence. */
const NAMING = line(words("naming"));
const ENDS_AS_SENTENCE = /[.!?。！？]["')»]?$/u;

const MONTH = words("month");
const [YEAR_SIGN, MONTH_SIGN, DAY_SIGN] = DATE_SIGNS;
const DAY = `(?:(?:${MONTH}) \\d{1,2},? \\d{4}|\\d{1,2} (?:${MONTH}),? \\d{4}(?:${words("afterYear")})?|\\d{4}[-/.${YEAR_SIGN}]\\d{1,2}[-/.${MONTH_SIGN}]\\d{1,2}${DAY_SIGN}?|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})`;
const TIME = `(?:[,T ]*(?:${words("beforeTime")})?\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?[a-z]{2,4})?)?`;
const DATE_STAMP = new RegExp(`^[\\W_]{0,4}(?:${words("stamp")})\\s*[:：]?\\s*(?:${DAY})${TIME}[\\W_]{0,4}$`, "u");

/** "1. Home 2. News 3. Articles 4. Title", on one line or on several. */
const CRUMBS = new RegExp(`^(?:1\\. ?)?(?:${words("home")}) ?(?:2\\. |[>»›/|] ?).{0,400}$`, "u");

/** The path to a page, as a site shows it above the text. */
export const isCrumbs = (text: string): boolean => mayBeCrumbs(text) && areCrumbs(foldText(text));

/** More characters than a path begins with, unless so many blanks are among them or a tag. */
const BEGINNING = 300;
const BROKEN_UP = /\s{9}|[<＜]/u;
const BEGINS_CRUMBS = new RegExp(String.raw`^(?:1\.\s*)?(?:${words("home")})`.replaceAll(" ", String.raw`\s+`), "u");

/** Most lines need not be folded as a whole to know that they are no path. */
function mayBeCrumbs(text: string): boolean {
	const beginning = text.trimStart().slice(0, BEGINNING);
	return (BROKEN_UP.test(beginning) || BEGINS_CRUMBS.test(foldText(beginning))) && !isLongerThanCrumbs(text);
}

const areCrumbs = (plain: string): boolean =>
	CRUMBS.test(
		(plain.includes("<") ? plain.replaceAll(/<[^<>]*>/gu, "") : plain)
			// A blank that stays as it is need not be put in again: most of them are.
			.replaceAll(/\s\s+|[^\S ]/gu, " ")
			.trim(),
	);

/** More than a path has, each of whose characters may be two. */
const LONGER_THAN_CRUMBS = 1000;
/** Of plain and of full width, since both are one folded. */
const TAG_BEGINS = ["<", "＜"].map((sign) => sign.charCodeAt(0));
const TAG_ENDS = [">", "＞"].map((sign) => sign.charCodeAt(0));

/** Without its tags and white space. */
function isLongerThanCrumbs(text: string): boolean {
	let left = 0;
	let isTag = false;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (TAG_BEGINS.includes(unit)) isTag = true;
		else if (TAG_ENDS.includes(unit)) isTag = false;
		else if (!isTag && !isSpace(unit) && ++left > LONGER_THAN_CRUMBS) return true;
	}
	return false;
}

/** Longer lines are text, whatever they begin with. */
const LONGEST = 200;

/**
 * What is a line of a page, if it is none of its text: a label, navigation or another line that the site adds, the day on
 * which the page was set up?
 *
 * - silent: null for text, and for a label or the name of another page that ends as a sentence does; a day or time without a word for publishing, since transcripts begin with the time of the speech
 */
export function furnitureIn(line: string): Extract<ChangeKind, "label" | "boilerplate" | "date-stamp"> | null {
	if (isCrumbs(line)) return "boilerplate";
	// Folding keeps lengths.
	if (line.trim().length > LONGEST) return null;
	const plain = foldText(line).trim();
	if (plain === "") return null;
	if (DATE_STAMP.test(plain)) return "date-stamp";
	if (FIXED.test(plain)) return "boilerplate";
	if (ENDS_AS_SENTENCE.test(plain)) return null;
	if (LABEL_LINE.test(plain)) return "label";
	return NAMING.test(plain) ? "boilerplate" : null;
}
