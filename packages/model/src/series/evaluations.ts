import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { EVALUATION_KINDS, EVALUATION_PERIODS } from "../base/vocabulary.ts";
import { DocumentFactsSchema, QuoteSchema, SpanSchema } from "../texts/document.ts";

export const EvaluationSchema = noun("Evaluation", "A sentence that judges badly what somebody does", {
	kind: z
		.enum(EVALUATION_KINDS)
		.describe(
			"`direct`: what the target does; `indirect`: through a law, a vote or people who are no state; `challenge`: repeats what another says, to doubt it; `correction`: answers it",
		),
	holder: z.string().describe("Who judges; `BOTH` where the parties of the event do so together"),
	target: z
		.string()
		.nullable()
		.describe("Who is judged; `underspecified` where the text avoids the name; null where nobody is named"),
	quote: QuoteSchema.describe("The whole sentence"),
	words: list(SpanSchema).describe("Words of the text that judge"),
	certainty: z
		.enum(["high", "low"])
		.describe("`high`: grave words, and it is plain from the sentence itself of whom they are said"),
});
export type Evaluation = Of<typeof EvaluationSchema>;

export const EvaluationCountSchema = noun("EvaluationCount", "How often one judges another in a period", {
	period: z.string().describe("ISO year or month"),
	count: z.number().describe("Sentences that judge"),
	sentences: z.number().describe("All sentences of this holder in the period, whatever they say"),
});
export type EvaluationCount = Of<typeof EvaluationCountSchema>;

export const EvaluationRowSchema = noun("EvaluationRow", "Who judges whom badly over time", {
	holder: EvaluationSchema.shape.holder,
	target: z.string(),
	count: z.number(),
	periods: list(EvaluationCountSchema).describe(
		"The oldest first: every period in which the holder says anything, also where it judges nobody",
	),
	evaluations: list(z.strictObject({ ...EvaluationSchema.shape, document: DocumentFactsSchema })).describe(
		"The oldest first",
	),
});
export type EvaluationRow = Of<typeof EvaluationRowSchema>;

export const EvaluationsOverTimeSchema = noun("EvaluationsOverTime", "Who judges whom badly, and when", {
	method: z.string().describe("Name and version of the method"),
	by: z.enum(EVALUATION_PERIODS),
	texts: z.number().describe("Texts that were read for it"),
	rows: list(EvaluationRowSchema).describe("Those with most judgments first"),
	leftOut: z
		.strictObject({
			unsure: z.number().describe("Sentences that judge, of low certainty"),
			unnamed: z
				.number()
				.describe("Sentences that judge somebody whom they do not name, where low certainty is asked for"),
			undated: z.number().describe("Texts without a date as exact as the period"),
			uncoded: z.number().describe("Texts that were not coded yet"),
			unsupported: z.number().describe("Texts in a language without words that judge"),
		})
		.describe("What is in no row"),
});
export type EvaluationsOverTime = Of<typeof EvaluationsOverTimeSchema>;
