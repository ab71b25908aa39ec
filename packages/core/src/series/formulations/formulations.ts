import { editWordsOf, foldText, lackingIn, languageOf } from "@fissure/languages";
import {
	byCodeUnits,
	type Document,
	type Formulation,
	type FormulationGap,
	type FormulationKind,
	type Formulations,
	type FormulaWords,
	type PhraseShift,
	type PhraseVariant,
	quoteOf,
	type Span,
} from "@fissure/model";
import { pageFurniture } from "../../documents/pages/page-furniture.ts";
import { questionSpans } from "../../documents/questions.ts";
import { falseDiscoveries } from "../../stats/benjamini-hochberg.ts";
import { SEED } from "../../stats/seeded.ts";
import { lifeLine, TIER_LINES, type TierLine, type Timeline, timelineOf } from "./life-line.ts";
import { type PhraseOrder, phraseOrder, rangeOf } from "./phrase-order.ts";
import { type PhraseLimits, phrasesIn } from "./phrases-in.ts";
import { type FoundVariant, variantsOf } from "./variants.ts";
import { joined, numbersOf, textOfPlaces, type WordRun, wordRun } from "./word-run.ts";

/** The method and its version, as results are stamped with it. */
export const FORMULATIONS_METHOD = "formulations@1";

/** How a phrase is used by others than the holder. */
export interface UseByOthers {
	/** Texts of others in its language that have it, and that there are. */
	readonly texts: number;
	readonly of: number;
	readonly publishers: NonNullable<Formulation["others"]>;
}

export interface FormulationOptions {
	/** Whose texts these are, as the result says. */
	readonly holder?: string | null;
	/** Phrases that are looked up whether or not they are fixed; a language narrows them. */
	readonly watched?: readonly { readonly phrase: string; readonly language: string | null }[];
	/** Texts that have a phrase, at least; by the number of texts unless said. */
	readonly minimum?: number;
	readonly tiers?: readonly TierLine[];
	readonly seed?: number;
	/** Where names of actors, people and offices are in words of a language. */
	readonly namesIn?: (words: string, language: string) => readonly Span[];
	/** Where greetings and other words of every readout are. */
	readonly setPhrasesIn?: (document: Document) => readonly Span[];
	/** Does the word list have this as a term? Then it is no mere name, whatever its capitals. */
	readonly isTerm?: (words: string, language: string) => boolean;
	/** What one wording is against another. */
	readonly shiftOf?: (phrase: string, variant: string, language: string) => PhraseShift;
	/** Called before each part of the work, with the language that it is about: a part of a large case takes seconds. */
	readonly onStep?: (language: string, done: number, total: number) => void;
	/** How others use each of these phrases; null where nobody asked. */
	readonly others?: ((phrases: readonly string[], language: string) => readonly UseByOthers[]) | null;
}

/**
 * Units of a phrase, of which some say something of a subject; of a variant, how many differ, are left out, and are left. Where
 * characters are units, a word has one or two.
 */
const SPACED = { shortest: 2, longest: 10, content: 2, aWord: 1, apart: 1, less: 3, kept: 2 } as const;
const UNSPACED = { shortest: 4, longest: 16, content: 3, aWord: 2, apart: 2, less: 4, kept: 3 } as const;

/** Least association of a phrase: "of the" of any text is below. */
const ASSOCIATION = 0.3;

/** In fewer texts than this nothing is fixed. */
const FEWEST_TEXTS = 3;

/**
 * Which fixed phrases does a holder use, when was each first and last used, and which have vanished?
 *
 * Phrases are found without a list, by how often they come again word for word and how firmly their words hold together; journalists'
 * questions and the furniture of pages are left aside. Watched phrases are looked up, with their variants.
 *
 * - in:       the texts of one holder, in any order
 * - out:      watched phrases first, then by weight
 * - unit:     chances 0–1, see the nouns
 * - silent:   on phrases that fewer texts than the least have, that any text has, or that are part of one longer phrase in four of five
 *             places; texts without a date, and all but the first of texts with the same words, are left out and counted
 * - time:     linear in the words: 3.3 million in about four seconds
 * - source:   `series/formulations/phrases-in.ts`, `stats/over-time/last-sighting.ts`, `stats/benjamini-hochberg.ts`
 */
