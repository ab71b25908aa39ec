import type { Outcome } from "@fissure/core";
import type { WordsAndDeedsReport } from "@fissure/model";
import {
	type FormatOf,
	fileFactsOf,
	formatsOf,
	renderBrief,
	renderView,
	wordsAndDeedsPage,
	wordsAndDeedsView,
} from "@fissure/report";
import type { z } from "zod";
import type { CaseChoice } from "../../case/case-choice.ts";
import { type WordsAndDeedsAsked, wordsAndDeedsInCase } from "../../deeds/words-and-deeds-in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import {
	ALL,
	CASE_FILE,
	COLOR,
	type CommandOption,
	formatOption,
	NO_BOM,
	OUT,
	type Typed,
} from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import {
	downloadShown,
	FILE_FORMATS,
	type Looks,
	type ShownReport,
	showInCase,
	valueWritten,
	writeTypedShown,
} from "../series/write-shown.ts";

/** Ten years: more has little to do with a deed. */
const MOST_DAYS = 3_660;
const MOST_TEXTS = 1_000;

const inputOf = ({ z, words, listOf, whole, flag }: Schemas) =>
	z.strictObject({
		holder: words.max(300).optional().describe("Code or name of an actor; left out: all"),
		issue: listOf(words.max(300)).optional().describe("Of the codebook, by id or name"),
		mapping: listOf(words.max(200)).optional().describe("Ids of mappings"),
		before: whole.max(MOST_DAYS).optional().describe("Days before a deed in which words count; 365"),
		after: whole.max(MOST_DAYS).optional().describe("Days after a deed in which words count; 90"),
		least: whole.min(1).max(MOST_TEXTS).optional().describe("Texts that are needed near a deed; 1"),
		unsure: flag.optional().describe("Include positions of low certainty"),
		seed: whole.min(0).optional().describe("Of the shuffles; with the same seed the answer is the same"),
	});

type Asked = z.output<ReturnType<typeof inputOf>>;

const askedOf = ({ issue, mapping, unsure, ...asked }: Asked): WordsAndDeedsAsked => ({
	...asked,
	issues: issue,
	mappings: mapping,
	unsure: unsure === "1",
});

export const compareDeeds = operation({
	name: "compare-deeds",
	question: "Where does what a holder does differ from what it says, and is that more than it does anyway?",
	effect: "long",
	http: "GET /api/deeds/compare",
	input: inputOf,
	output: ({ WordsAndDeedsReportSchema }) => WordsAndDeedsReportSchema,
	run: (asked, { case: choice, ...hooks }) => comparedIn(choice, asked, hooks),
});

export const exportDeeds = fileOperation({
	name: "export-deeds",
	question: "Words beside deeds as a file: HTML, Word, Markdown, CSV with one row a deed, or JSON",
	effect: "long",
	http: "GET /api/deeds/compare/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ WordsAndDeedsReportSchema }) => WordsAndDeedsReportSchema,
	async run({ format, ...asked }, { case: choice, ...hooks }) {
		const shown = await shownIn(choice, asked, hooks);
		return shown.ok ? downloadShown(shown.value, "words-and-deeds", format) : shown;
	},
});

/** What a terminal shows, and CSV, are no sheets. */
const SHEET_FORMATS = formatsOf("page").filter((format) => format !== "text" && format !== "json");
type SheetFormat = Exclude<FormatOf<"page">, "text" | "json">;

export const exportDeedSheet = fileOperation({
	name: "export-deed-sheet",
	question: "One printed page: words above, votes and deeds below, what differs, and how often it does anyway",
	effect: "long",
	http: "GET /api/deeds/sheet",
	input: (schemas) =>
		inputOf(schemas).extend({
			holder: schemas.words.max(300).describe("Code or name of an actor"),
			format: schemas.z.enum(SHEET_FORMATS as unknown as readonly [SheetFormat]),
		}),
	async run({ format, ...asked }, { case: choice, ...hooks }) {
		const shown = await sheetsIn(choice, asked, hooks);
		if (!shown.ok) return shown;
		const body = await renderBrief(shown.value.page, format);
		if (!body.ok) return body;
		const { ending, mediaType } = fileFactsOf("page", format);
		return { ok: true, value: { name: `words-and-deeds${ending}`, mediaType, body: body.value } };
	},
});

interface DeedOptions {
	readonly holder?: readonly string[];
	readonly issue?: readonly string[];
	readonly mapping?: readonly string[];
	readonly before?: number;
	readonly after?: number;
	readonly least?: number;
	readonly unsure?: boolean;
	readonly seed?: number;
}

const holderOption = (when: string): CommandOption => ({
	flags: "--holder <code>",
	about: `who: a code or a name (OST, Ostmark); ${when}`,
	value: "codes",
});

const OPTIONS = [
	{ flags: "--issue <ids>", about: "issues of the codebook, by id or name", value: "list" },
	{ flags: "--mapping <ids>", about: "mappings, by id; see fissure deeds mappings", value: "list" },
	{
		flags: "--before <days>",
		about: "days before a deed in which words count (default: 365)",
		value: { whole: [0, MOST_DAYS] },
	},
	{ flags: "--after <days>", about: "days after it (default: 90)", value: { whole: [0, MOST_DAYS] } },
	{
		flags: "--least <number>",
		about: "texts that are needed near a deed (default: 1)",
		value: { whole: [1, MOST_TEXTS] },
	},
	{ flags: "--unsure", about: "include positions of low certainty" },
	{
		flags: "--seed <number>",
		about: "seed of the shuffles (default: 1)",
		value: { whole: [0, Number.MAX_SAFE_INTEGER] },
	},
] as const;

