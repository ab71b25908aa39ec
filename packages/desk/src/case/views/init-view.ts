import { oneLine } from "../../render/visible.ts";
import type { CaseView } from "../case-view.ts";
import type { InitReport } from "../init-case.ts";

/** Where the case is. */
export const initView = (report: InitReport): CaseView => ({
	title: "Case",
	data: report,
	columns: ["path", "status"],
	rows: [[report.path, report.status]],
	notes: [],
	text: () => [`${report.status === "made" ? "Made" : "Opened"} ${oneLine(report.path)}.`],
});
