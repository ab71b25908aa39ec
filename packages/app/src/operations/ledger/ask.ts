import { answerView } from "../../case/views/answer-view.ts";
import { askCase } from "../../ledger/ask-case.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { command } from "../definition/operation.ts";
import { FILTER_OPTIONS, type FilterOptions, typedFilters } from "./filter-options.ts";

interface AskOptions extends FilterOptions {
	readonly ledger?: boolean;
	readonly text?: boolean;
	readonly size?: number;
	readonly more?: string;
	readonly order?: "newest" | "oldest";
}

const MORE = `
Examples:
  fissure ask '"grain corridor" AND (open OR 走廊)'
  fissure ask --holder OST --issue grain --stance -3..-1 --from 2024
  fissure ask "corridor*" --publisher VAL --language ru --format csv --out answers.csv
  fissure ask sanctions --ledger --order oldest

word: in any of its forms; "several words": in this order; =word: in this form only; word*: and all that begins so. Side by
side or with AND: all of them; OR: any; NOT or a minus sign: none of them; brackets group.
Without --ledger or --text the ledger is asked where a holder, asserter, issue, manner,
stance or document is named, or no words are given.
Exit status: 0 found; 1 nothing found; 2 wrong call, or the case could not be asked.`;

export const ask = command({
	name: "ask",
	question: "Have they ever said it? Asks the ledger of positions, or the words of all texts held.",
	effect: "reads",
	command: {
		path: "ask",
		summary: "who has said what, when, where, in which words?",
		arguments: [{ name: "[words...]", about: "words, phrases and operators; see below" }],
		options: [
			...FILTER_OPTIONS,
			{ flags: "--ledger", about: "ask the ledger of positions" },
			{ flags: "--text", about: "ask the words of the texts" },
			{
				flags: "--size <number>",
				about: "positions (20) or documents (10) at once",
				value: { whole: [1, 10_000] },
			},
			{ flags: "--more <mark>", about: "go on where the page before ended" },
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
			size: z.number().exactOptional().describe("Positions, or documents"),
			after: words.exactOptional().describe("`next` of the answer before"),
			order: z.enum(["newest", "oldest"]).exactOptional(),
		}),
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
