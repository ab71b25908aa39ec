import { z } from "zod";
import { list, noun, type Of, picked } from "../base/noun.ts";
import {
	AGREEMENT_FACETS,
	CODER_GROUPINGS,
	CODER_MEASURES,
	CODER_SILENCES,
	CODINGS_LEFT_OUT,
	READING_FIELDS,
} from "../base/vocabulary.ts";
import { PositionSchema } from "../positions/position.ts";
import { SpanSchema } from "../texts/document.ts";

const texts = z.number().int().describe("Texts");
const coder = z.string().describe("Name of a coder, of whatever version: `lexicon`, `person:Ana`, `model:x`");
const facet = z.enum(AGREEMENT_FACETS);

export const ComparedCoderSchema = noun("ComparedCoder", "A coder whose codings are compared", {
	coder,
	versions: list(z.string()).describe("`lexicon@0.1.0`"),
	texts: texts.describe("Texts that another of the coders has coded too"),
	positions: z.number().int().describe("In these texts"),
});
export type ComparedCoder = Of<typeof ComparedCoderSchema>;

export const CoderGroupSchema = noun("CoderGroup", "Codings that are compared together", {
	id: z.string().describe("`whole`, an issue, `own`, `-2`, `lexicon person:Ana`, `2024-05`, `2024-Q2`, `2024`"),
	coders: list(coder).describe("Those who are compared in it"),
	texts,
});
export type CoderGroup = Of<typeof CoderGroupSchema>;

export const CoderAgreementRowSchema = noun(
	"CoderAgreementRow",
	"How much coders agree on one facet in one group, by one coefficient",
	{
		group: z.string(),
		facet,
		measure: z.enum(CODER_MEASURES),
		n: z
			.number()
			.int()
			.describe("What was compared by two coders or more: characters, units, sentences × issues, or pairs of passages"),
		texts: texts.describe("In which they are"),
		value: z.number().nullable(),
		low: z.number().nullable().describe("Of the 95 % interval; null where there is none"),
		high: z.number().nullable(),
		silent: z.enum(CODER_SILENCES).nullable().describe("Why there is no value"),
	},
);
export type CoderAgreementRow = Of<typeof CoderAgreementRowSchema>;

export const ConfusionTableSchema = noun(
	"ConfusionTable",
	"How often one coder gave each category where another gave each",
	{
		group: z.string(),
		facet,
		first: coder,
		second: coder,
		categories: list(z.string()).describe("In order where they have one"),
		counts: list(z.number().int()).describe("Row by row; a row is what the first gave"),
	},
);
export type ConfusionTable = Of<typeof ConfusionTableSchema>;

export const DifferingPassageSchema = noun("DifferingPassage", "Words that coders read differently", {
	document: z.string().describe("Id"),
	date: z.string().nullable(),
	title: z.string().nullable(),
	...SpanSchema.shape,
	exact: z.string(),
	differs: list(facet).describe("On what; `marked` where not all who coded the text marked the words on this issue"),
	readings: list(
		z.strictObject({
			coder,
			reading: z
				.strictObject({ ...SpanSchema.shape, ...picked(PositionSchema, READING_FIELDS) })
				.nullable()
				.describe("Null where this coder, who coded the text, marked nothing here on the issue"),
		}),
	),
});
export type DifferingPassage = Of<typeof DifferingPassageSchema>;

export const CoderAgreementSchema = noun(
	"CoderAgreement",
	"How much coders of the same texts agree, on what, and where they differ",
	{
		method: z.string(),
		coders: list(ComparedCoderSchema),
		by: z.enum(CODER_GROUPINGS),
		texts: texts.describe("Coded by two of them or more"),
		groups: list(CoderGroupSchema),
		rows: list(CoderAgreementRowSchema).describe("By group, facet and measure"),
		tables: list(ConfusionTableSchema).describe("Of each pair of coders, in each group that is not empty"),
		passages: list(DifferingPassageSchema).describe("By date and place"),
		morePassages: z.number().int().describe("Left out here, of too many"),
		leftOut: list(
			noun("LeftOutCodings", null, {
				why: z.enum(CODINGS_LEFT_OUT),
				count: z.number().int().describe("Texts, codings or positions, as the reason says"),
			}),
		),
		least: z.number().int().describe("Units of which a coefficient is given at least"),
		seed: z.number().int().describe("Of the continua by chance of γ; with the same seed the answer is the same"),
	},
);
export type CoderAgreement = Of<typeof CoderAgreementSchema>;
