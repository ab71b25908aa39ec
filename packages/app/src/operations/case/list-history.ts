import { inCase } from "../../case/in-case.ts";
import { standingFor } from "../../case/undo-in-case.ts";
import { historyView } from "../../case/views/history-view.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { operation } from "../definition/operation.ts";

const MOST_ENTRIES = 200;

const MORE = `
Examples:
  fissure history
  fissure history --size 100 --format csv --out history.csv`;

interface HistoryOptions {
	readonly size?: number;
	readonly before?: number;
}

export const listHistory = operation({
	name: "list-history",
	question: "What was done to the case, by whom and when? Latest first",
	effect: "reads",
	http: "GET /api/history",
	command: {
		path: "history",
		summary: "list the actions on the case",
		about: "List the actions on the case: what, by whom and when. Latest first.",
		options: [
			{ flags: "--size <number>", about: "how many (20)", value: { whole: [1, 10_000] } },
			{
				flags: "--before <action>",
				about: "only what came before this action",
				value: { whole: [1, Number.MAX_SAFE_INTEGER] },
			},
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	input: ({ z, whole }) =>
		z.strictObject({
			size: whole.min(1).max(MOST_ENTRIES).exactOptional(),
			before: whole.positive().exactOptional(),
			standing: z
				.literal("true")
				.transform(() => true as const)
				.exactOptional()
				.describe("Only what can still be undone by who asks: in a team what they did themselves"),
		}),
	output: ({ HistoryEntrySchema, list }) => list(HistoryEntrySchema),
	json: ({ z, list, HistoryEntrySchema }) => z.strictObject({ actions: list(HistoryEntrySchema) }),
	typed: ({ options: { size, before } }: Typed<HistoryOptions>) => ({
		...(size === undefined ? {} : { size }),
		...(before === undefined ? {} : { before }),
	}),
	run: ({ standing = false, ...asked }, { case: choice }) =>
		inCase(choice, "read", (file, store) =>
			store.readHistory(file, { ...asked, ...(standing ? standingFor(choice) : {}) }),
		),
	view: historyView,
});
