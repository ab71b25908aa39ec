import { expressionOfAny, foldText, languageOf, matchesIn, stem } from "@fissure/languages";
import type { Span } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { framesOf } from "../clause/operators.ts";
import { clauseAround } from "../clause/parts.ts";
import type { ReadSentence } from "../clause/sentences.ts";
import { expression } from "../clause/word-finder.ts";
import { type BesideCase, type Contrast, contrastsOf, textNear } from "./beside-case.ts";
import { membersAt } from "./contrasts.ts";

/** Of the words right before or behind a quotation, one that says something; of words that are not spaced, one character. */
interface Token extends Span {
	readonly form: string;
	/** No name, office or pronoun. */
	readonly plain: boolean;
}

/** The draft's word where the source, in else the same words, has another. */
export interface Replaced extends Contrast {
	/** The source says the draft's word of something else in the same sentence; or both are numbers. */
	readonly sure: boolean;
}

/**
 * "The first of the new ships “will arrive in May”", where the source says it of the first of the new tanks; "southern lines
 * “carry more than” northern ones", where the source says the opposite.
 *
 * The words between the quotation and the next border of clauses, or word of saying, are laid along those of the source there.
 *
 * - silent: where more than two words in a row differ, or nothing else is shared; on names, offices and pronouns, which other
 *   checks read; where the draft says the source's word too, or the source the draft's near by
 */
export function replacedBeside({ around, region, first, last }: BesideCase): Replaced | null {
	const { own, at } = around;
	if (own.language !== first.read.language) return null;
	const spans = [
		[slotBefore(own, at, region.start), slotBefore(first.read, first.at, 0), first, "before"],
		[slotBehind(own, at, region.end), slotBehind(last.read, last.at, last.read.text.length), last, "behind"],
	] as const;
	for (const [mine, theirs, source, side] of spans) {
		const drafted = tokensIn(own, mine);
		const found = tokensIn(source.read, theirs);
		const apart = drafted === null || found === null ? null : differenceOf(drafted, found, side, isUnspaced(own));
		if (apart === null) continue;
		const [words, other] = [wordAt(own, apart.drafted), wordAt(source.read, apart.found)];
		if (numberAt(own, apart.drafted) !== null && numberAt(own, apart.drafted) === numberAt(source.read, apart.found))
			continue;
		if (isOfOneKind(own, apart.drafted, source.read, apart.found)) continue;
		if (isJoining(source.read, apart.found)) continue;
		if (bends(own, apart.drafted) || bends(source.read, apart.found)) continue;
		const rest = `${source.read.text.slice(0, apart.found.start)} ${source.read.text.slice(apart.found.end)}`;
		const quoted = first.document.text.slice(first.start + first.at.start, last.start + last.at.end);
		const swapped = holds(rest.replace(quoted, " "), words, own, "every");
		const slot = `${source.read.text.slice(theirs.start, apart.found.start)} ${source.read.text.slice(apart.found.end, theirs.end)}`;
		if (apart.shared > 0 && holds(slot, words, own)) continue;
		const draftRest = `${own.text.slice(0, mine.start)} ${own.text.slice(mine.end)}`;
		if (holds(quoted, words, own)) continue;
		const samePlace = isSamePlace(own, mine, apart.drafted, source.read, theirs, apart.found);
		if (apart.shared === 0 && !samePlace && (!swapped || holds(draftRest, other, own))) continue;
		const counts = [words, other].every(
			(one) => numbersIn(one, own.language).length > 0 || isOrdinal(one, own.language),
		);
		const areNames = isName(own, apart.drafted) && isName(source.read, apart.found) && areUnlike(words, other);
		if (!swapped && (holds(draftRest, other, own) || holds(textNear(first, last), words, own))) continue;
		const sure = swapped || counts || areNames || samePlace;
		return { drafted: words.trim(), found: other.trim(), elsewhere: null, sure };
	}
	return null;
}

