import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { CONSISTENCIES, GRADES, JUDGMENT_KINDS } from "../base/vocabulary.ts";
import { ConditionStateSchema, DataConditionSchema, ProposalSchema } from "../deeds/condition.ts";
import { FindingSchema } from "../findings/finding.ts";
import { DocumentFactsSchema, QuoteSchema, SpanSchema } from "../texts/document.ts";

export const EvidenceLinkSchema = z
	.discriminatedUnion("kind", [
		z.strictObject({
			kind: z.literal("quote"),
			quote: QuoteSchema,
		}),
		z.strictObject({
			kind: z.literal("finding"),
			finding: z.string(),
		}),
		z.strictObject({
			kind: z.literal("judgment"),
			judgment: z.string(),
		}),
	])
	.meta({
		id: "EvidenceLink",
		description:
			"What a judgment rests on. A link never holds the words alone: what is linked may change, and then the judgment says so.",
	});
export type EvidenceLink = Of<typeof EvidenceLinkSchema>;

/** What every judgment has. */
const common = {
	id: z
		.string()
		.describe("A name that the analyst gives, in lower case with hyphens; unique among all judgments of a case"),
	topics: list(z.string()).describe("Of what; ids of issues of the codebook, or the analyst's own"),
	note: z.string().nullable(),
};

export const InterestSchema = noun(
	"Interest",
	"What an actor is thought to want, as a hypothesis and never as a fact",
	{
		...common,
		kind: z.literal("interest"),
		actor: z.string(),
		interest: z.string(),
		mechanism: z.string().nullable().describe("How the interest would lead to what was said or done"),
		evidence: list(EvidenceLinkSchema),
		alternative: z
			.string()
			.nullable()
			.describe(
				"What else would explain the same evidence; null where nobody has thought of any, which the critique tells",
			),
	},
);
export type Interest = Of<typeof InterestSchema>;

export const MatrixEvidenceSchema = noun("MatrixEvidence", null, {
	id: z.string(),
	statement: z.string().describe("In words; what it is linked to shows it"),
	links: list(EvidenceLinkSchema),
	credibility: z.enum(GRADES),
	relevance: z.enum(GRADES),
	readings: z
		.record(z.string(), z.enum(CONSISTENCIES))
		.readonly()
		.describe('By id of the explanation; one that is left out has not been judged, which is not "N"'),
});
export type MatrixEvidence = Of<typeof MatrixEvidenceSchema>;

export const ExplanationMatrixSchema = noun(
	"ExplanationMatrix",
	"Competing explanations over the same evidence (analysis of competing hypotheses)",
	{
		...common,
		kind: z.literal("matrix"),
		question: z.string(),
		explanations: list(
			z.strictObject({
				id: z.string(),
				statement: z.string(),
			}),
		),
		evidence: list(MatrixEvidenceSchema),
	},
);
export type ExplanationMatrix = Of<typeof ExplanationMatrixSchema>;

export const ForecastRevisionSchema = noun("ForecastRevision", null, {
	at: z.string().describe("ISO day or instant"),
	who: z.string(),
	probability: z.number().describe("In [0, 1]"),
	because: z.string().nullable(),
});
export type ForecastRevision = Of<typeof ForecastRevisionSchema>;

export const ForecastResolutionSchema = noun("ForecastResolution", null, {
	at: z.string(),
	outcome: z.boolean().nullable().describe("Null: the question turned out to have no answer, and is scored for nobody"),
	evidence: list(EvidenceLinkSchema),
	note: z.string().nullable(),
});
export type ForecastResolution = Of<typeof ForecastResolutionSchema>;

export const DeclinedProposalSchema = noun("DeclinedProposal", "A proposed resolution that a person turned down", {
	at: z.string().describe("ISO instant"),
	who: z.string(),
	key: ProposalSchema.shape.key,
	because: z.string().nullable(),
});
export type DeclinedProposal = Of<typeof DeclinedProposalSchema>;

