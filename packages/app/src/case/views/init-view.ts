import { type CaseView, oneLine, plural } from "@fissure/report";
import type { InitReport } from "../init-case.ts";

/** Where the case is. */
export const initView = (report: InitReport): CaseView => ({
	title: "Case",
	data: report,
	columns: ["path", "status", "codebook", "stale"],
	rows: [[report.path, report.status, report.codebook, report.stale]],
	notes: report.stale > 0 ? [`${plural(report.stale, "coding")} out of date: run "fissure code".`] : [],
	text: () => [
		`${report.status === "made" ? "Made" : "Opened"} ${oneLine(report.path)}.`,
		`Codebook: ${oneLine(report.codebook)}.`,
	],
});