export function formulationsIn(documents: readonly Document[], options: FormulationOptions = {}): Formulations {
	const { tiers = TIER_LINES } = options;
	const { texts, leftOut } = countable(documents);
	const minimum = options.minimum ?? leastTexts(texts.length);
	const languages = languagesOf(texts);
	const items = withoutTwins(
		languages.flatMap((language, at) =>
			itemsIn(
				texts.filter((text) => text.language === language),
				language,
				{
					...{ ...options, tiers, minimum },
					step: (part) => options.onStep?.(language, at * PARTS + part, languages.length * PARTS),
				},
			),
		),
	);
	const tested = items.filter(({ pVanished }) => pVanished !== null);
	const qs = falseDiscoveries(tested.map(({ pVanished }) => pVanished as number));
	const qOf = new Map(tested.map((item, at) => [item, qs[at] as number]));
	return {
		holder: options.holder ?? null,
		method: FORMULATIONS_METHOD,
		seed: options.seed ?? SEED,
		texts: texts.length,
		from: texts[0]?.date ?? null,
		to: texts.at(-1)?.date ?? null,
		years: yearsOf(texts),
		leftOut,
		unsupported: languagesOf(texts).filter((language) => lackingIn(language, ["formulas"]).length > 0),
		least: { texts: minimum, association: ASSOCIATION },
		tiers: [...tiers],
		tested: tested.length,
		items: items
			.map((item) => ({ ...item, qVanished: qOf.get(item) ?? null }))
			.sort(
				(a, b) =>
					Number(b.isWatched) - Number(a.isWatched) ||
					b.weight - a.weight ||
					byCodeUnits(a.phrase, b.phrase) ||
					byCodeUnits(a.language, b.language),
			),
	};
}

/** A watched phrase of no language is looked up in each: where it is in none of one, the others say enough; in none at all, one does. */
function withoutTwins<One extends Pick<Formulation, "phrase" | "isWatched" | "texts">>(
	items: readonly One[],
): readonly One[] {
	const watched = items.filter(({ isWatched }) => isWatched);
	const found = new Set(watched.filter(({ texts }) => texts > 0).map(({ phrase }) => phrase));
	const first = new Map(watched.toReversed().map((item) => [item.phrase, item]));
	return items.filter(
		(item) => !item.isWatched || item.texts > 0 || (!found.has(item.phrase) && first.get(item.phrase) === item),
	);
}

/** Of many texts a phrase needs more, or the list has no end; half a per cent, from three to twenty. */
const leastTexts = (texts: number): number => Math.min(20, Math.max(FEWEST_TEXTS, Math.round(texts / 200)));

type Counted = Document & { readonly date: string };

/** Dated texts, the oldest first, each wording once. */
function countable(documents: readonly Document[]): {
	readonly texts: readonly Counted[];
	readonly leftOut: Formulations["leftOut"];
} {
	const dated = documents.filter((one): one is Counted => one.date !== undefined);
	const inOrder = dated.toSorted((a, b) => byCodeUnits(a.date, b.date) || byCodeUnits(a.id, b.id));
	const seen = new Set<string>();
	const texts = inOrder.filter(({ text }) => {
		const isNew = !seen.has(text);
		seen.add(text);
		return isNew;
	});
	const gaps: readonly (readonly [FormulationGap, number])[] = [
		["undated", documents.length - dated.length],
		["repeated", dated.length - texts.length],
	];
	return { texts, leftOut: gaps.flatMap(([why, count]) => (count === 0 ? [] : [{ why, texts: count }])) };
}

function yearsOf(texts: readonly Counted[]): Formulations["years"] {
	const counts = new Map<number, number>();
	for (const { date } of texts) {
		const year = Number(date.slice(0, 4));
		counts.set(year, (counts.get(year) ?? 0) + 1);
	}
	return [...counts].map(([year, count]) => ({ year, texts: count }));
}

const languagesOf = (texts: readonly Counted[]): readonly string[] =>
	[...new Set(texts.map(({ language }) => language))].sort();

type Item = Omit<Formulation, "qVanished">;
interface Asked extends FormulationOptions {
	readonly minimum: number;
	readonly tiers: readonly TierLine[];
	readonly step: (part: number) => void;
}
/** Of the work on one language: its words, their order, its phrases. */
const PARTS = 3;

