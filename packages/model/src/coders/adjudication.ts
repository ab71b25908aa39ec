import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { CHANGES_OF_ISSUE, READING_DIFFERENCES } from "../base/vocabulary.ts";
import { GivenReadingSchema, ReadingSchema } from "../positions/position.ts";
import { DocumentSchema, SpanSchema } from "../texts/document.ts";
import { CoderAgreementSchema } from "./coder-agreement.ts";

const coder = z.string().describe("Name, without a version: `lexicon`, `person:Ana`, `model:x`");

export const CodersReadingSchema = noun("CodersReading", null, {
	coder,
	reading: ReadingSchema.nullable().describe("Null where this coder, who coded the text, marked nothing here"),
});
export type CodersReading = Of<typeof CodersReadingSchema>;

export const AdjudicationSchema = noun(
	"Adjudication",
	"What is decided where codings of the same words differ; the decision is a reading of the coder `adjudicated`",
	{
		key: z.number(),
		document: z.string().describe("Id"),
		of: list(CodersReadingSchema).describe("Who read what when it was decided"),
		position: z.number().nullable().describe("Key of the position decided on; null: there is none in these words"),
		reading: ReadingSchema.nullable().describe("What is read there by decision"),
		reason: z.string().describe("Empty where all coders read the same, and nobody had to decide"),
		action: z.number().describe("Of the history, in which it was decided"),
		at: z.string().describe("ISO instant"),
		who: z.string(),
	},
);
export type Adjudication = Of<typeof AdjudicationSchema>;

export const LookAgainSchema = noun(
	"LookAgain",
	"Why a decision is to be looked at again; it counts until somebody did",
	{
		why: z
			.enum(["issue", "readings"])
			.describe("The codebook changed what the issue is; or coders read otherwise since"),
		issue: z.string().nullable().describe("Id of the issue that changed"),
		changed: list(z.enum(CHANGES_OF_ISSUE)),
		at: z.string().nullable().describe("ISO instant of the change of the codebook; null where it is not known"),
	},
);
export type LookAgain = Of<typeof LookAgainSchema>;

export const CoderDifferenceSchema = noun(
	"CoderDifference",
	"Words that coders read differently, and what is decided",
	{
		id: z.string().describe("Place and readings: another as soon as a coder reads otherwise. `120-188.a1b2c3`"),
		document: z.string().describe("Id"),
		title: z.string().nullable(),
		date: z.string().nullable(),
		language: DocumentSchema.shape.language,
		...SpanSchema.shape,
		exact: z.string().describe("From the first word that a coder marked to the last"),
		before: z.string().describe("The words around it"),
		after: z.string(),
		differs: list(z.enum(READING_DIFFERENCES)),
		readings: list(CodersReadingSchema),
		decision: AdjudicationSchema.nullable(),
		again: list(LookAgainSchema),
	},
);
export type CoderDifference = Of<typeof CoderDifferenceSchema>;

export const AdjudicatedTextSchema = noun("AdjudicatedText", "How far the decisions on one text are", {
	document: z.string().describe("Id"),
	title: z.string().nullable(),
	date: z.string().nullable(),
	coders: list(coder),
	differing: z.number().describe("Passages on which its coders differ"),
	undecided: z.number().describe("Of these, so many on which nobody has decided"),
	again: z.number().describe("Decisions to look at again"),
	agreed: z.number().describe("Passages that all coders read alike"),
	toTake: z.number().describe("Of these, so many that are not taken over"),
	finished: z
		.string()
		.nullable()
		.describe("ISO instant since which the decisions count as the coding of `adjudicated`; null: they do not yet"),
});
export type AdjudicatedText = Of<typeof AdjudicatedTextSchema>;

export const CoderDifferencesSchema = noun(
	"CoderDifferences",
	"Where coders of the same texts differ, and what is decided",
	{
		texts: list(AdjudicatedTextSchema).describe("Coded by two coders or more, by date"),
		passages: list(CoderDifferenceSchema).describe("By date and place"),
		morePassages: z.number().describe("Left out here, of too many"),
	},
);
export type CoderDifferences = Of<typeof CoderDifferencesSchema>;

export const DecisionChoiceSchema = z.union([
	z.strictObject({ take: z.string().max(300).describe("The reading of this coder, also where it is none") }),
	z.strictObject({
		write: GivenReadingSchema.partial()
			.extend({
				verb: z.string().max(200).nullable().optional().describe("The words of the sentence that carry the stance"),
			})
			.describe("A reading of your own; what is left out is as all who read something there have it"),
	}),
	z.strictObject({ neither: z.literal(true).describe("There is no position in these words") }),
	z.strictObject({ keep: z.literal(true).describe("The decision is looked at again, and stays as it is") }),
]);
export type DecisionChoice = Of<typeof DecisionChoiceSchema>;

export const AdjudicationReportSchema = noun(
	"AdjudicationReport",
	"How far coders were from each other before decisions, and each from the decisions after",
	{
		texts: z.number().describe("Coded by two coders or more"),
		adjudicated: z.number().describe("Of these, so many in which all is decided; the coefficients are of these alone"),
		differing: z.number().describe("Passages on which coders differ"),
		undecided: z.number(),
		again: z.number().describe("Decisions to look at again"),
		agreed: z.number().describe("Passages that all read alike"),
		taken: list(z.strictObject({ coder, count: z.number() })).describe(
			"Decisions that are what this coder had read, none included; several coders may have read the same",
		),
		written: z.number().describe("Decisions that no coder had read so"),
		agreement: CoderAgreementSchema.nullable().describe(
			"In texts in which all is decided, by pair: coders with each other before, and each with `adjudicated` after; null: there is none",
		),
	},
);
export type AdjudicationReport = Of<typeof AdjudicationReportSchema>;
