import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { DEED_DIRECTIONS, DEED_VERDICTS } from "../base/vocabulary.ts";
import { LedgerRowSchema } from "../positions/ledger.ts";
import { PositionSchema } from "../positions/position.ts";
import { LeftOutSchema } from "../series/series-position.ts";
import { ShiftPointSchema } from "../series/shift.ts";
import { CitationSchema, DeedMappingSchema } from "./deed.ts";
import { VoteTotalsSchema } from "./votes.ts";

const count = z.number().int();
const probability = z.number().describe("0–1");
const direction = z.enum(DEED_DIRECTIONS);

export const WordsNearDeedSchema = noun("WordsNearDeed", "What its holder said on the issue near a deed", {
	median: z.number().describe("Of the texts, −3 … +3"),
	low: z.number().describe("The lowest and the highest text"),
	high: z.number(),
	texts: count.describe("In the window"),
	before: count.describe("Of them before the deed; one that is dated by month or year counts by its middle"),
	evidence: list(ShiftPointSchema).describe("The texts nearest to the deed in time, the nearest first"),
});
export type WordsNearDeed = Of<typeof WordsNearDeedSchema>;

export const DeedBesideWordsSchema = noun(
	"DeedBesideWords",
	"One deed that bears on an issue, beside the words near it",
	{
		id: z.string().describe("`table/roll call`, of a deed its id, of a series `series/year`"),
		kind: z.enum(["vote", "deed", "series"]),
		link: z.string().describe("Label of the link of the mapping that chose it"),
		date: z.string().describe("ISO day, month or year"),
		symbol: z.string().nullable().describe("Of what was voted on: `A/RES/68/262`"),
		title: z.string(),
		done: z.string().describe("`yes`, `abstain`, `no`, `absent`; a kind of deed; of a series the change: `+12.5 %`"),
		value: direction.nullable().describe("On the axis of the issue; null for one who was absent"),
		totals: VoteTotalsSchema.nullable().describe("Of the roll call"),
		words: WordsNearDeedSchema.nullable().describe("Null where there are none"),
		verdict: z.enum(DEED_VERDICTS),
		source: CitationSchema,
	},
);
export type DeedBesideWords = Of<typeof DeedBesideWordsSchema>;

export const DeedBaseRateSchema = noun(
	"DeedBaseRate",
	"How often deeds differ from words elsewhere, and how likely it makes what is seen here",
	{
		differs: count,
		compared: count.describe("Deeds with words that are clear"),
		groups: count.describe("Issues, or holders, that these are of"),
		share: probability.describe("To be expected of one more issue or holder"),
		low: probability.describe("Of that share, with 95 %"),
		high: probability,
		chance: probability.describe(
			"That one more issue or holder like these differs as often as is seen here, or oftener",
		),
	},
);
export type DeedBaseRate = Of<typeof DeedBaseRateSchema>;

export const WordsBesideDeedsSchema = noun(
	"WordsBesideDeeds",
	"How often a holder's deeds differ from its words on what a mapping covers, beside how often they do elsewhere",
	{
		holder: PositionSchema.shape.holder,
		mapping: DeedMappingSchema.shape.id,
		issue: PositionSchema.shape.issue,
		label: z.string(),
		verdicts: z.partialRecord(z.enum(DEED_VERDICTS), count).describe("How many deeds of each"),
		differs: count,
		compared: count.describe("Deeds that agree, are softer, or differ"),
		elsewhere: DeedBaseRateSchema.nullable().describe(
			"The same holder on all other issues; null where that is too little",
		),
		others: DeedBaseRateSchema.nullable().describe("Other holders by this mapping; null where these are too few"),
		p: probability
			.nullable()
			.describe("The larger of the two chances; null without the base rate of the holder, or where nothing differs"),
		q: probability.nullable().describe("The same corrected for all that was compared (Benjamini & Hochberg 1995)"),
		isUnusual: z.boolean().describe("Differs oftener than its base rate explains: q of at most .05"),
	},
);
export type WordsBesideDeeds = Of<typeof WordsBesideDeedsSchema>;

export const DeedRunSchema = noun(
	"DeedRun",
	"How one question was answered, from one occasion on until it was answered otherwise",
	{
		done: z.string().describe("As of `DeedBesideWords`; `mixed` for a session with several answers"),
		value: direction.nullable(),
		from: z.string().describe("Date of the first and of the last time"),
		to: z.string(),
		times: count,
	},
);
export type DeedRun = Of<typeof DeedRunSchema>;

