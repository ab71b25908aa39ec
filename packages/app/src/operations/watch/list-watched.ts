import { watchListView } from "../../watch/views/watch-list-view.ts";
import { watchAct } from "../../watch/watch-acts.ts";
import type { Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";

export const listWatched = command({
	name: "list-watched",
	question: "Which sources, pages, phrases, series and kinds of findings are watched?",
	effect: "reads",
	command: null,
	typed: ({ words: [first] }: Typed) => (first === undefined ? {} : `Expected nothing after "list", got "${first}"`),
	run: (_, { case: choice }) => watchAct({ case: choice, do: { act: "list" } }),
	view: watchListView,
});
