import { countUnspaced, sourceOfAny, UNSPACED } from "@fissure/languages";
import type { Span } from "@fissure/model";

/**
 * Where does a printed page end in the middle of a text: page numbers and running heads, with the white space around them?
 *
 * Only what cannot be the author's: a decorated or worded page number that stands apart, a bare number that counts on from
 * another such line, a line that returns on other pages and is in the middle of a sentence beside a page's end. Whatever is
 * in doubt is text.
 *
 * - out:  spans in order; what is before and behind each reads on
 * - time: linear in the text
 */
export function pageBreaks(text: string): readonly Span[] {
	const lines = linesOf(text);
	const heads = repeatedIn(lines);
	const numbers = new Set(lines.flatMap(({ words }) => (BARE_NUMBER.test(words) ? [Number(digitsOf(words))] : [])));
	const isFurniture = (line: Line): boolean =>
		isPageNumber(line.words, numbers) ||
		(BARE_NUMBER.test(line.words) && text.includes("\f")) ||
		(heads.size > 0 && heads.has(masked(line.words)) && isHead(line.words));
	const breaks: Span[] = [];
	for (let at = 0; at < lines.length; ) {
		let last = at;
		while (last < lines.length && isFurniture(lines[last] as Line)) last++;
		if (last > at && isBreak(text, lines, at, last, numbers)) {
			const before = lines[at - 1] as Line;
			const after = lines[last] as Line;
			breaks.push({ start: before.end, end: after.start });
		}
		at = Math.max(at + 1, last);
	}
	return breaks;
}

/** A line that is not blank, without its outer white space. */
interface Line extends Span {
	readonly words: string;
}

/** Longer lines are text. */
const LONGEST = 120;

function linesOf(text: string): readonly Line[] {
	const lines: Line[] = [];
	for (const { 0: line, index } of text.matchAll(/[^\n\r\f\u2028\u2029]+/gu)) {
		const words = line.trim();
		if (words === "") continue;
		const start = index + line.indexOf(words.charAt(0));
		lines.push({ start, end: start + words.length, words: words.length <= LONGEST ? words : "" });
	}
	return lines;
}

const DASHES = String.raw`[-\u2010-\u2015\u2212•·|*~]+`;
const DECORATED = new RegExp(String.raw`^${DASHES}\s*\d{1,4}\s*${DASHES}$|^\[\s*\d{1,4}\s*\]$`, "u");
const word = (part: "page" | "wholePage" | "of" | "numbered" | "numberedOf"): string =>
	sourceOfAny(({ pages }) => pages?.[part]);
const NUMBER = String.raw`\d{1,4}`;
const WORDED = new RegExp(
	String.raw`^(?:.{0,80}\s)?(?:${word("page")})\s*${NUMBER}(?:\s*(?:\/|${word("of")})\s*${NUMBER})?$|^(?:${word("numbered")})$|^${NUMBER}\s*(?:\/|${word("of")})\s*${NUMBER}$`,
	"iu",
);
/** Says itself that it is one of so many pages. */
const NUMBERED_PAGE = new RegExp(
	String.raw`^(?:${word("wholePage")})\s*${NUMBER}\s*(?:\/|${word("of")})\s*${NUMBER}$|^(?:${word("numberedOf")})$`,
	"iu",
);
/** The number of a page beside that of the document, as records of the United Nations have it: "27 99-55128". */
const RECORD =
	/^(?:\d{1,3}(?:\/\d{1,3})?\s+)?\d{2}-\d{5}(?:\s+\d{1,3}(?:\/\d{1,3})?)?$|^[AS]\/\d{1,3}\/PV\.\d{1,4}$|^S\/PV\.\d{1,5}$/u;
const DIGIT = /\d/u;
const BARE_NUMBER = /^\d{1,4}$/u;
const digitsOf = (words: string): string => words.replace(/\D/gu, "");

function isPageNumber(words: string, numbers: ReadonlySet<number>): boolean {
	// All of them have one, and hardly a line does.
	if (!DIGIT.test(words)) return false;
	if (DECORATED.test(words) || WORDED.test(words) || RECORD.test(words)) return true;
	if (!BARE_NUMBER.test(words)) return false;
	const number = Number(words);
	return numbers.has(number - 1) || numbers.has(number + 1);
}

/** Running heads differ in the page's number only. */
const masked = (words: string): string => words.replace(/\d+/gu, "#");

function repeatedIn(lines: readonly Line[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const { words } of lines) {
		if (words === "") continue;
		const line = masked(words);
		counts.set(line, (counts.get(line) ?? 0) + 1);
	}
	return new Set([...counts].filter(([, count]) => count > 1).map(([words]) => words));
}

/** Long enough to name an office or a paper; a short line that returns ("No", "Question:") is what somebody says. */
const isHead = (words: string): boolean =>
	!/[.!?:;,。！？：；，]$/u.test(words) &&
	((words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= 3 || countUnspaced(words) >= 5);

const SENTENCE_END = /[.!?:;。！？：；…]["'\u2019\u201D\u00BB」』)\]]*$/u;
const READS_ON = new RegExp(`^[\\p{Ll}${UNSPACED}\\p{N}(,;，、]`, "u");

function isBreak(
	text: string,
	lines: readonly Line[],
	from: number,
	to: number,
	numbers: ReadonlySet<number>,
): boolean {
	const before = lines[from - 1];
	const after = lines[to];
	if (before === undefined || after === undefined) return false;
	const first = lines[from] as Line;
	const last = lines[to - 1] as Line;
	if (to - from === 1 && NUMBERED_PAGE.test(first.words)) return true;
	const edges = [text.slice(before.end, first.start), text.slice(last.end, after.start)];
	const apart = edges.some((edge) => /\f|\n\s*\n/u.test(edge));
	if (!apart) return false;
	// A new page begins with it, or ends.
	if (to - from === 1 && BARE_NUMBER.test(first.words) && edges.some((edge) => edge.includes("\f"))) return true;
	const hasNumber = lines.slice(from, to).some(({ words }) => isPageNumber(words, numbers));
	const readsOn =
		!SENTENCE_END.test(text.slice(Math.max(before.start, before.end - 4), before.end)) &&
		READS_ON.test(text.slice(after.start, after.start + 2));
	return (
		readsOn ||
		(hasNumber && to - from === lines.slice(from, to).filter(({ words }) => isPageNumber(words, numbers)).length)
	);
}
