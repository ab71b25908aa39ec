import type { AlertsReport, StoredAlert } from "@fissure/model";

import { type CaseView, oneLine, plural, type ViewLine } from "@fissure/report";
import { evidenceLines } from "../alerts/evidence-lines.ts";

export const ALERT_COLUMNS = ["number", "kind", "what", "at", "raised", "seen by", "evidence"];

export const alertRow = ({ key, kind, what, at, raised, seen, evidence }: StoredAlert) => [
	key,
	kind,
	what,
	at,
	raised,
	seen?.who ?? null,
	evidenceLines(evidence).join("\n"),
];

/** Words that go are behind a minus, words that come behind a plus, so that nothing hangs on a colour. */
export const alertLines = ({ key, kind, what, evidence, seen }: StoredAlert): readonly ViewLine[] => [
	{ sign: seen === null ? "! " : "  ", indent: 2, before: [String(key), kind], text: what, hang: 2, tone: "strong" },
	...evidenceLines(evidence).map((line) => ({ text: line, indent: 6, tone: "faint" }) as const),
];

/** What was made known, the newest first. */
export function alertsView(report: AlertsReport): CaseView {
	const { alerts, seen, feed } = report;
	const waiting = alerts.filter((alert) => alert.seen === null).length;
	return {
		title: "Alerts",
		data: report,
		columns: ALERT_COLUMNS,
		rows: alerts.map(alertRow),
		notes: [
			...(seen === null ? [] : [`${plural(seen, "alert")} marked as read.`]),
			alerts.length === 0 ? "No alerts." : `${plural(alerts.length, "alert")} shown, ${waiting} unread.`,
			...(waiting > 0 ? ['"fissure alerts seen" marks all as read, "fissure alerts seen 7" only number 7.'] : []),
			...(feed === null ? [] : [`Feed of alerts: ${oneLine(feed)}`]),
		],
		text: alerts.flatMap(alertLines),
	};
}
