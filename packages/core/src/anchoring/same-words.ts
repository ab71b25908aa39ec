import { NORMALISATIONS, type Normalisation } from "@fissure/model";
import { ARABIC_DIGIT, type PrintToken } from "./print-tokens.ts";

export interface SameWords {
	/** Index behind the last searched token that was matched. */
	readonly end: number;
	/** In what the two prints differ; empty where they are the same characters. */
	readonly normalisations: readonly Normalisation[];
}

/**
 * Are the quoted signs, all of them and in order, those of the text from a given place on?
 *
 * Walks both side by side. Wherever they differ, one of the few licences below must apply, and is noted; otherwise they are
 * other words. There is no score: a walk that needs anything else ends.
 *
 * @param caseFree indexes of quoted tokens whose case may differ, since the draft says so by brackets
 */
export function sameWords(
	quoted: readonly PrintToken[],
	searched: readonly PrintToken[],
	from: number,
	caseFree: ReadonlySet<number> = NONE,
): SameWords | null {
	const noted = new Set<Normalisation>();
	let q = 0;
	let h = from;
	let end = from;
	while (q < quoted.length) {
		const step = stepOver(quoted, q, searched, h, caseFree.has(q));
		if (step === null) return null;
		for (const normalisation of step.noted) noted.add(normalisation);
		q += step.quoted;
		h += step.searched;
		if (step.searched > 0 && q <= quoted.length) end = h;
	}
	return { end, normalisations: NORMALISATIONS.filter((normalisation) => noted.has(normalisation)) };
}

const NONE: ReadonlySet<number> = new Set();

interface Step {
	/** How many tokens of each side it takes. */
	readonly quoted: number;
	readonly searched: number;
	readonly noted: readonly Normalisation[];
}

const step = (quoted: number, searched: number, ...noted: readonly Normalisation[]): Step => ({
	quoted,
	searched,
	noted,
});

function stepOver(
	quoted: readonly PrintToken[],
	q: number,
	searched: readonly PrintToken[],
	h: number,
	anyCase: boolean,
): Step | null {
	const mine = quoted[q] as PrintToken;
	const theirs = searched[h];
	const hyphen = overLineEnd(quoted, q, searched, h);
	if (hyphen !== null) return hyphen;
	if (mine.kind === "invisible" && theirs?.kind === "invisible" && mine.raw === theirs.raw) return step(1, 1);
	if (mine.kind === "invisible") return turnsNumber(quoted, q) ? null : step(1, 0, "invisible-characters");
	if (theirs === undefined) return null;
	if (theirs.kind === "invisible") return turnsNumber(searched, h) ? null : step(0, 1, "invisible-characters");
	if (mine.kind === "digit" && mine.raw !== theirs.raw && isOfOtherDigits(mine, theirs) && !quoted.some(isArabicLetter))
		return null;
	if (mine.kind === theirs.kind && isSame(mine, theirs, quoted[q - 1])) return step(1, 1, ...differences(mine, theirs));
	if (anyCase && mine.plain.toLowerCase() === theirs.plain.toLowerCase()) return step(1, 1, "bracketed-case");
	if (mine.kind === "digit" && groupsThousands(searched, h) && ARABIC_DIGIT.test(mine.raw))
		return step(0, 1, "unicode-form");
	if (theirs.kind === "digit" && groupsThousands(quoted, q) && ARABIC_DIGIT.test(theirs.raw))
		return step(1, 0, "unicode-form");
	if (theirs.kind === "space" && meansNothing(searched, h)) return step(0, 1, "white-space");
	if (mine.kind === "space" && meansNothing(quoted, q)) return step(1, 0, "white-space");
	return null;
}

/** In Arabic words alone these digits are the usual ones. */
const isOfOtherDigits = (mine: PrintToken, theirs: PrintToken): boolean =>
	ARABIC_DIGIT.test(mine.raw) || ARABIC_DIGIT.test(theirs.raw);
const isArabicLetter = ({ kind, raw }: PrintToken): boolean => kind === "letter" && /^\p{Script=Arabic}/u.test(raw);

/** "1,850" is ١٨٥٠ in other digits, which are often set without the comma. */
const groupsThousands = (tokens: readonly PrintToken[], at: number): boolean =>
	tokens[at]?.plain === "," &&
	[-1, 1, 2, 3].every((step) => tokens[at + step]?.kind === "digit") &&
	tokens[at + 4]?.kind !== "digit";

/** Beside digits a right-to-left mark may show them, and the sign between them, in another order. */
const turnsNumber = (tokens: readonly PrintToken[], at: number): boolean =>
	/[\u200F\u061C]/u.test((tokens[at] as PrintToken).raw) &&
	(tokens[at - 1]?.kind === "digit" || tokens[at + 1]?.kind === "digit");

function isSame(mine: PrintToken, theirs: PrintToken, before: PrintToken | undefined): boolean {
	// 5' is not 5": after a number the marks are feet and inches, minutes and seconds.
	if (mine.kind === "mark")
		return before?.kind !== "digit" || mine.plain === theirs.plain || isTypographic(mine, theirs);
	// "5 - 10" may be a difference, and "5-10" a range; with a real dash the space is a matter of style.
	if (mine.kind === "dash") return mine.wide === theirs.wide || REAL_DASH.test(mine.raw) || REAL_DASH.test(theirs.raw);
	return mine.plain === theirs.plain;
}

const isTypographic = ({ raw }: PrintToken, theirs: PrintToken): boolean =>
	!PRIME.test(raw) && !PRIME.test(theirs.raw) && !(STRAIGHT.test(raw) && STRAIGHT.test(theirs.raw));
