import { fromPacks, matchesAt, packsAtHand, sourceOfAny } from "@fissure/languages";
import type { SentenceRules, Span } from "@fissure/model";
import { gathered } from "./gathered.ts";

/** A line that is not blank, without its outer white space. */
interface Line extends Span {
	readonly indented: boolean;
}

/**
 * Where do paragraphs begin and end?
 *
 * A blank line always parts them. A single line break parts them unless the text was wrapped by hand there: the next line
 * goes on in lower case, or the lines around have one width and this one is full. Numbered points, bullets and speakers'
 * turns begin a paragraph in any case. What is between two blank lines is judged by itself, so joining two texts
 * with a blank line never changes either.
 */
export function paragraphSpans(text: string, rules: SentenceRules): readonly Span[] {
	return gathered(blocksOf(text), (lines) => {
		const wrap = wrapOf(lines, rules.wrapWidth);
		const paragraphs: { start: number; end: number }[] = [];
		let open: { start: number; end: number } | null = null;
		let previous: Line | null = null;
		for (const line of lines) {
			if (open !== null && previous !== null && goesOn(text, previous, line, wrap, rules)) open.end = line.end;
			else {
				open = { start: line.start, end: line.end };
				paragraphs.push(open);
			}
			previous = line;
		}
		return paragraphs;
	});
}

/** Lines between blank lines. */
function blocksOf(text: string): readonly (readonly Line[])[] {
	const blocks: Line[][] = [];
	let block: Line[] | null = null;
	const breakFrom = lineBreaksOf(text);
	let from = 0;
	while (from <= text.length) {
		const found = breakFrom(from);
		const to = found === null ? text.length : found.start;
		const line = trimmedSpan(text, from, to);
		if (line === null) block = null;
		else {
			if (block === null) {
				block = [];
				blocks.push(block);
			}
			block.push({ start: line.start, end: line.end, indented: line.start > from });
		}
		if (found === null) break;
		from = found.end;
	}
	return blocks;
}

/** Gives the first line break from a place on. One sign is found much faster than one of several, and most texts have but one. */
function lineBreaksOf(text: string): (from: number) => Span | null {
	if (!OTHER_BREAKS.some((sign) => text.includes(sign)))
		return (from) => {
			const start = text.indexOf("\n", from);
			return start < 0 ? null : { start, end: start + 1 };
		};
	const breaks = /\r\n|[\n\r\f\u2028\u2029]/g;
	return (from) => {
		breaks.lastIndex = from;
		const found = breaks.exec(text);
		return found === null ? null : { start: found.index, end: breaks.lastIndex };
	};
}
const OTHER_BREAKS = ["\r", "\f", "\u2028", "\u2029"];

/** Null where there is nothing but white space. */
export function trimmedSpan(text: string, from: number, to: number): Span | null {
	let start = from;
	let end = to;
	while (start < end && isSpace(text.charCodeAt(start))) start++;
	while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
	return start === end ? null : { start, end };
}

/** What `\s` and `String.trim` call white space, without a regular expression for every character. */
export const isSpace = (unit: number): boolean => SPACES[unit] === 1;
/** By code unit: of a list of comparisons few are met at first, and at each further one the engine compiles again what asks. */
const SPACES = new Uint8Array(0x10000);
for (const [first, last] of [
	[0x09, 0x0d],
	[0x20, 0x20],
	[0xa0, 0xa0],
	[0x1680, 0x1680],
	[0x2000, 0x200a],
	[0x2028, 0x2029],
	[0x202f, 0x202f],
	[0x205f, 0x205f],
	[0x3000, 0x3000],
	[0xfeff, 0xfeff],
] as const)
	SPACES.fill(1, first, last + 1);

interface Wrap {
	/** Lines at least so long are full: the next word did not fit. */
	readonly full: number;
	/** An indented line begins a paragraph, since most lines are not indented. */
	readonly indents: boolean;
}

// Proportional type fits up to a quarter more or fewer characters into one width.
const FULL_SHARE = 0.75;
const FULL_LINES = 0.5;

