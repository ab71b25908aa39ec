import { extname, resolve } from "node:path";
import type { BriefFormat, BuiltBrief } from "@fissure/app";
import { CASE_FILE, type Typed } from "@fissure/app/operations";
import type { BriefProblem } from "@fissure/core";
import { caseOf } from "../case-of.ts";
import { DONE, DONE_IN_PART, FAILED, type Io } from "../io.ts";
import { writeOutput } from "../output.ts";
import { progressLine } from "../progress.ts";
import { complain, complainOf } from "../report.ts";
import type { RunnableCommand } from "../runnable-command.ts";

/** Named here as well, so that help needs not load what renders; a test holds the two lists together. */
export const BRIEF_FORMAT_NAMES = ["markdown", "html", "docx", "pdf"] as const satisfies readonly BriefFormat[];

/** What to write, by the ending of its file. */
export const BRIEF_FORMAT_BY_ENDING: Readonly<Record<string, BriefFormat>> = {
	".md": "markdown",
	".markdown": "markdown",
	".html": "html",
	".htm": "html",
	".docx": "docx",
	".pdf": "pdf",
};

interface BriefOptions {
	readonly case?: string;
	readonly who?: string;
	readonly out?: string;
	readonly format?: BriefFormat;
	readonly check?: boolean;
	readonly strict?: boolean;
	readonly citations?: string;
	readonly chromium?: string;
}

const MORE = `
Examples:
  fissure brief draft.md --check
  fissure brief draft.md --out brief.docx --citations sources.bib
  fissure brief draft.md --out brief.pdf --strict
  fissure brief pack finding-1a2b3c4d finding-5e6f7a8b --out draft.md
  fissure brief pack 2026-03-04-call-ost-val > draft.md

A draft is Markdown with references: [@document#120-180] for words, [@document], [@finding-1a2b3c4d], [@name-of-a-judgment],
several with ";". Under a heading with {.judgment} stands what the author thinks. Charts: \`\`\`fissure matrix EVENT.
Exit status: 0 built, or sound with --check; 1 not built, a reference breaks (--strict: or anything is to be warned of);
2 wrong call, or nothing could be read.`;

export const BRIEF: RunnableCommand = {
	command: {
		path: "brief",
		summary: "build a brief whose every reference stands",
		about: "Does everything that the draft cites stand, word for word? Then it is published with footnotes.",
		arguments: [{ name: "<draft>", about: "a draft in Markdown" }],
		options: [
			CASE_FILE,
			{
				flags: "--out <file>",
				about: "write to this file: .md, .html, .docx or .pdf; else Markdown to standard output",
			},
			{
				flags: "--format <format>",
				about: "what to write; else by the ending of --out",
				choices: BRIEF_FORMAT_NAMES,
			},
			{ flags: "--check", about: "only say whether it would be built" },
			{ flags: "--strict", about: "warnings fail a brief too" },
			{ flags: "--citations <file>", about: "its sources for a reference manager: .json (CSL), .bib or .ris" },
			{ flags: "--chromium <path>", about: "the browser that prints a PDF; else the one that is installed" },
		],
		more: MORE,
	},
	async run({ words: [draft = ""], options }: Typed<BriefOptions>, io) {
		const format = formatOf(options);
		if (format === null) {
			const got = `Expected --out to end in .md, .html, .docx or .pdf, got "${options.out}"`;
			complain(io.stderr, `${got}; choose such an ending, or name the format with --format`);
			return FAILED;
		}
		const misfit = refuse(format, options, io);
		if (misfit !== null) {
			complain(io.stderr, misfit);
			return FAILED;
		}
		return publish(draft, format, options, io, await import("@fissure/app"));
	},
};

function formatOf({ format, out }: BriefOptions): BriefFormat | null {
	if (format !== undefined) return format;
	return out === undefined ? "markdown" : (BRIEF_FORMAT_BY_ENDING[extname(out).toLowerCase()] ?? null);
}

const refuse = (format: BriefFormat, { out, check }: BriefOptions, { stdout }: Io): string | null =>
	check !== true && (format === "docx" || format === "pdf") && out === undefined && stdout.isTTY === true
		? `Expected a file for ${format === "pdf" ? "a PDF" : "a Word document"}, got the terminal; add --out brief.${format}, or pipe it on`
		: null;

/** Builds it, says what is wrong with it, writes what was asked for; the exit status says how it went. */
async function publish(
	draft: string,
	format: BriefFormat,
	options: BriefOptions,
	io: Io,
	app: typeof import("@fissure/app"),
): Promise<number> {
	const choice = caseOf(options, io);
	const { citations, strict = false } = options;
	const citationFormat = citations === undefined ? undefined : app.citationFormatOf(citations);
	if (citationFormat === null) {
		const got = `Expected --citations to end in .json, .bib or .ris, got "${citations}"`;
		complain(io.stderr, `${got}; choose such an ending`);
		return FAILED;
	}
	const progress = progressLine(io.stderr);
	const built = await app.buildBrief({ case: choice, draft, strict }, { signal: io.signal, onProgress: progress.show });
	progress.clear();
	if (!built.ok) {
		complainOf(io.stderr, built.problem);
		return FAILED;
	}
	const { problems, page } = built.value;
	for (const problem of problems) complain(io.stderr, problemLine(problem));
	if (page === null || options.check === true) {
		complain(io.stderr, verdict(built.value));
		return page === null ? DONE_IN_PART : DONE;
	}
	const rendered = await app.renderBrief(page, format, {
		env: io.env,
		signal: io.signal,
		...(options.chromium === undefined ? {} : { chromium: options.chromium }),
	});
	if (!rendered.ok) {
		complainOf(io.stderr, rendered.problem);
		return FAILED;
	}
	const written = [[rendered.value, options.out]] as [string | Uint8Array, string | undefined][];
	if (citations !== undefined && citationFormat !== undefined)
		written.push([app.citationsOf(page.sources, citationFormat), citations]);
	for (const [content, out] of written) {
		const failure = await writeOutput(content, out === undefined ? out : resolve(choice.folder, out), io);
		if (failure === null) continue;
		complain(io.stderr, failure);
		return FAILED;
	}
	return DONE;
}

const problemLine = ({ place, severity, code, message }: BriefProblem): string =>
	`${place}: ${severity} ${code}: ${message}`;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function verdict({ resolved, problems, page }: BuiltBrief): string {
	const errors = problems.filter(({ severity }) => severity === "error").length;
	const told = `${counted(resolved.targets.length, "reference")}, ${counted(errors, "error")}, ${counted(problems.length - errors, "warning")}`;
	return page === null ? `not built: ${told}` : `sound: ${told}`;
}
