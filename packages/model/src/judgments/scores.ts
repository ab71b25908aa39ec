import { z } from "zod";
import { list, noun, type Of } from "../base/noun.ts";
import { ExplanationMatrixSchema, ForecastRevisionSchema, JudgedSchema } from "./judgment.ts";

export const ExplanationScoreSchema = noun("ExplanationScore", "How one explanation stands", {
	explanation: z.string(),
	inconsistency: z
		.strictObject({
			plain: z.number(),
			weighted: z.number(),
		})
		.describe("I counts one, II two; weighted by credibility times relevance of the evidence"),
	consistency: z
		.strictObject({
			plain: z.number(),
			weighted: z.number(),
		})
		.describe("C counts one, CC two. Shown beside, never ranked by."),
	judged: z.number().describe('Pieces of evidence with a reading for it, "NA" included'),
});
export type ExplanationScore = Of<typeof ExplanationScoreSchema>;

export const RankedExplanationSchema = noun("RankedExplanation", null, {
	...ExplanationScoreSchema.shape,
	statement: z.string(),
	rank: z.number().describe("From 1; the same for those that tie"),
	tied: z.boolean(),
});
export type RankedExplanation = Of<typeof RankedExplanationSchema>;

export const EvidenceReportSchema = noun("EvidenceReport", null, {
	evidence: z.string(),
	weight: z.number().describe("Credibility times relevance: 0.5 to 2."),
	diagnosticity: z.number().nullable().describe("0–1; null with fewer than two readings"),
	unjudged: list(z.string()).describe("Ids of explanations that it has not been judged for"),
});
export type EvidenceReport = Of<typeof EvidenceReportSchema>;

export const DecidingEvidenceSchema = noun("DecidingEvidence", "What would change which explanation stands first", {
	evidence: list(z.string()).describe("Ids; one, or two that only together decide"),
	when: z
		.enum(["removed", "reversed"])
		.describe("`removed`: it was wrong or not to be trusted; `reversed`: it meant the opposite"),
	first: list(z.string()).describe("Explanations that then stand first; several where they then tie"),
});
export type DecidingEvidence = Of<typeof DecidingEvidenceSchema>;

export const SensitivitySchema = noun("Sensitivity", null, {
	deciding: list(DecidingEvidenceSchema),
	pairsTried: z
		.boolean()
		.describe("False where there was too much evidence to try pairs, or where a single item decides already"),
});
export type Sensitivity = Of<typeof SensitivitySchema>;

export const MatrixCautionSchema = noun("MatrixCaution", null, {
	code: z.enum([
		"one-explanation",
		"no-evidence",
		"nothing-diagnostic",
		"first-tied",
		"evidence-unjudged",
		"first-judged-less",
		"weights-decide",
		"one-item-decides",
	]),
	message: z.string(),
});
export type MatrixCaution = Of<typeof MatrixCautionSchema>;

export const MatrixReportSchema = noun("MatrixReport", null, {
	explanations: list(RankedExplanationSchema).describe(
		"Least inconsistency first; in order of the matrix where they tie",
	),
	evidence: list(EvidenceReportSchema).describe("Most diagnostic first; what could not be told last"),
	sensitivity: SensitivitySchema,
	cautions: list(MatrixCautionSchema),
});
export type MatrixReport = Of<typeof MatrixReportSchema>;

export const WeighedMatrixSchema = noun("WeighedMatrix", null, {
	...JudgedSchema.pick({ links: true, version: true, at: true, who: true }).shape,
	matrix: ExplanationMatrixSchema,
	report: MatrixReportSchema,
});
export type WeighedMatrix = Of<typeof WeighedMatrixSchema>;

export const MatrixWeightsSchema = WeighedMatrixSchema.pick({ version: true, report: true }).meta({
	id: "MatrixWeights",
	description: "What the report says, with the version it is of: the matrix itself stands beside it",
});
export type MatrixWeights = Of<typeof MatrixWeightsSchema>;

export const BrierDecompositionSchema = noun(
	"BrierDecomposition",
	"Parts of a mean Brier score: reliability − resolution + uncertainty + within",
	{
		reliability: z.number().describe("How far the probabilities of a bin are from what came of it; 0 is perfect"),
		resolution: z.number().describe("How much what came differs between bins; more is better"),
		uncertainty: z.number().describe("What the base rate alone leaves open, ō (1 − ō)"),
		within: z
			.number()
			.describe("What probabilities that differ within one bin add; 0 where each bin holds one probability"),
	},
);
export type BrierDecomposition = Of<typeof BrierDecompositionSchema>;

