import {
	foldText,
	fromPacks,
	languages,
	matchesIn,
	packsAtHand,
	sourceOfAny,
	UNSPACED,
	WIDE_LETTERS,
} from "@fissure/languages";
import type { Language, LanguageCode, Span } from "@fissure/model";
import { numbersIn } from "../documents/numbers/numbers.ts";
import { INVISIBLE } from "./print-tokens.ts";

/** How far around an edge one must read to know the number or word that is there; characters. */
const REACH = 48;

/**
 * Do the words between two places begin or end inside a word, or inside a number?
 *
 * A cut through a word makes another word of it (non-|nuclear, can|'t, 不|支持), one through a number another number
 * (10|,000, 3|.5 million, 十|三亿). What no eye sees between two characters does not part them. Silent where words run on
 * without spaces: only what turns them round, belongs to the word before, or counts is known there.
 */
export function cutAt(text: string, start: number, end: number): "word" | "number" | null {
	if (splitsPair(text, start) || splitsPair(text, end)) return "word";
	const from = wordStart(text, start - REACH);
	const [headEnd, tailStart] = [Math.min(end, start + REACH), Math.max(start, end - REACH)];
	const sides = [
		text.slice(from, start),
		text.slice(start, headEnd),
		text.slice(tailStart, end),
		text.slice(end, end + REACH),
	];
	const key = sides.map((side) => `${side.length} ${side}`).join("");
	const cuts = CUTS();
	const known = cuts.get(key);
	if (known !== undefined) return known;
	if (cuts.size >= MOST_CUTS) cuts.clear();
	const cut = cutBetween(sides.map(plain) as [string, string, string, string]);
	cuts.set(key, cut);
	return cut;
}

/** Few words are found at many places, and texts repeat themselves: the same neighbours are asked for again and again. */
const CUTS = fromPacks(() => new Map<string, "word" | "number" | null>());
const MOST_CUTS = 10_000;

function cutBetween([before, head, tail, after]: readonly [string, string, string, string]): "word" | "number" | null {
	if (cutsNumber(before, head) || cutsNumberAfter(tail, after)) return "number";
	if (crossesNumber(before, head + (head === tail ? after : ""))) return "number";
	if (crossesNumber((head === tail ? before : "") + tail, after)) return "number";
	return cutsWord(before, head) || cutsWordAfter(tail, after) ? "word" : null;
}

const ALL_INVISIBLE = new RegExp(INVISIBLE, "gu");
/** A soft hyphen shows where a line ends, and only there. */
const plain = (text: string): string => text.replace(/\u00AD(?=\s*[\n\r])/gu, "-").replace(ALL_INVISIBLE, "");

/** Not in the middle of a pair of surrogates. */
const wordStart = (text: string, from: number): number =>
	from <= 0 ? 0 : /[\uDC00-\uDFFF]/.test(text.charAt(from)) ? from + 1 : from;

