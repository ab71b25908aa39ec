import { type CaseView, plural } from "@fissure/report";
import type { CodeReport } from "../../coding/code-case.ts";

/** What was read, with which words. */
export function codeView(report: CodeReport): CaseView {
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
		text: () => [],
	};
}
