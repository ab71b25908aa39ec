import type { TextVerification, WrittenProblem, WrittenQuotation } from "@fissure/app/case";
import { NORMALISATIONS, QUOTATION_STATES } from "@fissure/core";
import { z } from "zod";

const words = z.string();
const wordsOrNull = words.nullable();
const span = { start: z.number(), end: z.number() };
const quote = { document: words, ...span, exact: words };
const QuoteSchema = z.strictObject(quote);

const WrittenProblemSchema: z.ZodType<WrittenProblem> = z
	.strictObject({
		...span,
		...{ code: words, severity: z.enum(["error", "warning"]), message: words, line: z.number() },
		evidence: z.array(QuoteSchema).readonly(),
	})
	.meta({ id: "WrittenProblem" });

const WrittenQuotationSchema: z.ZodType<WrittenQuotation> = z
	.strictObject({
		...span,
		...{ words, form: z.enum(["inline", "block"]), line: z.number(), state: z.enum(QUOTATION_STATES) },
		found: z.strictObject({ ...quote, before: words, after: words }).nullable(),
		elsewhere: z.array(QuoteSchema).readonly(),
		normalisations: z.array(z.enum(NORMALISATIONS)).readonly(),
		gaps: z.array(words).readonly(),
		difference: z.array(z.strictObject({ kind: z.enum(["same", "missing", "added"]), text: words })).readonly(),
		attribution: wordsOrNull,
		problems: z.array(WrittenProblemSchema).readonly(),
	})
	.meta({ id: "WrittenQuotation" });

export const TextVerificationSchema: z.ZodType<TextVerification> = z
	.strictObject({
		held: z.number().describe("Texts that the case holds"),
		lookedThrough: z.enum(["all", "index"]).describe("index: those that share words with the quotations"),
		quotations: z.array(WrittenQuotationSchema).readonly(),
		hints: z.array(WrittenProblemSchema).readonly(),
		sources: z
			.array(
				z.strictObject({
					...{ id: words, title: wordsOrNull, publisher: wordsOrNull, date: wordsOrNull, language: words },
				}),
			)
			.readonly(),
	})
	.meta({ id: "TextVerification" });
