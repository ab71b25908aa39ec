import { COLLOCATE_ORDERS, type CollocateOrder, type Outcome } from "@fissure/core";
import type { CollocationsReport, ConcordanceReport } from "@fissure/model";
import { collocationsPage, collocationsView, concordancePage, concordanceView, formatsOf } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import {
	type CollocationsAsked,
	type ConcordanceAsked,
	collocationsInCase,
	concordanceInCase,
} from "../../series/words/concordance-in-case.ts";
import { concordanceInFiles } from "../../series/words/concordance-in-files.ts";
import { ownedSources, stdinMisfit } from "../compare/known-fields.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import {
	isTextFiltered,
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
	showInFiles,
	writeTypedShown,
} from "./write-shown.ts";

const MOST_WORDS = 50;
const MOST_LINES = 100_000;
const MOST_ROWS = 1000;

const queryOf = ({ words }: Schemas) =>
	words.max(2000).describe('What is looked for, as in a search: corridor, "in this order", =form, begin*');

// --- places

const placesInput = (schemas: Schemas) =>
	schemas.z.strictObject({
		words: queryOf(schemas),
		...textChoiceFields(schemas),
		window: schemas.whole.min(0).max(MOST_WORDS).optional().describe("Words on either side; 8"),
		most: schemas.whole.min(1).max(MOST_LINES).optional().describe("Lines given, the latest texts first; 1000"),
	});

interface PlacesAsked extends TextChoice {
	readonly words: string;
	readonly window?: number | undefined;
	readonly most?: number | undefined;
}

const placesAskedOf = ({ words, window, most, ...texts }: PlacesAsked): ConcordanceAsked => ({
	query: words,
	texts: textsAskedOf(texts),
	...(window !== undefined && { window }),
	...(most !== undefined && { most }),
});

const PLACES = "Where are these words, each place on a line with what is around it?";

export const listPlaces = operation({
	name: "list-places",
	question: PLACES,
	effect: "long",
	http: "GET /api/concordance",
	input: placesInput,
	output: ({ ConcordanceReportSchema }) => ConcordanceReportSchema,
	run: (asked, { case: choice, ...hooks }) => concordanceInCase(choice, placesAskedOf(asked), hooks),
});

export const exportPlaces = fileOperation({
	name: "export-places",
	question: "Every place of some words as a file: HTML, Word, Markdown, JSON, or CSV with one row a place",
	effect: "long",
	http: "GET /api/concordance/export",
	input: (schemas) => placesInput(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ ConcordanceReportSchema }) => ConcordanceReportSchema,
	async run({ format, ...asked }, { case: choice, ...hooks }) {
		const shown = await placesShown(choice, placesAskedOf(asked), hooks);
		return shown.ok ? downloadShown(shown.value, "kwic", format) : shown;
	},
});

interface PlacesOptions extends WordOptions {
	readonly in?: readonly string[];
	readonly case?: string;
	readonly allowPrivateHosts?: boolean;
}

interface WordOptions extends TextOptions {
	readonly window?: number;
	readonly most?: number;
	readonly fewest?: number;
	readonly by?: CollocateOrder;
	readonly forms?: boolean;
}

const MORE_PLACES = `
Examples:
  fissure kwic corridor
  fissure kwic "grain corridor" --publisher VAL --from 2031
  fissure kwic "=norms OR principle*" --window 12 --out norms.csv
  fissure kwic "grain corridor" --in speeches/ archive.jsonl VAL=readouts/

Words are written as for fissure ask: "in this order", =form, OR, begin*. Without quotation marks several words are all looked for, and
each place of each is a line. CSV has one row a place, with the span of the words in their text.
With --in, texts are looked through where they are, and no case is needed; what cannot be read is said and left out.
Exit status: 0 found; 1 no place; 2 wrong call, or the case could not be read.`;

