import { foldText, hasUnspaced, languageOf, matchesIn } from "@fissure/languages";
import { actorNamed, type Document, type Mark, type Span } from "@fissure/model";
import { numbersIn } from "../../documents/numbers/numbers.ts";
import { relativeClauses } from "../clause/carried.ts";
import { meantWordsIn } from "../clause/operators.ts";
import { type ReadSentence, readSentence } from "../clause/sentences.ts";
import { expression } from "../clause/word-finder.ts";
import { headed } from "../fit/document-fit.ts";
import { type BesideCase, contrastsOf, textNear } from "./beside-case.ts";
import { namedIn } from "./circumstances.ts";
import { isNowhereIn, membersAt } from "./contrasts.ts";
import { linkingIn } from "./linking.ts";
import { closingOf, formOf, isSmall, isUnspaced, openingOf, WORD } from "./slots.ts";

/**
 * "By a show of hands, the committee “chose the site”", where the source has the words for none of it.
 *
 * The draft's own words in the clause of the quotation, up to its next border or word of saying. Those that the text has
 * nowhere, in any form, are the draft's own; a draft that else keeps to the source adds something by one or two of them.
 *
 * - silent: on words that say how or when it is told, that other checks read (of scope, attitude, doubt; numbers, days) or that
 *   name the publisher or the speaker; where more than two are new, since the draft then tells something itself
 */
export function addedWords(one: BesideCase): { readonly drafted: string } | null {
	const { around, region, first } = one;
	const { own, at } = around;
	if (own.language !== first.read.language || contrastsOf(own.language) === null) return null;
	const slots = [openingOf(own, at, region.start), closingOf(own, at, region.end)];
	const added = slots.flatMap((slot) => [...newNames(one, slot), ...newWords(one, slot)]);
	const [drafted] = added;
	if (drafted === undefined || added.length > MOST_ADDED) return null;
	if (slots.some(({ start, end }) => end - start > (isUnspaced(own) ? LONGEST_UNSPACED : LONGEST))) return null;
	return { drafted: own.text.slice(drafted.start, drafted.end) };
}
const MOST_ADDED = 2;
/** Characters of a clause that tells something itself. */
const LONGEST = 90;
const LONGEST_UNSPACED = 24;

/** States and others whom the source does not name at all. */
function newNames(
	{ around: { own, at }, first: { document }, holder, marksIn }: BesideCase,
	slot: Span,
): readonly Span[] {
	return own.marks.filter((mark) => {
		if (mark.kind !== "actor" || mark.start < slot.start || mark.end > slot.end) return false;
		// "Although Kestria objects, “…”": of another clause.
		if (/[,，]/u.test(own.text.slice(mark.end, at.start))) return false;
		const actor = actorNamed(mark);
		return actor != null && actor !== holder && actor !== document.publisher && !namedIn(document, marksIn).has(actor);
	});
}

const TELLING: ReadonlySet<Mark["kind"]> = new Set<Mark["kind"]>(["concept", "frame"]);

function newWords(one: BesideCase, slot: Span): readonly Span[] {
	// What is beside a whole sentence of the source tells of it: "Readers learn that “…”".
	if (isWholeSentence(one)) return [];
	if (!/\p{L}/u.test(one.around.own.text.slice(slot.start, slot.end))) return [];
	const { own } = one.around;
	const { at } = one.around;
	const near = `${one.first.document.title ?? ""}\n${textNear(one.first, one.last)}`;
	const known = [
		...own.marks.filter(({ kind }) => !TELLING.has(kind)),
		...own.words.filter(({ kind }) => kind !== "universal" && kind !== "filler"),
		...meantWordsIn(own),
		...linkingIn(own),
		...numbersIn(own.text, own.language),
		...relativeClauses(own, at),
		...placeIn(own),
		...deniedIn(one, slot),
		...oneOfTwoIn(own, slot),
	];
	const free = (span: Span): boolean =>
		!known.some(({ start, end }) => start < span.end && end > span.start) &&
		membersAt(own, span).every((member) => isNowhereIn(near, own.language, member));
	return isUnspaced(own) ? newCharacters(one, slot, free) : newSpaced(one, slot, free);
}

const isWholeSentence = ({ around: { own }, first, last }: BesideCase): boolean =>
	!own.marks.some(({ kind }) => kind === "speech") &&
	!/[\p{L}\p{N}]/u.test(first.read.text.slice(0, first.at.start)) &&
	!/[\p{L}\p{N}]/u.test(last.read.text.slice(last.at.end));

