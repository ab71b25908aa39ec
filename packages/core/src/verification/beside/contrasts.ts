import { countUnspaced, expressionOfAny, foldText, languageOf } from "@fissure/languages";
import {
	CONTRAST_SETS,
	type ContrastMember,
	type ContrastRules,
	type Document,
	quoteOf,
	type Span,
} from "@fissure/model";
import { relativeClauses, stemsOf } from "../clause/carried.ts";
import { withoutSmall } from "../clause/operators.ts";
import { clauseAround, OPENS_THAT } from "../clause/parts.ts";
import { wordsIn, wordsOf } from "../clause/reach.ts";
import type { ReadSentence, SourceSentence } from "../clause/sentences.ts";
import { byEnding } from "../clause/verbs.ts";
import { type FoundTerm, termFinder } from "../clause/word-finder.ts";
import { headed } from "../fit/document-fit.ts";
import { type BesideCase, type Contrast, contrastsOf, OPENING, textNear } from "./beside-case.ts";

type ContrastSet = (typeof CONTRAST_SETS)[number];
interface Hit extends Span {
	readonly member: ContrastMember;
}

/**
 * Does the draft say beside the quoted words what cannot be so together with what the source says beside them?
 *
 * - silent: where either names several words of a set, where the source says the draft's word nearby too, or the quotation the
 *   source's; behind a negation; between two languages
 */
export function contrast(one: BesideCase): Contrast | null {
	const { around, first, last } = one;
	const rules = contrastsOf(around.own.language);
	if (rules === null || languageOf(first.document.language)?.code !== languageOf(around.own.language)?.code)
		return null;
	const elsewhere = relativeClauses(around.own, around.at);
	const outside = ({ start, end }: Span): boolean => !elsewhere.some((one) => one.start <= start && one.end >= end);
	const drafted = hitsIn(around.own, rules.terms, rules).filter(outside);
	const occasions = hitsIn(around.own, rules.told, rules).filter(outside);
	if (drafted.length + occasions.length === 0) return null;
	for (const set of CONTRAST_SETS) {
		const own = ofSet(set.within === "text" ? occasions : drafted, set);
		if (own.length === 0) continue;
		const found =
			set.within === "text"
				? otherOccasion(own, set, one, rules)
				: (otherBeside(own, set, one, rules, { first, last }) ?? otherVerb(own, set, one, rules));
		if (found !== null) return found;
	}
	return null;
}

const ofSet = (hits: readonly Hit[], set: ContrastSet): readonly Hit[] => hits.filter(({ member }) => has(set, member));

const borneBy = (set: ContrastSet): readonly ContrastMember[] => ("borneBy" in set ? set.borneBy : []);
const MEMBERS = [...new Set<ContrastMember>(CONTRAST_SETS.flatMap((set) => [...set.members, ...borneBy(set)]))];
const OCCASIONS = CONTRAST_SETS.flatMap((set) => (set.within === "text" ? [...set.members] : []));
const INNOCENT = "innocent";

const known = new WeakMap<ReadSentence, Map<object, readonly Hit[]>>();

/** Words of a table that mean what they say, in order. */
export function hitsIn(
	read: ReadSentence,
	terms: ContrastRules["terms"] | ContrastRules["told"],
	rules: ContrastRules,
): readonly Hit[] {
	const tables = known.get(read) ?? new Map<object, readonly Hit[]>();
	known.set(read, tables);
	const before = tables.get(terms);
	if (before !== undefined) return before;
	const names = read.marks.filter(({ kind }) => kind === "actor" || kind === "person");
	const hits = termsIn(read.text, read.language, terms, rules).filter(
		// 南方 is the south, and a state for short.
		({ start, end }) =>
			!names.some(
				(name) =>
					name.start <= start && name.end >= end && !(isUnspaced(read) && name.end - name.start === end - start),
			) && !wordsOf(read, Math.max(0, start - NEGATED), start, "negation", "lack").some((word) => word.end <= start),
	);
	tables.set(terms, hits);
	return hits;
}
/** Characters between a negation and what it denies. */
const NEGATED = 16;