export const LinkTurnsSchema = noun("LinkTurns", "How a holder answered one question each time it was asked", {
	link: z.string(),
	runs: list(DeedRunSchema).describe("The oldest first; two of them are one turn, a fact and no test"),
});
export type LinkTurns = Of<typeof LinkTurnsSchema>;

const moved = {
	date: z.string().describe("First day on the new level"),
	low: z.string().describe("It happened after this date and by the other, with a confidence of 95 %"),
	high: z.string(),
	p: probability,
	effect: z.number().describe("Mean after less mean before: in stances, or in deeds from −1 (against) to +1 (for)"),
};

export const LevelChangesSchema = noun("LevelChanges", "Whether words, or deeds, moved to another level", {
	state: z.enum(["tested", "few", "even"]).describe("`few`: too few to tell; `even`: nearly all alike"),
	n: count,
	p: probability.nullable().describe("Of the clearest change, whether it is one or not"),
	changes: list(z.strictObject(moved)),
});
export type LevelChanges = Of<typeof LevelChangesSchema>;

export const WordDeedLagSchema = noun(
	"WordDeedLag",
	"A change of words and one of deeds in the same direction: which was first?",
	{
		words: z.string().describe("Dates of the changes"),
		deeds: z.string(),
		link: z.string().nullable().describe("Whose turn it is; null for the deeds on the issue taken together"),
		order: z.enum(["words-first", "deeds-first", "open"]).describe("`open`: their intervals overlap"),
		least: z.number().describe("Days from the words to the deeds, from … to; below 0 where deeds were first"),
		most: z.number(),
	},
);
export type WordDeedLag = Of<typeof WordDeedLagSchema>;

export const DeedSheetSchema = noun("DeedSheet", "Words beside deeds of one holder on what one mapping covers", {
	...WordsBesideDeedsSchema.shape,
	note: DeedMappingSchema.shape.note,
	words: list(ShiftPointSchema).describe("The stance of each text, the oldest first"),
	near: list(ShiftPointSchema).describe(
		"Texts near its deeds with words on the issue that do not count: they do not name what was voted on, or take no side on it themselves",
	),
	deeds: list(DeedBesideWordsSchema).describe("The oldest first"),
	turns: list(LinkTurnsSchema),
	wordChanges: LevelChangesSchema,
	deedChanges: LevelChangesSchema,
	lags: list(WordDeedLagSchema),
});
export type DeedSheet = Of<typeof DeedSheetSchema>;

export const WordsAndDeedsSchema = noun(
	"WordsAndDeeds",
	"Where what is done differs from what is said, beside how often it does anyway",
	{
		method: z.literal("words-deeds@1"),
		before: z.number().describe("Days before a deed in which words count, and after it"),
		after: z.number(),
		least: z.number().describe("Texts that are needed near a deed"),
		comparisons: list(WordsBesideDeedsSchema).describe(
			"Those with the most unusual first, then those that differ most",
		),
		sheets: list(DeedSheetSchema).describe("Of a holder who is asked about by name, with what is asked; else none"),
		overall: z.strictObject({ differs: count, compared: count, holders: count, mappings: count }),
		statements: count.describe("That the words rest on"),
		leftOut: LeftOutSchema,
	},
);
export type WordsAndDeeds = Of<typeof WordsAndDeedsSchema>;

export const WordsAndDeedsReportSchema = noun("WordsAndDeedsReport", "The same with what it rests on", {
	...WordsAndDeedsSchema.shape,
	tables: z.record(z.string(), z.string()).describe("How tables of votes are to be cited, by id"),
	sentences: list(LedgerRowSchema.omit({ hits: true })).describe("Near the deeds of the sheets, by key"),
});
export type WordsAndDeedsReport = Of<typeof WordsAndDeedsReportSchema>;

export const LinkMatchSchema = noun("LinkMatch", "What a link of a mapping chooses in this case", {
	label: z.string(),
	kind: z.enum(["votes", "deeds", "series"]),
	count: count.describe("Roll calls, deeds, or years of a series"),
	from: z.string().nullable().describe("Date of the first and of the last"),
	to: z.string().nullable(),
	samples: list(
		z.strictObject({
			date: z.string(),
			symbol: z.string().nullable(),
			title: z.string(),
			totals: VoteTotalsSchema.nullable(),
		}),
	).describe("Some of them, from the first to the last"),
});
export type LinkMatch = Of<typeof LinkMatchSchema>;

export const MappingShownSchema = noun("MappingShown", "A mapping with what it chooses in this case", {
	mapping: DeedMappingSchema,
	from: z.enum(["shipped", "case"]).describe("With the program, or of this case"),
	matches: list(LinkMatchSchema).describe("Of each link, in their order"),
});
export type MappingShown = Of<typeof MappingShownSchema>;
