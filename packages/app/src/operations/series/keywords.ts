import type { Outcome } from "@fissure/core";
import type { KeywordsReport } from "@fissure/model";
import { formatsOf, keywordsPage, keywordsView } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { type KeywordsAsked, keywordsInCase } from "../../series/words/keywords-in-case.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import { againstFields, againstOf, type GivenAgainst, typedAgainst } from "./against.ts";
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

/** More rows than anybody reads. */
const MOST_ROWS = 1000;
const MOST_TEXTS = 1000;

const inputOf = (schemas: Schemas) => {
	const { z, whole, flag } = schemas;
	return z.strictObject({
		...textChoiceFields(schemas),
		...againstFields(schemas),
		forms: flag.optional().describe("Count each form of a word by itself"),
		most: whole.min(1).max(MOST_ROWS).optional().describe("Words listed for each set; 50"),
		fewest: whole.min(1).max(MOST_TEXTS).optional().describe("Texts in which a word must be; 2"),
	});
};

interface Asked extends TextChoice, GivenAgainst {
	readonly forms?: "1" | undefined;
	readonly most?: number | undefined;
	readonly fewest?: number | undefined;
}

function askedOf(asked: Asked): KeywordsAsked {
	const { forms, most, fewest } = asked;
	const against = againstOf(asked);
	return {
		texts: textsAskedOf(asked),
		...(against && { against }),
		eachForm: forms === "1",
		...(most !== undefined && { most }),
		...(fewest !== undefined && { fewestTexts: fewest }),
	};
}

const QUESTION = "Which words does one set of texts use more than another, and in which sentences?";

export const findKeywords = operation({
	name: "find-keywords",
	question: QUESTION,
	effect: "long",
	http: "GET /api/keywords",
	input: inputOf,
	output: ({ KeywordsReportSchema }) => KeywordsReportSchema,
	run: (asked, { case: choice, ...hooks }) => keywordsInCase(choice, askedOf(asked), hooks),
});

export const exportKeywords = fileOperation({
	name: "export-keywords",
	question:
		"The words that tell two sets of texts apart as a file: HTML, Word, Markdown, JSON, or CSV with one row a word",
	effect: "long",
	http: "GET /api/keywords/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ KeywordsReportSchema }) => KeywordsReportSchema,
	async run({ format, ...asked }, { case: choice, ...hooks }) {
		const shown = await shownIn(choice, askedOf(asked), hooks);
		return shown.ok ? downloadShown(shown.value, "keywords", format) : shown;
	},
});

interface KeywordOptions extends TextOptions {
	readonly against?: Readonly<Record<string, string>>;
	readonly forms?: boolean;
	readonly most?: number;
	readonly minTexts?: number;
}

const MORE = `
Examples:
  fissure keywords --publisher VAL --from 2025
  fissure keywords --publisher VAL --from 2025 --against publisher=VAL --against to=2024
  fissure keywords --kind speech --against kind=readout --out keywords.html
  fissure keywords speech-2031 speech-2032 --against publisher=OST --format csv --out keywords.csv

Without --against, the second set is all other texts of the case. A text that is in both is counted in the first. Ranked by z of the
log-odds with an informative prior; χ², G², p and q are given beside it, and in how many texts of each set the word is.
Exit status: 0 found; 1 no word tells them apart; 2 wrong call, or no texts.`;

export const printKeywords = command({
	name: "print-keywords",
	question: QUESTION,
	effect: "long",
	command: {
		path: "keywords",
		summary: "words that one set of texts uses more than another",
		arguments: [{ name: "[texts...]", about: "texts of the first set by id, beside those that pass the options" }],
		options: [
			...TEXT_OPTIONS,
			{
				flags: "--against <key=value>",
				about: "the second set: publisher, parties, kind, language, title, from, to or text; may be repeated",
				value: "pairs",
			},
			{ flags: "--forms", about: "count each form of a word by itself, not all forms of a stem as one" },
			{
				flags: "--min-texts <number>",
				about: "texts, of both sets together, in which a word must be (default: 2)",
				value: { whole: [1, MOST_TEXTS] },
			},
			{ flags: "--most <number>", about: "words listed for each set (default: 50)", value: { whole: [1, MOST_ROWS] } },
			...[ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: inputOf,
	json: ({ KeywordsReportSchema }) => KeywordsReportSchema,
	typed({ words, options }: Typed<KeywordOptions>) {
		const { against = {}, forms, most, minTexts } = options;
		const second = typedAgainst(against);
		if (typeof second === "string") return second;
		return {
			...typedTextChoice(words, options),
			...second,
			...(forms === true && { forms: "1" as const }),
			...(most === undefined ? {} : { most }),
			...(minTexts === undefined ? {} : { fewest: minTexts }),
		};
	},
	run: (asked, { case: choice, ...hooks }) => shownIn(choice, askedOf(asked), hooks),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
	exit: ({ report }) => (report.moreInFirst.length + report.moreInSecond.length > 0 ? "done" : "in-part"),
});

const shownIn = (
	choice: CaseChoice,
	asked: KeywordsAsked,
	hooks: Hooks,
): Promise<Outcome<ShownReport<KeywordsReport>>> =>
	showInCase(choice, () => keywordsInCase(choice, asked, hooks), { view: keywordsView, page: keywordsPage });
