import { basename, resolve } from "node:path";
import { FAILED } from "../io.ts";
import { complain } from "../report.ts";
import type { AddCaseCommand } from "./case-command.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { showView } from "./show-view.ts";

interface ImportOptions extends CaseOptions {
	readonly as?: string;
}

const EXAMPLES = `
Examples:
  fissure import case.zip
  fissure import case.zip --case copy.fissure
  fissure import positions.jsonld --case corridor.fissure
  fissure import coded.jsonl --as "model:careful-reader"

An archive becomes a new case file, whole or not at all: the one that --case names, else one of the archive's own name, here.
Positions (.jsonld, .json, .jsonl) are put into the case that is there. The words of each must stand, to the letter, in a
document that is held; the others are told, counted and left out. What one coder says of one document takes the place of
what that coder said of it before.
Exit status: 0 done; 1 done, but some positions were left out; 2 wrong call, or nothing could be taken in.`;

export const addImport: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("import")
		.summary("make a case of a backup, or take positions of others in")
		.description("Make a case of a backup, or take positions in that a person or a model put down elsewhere.")
		.argument("<file>", "case.zip; or positions as .jsonld, .json or .jsonl")
		.option("--as <coder>", "whose positions these are, whatever the file says (a name, or model:name)");
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (file: string, options: ImportOptions) => {
			const ending = /[.](zip|jsonld|json|jsonl|ndjson)$/i.exec(file)?.[1]?.toLowerCase();
			if (ending === undefined || (ending === "zip" && options.as !== undefined)) {
				complain(
					io.stderr,
					ending === undefined
						? `Expected a file that ends in .zip, .jsonld, .json or .jsonl, got "${file}"; check its name`
						: "Expected --as with a file of positions, got an archive, which says whose they are; leave --as out",
				);
				return finish(FAILED);
			}
			const loaded = await desk();
			const choice = caseOf(options, io);
			if (ending === "zip") {
				const { who, now, folder } = choice;
				const target = resolve(folder, options.case ?? `${basename(file).replace(/[.]zip$/i, "")}.fissure`);
				const request = { backup: file, target, who, now };
				const run = (hooks: Parameters<typeof loaded.importCase>[1]) => loaded.importCase(request, hooks);
				return finish(await showView({ run, view: loaded.backupView }, options, io, loaded));
			}
			const request = { case: choice, file, ...(options.as === undefined ? {} : { as: options.as }) };
			const run = (hooks: Parameters<typeof loaded.importPositions>[1]) => loaded.importPositions(request, hooks);
			finish(await showView({ run, view: loaded.positionsView }, options, io, loaded));
		});
};
