import { answerView } from "../../case/views/answer-view.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { command, type Schemas } from "../definition/operation.ts";
import { askCase } from "./ask-case.ts";
import { FILTER_OPTIONS, type FilterOptions, typedFilters } from "./filter-options.ts";

interface AskOptions extends FilterOptions {
	readonly ledger?: boolean;
	readonly text?: boolean;
	readonly size?: number;
	readonly more?: string;
	readonly order?: "newest" | "oldest";
}

/** Positions or texts, whichever was searched. */
export const answerWritten = ({ z, AskAnswerSchema }: Schemas) =>
	z.union([AskAnswerSchema.omit({ documents: true }), AskAnswerSchema.omit({ entries: true })]);

const MORE = `
Examples:
  fissure ask '"grain corridor" AND (open OR 走廊)'
  fissure ask --holder OST --issue grain --stance -3..-1 --from 2024
  fissure ask "corridor*" --publisher VAL --language ru --format csv --out answers.csv
  fissure ask sanctions --ledger --order oldest

word: in any form, with or without accents, Arabic signs of vowels or an Arabic article; "several words": in this order; =word: exactly
this form; word*: any word that begins with this. Next to each other or with AND: all of them; OR: any of them; NOT or a minus sign:
none of them; brackets group.
Without --ledger or --text, the ledger is searched if a holder, asserter, issue, manner,
stance or text is named, or no words are given.
Exit status: 0 found; 1 nothing found; 2 wrong call, or the case could not be searched.`;

export const ask = command({
	name: "ask",
	question: "Have they ever said it? Searches the ledger of positions, or the words of all texts in the case.",
	effect: "reads",
	command: {
		path: "ask",
		summary: "search the case: who said what, when and in which words",
		arguments: [{ name: "[words...]", about: "words, phrases and operators; see below" }],
		options: [
			...FILTER_OPTIONS,
			{ flags: "--ledger", about: "ask the ledger of positions" },
			{ flags: "--text", about: "ask the words of the texts" },
			{
				flags: "--size <number>",
				about: "number of positions (default 20) or texts (default 10) shown",
				value: { whole: [1, 10_000] },
			},
			{ flags: "--more <mark>", about: "continue after the previous page" },
			{ flags: "--order <order>", about: "of positions, by day", choices: ["newest", "oldest"] },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	local: ({ z, LedgerFiltersSchema, words }) =>
		z.strictObject({
			filters: LedgerFiltersSchema.omit({ words: true }),
			words: words.exactOptional(),
			where: z.enum(["ledger", "text"]).exactOptional(),
			size: z.number().exactOptional().describe("Number of positions or documents"),
			after: words.exactOptional().describe("`next` of the previous answer"),
			order: z.enum(["newest", "oldest"]).exactOptional(),
		}),
	json: answerWritten,
	typed({ words: given, options }: Typed<AskOptions>) {
		const { ledger = false, text = false, size, more, order } = options;
		if (ledger && text) return "Expected --ledger or --text, got both; ask one after the other";
		const words = given.join(" ");
		return {
			filters: typedFilters(options),
			...(words === "" ? {} : { words }),
			...(ledger ? { where: "ledger" as const } : text ? { where: "text" as const } : {}),
			...(size === undefined ? {} : { size }),
			...(more === undefined ? {} : { after: more }),
			...(order === undefined ? {} : { order }),
		};
	},
	run: (asked, { case: choice }) => askCase({ case: choice, ...asked }),
	view: answerView,
	exit: ({ entries, documents }) => (entries.length + documents.length > 0 ? "done" : "in-part"),
});
