import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { DocumentSourceSchema, QuoteSchema, SpanSchema } from "../texts/document.ts";
import { SeriesPositionSchema, type SeriesText } from "./series-position.ts";

/** A name whose choice is a position, with whose words it is in. */
export interface StatedName {
	readonly text: Pick<SeriesText, "id" | "date" | "publisher" | "events">;
	readonly topic: string;
	readonly frame: string;
	readonly issue: string | null;
	readonly holder: string;
	readonly start: number;
	readonly end: number;
}

export const SaidWordsSchema = noun("SaidWords", "Words of a text with their sentence, and whose they are", {
	holder: z.string(),
	key: SeriesPositionSchema.shape.key.nullable().describe("Of the position that they are; null where they are a name"),
	quote: QuoteSchema,
	sentence: QuoteSchema,
	document: DocumentSourceSchema,
});
export type SaidWords = Of<typeof SaidWordsSchema>;

const shape = {
	kind: z
		.enum(["target", "name"])
		.describe(
			'`target`: a demand, a disapproval or a warning at "all parties concerned"; `name`: a name that hides who acts ("the crisis")',
		),
	issue: z.string().nullable(),
	topic: z.string().describe("Concept that both speak of, or topic of the names"),
	agent: z
		.string()
		.nullable()
		.describe("At whom the other sentence aims it; null of names, which say it in their words"),
	by: z.enum(["partner", "itself"]).describe("Who names it"),
	days: z.number().describe("Between the two texts; below 0 where the one that names it was first"),
	together: z.boolean().describe("Both texts are of one event"),
};

const Place = z.strictObject({
	holder: z.string(),
	key: z.number().nullable(),
	document: z.string().describe("Id"),
	...SpanSchema.shape,
});

export const UnnamedAgentSchema = noun(
	"UnnamedAgent",
	"A text that speaks of an act without its agent, and one that names it",
	{
		...shape,
		avoids: Place,
		names: Place,
	},
);
export type UnnamedAgent = Of<typeof UnnamedAgentSchema>;

const counts = {
	method: z.string().describe("Name and version of the method"),
	days: z.number().describe("Between two texts at most"),
	avoiding: z.number().describe("Texts of the holder that speak so of an act, on whatever"),
	unanswered: z.number().describe("Of these, texts of which nobody was found to name the agent"),
};

export const UnnamedAgentsSchema = noun("UnnamedAgents", null, {
	...counts,
	items: list(UnnamedAgentSchema).describe(
		"The latest first; one for each text and topic, of a partner before its own",
	),
});
export type UnnamedAgents = Of<typeof UnnamedAgentsSchema>;

export const UnnamedReportSchema = noun("UnnamedReport", null, {
	...counts,
	holder: z.string(),
	partners: list(z.string()),
	leftOut: z.strictObject({ unsure: z.number(), muted: z.number(), undated: z.number() }),
	more: z.number().describe("Items beyond the most that are read at once"),
	items: list(z.strictObject({ ...shape, avoids: SaidWordsSchema, names: SaidWordsSchema })),
});
export type UnnamedReport = Of<typeof UnnamedReportSchema>;
