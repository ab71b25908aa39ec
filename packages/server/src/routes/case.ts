import { readFileSync } from "node:fs";
import {
	actionInCase,
	caseHistory,
	caseStatus,
	coverageInCase,
	lookAtNews,
	namesInCase,
	newsInCase,
	undoInCase,
	waitingInCase,
} from "@fissure/app/case";
import { DOCUMENT_KINDS } from "@fissure/model";
import {
	ActionShownSchema,
	CaseCoverageSchema,
	CaseFactsSchema,
	CaseNamesSchema,
	CaseNewsSchema,
	HistoryEntrySchema,
	LookReportSchema,
	UndoReportSchema,
	WaitingReportSchema,
} from "@fissure/model/schemas";
import { z } from "zod";
import { listOf, route } from "../route.ts";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
	readonly version: string;
};

const Key = z.coerce.number().int().positive();
const MOST_ENTRIES = 200;

export const caseRoutes = [
	route({
		name: "GET /api/case",
		summary: "What does the case hold, and who works on it?",
		answer: CaseFactsSchema,
		handle: async ({ desk }) => {
			const status = await caseStatus({ case: desk.case });
			if (!status.ok) return status;
			const { alerts: _, ...facts } = status.value;
			return { ok: true, value: { ...facts, who: desk.case.who, version } };
		},
	}),
	route({
		name: "GET /api/names",
		summary: "What are the actors and issues of this case called?",
		answer: CaseNamesSchema,
		handle: ({ desk }) => namesInCase({ case: desk.case }),
	}),
	route({
		name: "GET /api/waiting",
		summary: "What waits to be done, and what keeps texts from being read?",
		keep: "never",
		answer: WaitingReportSchema,
		handle: ({ desk }) => waitingInCase({ case: desk.case }),
	}),
	route({
		name: "GET /api/news",
		summary: "What is new, in the order in which it should be read?",
		keep: "never",
		query: z.strictObject({
			since: z.enum(["last-look", "week", "everything"]).exactOptional(),
			limit: z.coerce.number().int().min(1).max(500).exactOptional(),
		}),
		answer: CaseNewsSchema,
		handle: ({ desk, query }) => newsInCase({ case: desk.case, ...query }),
	}),
	route({
		name: "POST /api/news/seen",
		summary: "A person has seen what is new: the alerts named are taken note of, and the next news begins here",
		body: z.strictObject({ alerts: z.array(z.number().int().positive()).max(2000) }),
		answer: LookReportSchema,
		handle: ({ desk, body }) => lookAtNews({ case: desk.case, ...body }),
	}),
	route({
		name: "GET /api/coverage",
		summary: "What is held of whom, from when, in which languages and kinds; and where are gaps?",
		query: z.strictObject({
			by: z.enum(["year", "month"]).exactOptional(),
			languages: listOf(z.string()).exactOptional(),
			kinds: listOf(z.enum(DOCUMENT_KINDS)).exactOptional(),
		}),
		answer: CaseCoverageSchema,
		handle: ({ desk, query }) => coverageInCase({ case: desk.case, ...query }),
	}),
	route({
		name: "GET /api/history",
		summary: "What was done to the case, by whom and when? The latest first",
		query: z.strictObject({
			size: z.coerce.number().int().min(1).max(MOST_ENTRIES).exactOptional(),
			before: Key.exactOptional(),
			standing: z
				.literal("true")
				.transform(() => true as const)
				.exactOptional(),
		}),
		answer: z.array(HistoryEntrySchema),
		handle: async ({ desk, query }) => {
			const history = await caseHistory({ case: desk.case, ...query });
			return history.ok ? { ok: true, value: [...history.value] } : history;
		},
	}),
	route({
		name: "GET /api/history/:key",
		summary: "What did one action make and change?",
		params: z.strictObject({ key: Key }),
		answer: ActionShownSchema,
		handle: ({ desk, params }) => actionInCase({ case: desk.case, ...params }),
	}),
	route({
		name: "POST /api/undo",
		summary: "Takes back the last thing that was done and still stands, or only says what that is",
		body: z.strictObject({ dryRun: z.boolean().exactOptional() }),
		answer: UndoReportSchema,
		handle: ({ desk, body }) => undoInCase({ case: desk.case, ...body }),
	}),
] as const;
