import type { FindingShown, FindingVersionShown, FoundList } from "@fissure/app/case";
import { FINDING_KINDS, type Finding } from "@fissure/core";
import { z } from "zod";
import { QuoteSchema } from "./text.ts";

const words = z.string();
const list = z.array(words).readonly();
const quotes = z.array(QuoteSchema).readonly();
const range = z.tuple([z.number(), z.number()]).readonly();

export const FindingKindSchema = z.enum(FINDING_KINDS);

export const FindingSchema: z.ZodType<Finding> = z
	.strictObject({
		kind: FindingKindSchema,
		issue: words.nullable(),
		carriedBy: words,
		against: list,
		holder: words.nullable(),
		headline: words,
		salience: z.union([z.literal(1), z.literal(2), z.literal(3)]),
		weight: z.number(),
		measure: z.strictObject({ name: words, value: z.number(), range, interval: range.exactOptional() }).nullable(),
		evidence: quotes,
		instead: quotes,
		counterEvidence: quotes,
		baseRate: z
			.strictObject({ held: z.number(), touching: z.number(), probability: z.number(), interval: range })
			.nullable(),
		explanations: list,
		caveats: list,
		by: words,
	})
	.meta({ id: "Finding" });

const shown = {
	finding: FindingSchema,
	headline: words.describe("With actors by name"),
	kindName: words,
	baseRateWords: words,
};

export const FindingShownSchema: z.ZodType<FindingShown> = z
	.strictObject({
		...shown,
		id: words,
		status: z.enum(["new", "changed", "held"]),
		since: z.strictObject({ at: words, who: words }).nullable(),
		judgments: list.describe("Ids of judgments that rest on it"),
		watched: z.boolean(),
	})
	.meta({ id: "FindingShown" });

export const FoundListSchema: z.ZodType<FoundList> = z
	.strictObject({
		findings: z
			.array(
				z.strictObject({
					...{ ...shown, id: words, event: words.nullable(), documents: list, at: words, who: words },
				}),
			)
			.readonly(),
		total: z.number(),
		next: z.number().nullable(),
	})
	.meta({ id: "FoundList" });

export const FindingVersionsSchema: z.ZodType<readonly FindingVersionShown[]> = z
	.array(
		z.strictObject({
			...{ ...shown, event: words.nullable(), documents: list, at: words, who: words, until: words.nullable() },
		}),
	)
	.readonly();