/** "in Dunedin" for "in Nelson", 在成都开设 for 在昆明开设: right behind the same word that leads to a place. */
function isSamePlace(
	own: ReadSentence,
	mine: Span,
	drafted: Span,
	read: ReadSentence,
	theirs: Span,
	found: Span,
): boolean {
	const leads = framesOf(own.language)?.placeBehind;
	const lead = own.text.slice(mine.start, drafted.start);
	if (leads === undefined || lead.trim() !== read.text.slice(theirs.start, found.start).trim() || !leads.test(lead))
		return false;
	return isUnspaced(own)
		? drafted.end - drafted.start > 1 && found.end - found.start > 1
		: isName(own, drafted) &&
				isName(read, found) &&
				areUnlike(own.text.slice(drafted.start), read.text.slice(found.start));
}

const isOrdinal = (words: string, language: string): boolean =>
	expression(`^(?:${contrastsOf(language)?.ordinal ?? "(?!)"})$`, "iu").test(words.replace(/[。.\s]+$/u, "").trim());

/** "but", before the quoted words of the source, is no other word for the draft's verb. */
const isJoining = ({ words }: ReadSentence, { start, end }: Span): boolean =>
	words.some((word) => (word.kind === "divider" || word.kind === "joiner") && word.start <= start && word.end >= end);

/** Words that deny or limit are compared by what they bend. */
const bends = ({ words }: ReadSentence, { start, end }: Span): boolean =>
	words.some((word) => BENDING.has(word.kind) && word.start < end && word.end > start);
const BENDING: ReadonlySet<string> = new Set(["negation", "lack", "exception", "caveat"]);

/** "Narvik": one word with a capital that does not open the sentence. */
const isName = ({ text }: ReadSentence, { start, end }: Span): boolean =>
	/[\p{L}\p{N},]\s$/u.test(text.slice(0, start)) && /^\p{Lu}\p{Ll}+$/u.test(text.slice(start, end));
/** Kyiv and Kiev may be one. */
const areUnlike = (a: string, b: string): boolean => foldText(a).charAt(0) !== foldText(b).charAt(0);

/** Of which number is a word a part? One for "300 million" and "300 mln". */
const numberAt = ({ text, language }: ReadSentence, at: Span): string | null =>
	numbersIn(text, language).find(({ start, end }) => start < at.end && end > at.start)?.value ?? null;

/** "plans to" and "intends to", "fell" and "declined": another word of the same meaning. */
function isOfOneKind(own: ReadSentence, drafted: Span, theirs: ReadSentence, found: Span): boolean {
	const kindsAt = ({ words }: ReadSentence, { start, end }: Span): readonly string[] =>
		words.flatMap((word) => (word.start < end && word.end > start ? [word.kind] : []));
	const kinds = kindsAt(theirs, found);
	if (kindsAt(own, drafted).some((kind) => kinds.includes(kind))) return true;
	const members = membersAt(theirs, found);
	return membersAt(own, drafted).some((member) => members.includes(member));
}

