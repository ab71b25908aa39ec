import { resolve } from "node:path";
import type { LedgerFormat } from "@fissure/app/case";
import { FAILED, type Io, writeAll } from "../io.ts";
import { complain } from "../report.ts";
import { showResult } from "../show-result.ts";
import type { AddCaseCommand } from "./case-command.ts";
import { type FilterOptions, filtersOf, withFilters } from "./case-filters.ts";
import { caseOf } from "./case-options.ts";
import { chosen } from "./shared-options.ts";
import { type CaseDesk, showView } from "./show-view.ts";

/** Named here as well, so that help needs not load what renders; a test holds the two lists together. */
export const LEDGER_FORMAT_NAMES = ["csv", "jsonl", "w3c"] as const satisfies readonly LedgerFormat[];
const FORMATS = ["zip", "warc", ...LEDGER_FORMAT_NAMES] as const;
type ExportFormat = (typeof FORMATS)[number];

const BY_ENDING: Readonly<Record<string, ExportFormat>> = {
	zip: "zip",
	warc: "warc",
	"warc.gz": "warc",
	csv: "csv",
	jsonl: "jsonl",
	ndjson: "jsonl",
	jsonld: "w3c",
};

interface ExportOptions extends FilterOptions {
	readonly case?: string;
	readonly format?: ExportFormat;
	readonly out?: string;
	readonly words?: string;
	readonly bom: boolean;
}

const EXAMPLES = `
Examples:
  fissure export case.zip
  fissure export --format csv --holder OST --issue grain --from 2024 --out grain.csv
  fissure export positions.jsonld --words "corridor*"
  fissure export --format jsonl | jq .issue
  fissure export captures.warc.gz

A zip archive holds the whole case, with its history and the bytes of every text; "fissure import" makes the same case of it
again. A web archive (WARC) holds what was captured of the web. csv, jsonl and w3c (Web Annotations) hold the ledger, or what
passes the filters. A file that is there is never written over.
Exit status: 0 done; 1 done, but no position passes; 2 wrong call, or nothing could be written.`;

export const addExport: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("export")
		.summary("back the case up, or hand its ledger on")
		.description("Back the whole case up into one archive, or write its ledger for other programs.")
		.argument("[file]", "what to make: case.zip, captures.warc.gz (or plain .warc), or a .csv, .jsonl or .jsonld file")
		.addOption(chosen("--format <format>", "what to write; else by the ending of the file", FORMATS))
		.option("--out <file>", "the same as naming the file; without one the ledger goes to standard output")
		.option("--case <file>", "the case file; else FISSURE_CASE, else the only .fissure file here")
		.option("--words <query>", "only what says these words, as in ask");
	withFilters(command)
		.option("--no-bom", "write CSV without a byte order mark (Excel needs it)")
		.addHelpText("after", EXAMPLES)
		.action(async (file: string | undefined, options: ExportOptions) => {
			const asked = askedFor(file, options);
			if (typeof asked === "string") {
				complain(io.stderr, asked);
				return finish(FAILED);
			}
			finish(await exportAs(asked, options, io, await desk()));
		});
};

interface Asked {
	readonly format: ExportFormat;
	/** Null for standard output. */
	readonly out: string | null;
}

/** What is to be made, or what was wrong with the call. */
function askedFor(file: string | undefined, options: ExportOptions): Asked | string {
	const named = [file, options.out].filter((name) => name !== undefined);
	if (named.length > 1) return "Expected one file, got one as such and another with --out; name one";
	const [out = "-"] = named;
	const format = options.format ?? BY_ENDING[/[.](warc[.]gz|\w+)$/i.exec(out)?.[1]?.toLowerCase() ?? ""];
	if (format === undefined)
		return `Expected a file that ends in .zip, .warc.gz, .csv, .jsonl or .jsonld, got "${out}"; choose such an ending, or name the format with --format`;
	if (format !== "zip" && format !== "warc") return { format, out: out === "-" ? null : out };
	if (out === "-")
		return `Expected a file for the archive, got none; name one, such as ${format === "zip" ? "case.zip" : "captures.warc.gz"}`;
	const { words, ...filters } = filtersAndWords(options);
	if (words !== undefined || Object.keys(filters).length > 0)
		return "Expected the whole case for an archive, got filters; leave them out, or export the ledger as csv, jsonl or w3c";
	return { format, out };
}

const filtersAndWords = (options: ExportOptions) => ({
	...filtersOf(options),
	...(options.words === undefined ? {} : { words: options.words }),
});

/** How a report is shown whose file is not the report. */
const SHOWN = { format: "text", bom: false, color: "auto" } as const;

function exportAs(asked: Asked, options: ExportOptions, io: Io, desk: CaseDesk): Promise<number> {
	const choice = caseOf(options, io);
	const { format } = asked;
	const out = asked.out === null ? null : resolve(choice.folder, asked.out);
	if (format === "zip") {
		const request = { case: choice, out: out ?? "" };
		return showView({ run: (hooks) => desk.exportCase(request, hooks), view: desk.backupView }, SHOWN, io, desk);
	}
	if (format === "warc") {
		const request = { case: choice, out: out ?? "" };
		return showView({ run: (hooks) => desk.exportWarc(request, hooks), view: desk.warcView }, SHOWN, io, desk);
	}
	const request = { case: choice, format, filters: filtersAndWords(options), bom: options.bom };
	const passes = ({ positions }: { readonly positions: number }): boolean => positions > 0;
	if (out !== null)
		return showView(
			{ run: (hooks) => desk.exportLedger({ ...request, out }, hooks), view: desk.ledgerView, passes },
			SHOWN,
			io,
			desk,
		);
	const write = (text: string): Promise<void> => writeAll(io.stdout, text);
	return showResult(
		{
			inputs: [],
			run: (hooks) => desk.exportLedger({ ...request, out: write }, hooks),
			render: async () => "",
			passes,
			result: null,
		},
		undefined,
		io,
	);
}
