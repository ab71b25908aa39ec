import {
	checkJudgment,
	exportJudgments,
	findEvidence,
	importJudgments,
	judgmentEvidence,
	judgmentTemplate,
	keepJudgment,
	listJudgments,
	removeJudgments,
	showJudgment,
} from "@fissure/app/case";
import { judgmentToPlain } from "@fissure/core";
import { JUDGMENT_KINDS } from "@fissure/model";
import {
	EvidenceFoundSchema,
	JudgedSchema,
	JudgmentShownSchema,
	JudgmentVersionSchema,
	ProblemSchema,
	ShownEvidenceSchema,
} from "@fissure/model/schemas";
import { z } from "zod";
import { fileRoute, listOf, route } from "../route.ts";

const words = z.string();
const Id = z.strictObject({ id: words });
/** Checked by the desk, field by field, with words of its own. */
const Plain = z.unknown().describe("As a file of judgments has it, with its kind; see docs/judging.md");

export const judgmentRoutes = [
	route({
		name: "GET /api/judgments",
		summary: "What is thought in this case, and how does it stand with what it rests on?",
		query: z.strictObject({ kind: listOf(z.enum(JUDGMENT_KINDS)).optional(), topic: listOf(words).optional() }),
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
		query: z.strictObject({ kind: listOf(z.enum(JUDGMENT_KINDS)).optional() }),
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
			kept: z.array(
				z.strictObject({ id: words, kind: z.enum(JUDGMENT_KINDS), status: z.enum(["new", "changed", "held"]) }),
			),
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
		params: z.strictObject({ kind: z.enum(JUDGMENT_KINDS) }),
		handleFile: async ({ params: { kind } }) => ({
			ok: true,
			value: { name: `${kind}.yaml`, mediaType: "application/yaml; charset=utf-8", body: judgmentTemplate(kind) },
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
		answer: z.array(JudgmentVersionSchema).readonly(),
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
] as const;