/** Null where the lines are not of one width, as wrapped lines are, or are too few to tell. */
function wrapOf(lines: readonly Line[], [narrowest, widest]: readonly [number, number]): Wrap | null {
	if (lines.length < 3) return null;
	const lengths = lines.map(({ start, end }) => end - start).toSorted((a, b) => a - b);
	const width = lengths[Math.floor((lengths.length - 1) * 0.9)] as number;
	if (width < narrowest || width > widest) return null;
	const full = width * FULL_SHARE;
	if (lengths.filter((length) => length >= full).length < lengths.length * FULL_LINES) return null;
	return { full, indents: lines.filter(({ indented }) => indented).length < lines.length * 0.4 };
}

const LOWER = /\p{Ll}/u;
const ENDED = /[.!?…。！？:：;；]["”’»」』)\]）]*$/u;
const ITEM_END = /[;；:：]$/u;
const COMMA = /[,，、]$/u;
const LOWER_WORD_END = /(?:^|\s)\p{Ll}+$/u;
const LAST_WORD = /[\p{L}.]+$/u;
const LETTERS = fromPacks(() =>
	packsAtHand()
		.map(({ sentences }) => sentences.pointLetters)
		.join(""),
);
const POINTS = fromPacks(() => sourceOfAny(({ sentences }) => sentences.points));
const BEGINS_ITEM = fromPacks(
	() =>
		new RegExp(
			String.raw`[•▪●‣◦■○*]|[-–—]\s|\(?(?:\d{1,3}|[${LETTERS()}]|[ivx]{1,5}|[IVX]{1,5})\)\s|\d{1,3}[.:]\s|[IVX]{1,5}\.\s|${POINTS()}`,
			"uy",
		),
);
const BARE_MARKER = fromPacks(
	() => new RegExp(String.raw`^(?:[•▪●‣◦■○*–—-]|\(?(?:\d{1,3}|[${LETTERS()}]|[ivxIVX]{1,5})[.):])$`, "u"),
);
/** Characters of a line that names who speaks next. */
const LONGEST_TURN = 240;
// Longer lines that end in a comma are clauses of a resolution, one a line, not wrapped text.
const LONGEST_OPENING = 100;

function goesOn(text: string, previous: Line, line: Line, wrap: Wrap | null, rules: SentenceRules): boolean {
	// Bounded, since only the ends of a line are looked at.
	const last = text.slice(Math.max(previous.start, previous.end - 24), previous.end);
	if (previous.end - previous.start <= 6 && BARE_MARKER().test(last)) return true;
	if (matchesAt(BEGINS_ITEM(), text, line.start)) return false;
	const length = previous.end - previous.start;
	if (length <= LONGEST_TURN && rules.turnAlone?.test(text.slice(previous.start, previous.end)) === true) return false;
	const lower = LOWER.test(String.fromCodePoint(text.codePointAt(line.start) ?? 0));
	if (wrap !== null) {
		if (lower) return true;
		if (line.indented && wrap.indents) return false;
		if (length >= wrap.full) return !(ENDED.test(last) && matchesAt(rules.turn, text, line.start));
		return !ENDED.test(last) && /^\d/.test(text.charAt(line.start));
	}
	if (lower) return !ITEM_END.test(last);
	if (matchesAt(rules.turn, text, line.start)) return false;
	// A page number, or a year on which the sentence goes on.
	const number = /^\d/.test(text.charAt(line.start));
	if (number) return line.end - line.start > 4 && length > LONGEST_OPENING / 2 && LOWER_WORD_END.test(last);
	if (COMMA.test(last)) return length < LONGEST_OPENING;
	if (length > LONGEST_OPENING / 2 && !ENDED.test(last) && isLastOfWrapped(text, line)) return true;
	// From the last space, since an expression that ends a text is tried at each of its letters.
	return rules.joiners.has(LAST_WORD.exec(last.slice(last.lastIndexOf(" ") + 1))?.[0] ?? "");
}

const LONGEST_TAIL = 20;

/** "… President of the General ⏎ Assembly.": one or two words and a stop are the end of a wrapped line, not a paragraph. */
const isLastOfWrapped = (text: string, { start, end }: Line): boolean =>
	end - start <= LONGEST_TAIL && /^[^\s.!?…]+(?: [^\s.!?…]+)?[.!?…]$/u.test(text.slice(start, end));
