import type { WordsShown } from "@fissure/app/case";
import type { SeriesValue } from "@fissure/core";
import { z } from "zod";

export const WORDS_FIELDS = {
	document: z.string(),
	start: z.number(),
	end: z.number(),
	exact: z.string(),
	lead: z.string().describe("Of the sentence, before the words"),
	trail: z.string(),
	language: z.string(),
	publisher: z.string().nullable(),
	title: z.string().nullable(),
	date: z.string().nullable(),
	inTitle: z.boolean().describe("Places count from the beginning of the heading"),
};

/** Words of a text in the sentence that they stand in. */
export const WordsShownSchema: z.ZodType<WordsShown> = z.strictObject(WORDS_FIELDS).meta({ id: "WordsShown" });

export const SeriesValueSchema: z.ZodType<SeriesValue> = z
	.strictObject({ date: z.string(), value: z.number().nullable().describe("Null is not zero") })
	.meta({ id: "SeriesValue" });
