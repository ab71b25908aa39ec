import { failed, type Outcome } from "@fissure/core";
import { POINT_PERIODS, VOTE_GROUPINGS, VOTE_RULES } from "@fissure/model";
import { fileFactsOf, renderBrief, renderView, voterPairPage, voterPairView } from "@fissure/report";
import { type Context, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import { briefPreview } from "../drafts/check-brief.ts";
import { type Shown, showInCase } from "../series/write-shown.ts";
import { voteChoiceFields, votesAskedOf } from "./vote-choice.ts";

/** What any of the analyses is asked about; each takes what concerns it. */
const askedOf = (schemas: Schemas) => {
	const { z, flag, listOf, whole, words } = schemas;
	return z.strictObject({
		voter: listOf(words.max(300)).optional().describe("Codes or names of who votes"),
		measure: listOf(words.max(40)).optional().describe("Of agreement; default: three-category, of one pair five"),
		by: z.enum(VOTE_GROUPINGS).optional(),
		rule: z.enum(VOTE_RULES).optional(),
		intervals: flag.optional(),
		words: words.max(300).optional().describe("Each of them is in the title, the description or the symbol of a vote"),
		...voteChoiceFields(schemas),
		holder: words.max(300).optional().describe("Code or name of whose words and deeds"),
		issue: listOf(words.max(300)).optional().describe("Of the codebook, by id or name"),
		before: whole.min(0).max(3660).optional().describe("Days before a deed in which words count; 365"),
		after: whole.min(0).max(3660).optional().describe("Days after it; 90"),
	});
};

type Asked = ReturnType<ReturnType<typeof askedOf>["parse"]>;
type Analysis = (asked: Asked, context: Context) => Promise<Outcome<Shown>>;

const votesOf = ({ table, body, topic, session, important, from, to }: Asked) => ({
	...{ table, body, topic, session, important, from, to },
});
const deedsOf = ({ holder, issue, before, after }: Asked) => ({ holder, issue, before, after });

/** Each analysis by the operation whose page it is, loaded when it is asked for. */
const ANALYSES = {
	overview: async (asked, context) => (await import("./compare-deeds.ts")).printDeeds.run(deedsOf(asked), context),
	sheet: async (asked, context) => (await import("./compare-deeds.ts")).printDeedSheet.run(deedsOf(asked), context),
	async agreement(asked, context) {
		const { voter, measure, by, rule, intervals } = asked;
		const { printAgreement } = await import("./agree.ts");
		return printAgreement.run({ voter, measure, by, rule, intervals, ...votesOf(asked) }, context);
	},
	async map(asked, context) {
		const { voter, by } = asked;
		const { printVoteScale } = await import("./scale.ts");
		const period = POINT_PERIODS.find((one) => one === by);
		return printVoteScale.run({ voter, by: period, ...votesOf(asked) }, context);
	},
	async pair(asked, { case: choice }) {
		const { voter: [one, other, ...more] = [], words } = asked;
		if (one === undefined || other === undefined || more.length > 0)
			return failed("voters-unfit", `Expected two voters, got ${asked.voter?.length ?? 0}; name two`, "voter");
		const all = {
			...votesAskedOf(votesOf(asked)),
			...(words !== undefined && { words }),
			size: Number.POSITIVE_INFINITY,
		};
		const { pairInCase } = await import("../../deeds/voter-votes.ts");
		return showInCase(choice, (file, store) => pairInCase(file, store, [one, other], all), {
			...{ view: voterPairView, page: voterPairPage },
		});
	},
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
	json: (schemas) =>
		schemas.z.union([
			schemas.WordsAndDeedsReportSchema,
			schemas.AgreementReportSchema,
			schemas.IdealPointsReportSchema,
			schemas.VoterPairSchema,
		]),
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
