import { ESTIMATIVE_BANDS, judgmentToPlain } from "@fissure/core";
import {
	checkJudgment,
	critiqueInCase,
	exportJudgments,
	findEvidence,
	gradeEvidence,
	importJudgments,
	judgmentEvidence,
	judgmentTemplate,
	keepJudgment,
	listJudgments,
	removeJudgments,
	resolveForecast,
	reviseForecast,
	scoreJudgments,
	setReading,
	showJudgment,
	weighMatrix,
} from "@fissure/desk/case";
import { z } from "zod";
import {
	ConsistencySchema,
	GradeSchema,
	JudgedSchema,
	JudgmentShownSchema,
	JudgmentVersionsSchema,
	KindSchema,
} from "../contract/judgment.ts";
import { EvidenceFoundSchema, ShownEvidenceSchema } from "../contract/judgment-evidence.ts";
import { CritiqueSchema, ForecastScoresSchema, WeightsSchema } from "../contract/judgment-scores.ts";
import { ProblemSchema } from "../contract/problem.ts";
import { fileRoute, listOf, route } from "../route.ts";

const words = z.string();
const Id = z.strictObject({ id: words });
const Cell = Id.extend({ evidence: words });
const Probability = z.union([z.number(), words]).describe("From 0 to 1, or percents such as 60 %");
/** Checked by the desk, field by field, with words of its own. */
const Plain = z.unknown().describe("As a file of judgments has it, with its kind; see docs/judging.md");

