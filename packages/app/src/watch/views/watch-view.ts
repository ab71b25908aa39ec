import { type CaseView, oneLine, plural } from "@fissure/report";
import type { WatchReport } from "../watch-case.ts";
import { ALERT_COLUMNS, alertLines, alertRow } from "./alerts-view.ts";

/** What one round of the watch brought. */
export function watchView(report: WatchReport): CaseView {
	const { sources, added, versions, unchanged, edits, alerts, problems, feed, stopped } = report;
	return {
		title: "What the watch saw",
		data: report,
		columns: ALERT_COLUMNS,
		rows: alerts.map(alertRow),
		notes: [
			`${plural(sources, "source")}: ${added} new, ${plural(versions, "page")} changed, ${unchanged} unchanged${problems > 0 ? `, ${plural(problems, "problem")}` : ""}.`,
			...(edits.compared > 0
				? [`${plural(edits.compared, "edit")} read: ${edits.substantive} substantive, ${edits.cosmetic} cosmetic.`]
				: []),
			...(alerts.length === 0 ? ["No new alerts."] : []),
			...(feed === null ? [] : [`Feed of alerts: ${oneLine(feed)}`]),
			...(stopped ? ["Stopped. What is counted here is saved. The next round goes on."] : []),
			...(sources === 0 ? ['No source is watched yet; "fissure watch source kremlin-en" or an address adds it.'] : []),
		],
		text: (options, paint) => alerts.flatMap((alert) => alertLines(alert, options, paint)),
	};
}
