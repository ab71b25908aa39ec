import type { AskRequest } from "@fissure/app/case";
import type { DocumentKind } from "@fissure/core";
import { type Command, InvalidArgumentError } from "commander";
import { dates, kinds, languages, publishers } from "./known-fields.ts";
import { oneOf } from "./shared-options.ts";

/** What a question may ask of positions and of their documents. */
export interface FilterOptions {
	readonly holder?: readonly string[];
	readonly asserter?: readonly string[];
	readonly issue?: readonly string[];
	readonly manner?: (typeof MANNERS)[number];
	readonly stance?: readonly [number, number];
	readonly publisher?: readonly string[];
	readonly venue?: readonly string[];
	readonly kind?: readonly string[];
	readonly language?: readonly string[];
	readonly document?: readonly string[];
	readonly from?: readonly string[];
	readonly to?: readonly string[];
	readonly earlierVersions?: boolean;
}

const MANNERS = ["own", "counterpart", "joint"] as const;

const RANGE = /^\s*([+−-]?[0-3])(?:\s*(?:\.\.|…|:)\s*([+−-]?[0-3]))?\s*$/u;

/** `-3..-1`, or one stance alone. */
function stanceRange(value: string): readonly [number, number] {
	const [, from, to = from] = RANGE.exec(value) ?? [];
	const ends = [from, to].map((end) => Number((end ?? "").replace("−", "-")));
	const [least = 0, most = 0] = ends;
	if (from === undefined || least > most)
		throw new InvalidArgumentError(`Expected stances from -3 to 3, such as -3..-1; got "${value}".`);
	return [least, most];
}

const list = (value: string): readonly string[] =>
	value
		.split(",")
		.map((item) => item.trim())
		.filter((item) => item !== "");

/** The same questions for every command that asks the ledger. */
export const withFilters = (command: Command): Command =>
	command
		.option("--holder <codes>", "whose position (VAL,OST; BOTH)", publishers)
		.option("--asserter <codes>", "who says so", publishers)
		.option("--issue <ids>", "on what, by the codebook", list)
		.option("--manner <manner>", "own, counterpart or joint", oneOf(MANNERS))
		.option("--stance <range>", "from -3 to 3 (-3..-1)", stanceRange)
		.option("--publisher <codes>", "in whose texts", publishers)
		.option("--venue <places>", "said where", list)
		.option("--kind <kinds>", "in which kinds of text (readout, speech, …)", kinds)
		.option("--language <codes>", "in which languages (en,zh)", languages)
		.option("--document <ids>", "in these documents", list)
		.option("--from <day>", "not before (2024, 2024-05, 2024-05-01)", dates)
		.option("--to <day>", "not after", dates)
		.option("--earlier-versions", "also in what a page said before");

/** As the desk wants them. */
export function filtersOf(options: FilterOptions): NonNullable<AskRequest["filters"]> {
	const { holder, asserter, issue, manner, stance, publisher, venue, kind, language, document, from, to } = options;
	return {
		...(holder === undefined ? {} : { holders: holder }),
		...(asserter === undefined ? {} : { asserters: asserter }),
		...(issue === undefined ? {} : { issues: issue }),
		...(manner === undefined ? {} : { manners: [manner] }),
		...(stance === undefined ? {} : { stance }),
		...(publisher === undefined ? {} : { publishers: publisher }),
		...(venue === undefined ? {} : { venues: venue }),
		...(kind === undefined ? {} : { kinds: kind as readonly DocumentKind[] }),
		...(language === undefined ? {} : { languages: language }),
		...(document === undefined ? {} : { documents: document }),
		...(from?.[0] === undefined ? {} : { from: from[0] }),
		...(to?.[0] === undefined ? {} : { to: to[0] }),
		...(options.earlierVersions === true ? { earlierVersions: true } : {}),
	};
}
