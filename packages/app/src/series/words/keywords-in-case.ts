import { failed, keywordsOf, type Outcome, tallying, textsWithExamples, wordExamples } from "@fissure/core";
import type { DocumentFacts, Keyword, KeywordsReport } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { lexiconOf, type TextsAsked, textsAsked } from "../texts-asked.ts";
import {
	countedWords,
	documentsInOrder,
	inLanguage,
	quotedFacts,
	textsInOneLanguage,
	type WordsAsked,
	wordSet,
} from "./counted-words.ts";

export interface KeywordsAsked extends WordsAsked {
	readonly texts: TextsAsked;
	/** The second set; all other texts of the case unless said. */
	readonly against?: TextsAsked | undefined;
	/** Rows for each set; 50. */
	readonly most?: number;
	/** Texts, of both sets together, in which a word must be; 2, or 1 where one set has a single text. */
	readonly fewestTexts?: number;
}

const ROWS = 50;

/**
 * Which words does one set of texts of a case use more than another?
 *
 * - out:      a text of both sets is counted in the first; what is in another language than most of the first is left out
 * - problems: `texts-none`, `keywords-short`, those of names, of the lexicon and of opening
 */
export const keywordsInCase = (
	choice: CaseChoice,
	{ texts, against, most = ROWS, fewestTexts, ...words }: KeywordsAsked,
	hooks: Hooks = {},
): Promise<Outcome<KeywordsReport>> =>
	inCase(choice, "read", async (file, store) => {
		const lexicon = await lexiconOf(file, store);
		if (!lexicon.ok) return lexicon;
		const first = await textsInOneLanguage(file, store, lexicon.value, texts);
		if (!first.ok) return first;
		const others = await textsAsked(file, store, lexicon.value, against ?? {});
		if (!others.ok) return others;
		const { language } = first.value;
		const taken = new Set(first.value.texts.map(({ id }) => id));
		const apart = others.value.filter(({ id }) => !taken.has(id));
		const second = inLanguage(apart, language);
		const { numbers, says } = countedWords(language, words);
		const sides = [first.value.texts, second.texts] as const;
		const tallies = [tallying(), tallying()] as const;
		const counted: [DocumentFacts[], DocumentFacts[]] = [[], []];
		for (const [side, facts] of sides.entries())
			for await (const { facts: known, document } of documentsInOrder(file, store, facts, hooks)) {
				const read = numbers.read(document.text);
				if (read.length === 0) continue;
				tallies[side]?.add(read);
				counted[side]?.push(known);
			}
		const [one, other] = [tallies[0].tally(), tallies[1].tally()];
		const fewest = fewestTexts ?? (Math.min(one.texts, other.texts) < 2 ? 1 : 2);
		const ranked = keywordsOf(numbers, [one, other], { most, fewestTexts: fewest });
		if (ranked === null) {
			const got = `${one.texts} and ${other.texts}`;
			const message = `Expected two sets of texts with words in "${language}", got ${got} texts; choose others`;
			return failed("keywords-short", message, "against");
		}
		const shown = [ranked.moreInFirst, ranked.moreInSecond].map((rows) => rows.map(({ number }) => number));
		const examples = shown.map((some) => wordExamples(some));
		for (const [side, tally] of [one, other].entries()) {
			const having = textsWithExamples(counted[side] ?? [], shown[side] ?? [], tally);
			for await (const { document } of documentsInOrder(file, store, having))
				examples[side]?.take(document, numbers.read(document.text));
		}
		const withSentences = (rows: typeof ranked.moreInFirst, side: 0 | 1): readonly Keyword[] =>
			rows.map(({ number, ...row }) => ({ ...row, sentences: examples[side]?.of(number) ?? [] }));
		const [moreInFirst, moreInSecond] = [withSentences(ranked.moreInFirst, 0), withSentences(ranked.moreInSecond, 1)];
		const sentences = [...moreInFirst, ...moreInSecond].flatMap((row) => row.sentences);
		return {
			ok: true,
			value: {
				method: { ...METHOD, ...says },
				...{ prior: ranked.prior, tested: ranked.tested, rare: ranked.rare, fewestTexts: fewest },
				first: wordSet(counted[0], one.words, {
					language: first.value.otherLanguages,
					both: 0,
					empty: sides[0].length - counted[0].length,
				}),
				second: wordSet(counted[1], other.words, {
					language: second.otherLanguages,
					both: against === undefined ? 0 : others.value.length - apart.length,
					empty: sides[1].length - counted[1].length,
				}),
				significant: ranked.significant,
				...{ moreInFirst, moreInSecond },
				documents: quotedFacts([...counted[0], ...counted[1]], sentences),
			},
		};
	});

const METHOD = {
	name: "log-odds with an informative Dirichlet prior; χ², G²",
	version: 1,
	source: "Monroe, Colaresi & Quinn (2008), doi:10.1093/pan/mpn018; Dunning (1993)",
} as const;
