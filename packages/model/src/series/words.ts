import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { COLLOCATE_ORDERS, SCALE_MODELS, WORD_UNITS } from "../base/vocabulary.ts";
import { DocumentFactsSchema, FoundSentenceSchema, QuoteSchema } from "../texts/document.ts";

// What is asked of the words of chosen texts: which tell two sets apart, what stands around one, and where texts lie.

const count = z.number();
const p = z.number().describe("0–1, two-sided, from G²");
const q = z.number().describe("The same with regard to all words that were tested: Benjamini and Hochberg");

export const WordMethodSchema = noun("WordMethod", "How words were counted and compared", {
	name: z.string(),
	version: z.number().describe("Rises when the same texts may give other figures"),
	source: z.string().describe("The paper"),
	language: z.string().describe("Code; texts in another are left out"),
	unit: z.enum(WORD_UNITS).describe("What counts as one word"),
	splitter: z.string().nullable().describe("What cut runs of characters into words, with its version"),
});
export type WordMethod = Of<typeof WordMethodSchema>;

export const TextGapsSchema = noun("TextGaps", "How many of the texts that were asked for are not counted, and why", {
	language: count.describe("In another language"),
	both: count.describe("In the first set too"),
	empty: count.describe("Without a word"),
});
export type TextGaps = Of<typeof TextGapsSchema>;

export const WordSetSchema = noun("WordSet", "A set of texts whose words are counted", {
	texts: count,
	words: count.describe("Repeats included; numbers in digits left out"),
	from: z.string().nullable().describe("Dates of the oldest and the latest; null where none has one"),
	to: z.string().nullable(),
	leftOut: TextGapsSchema,
});
export type WordSet = Of<typeof WordSetSchema>;

export const WordUseSchema = noun("WordUse", "How often a set of texts has a word", {
	count,
	texts: count.describe("That have it"),
});
export type WordUse = Of<typeof WordUseSchema>;

const examples = list(FoundSentenceSchema).describe("Up to three, of different texts");

export const KeywordSchema = noun("Keyword", "A word that one set of texts uses more than the other", {
	word: z.string().describe("In the form that is used most"),
	stem: z.string().describe("What its forms have in common; the word itself where each form is counted alone"),
	first: WordUseSchema,
	second: WordUseSchema,
	logOdds: z.number().describe("Natural logarithm, after a prior; positive where the first set uses it more"),
	z: z.number().describe("By its standard deviation"),
	chiSquare: z.number().describe("Signed as `logOdds`"),
	chiSquareYates: z.number().describe("With Yates's correction"),
	gSquare: z.number().describe("Signed as `logOdds`"),
	...{ p, q },
	sentences: examples,
});
export type Keyword = Of<typeof KeywordSchema>;

export const KeywordsReportSchema = noun("KeywordsReport", "Which words tell two sets of texts apart", {
	method: WordMethodSchema,
	prior: z.number().describe("How many words the prior weighs: those of a text of average length"),
	first: WordSetSchema,
	second: WordSetSchema,
	tested: count.describe("Words in enough texts to be tested"),
	rare: count.describe("Words in fewer texts than `fewestTexts`, which are not tested"),
	fewestTexts: count,
	significant: z.strictObject({ first: count, second: count }).describe("With a q of at most .05"),
	moreInFirst: list(KeywordSchema).describe("The highest z first, as many as asked for"),
	moreInSecond: list(KeywordSchema),
	documents: list(DocumentFactsSchema).describe("Texts that are quoted"),
});
export type KeywordsReport = Of<typeof KeywordsReportSchema>;

export const ConcordanceLineSchema = noun("ConcordanceLine", "A place of the words that were looked for", {
	...QuoteSchema.shape,
	left: z.string().describe("What is before them, on one line"),
	right: z.string(),
});
export type ConcordanceLine = Of<typeof ConcordanceLineSchema>;

export const ConcordanceReportSchema = noun("ConcordanceReport", "Every place of some words, in its context", {
	query: z.string(),
	version: z.number().describe("Rises when the same texts may give other lines"),
	window: count.describe("Words on either side"),
	searched: count.describe("Texts"),
	texts: count.describe("Of these, texts that have the words"),
	places: count.describe("In all; the first are given"),
	lines: list(ConcordanceLineSchema),
	documents: list(DocumentFactsSchema).describe("Texts that have them, of the lines given"),
});
export type ConcordanceReport = Of<typeof ConcordanceReportSchema>;

