import { nameOfCoder, type Outcome, PERSON_RULE } from "@fissure/core";
import { type CoderInCase, type CoderOrder, READING_DIFFERENCES } from "@fissure/model";
import { type CaseView, makeVisible, plural } from "@fissure/report";
import type { Case } from "@fissure/store";
import { inCase, type Store } from "../../case/in-case.ts";
import { codersNamed } from "../../coding/coder-named.ts";
import { CASE_OPTIONS, type Typed } from "../definition/command.ts";
import { operation, type Schemas } from "../definition/operation.ts";
import { textOptions } from "../series/text-choice.ts";

const MORE = `
Examples:
  fissure coders
  fissure coders order adjudicated Ana lexicon
  fissure coders order usual
  fissure coders assign --publisher CHN --coders Ana,Ben --overlap 20 --blind --batch "round 1"
  fissure coders tasks Ana
  fissure coders finish 12 13 --who Ana
  fissure ask --coder Ana --issue sanctions
  fissure coders differ --coders lexicon,Ana --on stance,holder
  fissure coders settle TEXT 120-188.a1b2c3 --take Ana --reason "the codebook says so"
  fissure coders settle TEXT 120-188.a1b2c3 --write --stance -2 --reason "a condition, no refusal"
  fissure coders agreed TEXT
  fissure coders decisions

A text may be coded by several: the built-in coder (lexicon), persons, models (model:NAME). In the ledger, and in all that rests on it,
one of them counts for each text: the first of the order who has finished coding it. "order usual" is how it is where nobody has chosen:
"adjudicated", else the lexicon, else a model. What persons correct or add outside a task counts with the lexicon's or a model's
reading. "--coder" of other commands asks for the readings of a coder whether or not they count.
Assigned texts are coded on the page Coding of "fissure serve --who Ana". What is coded counts when it is finished. While a task is blind
and open its coder sees its text on that page alone; nobody sees what others code in open tasks.
"differ" lists passages that coders read differently, with the name by which "settle" decides on each. Decisions are readings of
"adjudicated". They count when all passages of the text that differ are decided, and what all agree on is taken over ("agreed"). "decisions" says how much coders agreed before, how far each is from the decisions, and what is undecided.
Exit status: 0 done; 2 wrong call, or the case could not be read.`;

interface CodersShown {
	readonly coders: readonly CoderInCase[];
	readonly order: CoderOrder;
}

const outputOf = ({ z, list, CoderInCaseSchema, CoderOrderSchema }: Schemas) =>
	z.strictObject({ coders: list(CoderInCaseSchema), order: CoderOrderSchema });

export const listCoders = operation({
	name: "list-coders",
	question: "Who has coded texts of the case, and whose coding counts?",
	effect: "reads",
	http: "GET /api/coders",
	command: {
		path: "coders",
		summary: "list who has coded texts, choose whose coding counts, assign texts, or settle what differs",
		acts: {
			...{ list: "list-coders", order: "order-coders", assign: "assign-texts", tasks: "list-tasks" },
			...{ withdraw: "withdraw-tasks", finish: "finish-tasks", reopen: "reopen-tasks" },
			...{ differ: "list-differences", settle: "settle-difference", agreed: "take-agreed" },
			decisions: "show-adjudication",
		},
		arguments: [
			{
				name: "[what...]",
				about:
					'order: coders, the first of whom has coded a text counts, or "usual"; assign: ids of texts; tasks: a coder; withdraw, finish, reopen: numbers of tasks; differ, agreed, decisions: ids of texts; settle: a text and a passage',
			},
		],
		options: [
			{
				flags: "--coders <names>",
				about: "assign: who is to code; differ, settle, agreed: whose readings are compared (all)",
				value: "list",
			},
			{ flags: "--all", about: "assign, agreed: all texts of the case; differ: also what is decided" },
			...textOptions("publisher", "kind", "language", "from", "to"),
			{
				flags: "--overlap <percent>",
				about: "assign: share of the texts that all of them code; the rest is divided (100)",
				value: { whole: [0, 100] },
			},
			{
				flags: "--seed <number>",
				about: "assign: of the draw which texts these are (1)",
				value: { whole: [0, 2 ** 31] },
			},
			{ flags: "--blind", about: "assign: nobody sees what others read in a text before their own is finished" },
			{ flags: "--training", about: "assign: who has finished is shown how the reference differs" },
			{ flags: "--batch <name>", about: "name of the assignment (texts)" },
			{ flags: "--on <what>", about: `differ: only on these (${READING_DIFFERENCES.join(",")})`, value: "list" },
			{ flags: "--most <number>", about: "differ: at most so many passages (200)", value: { whole: [0, 10_000] } },
			{ flags: "--unsure", about: "differ, settle, agreed: include positions of low certainty" },
			{
				flags: "--take <coder>",
				about: "settle: what this coder read, also where that is nothing; agreed: where only the words differ",
			},
			{ flags: "--write", about: "settle: another reading; what is left out is as all who read something have it" },
			{ flags: "--neither", about: "settle: there is no position in these words" },
			{ flags: "--keep", about: "settle: looked at again, the decision stays" },
			{ flags: "--reason <words>", about: "settle, agreed --take: why" },
			{ flags: "--issue <id>", about: "settle --write: issue" },
			{ flags: "--holder <code>", about: "settle --write: whose position it is" },
			{ flags: "--asserter <code>", about: "settle --write: who says so" },
			{ flags: "--manner <manner>", about: "settle --write: own, counterpart or joint" },
			{ flags: "--stance <number>", about: "settle --write: from -3 to 3, or unread" },
			{ flags: "--words <words>", about: "settle --write: the exact words" },
			{ flags: "--note <words>", about: "settle --write: a note on the position" },
			...CASE_OPTIONS,
		],
		more: MORE,
	},
	output: outputOf,
	typed: ({ words }: Typed) => (words.length > 0 ? `Expected nothing after "list", got ${words.join(", ")}` : {}),
	run: (_, { case: choice }) => inCase(choice, "read", codersShown),
	view: codersView,
});

