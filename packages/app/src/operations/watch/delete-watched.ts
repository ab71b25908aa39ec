import { watchListView } from "../../watch/views/watch-list-view.ts";
import type { Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import { changeWatched } from "./change-watched.ts";
import { oneWatched } from "./watch-options.ts";

export const deleteWatched = operation({
	name: "delete-watched",
	question: "Remove something from the watch list; its texts and alerts stay",
	effect: "writes",
	// By query: an address is no part of a path.
	http: "DELETE /api/watch",
	input: ({ z }) => z.strictObject({ id: z.string().min(1).max(4000) }),
	output: ({ WatchListSchema, words }) => WatchListSchema.extend({ done: words }),
	typed(typed: Typed) {
		const named = oneWatched(typed);
		return named.ok ? { id: named.value } : named.words;
	},
	run: ({ id }, { case: choice }) => changeWatched(choice, { act: "remove", id }),
	view: watchListView,
});
