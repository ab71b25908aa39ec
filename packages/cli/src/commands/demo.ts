import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { FAILED, type Io } from "../io.ts";
import type { OutputOptions } from "../output.ts";
import { complain, complainOf } from "../report.ts";
import { withOutputOptions } from "./shared-options.ts";
import { type Desk, showComparison } from "./show-comparison.ts";

/** Beside the installed program, or where the sources keep it. */
const PLACES = ["../../case/case.yaml", "../../../../examples/port-ellery/case.yaml"];

const findCase = (): string | undefined =>
	PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);

/** How to come from the texts to what the case ends in. */
const BRIEF_COMMANDS = `  fissure init ellery.fissure --codebook codebook.yaml --actors actors.yaml
  fissure add case.yaml && fissure code && fissure events tie && fissure find
  fissure judge add judgments.yaml && fissure brief brief.md --out brief.html`;

const EXAMPLES = `
Examples:
  fissure demo
  fissure demo --out demo.html

The case ends in a brief; copy its folder (examples/port-ellery) and build it there:
${BRIEF_COMMANDS}`;

export function addDemo(program: Command, io: Io, desk: () => Promise<Desk>, finish: (code: number) => void): void {
	const command = program
		.command("demo")
		.summary("compare the texts of an invented case")
		.description("Three accounts of one invented meeting, in Chinese, Russian and English, with background.");
	withOutputOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (options: OutputOptions) => {
			const file = findCase();
			if (file === undefined) {
				complain(io.stderr, "Expected the invented case beside the program, got nothing; install fissure again");
				return finish(FAILED);
			}
			const loaded = await desk();
			const request = loaded.readCase(file);
			if (!request.ok) {
				complainOf(io.stderr, request.problem);
				return finish(FAILED);
			}
			finish(await showComparison(request.value, options, io, loaded));
			// For a person who looks on, and for no program that reads.
			if (io.stderr.isTTY === true)
				io.stderr.write(`\nThe case ends in a brief. In ${dirname(file)}:\n${BRIEF_COMMANDS}\n`);
		});
}
