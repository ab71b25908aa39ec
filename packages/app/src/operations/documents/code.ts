import { codeView } from "../../case/views/code-view.ts";
import { codeCase } from "../../coding/code-case.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { job } from "../definition/operation.ts";

const MORE = `
Examples:
  fissure code
  fissure code --threads 1

Analyses new texts, and texts analysed with another codebook, list of actors or version of the coder. After Ctrl-C, run the
command again to continue.
Exit status: 0 done; 1 done, but some texts could not be analysed; 2 wrong call, or nothing could be analysed.`;

export const code = job({
	name: "code",
	question: "Analyse texts: find who holds which position, according to whom, and in which words.",
	command: {
		path: "code",
		summary: "analyse new and outdated texts of the case",
		options: [
			{
				flags: "--threads <number>",
				about: "number of threads (default: one for each core)",
				value: { whole: [1, 64] },
			},
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	local: ({ z }) => z.strictObject({ threads: z.number().exactOptional() }),
	typed: ({ options: { threads } }: Typed<{ readonly threads?: number }>) => (threads === undefined ? {} : { threads }),
	run: (asked, context) => codeCase({ case: context.case, ...asked }, context),
	view: codeView,
	exit: ({ stopped }) => (stopped ? "stopped" : "done"),
});
