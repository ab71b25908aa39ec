import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { CLAUSE_CHANGES, CLAUSE_STATES, SERIES_GAPS } from "../base/vocabulary.ts";
import { DiffPieceSchema } from "../drafts/verification.ts";
import { DocumentFactsSchema, DocumentSchema, QuoteSchema } from "../texts/document.ts";

export const SeriesCellSchema = noun("SeriesCell", "A clause as one text of a series has it", {
	text: z.number().describe("Index of the text, from 0, the oldest first"),
	quote: QuoteSchema,
	change: z
		.enum(CLAUSE_CHANGES)
		.describe(
			"Against the text before: `first` in the oldest text; `moved`: its words were part of another clause; `back`: missing there, and in an earlier text",
		),
	likeness: z
		.number()
		.nullable()
		.describe(
			"Share of words in common, in order, with the last text before that has the clause, 0–1; null without one",
		),
	diff: list(DiffPieceSchema).describe("Word by word against that text; empty where no word differs"),
});
export type SeriesCell = Of<typeof SeriesCellSchema>;

export const SeriesRowSchema = noun("SeriesRow", "One clause over the texts of a series", {
	issues: list(z.string()).describe("Issues that its words touch, of the latest text that has it"),
	state: z.enum(CLAUSE_STATES).describe("In view of the latest text"),
	first: z.number().describe("Index of the first and the last text that has it"),
	last: z.number(),
	isFormal: z.boolean().describe("A heading, a greeting or a line too short to say anything; in no count"),
	cells: list(SeriesCellSchema).describe("The oldest first; texts that lack it have none"),
	elsewhere: list(z.strictObject({ text: z.number(), quote: QuoteSchema })).describe(
		"Texts that have its words inside other clauses, and those clauses",
	),
});
export type SeriesRow = Of<typeof SeriesRowSchema>;

const count = z.number();

export const SeriesStepSchema = noun("SeriesStep", "How many clauses changed from one text of a series to the next", {
	text: z.number().describe("Index of the later text"),
	gone: count,
	new: count,
	back: count,
	reworded: count,
	same: count,
	moved: count.describe("Words found inside other clauses of the other text"),
});
export type SeriesStep = Of<typeof SeriesStepSchema>;

export const TextSeriesSchema = noun("TextSeries", "Successive texts of one kind, clause by clause", {
	texts: list(
		z.strictObject({ ...DocumentFactsSchema.shape, clauses: z.number().describe("Formal ones left aside") }),
	).describe("The oldest first"),
	steps: list(SeriesStepSchema).describe("One for each text but the oldest"),
	rows: list(SeriesRowSchema).describe(
		"In the order of the latest text; what it lacks is behind the clause that it followed when it was last there",
	),
});
export type TextSeries = Of<typeof TextSeriesSchema>;

export const SeriesChoiceSchema = noun("SeriesChoice", "Texts of a case that are alike enough to be read as a series", {
	id: z.string().describe("What they have in common; the same when texts are added"),
	by: z.enum(["title", "parties"]).describe("What is alike in them, beside publisher, kind and language"),
	title: z.string().describe("Of the latest"),
	publisher: DocumentSchema.shape.publisher,
	parties: list(z.string()).describe("Named in all their titles, where they are alike by that"),
	kind: DocumentSchema.shape.kind,
	language: z.string(),
	from: z.string().describe("Date of the oldest and the latest"),
	to: z.string(),
	documents: list(z.string()).describe("Ids, the oldest first"),
});
export type SeriesChoice = Of<typeof SeriesChoiceSchema>;

export const SeriesChoicesSchema = noun("SeriesChoices", null, {
	choices: list(SeriesChoiceSchema).describe("Those with most texts first"),
});
export type SeriesChoices = Of<typeof SeriesChoicesSchema>;

export const SeriesReportSchema = noun(
	"SeriesReport",
	"A series of texts, and which of those that were asked for are not in it",
	{
		title: z.string().describe("Of the latest text"),
		...TextSeriesSchema.shape,
		leftOut: list(z.strictObject({ document: z.string().describe("Id"), why: z.enum(SERIES_GAPS) })),
	},
);
export type SeriesReport = Of<typeof SeriesReportSchema>;