/** What the texts of one language have. */
interface Corpus {
	readonly language: string;
	readonly texts: readonly Counted[];
	readonly run: WordRun;
	readonly textOf: Int32Array;
	readonly timeline: Timeline;
	readonly rules: FormulaWords | null;
}

function itemsIn(texts: readonly Counted[], language: string, asked: Asked): readonly Item[] {
	asked.step(0);
	const size = languageOf(language)?.sentences.unspaced === true ? UNSPACED : SPACED;
	const rules = languageOf(language)?.formulas ?? null;
	const timeline = timelineOf(
		texts.map(({ id, date, kind, venue = null, speaker = null }) => ({ id, date, kind, venue, speaker })),
		asked.tiers,
	);
	const corpusOf = (parting: "texts" | "clauses"): Corpus => {
		const run = wordRun(texts.map(ownWords), { parting, withSpans: true });
		return { language, texts, run, textOf: textOfPlaces(run.firsts), timeline, rules };
	};
	const watched = watchedItems(asked, language, size, () => corpusOf("texts"));
	const known = new Set(watched.map(({ phrase }) => foldText(phrase)));
	const mined = minedItems(corpusOf("clauses"), size, asked).filter(({ phrase }) => !known.has(foldText(phrase)));
	return withOthers([...watched, ...mined], language, asked);
}

/** The text with what the holder does not say in it blotted out, sign for sign. */
function ownWords({ text, language }: Counted): string {
	let own = text;
	for (const { start, end } of [...questionSpans(text, language), ...pageFurniture(text)])
		own = own.slice(0, start) + BLOT.repeat(end - start) + own.slice(end);
	return own;
}
const BLOT = ".";

function minedItems(corpus: Corpus, size: typeof SPACED | typeof UNSPACED, asked: Asked): readonly Item[] {
	const { run, rules } = corpus;
	const limits: PhraseLimits = { ...size, texts: asked.minimum, association: ASSOCIATION };
	asked.step(1);
	const order = phraseOrder(run.words, run.vocabulary.length, size.longest);
	asked.step(2);
	return phrasesIn(
		order,
		run,
		{ looseStart: rules?.looseStart ?? NOTHING, looseEnd: rules?.looseEnd ?? NOTHING },
		limits,
	)
		.map((found) => ({ ...found, content: contentOf(found.words, corpus) }))
		.filter(
			({ content, places, words }) => content >= size.content && !isOneWord(places[0] as number, words.length, corpus),
		)
		.map(({ words, places, association, content }) => {
			const item = itemOf(Array.from(places), words.length, corpus, asked);
			const weight = item.texts * association ** 2 * (content / size.aWord - HALF);
			return { ...item, isWatched: false, association, weight };
		});
}

const NOTHING = /(?!)/u;

/** Parts of one word with a hyphen are no phrase. */
function isOneWord(place: number, length: number, corpus: Corpus): boolean {
	const { start, end } = spanAt(place, length, corpus);
	const { text } = corpus.texts[corpus.textOf[place] as number] as Counted;
	return HYPHENATED.test(text.slice(start, end));
}
const HYPHENATED = /^[^\s-]+(?:-[^\s-]+)+$/u;

/** How many of its words say something of a subject. */
function contentOf(words: Int32Array, { run, rules }: Corpus): number {
	const written = Array.from(words, (word) => run.vocabulary[word] as string);
	let content = 0;
	for (let at = 0; at < written.length; ) {
		let length = Math.min(LONGEST_PLAIN, written.length - at);
		while (length > 0 && rules?.plain.has(joined(written.slice(at, at + length))) !== true) length--;
		if (length === 0 && !HAS_DIGIT.test(written[at] as string)) content++;
		at += Math.max(1, length);
	}
	return content;
}
/** Dates and amounts are no formulas. */
const HAS_DIGIT = /\p{Nd}/u;
const LONGEST_PLAIN = 6;

