import type { ImportedRefi, RefiReason } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";
import type { ExportedRefi } from "./export-refi.ts";
import { REFI_REASONS } from "./import-refi.ts";

/** What of a case is in a file of the REFI-QDA standard now. */
export const exportedRefiView = (report: ExportedRefi): CaseView => ({
	title: "REFI-QDA",
	data: report,
	columns: ["path", "texts", "codes", "positions"],
	rows: [[report.path, report.texts, report.codes, report.positions]],
	notes: report.positions === 0 ? ["No position passes."] : [],
	text: [
		{
			text:
				report.positions === null
					? `Made ${oneLine(report.path)}: ${plural(report.codes, "code")}.`
					: `Made ${oneLine(report.path)}: ${plural(report.texts, "text")}, ${plural(report.codes, "code")}, ${plural(report.positions, "position")} of ${plural(report.coders.length, "coder")}.`,
			isWhole: true,
		},
	],
});

/** What of a project of the REFI-QDA standard is in the case now, and what is not. */
export function importedRefiView(report: ImportedRefi): CaseView {
	const out = (Object.entries(report.leftOut) as [RefiReason, number][]).filter(([, count]) => count > 0);
	const { texts, added, selections, positions, otherSources, coders } = report;
	return {
		title: `Imported ${report.file}`,
		data: report,
		columns: ["outcome", "count"],
		rows: [
			...([
				["texts", texts],
				["texts new in this case", added],
				["coded selections", selections],
				["positions", positions],
				["sources without a text", otherSources],
			] as const),
			...out.map(([reason, count]) => [`left out: ${REFI_REASONS[reason]}`, count] as const),
		],
		notes: [],
		text: [
			`${plural(texts, "text")}, ${added} new; ${plural(selections, "coded selection")}, of them ${plural(positions, "position")}${coders.length === 0 ? "" : ` of ${coders.join(", ")}`}.`,
			...(otherSources === 0 ? [] : [`Left out: ${plural(otherSources, "source")} without a text in the file.`]),
			...out.map(([reason, count]) => `Left out: ${plural(count, "selection")} ${REFI_REASONS[reason]}.`),
		],
	};
}