export const ForecastScoreSchema = noun(
	"ForecastScore",
	"Scores of one answered question, of all its revisions or of one person's. Null: infinite.",
	{
		forecast: z.string(),
		topics: list(z.string()),
		came: z.boolean(),
		last: ForecastRevisionSchema.describe("The last probability before the answer or the deadline"),
		brier: z.number(),
		log: z.number().nullable(),
		timeWeighted: z
			.strictObject({
				brier: z.number(),
				log: z.number().nullable(),
			})
			.describe("Each probability counts for the days on which it stood"),
		baseline: z
			.number()
			.nullable()
			.describe("On the scale of Metaculus, for the share of the question's time for which a probability stood"),
		peer: z
			.number()
			.nullable()
			.describe("Against the others on this question; null for all together, and where there are none"),
	},
);
export type ForecastScore = Of<typeof ForecastScoreSchema>;

export const ScoreSummarySchema = noun(
	"ScoreSummary",
	"Means over answered questions. Null: infinite, or nothing to compare with.",
	{
		count: z.number(),
		brier: z.number(),
		log: z.number().nullable(),
		timeWeighted: z.strictObject({
			brier: z.number(),
			log: z.number().nullable(),
		}),
		baseRate: z
			.strictObject({
				probability: z.number(),
				brier: z.number(),
				log: z.number(),
			})
			.describe("What somebody would have got who always gave the share that came, which nobody knew before"),
		coin: z
			.strictObject({
				brier: z.number(),
				log: z.number(),
			})
			.describe("What 50 % always gets"),
		skill: z
			.number()
			.nullable()
			.describe("1 − Brier / Brier of the base rate: above 0 better than that; null where all or none came"),
		skillAgainstCoin: z.number(),
		baseline: z.number().nullable(),
		peer: z.number().nullable().describe("Mean over the questions on which there were others"),
	},
);
export type ScoreSummary = Of<typeof ScoreSummarySchema>;

export const CalibrationBinSchema = noun(
	"CalibrationBin",
	"Probabilities that lie near each other, and how much of it came",
	{
		range: z.tuple([z.number(), z.number()]).readonly().describe("Least and greatest probability given"),
		count: z.number(),
		came: z.number(),
		meanProbability: z.number(),
		rate: z.number(),
		interval: z.tuple([z.number(), z.number()]).readonly().describe("95 %, of the rate"),
		fits: z
			.boolean()
			.describe(
				"Whether the mean probability lies within the interval: that it does proves nothing where that is wide",
			),
	},
);
export type CalibrationBin = Of<typeof CalibrationBinSchema>;

export const CalibrationSchema = noun("Calibration", null, {
	bins: list(CalibrationBinSchema),
	parts: BrierDecompositionSchema.exactOptional().describe(
		"Of the mean Brier score, over the same bins; absent where there is one bin, which resolves nothing",
	),
});
export type Calibration = Of<typeof CalibrationSchema>;

export const OpenForecastSchema = noun("OpenForecast", null, {
	forecast: z.string(),
	deadline: z.string().nullable(),
});
export type OpenForecast = Of<typeof OpenForecastSchema>;

export const ScoreCautionSchema = noun("ScoreCaution", null, {
	code: z.enum(["few-scored", "few-for-calibration", "infinite-log", "said-too-late", "overdue", "all-one-answer"]),
	message: z.string(),
});
export type ScoreCaution = Of<typeof ScoreCautionSchema>;

export const ForecastScoresSchema = noun("ForecastScores", null, {
	asOf: z.string(),
	scored: list(ForecastScoreSchema).describe("In order of the forecasts given"),
	overall: ScoreSummarySchema.nullable().describe("Null where nothing could be scored"),
	byTopic: list(
		z.strictObject({
			topic: z.string(),
			scores: ScoreSummarySchema,
		}),
	).describe("By name; a forecast of several topics counts for each"),
	byAnalyst: list(
		z.strictObject({
			who: z.string(),
			scores: ScoreSummarySchema,
		}),
	).describe("By name; of each person's own revisions"),
	calibration: CalibrationSchema.nullable().describe("Of the last probability before the answer"),
	void: list(z.string()).describe("Ids of questions that turned out to have no answer: counted, scored for nobody"),
	late: list(z.string()).describe("Answered, but no probability was given before the answer"),
	overdue: list(OpenForecastSchema).describe("Not answered, and past their deadline: somebody must look. By deadline."),
	open: list(OpenForecastSchema).describe(
		"Not answered, within their deadline or without one. By deadline, those without last.",
	),
	cautions: list(ScoreCautionSchema),
});
export type ForecastScores = Of<typeof ForecastScoresSchema>;
