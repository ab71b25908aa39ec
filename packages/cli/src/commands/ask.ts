import { FAILED } from "../io.ts";
import { complain } from "../report.ts";
import type { AddCaseCommand } from "./case-command.ts";
import { type FilterOptions, filtersOf, withFilters } from "./case-filters.ts";
import { type CaseOptions, caseOf, withCaseOptions } from "./case-options.ts";
import { chosen, wholeNumber } from "./shared-options.ts";
import { showView } from "./show-view.ts";

interface AskOptions extends CaseOptions, FilterOptions {
	readonly ledger?: boolean;
	readonly text?: boolean;
	readonly size?: number;
	readonly more?: string;
	readonly order?: (typeof ORDERS)[number];
}

const ORDERS = ["newest", "oldest"] as const;

const EXAMPLES = `
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

export const addAsk: AddCaseCommand = (program, io, desk, finish) => {
	const command = program
		.command("ask")
		.summary("who has said what, when, where, in which words?")
		.description("Have they ever said it? Asks the ledger of positions, or the words of all texts held.")
		.argument("[words...]", "words, phrases and operators; see below");
	withFilters(command)
		.option("--ledger", "ask the ledger of positions")
		.option("--text", "ask the words of the texts")
		.option("--size <number>", "positions (20) or documents (10) at once", wholeNumber(1, 10_000))
		.option("--more <mark>", "go on where the page before ended")
		.addOption(chosen("--order <order>", "of positions, by day", ORDERS));
	withCaseOptions(command)
		.addHelpText("after", EXAMPLES)
		.action(async (given: readonly string[], options: AskOptions) => {
			const { ledger = false, text = false, size, more, order } = options;
			if (ledger && text) {
				complain(io.stderr, "Expected --ledger or --text, got both; ask one after the other");
				return finish(FAILED);
			}
			const words = given.join(" ");
			const loaded = await desk();
			const request = {
				case: caseOf(options, io),
				filters: filtersOf(options),
				...(words === "" ? {} : { words }),
				...(ledger ? { where: "ledger" as const } : text ? { where: "text" as const } : {}),
				...(size === undefined ? {} : { size }),
				...(more === undefined ? {} : { after: more }),
				...(order === undefined ? {} : { order }),
			};
			const action = {
				run: () => loaded.askCase(request),
				view: loaded.answerView,
				passes: ({ entries, documents }: ReturnedAnswer) => entries.length + documents.length > 0,
			};
			finish(await showView(action, options, io, loaded));
		});
};

interface ReturnedAnswer {
	readonly entries: readonly unknown[];
	readonly documents: readonly unknown[];
}
