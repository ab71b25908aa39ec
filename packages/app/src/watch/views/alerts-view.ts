import type { StoredAlert } from "@fissure/model";

import { type CaseView, oneLine, type Paint, plural, type ViewOptions, wrapText } from "@fissure/report";
import type { AlertsReport } from "../alerts/alerts-in-case.ts";
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
export function alertLines(
	{ key, kind, what, evidence, seen }: StoredAlert,
	{ width }: ViewOptions,
	paint: Paint,
): readonly string[] {
	const head = `${seen === null ? "!" : " "} ${key}  ${kind}  ${oneLine(what)}`;
	const [first = "", ...rest] = wrapText(head, width);
	const shown = evidenceLines(evidence).flatMap((line) => wrapText(`      ${oneLine(line)}`, width));
	return [paint(first, "bold"), ...rest.map((line) => `    ${line}`), ...shown.map((line) => paint(line, "dim"))];
}

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
		text: (options, paint) => alerts.flatMap((alert) => alertLines(alert, options, paint)),
	};
}
