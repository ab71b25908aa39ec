import type { CodebookReason, ImportedCodebook } from "@fissure/model";
import { type CaseView, plural } from "@fissure/report";
import { CODEBOOK_REASONS } from "./save-issues.ts";

/** What of a codebook of another program is in the case's codebook now, and what is not. */
export function importedCodebookView(report: ImportedCodebook): CaseView {
	const { file, codes, added, changed, held, stale } = report;
	const out = (Object.entries(report.leftOut) as [CodebookReason, number][]).filter(([, count]) => count > 0);
	return {
		title: `Imported ${file}`,
		data: report,
		columns: ["outcome", "count"],
		rows: [
			...([
				["codes", codes],
				["new issues", added],
				["changed issues", changed],
				["as they were", held],
			] as const),
			...out.map(([reason, count]) => [`left out: ${CODEBOOK_REASONS[reason]}`, count] as const),
		],
		notes: [
			...(added > 0
				? [
						"New issues have no keywords yet, so the built-in coder finds none of them; persons and models can code them.",
					]
				: []),
			...(stale > 0
				? [`The codebook is another now, so ${plural(stale, "text")} must be analysed again: fissure code.`]
				: []),
		],
		text: [
			`${plural(codes, "code")}: ${plural(added, "new issue")}, ${changed} changed, ${held} as they were.`,
			...out.map(([reason, count]) => `Left out: ${plural(count, "code")} ${CODEBOOK_REASONS[reason]}.`),
		],
	};
}
