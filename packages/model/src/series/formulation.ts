import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { FORMULATION_GAPS, FORMULATION_KINDS, PHRASE_CHANGES, PHRASE_SHIFTS, TIERS } from "../base/vocabulary.ts";
import { QuoteSchema } from "../texts/document.ts";

const count = z.number();
const day = z.string().describe("ISO day, month or year, as the text has it");

export const PhraseYearSchema = noun("PhraseYear", "How often a phrase was used in a year", {
	year: z.number(),
	texts: count.describe("That have it"),
	eligible: count.describe("That could have it"),
	tier: z
		.enum(TIERS)
		.nullable()
		.describe("By share of the eligible texts, after the scale of the China Media Project; null with too few of them"),
});
export type PhraseYear = Of<typeof PhraseYearSchema>;

export const PhraseVariantSchema = noun("PhraseVariant", "A phrase with a word more, less or other", {
	phrase: z.string(),
	change: z.enum(PHRASE_CHANGES),
	shift: z.enum(PHRASE_SHIFTS).describe("What that does to the phrase, as far as the word lists tell"),
	texts: count,
	firstSeen: day,
	lastSeen: day,
	last: QuoteSchema,
});
export type PhraseVariant = Of<typeof PhraseVariantSchema>;

export const FormulationSchema = noun("Formulation", "A fixed phrase of a holder, and when it was used", {
	phrase: z.string().describe("As it is written most often"),
	language: z.string(),
	kind: z
		.enum(FORMULATION_KINDS)
		.describe(
			"`name`: of people, places and bodies; `frame`: how texts open and close, and greetings; `formula`: any other",
		),
	isWatched: z.boolean().describe("On the watch list or asked for; else found without a list"),
	firstSeen: day.nullable().describe("Null where no text of the holder has it"),
	lastSeen: day.nullable(),
	texts: count.describe("That have it"),
	places: count.describe("Where it is, all texts together"),
	eligible: count.describe("Dated texts of the holder in its language, of kinds and venues that ever have it"),
	eligibleSince: count.describe("Of these, texts later than the last that has it"),
	pVanished: z
		.number()
		.nullable()
		.describe(
			"Chance that it is gone for as long as this, or longer, if each order of the eligible texts of a kind and venue is as likely as any other, where uses that crowd in time count for fewer; null where no text has it",
		),
	qVanished: z
		.number()
		.nullable()
		.describe("The same with regard to all phrases that were tried: Benjamini and Hochberg"),
	silence: z
		.strictObject({ from: day, to: day, eligible: count })
		.nullable()
		.describe("Its longest absence, in eligible texts, between two that have it; null where none lies between"),
	association: z
		.number()
		.nullable()
		.describe("How firmly its words hold together where they do so least, −1 to 1; null where it was not mined"),
	weight: z
		.number()
		.describe("By which phrases are ordered: texts, association, words of content, and how much more its own it is"),
	years: list(PhraseYearSchema).describe("Years in which it was used; in all others of the texts it was not"),
	kinds: list(
		z.strictObject({ kind: z.string(), venue: z.string().nullable(), texts: count, eligible: count }),
	).describe("Sorts of text that have it; venue null: unknown, or one of those with few texts"),
	speakers: list(z.strictObject({ speaker: z.string(), texts: count })).describe("Where texts say who speaks"),
	others: list(z.strictObject({ publisher: z.string(), texts: count, of: count }))
		.nullable()
		.describe("Other publishers of the case that use it, most texts first; null where that was not asked"),
	first: QuoteSchema.nullable(),
	last: QuoteSchema.nullable(),
	variants: list(PhraseVariantSchema).describe("Of a watched phrase"),
});
export type Formulation = Of<typeof FormulationSchema>;

export const FormulationsSchema = noun(
	"Formulations",
	"The fixed phrases of a holder, and which of them have vanished",
	{
		holder: z
			.string()
			.nullable()
			.describe("Whose texts are eligible: a publisher, or a speaker by name; null: all texts"),
		method: z.string().describe("With its version"),
		seed: z.number().describe("Nothing is drawn by chance; as given"),
		texts: count.describe("Dated texts that were read"),
		from: day.nullable(),
		to: day.nullable(),
		years: list(z.strictObject({ year: z.number(), texts: count })).describe("Dated texts of each year"),
		leftOut: list(z.strictObject({ why: z.enum(FORMULATION_GAPS), texts: count })),
		unsupported: list(z.string()).describe(
			"Languages without word lists for it: runs of words that any text has are listed as well",
		),
		least: z
			.strictObject({ texts: count, association: z.number() })
			.describe("What a phrase needs to be listed: texts that have it, and association"),
		tiers: list(z.strictObject({ tier: z.enum(TIERS), share: z.number(), texts: count.nullable() })).describe(
			"Least share of the eligible texts of a year, or texts in it",
		),
		tested: count.describe("Phrases of which it was asked whether they have vanished"),
		items: list(FormulationSchema).describe("Watched ones first, then by weight"),
	},
);
export type Formulations = Of<typeof FormulationsSchema>;

export const PhraseUserSchema = noun("PhraseUser", "When one publisher used a phrase", {
	publisher: z.string().nullable(),
	places: count.describe("Where it is, all texts together"),
	...FormulationSchema.pick({
		...{ firstSeen: true, lastSeen: true, texts: true, eligible: true, eligibleSince: true },
		...{ pVanished: true, silence: true, years: true, kinds: true, speakers: true },
	}).shape,
});
export type PhraseUser = Of<typeof PhraseUserSchema>;

export const PhraseLifeSchema = noun("PhraseLife", "When each publisher of a case used a phrase", {
	phrase: z.string(),
	texts: count.describe("Dated texts that have it"),
	places: count,
	undated: count.describe("Texts without a date that have it; in no count"),
	years: list(z.strictObject({ year: z.number(), texts: count, of: count })).describe(
		"All publishers together: dated texts of a year that have it, and all in the languages in which it is found",
	),
	users: list(PhraseUserSchema).describe("Those who use it, most texts first"),
});
export type PhraseLife = Of<typeof PhraseLifeSchema>;
