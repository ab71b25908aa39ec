import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { DocumentSchema } from "../texts/document.ts";
import { MentionSchema, NameUsedSchema, PositionSchema, SentenceSpanSchema, StatementSchema } from "./position.ts";

export const AccountSchema = noun(
	"Account",
	"One document of an event, read: what it touches, what it says, who is said to hold it",
	{
		document: DocumentSchema,
		parties: list(z.string()).describe("The parties of the event as this text knows them; the publisher first"),
		sentences: list(SentenceSpanSchema),
		mentions: list(MentionSchema),
		statements: list(StatementSchema),
		positions: list(PositionSchema),
		names: list(NameUsedSchema),
		coder: z.string().describe("Which coder read it: `lexicon@0.1.0`."),
	},
);
export type Account = Of<typeof AccountSchema>;
