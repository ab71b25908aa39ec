import type { Outcome } from "@fissure/core";
import type { MixedMessages } from "@fissure/model";
import { formatsOf, mixedPage, mixedView } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { type MixedAsked, mixedInCase } from "../../series/mixed-in-case.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import {
	type TextChoice,
	type TextOptions,
	textFields,
	textOptions,
	textsAskedOf,
	typedTextChoice,
} from "./text-choice.ts";
import {
	downloadShown,
	FILE_FORMATS,
	type Looks,
	type ShownReport,
	showInCase,
	writeTypedShown,
} from "./write-shown.ts";

const MOST_PAIRS = 5_000;

const inputOf = (schemas: Schemas) => {
	const { z, listOf, words, whole } = schemas;
	return z.strictObject({
		holder: listOf(words.max(300)).optional().describe("Actors, by code or name; all unless said"),
		question: listOf(words.max(40)).optional().describe("Only on these, such as agreement or nuclear-arms"),
		...textFields(schemas, "publisher", "kind", "language", "from", "to"),
		sure: whole.min(0).max(100).optional().describe("Certainty that a pair needs, in per cent; 80"),
		most: whole.min(1).max(MOST_PAIRS).optional().describe("Pairs that are given; 200"),
	});
};

interface Asked extends TextChoice {
	readonly holder?: readonly string[] | undefined;
	readonly question?: readonly string[] | undefined;
	readonly sure?: number | undefined;
	readonly most?: number | undefined;
}

const askedOf = ({ holder, question, sure, most, ...texts }: Asked): MixedAsked => ({
	...(holder && { holders: holder }),
	...(question && { questions: question }),
	...(sure !== undefined && { sure: sure / 100 }),
	...(most !== undefined && { most }),
	filters: textsAskedOf(texts),
});

const QUESTION =
	"Where does a holder say what it denies elsewhere: at another time, venue or rank, or in another language?";

export const showMixedMessages = operation({
	name: "show-mixed-messages",
	question: QUESTION,
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/mixed-messages",
	input: inputOf,
	output: ({ MixedMessagesSchema }) => MixedMessagesSchema,
	run: (asked, { case: choice, ...hooks }) =>
		inCase(choice, "read", (file, store) => mixedInCase(file, store, askedOf(asked), hooks)),
});

export const exportMixedMessages = fileOperation({
	name: "export-mixed-messages",
	question: "Mixed messages as a file: HTML, Word, Markdown, JSON, or CSV with one row a pair",
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/mixed-messages/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ MixedMessagesSchema }) => MixedMessagesSchema,
	async run({ format, ...asked }, { case: choice, ...hooks }) {
		const shown = await shownIn(choice, askedOf(asked), hooks);
		return shown.ok ? downloadShown(shown.value, "mixed-messages", format) : shown;
	},
});

const MORE = `
Examples:
  fissure mixed
  fissure mixed VAL --from 2024
  fissure mixed VAL OST --question agreement,tariffs --out mixed.html
  fissure mixed --language en,zh --sure 60 --format csv --out mixed.csv

A pair is two sentences of one holder on one question and one object that cannot both be held: an agreement upheld and buried, tariffs
refused and raised, nuclear weapons renounced and had, a state honoured and denied. The surest come first. What is asked, supposed,
told of others or said of another object makes no pair. Nobody but a reader can say that it is one: read both sentences.
Exit status: 0 found; 1 none found; 2 wrong call, or the case could not be read.`;

interface MixedOptions extends TextOptions {
	readonly question?: readonly string[];
	readonly sure?: number;
	readonly most?: number;
}

export const printMixedMessages = command({
	name: "print-mixed-messages",
	question: QUESTION,
	effect: "long",
	byCoderOrder: true,
	command: {
		path: "mixed",
		summary: "sentences of one holder that cannot both be held",
		arguments: [{ name: "[holders...]", about: "actors, by code or name; all unless said" }],
		options: [
			{ flags: "--question <ids>", about: "only on these (agreement, tariffs, nuclear-arms, …)", value: "list" },
			...textOptions("publisher", "kind", "language", "from", "to"),
			{
				flags: "--sure <percent>",
				about: "certainty that a pair needs (default: 80)",
				value: { whole: [0, 100] },
			},
			{ flags: "--most <number>", about: "pairs that are given (default: 200)", value: { whole: [1, MOST_PAIRS] } },
			...[ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: inputOf,
	json: ({ MixedMessagesSchema }) => MixedMessagesSchema,
	typed({ words, options }: Typed<MixedOptions>) {
		const { question, sure, most } = options;
		return {
			...(words.length === 0 ? {} : { holder: [...words] }),
			...(question === undefined ? {} : { question: [...question] }),
			...typedTextChoice([], options),
			...(sure === undefined ? {} : { sure }),
			...(most === undefined ? {} : { most }),
		};
	},
	run: (asked, { case: choice, ...hooks }) => shownIn(choice, askedOf(asked), hooks),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
	exit: ({ report }) => (report.total > 0 ? "done" : "in-part"),
});

const shownIn = (choice: CaseChoice, asked: MixedAsked, hooks: Hooks): Promise<Outcome<ShownReport<MixedMessages>>> =>
	showInCase(choice, (file, store) => mixedInCase(file, store, asked, hooks), { view: mixedView, page: mixedPage });
