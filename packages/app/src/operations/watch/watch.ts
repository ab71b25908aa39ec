import { type CaseView, oneLine, plural } from "@fissure/report";
import { ALERT_COLUMNS, alertLines, alertRow } from "../../watch/views/alerts-view.ts";
import { type WatchReport, watchCase } from "../../watch/watch-case.ts";
import type { Typed } from "../definition/command.ts";
import { job } from "../definition/operation.ts";
import { WATCH, type WatchOptions } from "./watch-options.ts";

/** What one round of the watch brought. */
function watchView(report: WatchReport): CaseView {
	const { sources, added, versions, unchanged, edits, alerts, problems, feed, stopped } = report;
	return {
		title: "New from the watched sources",
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
			...(stopped ? ["Stopped. What is counted here is saved. The next round continues."] : []),
			...(sources === 0 ? ['No source is watched yet; "fissure watch source kremlin-en" or an address adds it.'] : []),
		],
		text: alerts.flatMap(alertLines),
	};
}

export const watch = job({
	name: "watch",
	question: "Check the watched sources once: fetch new texts, and check pages for changes",
	command: WATCH,
	input: ({ z, shortWords }) => z.strictObject({ sources: z.array(shortWords(200)).max(1000).exactOptional() }),
	local: ({ z, visitFields, words }) =>
		z.strictObject({
			...visitFields,
			all: z.boolean().exactOptional().describe("Check every page in the case again, due or not"),
			feed: words.exactOptional().describe("File for the feed of alerts; default: next to the case file"),
			delayMs: z.number().exactOptional().describe("Pause between requests, for your own servers"),
		}),
	typed({ words, options: { all, most, feed, contact, delay, allowPrivateHosts } }: Typed<WatchOptions>) {
		return {
			...(words.length === 0 ? {} : { sources: [...words] }),
			...(all === undefined ? {} : { all }),
			...(most === undefined ? {} : { most }),
			...(feed === undefined ? {} : { feed }),
			...(contact === undefined ? {} : { contact }),
			...(delay === undefined ? {} : { delayMs: delay * 1000 }),
			...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
		};
	},
	run: (asked, context) => watchCase({ case: context.case, ...asked }, context),
	view: watchView,
	exit: ({ stopped }) => (stopped ? "stopped" : "done"),
});
