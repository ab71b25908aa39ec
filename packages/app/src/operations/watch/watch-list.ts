import { dirname, isAbsolute, resolve } from "node:path";
import { FINDING_KINDS, isEvery, type Outcome, readSpan } from "@fissure/core";
import type { WatchList } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { formatIndicatorSource, isAddress } from "../../watch/indicators/indicator-source.ts";
import { watchListView } from "../../watch/views/watch-list-view.ts";
import { type WatchAct, watchAct } from "../../watch/watch-acts.ts";
import type { Typed } from "../definition/command.ts";
import { command, operation } from "../definition/operation.ts";
import { indicatorsInCase } from "./indicators.ts";
import { oneWatched, type WatchOptions } from "./watch-options.ts";

export const listWatched = command({
	name: "list-watched",
	question: "Which sources, pages, phrases, series and kinds of findings are watched?",
	effect: "reads",
	command: null,
	json: ({ WatchListSchema }) => WatchListSchema,
	typed: ({ words: [first] }: Typed) => (first === undefined ? {} : `Expected nothing after "list", got "${first}"`),
	run: (_, { case: choice }) => watchAct({ case: choice, do: { act: "list" } }),
	view: watchListView,
});

export const addWatched = operation({
	name: "add-watched",
	question: "Add a source, a page, a phrase, a series or a kind of finding to the watch list",
	effect: "writes",
	http: "POST /api/watch",
	input: ({ z, Address, ColumnsSchema, EveryMinutesSchema, OwnSourceSchema, SourceName, shortWords }) => {
		const Word = shortWords(500);
		const Code = shortWords(40);
		/** A file of this machine is named only where it lies beside the case: a caller may not read about in folders. */
		const Beside = z.string().regex(/^(?!\.)[^/\\\0]{1,200}\.(csv|tsv|txt)$/iu, {
			error: "Expected an address, or the name of a table (.csv, .tsv, .txt) in the folder of the case",
		});
		return z.discriminatedUnion("act", [
			z.strictObject({
				act: z.literal("source"),
				named: z.array(SourceName).min(1).max(100).describe("Built-in sources, by id, or addresses of pages"),
				publisher: Code.exactOptional().describe("Of pages named by address"),
				language: Code.exactOptional(),
				everyMinutes: EveryMinutesSchema.exactOptional(),
			}),
			z.strictObject({ act: z.literal("own-source"), source: OwnSourceSchema }),
			z.strictObject({
				act: z.literal("phrase"),
				phrase: Word,
				language: Code.nullable().describe("Only in texts of this language; null: of any"),
				publisher: Code.nullable(),
			}),
			z.strictObject({
				act: z.literal("indicator"),
				id: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._ -]{0,80}$/u),
				label: Word,
				unit: Code.nullable(),
				place: z
					.union([Address, Beside])
					.nullable()
					.exactOptional()
					.describe("Source of the numbers; null: entered by hand; absent: unchanged"),
				columns: ColumnsSchema.exactOptional(),
				threshold: z.number().nullable().describe("The threshold whose crossing raises an alert"),
				direction: z.enum(["above", "below", "either"]).nullable(),
			}),
			z.strictObject({ act: z.literal("finding"), kind: z.enum(FINDING_KINDS) }),
		]);
	},
	output: ({ WatchListSchema, words }) => WatchListSchema.extend({ done: words }),
	typed(typed: Typed<WatchOptions>) {
		const { act, words, options, folder } = typed;
		const named = oneWatched(typed);
		if (!named.ok) return named.words;
		const publisher = options.publisher?.[0];
		const language = options.language?.[0];
		const everyMinutes = options.every === undefined ? undefined : options.every / 60_000;
		if (everyMinutes !== undefined && !isEvery(everyMinutes))
			return "Expected a source to be checked every 10 minutes to 30 days, got another interval; see fissure help watch";
		if (act === "source")
			return {
				...{ act: "source" as const, named: [...words] },
				...(everyMinutes === undefined ? {} : { everyMinutes }),
				...(publisher === undefined ? {} : { publisher }),
				...(language === undefined ? {} : { language }),
			};
		if (act === "finding") return { act: "finding" as const, kind: named.value as (typeof FINDING_KINDS)[number] };
		if (act === "phrase")
			return { act: "phrase" as const, phrase: named.value, publisher: publisher ?? null, language: language ?? null };
		const { from, label, unit, threshold, direction, column, where } = options;
		if (from === undefined) return "Expected a table of numbers, got none; name it with --from";
		return {
			...{ act: "indicator" as const, id: named.value, label: label ?? named.value, unit: unit ?? null },
			...{ threshold: threshold ?? null, direction },
			place: isAddress(from) ? from : resolve(folder, from),
			columns: { ...(column === undefined ? {} : { value: column }), ...(where === undefined ? {} : { where }) },
		};
	},
	async run(asked, { case: choice }) {
		if (asked.act !== "indicator") return changeWatched(choice, asked);
		const { act, place, columns = {}, ...indicator } = asked;
		if (place !== undefined) {
			const source = place === null ? null : formatIndicatorSource({ place, columns });
			return changeWatched(choice, { act, indicator: { ...indicator, source } });
		}
		const known = await indicatorsInCase({ case: choice });
		if (!known.ok) return known;
		const source = known.value.find(({ id }) => id === indicator.id)?.source ?? null;
		return changeWatched(choice, { act, indicator: { ...indicator, source } });
	},
	view: watchListView,
});

export const setWatchInterval = operation({
	name: "set-watch-interval",
	question: "Set how often a watched source or page is checked",
	effect: "writes",
	// By body: an address is no part of a path.
	http: "PUT /api/watch",
	input: ({ z, EveryMinutesSchema }) =>
		z.strictObject({
			id: z.string().min(1).max(4000).describe("As the watch list shows it"),
			everyMinutes: EveryMinutesSchema.nullable().describe(
				"Null: the default: lists with each round, and a page as often as its age says",
			),
		}),
	output: ({ WatchListSchema, words }) => WatchListSchema.extend({ done: words }),
	typed({ words: [id, often, ...rest] }: Typed) {
		const minutes = (readSpan(often ?? "") ?? 0) / 60;
		if (id === undefined || rest.length > 0 || (often !== "default" && !isEvery(minutes)))
			return `Expected a source and how often it is checked (10m to 30d, or default) after "every", got "${[id, often, ...rest].filter((word) => word !== undefined).join(" ")}"; for example: fissure watch every kremlin-en 6h`;
		return { id, everyMinutes: often === "default" ? null : minutes };
	},
	run: (asked, { case: choice }) => changeWatched(choice, { act: "every", ...asked }),
	view: watchListView,
});

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

/** Changes what is watched. A table is named by its whole path, or as it lies beside the case. */
export async function changeWatched(
	choice: CaseChoice,
	act: WatchAct,
): Promise<Outcome<WatchList & { readonly done: string }>> {
	const { file, folder } = choice;
	const beside = file !== undefined && isAbsolute(file) ? dirname(file) : folder;
	const outcome = await watchAct({ case: { ...choice, folder: beside }, do: act });
	return outcome.ok ? { ok: true, value: { ...outcome.value, done: outcome.value.done ?? "" } } : outcome;
}
