import { expressionOfAny, WIDE_LETTERS } from "@fissure/languages";
import { isSpace } from "../../documents/paragraphs.ts";
import type { ReaderView } from "../text/reader-view.ts";

/** A character that may open or close a quotation, judged by its neighbours alone. */
export interface QuotationMark {
	/** In the view. */
	readonly at: number;
	readonly mark: string;
	readonly single: boolean;
	readonly opens: boolean;
	readonly closes: boolean;
	/** Could be the apostrophe of "the states' rights". */
	readonly possessive: boolean;
	/** Could be the sign of inches or feet. */
	readonly measure: boolean;
	/** Nothing but white space is before it on its line, and the line before ended a sentence. */
	readonly beginsLine: boolean;
	/** What is between it and the mark before parts two paragraphs, though no blank line does. */
	readonly parted: boolean;
}

const MARKS = new Set("\"＂'＇“”„‟‘’‚‛«»‹›「」『』〝〞〟﹁﹂﹃﹄｢｣″‶❝❞❛❜❮❯⟪⟫⹂");
const SINGLES = new Set("'＇‘’‚‛❛❜");
const STRAIGHT = new Set("\"＂'＇″");
const OPENS_ONLY = new Set("„‚‛‟「『〝﹁﹃｢‶❝❛❮⟪⹂");
const CLOSES_ONLY = new Set("」』〞〟﹂﹄｣❞❜❯⟫");
const SENTENCE_END = /[.!?…。！？:：;；—–][”’»」』)\]）"']*$/u;
// Neighbours after which a quotation may begin though no space parts them, and before which it may end.
const BEFORE_OPENING = /[([{（［【〔〈《<\u2010-\u2015\-=/\\|>*_~，、；：,:;“‘«‹„‚「『¿¡]/u;
const AFTER_CLOSING = /[,;:!?)\]}>，。、；：！？）】》」』”’»›]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const WIDE = new RegExp(`[${WIDE_LETTERS}，。、；：！？《》（）【】—…]`, "u");
/** Words that begin with an apostrophe: 'em, the '90s, rock 'n' roll. */
const CLIPPED = expressionOfAny(
	({ quoting }) => quoting?.clipped,
	"iuy",
	(words) => String.raw`${words}(?![\p{L}\p{N}])`,
);
// A line that is wider ends with its paragraph: nobody wraps so late.
const WIDEST_WRAPPED = 100;

type Side = "edge" | "word" | "unspaced" | "other";

/** Every character of one block that may be a quotation mark, in order. Apostrophes inside words are none. */
export function quotationMarks(view: ReaderView, from: number, to: number): readonly QuotationMark[] {
	const marks: QuotationMark[] = [];
	let line = from;
	let ended = false;
	let parted = false;
	for (let at = from; at < to; at++) {
		const mark = view.text.charAt(at);
		if (mark === "\n" || (mark === "\r" && view.text.charAt(at + 1) !== "\n")) {
			ended = SENTENCE_END.test(view.text.slice(Math.max(line, at - 12), at).trimEnd());
			parted ||=
				ended && (columns(view.text, line, at) > WIDEST_WRAPPED || /[\t\u3000]/.test(view.text.charAt(at + 1)));
			line = at + 1;
		}
		if (!MARKS.has(mark) || view.inert[view.starts[at] as number] === 1) continue;
		const beginsLine =
			ended && line > from && view.text.slice(line, Math.min(at, line + 12)).trim() === "" && at - line < 12;
		const judged = judge(view.text, mark, at, { from, to, last: marks.at(-1) });
		if (judged === null) continue;
		marks.push({ ...judged, at, mark, single: SINGLES.has(mark), beginsLine, parted });
		parted = false;
	}
	return marks;
}

/** Counted up to the width that matters. */
function columns(text: string, from: number, to: number): number {
	let width = 0;
	for (let at = from; at < to && width <= WIDEST_WRAPPED; at++) width += text.charCodeAt(at) >= 0x2e80 ? 2 : 1;
	return width;
}

interface Place {
	readonly from: number;
	readonly to: number;
	readonly last: QuotationMark | undefined;
}

type Judged = Pick<QuotationMark, "opens" | "closes" | "possessive" | "measure">;

