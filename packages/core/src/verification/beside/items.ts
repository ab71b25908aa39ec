import { expressionOfAny, foldText, languageOf, matchesIn, stem } from "@fissure/languages";
import { type ActorId, actorNamed, EDGE_KINDS, type Span } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { clauseAround } from "../clause/parts.ts";
import type { ReadSentence } from "../clause/sentences.ts";
import { expression, termFinder } from "../clause/word-finder.ts";
import { type BesideCase, type Contrast, contrastsOf, textNear } from "./beside-case.ts";
import { namedIn } from "./circumstances.ts";

/** Something that a clause names, with what tells its part in it: a number with its noun, a name with the word before it. */
interface Item extends Span {
	readonly value: string;
	readonly part: string;
}

/** Of the clause of the quoted words, without these: in the draft no further than the next quotation. */
function stretchesBeside(read: ReadSentence, at: Span, region: Span): readonly Span[] {
	const clause = clauseAround(read, at);
	return [
		{ start: Math.max(clause.start, region.start), end: at.start },
		{ start: at.end, end: Math.min(clause.end, region.end) },
	].filter(({ start, end }) => end > start);
}

const whole = ({ text }: ReadSentence): Span => ({ start: 0, end: text.length });

type Read = (text: string, language: string) => readonly Item[];

function itemsBeside(read: ReadSentence, at: Span, region: Span, itemsIn: Read): readonly Item[] {
	return stretchesBeside(read, at, region).flatMap(({ start, end }) =>
		itemsIn(read.text.slice(start, end), read.language).map((item) => ({
			...item,
			start: item.start + start,
			end: item.end + start,
		})),
	);
}

/**
 * The draft's item with the part of another in the source.
 *
 * - silent: where the source names the draft's too, in the sentence or one beside it; where either has several of one part
 */
function otherItem({ around, first, last, region }: BesideCase, itemsIn: Read): Contrast | null {
	const { own, at } = around;
	if (own.language !== first.read.language) return null;
	const drafted = itemsBeside(own, at, region, itemsIn);
	if (drafted.length === 0) return null;
	const source = [
		...itemsBeside(first.read, first.at, { start: 0, end: first.at.start }, itemsIn).map((item) => ({
			item,
			of: first,
		})),
		...itemsBeside(last.read, last.at, { start: last.at.end, end: last.read.text.length }, itemsIn).map((item) => ({
			item,
			of: last,
		})),
	];
	const near = itemsIn(textNear(first, last), first.read.language);
	for (const mine of drafted) {
		const theirs = source.filter(({ item }) => item.part === mine.part);
		const isAlone = drafted.filter(({ part }) => part === mine.part).length === 1 && theirs.length === 1;
		const [other] = theirs;
		if (!isAlone || other === undefined || near.some(({ value }) => value === mine.value)) continue;
		return {
			drafted: own.text.slice(mine.start, mine.end),
			found: other.of.read.text.slice(other.item.start, other.item.end),
			elsewhere: null,
		};
	}
	return null;
}

const COUNT = /^\d+$/u;
/** Words behind a number in which its noun is, and characters where words are not spaced. */
const NOUN = 3;
const NOUN_UNSPACED = 2;
const SHORTEST = 3;

