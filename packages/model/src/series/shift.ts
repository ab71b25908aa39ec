import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { SCALES } from "../base/vocabulary.ts";
import { LedgerRowSchema } from "../positions/ledger.ts";
import { PositionSchema } from "../positions/position.ts";
import { LeftOutSchema, SeriesPositionSchema, SeriesTextSchema } from "./series-position.ts";

const share = z.number().describe("0–1");

export const ShiftPointSchema = noun("ShiftPoint", "What one text says, as a value of a series", {
	date: SeriesTextSchema.shape.date,
	value: z.number().describe("The median where the text says several things"),
	document: z.string().describe("Id"),
	key: SeriesPositionSchema.shape.key.describe("Of the position nearest to that value; leads to the sentence"),
});
export type ShiftPoint = Of<typeof ShiftPointSchema>;

export const ShiftMeasureSchema = noun(
	"ShiftMeasure",
	"What is measured: the stance, −3 … +3, or how strong the wording is on one ladder, in rungs 1–10",
	{
		measure: z.enum(["stance", "intensity"]),
		scale: z.enum(SCALES).nullable().describe("The ladder and its language; null for the stance"),
		language: z.string().nullable(),
	},
);
export type ShiftMeasure = Of<typeof ShiftMeasureSchema>;

const together = z
	.enum(["day", "month", "quarter", "year"])
	.nullable()
	.describe("Texts of one of these are alike and were shuffled together; null: each text by itself");

export const ShiftSideSchema = noun("ShiftSide", "The texts on one side of a shift, up to the next one", {
	from: z.string().describe("Date of the first and the last"),
	to: z.string(),
	texts: z.number(),
	mean: z.number().describe("Of the values of the texts, in stances or rungs"),
	median: z.number(),
	kinds: z.record(z.string(), z.number()).describe("How many texts of each kind and language: `speech en`"),
	evidence: list(ShiftPointSchema).describe(
		"The texts nearest to the shift, the nearest first, of those that are nearer to this level than to the other",
	),
});
export type ShiftSide = Of<typeof ShiftSideSchema>;

export const ShiftSchema = noun("Shift", "A day from which a holder speaks on another level", {
	issue: PositionSchema.shape.issue,
	...ShiftMeasureSchema.shape,
	date: z.string().describe("Of the first text on the new level"),
	low: z.string().describe("It happened after the text of this date"),
	high: z.string().describe("… and by the text of this date, with a confidence of 95 %"),
	p: z
		.number()
		.describe(
			"How often texts whose order means nothing have a shift as clear anywhere, in any measure of the issue; by shuffling",
		),
	q: z.number().describe("The same corrected for all issues that were asked about (Benjamini & Hochberg 1995)"),
	effect: z
		.number()
		.describe(
			"Mean after less mean before, of texts of one kind and language, in stances or rungs; above 0: towards support, or stronger",
		),
	medianEffect: z.number(),
	n: z.number().describe("Texts on both sides, up to the shifts before and after it"),
	before: ShiftSideSchema,
	after: ShiftSideSchema,
	together,
	clustered: z
		.boolean()
		.describe(
			"Texts near in time are more alike than chance makes them and were not shuffled together: p is too small",
		),
});
export type Shift = Of<typeof ShiftSchema>;

export const MeasuredSeriesSchema = noun("MeasuredSeries", "One measure of what a holder says on an issue, over time", {
	...ShiftMeasureSchema.shape,
	state: z
		.enum(["tested", "few", "even"])
		.describe("`few`: too few texts to tell; `even`: nearly all have the same value, so that nothing can have shifted"),
	n: z.number().describe("Texts"),
	p: share.nullable().describe("Of the clearest shift, whether it is one or not; null where nothing was tested"),
	neighbours: z
		.number()
		.nullable()
		.describe(
			"How alike texts next to each other in time are beside the shifts: a correlation, −1 … 1; null where nothing was tested",
		),
	together,
	points: list(ShiftPointSchema).describe("The oldest first"),
});
export type MeasuredSeries = Of<typeof MeasuredSeriesSchema>;

export const IssueShiftsSchema = noun(
	"IssueShifts",
	"What a holder says on an issue over time, and whether a shift is clear enough to be one",
	{
		issue: PositionSchema.shape.issue,
		texts: z.number().describe("With a stance"),
		p: share.nullable().describe("Of the clearest shift in any measure; null where nothing was tested"),
		q: share.nullable(),
		series: list(MeasuredSeriesSchema).describe("The stance first"),
	},
);
export type IssueShifts = Of<typeof IssueShiftsSchema>;

export const HolderShiftsSchema = noun(
	"HolderShifts",
	"When a holder moved to another level, on one issue or on each",
	{
		holder: PositionSchema.shape.holder,
		method: z.literal("shift@1"),
		seed: z.number().describe("With the same seed and the same texts the answer is the same"),
		draws: z.number().describe("Shuffles at most"),
		alpha: z
			.number()
			.describe("Accepted probability of a false alarm on an issue, or share of false ones among several"),
		shifts: list(ShiftSchema).describe(
			"The clearest first, of equally clear ones stances before wording, large before small",
		),
		issues: list(IssueShiftsSchema).describe("Those with the clearest shift first, then those with most texts"),
		repeated: z
			.number()
			.describe(
				"Positions of low certainty that count all the same: against the usual, said plainly in three texts or more",
			),
		leftOut: noun("LeftOutOfShifts", null, {
			...LeftOutSchema.shape,
			attributed: z.number().describe("Ascribed to the holder by others: what they say is no statement of its own"),
			unread: z.number().describe("With a stance that could not be read"),
			coarse: z.number().describe("In texts dated by year or month alone, where most are dated by day"),
		}),
	},
);
export type HolderShifts = Of<typeof HolderShiftsSchema>;

export const ShiftReportSchema = noun("ShiftReport", "Shifts with the sentences that they rest on", {
	...HolderShiftsSchema.shape,
	withUnsure: list(
		ShiftSchema.pick({
			...{ issue: true, measure: true, scale: true, language: true, date: true, low: true, high: true, p: true },
			...{ q: true, effect: true, n: true },
		}),
	).describe(
		"Shifts that are there only with the positions of low certainty that are left out: for a person to read; empty unless issues are named",
	),
	sentences: list(LedgerRowSchema.omit({ hits: true })).describe("Of the evidence of all shifts, by key"),
});
export type ShiftReport = Of<typeof ShiftReportSchema>;
