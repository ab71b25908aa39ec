import { resolve } from "node:path";
import { type CaseView, formatsOf, oneLine, plural, renderView } from "@fissure/report";
import { backupView } from "../../exchange/backup/backup-view.ts";
import { exportCase as caseExported } from "../../exchange/backup/export-case.ts";
import type { ExportedCodebook } from "../../exchange/codebook/export-codebook.ts";
import type { ExportedCorpus } from "../../exchange/corpus/export-corpus.ts";
import type { ExportedDna } from "../../exchange/dna/export-dna.ts";
import {
	CODEBOOK_FORMATS,
	type ExchangeFormat,
	type ExportedExchange,
	exportExchange,
} from "../../exchange/export-exchange.ts";
import type { ExportedFtm } from "../../exchange/ftm/export-ftm.ts";
import { type ExportedLedger, exportLedger } from "../../exchange/ledger/export-ledger.ts";
import { exportedRefiView } from "../../exchange/refi/refi-view.ts";
import { type ExportedWarc, exportWarc } from "../../exchange/warc/export-warc.ts";
import { CASE_FILE, NO_BOM, type Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";
import { FILTER_OPTIONS, type FilterOptions, typedFilters } from "../ledger/filter-options.ts";

/** What went into a web archive. */
const warcView = (report: ExportedWarc): CaseView => ({
	title: "Web archive",
	data: report,
	columns: ["file", "captures"],
	rows: [[report.path, report.captures]],
	notes: [],
	text: [{ text: `Made ${oneLine(report.path)}: ${plural(report.captures, "capture")}.`, isWhole: true }],
});

/** How many positions went into which file. */
const ledgerView = (report: ExportedLedger): CaseView => ({
	title: "Ledger",
	data: report,
	columns: ["path", "positions"],
	rows: [[report.path, report.positions]],
	notes: report.positions === 0 ? ["No position passes."] : [],
	text: [{ text: `Made ${oneLine(report.path ?? "")}: ${plural(report.positions, "position")}.`, isWhole: true }],
});

/** What of the case another program has now, and what it will ask for. */
const dnaView = (report: ExportedDna): CaseView => ({
	title: "Discourse Network Analyzer",
	data: report,
	columns: ["path", "texts", "statements", "without a side"],
	rows: [[report.path, report.documents, report.statements, report.withoutSide]],
	notes: report.statements === 0 ? ["No position passes."] : [],
	text: [
		{
			text: `Made ${oneLine(report.path)}: ${plural(report.documents, "text")}, ${plural(report.statements, "statement")} of ${plural(report.coders.length, "coder")}.`,
			isWhole: true,
		},
		...(report.withoutSide === 0
			? []
			: [
					report.password === null
						? `Left out: ${plural(report.withoutSide, "position")} on no side of an issue, which a list of events cannot hold.`
						: `${plural(report.withoutSide, "position")} on no side of an issue: see the type of statement "Position without a side".`,
				]),
		...(report.password === null
			? []
			: [`Every coder of it, Admin included, opens it with the password "${report.password}".`]),
	],
});

const codebookView = (report: ExportedCodebook): CaseView => ({
	title: "Codebook",
	data: report,
	columns: ["path", "issues"],
	rows: [[report.path, report.issues]],
	notes: [],
	text: [{ text: `Made ${oneLine(report.path)}: ${plural(report.issues, "issue")}.`, isWhole: true }],
});

const corpusView = (report: ExportedCorpus): CaseView => ({
	title: "Corpus",
	data: report,
	columns: ["path", "rows", "texts", "positions"],
	rows: [[report.path, report.rows, report.texts, report.positions]],
	notes: report.positions === 0 ? ["No position passes."] : [],
	text: [
		{
			text: `Made ${oneLine(report.path)}: ${plural(report.rows, "row")} of ${plural(report.texts, "text")} with ${plural(report.positions, "position")}.`,
			isWhole: true,
		},
	],
});

const ftmView = (report: ExportedFtm): CaseView => ({
	title: "FollowTheMoney",
	data: report,
	columns: ["path", "holders", "texts", "events", "positions"],
	rows: [[report.path, report.holders, report.texts, report.events, report.positions]],
	notes: report.positions === 0 ? ["No position passes."] : [],
	text: [
		{
			text: `Made ${oneLine(report.path)}: ${plural(report.holders, "holder")}, ${plural(report.texts, "text")}, ${plural(report.events, "event")}, ${plural(report.positions, "position")}.`,
			isWhole: true,
		},
	],
});

/** What was written: data alone, since it may come from another thread. */
type Exported =
	| { readonly backup: Parameters<typeof backupView>[0] }
	| { readonly warc: ExportedWarc }
	| { readonly ledger: ExportedLedger }
	| ExportedExchange;

/** Null for a ledger that went to where this would be shown. */
function viewOf(exported: Exported): CaseView | null {
	if ("backup" in exported) return backupView(exported.backup);
	if ("warc" in exported) return warcView(exported.warc);
	if ("dna" in exported) return dnaView(exported.dna);
	if ("refi" in exported) return exportedRefiView(exported.refi);
	if ("codebook" in exported) return codebookView(exported.codebook);
	if ("corpus" in exported) return corpusView(exported.corpus);
	if ("ftm" in exported) return ftmView(exported.ftm);
	return exported.ledger.path === null ? null : ledgerView(exported.ledger);
}

const EXPORT_FORMATS = ["zip", "warc", ...formatsOf("exchange"), ...formatsOf("ledger")] as const;
type ExportFormat = (typeof EXPORT_FORMATS)[number];

const isExchange = (format: ExportFormat): format is ExchangeFormat =>
	formatsOf("exchange").some((one) => one === format);

interface ExportOptions extends FilterOptions {
	readonly format?: ExportFormat;
	readonly out?: string;
	readonly words?: string;
	readonly bom: boolean;
}

const BY_ENDING: Readonly<Record<string, ExportFormat>> = {
	zip: "zip",
	warc: "warc",
	"warc.gz": "warc",
	dna: "dna",
	qdpx: "qdpx",
	qdc: "qdc",
	docx: "codebook-docx",
	"ftm.json": "ftm",
	csv: "csv",
	jsonl: "jsonl",
	ndjson: "jsonl",
	jsonld: "w3c",
};

/** Of the formats that are no text to be printed. */
const EXAMPLES: Partial<Record<ExportFormat, string>> = {
	zip: "case.zip",
	warc: "captures.warc.gz",
	dna: "debate.dna",
	"dna-events": "events.csv",
	qdpx: "debate.qdpx",
	qdc: "codebook.qdc",
	"codebook-csv": "codebook.csv",
	"codebook-docx": "codebook.docx",
	quanteda: "texts.csv",
	dfm: "counts.csv",
	ftm: "case.ftm.json",
};

const MORE = `
Examples:
  fissure export case.zip
  fissure export --format csv --holder OST --issue grain --from 2024 --out grain.csv
  fissure export positions.jsonld --words "corridor*"
  fissure export --format jsonl | jq .issue
  fissure export captures.warc.gz
  fissure export debate.dna
  fissure export debate.qdpx
  fissure export --format quanteda --out texts.csv
  fissure export codebook.docx

A zip archive has the whole case, with its history and the original file of every text; "fissure import" creates the same case
from it. A web archive (WARC) has the captured web pages. csv, jsonl and w3c (Web Annotations) have the ledger, or the positions
that match the filters. dna is a database of Discourse Network Analyzer with texts and positions, dna-events a list of its events
as CSV. qdpx is a project of the REFI-QDA standard (NVivo, ATLAS.ti, MAXQDA, QualCoder), qdc its codebook; codebook-csv and codebook-docx
are the issues as a table and as a document. quanteda is a table of texts for R, dfm counts of issues and stances by text, ftm entities of
FollowTheMoney. An existing file is never overwritten.
Exit status: 0 done; 1 done, but no position matches; 2 wrong call, or nothing could be written.`;

export const exportCase = command({
	name: "export-case",
	question: "Back up the whole case to one archive, or write its ledger for other programs.",
	effect: "long",
	command: {
		path: "export",
		summary: "back up the case, or export its ledger",
		arguments: [
			{
				name: "[file]",
				about:
					"the file to write: case.zip, captures.warc.gz (or plain .warc), or a .csv, .jsonl, .jsonld, .dna, .qdpx, .qdc, .docx or .ftm.json file",
			},
		],
		options: [
			{
				flags: "--format <format>",
				about: "what to write (default: by the file ending)",
				choices: EXPORT_FORMATS,
			},
			{
				flags: "--out <file>",
				about: "the format (default: by the file ending); without a file the ledger goes to standard output",
			},
			CASE_FILE,
			{ flags: "--words <query>", about: "only positions with these words, as in ask" },
			...FILTER_OPTIONS,
			NO_BOM,
		],
		writesItself: true,
		more: MORE,
	},
	local: ({ z, LedgerFiltersSchema, words }) =>
		z.strictObject({
			format: z.enum(EXPORT_FORMATS),
			out: words.nullable().describe("Path of the file; null for standard output"),
			filters: LedgerFiltersSchema,
			bom: z.boolean().describe("Begin a CSV with a byte order mark"),
		}),
	json: ({ ExportedPositionSchema }) => ExportedPositionSchema,
	typed({ words: [file], options, folder }: Typed<ExportOptions>) {
		const named = [file, options.out].filter((name) => name !== undefined);
		if (named.length > 1) return "Expected one file, got one as such and another with --out; name one";
		const [out = "-"] = named;
		const format = options.format ?? BY_ENDING[/[.](warc[.]gz|ftm[.]json|\w+)$/i.exec(out)?.[1]?.toLowerCase() ?? ""];
		if (format === undefined)
			return `Expected a file that ends in .zip, .warc.gz, .csv, .jsonl, .jsonld, .dna, .qdpx, .qdc, .docx or .ftm.json, got "${out}"; choose one of these endings, or name the format with --format`;
		const filters = {
			...typedFilters(options),
			...(options.words === undefined ? {} : { words: options.words }),
		};
		const asked = { format, out: out === "-" ? null : resolve(folder, out), filters, bom: options.bom };
		const example = EXAMPLES[format];
		if (example !== undefined && out === "-")
			return `Expected a file for the archive, got none; name one, such as ${example}`;
		if (format !== "zip" && format !== "warc" && !CODEBOOK_FORMATS.some((one) => one === format)) return asked;
		return Object.keys(filters).length === 0
			? asked
			: "Expected the whole case for an archive or a codebook, got filters; leave them out, or export the ledger as csv, jsonl or w3c";
	},
	async run({ format, out, filters, bom }, context) {
		const { case: choice, print } = context;
		if (format === "zip") {
			const made = await caseExported({ case: choice, out: out ?? "" }, context);
			return made.ok ? { ok: true, value: { backup: made.value } satisfies Exported } : made;
		}
		if (format === "warc") {
			const made = await exportWarc({ case: choice, out: out ?? "" }, context);
			return made.ok ? { ok: true, value: { warc: made.value } satisfies Exported } : made;
		}
		if (isExchange(format)) return exportExchange({ case: choice, format, filters, bom, out: out ?? "" });
		const written = await exportLedger({ case: choice, format, filters, bom, out: out ?? print }, context);
		return written.ok ? { ok: true, value: { ledger: written.value } satisfies Exported } : written;
	},
	async write(exported: Exported, _, options) {
		const view = viewOf(exported);
		return view === null ? null : renderView(view, "text", options);
	},
	exit: (exported: Exported) =>
		("ledger" in exported && exported.ledger.positions === 0) ||
		("dna" in exported && exported.dna.statements === 0) ||
		("refi" in exported && exported.refi.positions === 0) ||
		("corpus" in exported && exported.corpus.positions === 0) ||
		("ftm" in exported && exported.ftm.positions === 0)
			? "in-part"
			: "done",
});
