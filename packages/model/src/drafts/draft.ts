import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { DocumentSchema, SpanSchema } from "../texts/document.ts";

export const QuotedPieceSchema = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: z.literal("words"),
			words: z.string(),
			bracketedLetters: list(z.number()).describe(
				'Offsets into `words` of letters that stood in brackets, whose case may differ: the first of "[w]e"',
			),
		}),
		z.strictObject({
			kind: z.enum(["elision", "insertion"]),
			text: z.string(),
		}),
	])
	.meta({
		id: "QuotedPiece",
		description:
			'One stretch of a quotation. Only `words` claim to stand in a source; an elision says that something was left out there, an insertion ("[the ministry]") that the draft\'s author speaks.',
	});
export type QuotedPiece = Of<typeof QuotedPieceSchema>;

export const QuotationSchema = noun(
	"Quotation",
	"Words that a draft puts forward as somebody else's. The span, in the draft, lies between the marks.",
	{
		...SpanSchema.shape,
		words: z
			.string()
			.describe("As a reader sees them: without marks, markup, note numbers and the signs of a block quotation"),
		line: z.number().describe("Of the first word, from 1"),
		form: z.enum(["inline", "block"]),
		inside: z.number().nullable().describe("Index of the quotation in which this one stands; null for the outermost"),
		pieces: list(QuotedPieceSchema).describe("In order; neighbours of one kind are joined"),
	},
);
export type Quotation = Of<typeof QuotationSchema>;

export const DraftSentenceSchema = noun("DraftSentence", null, {
	...SpanSchema.shape,
	line: z.number(),
	own: z
		.string()
		.describe(
			"The draft's own words: as long as the sentence, with every quoted character, markup and note blanked by a space",
		),
	notes: list(z.string()).describe("Labels of the notes that hang on it, in order"),
});
export type DraftSentence = Of<typeof DraftSentenceSchema>;

export const DraftNoteSchema = noun("DraftNote", "A footnote or endnote: where a draft names its sources", {
	...SpanSchema.shape,
	label: z.string(),
	text: z.string(),
});
export type DraftNote = Of<typeof DraftNoteSchema>;

export const DraftSchema = noun(
	"Draft",
	"A text that quotes, read: what it says itself, and what it says that others say",
	{
		document: DocumentSchema,
		sentences: list(DraftSentenceSchema),
		quotations: list(QuotationSchema),
		notes: list(DraftNoteSchema),
		unclosed: list(SpanSchema).describe(
			"Marks that open a quotation and have no partner, in order: nobody can say where the words behind them end",
		),
		unread: list(SpanSchema).describe("Words in quotation marks, in order, where no quotation is looked for: in code"),
	},
);
export type Draft = Of<typeof DraftSchema>;

export const DraftEntrySchema = noun("DraftEntry", "A draft in a list", {
	id: z.string(),
	title: z.string(),
	length: z.number().describe("UTF-16 units"),
	who: z.string().describe("Who wrote last, and the ISO instant of the last save"),
	savedAt: z.string(),
});
export type DraftEntry = Of<typeof DraftEntrySchema>;

export const StoredDraftSchema = noun("StoredDraft", null, {
	...DraftEntrySchema.shape,
	text: z.string().describe("Markdown"),
	stamp: z.string().describe("Of the text; the one who saves over it must name it"),
});
export type StoredDraft = Of<typeof StoredDraftSchema>;

export const DraftVersionSchema = noun("DraftVersion", "A draft as one session of writing left it", {
	version: z.number().describe("By which it is asked for"),
	title: z.string(),
	who: z.string(),
	began: z.string().describe("ISO instants of the first and the last save"),
	savedAt: z.string(),
	length: z.number().describe("UTF-16 units"),
	stands: z.boolean(),
	undone: z.boolean().describe("It was taken back"),
	text: z.string().describe("Markdown"),
});
export type DraftVersion = Of<typeof DraftVersionSchema>;
