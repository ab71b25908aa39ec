import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { DENIAL_KINDS } from "../base/vocabulary.ts";
import { DocumentFactsSchema, QuoteSchema } from "../texts/document.ts";
import { LedgerRowSchema } from "./ledger.ts";

export const DenialSchema = noun(
	"Denial",
	"A sentence that denies, corrects or takes back what was said, and what it names",
	{
		kind: z.enum(DENIAL_KINDS),
		quote: QuoteSchema.describe("The whole sentence"),
		concepts: list(z.string()).describe("Concepts of the codebook that it names"),
		issues: list(z.string()).describe("The issues of these"),
		actors: list(z.string()).describe("Actors that it names"),
		quoted: list(z.string()).describe("Words that it has in quotation marks"),
		dates: list(z.string()).describe("ISO days that it names"),
	},
);
export type Denial = Of<typeof DenialSchema>;

export const DenialSuggestionSchema = noun(
	"DenialSuggestion",
	"A position that the program takes to be denied or taken back, sentence against sentence; a person decides",
	{
		status: z.enum(["disputed", "withdrawn"]).describe("What the position would be marked as"),
		position: LedgerRowSchema.omit({ hits: true }),
		denial: z.strictObject({ ...DenialSchema.pick({ quote: true }).shape, document: DocumentFactsSchema }),
		because: list(z.string()).describe("What ties the two: the issue, who is named, quoted words, a date"),
	},
);
export type DenialSuggestion = Of<typeof DenialSuggestionSchema>;

export const DenialsReportSchema = noun("DenialsReport", null, {
	suggestions: list(DenialSuggestionSchema).describe("The latest denial first; decided ones are left out"),
	marked: list(
		z.strictObject({
			position: LedgerRowSchema.omit({ hits: true }),
			by: z
				.strictObject({ quote: QuoteSchema, document: DocumentFactsSchema })
				.nullable()
				.describe("The words that deny it, where the person named any"),
		}),
	).describe("Positions that persons marked as disputed or withdrawn, the latest first"),
	denials: z.number().describe("Sentences that deny or take back something, whatever they are about"),
});
export type DenialsReport = Of<typeof DenialsReportSchema>;