export const ForecastSchema = noun(
	"Forecast",
	"A question that will have an answer, with what was thought of it and when",
	{
		...common,
		kind: z.literal("forecast"),
		question: z.string(),
		deadline: z.string().nullable().describe("Last ISO day on which it may come true; null is told by the critique"),
		rule: z.string().nullable().describe("By what it is decided, and by whom or which series"),
		revisions: list(ForecastRevisionSchema).describe("Oldest first; never empty"),
		resolution: ForecastResolutionSchema.nullable(),
		bound: DataConditionSchema.optional().describe("What must be on record by the deadline for it to come true"),
		declined: list(DeclinedProposalSchema).optional().describe("Proposed resolutions that a person turned down"),
		evidence: list(EvidenceLinkSchema),
	},
);
export type Forecast = Of<typeof ForecastSchema>;

export const PolicyOptionSchema = noun(
	"PolicyOption",
	"What could be done, under which condition, and what would show that it does not work",
	{
		...common,
		kind: z.literal("option"),
		actor: z.string().describe("Who would do it"),
		instrument: z.string(),
		condition: z.string().nullable(),
		trigger: z
			.strictObject({
				words: z.string(),
				indicator: z.string().nullable(),
				on: DataConditionSchema.optional().describe("A vote, a deed or a line of its own on record that sets it off"),
			})
			.nullable()
			.describe("What sets it off: words, and the indicator of the watch that would show it"),
		offRamp: z.string().nullable().describe("How it ends, and what the other side would have to do"),
		target: EvidenceLinkSchema.nullable().describe("What it aims at: a divergence that was found"),
		effect: z.string().nullable(),
		disconfirmedBy: z.string().nullable(),
		evidence: list(EvidenceLinkSchema),
	},
);
export type PolicyOption = Of<typeof PolicyOptionSchema>;

export const JudgmentSchema = z
	.discriminatedUnion("kind", [InterestSchema, ExplanationMatrixSchema, ForecastSchema, PolicyOptionSchema])
	.meta({ id: "Judgment" });
export type Judgment = Of<typeof JudgmentSchema>;

export const LinkStateSchema = noun("LinkState", "How it stands with what a judgment rests on", {
	link: EvidenceLinkSchema,
	state: z
		.enum(["sound", "changed", "gone", "unknown"])
		.describe(
			"`changed`: the words stand there no longer as quoted, or the finding is another; `gone`: the document or finding no longer stands; `unknown`: there never was one of that name",
		),
	because: z.string().describe("In words a person reads"),
});
export type LinkState = Of<typeof LinkStateSchema>;

export const PlacedStateSchema = noun(
	"PlacedState",
	"How it stands with a link, and what of the judgment rests on it",
	{
		...LinkStateSchema.shape,
		where: z.string(),
	},
);
export type PlacedState = Of<typeof PlacedStateSchema>;

export const TriggerStateSchema = noun(
	"TriggerState",
	"How it stands with the indicator that would set an option off",
	{
		indicator: z.string().describe("Id"),
		state: z
			.enum(["met", "waiting", "unknown"])
			.describe("`met`: its last value lies beyond its line; `unknown`: the case watches none of that name"),
		because: z.string().describe("In words a person reads"),
	},
);
export type TriggerState = Of<typeof TriggerStateSchema>;

export const StoredJudgmentSchema = noun("StoredJudgment", null, {
	judgment: JudgmentSchema,
	version: z
		.number()
		.describe(
			"Another with every change, and the earlier one again where a change is undone: by it two writers know of each other",
		),
	at: z.string().describe("When it was last written so, and by whom"),
	who: z.string(),
});
export type StoredJudgment = Of<typeof StoredJudgmentSchema>;

