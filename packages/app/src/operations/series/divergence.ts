import type { Outcome } from "@fissure/core";
import { TIME_UNITS } from "@fissure/core";
import type { DivergenceReport, TimeUnit } from "@fissure/model";
import { divergencePage, divergenceView, formatsOf } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { type DivergenceAsked, divergenceInCase } from "../../series/divergence-in-case.ts";
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

/** More partners are more pairs than a person compares. */
const MOST_HOLDERS = 8;
const MOST_LEAST = 1_000;

const inputOf = (schemas: Schemas) => {
	const { z, listOf, words, whole, TIME_UNITS } = schemas;
	return z.strictObject({
		holder: listOf(words.max(300)).describe("Two to eight actors, by code or name"),
		issue: listOf(words.max(300)).optional(),
		unit: z.enum(TIME_UNITS).optional().describe("Length of a period; a year unless said"),
		least: whole.min(2).max(MOST_LEAST).optional().describe("Texts that each needs in a period; 3"),
		seed: whole.min(0).optional(),
		...textFields(schemas, "publisher", "kind", "language", "from", "to"),
	});
};

interface Asked extends TextChoice {
	readonly holder: readonly string[];
	readonly issue?: readonly string[] | undefined;
	readonly unit?: TimeUnit | undefined;
	readonly least?: number | undefined;
	readonly seed?: number | undefined;
}

const askedOf = ({ holder, unit, least, seed, issue, ...texts }: Asked): DivergenceAsked => ({
	holders: holder.slice(0, MOST_HOLDERS),
	...(unit && { unit }),
	...(least !== undefined && { least }),
	...(seed !== undefined && { seed }),
	filters: { ...(issue && { issues: issue }), ...textsAskedOf(texts) },
});

const QUESTION = "How far apart are two or more partners on each issue, over time, and how far are others?";

export const showDivergence = operation({
	name: "show-divergence",
	question: QUESTION,
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/divergence",
	input: inputOf,
	output: ({ DivergenceReportSchema }) => DivergenceReportSchema,
	run: (asked, { case: choice, ...hooks }) =>
		inCase(choice, "read", (file, store) => divergenceInCase(file, store, askedOf(asked), hooks)),
});

export const exportDivergence = fileOperation({
	name: "export-divergence",
	question: "How far apart partners are, as a file: HTML, Word, Markdown, JSON, or CSV with one row a period",
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/divergence/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ DivergenceReportSchema }) => DivergenceReportSchema,
	async run({ format, ...asked }, { case: choice, ...hooks }) {
		const shown = await shownIn(choice, askedOf(asked), hooks);
		return shown.ok ? downloadShown(shown.value, "divergence", format) : shown;
	},
});

const MORE = `
Examples:
  fissure divergence VAL OST
  fissure divergence VAL OST --issue sanctions --by month
  fissure divergence VAL OST KES --from 2020 --kind speech,readout --out divergence.html
  fissure divergence VAL OST --format csv --out divergence.csv

The value of a text is the mean of what its holder states itself on the issue, −3 to +3; joint texts are counted apart. A gap needs
three texts of each in the period (--least). Its interval and the order of periods decide whether a gap or a trend is named at all.
"Any two others" is the middle of all other pairs of holders of the case, on the same issue in the same period.
Exit status: 0 found; 1 no issue on which both have enough texts; 2 wrong call, or the case could not be read.`;

interface DivergenceOptions extends TextOptions {
	readonly issue?: readonly string[];
	readonly by?: TimeUnit;
	readonly least?: number;
	readonly seed?: number;
}

export const printDivergence = command({
	name: "print-divergence",
	question: QUESTION,
	effect: "long",
	byCoderOrder: true,
	command: {
		path: "divergence",
		summary: "how far apart partners are on each issue, over time",
		arguments: [{ name: "<holders...>", about: "two to eight actors, by code or name (VAL OST)" }],
		options: [
			{ flags: "--issue <ids>", about: "issues of the codebook, by id or name", value: "list" },
			{ flags: "--by <unit>", about: "length of a period (default: year)", choices: [...TIME_UNITS] },
			{
				flags: "--least <number>",
				about: "texts that each needs in a period (default: 3)",
				value: { whole: [2, MOST_LEAST] },
			},
			{ flags: "--seed <number>", about: "of the bootstrap (default: 1)", value: { whole: [0, 2 ** 31] } },
			...textOptions("publisher", "kind", "language", "from", "to"),
			...[ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: inputOf,
	json: ({ DivergenceReportSchema }) => DivergenceReportSchema,
	typed({ words, options }: Typed<DivergenceOptions>) {
		if (words.length > MOST_HOLDERS) return `Expected at most ${MOST_HOLDERS} holders, got ${words.length}`;
		const { by, issue, least, seed } = options;
		return {
			holder: [...words],
			...(issue === undefined ? {} : { issue: [...issue] }),
			...(by === undefined ? {} : { unit: by }),
			...(least === undefined ? {} : { least }),
			...(seed === undefined ? {} : { seed }),
			...typedTextChoice([], options),
		};
	},
	run: (asked, { case: choice, ...hooks }) => shownIn(choice, askedOf(asked), hooks),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
	exit: ({ report }) =>
		report.pairs.some(({ issues }) => issues.some(({ compared }) => compared > 0)) ? "done" : "in-part",
});

const shownIn = (
	choice: CaseChoice,
	asked: DivergenceAsked,
	hooks: Hooks,
): Promise<Outcome<ShownReport<DivergenceReport>>> =>
	showInCase(choice, (file, store) => divergenceInCase(file, store, asked, hooks), {
		view: divergenceView,
		page: divergencePage,
	});
