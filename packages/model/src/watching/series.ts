import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";

export const SeriesValueSchema = noun("SeriesValue", "What a series of numbers says of one time", {
	date: z.string().describe("ISO day, month or year"),
	value: z.number().nullable().describe("Null where the series says that it has none. Null is not zero."),
});
export type SeriesValue = Of<typeof SeriesValueSchema>;

export const CrossingSchema = noun(
	"Crossing",
	"An observation that lies on the other side of the line than the one before it",
	{
		date: z.string(),
		value: z.number(),
		direction: z.enum(["above", "below"]),
		before: z
			.strictObject({
				date: z.string(),
				value: z.number(),
			})
			.describe("The last value on the side that was left"),
	},
);
export type Crossing = Of<typeof CrossingSchema>;

export const IndicatorSchema = noun("Indicator", "A series of numbers that is watched", {
	id: z.string(),
	label: z.string(),
	unit: z.string().nullable().describe("`USD bn`, `%`; null for a bare number"),
	source: z.string().nullable().describe("File or address its numbers come from"),
	threshold: z.number().nullable().describe("The line whose crossing is told; null where none is drawn"),
	direction: z
		.string()
		.nullable()
		.describe("Which crossing: `above`, `below`, or another word that the comparator knows"),
	actor: z.string().optional().describe("Code of whose figures these are: `CHN`"),
	partner: z.string().optional().describe("Code of with whom, where there is one: `RUS`"),
	measure: z
		.string()
		.optional()
		.describe("Of what: `goods trade`. Series of one actor and measure, a partner each, are ranked against each other"),
});
export type Indicator = Of<typeof IndicatorSchema>;

export const IndicatorShownSchema = noun("IndicatorShown", "A series with its line, and how it stands to it", {
	...IndicatorSchema.shape,
	dates: z
		.number()
		.describe(
			"Days, months or years for which the series says something, and for how many of them it says that it has no value",
		),
	missing: z.number(),
	last: SeriesValueSchema.nullable(),
	crossings: z.number().describe("How often it has crossed its line in the direction that is told"),
});
export type IndicatorShown = Of<typeof IndicatorShownSchema>;

export const SeriesShownSchema = noun("SeriesShown", null, {
	indicator: IndicatorShownSchema,
	series: list(SeriesValueSchema).describe(
		"The oldest first. Null is not zero: the series says that it has no value there.",
	),
	crossings: list(CrossingSchema),
});
export type SeriesShown = Of<typeof SeriesShownSchema>;
