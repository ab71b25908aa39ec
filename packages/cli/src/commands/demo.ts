import type { Command } from "commander";
import { FAILED, type Io } from "../io.ts";
import type { OutputOptions } from "../output.ts";
import { complain, complainOf } from "../report.ts";
import { bundledCase } from "./bundled-case.ts";
import { demoBrief } from "./demo-brief.ts";
import { withOutputOptions } from "./shared-options.ts";
import { type Desk, showComparison } from "./show-comparison.ts";
import type { CaseDesk } from "./show-view.ts";

/** How to come from the texts to what the case ends in, step by step. */
const BRIEF_COMMANDS = `  fissure init ellery.fissure --codebook codebook.yaml --actors actors.yaml
  fissure add case.yaml && fissure code && fissure events tie && fissure find
  fissure judge add judgments.yaml && fissure brief brief.md --out brief.html`;

interface DemoOptions extends OutputOptions {
	readonly brief?: string;
}

const EXAMPLES = `
Examples:
  fissure demo
  fissure demo --out demo.html
  fissure demo --brief brief.html

The case ends in a brief, which --brief builds in one go. Step by step, in a copy of its folder (examples/port-ellery):
${BRIEF_COMMANDS}`;

export function addDemo(
	program: Command,
	io: Io,
	{ desk, caseDesk }: { readonly desk: () => Promise<Desk>; readonly caseDesk: () => Promise<CaseDesk> },
	finish: (code: number) => void,
): void {
	const command = program
		.command("demo")
		.summary("compare the texts of an invented case")
		.description("Three accounts of one invented meeting, in Chinese, Russian and English, with background.");
	withOutputOptions(command)
		.option("--brief <file>", "build the brief in which the case ends: .md, .html, .docx or .pdf")
		.addHelpText("after", EXAMPLES)
		.action(async (options: DemoOptions) => {
			const file = bundledCase();
			if (file === undefined) {
				complain(io.stderr, "Expected the invented case beside the program, got nothing; install fissure again");
				return finish(FAILED);
			}
			if (options.brief !== undefined) return finish(await demoBrief(file, options.brief, io, await caseDesk()));
			const loaded = await desk();
			const request = loaded.readCase(file);
			if (!request.ok) {
				complainOf(io.stderr, request.problem);
				return finish(FAILED);
			}
			finish(await showComparison(request.value, options, io, loaded));
			// For a person who looks on, and for no program that reads.
			if (io.stderr.isTTY === true) io.stderr.write("\nThe case ends in a brief: fissure demo --brief brief.html\n");
		});
}
