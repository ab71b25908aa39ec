import type { Outcome } from "@fissure/core";
import { VOTE_GROUPINGS, VOTE_RULES } from "@fissure/model";
import { fileFactsOf, renderBrief, renderView } from "@fissure/report";
import { type Context, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import { briefPreview } from "../drafts/check-brief.ts";
import type { Shown } from "../series/write-shown.ts";
import { voteChoiceFields } from "./vote-choice.ts";

/** What any of the analyses is asked about; each takes what concerns it. */
const askedOf = (schemas: Schemas) => {
	const { z, flag, listOf, words } = schemas;
	return z.strictObject({
		voter: listOf(words.max(300)).optional().describe("Codes or names of who votes"),
		measure: listOf(words.max(40)).optional().describe("Of agreement; default: three-category, of one pair five"),
		by: z.enum(VOTE_GROUPINGS).optional(),
		rule: z.enum(VOTE_RULES).optional(),
		intervals: flag.optional(),
		...voteChoiceFields(schemas),
	});
};

type Asked = ReturnType<ReturnType<typeof askedOf>["parse"]>;
type Analysis = (asked: Asked, context: Context) => Promise<Outcome<Shown>>;

/** Each analysis by the operation whose page it is, loaded when it is asked for. */
const ANALYSES = {
	agreement: async ({ voter, measure, by, rule, intervals, ...votes }, context) =>
		(await import("./agree.ts")).printAgreement.run({ voter, measure, by, rule, intervals, ...votes }, context),
} as const satisfies Readonly<Record<string, Analysis>>;

type AnalysisName = keyof typeof ANALYSES;
const NAMES = Object.keys(ANALYSES) as [AnalysisName, ...AnalysisName[]];

const inputOf = (schemas: Schemas) => askedOf(schemas).extend({ analysis: schemas.z.enum(NAMES) });
type Given = Asked & { readonly analysis: AnalysisName };

const shownFor = ({ analysis, ...asked }: Given, context: Context): Promise<Outcome<Shown>> =>
	ANALYSES[analysis](asked, context);

export const showWordsAndDeeds = operation({
	name: "show-words-and-deeds",
	question: "What does an analysis of votes and deeds find? As a page with its drawings",
	effect: "long",
	http: "GET /api/words-and-deeds/:analysis",
	input: inputOf,
	output: ({ BriefPreviewSchema }) => BriefPreviewSchema,
	async run(given, context) {
		const shown = await shownFor(given, context);
		return shown.ok ? { ok: true, value: briefPreview(shown.value.page) } : shown;
	},
});

/** A page in all but what a terminal shows, and its figures as a table. */
const FILES = ["html", "docx", "pdf", "markdown", "csv", "json"] as const;

export const exportWordsAndDeeds = fileOperation({
	name: "export-words-and-deeds",
	question:
		"What an analysis of votes and deeds finds as a file: HTML, Word, PDF, Markdown, or its figures as CSV or JSON",
	effect: "long",
	http: "GET /api/words-and-deeds/:analysis/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILES) }),
	async run({ format, ...given }, context) {
		const shown = await shownFor(given, context);
		if (!shown.ok) return shown;
		const { ending, mediaType } = format === "csv" ? fileFactsOf("series", format) : fileFactsOf("page", format);
		const body = await fileOf(shown.value, format);
		return body.ok ? { ok: true, value: { name: `${given.analysis}${ending}`, mediaType, body: body.value } } : body;
	},
});

const fileOf = async ({ page, view }: Shown, format: (typeof FILES)[number]): Promise<Outcome<string | Uint8Array>> =>
	format === "csv" || format === "json"
		? { ok: true, value: await renderView(view, format, { color: false, width: 100, bom: true }) }
		: renderBrief(page, format);
