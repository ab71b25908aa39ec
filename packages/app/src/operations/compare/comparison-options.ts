import { formatsOf } from "@fissure/report";
import { ALL, COLOR, type CommandOption, formatOption, NO_BOM, OUT } from "../definition/command.ts";

/** How a comparison is shown and where it goes: the same for every command that shows one. */
export const COMPARISON_OPTIONS: readonly CommandOption[] = [
	formatOption(formatsOf("comparison")),
	OUT,
	ALL,
	{ flags: "--numbers", about: "show stances from −3 to +3 next to the verbs" },
	{ flags: "--no-unmatched", about: "do not show unmatched passages" },
	{ flags: "--unmatched", about: "show unmatched passages (default)" },
	{
		flags: "--what <table>",
		about: "which table a CSV holds; for both, run it twice",
		choices: ["findings", "matrix"],
		default: "findings",
	},
	NO_BOM,
	COLOR,
];
