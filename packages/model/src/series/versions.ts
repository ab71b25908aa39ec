import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { AttitudeSchema } from "../positions/position.ts";
import { DocumentFactsSchema, QuoteSchema } from "../texts/document.ts";

export const VersionRowSchema = noun("VersionRow", "What corresponds in two language versions of one text", {
	first: list(QuoteSchema).describe("Sentences; none where this version lacks it, and at most two"),
	second: list(QuoteSchema),
	anchors: list(z.string()).describe("Concepts, actors and numbers that both have"),
});
export type VersionRow = Of<typeof VersionRowSchema>;

const Worded = z.strictObject({
	quote: QuoteSchema,
	...AttitudeSchema.pick({ verb: true, rung: true, negated: true, conditional: true }).shape,
});

export const VersionVerbSchema = noun("VersionVerb", "Two versions word the attitude to one thing differently", {
	row: z.number().describe("Index of the row"),
	concept: z.string(),
	scale: AttitudeSchema.shape.scale,
	first: Worded,
	second: Worded,
	rungs: z
		.number()
		.describe("Rung of the first less that of the second; 0 where only a negation or a condition differs"),
});
export type VersionVerb = Of<typeof VersionVerbSchema>;

export const VersionLackSchema = noun("VersionLack", "A sentence of one version that the other lacks", {
	row: z.number().describe("Index of the row"),
	quote: QuoteSchema,
	anchors: list(z.string()).describe(
		"Concepts, actors and numbers of it, which are in no sentence of the other together",
	),
});
export type VersionLack = Of<typeof VersionLackSchema>;

export const AlignedVersionsSchema = noun(
	"AlignedVersions",
	"Two language versions of one text, sentence by sentence",
	{
		texts: z.tuple([DocumentFactsSchema, DocumentFactsSchema]).readonly(),
		agreement: z
			.number()
			.nullable()
			.describe("Share of concepts, actors and numbers of aligned sentences that both have, 0–1; null without any"),
		isVersion: z
			.boolean()
			.describe("They agree enough to be one text; else neither verbs nor lacking sentences are listed"),
		rows: list(VersionRowSchema).describe("In the order of the texts"),
		verbs: list(VersionVerbSchema),
		lacks: list(VersionLackSchema),
	},
);
export type AlignedVersions = Of<typeof AlignedVersionsSchema>;

export const VersionsReportSchema = noun("VersionsReport", null, {
	method: z.string().describe("Name and version of the method"),
	pairs: list(AlignedVersionsSchema).describe("Those that agree most first"),
	more: z.number().describe("Pairs beyond the most that are aligned at once"),
});
export type VersionsReport = Of<typeof VersionsReportSchema>;
