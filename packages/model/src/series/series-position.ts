import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { GRADES } from "../base/vocabulary.ts";
import { PositionSchema, StatementSchema } from "../positions/position.ts";
import { DocumentSourceSchema, SpanSchema } from "../texts/document.ts";

export const SeriesTextSchema = noun("SeriesText", "A text as an analysis over time knows it, without its words", {
	...DocumentSourceSchema.shape,
	date: z.string().describe("ISO day, month or year; what has none is in no series"),
	dateLast: z.string().describe("The last day that the date may mean: `2014-12-31` of `2014`"),
	speaker: z.string().nullable().describe("Who speaks in it, by name"),
	events: list(z.string()).describe("Ids of the events that it is grouped in, the denied ones left out"),
});
export type SeriesText = Of<typeof SeriesTextSchema>;

export const SeriesPositionSchema = noun(
	"SeriesPosition",
	"A position with its statement and what is known of its text, as an analysis over time reads it",
	{
		key: z.number().describe("Of the file; leads to the sentence"),
		text: SeriesTextSchema,
		...PositionSchema.pick({
			...{ issue: true, holder: true, asserter: true, manner: true, stance: true, status: true },
		}).shape,
		certainty: z.enum(GRADES).nullable().describe("Null where a person read it, or a program that did not say"),
		...SpanSchema.shape,
		...StatementSchema.pick({ agentless: true, attitude: true, hedges: true, target: true, object: true }).shape,
	},
);
export type SeriesPosition = Of<typeof SeriesPositionSchema>;

export const LeftOutSchema = noun("LeftOut", "How many positions an analysis over time does not rest on, and why", {
	unsure: z.number().describe("Of low certainty"),
	muted: z.number().describe("On issues that are muted in this case"),
	undated: z.number().describe("In texts without a date"),
	translated: z
		.number()
		.describe("In texts that say again in another language what another one says; 0 where every version counts"),
});
export type LeftOut = Of<typeof LeftOutSchema>;

/** A position as little as counting over time needs; its key leads to the sentence. */
export interface TimedStance
	extends Pick<SeriesPosition, "key" | "issue" | "holder" | "asserter" | "manner" | "stance" | "start" | "end"> {
	readonly text: TimedText;
}

/** How a position was read. */
export interface PositionReading {
	/** Its rules, among them the concept that it was read from. */
	readonly because: readonly string[];
	/** All that its statement speaks of. */
	readonly concepts: readonly string[];
}

/** A text as counting over time knows it. */
export interface TimedText extends Pick<SeriesText, "id" | "date" | "dateLast" | "publisher" | "kind" | "language"> {
	/** Who meets or signs, as its coding says; the publisher among them. */
	readonly parties: readonly string[];
}

/** What is counted over time. */
export interface StancesOverTime {
	/** The oldest first. */
	readonly stances: readonly TimedStance[];
	readonly leftOut: LeftOut;
	/** Of low certainty among them: what is said plainly and again. */
	readonly repeated: number;
}

/** What an analysis over time is made from. */
export interface PositionsOverTime {
	/** The oldest first; of one day by the id of the text, and within it in the order of its words. */
	readonly positions: readonly SeriesPosition[];
	readonly leftOut: LeftOut;
	/** Of low certainty among them: what is said plainly and again. */
	readonly repeated: number;
}
