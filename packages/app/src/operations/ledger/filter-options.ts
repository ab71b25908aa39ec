import type { LedgerFilters } from "@fissure/model";
import type { CommandOption } from "../definition/command.ts";

/** What a question may ask of positions and of their documents. */
export interface FilterOptions {
	readonly holder?: readonly string[];
	readonly asserter?: readonly string[];
	readonly issue?: readonly string[];
	readonly manner?: "own" | "counterpart" | "joint";
	readonly stance?: readonly [number, number];
	readonly publisher?: readonly string[];
	readonly venue?: readonly string[];
	readonly kind?: LedgerFilters["kinds"];
	readonly language?: readonly string[];
	readonly document?: readonly string[];
	readonly from?: readonly string[];
	readonly to?: readonly string[];
	readonly coder?: readonly string[];
	readonly earlierVersions?: boolean;
	readonly unsure?: boolean;
	readonly muted?: boolean;
}

/** The same questions for every command that asks the ledger. */
export const FILTER_OPTIONS: readonly CommandOption[] = [
	{ flags: "--holder <codes>", about: "whose position (VAL,OST; BOTH)", value: "codes" },
	{ flags: "--asserter <codes>", about: "who states it", value: "codes" },
	{ flags: "--issue <ids>", about: "issues of the codebook, by id or name", value: "list" },
	{
		flags: "--manner <manner>",
		about: "own, counterpart or joint",
		value: { oneOf: ["own", "counterpart", "joint"] },
	},
	{ flags: "--stance <range>", about: "from -3 to 3 (-3..-1)", value: "stances" },
	{ flags: "--publisher <codes>", about: "only in texts of these publishers", value: "codes" },
	{ flags: "--venue <places>", about: "said where", value: "list" },
	{ flags: "--kind <kinds>", about: "in which kinds of text (readout, speech, …)", value: "kinds" },
	{ flags: "--language <codes>", about: "in which languages (en,zh)", value: "languages" },
	{ flags: "--document <ids>", about: "in these documents", value: "list" },
	{ flags: "--from <day>", about: "not before (2024, 2024-05, 2024-05-01)", value: "dates" },
	{ flags: "--to <day>", about: "not after", value: "dates" },
	{ flags: "--coder <names>", about: "as read by these coders (lexicon, Ana, model:NAME)", value: "list" },
	{ flags: "--earlier-versions", about: "include earlier versions of pages" },
	{ flags: "--unsure", about: "include positions of low certainty" },
	{ flags: "--muted", about: "include positions on issues that are muted in this case" },
];

/** As the ledger takes them. */
export function typedFilters(options: FilterOptions): LedgerFilters {
	const { holder, asserter, issue, manner, stance, publisher, venue, kind, language, document, from, to } = options;
	return {
		...(holder === undefined ? {} : { holders: holder }),
		...(asserter === undefined ? {} : { asserters: asserter }),
		...(issue === undefined ? {} : { issues: issue }),
		...(manner === undefined ? {} : { manners: [manner] }),
		...(stance === undefined ? {} : { stance }),
		...(publisher === undefined ? {} : { publishers: publisher }),
		...(venue === undefined ? {} : { venues: venue }),
		...(kind === undefined ? {} : { kinds: kind }),
		...(language === undefined ? {} : { languages: language }),
		...(document === undefined ? {} : { documents: document }),
		...(from?.[0] === undefined ? {} : { from: from[0] }),
		...(to?.[0] === undefined ? {} : { to: to[0] }),
		...(options.coder === undefined ? {} : { coders: options.coder }),
		...(options.earlierVersions === true ? { earlierVersions: true } : {}),
		...(options.unsure === true ? { unsure: true } : {}),
		...(options.muted === true ? { muted: true } : {}),
	};
}
