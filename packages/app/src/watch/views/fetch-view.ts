import { type CaseView, oneLine, plural } from "@fissure/report";
import type { FetchReport } from "../fetching/fetch-into-case.ts";

/** What was fetched. */
export function fetchView(report: FetchReport): CaseView {
	const { documents, unchanged, problems, stopped } = report;
	return {
		title: "Pages fetched",
		data: report,
		columns: ["document", "status", "sha256"],
		rows: documents.map(({ id, status, sha256 }) => [id, status, sha256]),
		notes: [
			`${plural(documents.length, "page")} new or changed, ${unchanged} unchanged${problems > 0 ? `, ${plural(problems, "problem")}` : ""}.`,
			...(stopped ? ["Stopped. What is counted here is saved."] : []),
		],
		text: () => documents.map(({ id, status }) => `${status === "added" ? "+" : "~"} ${oneLine(id)}`),
	};
}