export const judgmentRoutes = [
	route({
		name: "GET /api/judgments",
		summary: "What is thought in this case, and how does it stand with what it rests on?",
		query: z.strictObject({ kind: listOf(KindSchema).optional(), topic: listOf(words).optional() }),
		answer: z.strictObject({ judgments: z.array(JudgedSchema).readonly(), stale: z.number() }),
		handle: ({ desk, query: { kind, topic } }) =>
			listJudgments({
				case: desk.case,
				filters: { ...(kind && { kinds: kind }), ...(topic && { topics: topic }) },
			}),
	}),
	fileRoute({
		name: "GET /api/judgments/export",
		summary: "The judgments as YAML, which is read again",
		query: z.strictObject({ kind: listOf(KindSchema).optional() }),
		handleFile: async ({ desk, query: { kind } }) => {
			const written = await exportJudgments({ case: desk.case, ...(kind && { filters: { kinds: kind } }) });
			if (!written.ok) return written;
			return {
				ok: true,
				value: { name: "judgments.yaml", mediaType: "application/yaml; charset=utf-8", body: written.value.yaml },
			};
		},
	}),
	route({
		name: "POST /api/judgments/import",
		summary: "Keeps all of a YAML text, or says line by line what is wrong with it",
		body: z.strictObject({ yaml: words, name: words }),
		answer: z.strictObject({
			kept: z.array(z.strictObject({ id: words, kind: KindSchema, status: z.enum(["new", "changed", "held"]) })),
			problems: z.array(ProblemSchema).readonly(),
		}),
		handle: async ({ desk, body }) => {
			const imported = await importJudgments({ case: desk.case, ...body });
			if (!imported.ok) return imported;
			const { kept, problems } = imported.value;
			return { ok: true, value: { kept: kept.map(({ id, kind, status }) => ({ id, kind, status })), problems } };
		},
	}),
	route({
		name: "POST /api/judgments/check",
		summary: "What would keep this judgment from being kept? Nothing is written",
		body: z.strictObject({ judgment: Plain }),
		answer: z.array(ProblemSchema).readonly(),
		handle: ({ desk, body }) => checkJudgment(desk.case, body.judgment),
	}),
	fileRoute({
		name: "GET /api/judgments/templates/:kind",
		summary: "A commented file for one judgment of a kind",
		params: z.strictObject({ kind: KindSchema }),
		handleFile: async ({ params: { kind } }) => ({
			ok: true,
			value: { name: `${kind}.yaml`, mediaType: "application/yaml; charset=utf-8", body: judgmentTemplate(kind) },
		}),
	}),
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
		name: "GET /api/evidence",
		summary: "Which sentences and findings could a judgment rest on?",
		query: z.strictObject({ words: words.optional(), topic: listOf(words).optional() }),
		answer: EvidenceFoundSchema,
		handle: ({ desk, query }) =>
			findEvidence({
				case: desk.case,
				...(query.words === undefined ? {} : { words: query.words }),
				...(query.topic && { topics: query.topic }),
			}),
	}),
	route({
		name: "GET /api/judgments/:id",
		summary: "What is thought here, and on what does it rest?",
		params: Id,
		answer: JudgmentShownSchema,
		handle: ({ desk, params }) => showJudgment(desk.case, params.id),
	}),
	route({
		name: "GET /api/judgments/:id/plain",
		summary: "The same as a file of judgments has it, to be changed and put back",
		params: Id,
		answer: z.strictObject({ judgment: z.record(words, z.unknown()), version: z.number() }),
		handle: async ({ desk, params }) => {
			const shown = await showJudgment(desk.case, params.id);
			if (!shown.ok) return shown;
			const { judgment, version } = shown.value;
			return { ok: true, value: { judgment: judgmentToPlain(judgment), version } };
		},
	}),
	route({
		name: "GET /api/judgments/:id/evidence",
		summary: "The words and findings that it rests on, and how it stands with each",
		params: Id,
		answer: z.array(ShownEvidenceSchema).readonly(),
		handle: ({ desk, params }) => judgmentEvidence(desk.case, params.id),
	}),
	route({
		name: "GET /api/judgments/:id/history",
		summary: "What was once thought, by whom, and what came in its place?",
		params: Id,
		answer: JudgmentVersionsSchema,
		handle: async ({ desk, params }) => {
			const shown = await showJudgment(desk.case, params.id);
			if (!shown.ok) return shown;
			const versions = shown.value.history.map((change) => ({
				...change,
				plain: change.after === null ? null : judgmentToPlain(change.after),
			}));
			return { ok: true, value: versions };
		},
	}),
	route({
		name: "PUT /api/judgments/:id",
		summary: "Keeps a judgment, unless another wrote meanwhile",
		params: Id,
		body: z.strictObject({
			judgment: z.record(words, z.unknown()).describe("As a file of judgments has it, with its kind"),
			seen: z.number().nullable().describe("`version` of what is replaced; null: a new one"),
		}),
		answer: JudgmentShownSchema,
		handle: ({ desk, params, body: { judgment, seen } }) =>
			keepJudgment({ case: desk.case, judgment: { ...judgment, id: params.id }, seen }),
	}),
	route({
		name: "DELETE /api/judgments/:id",
		summary: "It stands no longer; what it was stays in the history",
		params: Id,
		answer: z.array(words).readonly(),
		handle: ({ desk, params }) => removeJudgments(desk.case, [params.id]),
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
			reading: ConsistencySchema.nullable().describe("null: not judged"),
			seen: ConsistencySchema.nullable().describe("What stood there before the eyes of whoever changes it"),
		}),
		answer: JudgmentShownSchema,
		handle: ({ desk, params, body }) => setReading({ case: desk.case, ...params, ...body }),
	}),
	route({
		name: "PUT /api/judgments/:id/grades/:evidence",
		summary: "How much one piece of evidence weighs",
		params: Cell,
		body: z.strictObject({ grade: z.enum(["credibility", "relevance"]), to: GradeSchema, seen: GradeSchema }),
		answer: JudgmentShownSchema,
		handle: ({ desk, params, body }) => gradeEvidence({ case: desk.case, ...params, ...body }),
	}),
	route({
		name: "GET /api/judgments/:id/weights",
		summary: "Which explanation does the evidence contradict least, and what does that hang on?",
		params: Id,
		answer: WeightsSchema,
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