const MORE = `
Examples:
  fissure deeds compare
  fissure deeds compare --holder OST
  fissure deeds compare --holder OST --issue grain
  fissure deeds compare --holder Ostmark --mapping river-votes --before 730 --out deeds.csv

A mapping says which votes, deeds and series bear on an issue. Each deed is compared with the median of what its doer says on the
issue near it. A difference counts as unusual only beside two base rates: of the same holder on other issues, and of others on this one.
Without --issue or --mapping, one line a holder and mapping; with a holder and one of them, each deed.
Exit status: 0 done; 2 wrong call, no deeds, or the case could not be read.`;

export const printDeeds = command({
	name: "print-deeds",
	question: "Where does what a holder does differ from what it says, and is that more than it does anyway?",
	effect: "long",
	command: {
		path: "deeds compare",
		summary: "words beside votes and other deeds: what differs, and how often it does anyway",
		options: [
			holderOption("default: all"),
			...OPTIONS,
			ALL,
			CASE_FILE,
			formatOption(formatsOf("series")),
			OUT,
			NO_BOM,
			COLOR,
		],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: (schemas) => inputOf(schemas),
	json: ({ WordsAndDeedsReportSchema }) => WordsAndDeedsReportSchema,
	typed: ({ options }: Typed<DeedOptions>) => typedOf(options, "compare"),
	run: (asked, { case: choice, ...hooks }) => shownIn(choice, asked, hooks),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
});

const SHEET_MORE = `
Examples:
  fissure deeds sheet --holder OST --issue grain --out sheet.pdf
  fissure deeds sheet --holder OST --mapping river-votes --out sheet.docx

Above the stance of each text, below the votes and deeds on the same axis of time; what differs, beside how often it does anyway; each
deed with its source. With several mappings, one after the other.
Exit status: 0 done; 2 wrong call, no deeds, or the case could not be read.`;

export const printDeedSheet = command({
	name: "print-deed-sheet",
	question: "One printed page: words above, votes and deeds below, what differs, and how often it does anyway",
	effect: "long",
	command: {
		path: "deeds sheet",
		summary: "words above, votes and deeds below, on one printed page",
		options: [
			holderOption("required"),
			...OPTIONS,
			ALL,
			CASE_FILE,
			formatOption(formatsOf("page")),
			OUT,
			NO_BOM,
			COLOR,
		],
		formats: formatsOf("page"),
		more: SHEET_MORE,
	},
	local: (schemas) => inputOf(schemas),
	json: ({ WordsAndDeedsReportSchema }) => WordsAndDeedsReportSchema,
	typed({ options }: Typed<DeedOptions>) {
		if ((options.holder ?? []).length === 0)
			return "Expected a holder, got none; fissure deeds sheet --holder OST --issue grain";
		return typedOf(options, "sheet");
	},
	run: (asked, { case: choice, ...hooks }) => sheetsIn(choice, asked, hooks),
	async write({ view, page }, format, options) {
		if (format === "text" || format === "json") return renderView(view, format, options as Looks);
		return valueWritten(await renderBrief(page, format as SheetFormat));
	},
});

function typedOf({ holder = [], issue, mapping, unsure, ...numbers }: DeedOptions, act: string): Asked | string {
	const [only, ...others] = holder;
	if (others.length > 0) return `Expected one holder, got ${holder.length}; fissure deeds ${act} --holder OST`;
	const { before, after, least, seed } = numbers;
	return {
		...(only === undefined ? {} : { holder: only }),
		...(issue && { issue: [...issue] }),
		...(mapping && { mapping: [...mapping] }),
		...(unsure === true && { unsure: "1" as const }),
		...(before !== undefined && { before }),
		...(after !== undefined && { after }),
		...(least !== undefined && { least }),
		...(seed !== undefined && { seed }),
	};
}

type Shown = ShownReport<WordsAndDeedsReport>;

const comparedIn = async (choice: CaseChoice, asked: Asked, hooks: Hooks): Promise<Outcome<WordsAndDeedsReport>> => {
	const shown = await shownIn(choice, asked, hooks);
	return shown.ok ? { ok: true, value: shown.value.report } : shown;
};

const shownIn = (choice: CaseChoice, asked: Asked, hooks: Hooks): Promise<Outcome<Shown>> =>
	showInCase(choice, (file, store) => wordsAndDeedsInCase(file, store, askedOf(asked), hooks), {
		view: wordsAndDeedsView,
		page: wordsAndDeedsPage,
	});

/** A holder alone means all that it is asked about. */
const sheetsIn = (choice: CaseChoice, asked: Asked, hooks: Hooks): Promise<Outcome<Shown>> =>
	showInCase(
		choice,
		(file, store) => wordsAndDeedsInCase(file, store, { ...askedOf(asked), withSheets: true }, hooks),
		{ view: wordsAndDeedsView, page: wordsAndDeedsPage },
	);
