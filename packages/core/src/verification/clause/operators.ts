import { countUnspaced, expressionOfAny, foldText, hasUnspaced, languageOf } from "@fissure/languages";
import { FRAME_KINDS, type FrameKind, type FrameRules, type LanguageCode, type Span } from "@fissure/model";
import { HARD_STOP, opensVerb, reachOf, wordsIn, wordsOf } from "./reach.ts";
import type { ReadSentence } from "./sentences.ts";
import { type FoundTerm, termFinder } from "./word-finder.ts";
import { BEHIND } from "./words.ts";

/** A word of the clause that makes something of the words behind it. */
export interface Operator extends Span {
	readonly kind: FrameKind | "negation" | "lack";
	/** False where other words are between, so that it may be said of something else. */
	readonly sure: boolean;
}

export const framesOf = (language: LanguageCode): FrameRules | null => languageOf(language)?.frames ?? null;

const known = new WeakMap<ReadSentence, readonly FoundTerm<FrameKind>[]>();

function frameWordsIn(read: ReadSentence): readonly FoundTerm<FrameKind>[] {
	let words = known.get(read);
	if (words === undefined) {
		words = findWords(read);
		known.set(read, words);
	}
	return words;
}

function findWords({ text, language, marks }: ReadSentence): readonly FoundTerm<FrameKind>[] {
	const pack = languageOf(language);
	if (pack?.frames === undefined) return [];
	const found = termFinder(FRAME_KINDS, pack.frames.terms, pack.sentences.unspaced)(foldText(text));
	const { otherWord } = pack.scope ?? {};
	// "the United States", "the Secretary of State": a name states nothing.
	const names = marks.filter(({ kind }) => kind === "actor" || kind === "person" || kind === "office");
	return found
		.filter((word) => !names.some(({ start, end }) => start <= word.start && end >= word.end))
		.filter(({ start, end }) => start === 0 || otherWord?.test(text.slice(start, end + BEHIND)) !== true)
		.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

/** Of a sentence, the words of the table that mean what they say: there is no doubt in "no doubt". */
export function meantWordsIn(read: ReadSentence): readonly FoundTerm<FrameKind>[] {
	const words = frameWordsIn(read);
	return withoutInnocent(words, words).filter(({ kind }) => kind !== "innocent");
}

function withoutInnocent<Word extends Span>(
	words: readonly Word[],
	all: readonly FoundTerm<FrameKind>[],
): readonly Word[] {
	const innocent = all.filter(({ kind }) => kind === "innocent");
	return words.filter((word) => !innocent.some(({ start, end }) => start < word.end && end > word.start));
}

/** These turn what is behind them; the others only say how it is meant. */
export const TURNS: ReadonlySet<string> = new Set(["denial", "doubt", "nobody", "negation", "lack"]);
const BENDS: ReadonlySet<string> = new Set([
	"opening",
	"urging",
	"pretence",
	"acceptance",
	"withdrawal",
	"supposing",
	"hearsay",
]);

/** Which words of a sentence govern the words at a place, the nearest last? */
export function operatorsOver(read: ReadSentence, at: Span): readonly Operator[] {
	const all = frameWordsIn(read);
	const candidates = [
		...meantWordsIn(read).filter(({ kind, end }) => end <= at.start && (TURNS.has(kind) || BENDS.has(kind))),
		...withoutInnocent(wordsOf(read, 0, at.start, "negation", "lack"), all),
	].toSorted((a, b) => a.start - b.start || b.end - a.end);
	const turning = concordant(withoutOverlap(candidates.filter(({ kind }) => TURNS.has(kind))), read.language);
	const bending = candidates.filter(({ kind }) => !TURNS.has(kind));
	const text = withoutAsides(read, at);
	const masked = { ...read, text };
	const isNoun = ({ start, end }: Span): boolean =>
		!/\s/u.test(text.slice(start, end)) &&
		DETERMINED().test(text.slice(Math.max(0, start - LONGEST_DETERMINER), start));
	const over = [...turning, ...bending]
		.filter((word) => !isNoun(word) && !isPreposition(read, word))
		.toSorted((a, b) => a.start - b.start)
		.flatMap((word): readonly Operator[] => {
			const sure = governs(masked, word as Operator, at);
			return sure === null ? [] : [{ ...(word as Operator), sure }];
		});
	return linked(masked, over);
}

/** "sanctions against": unless the one who is against is named right before, or a verb is. */
function isPreposition({ text, language, marks }: ReadSentence, { start, end }: Span): boolean {
	const rules = framesOf(language)?.prepositions;
	if (rules == null || !rules.words.test(text.slice(start, end))) return false;
	const named = marks.some(
		(mark) => NAMES.has(mark.kind) && mark.end <= start && /^\s*$/.test(text.slice(mark.end, start)),
	);
	return !named && !rules.behind.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start));
}
const LONGEST_BEFORE = 24;
const LONGEST_DETERMINER = 8;
/** "the dispute", "its ban": a thing, and nobody disputes. */
const DETERMINED = expressionOfAny(
	({ scope }) => scope?.clauses.determiners,
	"iu",
	(words) => `(?<!\\p{L})${words}\\s$`,
);

