import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { CORRECTED_FIELDS } from "../base/vocabulary.ts";
import {
	CodedReadingSchema,
	PersonReadingSchema,
	RejectedReadingSchema,
	ShownPositionSchema,
} from "../positions/position.ts";
import {
	DocumentFactsSchema,
	DocumentSchema,
	DocumentVersionSchema,
	OriginSchema,
	SpanSchema,
} from "../texts/document.ts";
import { CaseEventSchema } from "./event.ts";

export const ShownMentionSchema = noun("ShownMention", "Words that touch an issue", {
	...SpanSchema.shape,
	issue: z.string(),
	concept: z.string(),
});
export type ShownMention = Of<typeof ShownMentionSchema>;

export const ShownNameSchema = noun("ShownName", "A name that carries a position", {
	...SpanSchema.shape,
	topic: z.string(),
	frame: z.string(),
	issue: z.string().nullable(),
});
export type ShownName = Of<typeof ShownNameSchema>;

export const DocumentEventSchema = noun("DocumentEvent", null, {
	...CaseEventSchema.pick({ id: true, name: true, kind: true, date: true, parties: true }).shape,
	confirmed: z.boolean().describe("A person said that the document belongs to it"),
	others: list(DocumentFactsSchema).describe("The other texts of it"),
});
export type DocumentEvent = Of<typeof DocumentEventSchema>;

export const ShownCodingSchema = noun("ShownCoding", "How the built-in coder read it; null where it has not", {
	coder: z.string(),
	codebook: z.string(),
	at: z.string(),
	isStale: z.boolean().describe("Codebook, cast or coder are others now"),
});
export type ShownCoding = Of<typeof ShownCodingSchema>;

export const DocumentShownSchema = noun("DocumentShown", null, {
	document: DocumentSchema,
	origin: OriginSchema,
	coding: ShownCodingSchema.nullable(),
	parties: list(z.string()),
	mentions: list(ShownMentionSchema),
	names: list(ShownNameSchema),
	positions: list(ShownPositionSchema).describe("In the order of the text, of every coder"),
	rejected: list(RejectedReadingSchema),
	events: list(DocumentEventSchema),
	languageVersions: list(DocumentFactsSchema).describe(
		"The same publisher's texts of the same events in other languages; which is the original, none of them says",
	),
	versions: list(DocumentVersionSchema).describe("Of its page, the earliest first; itself among them"),
});
export type DocumentShown = Of<typeof DocumentShownSchema>;

export const DocumentCodingSchema = noun("DocumentCoding", null, {
	coder: z.string(),
	codebook: z.string(),
	positions: z.number(),
	stands: z.boolean(),
});
export type DocumentCoding = Of<typeof DocumentCodingSchema>;

export const FactChangeSchema = noun(
	"FactChange",
	"A fact about a document before and after a correction; null: not known",
	{
		field: z.enum(CORRECTED_FIELDS),
		before: z.string().nullable(),
		after: z.string().nullable(),
	},
);
export type FactChange = Of<typeof FactChangeSchema>;

export const DocumentChangeSchema = noun("DocumentChange", "Something that was done to one document", {
	verb: z
		.string()
		.describe(
			"`added`, `coded`, `edited`: another version came; else what a person did to its positions, in the words of the history",
		),
	at: z.string().describe("ISO instant"),
	who: z.string(),
	undoneBy: z.number().nullable().describe("Key of the action that took it back; null while it stands"),
	coding: DocumentCodingSchema.nullable().describe(
		"Of a coding: by whom, with which codebook, how many positions; and whether another has taken its place",
	),
	before: z.union([CodedReadingSchema, PersonReadingSchema]).nullable(),
	after: z.union([CodedReadingSchema, PersonReadingSchema]).nullable(),
	facts: list(FactChangeSchema).describe("What was said of the document otherwise than before"),
	note: z.string().nullable().describe("The person's words"),
	words: z.string().describe("Words of the document that it is about; empty where it is about all of it"),
});
export type DocumentChange = Of<typeof DocumentChangeSchema>;
