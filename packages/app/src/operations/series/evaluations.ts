import type { Outcome } from "@fissure/core";
import { EVALUATION_PERIODS, type EvaluationPeriod, type EvaluationsOverTime } from "@fissure/model";
import { evaluationsPage, evaluationsView, formatsOf } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { type EvaluationsInCase, evaluationsInCase } from "../../series/evaluations-in-case.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type TypedWithFormat } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import {
	TEXT_OPTIONS,
	type TextChoice,
	type TextOptions,
	textChoiceFields,
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

const inputOf = (schemas: Schemas) => {
	const { z, listOf, words, flag } = schemas;
	return z.strictObject({
		holder: listOf(words.max(300)).optional().describe("Who judges"),
		target: listOf(words.max(300)).optional().describe("Who is judged"),
		by: z.enum(EVALUATION_PERIODS).optional().describe("Counted by year or by month"),
		unsure: flag.optional().describe("Include sentences of low certainty"),
		...textChoiceFields(schemas),
	});
};

interface Given extends TextChoice {
	readonly holder?: readonly string[] | undefined;
	readonly target?: readonly string[] | undefined;
	readonly by?: EvaluationPeriod | undefined;
	readonly unsure?: "1" | undefined;
}

const askedOf = ({ holder, target, by, unsure, ...texts }: Given): EvaluationsInCase => ({
	...(holder && { holders: holder }),
	...(target && { targets: target }),
	...(by && { by }),
	...(unsure && { unsure: true }),
	...textsAskedOf(texts),
});

export const listEvaluations = operation({
	name: "list-evaluations",
	question: "Who judges whom badly, how often in each year, and in which sentences?",
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/evaluations",
	input: inputOf,
	output: ({ EvaluationsOverTimeSchema }) => EvaluationsOverTimeSchema,
	run: (asked, context) => evaluationsInCase(context.case, askedOf(asked), context),
});

export const exportEvaluations = fileOperation({
	name: "export-evaluations",
	question: "Who judges whom badly over time, as a file: HTML, Word, Markdown, CSV with one row a sentence, or JSON",
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/evaluations/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ EvaluationsOverTimeSchema }) => EvaluationsOverTimeSchema,
	async run({ format, ...asked }, context) {
		const shown = await shownIn(context.case, askedOf(asked), context);
		return shown.ok ? downloadShown(shown.value, "evaluations", format) : shown;
	},
});

const MORE = `
Examples:
  fissure evaluations --publisher VAL
  fissure evaluations --holder VAL --target OST --by month --from 2024
  fissure evaluations --holder OST --unsure --all
  fissure evaluations --parties OST,VAL --out evaluations.html

A sentence judges when it calls what another does wrong: aggression, a breach, "refuses to comply", "so-called".
Counted are sentences with grave words of which it is plain whom they judge; --unsure adds the others, of which more than half judge.
"underspecified" is who is meant and not named ("certain countries"). Every text that passes is searched: name some with a filter.
Exit status: 0 found; 1 none found; 2 wrong call, or the case could not be read.`;

interface EvaluationOptions extends TextOptions {
	readonly holder?: readonly string[];
	readonly target?: readonly string[];
	readonly by?: string;
	readonly unsure?: boolean;
}

const isPeriod = (by: string): by is EvaluationPeriod => (EVALUATION_PERIODS as readonly string[]).includes(by);

export const printEvaluations = command({
	name: "print-evaluations",
	question: "Who judges whom badly, how often in each year, and in which sentences?",
	effect: "long",
	byCoderOrder: true,
	command: {
		path: "evaluations",
		summary: "who judges whom badly over time, with the sentences",
		arguments: [{ name: "[texts...]", about: "texts by id; none: all that pass the filters" }],
		options: [
			{ flags: "--holder <codes>", about: "only what these judge", value: "codes" },
			{ flags: "--target <codes>", about: "only judgments of these", value: "codes" },
			{ flags: "--by <period>", about: "count by year (default) or month" },
			{ flags: "--unsure", about: "also sentences of low certainty" },
			...TEXT_OPTIONS,
			...[ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: (schemas) => inputOf(schemas),
	json: ({ EvaluationsOverTimeSchema }) => EvaluationsOverTimeSchema,
	typed({ words, options: { holder, target, by, unsure, ...texts } }: TypedWithFormat<EvaluationOptions>) {
		if (by !== undefined && !isPeriod(by)) return `Expected --by ${EVALUATION_PERIODS.join(" or ")}, got "${by}"`;
		return {
			...(holder === undefined ? {} : { holder: [...holder] }),
			...(target === undefined ? {} : { target: [...target] }),
			...(by === undefined ? {} : { by }),
			...(unsure === true ? { unsure: "1" as const } : {}),
			...typedTextChoice(words, texts),
		};
	},
	run: (given, context) => shownIn(context.case, askedOf(given), context),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
	exit: ({ report }) => (report.rows.length === 0 ? "in-part" : "done"),
});

const shownIn = (
	choice: CaseChoice,
	asked: EvaluationsInCase,
	hooks: Hooks,
): Promise<Outcome<ShownReport<EvaluationsOverTime>>> =>
	showInCase(choice, () => evaluationsInCase(choice, asked, hooks), { view: evaluationsView, page: evaluationsPage });
