import { formatIndicatorSource } from "../../watch/indicator-source.ts";
import { watchListView } from "../../watch/views/watch-list-view.ts";
import { type WatchAct, watchAct } from "../../watch/watch-acts.ts";
import type { Typed } from "../command.ts";
import { command } from "../operation.ts";
import type { WatchOptions } from "./watch-options.ts";

export const watchList = command({
	name: "watch-list",
	question: "What is watched? Lists it, adds to it, and takes from it",
	effect: "writes",
	command: null,
	local: ({ z }) => z.custom<{ readonly do: WatchAct }>(),
	typed(typed: Typed<WatchOptions>) {
		const act = actOf(typed);
		return typeof act === "string" ? act : { do: act };
	},
	run: (asked, { case: choice }) => watchAct({ case: choice, ...asked }),
	view: watchListView,
});

/** What is to be done, or what was wrong with the call. */
function actOf({ act, words, options }: Typed<WatchOptions>): WatchAct | string {
	const [first, ...more] = words;
	if (act === "list") return first === undefined ? { act } : `Expected nothing after "list", got "${first}"`;
	if (first === undefined) return `Expected ${WANTED[act]} after "${act}", got nothing; see fissure help watch`;
	const { publisher, language } = options;
	if (act === "source")
		return {
			...{ act, named: words },
			...(publisher?.[0] === undefined ? {} : { publisher: publisher[0] }),
			...(language?.[0] === undefined ? {} : { language: language[0] }),
		};
	if (more[0] !== undefined)
		return `Expected one thing after "${act}", got "${more[0]}" too; quote words that belong together`;
	if (act === "remove") return { act, id: first };
	if (act === "finding") return { act, kind: first };
	if (act === "phrase")
		return { act, phrase: first, publisher: publisher?.[0] ?? null, language: language?.[0] ?? null };
	const { from, label, unit, threshold, direction, column, where } = options;
	if (from === undefined) return "Expected a table of numbers, got none; name it with --from";
	const columns = { ...(column === undefined ? {} : { value: column }), ...(where === undefined ? {} : { where }) };
	return {
		act: "indicator",
		indicator: {
			...{ id: first, label: label ?? first, unit: unit ?? null, threshold: threshold ?? null, direction },
			source: formatIndicatorSource({ place: from, columns }),
		},
	};
}

const WANTED: Readonly<Record<string, string>> = {
	source: "a source that ships, a YAML file or an address",
	phrase: "a phrase",
	indicator: "an id",
	finding: "a kind of finding",
	remove: "what the list shows",
};
