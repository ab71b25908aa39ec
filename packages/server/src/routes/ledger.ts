import {
	askCase,
	browseLedger,
	everSaidInCase,
	LEDGER_FORMATS,
	ledgerChoices,
	positionInCase,
	stanceTimeline,
	streamLedger,
} from "@fissure/app/case";
import {
	FoundTextsSchema,
	LedgerFacetsSchema,
	LedgerWindowSchema,
	PositionInContextSchema,
	SaidSchema,
	TimelineSchema,
} from "@fissure/model/schemas";
import { z } from "zod";
import { documentFields, filtersOf, ledgerFields } from "../ledger-fields.ts";
import { fileRoute, route } from "../route.ts";

const words = z.string();
const whole = z.coerce.number().int();
const { words: _, ...choiceFields } = ledgerFields;
const { publisher: __, holder: ___, ...saidFields } = ledgerFields;

export const ledgerRoutes = [
	route({
		name: "GET /api/ledger",
		summary: "Who has said what? Any window of the positions that pass, and how many there are",
		// What is found of words grows while the case stays the same.
		keep: "never",
		query: z.strictObject({
			...ledgerFields,
			offset: whole.min(0).exactOptional(),
			limit: whole.min(0).max(500).exactOptional(),
			order: z.enum(["newest", "oldest"]).exactOptional(),
			patience: whole
				.min(0)
				.max(1000)
				.exactOptional()
				.describe("Milliseconds to go on reading for words when the window is full"),
		}),
		answer: LedgerWindowSchema,
		handle: ({ desk, query: { offset, limit, order, patience, ...asked } }) =>
			browseLedger({
				case: desk.case,
				filters: filtersOf(asked),
				...(offset !== undefined && { offset }),
				...(limit !== undefined && { limit }),
				...(order && { order }),
				...(patience !== undefined && { patience }),
			}),
	}),
	route({
		name: "GET /api/ledger/facets",
		summary: "What can the ledger be filtered by, and how many positions would each choice leave? Words are left aside",
		query: z.strictObject(choiceFields),
		answer: LedgerFacetsSchema,
		handle: ({ desk, query }) => ledgerChoices({ case: desk.case, filters: filtersOf(query) }),
	}),
	route({
		name: "GET /api/ledger/timeline",
		summary:
			"What was said when, how strongly and with what authority? A lane for each issue, or for each holder of one",
		keep: "never",
		query: z.strictObject({
			...ledgerFields,
			by: z.enum(["issue", "holder"]).exactOptional(),
			lanes: whole.min(1).max(60).exactOptional(),
		}),
		answer: TimelineSchema,
		handle: ({ desk, query: { by, lanes, ...asked } }) =>
			stanceTimeline({
				case: desk.case,
				filters: filtersOf(asked),
				...(by && { by }),
				...(lanes !== undefined && { lanes }),
			}),
	}),
	route({
		name: "GET /api/ledger/said",
		summary: "Has somebody ever said this, in the texts held? Words in the holder's own texts, or positions",
		query: z.strictObject({ ...saidFields, holder: words.max(300) }),
		answer: SaidSchema,
		handle: ({ desk, query: { holder, ...asked } }) =>
			everSaidInCase({ case: desk.case, question: { ...filtersOf(asked), holder } }),
	}),
	route({
		name: "GET /api/ledger/positions/:key",
		summary: "Where does a position stand, and why was it read so?",
		params: z.strictObject({ key: whole.min(0) }),
		answer: PositionInContextSchema,
		handle: ({ desk, params: { key } }) => positionInCase({ case: desk.case, key }),
	}),
	route({
		name: "GET /api/search",
		summary: "Which texts say these words, in which sentences? The best first; texts that no coder has read as well",
		query: z.strictObject({
			...documentFields,
			words: ledgerFields.words.unwrap(),
			after: words.max(20).exactOptional(),
			size: whole.min(1).max(50).exactOptional(),
		}),
		answer: FoundTextsSchema,
		async handle({ desk, query: { words: said, after, size, ...asked } }) {
			const found = await askCase({
				case: desk.case,
				where: "text",
				words: said,
				filters: filtersOf(asked),
				...(after && { after }),
				...(size !== undefined && { size }),
			});
			if (!found.ok) return found;
			const { documents, total, next, held } = found.value;
			return { ok: true, value: { documents, total, next, held } };
		},
	}),
	fileRoute({
		name: "GET /api/ledger/export",
		summary:
			"The positions that pass as a table, as lines of JSON, or as Web Annotations; written as fast as they are taken",
		keep: "never",
		query: z.strictObject({ ...ledgerFields, format: z.enum(LEDGER_FORMATS) }),
		handleFile: ({ desk, query: { format, ...asked }, signal }) =>
			streamLedger({ case: desk.ownCase, format, filters: filtersOf(asked), bom: true }, { signal }),
	}),
] as const;
