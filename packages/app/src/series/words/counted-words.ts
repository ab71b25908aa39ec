import {
	type Document,
	failed,
	type HanSplitter,
	type Lexicon,
	languageOf,
	type Outcome,
	type WordNumbers,
	wordNumbers,
} from "@fissure/core";
import type { DocumentFacts, TextGaps, WordMethod, WordSet } from "@fissure/model";
import type { Case } from "@fissure/store";
import type { Store } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { type TextsAsked, textsAsked } from "../texts-asked.ts";

/** What counts as one word. */
export interface WordsAsked {
	/** Each form by itself; else all forms of a stem are one word. */
	readonly eachForm?: boolean;
}

/** Texts in one language, in an order that depends on nothing but themselves: the latest first. */
export interface ChosenTexts {
	readonly texts: readonly DocumentFacts[];
	readonly language: string;
	/** In other languages. */
	readonly otherLanguages: number;
}

/**
 * Texts that are asked for, in the language that most of them have: words of two languages are never the same.
 *
 * - problems: `texts-none`, those of `textsAsked`
 */
export async function textsInOneLanguage(
	file: Case,
	store: Store,
	lexicon: Lexicon,
	asked: TextsAsked,
	/** Texts whose language decides; all unless said. */
	decides: (id: string) => boolean = () => true,
): Promise<Outcome<ChosenTexts>> {
	const facts = await textsAsked(file, store, lexicon, asked);
	if (!facts.ok) return facts;
	const counts = new Map<string, number>();
	for (const { id, language } of facts.value) counts.set(language, (counts.get(language) ?? 0) + (decides(id) ? 1 : 0));
	const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
	if (most === undefined)
		return failed("texts-none", "Expected texts to count, got none that pass; choose others", "texts");
	return { ok: true, value: inLanguage(facts.value, most[0]) };
}

export function inLanguage(facts: readonly DocumentFacts[], language: string): ChosenTexts {
	const texts = inOrder(facts.filter((one) => one.language === language));
	return { texts, language, otherLanguages: facts.length - texts.length };
}

/** The latest first, whatever the order in which they were added. */
export const inOrder = (facts: readonly DocumentFacts[]): readonly DocumentFacts[] => facts.toSorted(latestFirst);

/** By their days, then by their ids. */
export const latestFirst = (a: DocumentFacts, b: DocumentFacts): number => {
	const [one, other] = [a.date ?? "", b.date ?? ""];
	return one === other ? (a.id < b.id ? -1 : 1) : one < other ? 1 : -1;
};

/** Texts read at once: as many as the store reads in one go. */
const TEXTS_AT_ONCE = 49;

/** Their words, in this order; the hooks are told how far it is. */
export async function* documentsInOrder(
	file: Case,
	store: Store,
	texts: readonly DocumentFacts[],
	{ signal, onProgress }: Hooks = {},
): AsyncGenerator<{ readonly facts: DocumentFacts; readonly document: Document }> {
	for (let from = 0; from < texts.length; from += TEXTS_AT_ONCE) {
		const page = texts.slice(from, from + TEXTS_AT_ONCE);
		const ids = page.map(({ id }) => id);
		const read = new Map<string, Document>();
		for await (const document of store.documentsOf(file, { ids, earlierVersions: true }))
			read.set(document.id, document);
		for (const [at, facts] of page.entries()) {
			signal?.throwIfAborted();
			onProgress?.({ stage: "reading", done: from + at, total: texts.length, place: facts.id });
			const document = read.get(facts.id);
			if (document !== undefined) yield { facts, document };
		}
	}
}

/** Words of texts in one language, and what is said of how they were counted. */
export interface CountedWords {
	readonly numbers: WordNumbers;
	readonly splitHan: HanSplitter | undefined;
	readonly says: Pick<WordMethod, "language" | "unit" | "splitter">;
}

export function countedWords(language: string, { eachForm = false }: WordsAsked): CountedWords {
	const forms = languageOf(language)?.forms;
	const isSpaced = forms === undefined || forms.stem !== null;
	const splitHan = isSpaced ? undefined : dictionarySplitter(language);
	return {
		numbers: wordNumbers({ language, eachForm, ...(splitHan && { splitHan }) }),
		splitHan,
		says: {
			language,
			unit: splitHan !== undefined ? "segments" : eachForm || forms?.stem == null ? "forms" : "stems",
			splitter: splitHan === undefined ? null : `ICU ${process.versions.icu}`,
		},
	};
}

/** Cuts runs of characters by the dictionary that comes with Node; another release may cut some otherwise, so its version is said. */
function dictionarySplitter(language: string): HanSplitter {
	const segmenter = new Intl.Segmenter(language, { granularity: "word" });
	return (run) => [...segmenter.segment(run)].map(({ segment }) => segment);
}

/** What is said of a set of texts. */
export function wordSet(texts: readonly DocumentFacts[], words: number, leftOut: TextGaps): WordSet {
	const dates = texts.flatMap(({ date }) => date ?? []).sort();
	return { texts: texts.length, words, from: dates[0] ?? null, to: dates.at(-1) ?? null, leftOut };
}

/** Facts of the texts that are quoted, each once, in the order of the set. */
export function quotedFacts(
	texts: readonly DocumentFacts[],
	sentences: readonly { readonly document: string }[],
): readonly DocumentFacts[] {
	const quoted = new Set(sentences.map(({ document }) => document));
	return texts.filter(({ id }) => quoted.has(id));
}