export const printPlaces = command({
	name: "print-places",
	question: PLACES,
	effect: "long",
	command: {
		path: "kwic",
		summary: "every place of some words, one below the other with what is around them",
		arguments: [{ name: "<words...>", about: "what is looked for, as in fissure ask" }],
		options: [
			{ flags: "--in <texts...>", about: "files, folders and archives in the place of a case (VAL=folder)" },
			...TEXT_OPTIONS,
			{ flags: "--window <number>", about: "words on either side (default: 8)", value: { whole: [0, MOST_WORDS] } },
			{ flags: "--most <number>", about: "lines given (default: 1000)", value: { whole: [1, MOST_LINES] } },
			...[ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM],
			{ flags: "--allow-private-hosts", about: "let addresses point into private networks" },
			COLOR,
		],
		formats: formatsOf("series"),
		more: MORE_PLACES,
	},
	local: (schemas) =>
		placesInput(schemas).extend({
			in: schemas.TextSourcesSchema.exactOptional().describe("Texts that are looked through in the place of a case"),
			allowPrivateHosts: schemas.allowPrivateHosts,
		}),
	json: ({ ConcordanceReportSchema }) => ConcordanceReportSchema,
	typed({ words, options }: Typed<PlacesOptions>) {
		const { window, most, allowPrivateHosts } = options;
		const within = options.in === undefined ? null : ownedSources(options.in);
		const misfit = within === null ? null : (stdinMisfit(within) ?? besideFiles(options));
		if (misfit !== null) return misfit;
		return {
			words: typedQuery(words),
			...typedTextChoice([], options),
			...(window === undefined ? {} : { window }),
			...(most === undefined ? {} : { most }),
			...(within === null ? {} : { in: within }),
			...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
		};
	},
	run: ({ in: within, allowPrivateHosts, ...asked }, { case: choice, ...hooks }) =>
		within === undefined
			? placesShown(choice, placesAskedOf(asked), hooks)
			: showInFiles(
					choice.now(),
					() =>
						concordanceInFiles(within, placesAskedOf(asked), {
							...hooks,
							...(allowPrivateHosts === undefined ? {} : { allowPrivateHosts }),
						}),
					{ view: concordanceView, page: (...shown) => concordancePage(...shown, "the files that were given") },
				),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
	exit: ({ report }) => (report.places > 0 ? "done" : "in-part"),
});

/** What cannot be asked of files; null where nothing of it is. */
function besideFiles(options: PlacesOptions): string | null {
	if (options.case !== undefined) return "Expected --in or --case, got both; leave one out";
	return isTextFiltered(options)
		? "Expected --in without a filter of texts, got one as well; leave the filter out, or add the files to a case"
		: null;
}

/** One argument with spaces was in quotation marks, which the shell took away: words in this order. */
const typedQuery = (words: readonly string[]): string => {
	const [only = "", ...others] = words;
	return others.length === 0 && /^[^"“„«「()]+\s[^"“„«「()]+$/u.test(only) && !/(^|\s)(OR|AND|NOT)(\s|$)/u.test(only)
		? `"${only}"`
		: words.join(" ");
};

const placesShown = (
	choice: CaseChoice,
	asked: ConcordanceAsked,
	hooks: Hooks,
): Promise<Outcome<ShownReport<ConcordanceReport>>> =>
	showInCase(choice, () => concordanceInCase(choice, asked, hooks), { view: concordanceView, page: concordancePage });

// --- words near them

const nearInput = (schemas: Schemas) =>
	schemas.z.strictObject({
		words: queryOf(schemas),
		...textChoiceFields(schemas),
		window: schemas.whole.min(1).max(MOST_WORDS).optional().describe("Words on either side that are near; 5"),
		most: schemas.whole.min(1).max(MOST_ROWS).optional().describe("Words listed; 50"),
		fewest: schemas.whole.min(1).max(MOST_ROWS).optional().describe("Times that a word must be near; 3"),
		by: schemas.z.enum(schemas.COLLOCATE_ORDERS).optional(),
		forms: schemas.flag.optional().describe("Count each form of a word by itself"),
	});

interface NearAsked extends TextChoice {
	readonly words: string;
	readonly window?: number | undefined;
	readonly most?: number | undefined;
	readonly fewest?: number | undefined;
	readonly by?: CollocateOrder | undefined;
	readonly forms?: "1" | undefined;
}

