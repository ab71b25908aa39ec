import type { WatchReport } from "@fissure/model";
import { type CaseView, oneLine, plural } from "@fissure/report";
import { ALERT_COLUMNS, alertLines, alertRow } from "../../watch/views/alerts-view.ts";
import { nextWords } from "../../watch/views/watch-list-view.ts";
import { watchCase } from "../../watch/watch-case.ts";
import type { Typed } from "../definition/command.ts";
import { job } from "../definition/operation.ts";
import { WATCH, type WatchOptions } from "./watch-options.ts";

/** What one round of the watch brought. */
function watchView(report: WatchReport): CaseView {
	const { sources, waiting, added, versions, unchanged, edits, alerts, problems, feed, stopped } = report;
	return {
		title: "New from the watched sources",
		data: report,
		columns: ALERT_COLUMNS,
		rows: alerts.map(alertRow),
		notes: [
			`${plural(sources, "source")}: ${added} new, ${plural(versions, "page")} changed, ${unchanged} unchanged${problems > 0 ? `, ${plural(problems, "problem")}` : ""}.`,
			...waitingWords(waiting),
			...(edits.compared > 0
				? [`${plural(edits.compared, "edit")} read: ${edits.substantive} substantive, ${edits.cosmetic} cosmetic.`]
				: []),
			...(alerts.length === 0 ? ["No new alerts."] : []),
			...(feed === null ? [] : [`Feed of alerts: ${oneLine(feed)}`]),
			...(stopped ? ["Stopped. What is counted here is saved. The next round continues."] : []),
			...(sources + waiting.length === 0
				? ['No source is watched yet; "fissure watch source kremlin-en" or an address adds it.']
				: []),
		],
		text: alerts.flatMap(alertLines),
	};
}

const MOST_NAMED = 3;

/** Which sources were left alone until later. */
function waitingWords(waiting: WatchReport["waiting"]): readonly string[] {
	if (waiting.length === 0) return [];
	const named = waiting.slice(0, MOST_NAMED).map((source) => `${oneLine(source.id)} (${nextWords(source).join(", ")})`);
	const rest = waiting.length - named.length;
	return [`Not due yet: ${[...named, ...(rest > 0 ? [`${rest} more`] : [])].join("; ")}.`];
}

export const watch = job({
	name: "watch",
	question: "Check the watched sources once: fetch new texts, and check pages for changes",
	command: WATCH,
	input: ({ z, shortWords }) =>
		z.strictObject({
			sources: z.array(shortWords(4000)).max(1000).exactOptional(),
			now: z
				.boolean()
				.exactOptional()
				.describe("Visit sources and watched pages although the next check that was set for them is later"),
		}),
	local: ({ z, visitFields, words }) =>
		z.strictObject({
			...visitFields,
			all: z.boolean().exactOptional().describe("Check every page in the case again, due or not"),
			feed: words.exactOptional().describe("File for the feed of alerts; default: next to the case file"),
			delayMs: z.number().exactOptional().describe("Pause between requests, for your own servers"),
		}),
	json: ({ WatchReportSchema }) => WatchReportSchema,
	typed({ words, options: { all, every, most, feed, contact, delay, allowPrivateHosts } }: Typed<WatchOptions>) {
		return {
			// Who names a source once wants to see it now.
			...(words.length === 0 ? {} : { sources: [...words], ...(every === undefined ? { now: true } : {}) }),
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
