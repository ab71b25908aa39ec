import { basename, resolve } from "node:path";
import type { ImportedCodebook, ImportedDna, ImportedPositions, ImportedRefi, RestoreReport } from "@fissure/model";
import type { AskedVariables } from "@fissure/sources";
import type { CaseChoice } from "../../case/case-choice.ts";
import { backupView } from "../../exchange/backup/backup-view.ts";
import { importCase } from "../../exchange/backup/import-case.ts";
import { importedCodebookView } from "../../exchange/codebook/codebook-view.ts";
import { importCodebook } from "../../exchange/codebook/import-codebook.ts";
import { dnaView } from "../../exchange/dna/dna-view.ts";
import { importDna as dnaImported } from "../../exchange/dna/import-dna.ts";
import { isAnnotationTable } from "../../exchange/positions/annotation-table.ts";
import { importPositions as positionsImported } from "../../exchange/positions/import-positions.ts";
import { positionsView } from "../../exchange/positions/positions-view.ts";
import { importRefi } from "../../exchange/refi/import-refi.ts";
import { importedRefiView } from "../../exchange/refi/refi-view.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { command, job } from "../definition/operation.ts";

interface ImportOptions {
	readonly case?: string;
	readonly as?: string;
	readonly document?: string;
	readonly variables?: Readonly<Record<string, string>>;
}

/** What of a statement can be said to be in another variable than usual. */
const DNA_VARIABLES = ["type", "actor", "concept", "qualifier"] as const satisfies readonly (keyof AskedVariables)[];

type Imported =
	| { readonly case: RestoreReport }
	| { readonly positions: ImportedPositions }
	| { readonly dna: ImportedDna }
	| { readonly refi: ImportedRefi }
	| { readonly codebook: ImportedCodebook };

const MORE = `
Examples:
  fissure import case.zip
  fissure import case.zip --case copy.fissure
  fissure import positions.jsonld --case corridor.fissure
  fissure import coded.jsonl --as "model:careful-reader"
  fissure import hypothesis.json --case debate.fissure
  fissure import recogito.csv --as "Ana Rell" --document speech-3
  fissure import debate.dna --case debate.fissure
  fissure import interviews.qdpx --case debate.fissure
  fissure import codebook.qdc --case debate.fissure
  fissure import debate.dna --variables actor=person --variables qualifier=support

An archive becomes a new case file, completely or not at all: the one named with --case, else one with the name of the archive.
Positions (.jsonld, .json, .jsonl) are added to the existing case. The words of each position must be, to the letter, in a
text of the case; the others are listed, counted and skipped. The positions of a coder for a text replace the earlier
positions of that coder for that text.

Annotations of Hypothesis (its JSON or CSV) and Recogito (JSON or CSV) come in the same way: what has a tag with the id or the name of an
issue is a position of the annotator on it, held by the publisher of the text, without a stance; all other annotations are memos on the
text. The words may differ from the text in quotation marks, dashes and spaces.

A database of Discourse Network Analyzer (.dna) brings its texts, its statements as positions of its coders, and its concepts as
issues of the codebook, on which agreement is +2 and disagreement -2; what coders noted of actors is kept for fissure network. What
is not taken is counted. A project of the REFI-QDA standard (.qdpx) brings its texts, and its coded selections as positions: each
code is an issue, the publisher of the text the holder, and no stance is made up.

A codebook of the standard (.qdc), or a table of issues (.csv with the columns id, name, definition, pole_minus3, pole_plus3), goes into
the codebook of the case: an issue with the same id is changed, others are added, and none is removed.
Exit status: 0 done; 1 done, but some positions were skipped; 2 wrong call, or nothing could be imported.`;

