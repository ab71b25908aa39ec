import type { Outcome } from "@fissure/core";
import type { SeriesChoice, SeriesReport } from "@fissure/model";
import {
	type CaseView,
	type FormatOf,
	fileFactsOf,
	formatsOf,
	renderBrief,
	renderView,
	type SeriesNames,
	seriesPage,
	seriesView,
} from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { program } from "../../provenance/colophon.ts";
import { type SeriesAsked, seriesChoices, seriesInCase } from "../../series/series-in-case.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type TypedWithFormat } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import {
	isTextFiltered,
	TEXT_OPTIONS,
	type TextChoice,
	type TextOptions,
	textChoiceFields,
	textsAskedOf,
	typedTextChoice,
} from "./text-choice.ts";

const inputOf = (schemas: Schemas) =>
	schemas.z.strictObject({
		choice: schemas.words.max(1000).optional().describe("Id of a suggested series, or the title of its latest text"),
		...textChoiceFields(schemas),
	});

const askedOf = ({ choice, ...texts }: TextChoice & { readonly choice?: string | undefined }): SeriesAsked => ({
	...(choice && { choice }),
	...textsAskedOf(texts),
});

export const listSeries = operation({
	name: "list-series",
	question: "Which texts of the case are so alike that they can be read as a series?",
	effect: "long",
	http: "GET /api/series",
	output: ({ SeriesChoicesSchema }) => SeriesChoicesSchema,
	async run(_, { case: choice }) {
		const choices = await seriesChoices(choice);
		return choices.ok ? { ok: true, value: { choices: choices.value } } : choices;
	},
});

export const compareSeries = operation({
	name: "compare-series",
	question: "What is gone, new, back or reworded in successive texts of one kind, clause by clause?",
	effect: "long",
	http: "GET /api/series/clauses",
	input: inputOf,
	output: ({ SeriesReportSchema }) => SeriesReportSchema,
	run: (asked, { case: choice }) => seriesInCase(choice, askedOf(asked)),
});

/** All but what a terminal shows. */
const FILES = formatsOf("series").filter((format) => format !== "text");

export const exportSeries = fileOperation({
	name: "export-series",
	question: "A series of texts as a file: HTML, Word, Markdown, CSV with one column a text, or JSON",
	effect: "long",
	http: "GET /api/series/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILES as [(typeof FILES)[number]]) }),
	json: ({ SeriesReportSchema }) => SeriesReportSchema,
	async run({ format, ...asked }, { case: choice }) {
		const read = await readSeries(choice, askedOf(asked));
		if (!read.ok) return read;
		const { ending, mediaType } = fileFactsOf("series", format);
		const body = await writeSeries(read.value, format, { color: false, width: 100, bom: true });
		return body.ok ? { ok: true, value: { name: `series${ending}`, mediaType, body: body.value } } : body;
	},
});

/** What could be read as a series is a table. */
const LIST_FORMATS: readonly string[] = formatsOf("view");

const MORE = `
Examples:
  fissure series
  fissure series "Joint communiqué of the river ministers"
  fissure series communique-2024 communique-2025 communique-2026
  fissure series --parties OST,VAL --kind joint-statement --out series.html
  fissure series --publisher VAL --title "weekly briefing" --from 2025 --format csv --out series.csv

Without a text or a filter it lists what could be read as a series. One word or title names a series of that list.
A clause is gone when no clause of the later text is like it and none has its words inside; CSV has one column a text.
Exit status: 0 found; 1 no series found; 2 wrong call, or fewer than two texts.`;

/** Either what could be read as a series, or one. */
type Printed = { readonly choices: readonly SeriesChoice[] } | SeriesRead;

interface SeriesRead {
	readonly series: SeriesReport;
	readonly names: SeriesNames;
	/** Day on which it was made. */
	readonly builtOn: string;
}

