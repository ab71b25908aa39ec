import { type CaseView, oneLine, plural } from "@fissure/report";
import type { ExportedLedger } from "./export-ledger.ts";

/** How many positions went into which file. */
export const ledgerView = (report: ExportedLedger): CaseView => ({
	title: "Ledger",
	data: report,
	columns: ["path", "positions"],
	rows: [[report.path, report.positions]],
	notes: report.positions === 0 ? ["No position passes."] : [],
	text: () => [`Made ${oneLine(report.path ?? "")}: ${plural(report.positions, "position")}.`],
});
