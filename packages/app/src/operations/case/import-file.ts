import { basename, resolve } from "node:path";
import type { CaseChoice } from "../../case/case-choice.ts";
import { backupView } from "../../exchange/backup/backup-view.ts";
import { importCase, type RestoreReport } from "../../exchange/backup/import-case.ts";
import {
	type ImportedPositions,
	importPositions as positionsImported,
} from "../../exchange/positions/import-positions.ts";
import { positionsView } from "../../exchange/positions/positions-view.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { command, job } from "../definition/operation.ts";

interface ImportOptions {
	readonly case?: string;
	readonly as?: string;
}

type Imported = { readonly case: RestoreReport } | { readonly positions: ImportedPositions };

const MORE = `
Examples:
  fissure import case.zip
  fissure import case.zip --case copy.fissure
  fissure import positions.jsonld --case corridor.fissure
  fissure import coded.jsonl --as "model:careful-reader"

An archive becomes a new case file, completely or not at all: the one named with --case, else one with the name of the archive.
Positions (.jsonld, .json, .jsonl) are added to the existing case. The words of each position must be, to the letter, in a
text of the case; the others are listed, counted and skipped. The positions of a coder for a text replace the earlier
positions of that coder for that text.
Exit status: 0 done; 1 done, but some positions were skipped; 2 wrong call, or nothing could be imported.`;

export const importFile = command({
	name: "import-file",
	question: "Create a case from a backup, or import positions that a person or a model coded elsewhere.",
	effect: "long",
	permission: "write",
	command: {
		path: "import",
		summary: "create a case from a backup, or import positions",
		arguments: [{ name: "<file>", about: "case.zip; or positions as .jsonld, .json or .jsonl" }],
		options: [
			{
				flags: "--as <coder>",
				about: "the coder of these positions, instead of the one in the file (a name, or model:name)",
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
			}),
		]),
	typed({ words: [file = ""], options, folder }: Typed<ImportOptions>) {
		const ending = /[.](zip|jsonld|json|jsonl|ndjson)$/i.exec(file)?.[1]?.toLowerCase();
		if (ending === undefined)
			return `Expected a file that ends in .zip, .jsonld, .json or .jsonl, got "${file}"; check its name`;
		const { as } = options;
		if (ending !== "zip") return { positions: file, ...(as === undefined ? {} : { as }) };
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
		const { positions: file, ...rest } = asked;
		const taken = await positionsImported({ case: choice, file, ...rest }, context);
		return taken.ok ? { ok: true, value: { positions: taken.value } satisfies Imported } : taken;
	},
	view: (imported: Imported) => ("case" in imported ? backupView(imported.case) : positionsView(imported.positions)),
});

export const importPositions = job({
	name: "import-positions",
	question: "Import positions from other programs or people: Web Annotations, or JSON lines",
	input: ({ z, UploadId, shortWords }) => z.strictObject({ upload: UploadId, as: shortWords(200).exactOptional() }),
	async run({ upload, as }, context) {
		const file = context.pathOfUpload(upload);
		if (!file.ok) return file;
		const request = { case: context.case, file: file.value, ...(as === undefined ? {} : { as }) };
		return positionsImported(request, context);
	},
	view: positionsView,
});