function judge(text: string, mark: string, at: number, place: Place): Judged | null {
	const before = neighbour(text, at, -1, place);
	const after = neighbour(text, at, 1, place);
	const left = sideOf(before);
	const right = sideOf(after);
	const single = SINGLES.has(mark);
	if (single && left === "word" && right === "word") return null;
	if ((single || mark === "‘") && isClipped(text, at, left)) return null;
	const measure = STRAIGHT.has(mark) && /\d/.test(before);
	if (measure && /\d\s?['’′]\s?\d{1,2}$/.test(text.slice(Math.max(place.from, at - 8), at))) return null;
	const possessive = single && /[sSs]/.test(before) && /^\s\p{L}/u.test(text.slice(at + 1, at + 4));
	// A mark that touches another looks the same way.
	const touched = place.last?.at === at - 1 ? place.last : null;
	const afterOpening = touched?.opens === true && !touched.closes;
	const afterClosing = touched?.closes === true && !touched.opens;
	const mayOpen =
		right !== "edge" && (!AFTER_CLOSING.test(after) || /[”’»›]/.test(after)) && !isLoneStop(text, at, after);
	const mayClose = left !== "edge" && !afterOpening;
	const looksRight = left === "edge" || left === "unspaced" || BEFORE_OPENING.test(before) || afterOpening;
	const looksLeft =
		right === "edge" || right === "unspaced" || (right === "other" && !(looksRight && /[([{]/.test(after)));
	// Without spaces one quotation may follow another at once.
	const followsAtOnce = afterClosing && touched.mark === mark && !single && right === "word";
	const looksRightHere = (looksRight && !afterClosing) || (left === "other" && right === "unspaced") || followsAtOnce;
	const sides = { mayOpen, mayClose, looksRight: looksRightHere, looksLeft, left, right, before };
	return { ...(STRAIGHT.has(mark) ? straight(sides) : typographic(mark, sides)), possessive, measure };
}

interface Sides {
	readonly mayOpen: boolean;
	readonly mayClose: boolean;
	readonly looksRight: boolean;
	readonly looksLeft: boolean;
	readonly left: Side;
	readonly right: Side;
	readonly before: string;
}

function straight({ mayOpen, mayClose, looksRight, looksLeft, before }: Sides): { opens: boolean; closes: boolean } {
	// "We oppose,"he said: a stop shows which way the mark looks where the space was forgotten.
	const stopped = /[.!?,…]/.test(before);
	return {
		opens: mayOpen && looksRight,
		closes: mayClose && (looksLeft || stopped) && !/[：]/.test(before),
	};
}

function typographic(mark: string, sides: Sides): { opens: boolean; closes: boolean } {
	const { mayOpen, mayClose, looksRight, looksLeft, left, right, before } = sides;
	if (OPENS_ONLY.has(mark)) return { opens: true, closes: false };
	if (CLOSES_ONLY.has(mark)) return { opens: false, closes: true };
	const closes = mayClose && looksLeft;
	switch (mark) {
		case "’":
			return { opens: false, closes: true };
		case "“":
		case "‘":
		case "«":
		case "‹":
			// “ We oppose ” is spaced by habit; “word“ is closed by the wrong mark.
			return { opens: mayOpen || left === "edge" || mark === "«" || mark === "‹", closes };
		default:
			// Without spaces the one mark for both sides, as in ”…”, tells by its neighbours only that it may open.
			return {
				opens: mayOpen && looksRight && (left !== "word" || before === "：") && right !== "edge",
				closes: true,
			};
	}
}

/** "...", at the beginning of a quotation, leaves words out; one stop never begins one. */
const isLoneStop = (text: string, at: number, after: string): boolean => after === "." && text.charAt(at + 2) !== ".";

function isClipped(text: string, at: number, left: Side): boolean {
	if (left === "word" || left === "unspaced") {
		// rock 'n' roll: the second mark follows the clipped word.
		return /(?:^|\s)['‘’]n$/i.test(text.slice(Math.max(0, at - 3), at));
	}
	CLIPPED().lastIndex = at + 1;
	const word = CLIPPED().exec(text)?.[0];
	return word !== undefined && (word.toLowerCase() === "n" || !/['’]/.test(text.charAt(at + 1 + word.length)));
}

/** The next character that takes room; signs of direction and of no width do not. */
function neighbour(text: string, at: number, step: 1 | -1, { from, to }: Place): string {
	for (let next = at + step, left = 8; next >= from && next < to && left > 0; next += step, left--) {
		const character = text.charAt(next);
		if (!/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/.test(character)) return character;
	}
	return "";
}

function sideOf(character: string): Side {
	if (character === "" || isSpace(character.charCodeAt(0))) return "edge";
	if (WIDE.test(character)) return "unspaced";
	return WORD.test(character) || (character >= "\uD800" && character <= "\uDFFF") ? "word" : "other";
}
