import { type CaseView, oneLine, plural } from "@fissure/report";
import type { ExportedWarc } from "./export-warc.ts";

/** What went into a web archive. */
export const warcView = (report: ExportedWarc): CaseView => ({
	title: "Web archive",
	data: report,
	columns: ["file", "captures"],
	rows: [[report.path, report.captures]],
	notes: [],
	text: () => [`Made ${oneLine(report.path)}: ${plural(report.captures, "capture")}.`],
});
