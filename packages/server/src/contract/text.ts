import { DOCUMENT_KINDS, type Document, type GuessedField, type Quote } from "@fissure/core";
import { z } from "zod";

export const QuoteSchema: z.ZodType<Quote> = z
	.strictObject({
		document: z.string(),
		start: z.number().describe("UTF-16 code units of the document's text; half-open"),
		end: z.number(),
		exact: z.string(),
	})
	.meta({ id: "Quote" });

const GUESSED: readonly GuessedField[] = ["publisher", "date", "language", "venue", "kind", "title", "encoding"];

export const DocumentSchema: z.ZodType<Document> = z
	.strictObject({
		id: z.string(),
		text: z.string(),
		language: z.string(),
		kind: z.enum(DOCUMENT_KINDS),
		publisher: z.string().nullable(),
		title: z.string().exactOptional(),
		date: z.string().exactOptional(),
		venue: z.string().exactOptional(),
		url: z.string().exactOptional(),
		event: z.string().exactOptional(),
		capturedAt: z.string().exactOptional(),
		sha256: z.string().exactOptional(),
		guessed: z.array(z.enum(GUESSED)).readonly(),
	})
	.meta({ id: "DocumentText" });
