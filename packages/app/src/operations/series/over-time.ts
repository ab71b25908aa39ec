import type { Outcome } from "@fissure/core";
import {
	type BriefPage,
	type FormatOf,
	fileFactsOf,
	formatsOf,
	linesOfPage,
	renderBrief,
	renderView,
} from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { type AnalysisAsked, type AnalysisPage, pageOverTime } from "../../series/analysis.ts";
import { CASE_FILE, COLOR, formatOption, OUT, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import { briefPreview } from "../drafts/check-brief.ts";

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
} as const satisfies Readonly<Record<string, () => Promise<AnalysisPage>>>;

export type AnalysisName = keyof typeof ANALYSES;
const NAMES = Object.keys(ANALYSES) as [AnalysisName, ...AnalysisName[]];

const inputOf = ({ z, day, flag, listOf, whole, words }: Schemas) =>
	z.strictObject({
		analysis: z.enum(NAMES),
		holder: listOf(words.max(300)).optional(),
		issue: listOf(words.max(300)).optional(),
		publisher: listOf(words.max(300)).optional(),
		language: listOf(words.max(20)).optional(),
		from: day.optional(),
		to: day.optional(),
		words: words.max(20_000).optional().describe("A phrase, a sentence or a word that is looked for"),
		text: words.max(500).optional().describe("Id of a text"),
		unsure: flag.optional().describe("Include positions of low certainty"),
		seed: whole.min(0).optional(),
	});

type Given = ReturnType<ReturnType<typeof inputOf>["parse"]>;

const askedOf = ({
	holder,
	issue,
	publisher,
	language,
	from,
	to,
	words,
	text,
	unsure,
	seed,
}: Given): AnalysisAsked => ({
	...(holder && { holders: holder }),
	...(issue && { issues: issue }),
	...(publisher && { publishers: publisher }),
	...(language && { languages: language }),
	...(from && { from }),
	...(to && { to }),
	...(words && { words }),
	...(text && { text }),
	...(unsure && { unsure: true }),
	...(seed !== undefined && { seed }),
});

const pageOf = async (given: Given, choice: CaseChoice): Promise<Outcome<BriefPage>> =>
	pageOverTime(choice, askedOf(given), await ANALYSES[given.analysis]());

export const showOverTime = operation({
	name: "show-over-time",
	question: "What does an analysis over time find? As a page whose marks lead to sentences",
	effect: "long",
	http: "GET /api/over-time/:analysis",
	input: inputOf,
	output: ({ BriefPreviewSchema }) => BriefPreviewSchema,
	async run(given, { case: choice }) {
		const page = await pageOf(given, choice);
		return page.ok ? { ok: true, value: briefPreview(page.value) } : page;
	},
});

/** All but what a terminal shows. */
const FILES = formatsOf("page").filter((format) => format !== "text" && format !== "json");

export const exportOverTime = fileOperation({
	name: "export-over-time",
	question: "The page of an analysis over time as a file: HTML, Word, Markdown or PDF",
	effect: "long",
	http: "GET /api/over-time/:analysis/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILES as [(typeof FILES)[number]]) }),
	async run({ format, ...given }, { case: choice }) {
		const page = await pageOf(given, choice);
		if (!page.ok) return page;
		const { ending, mediaType } = fileFactsOf("page", format);
		const body = await renderBrief(page.value, format);
		return body.ok ? { ok: true, value: { name: `${given.analysis}${ending}`, mediaType, body: body.value } } : body;
	},
});

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
	typed: ({ words, options: { issue, from, to, unsure } }: Typed<ReportOptions>) => ({
		analysis: "report" as const,
		...(words.length === 0 ? {} : { holder: [...words] }),
		...(issue === undefined ? {} : { issue: [...issue] }),
		...(from?.[0] === undefined ? {} : { from: from[0] }),
		...(to?.[0] === undefined ? {} : { to: to[0] }),
		...(unsure === true ? { unsure: "1" as const } : {}),
	}),
	run: (given, { case: choice }) => pageOf(given, choice),
	write: writePage,
});

async function writePage(
	page: BriefPage,
	format: string,
	{ color, width }: { readonly color: boolean; readonly width: number },
): Promise<string | Uint8Array> {
	const as = format as FormatOf<"page">;
	if (as === "text" || as === "json") {
		const view = {
			title: page.title,
			data: briefPreview(page),
			columns: [],
			rows: [],
			notes: [],
			text: linesOfPage(page.blocks),
		};
		return renderView(view, as, { color, width, bom: false });
	}
	const written = await renderBrief(page, as);
	if (!written.ok) throw new RangeError(written.problem.message);
	return written.value;
}
