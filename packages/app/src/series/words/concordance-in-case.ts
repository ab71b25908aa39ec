import {
	type CollocateOrder,
	type ConcordanceLine,
	collocatesOf,
	nearWords,
	type Outcome,
	tallying,
	textsWithExamples,
	wordExamples,
} from "@fissure/core";
import type { Collocate, CollocationsReport, ConcordanceReport, DocumentFacts } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { lexiconOf, type TextsAsked, textsAsked } from "../texts-asked.ts";
import { CONCORDANCE_VERSION, lineWriter, MOST_LINES, type PlacesAsked, WINDOW } from "./concordance-lines.ts";
import {
	countedWords,
	documentsInOrder,
	inOrder,
	quotedFacts,
	textsInOneLanguage,
	type WordsAsked,
	wordSet,
} from "./counted-words.ts";

export interface ConcordanceAsked extends PlacesAsked {
	readonly texts: TextsAsked;
}

/**
 * Where are these words in the texts of a case, each place on a line with what is around it?
 *
 * - out:      the latest texts first, each in its order; texts of every language
 * - problems: those of the query, of names, of the lexicon and of opening
 */
export const concordanceInCase = (
	choice: CaseChoice,
	{ query, texts, window = WINDOW, most = MOST_LINES }: ConcordanceAsked,
	hooks: Hooks = {},
): Promise<Outcome<ConcordanceReport>> =>
	inCase(choice, "read", async (file, store) => {
		const places = await store.placesWith(file, query);
		if (!places.ok) return places;
		const lexicon = await lexiconOf(file, store);
		if (!lexicon.ok) return lexicon;
		const facts = await textsAsked(file, store, lexicon.value, texts);
		if (!facts.ok) return facts;
		const lines: ConcordanceLine[] = [];
		const lineAt = lineWriter(window);
		let [found, all] = [0, 0];
		const having = inOrder(facts.value).filter(({ id }) => places.value.texts.has(id));
		for await (const { document } of documentsInOrder(file, store, having, hooks)) {
			const here = places.value.placesIn(document.text);
			if (here.length === 0) continue;
			found++;
			all += here.length;
			for (const place of here.slice(0, most - lines.length)) lines.push(lineAt(document, place));
		}
		return {
			ok: true,
			value: {
				...{ query, version: CONCORDANCE_VERSION, window, searched: facts.value.length, texts: found, places: all },
				lines,
				documents: quotedFacts(having, lines),
			},
		};
	});

export interface CollocationsAsked extends WordsAsked {
	/** As for `fissure ask`. */
	readonly query: string;
	readonly texts: TextsAsked;
	/** Words on either side that are near; 5. */
	readonly window?: number;
	/** Rows; 50. */
	readonly most?: number;
	/** What is near fewer times is not tested; 3. */
	readonly fewest?: number;
	readonly by?: CollocateOrder;
}

const NEAR = 5;
const ROWS = 50;
const FEWEST = 3;

/**
 * Which words stand near these in the texts of a case, more than chance would put them there?
 *
 * - out:      counted in the texts that are in the language of most that have the words
 * - problems: `texts-none`, those of the query, of names, of the lexicon and of opening
 */
export const collocationsInCase = (
	choice: CaseChoice,
	{ query, texts, window = NEAR, most = ROWS, fewest = FEWEST, by = "logDice", ...words }: CollocationsAsked,
	hooks: Hooks = {},
): Promise<Outcome<CollocationsReport>> =>
	inCase(choice, "read", async (file, store) => {
		const looked = await store.placesWith(file, query);
		if (!looked.ok) return looked;
		const { texts: proposed, placesIn } = looked.value;
		const lexicon = await lexiconOf(file, store);
		if (!lexicon.ok) return lexicon;
		const chosen = await textsInOneLanguage(file, store, lexicon.value, texts, (id) => proposed.has(id));
		if (!chosen.ok) return chosen;
		const { numbers, says } = countedWords(chosen.value.language, words);
		const [near, all] = [tallying(), tallying()];
		const counted: DocumentFacts[] = [];
		const having: DocumentFacts[] = [];
		let [places, total] = [0, 0];
		for await (const { facts, document } of documentsInOrder(file, store, chosen.value.texts, hooks)) {
			const read = numbers.read(document.text);
			if (read.length === 0) continue;
			total += read.length;
			const here = proposed.has(document.id) ? placesIn(document.text) : [];
			const around = nearWords(read, here, window);
			all.add(around.all);
			counted.push(facts);
			if (here.length === 0) continue;
			places += here.length;
			near.add(around.near);
			having.push(facts);
		}
		const tallies = { near: near.tally(), all: all.tally() };
		const ranked = collocatesOf(numbers, tallies, { places, fewest, most, by });
		const shown = ranked.collocates.map(({ number }) => number);
		const examples = wordExamples(shown);
		for await (const { document } of documentsInOrder(file, store, textsWithExamples(having, shown, tallies.near))) {
			const here = placesIn(document.text);
			examples.take(document, nearWords(numbers.read(document.text), here, window).near, here);
		}
		const collocates = ranked.collocates.map(
			({ number, ...row }): Collocate => ({ ...row, sentences: examples.of(number) }),
		);
		return {
			ok: true,
			value: {
				query,
				method: { ...METHOD, ...says },
				window,
				set: wordSet(counted, total, {
					language: chosen.value.otherLanguages,
					both: 0,
					empty: chosen.value.texts.length - counted.length,
				}),
				...{ places, texts: having.length, tested: ranked.tested, rare: ranked.rare, fewest, by, collocates },
				documents: quotedFacts(
					counted,
					collocates.flatMap(({ sentences }) => sentences),
				),
			},
		};
	});

const METHOD = {
	name: "surface co-occurrence; logDice, mutual information, G², t",
	version: 1,
	source: "Evert (2008), Corpora and collocations; Rychlý (2008); Dunning (1993)",
} as const;