/** What is known of a phrase at its places. */
function itemOf(places: readonly number[], length: number, corpus: Corpus, asked: Asked): Item {
	const { textOf, timeline, language } = corpus;
	const having = textsOf(places, textOf);
	const phrase = commonestWording(places, length, corpus);
	return {
		phrase,
		language,
		kind: kindOf(phrase, places, length, corpus, asked),
		isWatched: false,
		...lifeLine(having, timeline),
		places: places.length,
		association: null,
		weight: 0,
		others: null,
		first: quoteAt(places[0], length, corpus),
		last: quoteAt(places.at(-1), length, corpus),
		variants: [],
	};
}

function textsOf(places: readonly number[], textOf: Int32Array): Int32Array {
	const texts: number[] = [];
	for (const place of places) {
		const text = textOf[place] as number;
		if (texts.at(-1) !== text) texts.push(text);
	}
	return Int32Array.from(texts);
}

const spanAt = (place: number, length: number, { run: { spans } }: Corpus): Span => ({
	start: spans?.starts[place] as number,
	end: spans?.ends[place + length - 1] as number,
});

function quoteAt(place: number | undefined, length: number, corpus: Corpus): Formulation["first"] {
	if (place === undefined) return null;
	return quoteOf(corpus.texts[corpus.textOf[place] as number] as Document, spanAt(place, length, corpus));
}

/** As it is written most often; of two that are, the one that comes first by its characters. */
function commonestWording(places: readonly number[], length: number, corpus: Corpus): string {
	const counts = new Map<string, number>();
	for (const place of places) {
		const { start, end } = spanAt(place, length, corpus);
		const { text } = corpus.texts[corpus.textOf[place] as number] as Counted;
		const wording = text.slice(start, end).replaceAll(/\s+/gu, " ");
		counts.set(wording, (counts.get(wording) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnits(a[0], b[0]))[0]?.[0] ?? "";
}

/** Of its places, so many at the opening or the close of a text make it a frame. */
const AT_EDGES = 0.85;
/** Words of a text that open or close it: a share of them, or a few of a short text. */
const EDGE_SHARE = 0.03;
const EDGE_WORDS = 12;
/** Of a phrase, so much within greetings makes it one. */
const SET = 0.6;

function kindOf(
	phrase: string,
	places: readonly number[],
	length: number,
	corpus: Corpus,
	asked: Asked,
): FormulationKind {
	const { textOf, run, language, rules } = corpus;
	const atEdges = places.filter((place) => {
		const text = textOf[place] as number;
		const [from, to] = [run.firsts[text] as number, run.firsts[text + 1] as number];
		const edge = Math.max(EDGE_WORDS, EDGE_SHARE * (to - from));
		return place - from < edge || to - 1 - (place + length) < edge;
	});
	const isShort = places.every((place) => {
		const text = textOf[place] as number;
		return (run.firsts[text + 1] as number) - (run.firsts[text] as number) < 8 * EDGE_WORDS;
	});
	if (!isShort && atEdges.length >= AT_EDGES * places.length) return "frame";
	const set = asked.setPhrasesIn?.({ ...BARE, language, text: phrase }) ?? [];
	if (covered(set) >= SET * phrase.length) return "frame";
	const names = asked.namesIn?.(phrase, language) ?? [];
	if (contentWords(phrase, names, rules).length === 0) return "name";
	return isCapitalised(phrase, names, rules) && asked.isTerm?.(phrase, language) !== true ? "name" : "formula";
}

const BARE = { id: "", kind: "article", publisher: null, guessed: [] } as const;

const covered = (spans: readonly Span[]): number => {
	let last = 0;
	let total = 0;
	for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
		total += Math.max(0, end - Math.max(start, last));
		last = Math.max(last, end);
	}
	return total;
};

/** Its words, as spaces part them, that say something and are in none of these spans. */
function contentWords(phrase: string, besides: readonly Span[], rules: FormulaWords | null): readonly string[] {
	let rest = phrase;
	for (const { start, end } of besides) rest = rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end);
	return rest.split(" ").filter((word) => /[\p{L}\p{N}]/u.test(word) && rules?.plain.has(foldText(word)) !== true);
}

/**
 * Is it written as a name, in a script that has capitals: all its words of content, or half of them, two of which are together and no name
 * that a list has, as those of a person beside an office?
 */
