import {
	expressionOfAny,
	foldText,
	fromPacks,
	languageOf,
	packsAtHand,
	sourceOfAny,
	wordsOfAny,
} from "@fissure/languages";
import type { ScopeKind, ScopeWord, Span } from "@fissure/model";
import { type Carried, stemsOf, TOLD_LATER } from "../clause/carried.ts";
import { beginsFinite, completesPassive } from "../clause/finite.ts";
import { meantWordsIn, withoutSmall } from "../clause/operators.ts";
import { conditionReaches, HARD_STOP, isFar, type Reach, reachOf, textBetween, wordsOf } from "../clause/reach.ts";
import type { ReadSentence } from "../clause/sentences.ts";
import { verbsIn } from "../clause/verbs.ts";
import { scopeWordsIn } from "../clause/words.ts";

export type CutCode =
	| "negation-cut"
	| "condition-cut"
	| "quantifier-cut"
	| "caveat-cut"
	| "modality-cut"
	| "distance-cut";

/** A word that bends quoted words and is outside the quotation. */
export interface Cut {
	readonly code: CutCode;
	readonly word: ScopeWord;
}

const CODE_OF: ReadonlyMap<ScopeKind, CutCode> = new Map<ScopeKind, CutCode>([
	["negation", "negation-cut"],
	["lack", "negation-cut"],
	["condition", "condition-cut"],
	["precondition", "condition-cut"],
	["exception", "condition-cut"],
	["caveat", "caveat-cut"],
	["modality", "modality-cut"],
	["demand", "modality-cut"],
	["distance", "distance-cut"],
	["quantifier", "quantifier-cut"],
]);

/** No sentence that is meant to be read has more words that bend others on one side of a quotation. */
const MOST_READ = 40;

/** What is before quoted words, bends them, and is not given back. */
export function cutsBefore(read: ReadSentence, at: Span, carried: Carried): readonly Cut[] {
	const before = read.words
		.map((word) => withoutThat(read, word, at))
		.filter(({ kind, end }) => CODE_OF.has(kind) && end <= at.start)
		.slice(-MOST_READ);
	return [...before, ...parted(read, at)].flatMap((word): readonly Cut[] => {
		const code = CODE_OF.get(word.kind);
		if (code === undefined || word.kind === "caveat") return [];
		if (word.kind === "exception")
			return opensBefore(read, word, at) && !restores(word, read, at, carried) ? [{ code, word }] : [];
		if (word.kind === "quantifier")
			return OF_ALL().test(textBetween(read, word.end, at.start)) &&
				(carried.asserts || isPredicate(read, at)) &&
				!restores(word, read, at, carried)
				? [{ code, word }]
				: [];
		if (word.kind === "condition" || word.kind === "precondition")
			return conditionReaches(read, word, at) &&
				((carried.asserts && !isPartOfPhrase(read, at)) ||
					bears(read, at, at.start, carried) ||
					isForetold(read, word, at)) &&
				!restores(word, read, at, carried)
				? [{ code, word }]
				: [];
		const reach = reachOf(read, word, at);
		if (reach === null || !matters(read, word, at, reach, carried) || restores(word, read, at, carried)) return [];
		return [{ code, word }];
	});
}

const THAT = expressionOfAny(
	({ scope: rules }) => rules?.clauses.complement,
	"iu",
	(words) => `^(?:${words})$`,
);
/** "will never allow | that …", "will never | allow that …": the words begin inside a term, behind what denies. */
const withoutThat = ({ text }: ReadSentence, word: ScopeWord, { start }: Span): ScopeWord =>
	word.start < start &&
	word.end > start &&
	!LETTER.test(text.charAt(start - 1)) &&
	(word.kind === "negation" || THAT().test(text.slice(start, word.end)))
		? { ...word, end: start }
		: word;

