import { z } from "zod";
import { isName, isNote, LONGEST_NOTE } from "../base/fields.ts";
import { list, noun, type Of } from "../base/noun.ts";

const CoderNameSchema = z
	.custom<string>(isName, "Expected the name of a coder in one line")
	.describe("`lexicon`, `person:Ana`, `model:NAME`, `adjudicated`; without a version");

export const CoderOrderSchema = noun(
	"CoderOrder",
	"Whose coding of a text counts in a case, where several have coded it",
	{
		coders: list(CoderNameSchema)
			.nullable()
			.describe(
				"The first of them who has finished a coding of the text. Null: `adjudicated`, else the lexicon, else a model",
			),
		at: z.string().nullable().describe("ISO instant at which somebody chose so; null where nobody did"),
		who: z.string().nullable(),
	},
);
export type CoderOrder = Of<typeof CoderOrderSchema>;

export const CoderInCaseSchema = noun("CoderInCase", "What one coder has coded in a case", {
	coder: CoderNameSchema,
	texts: z.number().describe("With a coding that stands"),
	positions: z.number(),
	counting: z.number().describe("Of these texts, so many where this coding counts"),
	first: z.string().nullable().describe("ISO instants of the first and the last coding"),
	last: z.string().nullable(),
	tasks: z.number().describe("Texts assigned, and of these so many finished"),
	finished: z.number(),
});
export type CoderInCase = Of<typeof CoderInCaseSchema>;

export const CodingTaskSchema = noun("CodingTask", "A text that one coder is to code independently", {
	key: z.number(),
	document: z.string().describe("Id"),
	title: z.string().nullable(),
	coder: CoderNameSchema,
	batch: z.string().describe("Name of the assignment it belongs to"),
	blind: z
		.boolean()
		.describe("Until it is finished its coder sees no reading of the text by anybody else, the program's included"),
	training: z.boolean().describe("When it is finished its coder is shown how the reference differs"),
	finished: z.string().nullable().describe("ISO instant; null while it is open"),
	positions: z.number().nullable().describe("That its coder has read so far; null of an open task of another"),
	assigned: z.string().describe("ISO instant"),
});
export type CodingTask = Of<typeof CodingTaskSchema>;

export const CoderMemoSchema = noun("CoderMemo", "What a coder notes on a text or an issue; it is no reading", {
	key: z.number(),
	coder: CoderNameSchema,
	document: z.string().nullable().describe("Id; null for a memo on an issue"),
	issue: z.string().nullable(),
	text: z.custom<string>(isNote, `Expected a memo of at most ${LONGEST_NOTE} characters`),
	at: z.string().describe("ISO instant"),
});
export type CoderMemo = Of<typeof CoderMemoSchema>;
