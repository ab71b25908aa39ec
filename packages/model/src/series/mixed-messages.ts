import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { MESSAGE_DIFFERENCES } from "../base/vocabulary.ts";
import { DocumentSourceSchema, QuoteSchema } from "../texts/document.ts";

export const MixedSideSchema = noun("MixedSide", "A sentence by which a holder takes one side of a question", {
	sentence: QuoteSchema,
	quote: QuoteSchema.describe("The words that take the side, within the sentence"),
	document: DocumentSourceSchema,
	side: z.union([z.literal(1), z.literal(-1)]),
	deed: z.string().describe("The decisive verb or formula, as it stands"),
	speaker: z.string().nullable().describe("Who speaks, as far as text and office-holders of that day tell"),
	office: z.string().nullable().describe("Id of the office held on that day"),
	rank: z
		.number()
		.nullable()
		.describe(
			"1 head of state or government, 2 foreign minister or deputy, 3 minister or adviser, 4 ambassador or spokesperson",
		),
	sure: z.number().describe("How sure the reading of this sentence is, 0–1; no probability"),
	doubts: list(z.string()).describe("What makes it less sure, in words"),
});
export type MixedSide = Of<typeof MixedSideSchema>;

export const MixedPairSchema = noun("MixedPair", "Two sentences of one holder that cannot both be held", {
	holder: z.string(),
	question: z.string().describe("On which side is taken: `agreement`, `nuclear-arms`, …"),
	object: z
		.string()
		.describe("What it is about: an actor, an agreement by its short name; empty where the question has one object"),
	why: z.string().describe("Why both cannot be held"),
	earlier: MixedSideSchema,
	later: MixedSideSchema,
	differs: list(z.enum(MESSAGE_DIFFERENCES)),
	days: z.number().nullable().describe("Between the two; null where a date is no full day"),
	sure: z.number().describe("How sure it is that both are read rightly, 0–1; the order of the list"),
	severity: z
		.union([z.literal(1), z.literal(2), z.literal(3)])
		.describe(
			"3: the same text or day, or ranks that are two or more apart; 2: another rank or venue, or within a year; 1: else",
		),
	others: z.number().describe("Further pairs of this holder on this question and object"),
});
export type MixedPair = Of<typeof MixedPairSchema>;

export const MixedMessagesSchema = noun("MixedMessages", "Where a holder says what it denies elsewhere", {
	method: z.string().describe("Name and version of the method"),
	texts: z.number().describe("Texts that were read"),
	sides: z.number().describe("Sentences in them that take a side"),
	total: z.number().describe("Pairs found, of which the surest are listed"),
	pairs: list(MixedPairSchema).describe("The surest first; one for each holder, question and object"),
	leftOut: z.strictObject({
		undated: z.number().describe("Texts without a date"),
		uncoded: z.number().describe("Texts that no coder has read"),
		unread: z.number().describe("Texts in languages in which sides cannot be read"),
		unsure: z.number().describe("Pairs that are not sure enough"),
	}),
});
export type MixedMessages = Of<typeof MixedMessagesSchema>;