/** "Except for grain, | all goods …": it opens the sentence, and its comma ends right before the words. */
const opensBefore = ({ text }: ReadSentence, { start, end }: ScopeWord, at: Span): boolean =>
	!/[\p{L}\p{N}]/u.test(text.slice(0, start)) && /^[^,，;；:：]*[,，][\s"“«]*$/u.test(text.slice(end, at.start));

/** "most of the | G20 supports it": nothing but an article or "of" is between. */
const OF_ALL = expressionOfAny(
	({ objects }) =>
		objects === undefined
			? undefined
			: [...objects.determiners, objects.attribute ?? ""].filter((word) => word !== "").join("|"),
	"iu",
	(words) => `^\\s*(?:of\\s)?(?:(?:${words})\\s)?$`,
);

/** The quotation begins inside a set phrase and leaves out the "not" of it: “only” of "not only". */
function parted({ text, language, words }: ReadSentence, { start }: Span): readonly ScopeWord[] {
	const from = Math.max(0, start - LONGEST_PART);
	const last = scopeWordsIn(text.slice(from, start), language, []).at(-1);
	if (last === undefined || last.kind !== "negation" || LETTER.test(text.slice(from + last.end, start))) return [];
	const word = { ...last, start: from + last.start, end: from + last.end };
	return words.some((known) => known.start === word.start) ? [] : [word];
}
const LONGEST_PART = 24;
const LETTER = /[\p{L}\p{N}]/u;

const BOUND = fromPacks(() => packsAtHand().flatMap(({ scope }) => scope?.bound ?? []));
const isForetold = (read: ReadSentence, { kind }: ScopeWord, at: Span): boolean =>
	kind === "precondition" && BOUND().some((pattern) => pattern.test(read.text.slice(at.start, at.end)));

/** A word straight before the quoted ones bends them; one before their verb only where the draft has them governed alike. */
function matters(read: ReadSentence, word: ScopeWord, at: Span, reach: Reach, carried: Carried): boolean {
	if (word.kind === "distance") return reach === "direct" || isPredicate(read, at);
	if (word.kind === "modality" && carried.comesTrue) return true;
	if (reach === "direct")
		return (
			word.kind === "negation" ||
			word.kind === "lack" ||
			(isPredicate(read, at) && !(carried.asserts && isPartOfPhrase(read, at))) ||
			isVerbless(read)
		);
	const between = textBetween(read, word.end, at.start);
	if (word.kind !== "negation" && (isFar(between, 4, 8) || isReported(read, word))) return false;
	return bears(read, at, word.end, carried);
}

/** "ensure that weapons will not reach | the hands of any State": a part of a phrase, without a verb of its own, says nothing. */
function isPartOfPhrase({ text, language, words }: ReadSentence, { start, end }: Span): boolean {
	if (!/\p{L}\s+["“«„]?$/u.test(text.slice(0, start)) || !OPENS_PHRASE().test(text.slice(start, end))) return false;
	const { auxiliaries } = languageOf(language)?.scope?.clauses ?? {};
	const own = foldText(text.slice(start, end)).match(/[\p{L}\p{M}’']+/gu) ?? [];
	return (
		!own.some((word) => auxiliaries?.has(word) === true) &&
		!words.some((word) => VERBAL.has(word.kind) && word.start >= start && word.end <= end)
	);
}
const VERBAL: ReadonlySet<ScopeKind> = new Set<ScopeKind>(["future", "modality", "demand", "negation"]);
const OPENS_PHRASE = expressionOfAny(
	({ scope }) => scope?.clauses.phraseOpeners,
	"iu",
	(words) => `^["“«„]?(?:(?:${words})(?!\\p{L}))`,
);

/** The lexicon saw no verb at all, so that a modal word right before the quoted ones is the best sign of one. */
const isVerbless = (read: ReadSentence): boolean => !read.marks.some(({ kind }) => kind === "attitude");

/** Quoted words that say something by themselves, or that the draft has governed as the source does. */
function bears(read: ReadSentence, at: Span, from: number, carried: Carried): boolean {
	if (from === at.start && isPredicate(read, at)) return true;
	const governing = textBetween(
		read,
		from === at.start ? (verbsIn(read).findLast(({ end }) => end <= at.start)?.start ?? from) : from,
		at.start,
	);
	const shared = [...stemsOf(governing, read.language)].some((word) => !COMMON().has(word) && carried.stems.has(word));
	const against = isAgainst(read, from === at.start ? 0 : from, at.start);
	return shared || (!against && (carried.favours || carried.kinds.has("intention")));
}

/** With `denied` not where it is against it only by a word that denies: "nothing can justify". */
const isAgainst = ({ marks, words }: ReadSentence, from: number, to: number, denied = false): boolean =>
	marks.some(
		(mark) =>
			mark.kind === "attitude" &&
			mark.polarity < 0 &&
			mark.start >= from &&
			mark.end <= to &&
			!(denied && words.some(({ kind, start }) => kind === "negation" && start === mark.start)),
	);

/** "said that it would": what was to come, told later. */
const isReported = ({ marks }: ReadSentence, { start }: ScopeWord): boolean =>
	marks.some((mark) => mark.kind === "speech" && mark.end <= start);

/** What follows quoted words in their sentence, bends them, and is not given back. */
export function cutsBehind(read: ReadSentence, at: Span, carried: Carried): readonly Cut[] {
	const behind = read.words.filter(({ kind, start }) => CODE_OF.has(kind) && start >= at.end).slice(0, MOST_READ);
	return behind.flatMap((word): readonly Cut[] => {
		const code = CODE_OF.get(word.kind);
		if (code === undefined || restores(word, read, at, carried)) return [];
		return follows(read, word, at, carried) ? [{ code, word }] : [];
	});
}

function follows(read: ReadSentence, word: ScopeWord, at: Span, carried: Carried): boolean {
	switch (word.kind) {
		case "condition":
		case "precondition":
			return (
				conditionReaches(read, word, at) && (isPredicate(read, at) || carried.favours || isForetold(read, word, at))
			);
		case "exception":
			return conditionReaches(read, word, at);
		case "caveat":
			return /^[\s,，—–-]*$/.test(textBetween(read, at.end, word.start)) && limits(read, word);
		case "negation":
			return deniesBehind(read, word, at, carried);
		case "quantifier":
			// "has done so | only in part"
			return isPredicate(read, at) && /^\s*$/.test(textBetween(read, at.end, word.start)) && !endsInSmall(read, at);
		case "modality":
			// «поддержал | бы»
			return (
				/^\s*$/.test(textBetween(read, at.end, word.start)) &&
				OPENING_PARTICLE().test(read.text.slice(word.start, word.end))
			);
		default:
			return false;
	}
}

/** "in the nature of | one of the oldest": the word belongs to what follows. */
const endsInSmall = ({ text, language }: ReadSentence, { start, end }: Span): boolean => {
	const last = /[\p{L}\p{N}]+$/u.exec(text.slice(start, end))?.[0] ?? "";
	return last !== "" && !/[\p{L}\p{N}]/u.test(withoutSmall(last, language));
};

/** "but" limits what came before it where something is denied, conditional or disapproved of behind it. */
const limits = (read: ReadSentence, { end }: ScopeWord): boolean =>
	wordsOf(read, end, read.text.length, "negation", "lack", "condition", "exception").length > 0 ||
	isAgainst(read, end, read.text.length);

/** "[the plan] is not acceptable", "[we will] not". */
function deniesBehind(read: ReadSentence, word: ScopeWord, at: Span, carried: Carried): boolean {
	const between = textBetween(read, at.end, word.start);
	if (/[,，]/.test(between) || HARD_STOP.test(between) || isFar(between, 2, 2)) return false;
	const endsInVerb =
		verbsIn(read).some(({ end }) => end === at.end) ||
		wordsOf(read, at.start, at.end, "filler", "future", "modality", "demand").some(({ end }) => end === at.end);
	if (endsInVerb && /^\s*$/.test(between)) return true;
	const denied = /^[^,，;；。.]*/u.exec(read.text.slice(word.start, word.end + 40))?.[0] ?? "";
	return [...stemsOf(denied, read.language)].some((form) => !COMMON().has(form) && carried.stems.has(form));
}
/** Words of every clause, which two clauses share by chance. */
const COMMON = fromPacks(() => wordsOfAny(({ scope: words }) => words?.clauses.common));
const OPENING_PARTICLE = expressionOfAny(
	({ scope: words }) => words?.clauses.openingParticle,
	"i",
	(words) => `^${words}$`,
);

/** Do the draft's own words give back what the quotation leaves out? */
function restores({ kind, start, end }: ScopeWord, read: ReadSentence, at: Span, carried: Carried): boolean {
	const { kinds, nextKinds } = carried;
	const has = (...wanted: readonly ScopeKind[]): boolean => wanted.some((want) => kinds.has(want));
	const isRepeated = [...stemsOf(withoutSaying(read, { start, end }), read.language)].some((word) =>
		carried.stems.has(word),
	);
	switch (kind) {
		case "negation":
		case "lack":
			return has("negation", "lack", "distance") || (carried.opposes && !isAgainst(read, end, at.end, true));
		case "precondition":
			if (has("timing") || nextKinds.has("timing")) return true;
			return restores({ kind: "condition", start, end }, read, at, carried);
		case "condition":
		case "exception":
			return (
				has("condition", "precondition", "exception", "hint", "lack") ||
				carried.open ||
				carried.hedges ||
				nextKinds.has("condition") ||
				nextKinds.has("exception") ||
				nextKinds.has("hint")
			);
		case "caveat":
			return (
				has("caveat", "condition", "exception", "negation") || nextKinds.has("caveat") || nextKinds.has("negation")
			);
		case "modality":
			return (
				has("intention", "condition", "demand", "distance", "hint") ||
				carried.open ||
				carried.hedges ||
				carried.asks ||
				(has("future", "modality") && TOLD_LATER().test(read.text.slice(start, end)))
			);
		case "quantifier":
			return has("quantifier", "negation", "lack", "exception") || carried.hedges || isRepeated;
		case "demand":
			return has("demand", "intention", "modality") || carried.asks;
		default:
			return has("distance", "negation", "lack", "accusing") || carried.opposes || carried.denies || isRepeated;
	}
}

/** "some members have said": who they are counts, and not that they say it. */
function withoutSaying(read: ReadSentence, { start, end }: Span): string {
	const units = read.text.slice(start, end).split("");
	for (const word of meantWordsIn(read))
		if (word.kind === "saying" && word.start >= start && word.end <= end)
			units.fill(" ", word.start - start, word.end - start);
	return units.join("");
}

/** Words that hold a verb, that follow one who acts or an auxiliary, or that begin as a finite verb does. */
export const isPredicate = (read: ReadSentence, at: Span): boolean =>
	verbsIn(read).some(({ start, end }) => end > at.start && start < at.end) ||
	followsSubject(read, at) ||
	completesPassive(read.text.slice(Math.max(0, at.start - 20), at.start), read.text.slice(at.start, at.end)) ||
	beginsFinite(read.text.slice(Math.max(0, at.start - 40), at.start), read.text.slice(at.start, at.end));

const CLAUSE_OPENS = fromPacks(
	() =>
		new RegExp(
			`(?:^|[,，;；:]|(?<!\\p{L})(?:${sourceOfAny(({ insertions }) => insertions?.subjects.that)}))\\s*(?:(?:${sourceOfAny(({ scope }) => scope?.clauses.article)})\\s)?$`,
			"iu",
		),
);
const ACTS: ReadonlySet<string> = new Set(["actor", "person", "joint", "pronoun", "first-person"]);

/** "…, Kestria [lifts the blockade]": a name that alone opens the clause acts. */
function followsSubject({ text, marks, words }: ReadSentence, at: Span): boolean {
	const gapTo = (from: number): boolean => from <= at.start && /^\s*$/.test(text.slice(from, at.start));
	if (words.some(({ kind, end }) => (kind === "future" || kind === "modality" || kind === "demand") && gapTo(end)))
		return true;
	return marks.some(
		(mark) =>
			ACTS.has(mark.kind) &&
			!(mark.kind === "actor" && mark.form === "adjective") &&
			gapTo(mark.end) &&
			CLAUSE_OPENS().test(text.slice(Math.max(0, mark.start - 12), mark.start)),
	);
}
