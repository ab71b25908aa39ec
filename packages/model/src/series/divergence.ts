import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { TIME_UNITS } from "../base/vocabulary.ts";
import { LedgerEntrySchema } from "../positions/ledger.ts";
import { LeftOutSchema } from "./series-position.ts";

const PERIOD = {
	from: z.string().describe("First and last day of the period"),
	to: z.string(),
};

export const StanceValueSchema = noun(
	"StanceValue",
	"Where a holder was on an issue in a period: one value a text, the mean of its stances, −3 … +3",
	{
		texts: z.number(),
		mean: z.number().describe("Of the values of the texts"),
		for: z.number().describe("Texts whose value is above 0, and below"),
		against: z.number(),
		key: z.number().describe("Of the position whose stance is nearest to the mean, the latest of these"),
	},
);
export type StanceValue = Of<typeof StanceValueSchema>;

export const PairBaselineSchema = noun(
	"PairBaseline",
	"How far any two other holders of the case were apart on the issue in the period, as distances in steps of the scale",
	{
		pairs: z.number(),
		low: z.number().describe("A quarter of the pairs were nearer to each other than this"),
		median: z.number(),
		high: z.number().describe("A quarter of the pairs were further apart than this"),
		nearer: z
			.number()
			.describe("Share of these pairs that were nearer to each other than the two, 0–1; ties count half"),
	},
);
export type PairBaseline = Of<typeof PairBaselineSchema>;

const value = StanceValueSchema.nullable();

export const StanceGapSchema = noun("StanceGap", "How far two holders were apart on an issue in a period", {
	...PERIOD,
	sides: z.tuple([value, value]).readonly().describe("In texts of one side; null where there is none"),
	joint: value.describe("What both hold in joint texts of theirs; in the value of neither side"),
	gap: z
		.number()
		.nullable()
		.describe("Mean of the first less that of the second, −6 … +6; null where one has fewer texts than are needed"),
	interval: z
		.tuple([z.number(), z.number()])
		.readonly()
		.nullable()
		.describe(
			"95 % interval of the gap, by a bootstrap over texts; where it has 0 in it, the two cannot be distinguished",
		),
	shareGap: z
		.number()
		.nullable()
		.describe("Half the differences between their shares of texts for, against and neither, added; 0–1"),
	baseline: PairBaselineSchema.nullable(),
});
export type StanceGap = Of<typeof StanceGapSchema>;

export const GapTrendSchema = noun("GapTrend", "Does the distance between two holders grow or shrink?", {
	slope: z.number().describe("Steps of the scale a year: the median of the slopes between every two periods"),
	p: z.number().describe("Mann–Kendall: how often chance alone gives so clear an order of the periods, either way"),
	q: z.number().describe("The same corrected for all issues that were tried"),
	periods: z.number(),
	change: z.enum(["grew", "closed"]).nullable().describe("Null where q is above .05"),
});
export type GapTrend = Of<typeof GapTrendSchema>;

export const IssueDivergenceSchema = noun("IssueDivergence", null, {
	issue: z.string(),
	periods: list(StanceGapSchema).describe("The oldest first; those in which one of the two states something"),
	compared: z.number().describe("Periods in which both have enough texts"),
	trend: GapTrendSchema.nullable().describe("Of the distance; null where there are fewer than five periods"),
});
export type IssueDivergence = Of<typeof IssueDivergenceSchema>;

export const AsymmetrySchema = noun(
	"Asymmetry",
	"What one of two holders calls common ground, or holds alone in a joint text",
	{
		kind: z
			.enum(["claimed", "sided"])
			.describe(
				"`claimed`: one says in its own text that both hold it, and the other states nothing to that side in the period; `sided`: in a joint text one holds it, and neither the other nor both do there",
			),
		issue: z.string(),
		holder: z.string().describe("Who claims or holds it, and the other of the two"),
		other: z.string(),
		sign: z.union([z.literal(1), z.literal(-1)]).describe("To which side of the issue"),
		...PERIOD,
		keys: list(z.number()).describe("Of the positions, the latest first"),
		otherTexts: z.number().describe("Texts in which the other states something in the period, on whatever issue"),
		otherUnread: z.number().describe("Of these, texts that speak of this issue with a stance that could not be read"),
	},
);
export type Asymmetry = Of<typeof AsymmetrySchema>;

export const PairDivergenceSchema = noun("PairDivergence", null, {
	holders: z.tuple([z.string(), z.string()]).readonly(),
	issues: list(IssueDivergenceSchema).describe(
		"Where the distance grew or closed first, then the furthest apart in the latest period that has both",
	),
	asymmetries: list(AsymmetrySchema).describe("The latest first"),
});
export type PairDivergence = Of<typeof PairDivergenceSchema>;

export const DivergenceSchema = noun("Divergence", "How far holders are apart on each issue, over time", {
	method: z.string().describe("Name and version of the method"),
	seed: z.number(),
	draws: z.number().describe("Of the bootstrap"),
	unit: z.enum(TIME_UNITS),
	least: z.number().describe("Texts that each of two holders needs in a period"),
	positions: z.number().describe("Of these holders, on which the values rest"),
	leftOut: z.strictObject({
		...LeftOutSchema.shape,
		unread: z.number().describe("Of these holders, with a stance that could not be read; null is not zero"),
		coarse: z.number().describe("Of these holders, in texts whose date says less than the period"),
	}),
	pairs: list(PairDivergenceSchema),
});
export type Divergence = Of<typeof DivergenceSchema>;

export const DivergenceReportSchema = noun("DivergenceReport", null, {
	...DivergenceSchema.shape,
	sentences: list(z.strictObject({ ...LedgerEntrySchema.shape, key: z.number() })).describe(
		"Of the positions nearest to the values that are compared and to the latest of each issue, and of the latest asymmetries",
	),
});
export type DivergenceReport = Of<typeof DivergenceReportSchema>;
