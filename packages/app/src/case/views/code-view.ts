import { type CaseView, plural } from "@fissure/report";
import type { CodeReport } from "../../coding/code-case.ts";

/** What was read, with which words. */
export function codeView(report: CodeReport): CaseView {
	const { coded, recoded, positions, problems, coder, codebook, stopped } = report;
	const done = [
		...(coded > 0 ? [`${plural(coded, "document")} coded`] : []),
		...(recoded > 0 ? [`${plural(recoded, "document")} coded again`] : []),
	];
	return {
		title: "Documents coded",
		data: report,
		columns: ["coded", "recoded", "positions", "problems", "coder", "codebook"],
		rows: [[coded, recoded, positions, problems, coder, codebook]],
		notes: [
			done.length === 0
				? "Nothing new to code."
				: `${done.join(", ")}: ${plural(positions, "position")}, with ${coder} and codebook ${codebook}.`,
			...(problems > 0 ? [`${plural(problems, "document")} could not be coded.`] : []),
			...(stopped ? ["Stopped; what is counted is kept. Run it again to go on."] : []),
		],
		text: () => [],
	};
}
