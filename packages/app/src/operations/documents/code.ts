import { codeView } from "../../case/views/code-view.ts";
import { codeCase } from "../../coding/code-case.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { job } from "../definition/operation.ts";

const MORE = `
Examples:
  fissure code
  fissure code --threads 1

Reads what is new, and what was read with another codebook, cast or version of the coder. Stopped with Ctrl-C, it goes on
when called again.
Exit status: 0 done; 1 done, but some texts could not be read; 2 wrong call, or nothing could be read.`;

export const code = job({
	name: "code",
	question: "Who holds what, says who, in which words? Reads every document that is new or was read otherwise.",
	command: {
		path: "code",
		summary: "read what is new or stale in the case",
		options: [
			{
				flags: "--threads <number>",
				about: "how many to use; else one for each core",
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
