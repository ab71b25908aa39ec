import { failed, type Outcome } from "@fissure/core";
import {
	type BriefPage,
	type CaseView,
	type FormatOf,
	fileFactsOf,
	formatsOf,
	linesOfPage,
	renderBrief,
	renderView,
} from "@fissure/report";
import type { Hooks } from "../../inputs/text-source.ts";
import { type Analysis, type AnalysisAsked, type AnalysisFound, analyseCase } from "../../series/analysis.ts";
import { CASE_FILE, COLOR, formatOption, OUT, type Typed } from "../definition/command.ts";
import { type Context, command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import { briefPreview } from "../drafts/check-brief.ts";
import { againstFields, againstOf } from "./against.ts";
import { scaleAskedOf, scaleFields } from "./scale.ts";
import { textChoiceFields, textsAskedOf } from "./text-choice.ts";
import { valueWritten } from "./write-shown.ts";

/** Each analysis over time as a page; loaded when it is asked for. */
const ANALYSES = {
	report: async () => (await import("../../series/report-over-time.ts")).reportOverTime,
	divergence: async () => (await import("../../series/pages.ts")).divergenceOverTime,
	shift: async () => (await import("../../series/pages.ts")).shiftsOverTime,
	network: async () => (await import("../../series/pages.ts")).networkOverTime,
	mixed: async () => (await import("../../series/pages.ts")).mixedOverTime,
	formulations: async () => (await import("../../series/pages.ts")).formulationsOverTime,
	unnamed: async () => (await import("../../series/pages.ts")).unnamedOverTime,
	evaluations: async () => (await import("../../series/pages.ts")).evaluationsOverTime,
	expectation: async () => (await import("../../series/pages.ts")).expectationOverTime,
	precedent: async () => (await import("../../series/pages.ts")).precedentsOverTime,
	timing: async () => (await import("../../series/pages.ts")).timingOverTime,
	translations: async () => (await import("../../series/pages.ts")).translationsOverTime,
	keywords: async () => (await import("../../series/pages.ts")).keywordsOverTime,
	concordance: async () => (await import("../../series/pages.ts")).concordanceOverTime,
	collocations: async () => (await import("../../series/pages.ts")).collocationsOverTime,
	scale: async () => (await import("../../series/pages.ts")).scaleOverTime,
} as const satisfies Readonly<Record<string, () => Promise<Analysis>>>;

export type AnalysisName = keyof typeof ANALYSES;
const NAMES = Object.keys(ANALYSES) as [AnalysisName, ...AnalysisName[]];

const inputOf = (schemas: Schemas) => {
	const { z, flag, listOf, whole, words } = schemas;
	return z.strictObject({
		analysis: z.enum(NAMES),
		holder: listOf(words.max(300)).optional(),
		issue: listOf(words.max(300)).optional(),
		...textChoiceFields(schemas),
		...againstFields(schemas),
		words: words.max(20_000).optional().describe("A phrase, a sentence or a word that is looked for"),
		text: words.max(500).optional().describe("Id of a text"),
		unsure: flag.optional().describe("Include positions of low certainty"),
		seed: whole.min(0).optional(),
		...scaleFields(schemas),
		event: words.max(300).optional().describe("Id or name of an event of the case, whose texts are read together"),
		upload: z.uuid().optional().describe("Id of an upload: a file of events in YAML, JSON or CSV"),
		zone: listOf(words.max(360).regex(/^.+=.+$/u, 'Expected a publisher and a zone, such as "VAL=+03:00"'))
			.optional()
			.describe("`publisher=zone` of its days and hours"),
	});
};

type Given = ReturnType<ReturnType<typeof inputOf>["parse"]>;

/** What was asked for; the path of an upload where one is named. */
function askedOf(given: Given, { pathOfUpload }: Pick<Context, "pathOfUpload">): Outcome<AnalysisAsked> {
	const { holder, issue, words, text, unsure, seed, event, upload, zone } = given;
	const events = upload === undefined ? null : pathOfUpload(upload);
	if (events?.ok === false) return events;
	const against = againstOf(given);
	const { references, rescaling, direction } = scaleAskedOf(given);
	return {
		ok: true,
		value: {
			...textsAskedOf(given),
			...(holder && { holders: holder }),
			...(issue && { issues: issue }),
			...(words && { words }),
			...(text && { text }),
			...(unsure && { unsure: true }),
			...(seed !== undefined && { seed }),
			...(against && { against }),
			...(references && { references }),
			...(rescaling && { rescaling }),
			...(direction && { direction }),
			...(event && { event }),
			...(events && { eventsFile: events.value }),
			...(zone && { zones: Object.fromEntries(zone.map(pairOf)) }),
		},
	};
}

const pairOf = (given: string): readonly [string, string] => {
	const at = given.lastIndexOf("=");
	return [given.slice(0, at).trim(), given.slice(at + 1).trim()];
};

type Asking = Pick<Context, "case" | "pathOfUpload"> & Hooks;

async function foundFor(given: Given, { case: choice, ...context }: Asking): Promise<Outcome<AnalysisFound>> {
	const asked = askedOf(given, context);
	if (!asked.ok) return asked;
	return analyseCase(choice, asked.value, await ANALYSES[given.analysis](), context);
}

async function pageOf(given: Given, context: Asking): Promise<Outcome<BriefPage>> {
	const found = await foundFor(given, context);
	return found.ok ? { ok: true, value: found.value.page } : found;
}

export const showOverTime = operation({
	name: "show-over-time",
	question: "What does an analysis over time find? As a page whose marks lead to sentences",
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/over-time/:analysis",
	input: inputOf,
	output: ({ BriefPreviewSchema }) => BriefPreviewSchema,
	async run(given, context) {
		const page = await pageOf(given, context);
		return page.ok ? { ok: true, value: briefPreview(page.value) } : page;
	},
});

/** A page in all but what a terminal shows, and its figures as a table. */
const FILES = ["html", "docx", "pdf", "markdown", "csv", "json"] as const;

export const exportOverTime = fileOperation({
	name: "export-over-time",
	question: "What an analysis over time finds as a file: HTML, Word, PDF, Markdown, or its figures as CSV or JSON",
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/over-time/:analysis/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILES) }),
	json: (schemas) =>
		schemas.z.union([
			schemas.ShiftReportSchema,
			schemas.NetworkSchema,
			schemas.MixedMessagesSchema,
			schemas.FormulationsSchema,
			schemas.UnnamedReportSchema,
			schemas.EvaluationsOverTimeSchema,
			schemas.ExpectedIssuesSchema,
			schemas.PrecedentReportSchema,
			schemas.TimingSchema,
			schemas.VersionsReportSchema,
			schemas.KeywordsReportSchema,
			schemas.ConcordanceReportSchema,
			schemas.CollocationsReportSchema,
			schemas.ScaleReportSchema,
			schemas.DivergenceReportSchema,
			schemas.BriefPreviewSchema,
		]),
	async run({ format, ...given }, context) {
		const found = await foundFor(given, context);
		if (!found.ok) return found;
		const { ending, mediaType } = format === "csv" ? fileFactsOf("series", format) : fileFactsOf("page", format);
		const body = await fileOf(found.value, format);
		return body.ok ? { ok: true, value: { name: `${given.analysis}${ending}`, mediaType, body: body.value } } : body;
	},
});

