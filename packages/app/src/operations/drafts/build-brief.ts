import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { BriefProblem, Outcome } from "@fissure/core";
import { citationFormatOf, citationsOf, type FormatOf, formatsOf, renderBrief } from "@fissure/report";
import { type BuiltBrief, buildBrief as briefBuilt } from "../../brief/build-brief.ts";
import { unwritable } from "../../exchange/files/write-whole.ts";
import { CASE_FILE, type TypedWithFormat } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

interface BriefOptions {
	readonly check?: boolean;
	readonly strict?: boolean;
	readonly citations?: string;
	readonly chromium?: string;
}

interface Built {
	readonly built: BuiltBrief;
	/** Null where it was not to be built, or cannot be. */
	readonly content: string | Uint8Array | null;
}

const MORE = `
Examples:
  fissure brief draft.md --check
  fissure brief draft.md --out brief.docx --citations sources.bib
  fissure brief draft.md --out brief.pdf --strict
  fissure brief pack finding-1a2b3c4d finding-5e6f7a8b --out draft.md
  fissure brief pack 2026-03-04-call-ost-val > draft.md

A draft is Markdown with references: [@document#120-180] for words, [@document], [@finding-1a2b3c4d], [@name-of-a-judgment],
several with ";". A heading with {.judgment} begins the author's own judgments. Charts: \`\`\`fissure matrix EVENT.
Exit status: 0 built, or valid with --check; 1 not built, a reference is invalid (--strict: or there is a warning);
2 wrong call, or nothing could be read.`;

export const buildBrief = command({
	name: "build-brief",
	question: "Check every reference of a draft word for word; if all are valid, publish it with footnotes.",
	effect: "long",
	command: {
		path: "brief",
		summary: "build a brief and check its references",
		arguments: [{ name: "<draft>", about: "a draft in Markdown" }],
		options: [
			CASE_FILE,
			{
				flags: "--out <file>",
				about: "write to this file: .md, .html, .docx or .pdf (default: Markdown to standard output)",
			},
			{
				flags: "--format <format>",
				about: "what to write (default: by the file ending of --out)",
				choices: formatsOf("brief"),
			},
			{ flags: "--check", about: "only check whether it would be built" },
			{ flags: "--strict", about: "warnings fail a brief too" },
			{ flags: "--citations <file>", about: "its sources for a reference manager: .json (CSL), .bib or .ris" },
			{ flags: "--chromium <path>", about: "the browser that writes the PDF (default: the installed one)" },
		],
		formats: formatsOf("brief"),
		more: MORE,
	},
	local: ({ z, words }) =>
		z.strictObject({
			draft: words.describe("A draft in Markdown"),
			format: z.enum(formatsOf("brief")),
			strict: z.boolean().describe("Fail on warnings too"),
			check: z.boolean().describe("Only check whether it would be built"),
			citations: z
				.strictObject({ file: words, format: z.enum(formatsOf("sources")) })
				.readonly()
				.nullable()
				.describe("File for its sources, for a reference manager"),
			chromium: words.exactOptional().describe("Path of the browser that writes the PDF"),
		}),
	typed({ words: [draft = ""], options, folder, format }: TypedWithFormat<BriefOptions>) {
		const { citations: file, check = false, strict = false, chromium } = options;
		const citationFormat = file === undefined ? undefined : citationFormatOf(file);
		if (citationFormat === null)
			return `Expected --citations to end in .json, .bib or .ris, got "${file}"; choose one of these endings`;
		return {
			...{ draft, strict, check, format: format as FormatOf<"brief"> },
			citations:
				file === undefined || citationFormat === undefined
					? null
					: { file: resolve(folder, file), format: citationFormat },
			...(chromium === undefined ? {} : { chromium }),
		};
	},
	async run({ draft, strict, check, format, citations, chromium }, context): Promise<Outcome<Built>> {
		const built = await briefBuilt({ case: context.case, draft, strict }, context);
		if (!built.ok) return built;
		const { page } = built.value;
		if (page === null || check) return { ok: true, value: { built: built.value, content: null } };
		const rendered = await renderBrief(page, format, {
			...(context.signal === undefined ? {} : { signal: context.signal }),
			...(chromium === undefined ? {} : { chromium }),
		});
		if (!rendered.ok) return rendered;
		if (citations !== null)
			try {
				await writeFile(citations.file, citationsOf(page.sources, citations.format));
			} catch (error) {
				return unwritable(citations.file, error instanceof Error ? error.message : String(error));
			}
		return { ok: true, value: { built: built.value, content: rendered.value } };
	},
	write: async ({ content }) => content,
	remarks: ({ built, content }) => [
		...built.problems.map(({ place, severity, code, message }) => `${place}: ${severity} ${code}: ${message}`),
		...(content === null ? [verdictOf(built)] : []),
	],
	exit: ({ built }) => (built.page === null ? "in-part" : "done"),
});

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function verdictOf({ resolved, problems, page }: BuiltBrief): string {
	const errors = problems.filter(({ severity }: BriefProblem) => severity === "error").length;
	const counts = [
		counted(resolved.targets.length, "reference"),
		counted(errors, "error"),
		counted(problems.length - errors, "warning"),
	];
	return `${page === null ? "not built" : "sound"}: ${counts.join(", ")}`;
}
