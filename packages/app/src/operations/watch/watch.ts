import { watchView } from "../../watch/views/watch-view.ts";
import { watchCase } from "../../watch/watch-case.ts";
import type { Typed } from "../definition/command.ts";
import { job } from "../definition/operation.ts";
import { WATCH, type WatchOptions } from "./watch-options.ts";

export const watch = job({
	name: "watch",
	question: "One round of the watch: fetches what sources have published, and looks again at pages",
	command: WATCH,
	input: ({ z, shortWords }) => z.strictObject({ sources: z.array(shortWords(200)).max(1000).exactOptional() }),
	local: ({ z, visitFields, words }) =>
		z.strictObject({
			...visitFields,
			all: z.boolean().exactOptional().describe("Look again at every page that is held, due or not"),
			feed: words.exactOptional().describe("Where the feed of alerts is written; beside the case unless said"),
			delayMs: z.number().exactOptional().describe("Pause between requests, for servers of one's own"),
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