const splitsPair = (text: string, at: number): boolean =>
	/[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** Letters that are parted by white space; those of scripts without spaces are not. A lost or a control character may have been one. */
const SPACED = String.raw`(?:(?![${WIDE_LETTERS}])[\p{L}\p{M}\uFFFD]|(?!\s)\p{Cc})`;
/** Closed up, each of them makes one word of two. */
const HYPHEN = String.raw`[-\u2010-\u2013\u2212\uFE63\uFF0D]`;
const APOSTROPHE = String.raw`['\u2018\u2019\u201B\u02BC\u0060\u00B4\u2032\uFF07]`;
/** и/или, AT&T. */
const JOINER = "[/&]";

const LETTER_BEFORE = new RegExp(
	String.raw`(?:${SPACED}|[\p{L}\p{N}.]${HYPHEN}\s*|\p{L}(?:${APOSTROPHE}|${JOINER})|(?<!\p{L})\p{L}\.|(?<!\p{L})non )$`,
	"u",
);
const BEGINS_WORD = new RegExp(String.raw`^(?:${SPACED}|\p{N})`, "u");
const BEGINS_INSIDE = new RegExp(
	String.raw`^(?:\p{M}|\p{Emoji_Modifier}|(?:${APOSTROPHE}|${JOINER})\p{L}|${HYPHEN}[\p{L}\p{N}])`,
	"u",
);
/** "1|st": letters closed up to a digit. */
const BEGINS_SPACED = new RegExp(`^${SPACED}`, "u");
const EDGES = fromPacks(() => packsAtHand().flatMap(({ edges }) => edges ?? []));
const splits = (side: "start" | "end", before: string, after: string): boolean =>
	EDGES().some((edges) => edges[side].some(([ends, begins]) => ends.test(before) && begins.test(after)));

/** A word of its own that is written as one with the next: "qu'|il". */
const CLOSED_UP = fromPacks(() => packsAtHand().flatMap(({ quoting }) => quoting?.closedUp ?? []));
const isClosedUp = (before: string, head: string): boolean => CLOSED_UP().some((closedUp) => closedUp(before, head));

const cutsWord = (before: string, head: string): boolean =>
	(BEGINS_WORD.test(head) && LETTER_BEFORE.test(before) && !isClosedUp(before, head)) ||
	(BEGINS_SPACED.test(head) && /\p{N}$/u.test(before)) ||
	splits("start", before, head) ||
	(BEGINS_INSIDE.test(head) && /[\p{L}\p{N}\p{Emoji}]$/u.test(before));

const ENDS_WORD = new RegExp(String.raw`(?:${SPACED}|\p{N})$`, "u");
const GOES_ON = new RegExp(
	String.raw`^(?:${SPACED}|\s${APOSTROPHE}t(?!\p{L})|\.?${HYPHEN}\s*[\p{L}\p{N}]|${APOSTROPHE}\p{L}|${JOINER}[\p{L}\p{N}]|[\p{Nd}\u2080-\u209C])`,
	"u",
);
/** "non-" of "non-nuclear", "U." of "U.S." */
const ENDS_INSIDE = new RegExp(String.raw`(?:[\p{L}\p{N}]${HYPHEN}\s*|(?<!\p{L})\p{L}\.)$`, "u");
const INSIDE_GOES_ON = new RegExp(String.raw`^[\n\r]*(?:${HYPHEN})?[\p{L}\p{N}]`, "u");

const cutsWordAfter = (tail: string, after: string): boolean =>
	/^(?:\p{M}|\p{Emoji_Modifier})/u.test(after) ||
	(/(?<!\p{L})non$/u.test(tail) && /^\s\p{L}/u.test(after)) ||
	(ENDS_WORD.test(tail) && (GOES_ON.test(after) || isInitial(tail, after))) ||
	(ENDS_INSIDE.test(tail) && INSIDE_GOES_ON.test(after)) ||
	splits("end", tail, after);

const isInitial = (tail: string, after: string): boolean => /(?<!\p{L})\p{L}$/u.test(tail) && /^\.\p{L}/u.test(after);

/** What binds the digits of a number, of a time, of a share or of a range; the second with a space beside it too. */
const BINDS = String.raw`(?:[.,]\n(?=\p{N}{3}(?!\p{N}))|[.,:'\u2019\u00B7\u066B\u066C]|\s?[-\u2010-\u2014\u2212\uFF0D/\u2044\u2215\u2236\uFF1A^×+~\uFF5E]\s?)`;
const GROUP = String.raw`[ \u00A0\u2009\u202F\n]`;
/** "10|,000", "3|.5", "10|:30", "10 |000". */
const NUMBER_BEFORE = new RegExp(
	String.raw`(?:\p{N}|\p{N}${BINDS}|\p{N}[.,]\n|(?:^|[\s(])\.|(?<!\p{N})\p{N}{1,3}(?:${GROUP}\p{N}{3})*${GROUP})$`,
	"u",
);
const SIGN_BEFORE = new RegExp(String.raw`(?:^|[\s(\u2014]|[${UNSPACED}])[-\u2010\u2212\u2013+±]$`, "u");
const ENDS_IN_SIGN = new RegExp(String.raw`(?:^|[\s(]|[${UNSPACED}])[-\u2212\u2013+±]$`, "u");
const cutsNumber = (before: string, head: string): boolean => {
	if (!/^\p{N}/u.test(head)) return false;
	if (SIGN_BEFORE.test(before)) return true;
	if (!NUMBER_BEFORE.test(before)) return false;
	// Grouped by spaces only in threes: "in 22 300 delegates" is one number to any reader, "in 2022 300" is not.
	return !/\p{N}[.,]?\s$/u.test(before) || /^(?:\p{N}{3})+(?!\p{N})/u.test(head);
};

const NUMBER_AFTER = new RegExp(String.raw`^(?:\p{N}|${BINDS}\p{N}|\s?[%‰％]|°)`, "u");
const GROUP_AFTER = new RegExp(String.raw`^${GROUP}(?:\p{N}{3})+(?!\p{N})`, "u");
const GROUP_BEFORE = new RegExp(String.raw`(?<![\p{N}.,])\p{N}{1,3}(?:${GROUP}\p{N}{3})*$`, "u");
const cutsNumberAfter = (tail: string, after: string): boolean =>
	(/\p{N}$/u.test(tail) && NUMBER_AFTER.test(after)) ||
	(/\p{N}$/u.test(tail) && GROUP_AFTER.test(after) && GROUP_BEFORE.test(tail)) ||
	(ENDS_IN_SIGN.test(tail) && /^\p{N}/u.test(after));

/** A day without its year is a day; a count without its million is another count. */
const isDate = (value: string): boolean => /^(?:\d{4}-)?\d{2}-\d{2}$|^\d{4}-\d{2}$/.test(value);

/**
 * A number that begins on one side of the edge and ends on the other. Read by the scripts around it: a short text may pass
 * for another language than it is in.
 */
function crossesNumber(before: string, after: string): boolean {
	const edge = before.length;
	// Folding keeps lengths, and shows radicals as the numerals they stand for.
	const around = foldText(before + after);
	const crosses = ({ start, end }: Span): boolean => start < edge && edge < end;
	if (
		languagesIn(around).some((language) =>
			numbersIn(around, language).some((number) => !isDate(number.value) && crosses(number)),
		)
	)
		return true;
	if (numberWordsCross(around, edge)) return true;
	return EDGES().some(({ number: numeral }) =>
		matchesIn(around, numeral).some(({ 0: number, index }) => crosses({ start: index, end: index + number.length })),
	);
}

const LETTERS = fromPacks(() => packsAtHand().map((pack) => [pack, new RegExp(`[${pack.letters}]`, "u")] as const));
const packsIn = (text: string): readonly Language[] =>
	LETTERS()
		.filter(([, letters]) => letters.test(text))
		.map(([pack]) => pack);

/** In figures alone a number is read as the first language writes it. */
function languagesIn(text: string): readonly LanguageCode[] {
	const found = packsIn(text);
	return (found.length === 0 ? languages.slice(0, 1) : found).map(({ code }) => code);
}

/** Numbers in words, as some packs write them. */
interface NumberWords {
	/** Nearly no sentence has such a word; to know that from its letters of ASCII takes a fifth of the time that all letters do. */
	readonly mayBe: RegExp;
	/** One word or several. */
	readonly phrase: RegExp;
	/** What may be in such a number before its last word. */
	readonly inner: RegExp;
}

function numberWordsOf(packs: readonly Language[]): NumberWords {
	const any = sourceOfAny(({ numbers }) => numbers?.inWords, packs);
	const inside = sourceOfAny(({ numbers }) => numbers?.inside, packs);
	const word = String.raw`(?<![\p{L}\p{M}])(?:${any})(?![\p{L}\p{M}])`;
	// "hundreds of thousands": of how many, only both say.
	const many = String.raw`(?<![\p{L}\p{M}])(?:${sourceOfAny(({ numbers }) => numbers?.many, packs)})`;
	return {
		mayBe: new RegExp(`(?<![a-z])(?:${any})(?![a-z])`, "u"),
		phrase: new RegExp(String.raw`(?:\p{N}\s+)?(?:${many})*${word}(?:\.?[\s-]+(?:(?:${inside})\s+)?${word})*`, "gu"),
		inner: new RegExp(`^(?:${any}|${inside})?$`, "u"),
	};
}

const NUMBER_WORDS = fromPacks(() => new Map<string, NumberWords>());
/** Of the packs whose letters a text has: it can have none of the others' numbers, and expressions for these take long to compile. */
function numberWordsFor(text: string): NumberWords {
	const packs = packsIn(text);
	const key = packs.map(({ code }) => code).join();
	const known = NUMBER_WORDS().get(key);
	if (known !== undefined) return known;
	const made = numberWordsOf(packs);
	NUMBER_WORDS().set(key, made);
	return made;
}

/** Numbers written in words in a folded text, of one word or several: "half a million", «двадцать один». */
export function numberWordsIn(folded: string): readonly Span[] {
	const { mayBe, phrase } = numberWordsFor(folded);
	if (!mayBe.test(folded)) return [];
	return matchesIn(folded, phrase).map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

/** Does a number written in words go on over a place of the text, which is folded? */
export function numberWordsCross(folded: string, place: number): boolean {
	const [head, tail] = [folded.slice(0, place), folded.slice(place)];
	const isInsideWord = /\p{L}$/u.test(head) && /^\p{L}/u.test(tail);
	const [, before = ""] = /$(?<=(\p{L}*)[^\p{L}]*)/u.exec(head) ?? [];
	if (!isInsideWord && !numberWordsFor(folded).inner.test(before)) return false;
	return numberWordsIn(folded).some(({ start, end }) => start < place && place < end);
}