export const importFile = command({
	name: "import-file",
	question: "Create a case from a backup, or import positions that persons or models coded elsewhere.",
	effect: "long",
	permission: "write",
	command: {
		path: "import",
		summary: "create a case from a backup, or import positions or a project of another program",
		arguments: [
			{
				name: "<file>",
				about:
					"case.zip; positions or annotations as .jsonld, .json, .jsonl or .csv; a database of Discourse Network Analyzer, .dna; a REFI-QDA project, .qdpx; or a codebook, .qdc or .csv",
			},
		],
		options: [
			{
				flags: "--as <coder>",
				about: "the coder of these positions, instead of the one in the file (a name, or model:name)",
			},
			{
				flags: "--document <id>",
				about: "the text that annotations are on, where their file names none of the case",
			},
			{
				flags: "--variables <names>",
				about: "of a .dna file: type=, actor=, concept= or qualifier= (default: organization, concept, agreement)",
				value: "pairs",
			},
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	local: ({ z, words }) =>
		z.union([
			z.strictObject({
				backup: words.describe("Path of an archive of a whole case"),
				target: words.describe("Path of the new case file"),
			}),
			z.strictObject({
				positions: words.describe("Path of a file of positions"),
				as: words.exactOptional().describe("Their coder, instead of the one in the file"),
				document: words.exactOptional().describe("Id of their text, where the file names none of the case"),
			}),
			z.strictObject({
				table: words.describe("Path of a table: annotations of another program, or issues"),
				as: words.exactOptional(),
				document: words.exactOptional(),
			}),
			z.strictObject({ refi: words.describe("Path of a project of the REFI-QDA standard") }),
			z.strictObject({ codebook: words.describe("Path of a codebook: REFI-QDA (.qdc), or a table (.csv)") }),
			z.strictObject({
				dna: words.describe("Path of a database of Discourse Network Analyzer"),
				variables: z.partialRecord(z.enum(DNA_VARIABLES), words).exactOptional(),
			}),
		]),
	json: (schemas) =>
		schemas.z.union([
			schemas.RestoreReportSchema,
			schemas.ImportedPositionsSchema,
			schemas.ImportedDnaSchema,
			schemas.ImportedRefiSchema,
			schemas.ImportedCodebookSchema,
		]),
	typed({ words: [file = ""], options, folder }: Typed<ImportOptions>) {
		const ending = /[.](zip|jsonld|json|jsonl|ndjson|dna|qdpx|qdc|csv)$/i.exec(file)?.[1]?.toLowerCase();
		if (ending === undefined)
			return `Expected a file that ends in .zip, .jsonld, .json, .jsonl, .dna, .qdpx, .qdc or .csv, got "${file}"; check its name`;
		const { as, document, variables } = options;
		const named = { ...(as === undefined ? {} : { as }), ...(document === undefined ? {} : { document }) };
		if (document !== undefined && !/^(jsonld|json|jsonl|ndjson|csv)$/u.test(ending))
			return `Expected --document with a file of annotations, got a .${ending} file, which names its texts; leave --document out`;
		if (ending === "qdpx")
			return as === undefined
				? { refi: file }
				: "Expected --as with a file of positions, got a .qdpx file, which names its coders; leave --as out";
		if (ending === "csv") return { table: file, ...named };
		if (ending === "qdc")
			return as === undefined
				? { codebook: file }
				: "Expected --as with a file of positions, got a codebook, which has no coder; leave --as out";
		if (ending === "dna") {
			if (as !== undefined)
				return "Expected --as with a file of positions, got a .dna file, which names its coders; leave --as out";
			const unknown = Object.keys(variables ?? {}).find((name) => !DNA_VARIABLES.some((one) => one === name));
			if (unknown !== undefined) return `Expected one of ${DNA_VARIABLES.join(", ")}, got "${unknown}"`;
			return { dna: file, ...(variables === undefined ? {} : { variables }) };
		}
		if (ending !== "zip") return { positions: file, ...named };
		if (as !== undefined)
			return "Expected --as with a file of positions, got an archive, which names their coder; leave --as out";
		const name = options.case ?? `${basename(file).replace(/[.]zip$/i, "")}.fissure`;
		return { backup: file, target: resolve(folder, name) };
	},
	async run(asked, context) {
		const choice: CaseChoice = context.case;
		if ("backup" in asked) {
			const { who, now } = choice;
			const restored = await importCase({ ...asked, who, now }, context);
			return restored.ok ? { ok: true, value: { case: restored.value } satisfies Imported } : restored;
		}
		if ("dna" in asked) {
			const taken = await dnaImported({ case: choice, file: asked.dna, variables: asked.variables ?? {} }, context);
			return taken.ok ? { ok: true, value: { dna: taken.value } satisfies Imported } : taken;
		}
		if ("refi" in asked) {
			const taken = await importRefi({ case: choice, file: asked.refi }, context);
			return taken.ok ? { ok: true, value: { refi: taken.value } satisfies Imported } : taken;
		}
		if ("codebook" in asked || ("table" in asked && !(await isAnnotationTable(asked.table)))) {
			const file = "table" in asked ? asked.table : asked.codebook;
			const taken = await importCodebook({ case: choice, file });
			return taken.ok ? { ok: true, value: { codebook: taken.value } satisfies Imported } : taken;
		}
		const { as, document } = asked;
		const file = "table" in asked ? asked.table : asked.positions;
		const rest = { ...(as === undefined ? {} : { as }), ...(document === undefined ? {} : { document }) };
		const taken = await positionsImported({ case: choice, file, ...rest }, context);
		return taken.ok ? { ok: true, value: { positions: taken.value } satisfies Imported } : taken;
	},
	view: (imported: Imported) =>
		"case" in imported
			? backupView(imported.case)
			: "dna" in imported
				? dnaView(imported.dna)
				: "refi" in imported
					? importedRefiView(imported.refi)
					: "codebook" in imported
						? importedCodebookView(imported.codebook)
						: positionsView(imported.positions),
});

export const importPositions = job({
	name: "import-positions",
	question: "Import positions from other programs or people: Web Annotations, Hypothesis, Recogito, or JSON lines",
	input: ({ z, UploadId, shortWords, words }) =>
		z.strictObject({
			upload: UploadId,
			as: shortWords(200).exactOptional(),
			document: words.max(500).exactOptional().describe("Id of their text, where the file names none of the case"),
		}),
	json: ({ ImportedPositionsSchema }) => ImportedPositionsSchema,
	async run({ upload, ...named }, context) {
		const file = context.pathOfUpload(upload);
		if (!file.ok) return file;
		const request = { case: context.case, file: file.value, ...named };
		return positionsImported(request, context);
	},
	view: positionsView,
});

export const importDna = job({
	name: "import-dna",
	question:
		"Import a database of Discourse Network Analyzer: its texts, its statements as positions, its concepts as issues",
	input: ({ z, UploadId, words }) =>
		z.strictObject({
			upload: UploadId,
			...Object.fromEntries(DNA_VARIABLES.map((name) => [name, words.max(200).exactOptional()])),
		}),
	json: ({ ImportedDnaSchema }) => ImportedDnaSchema,
	async run({ upload, ...variables }, context) {
		const file = context.pathOfUpload(upload);
		return file.ok ? dnaImported({ case: context.case, file: file.value, variables }, context) : file;
	},
	view: dnaView,
});