function termsIn(
	text: string,
	language: string,
	terms: ContrastRules["terms"] | ContrastRules["told"],
	rules: ContrastRules,
): readonly Hit[] {
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	const folded = foldText(text);
	const members: readonly ContrastMember[] = terms === rules.told ? OCCASIONS : MEMBERS;
	const found = termFinder(members, terms as ContrastRules["terms"], unspaced)(folded);
	if (found.length === 0) return [];
	const innocent = termFinder([INNOCENT], innocentOf(rules), unspaced)(folded);
	return longestOf(found)
		.filter(({ start, end }) => !innocent.some((word) => word.start < end && word.end > start))
		.map(({ kind, start, end }) => ({ member: kind, start, end }));
}

const innocents = new WeakMap<ContrastRules, Readonly<Record<typeof INNOCENT, string>>>();
function innocentOf(rules: ContrastRules): Readonly<Record<typeof INNOCENT, string>> {
	const table = innocents.get(rules) ?? { innocent: rules.innocent };
	innocents.set(rules, table);
	return table;
}

/** To which words of the table does a place of a sentence belong? */
export function membersAt(read: ReadSentence, { start, end }: Span): readonly ContrastMember[] {
	const rules = contrastsOf(read.language);
	if (rules === null) return [];
	return hitsIn(read, rules.terms, rules).flatMap((hit) => (hit.start < end && hit.end > start ? [hit.member] : []));
}

/** Do words of the sets of a member not occur in a text at all? What is only told with one of them counts as said. */
export function isNowhereIn(text: string, language: string, member: ContrastMember): boolean {
	const rules = contrastsOf(language);
	const sets = CONTRAST_SETS.filter((set) => has(set, member));
	if (rules === null || sets.some(({ within }) => within === "governor" || within === "text")) return false;
	const near = termsIn(text, language, rules.terms, rules);
	return sets.every(
		(set) => ofSet(near, set).length === 0 && !near.some(({ member: other }) => borneBy(set).includes(other)),
	);
}

/** A word inside a longer one of the same set is part of it: 第二次 is no 一次. */
const longestOf = (found: readonly FoundTerm<ContrastMember>[]): readonly FoundTerm<ContrastMember>[] =>
	found
		.filter(
			(word) =>
				!found.some(
					({ kind, start, end }) =>
						start <= word.start &&
						end >= word.end &&
						end - start > word.end - word.start &&
						CONTRAST_SETS.some((set) => has(set, kind) && has(set, word.kind)),
				),
		)
		.toSorted((a, b) => a.start - b.start);

const has = ({ members }: ContrastSet, member: ContrastMember): boolean =>
	(members as readonly string[]).includes(member);

const COMPLEMENT = expressionOfAny(
	({ scope }) => scope?.clauses.complement,
	"iu",
	(words) => `(?<!\\p{L})${words}(?!\\p{L})`,
);
/** Words, or characters, that may be between a quotation and what is beside it. */
const BESIDE = 4;
const BESIDE_UNSPACED = 8;

const isUnspaced = ({ language }: ReadSentence): boolean => languageOf(language)?.sentences.unspaced === true;
const isBeside = (between: string): boolean => wordsIn(between) <= BESIDE && countUnspaced(between) <= BESIDE_UNSPACED;

/** Those of a set that can be said of the words at a place. */
function reaching(read: ReadSentence, hits: readonly Hit[], set: ContrastSet, at: Span, own: Span): readonly Hit[] {
	const { within } = set;
	const clause = adjunctTo(read, at, set) ?? clauseAround(read, at);
	// «пообещал, что | …»: the verb is in the clause before.
	const isThat =
		within === "governor" && (OPENS_THAT().test(read.text.slice(clause.start)) || opensUnspaced(read, clause, at));
	const begins = isThat ? clauseAround(read, { start: clause.start - 2, end: clause.start - 2 }).start : clause.start;
	const from = Math.max(begins, own.start);
	const to = Math.min(clause.end, own.end);
	return hits.filter(({ start, end }) => {
		if (start < from || end > to || (start < at.end && end > at.start)) return false;
		const isBefore = end <= at.start;
		const between = isBefore ? read.text.slice(end, at.start) : read.text.slice(at.end, start);
		if (within === "beside" || within === "side") return isBeside(between);
		if (within === "time") return isOfWhatIsSaid(read, { start, end }, at, between);
		if (within === "clause") return true;
		// 为“…”道歉: where words are not spaced the verb may follow.
		if (within === "governor") return isBefore || (isUnspaced(read) && isBeside(between));
		return isBefore && !COMPLEMENT().test(between);
	});
}

