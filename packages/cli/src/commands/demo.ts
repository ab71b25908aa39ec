import { COMPARISON_OPTIONS } from "@fissure/app/operations";
import { formatsOf } from "@fissure/report";
import type { RunnableCommand } from "../invocation/runnable-command.ts";
import { showOperation } from "../invocation/show-operation.ts";
import { FAILED } from "../terminal/io.ts";
import { complain, complainOf } from "../terminal/report.ts";
import { bundledCase } from "./bundled-case.ts";

/** How to come from the texts to what the case ends in, step by step. */
const BRIEF_COMMANDS = `  fissure init ellery.fissure --codebook codebook.yaml --actors actors.yaml
  fissure add case.yaml && fissure code && fissure events group && fissure find
  fissure judge add judgments.yaml && fissure brief brief.md --out brief.html`;

const MORE = `
Examples:
  fissure demo
  fissure demo --out demo.html
  fissure demo --brief brief.html

--brief builds the final brief of the case in one step. Step by step, in a copy of its folder (examples/port-ellery):
${BRIEF_COMMANDS}`;

const command: RunnableCommand["command"] = {
	path: "demo",
	summary: "compare the texts of an invented case",
	about: "Three accounts of one invented meeting, in Chinese, Russian and English, with background.",
	options: [
		...COMPARISON_OPTIONS,
		{ flags: "--brief <file>", about: "build the final brief of the case: .md, .html, .docx or .pdf" },
	],
	formats: formatsOf("comparison"),
	listedIn: "the comparison",
	more: MORE,
};

export const DEMO: RunnableCommand = {
	command,
	async run(typed, io, { load }) {
		const file = bundledCase();
		if (file === undefined) {
			complain(io.stderr, "Expected the invented case next to the program, got nothing; install fissure again");
			return FAILED;
		}
		if (typed.options.brief !== undefined) {
			const { demoBrief } = await import("./demo-brief.ts");
			return demoBrief(file, typed.options.brief, io, await import("@fissure/app"));
		}
		const { readCase } = await import("@fissure/app");
		const request = readCase(file);
		if (!request.ok) {
			complainOf(io.stderr, request.problem);
			return FAILED;
		}
		const code = await showOperation(await load("compare"), () => request.value, { ...typed, command }, io);
		// For a person who looks on, and for no program that reads.
		if (io.stderr.isTTY === true) io.stderr.write("\nThe case ends in a brief: fissure demo --brief brief.html\n");
		return code;
	},
};
