import {
	critiqueInCase,
	gradeEvidence,
	resolveForecast,
	reviseForecast,
	scoreJudgments,
	setReading,
	weighMatrix,
} from "@fissure/app/case";
import { ESTIMATIVE_BANDS } from "@fissure/core";
import { CONSISTENCIES, GRADES } from "@fissure/model";
import { CritiqueSchema, ForecastScoresSchema, JudgmentShownSchema, MatrixWeightsSchema } from "@fissure/model/schemas";
import { z } from "zod";
import { listOf, route } from "../route.ts";

const words = z.string();
const Id = z.strictObject({ id: words });
const Cell = Id.extend({ evidence: words });
const Probability = z.union([z.number(), words]).describe("From 0 to 1, or percents such as 60 %");

/** What is done with judgments that stand: read cell by cell, revised, answered, weighed, scored, criticised. */
export const judgingRoutes = [
	route({
		name: "GET /api/estimative-bands",
		summary: "Which words stand for which probabilities, as ICD 203 has them?",
		answer: z
			.array(z.strictObject({ from: z.number(), to: z.number(), terms: z.array(words).readonly() }))
			.readonly()
			.describe("In percent, from the least likely; neighbours share an end"),
		handle: async () => ({
			ok: true,
			value: ESTIMATIVE_BANDS.map(({ range: [from, to], terms }) => ({ from, to, terms: terms.en ?? [] })),
		}),
	}),
	route({
		name: "POST /api/judgments/:id/revisions",
		summary: "Somebody thinks otherwise of a forecast",
		params: Id,
		body: z.strictObject({ probability: Probability, because: words.optional(), at: words.optional() }),
		answer: JudgmentShownSchema,
		handle: ({ desk, params, body: { probability, because, at } }) =>
			reviseForecast({
				...{ case: desk.case, id: params.id, probability },
				...(because === undefined ? {} : { because }),
				...(at === undefined ? {} : { at }),
			}),
	}),
	route({
		name: "POST /api/judgments/:id/resolution",
		summary: "What a forecast asked has been answered",
		params: Id,
		body: z.strictObject({
			outcome: z.enum(["yes", "no", "void"]),
			...{ note: words.optional(), at: words.optional() },
			evidence: z.array(z.unknown()).optional().describe("Links as a file of judgments has them"),
		}),
		answer: JudgmentShownSchema,
		handle: ({ desk, params, body: { outcome, note, at, evidence } }) =>
			resolveForecast({
				...{ case: desk.case, id: params.id, outcome },
				...(note === undefined ? {} : { note }),
				...(at === undefined ? {} : { at }),
				...(evidence === undefined ? {} : { evidence }),
			}),
	}),
	route({
		name: "PUT /api/judgments/:id/readings/:evidence/:explanation",
		summary: "How one piece of evidence fits one explanation",
		params: Cell.extend({ explanation: words }),
		body: z.strictObject({
			reading: z.enum(CONSISTENCIES).nullable().describe("null: not judged"),
			seen: z.enum(CONSISTENCIES).nullable().describe("What stood there before the eyes of whoever changes it"),
		}),
		answer: JudgmentShownSchema,
		handle: ({ desk, params, body }) => setReading({ case: desk.case, ...params, ...body }),
	}),
	route({
		name: "PUT /api/judgments/:id/grades/:evidence",
		summary: "How much one piece of evidence weighs",
		params: Cell,
		body: z.strictObject({ grade: z.enum(["credibility", "relevance"]), to: z.enum(GRADES), seen: z.enum(GRADES) }),
		answer: JudgmentShownSchema,
		handle: ({ desk, params, body }) => gradeEvidence({ case: desk.case, ...params, ...body }),
	}),
	route({
		name: "GET /api/judgments/:id/weights",
		summary: "Which explanation does the evidence contradict least, and what does that hang on?",
		params: Id,
		answer: MatrixWeightsSchema,
		handle: async ({ desk, params }) => {
			const weighed = await weighMatrix(desk.case, params.id);
			if (!weighed.ok) return weighed;
			const { version, report } = weighed.value;
			return { ok: true, value: { version, report } };
		},
	}),
	route({
		name: "GET /api/scores",
		summary: "How good were the forecasts, and which still wait for their answer?",
		keep: "never",
		query: z.strictObject({ topic: listOf(words).optional(), who: words.optional(), at: words.optional() }),
		answer: ForecastScoresSchema,
		handle: ({ desk, query: { topic, who, at } }) =>
			scoreJudgments({
				case: desk.case,
				...(topic && { topics: topic }),
				...(who === undefined ? {} : { who }),
				...(at === undefined ? {} : { asOf: at }),
			}),
	}),
	route({
		name: "GET /api/critique",
		summary: "What would a critic say of the judgments?",
		query: z.strictObject({ judgment: listOf(words).optional() }),
		answer: CritiqueSchema,
		handle: async ({ desk, query: { judgment } }) => {
			const said = await critiqueInCase({ case: desk.case, ...(judgment && { judgments: judgment }) });
			if (!said.ok) return said;
			const { judgments, criticisms } = said.value;
			return { ok: true, value: { judgments, criticisms } };
		},
	}),
] as const;
