import type { Outcome } from "@fissure/core";
import { type DocumentKind, TIME_UNITS } from "@fissure/core";
import type { DivergenceReport, TimeUnit } from "@fissure/model";
import { divergencePage, divergenceView, formatsOf } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { type DivergenceAsked, divergenceInCase } from "../../series/divergence-in-case.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
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

const inputOf = ({ z, listOf, words, whole, day, ...schemas }: Schemas) =>
	z.strictObject({
		holder: listOf(words.max(300)).describe("Two to eight actors, by code or name"),
		issue: listOf(words.max(300)).optional(),
		unit: z.enum(schemas.TIME_UNITS).optional().describe("Length of a period; a year unless said"),
		least: whole.min(2).max(MOST_LEAST).optional().describe("Texts that each needs in a period; 3"),
		seed: whole.min(0).optional(),
		publisher: listOf(words.max(300)).optional(),
		kind: listOf(z.enum(schemas.DOCUMENT_KINDS)).optional(),
		language: listOf(words.max(20)).optional(),
		from: day.optional(),
		to: day.optional(),
	});

interface Asked {
	readonly holder: readonly string[];
	readonly issue?: readonly string[] | undefined;
	readonly unit?: TimeUnit | undefined;
	readonly least?: number | undefined;
	readonly seed?: number | undefined;
	readonly publisher?: readonly string[] | undefined;
	readonly kind?: readonly DocumentKind[] | undefined;
	readonly language?: readonly string[] | undefined;
	readonly from?: string | undefined;
	readonly to?: string | undefined;
}

const askedOf = ({ holder, unit, least, seed, ...asked }: Asked): DivergenceAsked => ({
	holders: holder.slice(0, MOST_HOLDERS),
	...(unit && { unit }),
	...(least !== undefined && { least }),
	...(seed !== undefined && { seed }),
	filters: {
		...(asked.issue && { issues: asked.issue }),
		...(asked.publisher && { publishers: asked.publisher }),
		...(asked.kind && { kinds: asked.kind }),
		...(asked.language && { languages: asked.language }),
		...(asked.from && { from: asked.from }),
		...(asked.to && { to: asked.to }),
	},
});

const QUESTION = "How far apart are two or more partners on each issue, over time, and how far are others?";

export const showDivergence = operation({
	name: "show-divergence",
	question: QUESTION,
	effect: "long",
	http: "GET /api/divergence",
	input: inputOf,
	output: ({ DivergenceReportSchema }) => DivergenceReportSchema,
	run: (asked, { case: choice }) =>
		inCase(choice, "read", (file, store) => divergenceInCase(file, store, askedOf(asked))),
});

export const exportDivergence = fileOperation({
	name: "export-divergence",
	question: "How far apart partners are, as a file: HTML, Word, Markdown, JSON, or CSV with one row a period",
	effect: "long",
	http: "GET /api/divergence/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	async run({ format, ...asked }, { case: choice }) {
		const shown = await shownIn(choice, askedOf(asked));
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

interface DivergenceOptions {
	readonly issue?: readonly string[];
	readonly by?: TimeUnit;
	readonly least?: number;
	readonly seed?: number;
	readonly publisher?: readonly string[];
	readonly kind?: readonly DocumentKind[];
	readonly language?: readonly string[];
	readonly from?: readonly string[];
	readonly to?: readonly string[];
}

export const printDivergence = command({
	name: "print-divergence",
	question: QUESTION,
	effect: "long",
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
			{ flags: "--publisher <codes>", about: "only in texts of these publishers", value: "codes" },
			{ flags: "--kind <kinds>", about: "in which kinds of text (readout, speech, …)", value: "kinds" },
			{ flags: "--language <codes>", about: "in which languages (en,zh)", value: "languages" },
			{ flags: "--from <day>", about: "not before (2024, 2024-05, 2024-05-01)", value: "dates" },
			{ flags: "--to <day>", about: "not after", value: "dates" },
			...[ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: inputOf,
	typed({ words, options }: Typed<DivergenceOptions>) {
		if (words.length > MOST_HOLDERS) return `Expected at most ${MOST_HOLDERS} holders, got ${words.length}`;
		const { by, from, to, issue, publisher, kind, language, least, seed } = options;
		return {
			holder: [...words],
			...(issue === undefined ? {} : { issue: [...issue] }),
			...(by === undefined ? {} : { unit: by }),
			...(least === undefined ? {} : { least }),
			...(seed === undefined ? {} : { seed }),
			...(publisher === undefined ? {} : { publisher: [...publisher] }),
			...(kind === undefined ? {} : { kind: [...kind] }),
			...(language === undefined ? {} : { language: [...language] }),
			...(from?.[0] === undefined ? {} : { from: from[0] }),
			...(to?.[0] === undefined ? {} : { to: to[0] }),
		};
	},
	run: (asked, { case: choice }) => shownIn(choice, askedOf(asked)),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
	exit: ({ report }) =>
		report.pairs.some(({ issues }) => issues.some(({ compared }) => compared > 0)) ? "done" : "in-part",
});

const shownIn = (choice: CaseChoice, asked: DivergenceAsked): Promise<Outcome<ShownReport<DivergenceReport>>> =>
	showInCase(choice, (file, store) => divergenceInCase(file, store, asked), {
		view: divergenceView,
		page: divergencePage,
	});