export const orderCoders = operation({
	name: "order-coders",
	question: "Choose whose coding of a text counts in the ledger, and in all that rests on it",
	least: "owner",
	effect: "writes",
	http: "PUT /api/coders/order",
	input: ({ z, shortWords, list }) =>
		z.strictObject({
			coders: list(shortWords(200))
				.nullable()
				.describe("The first who has finished a coding of the text; null: as usual"),
		}),
	output: outputOf,
	typed: ({ words }: Typed) =>
		words.length === 0
			? 'Expected coders after "order", or the word usual; fissure coders lists who has coded texts'
			: { coders: words.length === 1 && words[0] === "usual" ? null : words },
	run: ({ coders }, { case: choice }) =>
		inCase(choice, "write", async (file, store) => {
			if (coders === null) {
				const changed = await store.setCoderOrder(file, null);
				return changed.ok ? codersShown(file, store) : changed;
			}
			const named = await codersNamed(file, store, coders);
			if (!named.ok) return named;
			const changed = await store.setCoderOrder(file, named.value);
			return changed.ok ? codersShown(file, store) : changed;
		}),
	view: codersView,
});

export const previewCoderOrder = operation({
	name: "preview-coder-order",
	question:
		"Whose coding would count by another order of coders, and in how many texts would that be another than now?",
	effect: "reads",
	http: "GET /api/coders/order",
	input: ({ z, listOf, words, flag }) =>
		z.strictObject({
			coders: listOf(words.max(200)).optional().describe("The order; the one that holds unless given"),
			usual: flag.optional().describe("As where nobody has chosen"),
		}),
	output: ({ z, list }) =>
		z.strictObject({
			coders: list(
				z.strictObject({
					coder: z.string(),
					finished: z.number().describe("Texts that this coder has finished"),
					counting: z.number().describe("Texts of these in which this coding would count"),
				}),
			),
			otherwise: z.number().describe("Texts in which something else would count than counts now"),
			none: z.number().describe("Coded texts in which nothing would count"),
		}),
	run: ({ coders, usual }, { case: choice }) =>
		inCase(choice, "read", async (file, store) => {
			if (coders === undefined) return store.previewOrder(file, usual === undefined ? undefined : null);
			const named = await codersNamed(file, store, coders);
			return named.ok ? store.previewOrder(file, named.value) : named;
		}),
});

async function codersShown(file: Case, store: Store): Promise<Outcome<CodersShown>> {
	const coders = await store.codersIn(file);
	if (!coders.ok) return coders;
	const order = await store.coderOrder(file);
	return order.ok ? { ok: true, value: { coders: coders.value, order: order.value } } : order;
}

function codersView({ coders, order }: CodersShown): CaseView {
	const chosen =
		order.coders === null
			? "Nobody has chosen whose coding counts: it is the one adjudicated, else the lexicon's, else a model's."
			: `What counts, the first who has coded a text: ${order.coders.map((coder) => makeVisible(coder)).join(", ")} (chosen by ${makeVisible(order.who ?? "")}, ${order.at?.slice(0, 10)}).`;
	return {
		title: "Coders",
		data: { coders, order },
		columns: ["coder", "texts", "positions", "counting", "tasks", "finished", "first", "last"],
		rows: coders.map(({ coder, texts, positions, counting, tasks, finished, first, last }) => [
			...[coder, texts, positions, counting, tasks, finished, first, last],
		]),
		notes: [
			coders.length === 0 ? 'No text is coded yet: "fissure code" codes them.' : chosen,
			...besideNotes(coders, order),
		],
		text: coders.map(({ coder, texts, positions, counting, tasks, finished }) => ({
			text: `${makeVisible(coder)}: ${plural(texts, "text")}, ${plural(positions, "position")}; counts in ${counting}${tasks === 0 ? "" : `; ${finished} of ${plural(tasks, "task")} finished`}`,
		})),
	};
}

/** Persons whose readings count though they are in no order: corrections, and codings that were imported. */
function besideNotes(coders: readonly CoderInCase[], { coders: order }: CoderOrder): readonly string[] {
	const beside = coders.filter(
		({ coder, counting }) => counting > 0 && coder.startsWith(PERSON_RULE) && order?.includes(coder) !== true,
	);
	if (beside.length === 0) return [];
	const names = beside.map(({ coder }) => makeVisible(nameOfCoder(coder))).join(", ");
	return [
		`What ${names} corrected or imported counts beside the coding that counts; in an order, a coding of the whole text counts in its place.`,
	];
}