const PRIME = /[\u2032\u2033\u02B9]/u;
const STRAIGHT = /^["']+$/u;
const REAL_DASH = /[\u2013-\u2015]/u;

function differences(mine: PrintToken, theirs: PrintToken): readonly Normalisation[] {
	if (mine.raw === theirs.raw) return [];
	switch (mine.kind) {
		case "space":
			return ["white-space"];
		case "mark":
			return ["quotation-marks"];
		case "dash":
			return ["dashes"];
		default:
			return [mine.form, theirs.form].filter((form) => form !== null);
	}
}

/**
 * White space that a printer sets or leaves out without changing a word: beside Han, inside guillemets, beside a sign of
 * punctuation unless that may be a decimal point.
 */
function meansNothing(tokens: readonly PrintToken[], at: number): boolean {
	const before = tokens[at - 1];
	const after = tokens[at + 1];
	// At the edge of the quoted words only the searched side knows its neighbour.
	if (before === undefined || after === undefined) return false;
	if (before.han || after.han) return !(before.kind === "digit" && after.kind === "digit");
	if (GUILLEMET.test(before.raw) || GUILLEMET.test(after.raw)) return true;
	if (before.kind !== "other" && after.kind !== "other") return false;
	const first = before.kind === "other" ? tokens[at - 2] : before;
	const last = after.kind === "other" ? tokens[at + 2] : after;
	return !(first?.kind === "digit" && last?.kind === "digit");
}

const GUILLEMET = /[\u00AB\u00BB\u2039\u203A]/u;

/** A word that was parted at the end of a line, on either side: the hyphen may be the printer's, or the word's own. */
function overLineEnd(
	quoted: readonly PrintToken[],
	q: number,
	searched: readonly PrintToken[],
	h: number,
): Step | null {
	const heldBreak = breakAt(searched, h);
	const quotedBreak = breakAt(quoted, q);
	if (heldBreak !== null && quotedBreak !== null) return null;
	const whole = heldBreak === null ? searched[h] : quoted[q];
	const broken = heldBreak ?? quotedBreak;
	if (broken === null || whole === undefined) return null;
	const taken = (tokens: number, ofWhole: number): Step =>
		heldBreak === null ? step(tokens, ofWhole, "line-end-hyphenation") : step(ofWhole, tokens, "line-end-hyphenation");
	if (whole.kind === "dash" && !whole.wide) return taken(broken.tokens, 1);
	const joinable = whole.kind === "letter" && broken.after.plain === whole.plain && isLower(whole.plain);
	return joinable && !isWordWithHyphen(broken.word, broken.rest) ? taken(broken.tokens, 0) : null;
}

const isLower = (letter: string): boolean => letter === letter.toLowerCase() && letter !== letter.toUpperCase();

interface LineBreak {
	/** Hyphen and white space, with what is invisible between them. */
	readonly tokens: number;
	readonly after: PrintToken;
	/** What of the word is before and behind the hyphen. */
	readonly word: string;
	readonly rest: string;
}

function breakAt(tokens: readonly PrintToken[], at: number): LineBreak | null {
	const hyphen = tokens[at];
	const isSoft = hyphen?.raw === "\u00AD";
	if (hyphen === undefined || !((hyphen.kind === "dash" && !hyphen.wide) || isSoft)) return null;
	const before = tokens[at - 1]?.kind;
	if (before !== "letter" && before !== "digit") return null;
	let space = at + 1;
	while (tokens[space]?.kind === "invisible") space++;
	const after = tokens[space + 1];
	if (tokens[space]?.kind !== "space" || tokens[space]?.wide !== true || after?.kind !== before) return null;
	return { tokens: space + 1 - at, after, word: lettersBefore(tokens, at), rest: lettersFrom(tokens, space + 1) };
}

/** Longer fragments are in no list of words. */
const LONGEST_FRAGMENT = 24;

function lettersBefore(tokens: readonly PrintToken[], end: number): string {
	let start = end;
	while (end - start < LONGEST_FRAGMENT && tokens[start - 1]?.kind === "letter") start--;
	return plainOf(tokens.slice(start, end));
}

function lettersFrom(tokens: readonly PrintToken[], start: number): string {
	let end = start;
	while (end - start < LONGEST_FRAGMENT && tokens[end]?.kind === "letter") end++;
	return plainOf(tokens.slice(start, end));
}

const plainOf = (tokens: readonly PrintToken[]): string => tokens.map(({ plain }) => plain).join("");

/**
 * Words that a hyphen turns into another word: "re-sign" binds, "resign" leaves. Parted at the end of a line nobody can
 * tell which it was, so only the one with the hyphen may be quoted.
 */
const REST_AFTER: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
	[
		[
			"re",
			"sign signed signing signs form formed forming forms cover covered covering covers sent create created creates creating creation lease leased leases leasing mark marked marking marks treat treated treating treats dress dressed present presented presenting presents serve served sort sorted count counted press pressed solve solved solving establish collect collected call called release released act acted action actions bound store stored fuse fused fusing fusal place placed prove proved proved side sides strain strained tire tired turn ally allied",
		],
		["un", "ionised ionized armed"],
		["co", "op ops opt respondent"],
		["pre", "position positioned judicial"],
		["pro", "claim claimed claims noun portion position"],
		["ex", "change changed pose posed port ported"],
		["over", "all sea"],
		["in", "valid"],
		["dis", "ease"],
		["anti", "genic"],
		["long", "ago"],
		["under", "way"],
	].map(([before, rests = ""]) => [before, new Set(rests.split(" "))]),
);

export const isWordWithHyphen = (before: string, rest: string): boolean =>
	REST_AFTER[before.toLowerCase()]?.has(rest.toLowerCase()) ?? false;
