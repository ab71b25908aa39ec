import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { QuotationSchema } from "../drafts/draft.ts";
import { SpanSchema } from "../texts/document.ts";

export const ReferenceTargetSchema = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: z.literal("span"),
			document: z.string(),
			span: SpanSchema,
			words: z.string().nullable(),
		}),
		z.strictObject({
			kind: z.literal("finding"),
			finding: z.string(),
		}),
		z.strictObject({
			kind: z.literal("named"),
			name: z.string(),
		}),
	])
	.meta({ id: "ReferenceTarget", description: "What a reference of a brief points to" });
export type ReferenceTarget = Of<typeof ReferenceTargetSchema>;

export const BriefReferenceSchema = noun("BriefReference", "`@document#120-180` within `[@document#120-180; @other]`", {
	...SpanSchema.shape,
	written: z.string().describe("As it stands in the draft"),
	target: ReferenceTargetSchema,
	line: z.number().describe("From 1; columns count UTF-16 units"),
	column: z.number(),
	note: z.number().describe("Index of the bracket in which it stands: one bracket is one footnote"),
	sentence: z.number().nullable().describe("Index of the sentence on which it hangs; null where it stands alone"),
	quotation: z
		.number()
		.nullable()
		.describe("Index of the quotation that stands before it; null where it has none of its own"),
	block: z
		.string()
		.nullable()
		.describe("The words before it in its block quotation, where it stands in one: they may be quoted as a whole"),
});
export type BriefReference = Of<typeof BriefReferenceSchema>;

export const BriefNoteSchema = noun("BriefNote", "One pair of brackets with its references", {
	...SpanSchema.shape,
	references: list(z.number()).describe("Indices of references, in order"),
});
export type BriefNote = Of<typeof BriefNoteSchema>;

export const BriefSentenceSchema = noun("BriefSentence", null, {
	...SpanSchema.shape,
	line: z.number(),
	kind: z
		.enum(["fact", "judgment", "quoted", "other"])
		.describe(
			"`judgment`: under a heading marked so, or in words of likelihood; `other`: a heading, a table, a question, a lead-in",
		),
});
export type BriefSentence = Of<typeof BriefSentenceSchema>;

export const BriefProblemSchema = noun(
	"BriefProblem",
	"Something a brief cannot be built with, or should not; `place` is `name:line:column`",
	{
		severity: z.enum(["error", "warning"]),
		code: z.string(),
		message: z.string(),
		place: z.string(),
		line: z.number(),
		column: z.number(),
		reference: z.number().nullable().describe("Index; null where it is about a sentence"),
	},
);
export type BriefProblem = Of<typeof BriefProblemSchema>;

export const BriefSchema = noun("Brief", "A draft with references, read. Nothing has been looked up yet.", {
	name: z.string().describe("Of the file, for its problems"),
	text: z.string(),
	title: z.string().nullable().describe("Of the first heading; null where it has none"),
	notes: list(BriefNoteSchema),
	references: list(BriefReferenceSchema),
	sentences: list(BriefSentenceSchema),
	quotations: list(QuotationSchema),
	unreadable: list(BriefProblemSchema).describe("What looks like a reference and is none"),
});
export type Brief = Of<typeof BriefSchema>;
