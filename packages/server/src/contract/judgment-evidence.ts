import type { EvidenceFound, QuotedWords, ShownEvidence, ShownFinding } from "@fissure/app/case";
import { FINDING_KINDS } from "@fissure/core";
import { z } from "zod";
import { KindSchema, PLACED_STATE } from "./judgment.ts";

const words = z.string();
const span = { start: z.number(), end: z.number() };

const quoted = {
	quote: z.strictObject({ document: words, ...span, exact: words }),
	document: z
		.strictObject({
			...{ id: words, publisher: words.nullable(), date: words.nullable(), title: words.nullable() },
			...{ kind: words, language: words },
		})
		.nullable(),
};
const QuotedWordsSchema: z.ZodType<QuotedWords> = z.strictObject(quoted);

const ShownFindingSchema: z.ZodType<ShownFinding> = z.strictObject({
	...{ id: words, event: words.nullable(), kind: z.enum(FINDING_KINDS), issue: words.nullable() },
	...{ holder: words.nullable(), headline: words, quotes: z.array(QuotedWordsSchema).readonly() },
	instead: z.array(QuotedWordsSchema).readonly(),
});

export const ShownEvidenceSchema: z.ZodType<ShownEvidence> = z
	.strictObject({
		...PLACED_STATE,
		words: QuotedWordsSchema.nullable(),
		finding: ShownFindingSchema.nullable(),
		judgment: z.strictObject({ id: words, kind: KindSchema, title: words }).nullable(),
	})
	.meta({ id: "ShownEvidence" });

export const EvidenceFoundSchema: z.ZodType<EvidenceFound> = z
	.strictObject({
		findings: z.array(ShownFindingSchema).readonly(),
		sentences: z.array(z.strictObject({ ...quoted, hits: z.array(z.strictObject(span)).readonly() })).readonly(),
	})
	.meta({ id: "EvidenceFound" });