function isCapitalised(phrase: string, names: readonly Span[], rules: FormulaWords | null): boolean {
	const words = contentWords(phrase, [], rules);
	const capitals = words.filter((word) => CAPITAL.test(word));
	if (capitals.length === words.length) return true;
	return 2 * capitals.length >= words.length && TWO_CAPITALS.test(contentWords(phrase, names, rules).join(" "));
}
const CAPITAL = /^\p{Lu}/u;
const TWO_CAPITALS = /(?<!\S)\p{Lu}\S+ \p{Lu}/u;

function watchedItems(
	asked: Asked,
	language: string,
	size: typeof SPACED | typeof UNSPACED,
	corpusOf: () => Corpus,
): readonly Item[] {
	const phrases = [
		...new Map(
			(asked.watched ?? [])
				.filter((one) => one.language === null || one.language === language)
				.map(({ phrase }) => [foldText(phrase), phrase]),
		).values(),
	];
	if (phrases.length === 0) return [];
	const corpus = corpusOf();
	const { run } = corpus;
	const order = phraseOrder(run.words, run.vocabulary.length, size.longest);
	return phrases.map((phrase) => {
		const numbers = numbersOf(phrase, run.numberOf) ?? [];
		const places = placesOf(order, numbers);
		const found = itemOf(places, numbers.length, corpus, asked);
		const variants = numbers.length < size.kept ? [] : variantItems(order, numbers, phrase, size, corpus, asked);
		return { ...found, phrase, isWatched: true, weight: found.texts, variants };
	});
}

/** Where a phrase is, in order, however long. */
function placesOf(order: PhraseOrder, numbers: readonly number[]): readonly number[] {
	if (numbers.length === 0) return [];
	const { from, to } = rangeOf(order, numbers.slice(0, order.depth));
	return Array.from(order.order.subarray(from, to))
		.filter((place) => numbers.every((number, at) => order.words[place + at] === number))
		.sort((a, b) => a - b);
}

/** More of one phrase are not read by anybody. */
const MOST_VARIANTS = 8;
/** One text may have any word. */
const FEWEST_VARIANT_TEXTS = 2;

function variantItems(
	order: PhraseOrder,
	numbers: readonly number[],
	phrase: string,
	size: typeof SPACED | typeof UNSPACED,
	corpus: Corpus,
	asked: Asked,
): readonly PhraseVariant[] {
	const { run, language, rules, textOf, timeline } = corpus;
	const binding = editWordsOf(language).functionWords;
	const isLoose = (word: number): boolean => {
		const written = run.vocabulary[word] as string;
		return word === 0 || binding.has(written) || rules?.plain.has(written) === true;
	};
	const described = ({ words, change, places }: FoundVariant): PhraseVariant | null => {
		const having = textsOf(places, textOf);
		if (having.length < FEWEST_VARIANT_TEXTS) return null;
		const wording = commonestWording(places, words.length, corpus);
		return {
			phrase: wording,
			change,
			shift: asked.shiftOf?.(phrase, wording, language) ?? "different",
			texts: having.length,
			firstSeen: timeline.texts[having[0] as number]?.date as string,
			lastSeen: timeline.texts[having.at(-1) as number]?.date as string,
			last: quoteAt(places.at(-1), words.length, corpus) as PhraseVariant["last"],
		};
	};
	return variantsOf(order, numbers, { ...size, isLoose })
		.flatMap((variant) => described(variant) ?? [])
		.sort((a, b) => b.texts - a.texts || byCodeUnits(a.phrase, b.phrase))
		.slice(0, MOST_VARIANTS);
}

/** A phrase that others use as often counts once; one that is more its own, more. */
function withOthers(items: readonly Item[], language: string, { others }: Asked): readonly Item[] {
	if (others == null) return items;
	const uses = others(
		items.map(({ phrase }) => phrase),
		language,
	);
	return items.map((item, at) => {
		const use = uses[at] as UseByOthers;
		return { ...item, others: use.publishers, weight: item.isWatched ? item.weight : item.weight * ownness(item, use) };
	});
}

/** How much more a phrase is the holder's than others': 1 where they use it as often, in doublings of the ratio above. */
function ownness({ texts, eligible }: Item, use: UseByOthers): number {
	if (use.of === 0) return 1;
	const ratio = (texts + HALF) / (eligible + 1) / ((use.texts + HALF) / (use.of + 1));
	return Math.log2(1 + ratio);
}
const HALF = 0.5;