/** Where a second "not" only goes along with the first (никто не), the two are one. */
function concordant<Word extends Span & { readonly kind: string }>(
	words: readonly Word[],
	language: LanguageCode,
): readonly Word[] {
	if (framesOf(language)?.negationsAgree !== true) return words;
	const plain = words.filter(({ kind }) => PLAIN.has(kind));
	return words.filter((word) => {
		const next = plain[plain.indexOf(word) + 1];
		return !(PLAIN.has(word.kind) && next !== undefined && next.start - word.end <= CONCORD);
	});
}
const PLAIN: ReadonlySet<string> = new Set(["nobody", "negation", "lack"]);
/** Characters between никто and не. */
const CONCORD = 30;

/** From the words outwards as long as one governs the next: "rejecting sanctions is not the same as" denies once. */
function linked(read: ReadSentence, over: readonly Operator[]): readonly Operator[] {
	for (let at = over.length - 2; at >= 0; at--) {
		const [outer, inner] = [over[at] as Operator, over[at + 1] as Operator];
		if (outer.kind === "nobody" || inner.start <= outer.end) continue;
		if (isFar(otherWords(read, { start: outer.end, end: inner.start }), 2, 0)) return over.slice(at + 1);
	}
	return over;
}

/** Of words that overlap the longest. */
function withoutOverlap<Word extends Span>(sorted: readonly Word[]): readonly Word[] {
	const kept: Word[] = [];
	for (const word of sorted) {
		const last = kept.at(-1);
		if (last === undefined || word.start >= last.end) kept.push(word);
		else if (word.end - word.start > last.end - last.start) kept[kept.length - 1] = word;
	}
	return kept;
}

