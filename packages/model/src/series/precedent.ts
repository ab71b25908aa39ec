import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { PRECEDENT_KINDS } from "../base/vocabulary.ts";
import { DocumentSourceSchema, SpanSchema } from "../texts/document.ts";

const { id: _, kind: documentKind, ...SOURCE } = DocumentSourceSchema.shape;

export const AskedWordsSchema = noun(
	"AskedWords",
	"Words that precedents are looked for: `document` is null where they were typed or are of a file",
	{ ...SpanSchema.shape, document: z.string().nullable(), exact: z.string() },
);
export type AskedWords = Of<typeof AskedWordsSchema>;

export const PrecedentSchema = noun("Precedent", "A passage of another text that says nearly the same", {
	document: z.string().describe("Id"),
	span: SpanSchema,
	quote: z.string().describe("The passage: `text.slice(span.start, span.end)` of that document"),
	kind: z
		.enum(PRECEDENT_KINDS)
		.describe(
			"`exact`: the asked words one after another, however they are printed; `near`: shared words; `stance`: the same holder's stance on the same thing, in whatever words; `lacking`: the asked texts do not say it",
		),
	score: z
		.number()
		.describe("0–1, the order of the list: likeness, less for words that everybody uses; 0.2 and less is for stances"),
	likeness: z
		.number()
		.nullable()
		.describe(
			"Weighted share of the asked words that the passage has, half of it only where they are in the same order, 0–1; of what is `lacking`, of its own words in the nearest asked passage; null of a stance",
		),
	asked: AskedWordsSchema.nullable().describe(
		"What of the asked words it is a precedent of; of what is `lacking`, what comes nearest to it, null where nothing does",
	),
	shared: list(SpanSchema).describe("Shared words, as spans of the document's text"),
	texts: z
		.number()
		.describe("Texts, this one included, that say so as nearly: many for a set phrase; of `lacking`, earlier texts"),
	holder: z.string().nullable().describe("Who holds what is said there, or whose text it is; null where unknown"),
	asserter: z.string().nullable().describe("Who says so"),
	issue: z.string().nullable().describe("Of a stance"),
	position: z.number().nullable().describe("Key of the position, of a stance"),
	documentKind,
	...SOURCE,
});
export type Precedent = Of<typeof PrecedentSchema>;

export const PrecedentReportSchema = noun(
	"PrecedentReport",
	"Earlier passages that say nearly the same as some words",
	{
		method: z.string().describe("Name and version of the method: scores of another version are no measure of these"),
		asked: z
			.strictObject({
				documents: list(DocumentSourceSchema).describe(
					"Texts of the case that were asked about; empty for typed words",
				),
				title: z.string().nullable().describe("What was asked about, in a line"),
				passages: z.number().describe("Stretches of words that were looked for: sentences, short ones joined"),
				holders: list(z.string()).describe("Whose passages were asked for; empty: anybody's"),
				before: z.string().nullable().describe("Only texts before this day"),
				reverse: z.boolean().describe("What earlier texts say and the asked ones do not"),
			})
			.describe("What was asked"),
		items: list(PrecedentSchema).describe("The best first"),
		found: z.number().describe("Items in all; those beyond what was asked for are left out"),
		earlier: list(DocumentSourceSchema).describe("Of what is `lacking`: the earlier texts that were read for it"),
		searched: z.number().describe("Texts that were searched"),
		leftOut: z
			.strictObject({
				undated: z.number().describe("Texts without a date, where only those before a day are searched"),
				later: z.number().describe("Texts of that day or later"),
				others: z.number().describe("Texts of others than the holders that were asked for"),
			})
			.describe("Texts that were not searched"),
	},
);
export type PrecedentReport = Of<typeof PrecedentReportSchema>;
