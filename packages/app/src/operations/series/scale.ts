import { type Outcome, RESCALINGS, type Rescaling } from "@fissure/core";
import type { ScaleReport } from "@fissure/model";
import { formatsOf, scalePage, scaleView } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { type ScaleAsked, scaleInCase } from "../../series/words/scale-in-case.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
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

const MOST_ROWS = 1000;
const MOST_TEXTS = 10_000;

/** What says which scale it is. */
export const scaleFields = ({ z, words, listOf, ...schemas }: Schemas) => ({
	reference: listOf(words.max(600).regex(REFERENCE, 'Expected an id and a score, such as "speech-2031=-1"'))
		.optional()
		.describe("`id=score` of texts whose place is known: Wordscores. Without any: Wordfish"),
	rescale: z.enum(schemas.RESCALINGS).optional().describe("Of Wordscores; lbg"),
	below: words.max(500).optional().describe("Of Wordfish: id of a text that is to lie below another"),
	above: words.max(500).optional(),
});

const inputOf = (schemas: Schemas) => {
	const { z, whole, flag } = schemas;
	return z.strictObject({
		...textChoiceFields(schemas),
		...scaleFields(schemas),
		forms: flag.optional().describe("Count each form of a word by itself"),
		fewest: whole
			.min(1)
			.max(MOST_TEXTS)
			.optional()
			.describe("Texts in which a word must be; 2, or one in a hundred of more than 200"),
		most: whole.min(1).max(MOST_ROWS).optional().describe("Words listed at each end; 30"),
	});
};

/** A minus sign may be the typographic one. */
const REFERENCE = /^.+=[-+−]?(\d+(\.\d*)?|\.\d+)$/u;

interface GivenScale {
	readonly reference?: readonly string[] | undefined;
	readonly rescale?: Rescaling | undefined;
	readonly below?: string | undefined;
	readonly above?: string | undefined;
}

export const scaleAskedOf = ({
	reference,
	rescale,
	below,
	above,
}: GivenScale): Pick<ScaleAsked, "references" | "rescaling" | "direction"> => ({
	...(reference && { references: Object.fromEntries(reference.map(scoreOf)) }),
	...(rescale && { rescaling: rescale }),
	...(below !== undefined && above !== undefined && { direction: [below, above] as const }),
});

interface Asked extends TextChoice, GivenScale {
	readonly forms?: "1" | undefined;
	readonly fewest?: number | undefined;
	readonly most?: number | undefined;
}

const askedOf = ({ forms, fewest, most, ...texts }: Asked): ScaleAsked => ({
	texts: textsAskedOf(texts),
	...scaleAskedOf(texts),
	eachForm: forms === "1",
	...(fewest !== undefined && { fewestTexts: fewest }),
	...(most !== undefined && { most }),
});

const scoreOf = (given: string): readonly [string, number] => {
	const at = given.lastIndexOf("=");
	return [given.slice(0, at), Number(given.slice(at + 1).replace("−", "-"))];
};

const QUESTION = "Where do texts lie on one dimension by their words: between reference texts, or without any?";

export const scaleTexts = operation({
	name: "scale-texts",
	question: QUESTION,
	effect: "long",
	http: "GET /api/scale",
	input: inputOf,
	output: ({ ScaleReportSchema }) => ScaleReportSchema,
	run: (asked, { case: choice, ...hooks }) => scaleInCase(choice, askedOf(asked), hooks),
});

export const exportScale = fileOperation({
	name: "export-scale",
	question: "Where texts lie on one dimension as a file: HTML, Word, Markdown, JSON, or CSV with one row a text",
	effect: "long",
	http: "GET /api/scale/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ ScaleReportSchema }) => ScaleReportSchema,
	async run({ format, ...asked }, { case: choice, ...hooks }) {
		const shown = await shownIn(choice, askedOf(asked), hooks);
		return shown.ok ? downloadShown(shown.value, "scale", format) : shown;
	},
});

interface ScaleOptions extends TextOptions {
	readonly reference?: Readonly<Record<string, string>>;
	readonly rescale?: Rescaling;
	readonly direction?: readonly string[];
	readonly forms?: boolean;
	readonly minTexts?: number;
	readonly most?: number;
}

const MORE = `
Examples:
  fissure scale --publisher OST,VAL --kind speech --direction ost-2031,val-2031
  fissure scale --kind speech --reference ost-2031=-1 --reference val-2031=1
  fissure scale --kind speech --reference ost-2031=-1 --reference val-2031=1 --rescale mv --out scale.html

With reference texts it is Wordscores (Laver, Benoit & Garry 2003): give each its score. --rescale says how the others are spread: lbg with
the spread of the references, mv so that the two extreme references have their own scores, none as they are. Without, it is Wordfish (Slapin
& Proksch 2008): the dimension along which the words differ most, whatever that is; read the words at its ends before you name it.
Exit status: 0 found; 2 wrong call, or too few texts.`;

export const printScale = command({
	name: "print-scale",
	question: QUESTION,
	effect: "long",
	command: {
		path: "scale",
		summary: "where texts lie on one dimension, by their words",
		arguments: [{ name: "[texts...]", about: "texts by id, beside those that pass the options" }],
		options: [
			...TEXT_OPTIONS,
			{
				flags: "--reference <text=score>",
				about: "a text whose place is known, and its score: Wordscores; may be repeated",
				value: "pairs",
			},
			{ flags: "--rescale <way>", about: "how Wordscores are spread (default: lbg)", choices: [...RESCALINGS] },
			{ flags: "--direction <texts>", about: "Wordfish: two texts, of which the first is to lie below", value: "list" },
			{ flags: "--forms", about: "count each form of a word by itself, not all forms of a stem as one" },
			{
				flags: "--min-texts <number>",
				about: "texts in which a word must be (default: 2, or one in a hundred)",
				value: { whole: [1, MOST_TEXTS] },
			},
			{ flags: "--most <number>", about: "words listed at each end (default: 30)", value: { whole: [1, MOST_ROWS] } },
			...[ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: inputOf,
	json: ({ ScaleReportSchema }) => ScaleReportSchema,
	typed({ words, options }: Typed<ScaleOptions>) {
		const { reference = {}, rescale, direction, forms, minTexts, most } = options;
		const references = Object.entries(reference).map(([id, score]) => `${id}=${score}`);
		const wrong = references.find((one) => !REFERENCE.test(one));
		if (wrong !== undefined) return `Expected a text and its score, such as speech-2031=-1; got "${wrong}"`;
		if (direction !== undefined && direction.length !== 2)
			return `Expected two texts for --direction, got ${direction.length}`;
		const [below, above] = direction ?? [];
		return {
			...typedTextChoice(words, options),
			...(references.length === 0 ? {} : { reference: references }),
			...(rescale === undefined ? {} : { rescale }),
			...(below === undefined || above === undefined ? {} : { below, above }),
			...(forms === true && { forms: "1" as const }),
			...(minTexts === undefined ? {} : { fewest: minTexts }),
			...(most === undefined ? {} : { most }),
		};
	},
	run: (asked, { case: choice, ...hooks }) => shownIn(choice, askedOf(asked), hooks),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
});

const shownIn = (choice: CaseChoice, asked: ScaleAsked, hooks: Hooks): Promise<Outcome<ShownReport<ScaleReport>>> =>
	showInCase(choice, () => scaleInCase(choice, asked, hooks), { view: scaleView, page: scalePage });