const nearAskedOf = ({ words, window, most, fewest, by, forms, ...texts }: NearAsked): CollocationsAsked => ({
	query: words,
	texts: textsAskedOf(texts),
	...(window !== undefined && { window }),
	...(most !== undefined && { most }),
	...(fewest !== undefined && { fewest }),
	...(by && { by }),
	eachForm: forms === "1",
});

const NEAR = "Which words stand near these, more than chance would put them there?";

export const findCollocations = operation({
	name: "find-collocations",
	question: NEAR,
	effect: "long",
	http: "GET /api/collocations",
	input: nearInput,
	output: ({ CollocationsReportSchema }) => CollocationsReportSchema,
	run: (asked, { case: choice, ...hooks }) => collocationsInCase(choice, nearAskedOf(asked), hooks),
});

export const exportCollocations = fileOperation({
	name: "export-collocations",
	question: "The words that stand near others as a file: HTML, Word, Markdown, JSON, or CSV with one row a word",
	effect: "long",
	http: "GET /api/collocations/export",
	input: (schemas) => nearInput(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ CollocationsReportSchema }) => CollocationsReportSchema,
	async run({ format, ...asked }, { case: choice, ...hooks }) {
		const shown = await nearShown(choice, nearAskedOf(asked), hooks);
		return shown.ok ? downloadShown(shown.value, "collocations", format) : shown;
	},
});

const MORE_NEAR = `
Examples:
  fissure collocations corridor
  fissure collocations sanctions --publisher VAL --from 2031 --window 3
  fissure collocations "grain corridor" --by gSquare --out corridor.csv

logDice is at most 14, and one less is half as exclusive; it can be compared between sets of texts. Mutual information favours rare
words, G² and t frequent ones. Only words are listed that are near more often than by chance, with a q of at most .05.
Exit status: 0 found; 1 no such word; 2 wrong call, or no texts.`;

export const printCollocations = command({
	name: "print-collocations",
	question: NEAR,
	effect: "long",
	command: {
		path: "collocations",
		summary: "words that stand near others more than chance would put them there",
		arguments: [{ name: "<words...>", about: "what is looked for, as in fissure ask" }],
		options: [
			...TEXT_OPTIONS,
			{ flags: "--window <number>", about: "words on either side (default: 5)", value: { whole: [1, MOST_WORDS] } },
			{ flags: "--by <measure>", about: "rank by (default: logDice)", choices: [...COLLOCATE_ORDERS] },
			{
				flags: "--fewest <number>",
				about: "times that a word must be near (default: 3)",
				value: { whole: [1, MOST_ROWS] },
			},
			{ flags: "--forms", about: "count each form of a word by itself, not all forms of a stem as one" },
			{ flags: "--most <number>", about: "words listed (default: 50)", value: { whole: [1, MOST_ROWS] } },
			...[ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("series"),
		more: MORE_NEAR,
	},
	local: nearInput,
	json: ({ CollocationsReportSchema }) => CollocationsReportSchema,
	typed({ words, options }: Typed<WordOptions>) {
		const { window, most, fewest, by, forms } = options;
		return {
			words: typedQuery(words),
			...typedTextChoice([], options),
			...(window === undefined ? {} : { window }),
			...(most === undefined ? {} : { most }),
			...(fewest === undefined ? {} : { fewest }),
			...(by === undefined ? {} : { by }),
			...(forms === true && { forms: "1" as const }),
		};
	},
	run: (asked, { case: choice, ...hooks }) => nearShown(choice, nearAskedOf(asked), hooks),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
	exit: ({ report }) => (report.collocates.length > 0 ? "done" : "in-part"),
});

const nearShown = (
	choice: CaseChoice,
	asked: CollocationsAsked,
	hooks: Hooks,
): Promise<Outcome<ShownReport<CollocationsReport>>> =>
	showInCase(choice, () => collocationsInCase(choice, asked, hooks), {
		view: collocationsView,
		page: collocationsPage,
	});
