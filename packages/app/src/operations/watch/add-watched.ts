import { resolve } from "node:path";
import { FINDING_KINDS } from "@fissure/core";
import { formatIndicatorSource, isAddress } from "../../watch/indicators/indicator-source.ts";
import { indicatorsInCase } from "../../watch/indicators/indicators-in-case.ts";
import { watchListView } from "../../watch/views/watch-list-view.ts";
import type { Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";
import { changeWatched } from "./change-watched.ts";
import { oneWatched, type WatchOptions } from "./watch-options.ts";

export const addWatched = operation({
	name: "add-watched",
	question: "Add a source, a page, a phrase, a series or a kind of finding to the watch list",
	effect: "writes",
	http: "POST /api/watch",
	input: ({ z, Address, ColumnsSchema, SourceName, shortWords }) => {
		const Word = shortWords(500);
		const Code = shortWords(40);
		/** A file of this machine is named only where it lies beside the case: a caller may not read about in folders. */
		const Beside = z.string().regex(/^(?!\.)[^/\\\0]{1,200}\.(csv|tsv|txt)$/iu, {
			error: "Expected an address, or the name of a table (.csv, .tsv, .txt) in the folder of the case",
		});
		return z.discriminatedUnion("act", [
			z.strictObject({
				act: z.literal("source"),
				named: z.array(SourceName).min(1).max(100).describe("Sources that ship, by id, or addresses of pages"),
				publisher: Code.exactOptional().describe("Of pages named by address"),
				language: Code.exactOptional(),
			}),
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
		if (act === "source")
			return {
				...{ act: "source" as const, named: [...words] },
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