/** 部长供认，“…”: where words are not spaced, a comma alone leads from the verb to what is said. */
const opensUnspaced = (read: ReadSentence, clause: Span, at: Span): boolean =>
	isUnspaced(read) && clause.start >= 2 && !/[\p{L}\p{N}]/u.test(read.text.slice(clause.start, at.start));

/** "This week “our ships”", not "said this week “our ships”". */
function isOfWhatIsSaid(
	{ marks, text, words }: ReadSentence,
	{ start, end }: Span,
	at: Span,
	between: string,
): boolean {
	// 将, of what is to come, is a word of announcing too.
	const isToCome = (mark: Span): boolean =>
		words.some(({ kind, start: from }) => kind === "future" && from === mark.start);
	const isNextToSaying = marks.some(
		(mark) =>
			mark.kind === "speech" &&
			!isToCome(mark) &&
			((mark.end <= start && wordsIn(text.slice(mark.end, start)) <= BESIDE_SAYING && mark.start >= at.end) ||
				(mark.start >= end && mark.end <= at.start) ||
				(mark.end <= start &&
					start < at.start &&
					wordsIn(text.slice(mark.end, start)) === 0 &&
					!/[,，:：]/u.test(text.slice(mark.end - 1, start)))),
	);
	return !isNextToSaying && !COMPLEMENT().test(between) && isBeside(between);
}
/** Words between a verb of saying and the day of it. */
const BESIDE_SAYING = 6;

