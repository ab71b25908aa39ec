import { alertsInCase } from "../../watch/alerts/alerts-in-case.ts";
import { alertsView } from "../../watch/views/alerts-view.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

const KINDS = ["silent-edit", "phrase", "indicator", "finding", "page-gone", "forecast", "option"];

interface AlertOptions {
	readonly unseen?: boolean;
	readonly kind?: string;
	readonly since?: readonly string[];
	readonly most?: number;
	readonly feed?: string;
}

const MORE = `
Examples:
  fissure alerts
  fissure alerts --unseen --kind silent-edit
  fissure alerts seen 7 9
  fissure alerts seen
  fissure alerts --feed alerts.atom

Kinds: ${KINDS.join(", ")}. An exclamation mark (!) marks unread alerts.
Exit status: 0 done; 2 wrong call, or no such alert.`;

export const reviewAlerts = command({
	name: "review-alerts",
	question: "List alerts, or mark them as read.",
	effect: "writes",
	command: {
		path: "alerts",
		summary: "list alerts, or mark them as read",
		acts: { list: "review-alerts", seen: "review-alerts" },
		arguments: [{ name: "[numbers...]", about: "seen: the numbers of alerts (default: all)" }],
		options: [
			{ flags: "--unseen", about: "only unread alerts" },
			{ flags: "--kind <kind>", about: "only of this kind", value: { oneOf: KINDS } },
			{ flags: "--since <day>", about: "only alerts raised since this day", value: "dates" },
			{ flags: "--most <count>", about: "number of alerts at most (default 50)", value: { whole: [1, 100_000] } },
			{ flags: "--feed <file>", about: "write the feed of alerts to this file" },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	local: ({ z, AlertFiltersSchema, words }) =>
		z.strictObject({
			filters: AlertFiltersSchema,
			seen: z.array(z.number()).readonly().exactOptional().describe("Mark these as read; all if empty"),
			feed: words.exactOptional().describe("File for the feed of alerts"),
		}),
	json: ({ AlertsReportSchema }) => AlertsReportSchema,
	typed({ act, words, options: { unseen, kind, since, most, feed } }: Typed<AlertOptions>) {
		const wrong = words.find((number) => act === "list" || !/^\d{1,15}$/u.test(number));
		if (wrong !== undefined)
			return `Expected ${act === "list" ? 'nothing after "list"' : "numbers of alerts"}, got "${wrong}"; see fissure alerts`;
		const filters = {
			...(unseen === true ? { seen: false } : {}),
			...(kind === undefined ? {} : { kinds: [kind] }),
			...(since?.[0] === undefined ? {} : { since: since[0] }),
			...(most === undefined ? {} : { limit: most }),
		};
		return {
			filters,
			...(act === "seen" ? { seen: words.map(Number) } : {}),
			...(feed === undefined ? {} : { feed }),
		};
	},
	run: (asked, { case: choice }) => alertsInCase({ case: choice, ...asked }),
	view: alertsView,
});