/** "closed the speech with “…”" tells where the words are, and no more. */
function placeIn({ text, language }: ReadSentence): readonly Span[] {
	const { opensText = "(?!)", closesText = "(?!)" } = contrastsOf(language) ?? {};
	return [opensText, closesText].flatMap((source) =>
		matchesIn(text, expression(source, "giu")).map(({ 0: words, index }) => ({
			start: index,
			end: index + words.length,
		})),
	);
}

/** "The latter said “…”": which of two speaks, as the draft's own sentence before tells. */
function oneOfTwoIn({ text, language }: ReadSentence, { start, end }: Span): readonly Span[] {
	const words = languageOf(language)?.sources?.ofTwo;
	const [found] =
		words === undefined ? [] : [words.former, words.latter].flatMap((one) => one.exec(text.slice(start, end)) ?? []);
	return found === undefined ? [] : [{ start, end: start + found.length }];
}

const DENIES: ReadonlySet<string> = new Set(["negation", "lack", "exception"]);

/** "No ransom was paid", where the source has a word that denies too: in other words the same. */
function deniedIn({ around: { own }, first, last }: BesideCase, slot: Span): readonly Span[] {
	const denies = [first, last].some(({ read }) => read.words.some(({ kind }) => DENIES.has(kind)));
	return denies
		? own.words
				.filter(({ kind, start, end }) => DENIES.has(kind) && start >= slot.start && end <= slot.end)
				.map(() => slot)
		: [];
}

type Free = (span: Span) => boolean;

function newSpaced({ around: { own }, first, last, marksIn }: BesideCase, slot: Span, free: Free): readonly Span[] {
	const words = matchesIn(own.text.slice(slot.start, slot.end), WORD)
		.map(({ 0: word, index }) => ({ word, start: slot.start + index, end: slot.start + index + word.length }))
		.filter(({ word }) => word.length > 2 && !isSmall(word, own.language) && !/\d/u.test(word));
	const loose = words.filter(free);
	if (loose.length === 0) return [];
	const forms = formsOf(first.document);
	const isNew = ({ word }: { readonly word: string }): boolean => !forms.has(formOf(plain(word), own));
	const fresh = loose.filter(isNew);
	if (fresh.length === 0) return fresh;
	const near = readSentence(textNear(first, last), own.language, marksIn);
	const others = new Set(formsOfVerbs(near));
	const concepts = conceptsIn(near.marks);
	return fresh.filter(
		(span) =>
			!others.has(foldText(span.word)) &&
			!conceptsIn(own.marks.filter(({ start, end }) => start < span.end && end > span.start)).some((concept) =>
				concepts.includes(concept),
			),
	);
}

const plain = (word: string): string => word.replace(/['’]s?$/u, "");
const conceptsIn = (marks: readonly Mark[]): readonly string[] =>
	marks.flatMap((mark) => (mark.kind === "concept" ? [mark.concept] : []));

/** "paid" of "pay". */
function formsOfVerbs({ text, language }: ReadSentence): readonly string[] {
	const ofVerb = languageOf(language)?.forms?.ofVerb ?? null;
	return ofVerb === null ? [] : matchesIn(foldText(text), WORD).flatMap(({ 0: word }) => ofVerb(word));
}

const forms = new WeakMap<Document, ReadonlySet<string>>();

/** Of all words of a text and of its heading. */
function formsOf(document: Document): ReadonlySet<string> {
	const before = forms.get(document);
	if (before !== undefined) return before;
	const { language } = document;
	const found = new Set(
		matchesIn(headed(document), WORD).flatMap(([word]) =>
			word
				.split("-")
				.concat(word)
				.map((part) => formOf(plain(part), { language })),
		),
	);
	forms.set(document, found);
	return found;
}

/** Characters in a row of which none is near the quoted words, and which are together nowhere in the source. */
function newCharacters({ around: { own }, first, last }: BesideCase, slot: Span, free: Free): readonly Span[] {
	const { title, text } = first.document;
	const near = `${title ?? ""}${textNear(first, last, 2)}`;
	const isNew = (at: number): boolean => {
		const character = own.text.charAt(at);
		return hasUnspaced(character) && !near.includes(character) && free({ start: at, end: at + 1 });
	};
	const found: Span[] = [];
	for (let at = slot.start; at < slot.end; at++) {
		let end = at;
		while (end < slot.end && isNew(end) && !isSmall(own.text.charAt(end), own.language)) end++;
		if (end - at >= 2 && !text.includes(own.text.slice(at, at + 2))) found.push({ start: at, end });
		at = Math.max(at, end);
	}
	return found;
}