export const CollocateSchema = noun("Collocate", "A word near the words that were looked for", {
	word: z.string().describe("In the form that is used most"),
	stem: z.string(),
	near: count.describe("Times in a window; once where windows overlap"),
	expected: z.number().describe("Times that chance would put it there"),
	all: WordUseSchema.describe("In all texts that were counted"),
	texts: count.describe("That have it near"),
	logDice: z.number().describe("At most 14; one less is half as exclusive"),
	mutualInformation: z.number().describe("log₂ of near by expected"),
	gSquare: z.number().describe("Below 0 where it is there less than by chance"),
	t: z.number(),
	...{ p, q },
	sentences: examples,
});
export type Collocate = Of<typeof CollocateSchema>;

export const CollocationsReportSchema = noun("CollocationsReport", "Which words stand near others", {
	query: z.string(),
	method: WordMethodSchema,
	window: count.describe("Words on either side, within the text"),
	set: WordSetSchema,
	places: count.describe("Of the words that were looked for"),
	texts: count.describe("That have them"),
	tested: count,
	rare: count.describe("Words that are near fewer times than `fewest`, which are not tested"),
	fewest: count,
	by: z.enum(COLLOCATE_ORDERS),
	collocates: list(CollocateSchema).describe("The highest first, of those that are there more than by chance"),
	documents: list(DocumentFactsSchema).describe("Texts that are quoted"),
});
export type CollocationsReport = Of<typeof CollocationsReportSchema>;

export const ScaledSchema = noun("Scaled", "A place on a scale", {
	score: z.number(),
	standardError: z.number(),
});
export type Scaled = Of<typeof ScaledSchema>;

export const ScaledTextSchema = noun(
	"ScaledText",
	"Where a text lies on a scale, and which of its words put it there",
	{
		...DocumentFactsSchema.shape,
		words: count.describe("Counted for the scale, repeats included"),
		position: z.number().describe("θ of Wordfish; of Wordscores what is asked for"),
		standardError: z
			.number()
			.describe(
				"Of Wordfish given its words, under Poisson counts, as other programs print it; narrower than the interval",
			),
		low: z.number().describe("95 % interval; of Wordfish from the sandwich, words being estimated too"),
		high: z.number(),
		reference: z.number().nullable().describe("Score that was given to it; null where it is placed by its words"),
		raw: ScaledSchema.nullable().describe("Wordscores before rescaling; null of Wordfish"),
		lbg: ScaledSchema.nullable().describe("Rescaled after Laver, Benoit & Garry; null where fewer than two texts are"),
		mv: ScaledSchema.nullable().describe("Rescaled after Martin & Vanberg"),
		length: z.number().nullable().describe("α of Wordfish"),
		telling: list(
			z.strictObject({
				word: z.string(),
				count,
				weight: z.number(),
				pull: z.number().describe("Its share in the position, in units of the scale before rescaling"),
				sentence: FoundSentenceSchema,
			}),
		).describe("Words that pull the text furthest to its side, the strongest first"),
	},
);
export type ScaledText = Of<typeof ScaledTextSchema>;

export const ScaledWordSchema = noun("ScaledWord", "A word at an end of a scale", {
	word: z.string().describe("In the form that is used most"),
	stem: z.string(),
	weight: z.number().describe("β of Wordfish; the score of the word of Wordscores"),
	frequency: z.number().nullable().describe("ψ of Wordfish"),
	...WordUseSchema.shape,
	sentences: examples,
});
export type ScaledWord = Of<typeof ScaledWordSchema>;

export const ScaleReportSchema = noun("ScaleReport", "Where texts lie on one dimension, by their words", {
	model: z.enum(SCALE_MODELS),
	method: WordMethodSchema,
	set: WordSetSchema,
	vocabulary: count.describe("Words on which the scale rests"),
	rare: count.describe("Words in fewer texts than `fewestTexts`, which are left out"),
	fewestTexts: count,
	direction: z
		.strictObject({ below: z.string(), above: z.string() })
		.nullable()
		.describe("Ids of the texts by which the sign is fixed; null of Wordscores"),
	dispersion: z
		.number()
		.nullable()
		.describe("Of Wordfish: 1 where words come as a Poisson process, more where they come in bursts"),
	rounds: count.nullable().describe("Of estimation"),
	converged: z.boolean().nullable(),
	texts: list(ScaledTextSchema).describe("From low to high"),
	low: list(ScaledWordSchema).describe("Words of the low end that are in a tenth of the texts, the most telling first"),
	high: list(ScaledWordSchema),
	documents: list(DocumentFactsSchema).describe("Texts that are quoted"),
});
export type ScaleReport = Of<typeof ScaleReportSchema>;
