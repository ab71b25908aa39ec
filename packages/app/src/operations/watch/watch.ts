import { watchView } from "../../watch/views/watch-view.ts";
import { watchCase } from "../../watch/watch-case.ts";
import type { Typed } from "../definition/command.ts";
import { job } from "../definition/operation.ts";
import { WATCH, type WatchOptions } from "./watch-options.ts";

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