const ASIDE = /[,，]\s?([^,，;:.!?；：。“”"«»]{2,60})[,，]/gu;
/** «…, Норланд сказал, что»: who says it is the main clause. */
const OPENS_THAT = expressionOfAny(
	({ scope }) => scope?.clauses.complement,
	"iu",
	(words) => `^\\s*${words}(?!\\p{L})`,
);
const SPEAKS = expressionOfAny(({ frames }) => frames?.aside, "iu");

/** "Critics, Norland said, hold that": who says the whole is no part of what is said. As long as the text. */
export function withoutAsides({ text }: ReadSentence, at: Span): string {
	return text.replace(ASIDE, (aside: string, words: string, index: number) =>
		index + aside.length <= at.start &&
		!OPENS_THAT().test(text.slice(index + aside.length)) &&
		SPEAKS().test(` ${words}`) &&
		wordsIn(words) <= 6 &&
		countUnspaced(words) <= 12
			? " ".repeat(aside.length)
			: aside,
	);
}

const MARKS_BEFORE_QUOTATION = /[\s"“«„「『‘'—–-]*$/u;
const NAMES_TEXT = expressionOfAny(({ frames }) => frames?.namesText, "iu");
const WITH_COMMA = expressionOfAny(
	({ scope }) => scope?.clauses.withComma,
	"giu",
	(words) => `,\\s*(?=${words}(?!\\p{L}))`,
);
/** Russian sets a comma before «что». */
export const withoutThatCommas = (text: string): string => text.replace(WITH_COMMA(), " ");
const COMPLEMENT = expressionOfAny(
	({ scope }) => scope?.clauses.complement,
	"giu",
	(words) => `(?<!\\p{L})${words}(?!\\p{L})`,
);
/** Words that may be between "rejects" and what it rejects. */
const FURTHEST = 9;
const FURTHEST_HAN = 14;
/** Of these, words that say something of their own. */
const MOST_OTHER = 3;
const MOST_OTHER_HAN = 5;

/** Null where it does not; false where it may. */
function governs(read: ReadSentence, word: Span & { readonly kind: string }, at: Span): boolean | null {
	const before = read.text.slice(word.end, at.start).replace(MARKS_BEFORE_QUOTATION, "");
	// «верил, | что рынок решает»: the comma belongs to the words.
	const whole = OPENS_THAT().test(read.text.slice(at.start)) ? before.replace(/\s*,$/u, "") : before;
	// "did not use the word: “…”", "disagreed, “…”": what follows is said. "Voted down the text: “…”" is of the text.
	const stop = /\s*[,，:：]$/u.exec(whole);
	// "Norland, perhaps, “will”".
	const isAside = stop?.index === 0 && /[,，]\s*$/u.test(read.text.slice(0, word.start));
	if (
		stop !== null &&
		!isAside &&
		!NAMES_TEXT().test(whole) &&
		!isUnsaid(read, word, { start: word.end, end: word.end + stop.index }, stop[0])
	)
		return null;
	const lead = stop === null ? whole : whole.slice(0, stop.index);
	// "considered, and voted down, the text": a verb set between commas goes on behind the second.
	const parted = /^\s*,/.test(lead) && /,[^,]{0,40}$/u.test(read.text.slice(0, word.start));
	const between = parted ? lead.replace(",", " ") : lead;
	if (HARD_STOP.test(between)) return null;
	if (/[,，]/.test(withoutThatCommas(between))) return null;
	if (isFar(between, FURTHEST, FURTHEST_HAN)) return null;
	if (wordsOf(read, word.end, at.start, "divider", "relative").some(({ start }) => start - word.end > LONGEST_DOER))
		return null;
	if (wordsOf(read, word.end, at.start, "divider").length > 0 || opensVerb(read, word.end, at)) return null;
	const rest = otherWords(read, { start: word.end, end: word.end + between.length });
	if (ASKS().test(rest)) return null;
	if (word.kind === "lack") return reachOf(read, { ...word, kind: "lack" }, at) === "direct" ? true : null;
	const told = between.search(COMPLEMENT()) !== -1;
	// "no country | “will send”"
	if (word.kind === "nobody" && !/\p{L}/u.test(whole)) return true;
	if (word.kind === "nobody") return isFar(rest, MOST_OTHER, MOST_OTHER_HAN) ? null : saysBetween(read, word, at);
	if (word.kind === "negation") {
		if (!/\p{L}/u.test(rest)) return true;
		// "did not waver and “will”": behind "and" another thought begins.
		if (wordsOf(read, word.end, at.start, "joiner").length > 0) return null;
		return told || isFar(rest, MOST_OTHER, 2) ? null : false;
	}
	return !isFar(rest, MOST_OTHER, MOST_OTHER_HAN);
}

/** "did not say: “…”": nothing but the verb of saying is between. */
const isUnsaid = (read: ReadSentence, { kind }: { readonly kind: string }, between: Span, stop: string): boolean =>
	kind === "negation" &&
	/[:：]/u.test(stop) &&
	frameWordsIn(read).some((one) => one.kind === "saying" && one.start >= between.start && one.end <= between.end) &&
	!/\p{L}/u.test(otherWords(read, between));

/** "against those who would": a clause on those, right behind the word, is what it is said of. */
const LONGEST_DOER = 16;
const ASKS = expressionOfAny(
	({ frames }) => frames?.asksBetween,
	"iu",
	(words) => `(?:${words})`,
);

const saysBetween = (read: ReadSentence, word: Span, at: Span): boolean | null =>
	frameWordsIn(read).some(({ kind, start, end }) => kind === "saying" && start >= word.end && end <= at.start)
		? true
		: null;

const isFar = (text: string, words: number, characters: number): boolean =>
	hasUnspaced(text) ? countUnspaced(text) > characters : wordsIn(text) > words;

const LIGHT: ReadonlySet<string> = new Set(["filler", "future", "modality", "demand", "negation", "lack", "intention"]);
const NAMES: ReadonlySet<string> = new Set(["actor", "person", "pronoun", "first-person", "office", "joint"]);

/** What is left between two places without words of saying, wanting and denying, names, articles and "that". */
function otherWords(read: ReadSentence, { start: from, end: to }: Span): string {
	const units = read.text.slice(from, to).split("");
	const blank = (span: Span): void => {
		for (let i = Math.max(span.start, from); i < Math.min(span.end, to); i++) units[i - from] = " ";
	};
	for (const word of frameWordsIn(read))
		if (word.kind !== "asking" && word.kind !== "urging" && word.start >= from && word.end <= to) blank(word);
	for (const word of read.words) if (LIGHT.has(word.kind) && word.start >= from && word.end <= to) blank(word);
	for (const mark of read.marks) if (NAMES.has(mark.kind) && mark.start >= from && mark.end <= to) blank(mark);
	return withoutSmall(units.join("").replace(COMPLEMENT(), " "), read.language);
}

/** A text without the words that say nothing between two others: "the", "it". */
export function withoutSmall(text: string, language: LanguageCode): string {
	const pack = languageOf(language);
	if (pack?.frames === undefined) return text;
	let small = smallWords.get(pack.frames);
	if (small === undefined) {
		const words = `(?:${pack.frames.small})`;
		small = new RegExp(pack.sentences.unspaced ? words : `(?<!\\p{L})${words}(?!\\p{L})`, "giu");
		smallWords.set(pack.frames, small);
	}
	return text.replace(small, " ");
}
const smallWords = new Map<FrameRules, RegExp>();

/** Of "not" and "deny" the two make a yes. */
export const signOf = (operators: readonly Operator[]): 1 | -1 =>
	operators.filter(({ kind }) => TURNS.has(kind)).length % 2 === 0 ? 1 : -1;