export const printSeries = command({
	name: "print-series",
	question: "What is gone, new, back or reworded in successive texts of one kind, clause by clause?",
	effect: "long",
	command: {
		path: "series",
		summary: "successive communiqués clause by clause: what is gone, new or back",
		arguments: [{ name: "[texts...]", about: "texts by id, or one series by its title; none: list series" }],
		options: [...TEXT_OPTIONS, ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: (schemas) => inputOf(schemas),
	json: ({ z, SeriesReportSchema, SeriesChoicesSchema }) => z.union([SeriesReportSchema, SeriesChoicesSchema]),
	typed({ words, options, format }: TypedWithFormat<TextOptions>) {
		const [only, ...others] = words;
		if (only === undefined && !isTextFiltered(options) && !LIST_FORMATS.includes(format))
			return `Expected a series to write as ${format}, got none; fissure series lists them`;
		const isChoice = only !== undefined && others.length === 0;
		return { ...(isChoice ? { choice: only } : {}), ...typedTextChoice(isChoice ? [] : words, options) };
	},
	async run(given, { case: choice }): Promise<Outcome<Printed>> {
		const asked = askedOf(given);
		if (Object.keys(asked).length > 0) return readSeries(choice, asked);
		const choices = await seriesChoices(choice);
		return choices.ok ? { ok: true, value: { choices: choices.value } } : choices;
	},
	async write(printed, format, options) {
		const written = await writeSeries(printed, format as FormatOf<"series">, options as Looks);
		if (!written.ok) throw new RangeError(written.problem.message);
		return written.value;
	},
	exit: (printed) => ("choices" in printed && printed.choices.length === 0 ? "in-part" : "done"),
});

async function readSeries(choice: CaseChoice, asked: SeriesAsked): Promise<Outcome<SeriesRead>> {
	const series = await seriesInCase(choice, asked);
	if (!series.ok) return series;
	return inCase(choice, "read", async (file, store) => {
		const lexicon = await readCaseLexicon(file, store);
		if (!lexicon.ok) return lexicon;
		const issueNames = Object.fromEntries(lexicon.value.data.codebook.issues.map(({ id, name }) => [id, name]));
		return { ok: true, value: { series: series.value, names: { issueNames }, builtOn: file.now().slice(0, 10) } };
	});
}

interface Looks {
	readonly color: boolean;
	readonly width: number;
	readonly bom: boolean;
	readonly screen?: boolean;
}

async function writeSeries(
	printed: Printed,
	format: FormatOf<"series">,
	looks: Looks,
): Promise<Outcome<string | Uint8Array>> {
	if ("choices" in printed)
		return { ok: true, value: await renderView(choicesView(printed.choices), format as FormatOf<"view">, looks) };
	if (format === "text" || format === "json" || format === "csv")
		return { ok: true, value: await renderView(seriesView(printed.series, printed.names), format, looks) };
	const { series, names, builtOn } = printed;
	return renderBrief(seriesPage(series, names, { program: program(), builtOn }), format);
}

const choicesView = (choices: readonly SeriesChoice[]): CaseView => ({
	title: "Series",
	data: { choices },
	columns: ["texts", "from", "to", "publisher", "parties", "kind", "language", "title"],
	rows: choices.map(({ documents, from, to, publisher, parties, kind, language, title }) => [
		...[documents.length, from, to, publisher, parties.join("+"), kind, language, title],
	]),
	notes:
		choices.length === 0
			? ["No three texts of one publisher have the same title or parties; name texts, or choose them with --title."]
			: ['Read one with its title: fissure series "…"'],
	text: [
		{
			table: [
				{ cells: ["texts", "from", "to", "publisher", "title"], tone: "strong" },
				...choices.map(({ documents, from, to, publisher, parties, title }) => ({
					cells: [
						...[String(documents.length), from, to, publisher ?? "—"],
						parties.length === 0 ? title : `${parties.join(" + ")}: ${title}`,
					],
				})),
			],
		},
	],
});
