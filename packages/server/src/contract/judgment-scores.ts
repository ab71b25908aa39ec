import type { CritiqueReport, WeighedMatrix } from "@fissure/app/case";
import type { Criticism, ForecastScores, MatrixReport, ScoreSummary } from "@fissure/core";
import { z } from "zod";
import { LinkSchema } from "./judgment.ts";

const words = z.string();
const list = z.array(words).readonly();
const number = z.number();
const numberOrNull = number.nullable();
const pair = z.tuple([number, number]).readonly();
const points = z.strictObject({ plain: number, weighted: number });
const caution = <const Code extends string>(codes: readonly [Code, ...Code[]]) =>
	z.array(z.strictObject({ code: z.enum(codes), message: words })).readonly();

const MatrixReportSchema: z.ZodType<MatrixReport> = z.strictObject({
	explanations: z
		.array(
			z.strictObject({
				...{ explanation: words, statement: words, inconsistency: points, consistency: points },
				...{ judged: number, rank: number, tied: z.boolean() },
			}),
		)
		.readonly(),
	evidence: z
		.array(z.strictObject({ evidence: words, weight: number, diagnosticity: numberOrNull, unjudged: list }))
		.readonly(),
	sensitivity: z.strictObject({
		deciding: z
			.array(z.strictObject({ evidence: list, when: z.enum(["removed", "reversed"]), first: list }))
			.readonly(),
		pairsTried: z.boolean(),
	}),
	cautions: caution([
		"one-explanation",
		"no-evidence",
		"nothing-diagnostic",
		"first-tied",
		"evidence-unjudged",
		"first-judged-less",
		"weights-decide",
		"one-item-decides",
	]),
});

/** What the report says, with the version it is of: the matrix itself stands beside it. */
export type Weights = Pick<WeighedMatrix, "version" | "report">;
export const WeightsSchema: z.ZodType<Weights> = z
	.strictObject({ version: number, report: MatrixReportSchema })
	.meta({ id: "MatrixWeights" });

const timeWeighted = z.strictObject({ brier: number, log: numberOrNull });

const SummarySchema: z.ZodType<ScoreSummary> = z.strictObject({
	...{ count: number, brier: number, log: numberOrNull, timeWeighted },
	baseRate: z.strictObject({ probability: number, brier: number, log: number }),
	coin: z.strictObject({ brier: number, log: number }),
	...{ skill: numberOrNull, skillAgainstCoin: number, baseline: numberOrNull, peer: numberOrNull },
});

const waiting = z.array(z.strictObject({ forecast: words, deadline: words.nullable() })).readonly();

export const ForecastScoresSchema: z.ZodType<ForecastScores> = z
	.strictObject({
		asOf: words,
		scored: z
			.array(
				z.strictObject({
					...{ forecast: words, topics: list, came: z.boolean() },
					last: z.strictObject({ at: words, who: words, probability: number, because: words.nullable() }),
					...{ brier: number, log: numberOrNull, timeWeighted, baseline: numberOrNull, peer: numberOrNull },
				}),
			)
			.readonly(),
		overall: SummarySchema.nullable(),
		byTopic: z.array(z.strictObject({ topic: words, scores: SummarySchema })).readonly(),
		byAnalyst: z.array(z.strictObject({ who: words, scores: SummarySchema })).readonly(),
		calibration: z
			.strictObject({
				bins: z
					.array(
						z.strictObject({
							...{ range: pair, count: number, came: number, meanProbability: number, rate: number },
							...{ interval: pair, fits: z.boolean() },
						}),
					)
					.readonly(),
				parts: z
					.strictObject({ reliability: number, resolution: number, uncertainty: number, within: number })
					.optional(),
			})
			.nullable() as z.ZodType<ForecastScores["calibration"]>,
		...{ void: list, late: list, overdue: waiting, open: waiting },
		cautions: caution([
			"few-scored",
			"few-for-calibration",
			"infinite-log",
			"said-too-late",
			"overdue",
			"all-one-answer",
		]),
	})
	.meta({ id: "ForecastScores" });

const CriticismSchema: z.ZodType<Criticism> = z.strictObject({
	...{ judgment: words, place: words, code: words, severity: z.enum(["error", "warning"]) },
	...{ message: words, remedy: words, links: z.array(LinkSchema).readonly(), by: words },
});

export type Critique = Pick<CritiqueReport, "judgments" | "criticisms">;
export const CritiqueSchema: z.ZodType<Critique> = z
	.strictObject({ judgments: list, criticisms: z.array(CriticismSchema).readonly() })
	.meta({ id: "Critique" });