/** Counts with their noun, and amounts and shares with their unit; dates and years are none. */
const numbersWithNouns: Read = (text, language) => {
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	return numbersIn(text, language).flatMap(({ start, end, value }): readonly Item[] => {
		const unit = / (?<unit>\D.*)$/u.exec(value)?.groups?.unit;
		if (unit !== undefined) return [{ start, end, value, part: unit }];
		if (!COUNT.test(value) || /^(?:19|20)\d\d$/u.test(value)) return [];
		const behind = /^[^,;:.!?，；：。“"«]*/u.exec(text.slice(end, end + 60))?.[0] ?? "";
		// "1,200 | engineers": the noun is quoted.
		if (/^[\s"“«„「『]*$/u.test(text.slice(end))) return [{ start, end, value, part: QUOTED }];
		const noun = unspaced ? behind.slice(0, NOUN_UNSPACED) : nounOf(behind, language);
		return noun === undefined || noun === "" ? [] : [{ start, end, value, part: noun }];
	});
};

const QUOTED = "…";

function nounOf(words: string, language: string): string | undefined {
	const [first] = words
		.split(/\s+/u)
		.filter((word) => word.length >= SHORTEST)
		.slice(0, NOUN);
	return first === undefined ? undefined : stem(foldText(first), language);
}

/** The counts and amounts that the draft gives beside the quoted words. */
export const besideNumbers = ({ around: { own, at }, region }: BesideCase): readonly Item[] => [
	...itemsBeside(own, at, region, numbersWithNouns),
	...ledNumbers(own, at, region),
];

/** "They sent 40 ships: “…”": of the clause that the quoted words bear out, where the pack says how it leads to them. */
function ledNumbers(own: ReadSentence, at: Span, region: Span): readonly Item[] {
	const lead = contrastsOf(own.language)?.leads?.exec(own.text.slice(0, at.start));
	if (lead == null) return [];
	const before = { start: lead.index, end: lead.index };
	const from = Math.max(clauseAround(own, before).start, region.start);
	return numbersWithNouns(own.text.slice(from, lead.index), own.language).map((item) => ({
		...item,
		start: item.start + from,
		end: item.end + from,
	}));
}

/** "500 million dollars “for power lines”", "“…” over ten years", where the source has 300, and five. */
export const otherNumber = (one: BesideCase): Contrast | null => otherItem(one, numbersWithNouns);

/** "until December", "by spring": a bound with its word. */
const bounds: Read = (text, language) => {
	const source = contrastsOf(language)?.bound ?? "(?!)";
	return matchesIn(text, expression(source, "giu")).map(({ 0: words, index, groups }) => ({
		start: index,
		end: index + words.length,
		value: foldText(groups?.what ?? words),
		part: foldText(groups?.how ?? ""),
	}));
};

/** "“We will keep them” until December", where the source says until June. */
export const otherBound = (one: BesideCase): Contrast | null => otherItem(one, bounds);

/** "will give Orvena “a loan”", where the source has it given to Kestria, and names Orvena nowhere. */
export function otherReceiver({ around, first, last, region, holder, marksIn }: BesideCase): Contrast | null {
	const { own, at } = around;
	const { document } = first;
	const mine = actorsBeside(own, at, region);
	const theirs = [
		...actorsBeside(first.read, first.at, whole(first.read)),
		...(last === first ? [] : actorsBeside(last.read, last.at, whole(last.read))),
	];
	for (const drafted of mine) {
		const found = theirs.find(({ part, value }) => part === drafted.part && value !== drafted.value);
		const isParty = drafted.value === document.publisher || drafted.value === holder;
		if (found === undefined || isParty || found.value === document.publisher) continue;
		if (namedIn(document, marksIn).has(drafted.value as ActorId)) continue;
		return {
			drafted: own.text.slice(drafted.start, drafted.end),
			found: document.text.slice(first.start + found.start, first.start + found.end),
			elsewhere: null,
		};
	}
	return null;
}

/** "give | Kestria", "against | the | Meridian Pact". */
const WORD_BEFORE = expressionOfAny(
	({ scope }) => scope?.clauses.article,
	"iu",
	(words) => `(?<word>\\p{L}+)\\s(?:${words}\\s)?$`,
);

/** Names of states and others that are told apart by the word before them: "give Kestria", "to Kestria", 向凯斯特. */
function actorsBeside(read: ReadSentence, at: Span, region: Span): readonly Item[] {
	const unspaced = languageOf(read.language)?.sentences.unspaced === true;
	return stretchesBeside(read, at, region).flatMap(({ start, end }) =>
		read.marks.flatMap((mark): readonly Item[] => {
			const actor = mark.kind === "actor" && mark.start >= start && mark.end <= end ? actorNamed(mark) : null;
			if (actor == null) return [];
			const before = read.text.slice(start, mark.start);
			const word = unspaced ? before.slice(-1) : (WORD_BEFORE().exec(before)?.groups?.word ?? "");
			return word === ""
				? []
				: [{ start: mark.start, end: mark.end, value: actor, part: stem(foldText(word), read.language) }];
		}),
	);
}

/**
 * "The president called it “…”", where the source says the vice president.
 *
 * - silent: where the draft names the person, or the source, nearby, an office without a rank before it
 */
export function otherRank({ around, first, last }: BesideCase): Contrast | null {
	const { own } = around;
	if (languageOf(first.read.language)?.frames === undefined || own.language !== first.read.language) return null;
	for (const ranked of ranksIn(first.read)) {
		if (ranked.start >= first.at.start && ranked.end <= first.at.end) continue;
		const at = placeOf(ranked.noun, own.text, own.language);
		if (at === -1 || ranksIn(own).length > 0) continue;
		const end = at + ranked.noun.length;
		const isNamed = own.marks.some(
			(mark) => mark.kind === "person" && mark.start <= end + BESIDE && mark.end >= at - BESIDE,
		);
		const plain = foldText(textNear(first, last)).replaceAll(ranked.words, " ");
		if (isNamed || placeOf(ranked.noun, plain, own.language) !== -1) continue;
		const found = first.read.text.slice(ranked.start, ranked.end);
		return { drafted: own.text.slice(at, end), found, elsewhere: null };
	}
	return null;
}
/** Characters between a name and an office. */
const BESIDE = 2;

interface Ranked extends Span {
	readonly noun: string;
	readonly words: string;
}

/** "vice | president": offices with a word before them that sets them below, or in the past. */
function ranksIn({ text, language, marks }: ReadSentence): readonly Ranked[] {
	const pack = languageOf(language);
	if (pack?.frames === undefined) return [];
	const folded = foldText(text);
	return termFinder(
		EDGE_KINDS,
		pack.frames.edges,
		pack.sentences.unspaced,
	)(folded).flatMap((term): readonly Ranked[] => {
		const { kind, start, end } = term;
		const office = marks.find((mark) => mark.kind === "office" && mark.end > end && mark.start <= end + 1);
		if (kind !== "former" || office === undefined) return [];
		const noun = folded.slice(Math.max(end, office.start), office.end).replace(/^[\s-]+/u, "");
		return noun === "" ? [] : [{ start, end: office.end, noun, words: folded.slice(start, office.end) }];
	});
}

/** Where a word is in a text; −1 where it is not. */
function placeOf(word: string, text: string, language: string): number {
	const unspaced = languageOf(language)?.sentences.unspaced === true;
	const source = escaped(word);
	return foldText(text).search(new RegExp(unspaced ? source : `(?<!\\p{L})${source}(?!\\p{L})`, "u"));
}

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
