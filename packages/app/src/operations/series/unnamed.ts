import type { Outcome } from "@fissure/core";
import type { UnnamedReport } from "@fissure/model";
import { formatsOf, unnamedPage, unnamedView } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { type UnnamedAsked, unnamedInCase } from "../../series/unnamed-in-case.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import { type TextOptions, textFields, textOptions, typedTextChoice } from "./text-choice.ts";
import {
	downloadShown,
	FILE_FORMATS,
	type Looks,
	type ShownReport,
	showInCase,
	writeTypedShown,
} from "./write-shown.ts";

const MOST_DAYS = 3_650;

const inputOf = (schemas: Schemas) => {
	const { z, listOf, words, whole } = schemas;
	return z.strictObject({
		holder: words.max(300).describe("Whose texts are read for acts without an agent, by code or name"),
		partner: listOf(words.max(300)).optional().describe("Who may name it, beside the holder itself"),
		issue: listOf(words.max(300)).optional(),
		days: whole.min(0).max(MOST_DAYS).optional().describe("Between two texts at most; 30"),
		...textFields(schemas, "from", "to"),
	});
};

interface Asked {
	readonly holder: string;
	readonly partner?: readonly string[] | undefined;
	readonly issue?: readonly string[] | undefined;
	readonly days?: number | undefined;
	readonly from?: string | undefined;
	readonly to?: string | undefined;
}

const askedOf = ({ holder, partner, issue, days, from, to }: Asked): UnnamedAsked => ({
	holder,
	...(partner && { partners: partner }),
	...(issue && { issues: issue }),
	...(days !== undefined && { days }),
	...(from && { from }),
	...(to && { to }),
});

const QUESTION =
	"Which texts speak of an act without its agent, where a partner, or the same holder elsewhere, names it?";

export const showUnnamed = operation({
	name: "show-unnamed",
	question: QUESTION,
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/unnamed",
	input: inputOf,
	output: ({ UnnamedReportSchema }) => UnnamedReportSchema,
	run: (asked, { case: choice, ...hooks }) =>
		inCase(choice, "read", (file, store) => unnamedInCase(file, store, askedOf(asked), hooks)),
});

export const exportUnnamed = fileOperation({
	name: "export-unnamed",
	question: "Acts without their agent beside sentences that name it, as a file: HTML, Word, Markdown, CSV or JSON",
	effect: "long",
	byCoderOrder: true,
	http: "GET /api/unnamed/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ UnnamedReportSchema }) => UnnamedReportSchema,
	async run({ format, ...asked }, { case: choice, ...hooks }) {
		const shown = await shownIn(choice, askedOf(asked), hooks);
		return shown.ok ? downloadShown(shown.value, "unnamed", format) : shown;
	},
});

const MORE = `
Examples:
  fissure unnamed VAL OST
  fissure unnamed VAL OST KES --issue ceasefire --days 7
  fissure unnamed VAL --from 2022 --out unnamed.html

The first actor is the one whose texts are read; the others may name what it leaves out, and so may it itself in another text. Both
sentences are shown, with their days. That both speak of one act is the program's reading: read both.
Exit status: 0 found; 1 nothing found; 2 wrong call, or the case could not be read.`;

interface UnnamedOptions extends Pick<TextOptions, "from" | "to"> {
	readonly issue?: readonly string[];
	readonly days?: number;
}

export const printUnnamed = command({
	name: "print-unnamed",
	question: QUESTION,
	effect: "long",
	byCoderOrder: true,
	command: {
		path: "unnamed",
		summary: "acts without their agent, beside sentences that name it",
		arguments: [{ name: "<holders...>", about: "whose texts, then who may name the agent, by code or name (VAL OST)" }],
		options: [
			{ flags: "--issue <ids>", about: "issues of the codebook, by id or name", value: "list" },
			{ flags: "--days <number>", about: "between two texts at most (default: 30)", value: { whole: [0, MOST_DAYS] } },
			...textOptions("from", "to"),
			...[ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: inputOf,
	json: ({ UnnamedReportSchema }) => UnnamedReportSchema,
	typed: ({ words: [holder = "", ...partner], options: { issue, days, ...texts } }: Typed<UnnamedOptions>) => ({
		holder,
		...(partner.length === 0 ? {} : { partner }),
		...(issue === undefined ? {} : { issue: [...issue] }),
		...(days === undefined ? {} : { days }),
		...typedTextChoice([], texts),
	}),
	run: (asked, { case: choice, ...hooks }) => shownIn(choice, askedOf(asked), hooks),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
	exit: ({ report }) => (report.items.length === 0 ? "in-part" : "done"),
});

const shownIn = (choice: CaseChoice, asked: UnnamedAsked, hooks: Hooks): Promise<Outcome<ShownReport<UnnamedReport>>> =>
	showInCase(choice, (file, store) => unnamedInCase(file, store, asked, hooks), {
		view: unnamedView,
		page: unnamedPage,
	});
