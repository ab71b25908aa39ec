import { expressionOfAny, languageOf } from "@fissure/languages";
import type { Document, ScopeWord, Span } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { isToldLater, stemsOf } from "../clause/carried.ts";
import { reachOf, textBetween, wordsOf } from "../clause/reach.ts";
import {
	type MarksIn,
	type ReadSentence,
	readSentence,
	type SourceSentence,
	sentencesOf,
	sourceSentence,
} from "../clause/sentences.ts";
import { viewOf } from "../clause/stance.ts";
import { verbsIn } from "../clause/verbs.ts";
import { scopeWordsIn } from "../clause/words.ts";
import { type Governing, governingIn } from "./governing.ts";
import type { Gap } from "./pieces.ts";

export type HiddenCode =
	| "gap-hides-negation"
	| "gap-hides-condition"
	| "gap-hides-modality"
	| "gap-hides-quantifier"
	| Governing["code"];

/** A word in what was left out that bends what was kept. */
export interface Hidden {
	readonly code: HiddenCode;
	readonly word: string;
}

/** Sentences in which a gap begins and ends, and those that it swallows whole. */
export interface GapSentences {
	readonly first: SourceSentence;
	readonly last: SourceSentence;
	readonly swallowed: readonly Span[];
	readonly paragraphs: number;
}

export function gapSentences(document: Document, { before, after }: Gap, marksIn: MarksIn): GapSentences | null {
	const first = sourceSentence(document, before, "end", marksIn);
	const last = sourceSentence(document, after, "start", marksIn);
	if (first === null || last === null) return null;
	const sentences = sentencesOf(document);
	return {
		first,
		last,
		swallowed: sentences.slice(first.index + 1, Math.max(first.index + 1, last.index)),
		paragraphs: (sentences[last.index]?.paragraph ?? 0) - (sentences[first.index]?.paragraph ?? 0),
	};
}

/** One of each code, in order of place. */
export function hiddenIn(gap: Gap, sentences: GapSentences, marksIn: MarksIn): readonly Hidden[] {
	const { first, last } = sentences;
	const bending =
		first.index === last.index
			? hiddenBetween(first.read, first.at.end, last.at)
			: [
					...hiddenBetween(first.read, first.at.end, endOf(first.read)),
					...hiddenBetween(last.read, 0, last.at),
					...hiddenBySwallowing(gap, sentences, marksIn),
				];
	const governing = bending.some(({ code }) => code === "gap-hides-negation") ? null : governingOf(sentences);
	const hidden = governing === null ? bending : [...bending, governing];
	return hidden.filter(({ code }, at) => hidden.findIndex((other) => other.code === code) === at);
}

const endOf = ({ text }: ReadSentence): Span => ({ start: text.length, end: text.length });

/** Words kept to the end of a sentence govern nothing behind it. */
function governingOf({ first, last }: GapSentences): Governing | null {
	if (first.index === last.index) return governingIn(first, last.read, first.at.end, last.at);
	return /[\p{L}\p{N}]/u.test(first.read.text.slice(first.at.end)) ? governingIn(first, last.read, 0, last.at) : null;
}

/** Words at either end of a gap that are looked at. */
const MOST_READ = 20;

function hiddenBetween(read: ReadSentence, from: number, next: Span): readonly Hidden[] {
	const bending = wordsOf(
		read,
		from,
		next.start,
		"negation",
		"lack",
		"condition",
		"precondition",
		"exception",
		"modality",
		"demand",
		"distance",
		"quantifier",
	);
	// "is studying the | possibility of": a set phrase that the gap cuts.
	const cut = read.words.filter(
		({ kind, start, end }) => kind === "modality" && start < from && end > from && end <= next.start,
	);
	// What bends the next words is near them, what bends the last ones near those.
	const near =
		bending.length <= 2 * MOST_READ ? bending : [...bending.slice(0, MOST_READ), ...bending.slice(-MOST_READ)];
	const found = [...cut, ...near].flatMap((word): readonly Hidden[] => {
		const code = codeOf(read, word, from, next);
		return code === null ? [] : [{ code, word: read.text.slice(word.start, word.end) }];
	});
	return [
		...found,
		...parted(read, from, next.start),
		...cutView(read, from, next),
		...turnsView(read, from, next),
		...numberOf(read, from, next),
	];
}

/** A set phrase of which one part is left out and the other is not: "not […] support" of "not only support". */
function parted({ text, language, words }: ReadSentence, from: number, to: number): readonly Hidden[] {
	const alone = (start: number, end: number): readonly Hidden[] =>
		scopeWordsIn(text.slice(start, end), language, []).flatMap((word): readonly Hidden[] =>
			word.kind !== "negation" ||
			words.some((known) => known.start <= start + word.start && known.end >= start + word.end)
				? []
				: [{ code: "gap-hides-negation", word: text.slice(start + word.start, start + word.end) }],
		);
	return [...alone(0, from), ...alone(from, to)];
}