export const JudgedSchema = noun("Judged", "A judgment with how it stands with what it rests on", {
	...StoredJudgmentSchema.shape,
	links: list(PlacedStateSchema),
	trigger: TriggerStateSchema.nullable().describe("Of an option that an indicator sets off; else null"),
	condition: ConditionStateSchema.nullable().describe(
		"Of what is bound to the record and still open: how it stands with that; else null",
	),
	proposal: ProposalSchema.nullable().describe(
		"How the record would resolve an open forecast; null while it would not",
	),
});
export type Judged = Of<typeof JudgedSchema>;

export const JudgmentListSchema = noun("JudgmentList", null, {
	judgments: list(JudgedSchema),
	stale: z.number().describe("Of all that pass the filters, shown or not"),
});
export type JudgmentList = Of<typeof JudgmentListSchema>;

export const JudgmentChangeSchema = noun("JudgmentChange", "What one action made of a judgment", {
	action: z.number().describe("Key of the action, as `readHistory` has it"),
	verb: z.string(),
	at: z.string().describe("ISO instant"),
	who: z.string(),
	before: JudgmentSchema.nullable().describe("As it stood before; null where it did not"),
	after: JudgmentSchema.nullable().describe("As it stood from then on; null where it was removed, or taken back"),
});
export type JudgmentChange = Of<typeof JudgmentChangeSchema>;

export const JudgmentVersionSchema = noun("JudgmentVersion", "A version of a judgment as it may be put back", {
	...JudgmentChangeSchema.shape,
	plain: z.record(z.string(), z.unknown()).readonly().nullable(),
});
export type JudgmentVersion = Of<typeof JudgmentVersionSchema>;

export const JudgmentShownSchema = noun("JudgmentShown", null, {
	...JudgedSchema.shape,
	history: list(JudgmentChangeSchema).describe("Oldest first"),
	done: z.string().nullable().describe("What was just done to it, in words; null where it is only shown"),
});
export type JudgmentShown = Of<typeof JudgmentShownSchema>;

export const QuotedWordsSchema = noun(
	"QuotedWords",
	"Words with what a reader must know of where they stand; null where that is not held",
	{
		quote: QuoteSchema,
		document: DocumentFactsSchema.nullable(),
	},
);
export type QuotedWords = Of<typeof QuotedWordsSchema>;

export const ShownFindingSchema = noun("ShownFinding", "A finding with the words that prove it", {
	...FindingSchema.pick({ kind: true, issue: true, holder: true, headline: true }).shape,
	id: z.string(),
	event: z.string().nullable(),
	quotes: list(QuotedWordsSchema),
	instead: list(QuotedWordsSchema).describe("The nearest words of the other side, if any"),
});
export type ShownFinding = Of<typeof ShownFindingSchema>;

export const ShownEvidenceSchema = noun(
	"ShownEvidence",
	"A link with what it leads to; each null where it leads to something else, or to nothing that is held",
	{
		...PlacedStateSchema.shape,
		words: QuotedWordsSchema.nullable(),
		finding: ShownFindingSchema.nullable().describe("As it was last found, whether it stands or not"),
		judgment: z
			.strictObject({
				id: z.string(),
				kind: z.enum(JUDGMENT_KINDS),
				title: z.string(),
			})
			.nullable(),
	},
);
export type ShownEvidence = Of<typeof ShownEvidenceSchema>;

export const FoundWordsSchema = noun("FoundWords", null, {
	...QuotedWordsSchema.shape,
	hits: list(SpanSchema).describe("Where in the text the words stand that were looked for"),
});
export type FoundWords = Of<typeof FoundWordsSchema>;

export const EvidenceFoundSchema = noun("EvidenceFound", "What a judgment could rest on", {
	findings: list(ShownFindingSchema).describe("On the topics first, of these the weightiest first"),
	sentences: list(FoundWordsSchema).describe(
		"With the most of the words first; of those alike, of the best texts first, and of each in its own order",
	),
});
export type EvidenceFound = Of<typeof EvidenceFoundSchema>;