/** 在没有任何帮助的情况下，“…”: where each comma ends a clause, words set off before the quotation belong to it. */
function adjunctTo(read: ReadSentence, at: Span, { within }: ContrastSet): Span | null {
	if ((within !== "clause" && within !== "time") || !isUnspaced(read)) return null;
	const before = read.text.slice(0, at.start);
	const comma = /，\s*["“«„「『]?$/u.exec(before)?.index ?? -1;
	if (comma === -1) return null;
	const start = Math.max(...["，", "。", "；", "："].map((mark) => before.lastIndexOf(mark, comma - 1))) + 1;
	const isTold = read.marks.some(({ kind, start: from, end }) => kind === "speech" && from >= start && end <= comma);
	return isTold ? null : { start, end: clauseAround(read, at).end };
}

function otherBeside(
	hits: readonly Hit[],
	set: ContrastSet,
	{ around, region }: BesideCase,
	rules: ContrastRules,
	{ first, last }: { readonly first: SourceSentence; readonly last: SourceSentence },
): Contrast | null {
	const { own, at } = around;
	const [drafted, ...others] = reaching(own, hits, set, at, region);
	const before = set.within === "governor" ? hits.filter(({ end }) => end <= at.start) : hits;
	if (drafted === undefined || [...others, ...before].some(({ member }) => member !== drafted.member)) return null;
	const found = sourceHits(set, rules, first, last);
	const [other] = found;
	const onlyDrafted = "drafted" in set ? set.drafted : null;
	if (onlyDrafted !== null && onlyDrafted !== drafted.member) return null;
	if (other === undefined || found.some(({ hit }) => hit.member === drafted.member)) return null;
	if (onlyDrafted === null && found.some(({ hit }) => hit.member !== other.hit.member)) return null;
	if (saysBoth(set, rules, first, last, drafted, other.hit)) return null;
	const isNext = (text: string, { end }: Span, { start }: Span): boolean =>
		end <= start && !/[\p{L}\p{N}]/u.test(withoutSmall(text.slice(end, start), own.language));
	const areNext = isNext(own.text, drafted, at) && isNext(other.read.text, other.hit, first.at);
	if (set.within === "subject" && !areNext && !isOfOneThing(own, at, first)) return null;
	return {
		drafted: own.text.slice(drafted.start, drafted.end),
		found: other.read.text.slice(other.hit.start, other.hit.end),
		elsewhere: null,
		...("unsure" in set ? { unsure: true } : {}),
	};
}

/**
 * "lifted “the ban on waste”", where the source lifts another thing and extends the ban: the nearest verb of the set, in the part
 * between two commas that has the quoted words.
 */
function otherVerb(
	hits: readonly Hit[],
	set: ContrastSet,
	{ around: { own, at }, first: { read, at: place } }: BesideCase,
	rules: ContrastRules,
): Contrast | null {
	if (set.within !== "clause" || "drafted" in set || isUnspaced(own)) return null;
	const [drafted, ...others] = hits;
	if (drafted === undefined || others.length > 0 || drafted.end > at.start) return null;
	if (/\p{L}/u.test(own.text.slice(drafted.end, at.start)) || !OPENS_OBJECT().test(read.text.slice(place.start)))
		return null;
	const from = Math.max(...[",", ";", ":"].map((mark) => read.text.lastIndexOf(mark, place.start - 1))) + 1;
	const behind = read.text.slice(place.end).search(/[,;:.]/u);
	const to = behind === -1 ? read.text.length : place.end + behind;
	const near = ofSet(hitsIn(read, rules.terms, rules), set).filter(({ start, end }) => start >= from && end <= to);
	const [found] = near;
	if (found === undefined || found.end > place.start || near.some(({ member }) => member !== found.member)) return null;
	const between = read.text.slice(found.end, place.start);
	if (found.member === drafted.member || wordsIn(between) > BESIDE || byEnding({ ...read, text: between }).length > 0)
		return null;
	return {
		drafted: own.text.slice(drafted.start, drafted.end),
		found: read.text.slice(found.start, found.end),
		elsewhere: null,
	};
}
const OPENS_OBJECT = expressionOfAny(
	({ scope }) => scope?.clauses.determiners,
	"iu",
	(words) => `^["“«]?(?:${words})\\s`,
);

function sourceHits(
	set: ContrastSet,
	rules: ContrastRules,
	first: SourceSentence,
	last: SourceSentence,
): readonly { readonly hit: Hit; readonly read: ReadSentence }[] {
	const sides = [
		{ source: first, own: { start: 0, end: first.at.start } },
		{ source: last, own: { start: last.at.end, end: last.read.text.length } },
	];
	return sides.flatMap(({ source: { read, at }, own }) =>
		reaching(read, ofSet(hitsIn(read, rules.terms, rules), set), set, at, own).map((hit) => ({ hit, read })),
	);
}

/** The source has the draft's word too, near the quoted ones; or these have the source's, so that the draft says both. */
function saysBoth(
	{ within }: ContrastSet,
	rules: ContrastRules,
	first: SourceSentence,
	last: SourceSentence,
	drafted: Hit,
	found: Hit,
): boolean {
	const { document } = first;
	const near = termsIn(textNear(first, last, ALONE.has(within) ? 0 : 1), document.language, rules.terms, rules);
	const quoted = termsIn(
		document.text.slice(first.start + first.at.start, last.start + last.at.end),
		document.language,
		rules.terms,
		rules,
	);
	return near.some(({ member }) => member === drafted.member) || quoted.some(({ member }) => member === found.member);
}

/** What the next sentence says of another thing with the draft's word is no matter of these. */
const ALONE: ReadonlySet<string> = new Set(["governor", "time", "side"]);

/** "All three airfields", "two of the three airfields": both before the quoted words name the same thing. */
function isOfOneThing(own: ReadSentence, at: Span, { read, at: place }: SourceSentence): boolean {
	const named = stemsOf(own.text.slice(clauseAround(own, at).start, at.start), own.language);
	const found = stemsOf(read.text.slice(clauseAround(read, place).start, place.start), read.language);
	const empty = languageOf(read.language)?.objects?.empty;
	return [...named].some((stem) => found.has(stem) && empty?.has(stem) !== true && !QUANTITY.test(stem));
}
const QUANTITY = /^\d+$/u;

/** "told the Senate", and the source is of a press conference. */
function otherOccasion(
	hits: readonly Hit[],
	set: ContrastSet,
	{ around, first: source }: BesideCase,
	rules: ContrastRules,
): Contrast | null {
	const [drafted] = hits;
	if (drafted === undefined || hits.some(({ member }) => member !== drafted.member)) return null;
	const { document } = source;
	const anywhere = ofSet(occasionsIn(document, rules), set);
	if (anywhere.some(({ member }) => member === drafted.member)) return null;
	const telling = anywhere.filter(({ start, end }) => end <= OPENING || (start >= source.start && end <= source.end));
	const titled = ofSet(termsIn(document.title ?? "", document.language, rules.terms, rules), set);
	if (titled.some(({ member }) => member === drafted.member)) return null;
	const [other] = [...titled, ...telling];
	if (other === undefined || [...titled, ...telling].some(({ member }) => member !== other.member)) return null;
	const isTitle = titled.includes(other);
	const text = isTitle ? (document.title ?? "") : document.text;
	return {
		drafted: around.own.text.slice(drafted.start, drafted.end),
		found: text.slice(other.start, other.end),
		elsewhere: isTitle || other.start >= source.start ? null : quoteOf(document, other),
	};
}

/** Members of which a draft may not speak where the source says nothing of the kind. */
const TO_BE_BORNE_OUT: ReadonlySet<ContrastMember> = new Set<ContrastMember>([
	"firstTime",
	"again",
	"always",
	"seldom",
	"alone",
	"unanimous",
	"divided",
	"confesses",
	"boasts",
	"forced",
	"duty",
	"lasting",
	"secret",
	"indirect",
	"greatly",
	"exactly",
	"forPay",
	"succeeds",
	"inMorning",
	"inEvening",
	"atNight",
	"byAir",
	"bySea",
	"byRoad",
	"byRail",
	"perDay",
	"perWeek",
	"perMonth",
	"perYear",
]);
const BODIES: ReadonlySet<ContrastMember> = new Set<ContrastMember>([
	"lowerHouse",
	"upperHouse",
	"party",
	"court",
	"letter",
]);
/** Sentences on either side in which the source may say it. */
const BORNE_OUT = 2;

/**
 * "Unanimously “…”", "told the Senate that “…”", and the source says nothing of how, and of no such body.
 *
 * - silent: where the source has a word of the same set near, or the draft's word anywhere; behind a negation
 */
export function unsaidTerm({ around, region, first, last }: BesideCase): { readonly drafted: string } | null {
	const { own, at } = around;
	const rules = contrastsOf(own.language);
	const { document } = first;
	if (rules === null || languageOf(document.language)?.code !== languageOf(own.language)?.code) return null;
	const elsewhere = relativeClauses(own, at);
	const outside = ({ start, end }: Span): boolean => !elsewhere.some((one) => one.start <= start && one.end >= end);
	const stems = (text: string): ReadonlySet<string> => stemsOf(text, document.language);
	for (const set of CONTRAST_SETS) {
		const isText = set.within === "text";
		const members = set.members.filter((member) => (isText ? BODIES : TO_BE_BORNE_OUT).has(member));
		if (members.length === 0) continue;
		const hits = ofSet(hitsIn(own, isText ? rules.told : rules.terms, rules), set).filter(outside);
		const [drafted] = isText ? hits : reaching(own, hits, set, at, region);
		if (drafted === undefined || !(members as readonly ContrastMember[]).includes(drafted.member)) continue;
		const near = isText ? headed(document) : textNear(first, last, BORNE_OUT);
		const words = own.text.slice(drafted.start, drafted.end);
		const named = [...stemsOf(words, own.language)].filter((stem) => !isEmpty(stem, own.language));
		const borne = termsIn(near, document.language, rules.terms, rules);
		if (ofSet(borne, set).length > 0 || borne.some(({ member }) => borneBy(set).includes(member))) continue;
		const whole = named.length === 0 ? null : stems(isText ? near : document.text);
		if (whole !== null && named.some((stem) => whole.has(stem))) continue;
		return { drafted: words };
	}
	return null;
}

const isEmpty = (stem: string, language: string): boolean => languageOf(language)?.objects?.empty.has(stem) === true;

const ofDocument = new WeakMap<Document, readonly Hit[]>();

function occasionsIn(document: Document, rules: ContrastRules): readonly Hit[] {
	const before = ofDocument.get(document);
	if (before !== undefined) return before;
	const hits = termsIn(document.text, document.language, rules.terms, rules).filter(({ member }) =>
		(OCCASIONS as readonly string[]).includes(member),
	);
	ofDocument.set(document, hits);
	return hits;
}