function codeOf(read: ReadSentence, word: ScopeWord, from: number, next: Span): HiddenCode | null {
	const reaches = (): boolean => next.end > next.start && reachOf(read, word, next) === "direct";
	switch (word.kind) {
		case "negation":
			return isAside(read, word, from, next.start) ? null : "gap-hides-negation";
		case "lack":
			return reaches() || opensGap(read, word, from) ? "gap-hides-negation" : null;
		case "condition":
		case "precondition":
		case "exception":
			return isAside(read, word, from, next.start) ? null : "gap-hides-condition";
		case "quantifier":
			return next.end > next.start && isBeside(read, word.end, next.start) ? "gap-hides-quantifier" : null;
		default:
			return reaches() && !isToldLater(read, word.start, word.end) ? "gap-hides-modality" : null;
	}
}

/** "[Norland supports] no [such plan]": a verb before the gap is what the word in it denies. */
const opensGap = (read: ReadSentence, { start }: ScopeWord, from: number): boolean =>
	/^\s*$/.test(textBetween(read, from, start)) && verbsIn(read).some((verb) => verb.end === from);

/** A clause on some noun, left out from "which" to its closing comma, bends nothing outside itself. */
function isAside(read: ReadSentence, word: ScopeWord, from: number, to: number): boolean {
	const opener = wordsOf(read, from, word.start, "relative").at(-1);
	if (opener === undefined || !/[,，(（]\s*$/.test(read.text.slice(from, opener.start))) return false;
	return /[,，)）]/.test(textBetween(read, word.end, to));
}

/** "some of | the proposals", "some of the | proposals". */
const isBeside = (read: ReadSentence, from: number, to: number): boolean => {
	const determiners = languageOf(read.language)?.objects?.determiners;
	const between = textBetween(read, from, to).trim();
	return between.split(/\s+/).every((word) => word === "" || determiners?.has(word.toLowerCase()) === true);
};

const PARTITIVE = expressionOfAny(
	({ insertions }) => insertions?.partitive,
	"iu",
	(words) => `^\\s*${words}\\s*$`,
);
/** "two of | the five proposals". */
function numberOf(read: ReadSentence, from: number, next: Span): readonly Hidden[] {
	if (next.end <= next.start) return [];
	const left = textBetween(read, from, next.start);
	const found = numbersIn(left, read.language).at(-1);
	const part = found !== undefined && PARTITIVE().test(left.slice(found.end));
	return part ? [{ code: "gap-hides-quantifier", word: left.slice(found.start, found.end) }] : [];
}

/** "stands | against": the gap leaves a verb and takes the word by which it is one of disapproval. */
function cutView({ marks, text }: ReadSentence, from: number, next: Span): readonly Hidden[] {
	const mark = marks.find(
		(one) =>
			one.kind === "attitude" &&
			one.polarity < 0 &&
			one.start < from &&
			LETTER.test(text.slice(from, one.end)) &&
			one.end <= next.start,
	);
	return mark === undefined ? [] : [{ code: "gap-hides-negation", word: text.slice(mark.start, mark.end) }];
}
const LETTER = /\p{L}/u;

/** "We support A … B", where the source has "and oppose" between. */
function turnsView(read: ReadSentence, from: number, next: Span): readonly Hidden[] {
	if (next.end <= next.start) return [];
	const view = viewOf(read, next);
	if (view === null || view.at.start < from) return [];
	const shown = read.marks.findLast(
		(mark) =>
			mark.kind === "attitude" && mark.end <= from && (mark.scale === "support" || mark.scale === "disapproval"),
	);
	if (shown?.kind !== "attitude" || shown.polarity === 0 || shown.polarity === view.sign) return [];
	return [{ code: "gap-hides-negation", word: read.text.slice(view.at.start, view.at.end) }];
}

/** Stems that a swallowed sentence must share with the quoted words to be about the same. */
const SAME_MATTER = 2;

/** A whole sentence left out beside quoted words takes something back where it opens with "but", or denies the same matter. */
function hiddenBySwallowing({ before, after }: Gap, sentences: GapSentences, marksIn: MarksIn): readonly Hidden[] {
	const { first, swallowed } = sentences;
	const { text, language } = first.document;
	const kept = stemsOf(`${before.exact} ${after.exact}`, language);
	const beside = [...new Set([swallowed[0], swallowed.at(-1)])].flatMap((span) => span ?? []);
	return beside.flatMap(({ start, end }): readonly Hidden[] => {
		const read = readSentence(text.slice(start, end), language, marksIn);
		const limit = start === swallowed[0]?.start ? limitIn(read) : undefined;
		if (limit !== undefined) return [{ code: "gap-hides-condition", word: read.text.slice(limit.start, limit.end) }];
		const denial = read.words.find(({ kind }) => kind === "negation" || kind === "lack");
		if (denial === undefined) return [];
		const turns = read.words.some((word) => word.kind === "caveat" && word.start < 2);
		const shared = [...stemsOf(read.text, language)].filter((word) => kept.has(word)).length;
		return turns || shared >= SAME_MATTER
			? [{ code: "gap-hides-negation", word: read.text.slice(denial.start, denial.end) }]
			: [];
	});
}

/** "That is, unless …": a sentence without a main clause limits the one before it. Characters before the word. */
const OPENING = 12;
const limitIn = ({ words, text }: ReadSentence): ScopeWord | undefined =>
	words.find(
		({ kind, start, end }) =>
			(kind === "condition" || kind === "exception") && start <= OPENING && !/[,，]/u.test(text.slice(end)),
	);