const COMPLEMENT = expressionOfAny(
	({ scope }) => scope?.clauses.complement,
	"giu",
	(words) => `(?<!\\p{L})${words}(?!\\p{L})`,
);
/** What ends the words before a quotation: a comma, a quotation mark, a bracket. */
const STOP = /[,，;；:：()（）"“”«»„「」『』。.!?！？]|\s[–—]\s/gu;

function slotBefore(read: ReadSentence, at: Span, from: number): Span {
	const { text, marks } = read;
	const end = at.start - (/[\s"“«„「『]*$/u.exec(text.slice(0, at.start))?.[0].length ?? 0);
	const before = text.slice(0, end);
	const stops = [
		...matchesIn(before, STOP).map(({ 0: mark, index }) => index + mark.length),
		...matchesIn(before, COMPLEMENT()).map(({ 0: word, index }) => index + word.length),
		...marks.flatMap((mark) => (mark.kind === "speech" && mark.end <= end ? [mark.end] : [])),
	];
	return { start: Math.min(end, Math.max(from, clauseAround(read, at).start, ...stops)), end };
}

/** What follows a quotation up to the next border or word of saying. */
export function slotBehind(read: ReadSentence, at: Span, to: number): Span {
	const { text, marks } = read;
	const start = at.end + (/^[\s"”»」』]*/u.exec(text.slice(at.end))?.[0].length ?? 0);
	const stop = text.slice(start).search(STOP_ONCE);
	const end = Math.min(stop === -1 ? text.length : start + stop, to, Math.max(start, clauseAround(read, at).end));
	const isTold = marks.some((mark) => mark.kind === "speech" && mark.start >= start && mark.end <= end);
	return { start: Math.min(start, end), end: isTold ? Math.min(start, end) : end };
}
const STOP_ONCE = new RegExp(STOP.source, "u");

/** What leads to a quotation from the last word of saying, "that", or border of thoughts: over commas, "By lot, the council". */
export function openingOf(read: ReadSentence, at: Span, from: number): Span {
	const before = read.text.slice(0, at.start);
	const stops = [
		...matchesIn(before, HARD).map(({ 0: mark, index }) => index + mark.length),
		...matchesIn(before, COMPLEMENT()).map(({ 0: word, index }) => index + word.length),
		...read.marks.flatMap(({ kind, end }) => (kind === "speech" && end <= at.start ? [end] : [])),
		...read.words.flatMap((word) =>
			BORDERS.has(word.kind) && word.end <= at.start ? [behindThought(word, before)] : [],
		),
	];
	const bounds = isUnspaced(read) ? 0 : clauseAround(read, at).start;
	return { start: Math.min(at.start, Math.max(from, bounds, ...stops)), end: at.start };
}

/** What follows a quotation up to the next stop or word of saying; of words that are not spaced over commas too. */
export function closingOf(read: ReadSentence, at: Span, to: number): Span {
	if (!isUnspaced(read)) return slotBehind(read, at, to);
	const start = at.end + (/^[\s"”»」』，]*/u.exec(read.text.slice(at.end))?.[0].length ?? 0);
	const stop = read.text.slice(start).search(HARD_ONCE);
	const end = Math.max(start, Math.min(stop === -1 ? read.text.length : start + stop, to));
	const isTold = read.marks.some((mark) => mark.kind === "speech" && mark.start >= start && mark.end <= end);
	return { start, end: isTold ? start : end };
}
const HARD = /[;；:：()（）.。!?！？]|\s[–—]\s/gu;
/** "Although Kestria objects, | the port": what opens a sentence so ends with its comma. */
function behindThought({ start, end }: Span, before: string): number {
	const comma = /\p{L}/u.test(before.slice(0, start)) ? -1 : before.slice(end).search(/[,，]/u);
	return comma === -1 ? end : end + comma + 1;
}
const HARD_ONCE = new RegExp(HARD.source, "u");
const BORDERS: ReadonlySet<string> = new Set(["divider", "relative", "caveat"]);

const NAMES: ReadonlySet<string> = new Set(["actor", "person", "office", "pronoun", "first-person", "joint"]);
/** Words, or characters, that are laid along each other. */
const LONGEST = 10;
const LONGEST_UNSPACED = 16;
const LETTERS = 6;

export const isUnspaced = ({ language }: Pick<ReadSentence, "language">): boolean =>
	languageOf(language)?.sentences.unspaced === true;

const CHARACTER = /\p{L}|\p{N}+/gu;

/** Null where there are too many. */
function tokensIn(read: ReadSentence, { start, end }: Span): readonly Token[] | null {
	const unspaced = isUnspaced(read);
	const small = smallOf(read.language);
	const tokens = matchesIn(read.text.slice(start, end), unspaced ? CHARACTER : WORD)
		.map(({ 0: word, index }) => ({ start: start + index, end: start + index + word.length, word }))
		.filter(({ word }) => !small.test(word))
		.map(({ word, ...span }) => ({ ...span, form: formOf(word, read), plain: isPlain(span, read) }));
	return tokens.length > (unspaced ? LONGEST_UNSPACED : LONGEST) ? null : tokens;
}

export function formOf(word: string, read: Pick<ReadSentence, "language">): string {
	return isUnspaced(read) ? word : stem(foldText(word), read.language).slice(0, LETTERS);
}

const isPlain = ({ start, end }: Span, { marks }: ReadSentence): boolean =>
	!marks.some((mark) => NAMES.has(mark.kind) && mark.start < end && mark.end > start);

/** Is some word, or every one, among those of a text? Of words that are not spaced, as they are. */
function holds(text: string, words: string, read: ReadSentence, how: "some" | "every" = "some"): boolean {
	if (isUnspaced(read)) return text.includes(words);
	const forms = (all: string): readonly string[] =>
		matchesIn(all, WORD)
			.map(([word]) => formOf(word, read))
			.filter((form) => form.length > 1);
	const known = new Set(forms(text));
	const asked = forms(words);
	const isKnown = (form: string): boolean => known.has(form);
	return how === "every" ? asked.length > 0 && asked.every(isKnown) : asked.some(isKnown);
}
export const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** With the next of the characters that both share, where words are not spaced: 南 of 南方. */
const wordAt = (read: ReadSentence, { start, end }: Span): string =>
	isUnspaced(read) && end - start === 1 ? read.text.slice(start, end + 1) : read.text.slice(start, end);

export const isSmall = (word: string, language: string): boolean => smallOf(language).test(word);

const smallOf = (language: string): RegExp => expression(`^(?:${framesOf(language)?.small ?? "(?!)"})$`, "iu");

/** Words, or characters, that may differ in one place. */
const MOST_APART = 2;

interface Difference {
	readonly drafted: Span;
	readonly found: Span;
	readonly shared: number;
}

/** One word, or two in a row, or four characters, for as many in the source, between words that are the same. */
function differenceOf(
	drafted: readonly Token[],
	found: readonly Token[],
	side: "before" | "behind",
	unspaced: boolean,
): Difference | null {
	for (let dropped = 0; dropped < Math.max(1, found.length); dropped++) {
		const theirs = side === "before" ? found.slice(dropped) : found.slice(0, found.length - dropped);
		const one = middleOf(drafted, theirs);
		// "“Our trade” rose", where it "fell while another": the one word beside.
		// Not "must be respected" beside "to be respected": the draft's word is the next.
		const next = side === "before" ? found[dropped - 1] : found[theirs.length];
		const isOneWord = !unspaced && drafted.length === 1 && theirs.length === 1 && next?.form !== drafted[0]?.form;
		if (one !== null && (dropped === 0 || one.shared > 0 || isOneWord)) return one;
	}
	return null;
}

function middleOf(drafted: readonly Token[], found: readonly Token[]): Difference | null {
	const shortest = Math.min(drafted.length, found.length);
	let before = 0;
	while (before < shortest && drafted[before]?.form === found[before]?.form) before++;
	let behind = 0;
	while (behind < shortest - before && drafted.at(-1 - behind)?.form === found.at(-1 - behind)?.form) behind++;
	const [mine, theirs] = [drafted, found].map((tokens) => tokens.slice(before, tokens.length - behind));
	if (mine === undefined || theirs === undefined || mine.length === 0 || theirs.length === 0) return null;
	if (Math.max(mine.length, theirs.length) > MOST_APART || ![...mine, ...theirs].every(({ plain }) => plain))
		return null;
	const span = (tokens: readonly Token[]): Span => ({ start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 });
	return { drafted: span(mine), found: span(theirs), shared: before + behind };
}
