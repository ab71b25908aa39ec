import { type CaseView, plural } from "@fissure/report";
import { type CodeReport, codeCase } from "../../coding/code-case.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { job } from "../definition/operation.ts";

/** What was read, with which words. */
function codeView(report: CodeReport): CaseView {
	const { coded, recoded, positions, problems, coder, codebook, stopped } = report;
	const done = [
		...(coded > 0 ? [`${plural(coded, "text")} analysed`] : []),
		...(recoded > 0 ? [`${plural(recoded, "text")} analysed again`] : []),
	];
	return {
		title: "Texts analysed",
		data: report,
		columns: ["coded", "recoded", "positions", "problems", "coder", "codebook"],
		rows: [[coded, recoded, positions, problems, coder, codebook]],
		notes: [
			done.length === 0
				? "No new texts to analyse."
				: `${done.join(", ")}: ${plural(positions, "position")}, with ${coder} and codebook ${codebook}.`,
			...(problems > 0 ? [`${plural(problems, "text")} could not be analysed.`] : []),
			...(stopped ? ["Stopped. What is counted here is saved; run the command again to continue."] : []),
		],
		text: [],
	};
}

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