async function fileOf(
	{ page, view }: AnalysisFound,
	format: (typeof FILES)[number],
): Promise<Outcome<string | Uint8Array>> {
	if (format !== "csv" && format !== "json") return renderBrief(page, format);
	if (view === undefined && format === "csv")
		return failed("table-none", "Expected an analysis that is one table, got one of several; choose JSON", "format");
	const figures = view?.() ?? pageView(page);
	return { ok: true, value: await renderView(figures, format, { color: false, width: 100, bom: true }) };
}

interface ReportOptions {
	readonly holder?: readonly string[];
	readonly issue?: readonly string[];
	readonly from?: readonly string[];
	readonly to?: readonly string[];
	readonly unsure?: boolean;
}

export const printReport = command({
	name: "print-report",
	question: "Where does a holder stand on each issue over time, where did it shift, and what does the case hold of it?",
	effect: "long",
	byCoderOrder: true,
	command: {
		path: "report",
		summary: "a holder over time in one sheet, every mark leading to its sentence",
		arguments: [{ name: "[holders...]", about: "codes or names of actors (VAL, Valdara)" }],
		options: [
			{ flags: "--issue <issues>", about: "only these issues; else those with most positions", value: "list" },
			{ flags: "--from <day>", about: "not before", value: "dates" },
			{ flags: "--to <day>", about: "not after", value: "dates" },
			{ flags: "--unsure", about: "include positions of low certainty" },
			CASE_FILE,
			formatOption(formatsOf("page")),
			OUT,
			COLOR,
		],
		formats: formatsOf("page"),
		more: `
Examples:
  fissure report VAL --from 2022 --to 2026 --out valdara.html
  fissure report VAL OST --issue corridor,sanctions --out both.pdf

With --out FILE.html, .docx or .pdf it has the drawings; a terminal shows the same figures as tables.
Exit status: 0 written; 2 wrong call, or the case could not be read.`,
	},
	local: (schemas) => inputOf(schemas),
	json: ({ BriefPreviewSchema }) => BriefPreviewSchema,
	typed: ({ words, options: { issue, from, to, unsure } }: Typed<ReportOptions>) => ({
		analysis: "report" as const,
		...(words.length === 0 ? {} : { holder: [...words] }),
		...(issue === undefined ? {} : { issue: [...issue] }),
		...(from?.[0] === undefined ? {} : { from: from[0] }),
		...(to?.[0] === undefined ? {} : { to: to[0] }),
		...(unsure === true ? { unsure: "1" as const } : {}),
	}),
	run: (given, context) => pageOf(given, context),
	write: writePage,
});

async function writePage(
	page: BriefPage,
	format: string,
	{ color, width }: { readonly color: boolean; readonly width: number },
): Promise<string | Uint8Array> {
	const as = format as FormatOf<"page">;
	if (as === "text" || as === "json") {
		return renderView(pageView(page), as, { color, width, bom: false });
	}
	return valueWritten(await renderBrief(page, as));
}

/** A page that is no single table, as a terminal and a program have it. */
const pageView = (page: BriefPage): CaseView => ({
	...{ title: page.title, data: briefPreview(page), columns: [], rows: [], notes: [] },
	text: linesOfPage(page.blocks),
});
