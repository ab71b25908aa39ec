import type { Outcome } from "@fissure/core";
import { CODER_GROUPINGS, type CoderAgreement, type CoderGrouping } from "@fissure/model";
import { coderAgreementPage, coderAgreementView, formatsOf } from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { agreementOfCoders, type CodersAsked } from "../../coding/agreement-of-coders.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type Typed } from "../definition/command.ts";
import { command, fileOperation, operation, type Schemas } from "../definition/operation.ts";
import { type TextChoice, type TextOptions, textFields, textOptions, typedTextChoice } from "../series/text-choice.ts";
import {
	downloadShown,
	FILE_FORMATS,
	type Looks,
	type ShownReport,
	showInCase,
	writeTypedShown,
} from "../series/write-shown.ts";

const MOST_PASSAGES = 100_000;

const inputOf = (schemas: Schemas) => {
	const { z, listOf, words, whole, flag } = schemas;
	return z.strictObject({
		coder: listOf(words.max(300))
			.optional()
			.describe("Names of two coders or more: `lexicon`, `person:Ana`, `Ana`, `model:x`; all unless said"),
		by: z.enum(CODER_GROUPINGS).optional().describe("Default: whole"),
		gamma: flag.optional().describe("Also γ, which aligns units and takes seconds to minutes"),
		unsure: flag.optional().describe("Include positions of low certainty"),
		passages: whole.min(0).max(MOST_PASSAGES).optional().describe("At most so many that differ; 500"),
		seed: whole.min(0).optional().describe("Of what γ draws by chance; with the same seed the answer is the same"),
		...textFields(schemas, "publisher", "kind", "language", "from", "to"),
	});
};

interface Asked extends TextChoice {
	readonly coder?: readonly string[] | undefined;
	readonly by?: CoderGrouping | undefined;
	readonly gamma?: "1" | undefined;
	readonly unsure?: "1" | undefined;
	readonly passages?: number | undefined;
	readonly seed?: number | undefined;
}

const askedOf = (asked: Asked): CodersAsked => {
	const { coder, by, gamma, unsure, passages, seed, publisher, kind, language, from, to } = asked;
	return {
		...(coder && { coders: coder }),
		...(by && { by }),
		...(gamma && { gamma: true }),
		...(unsure && { unsure: true }),
		...(passages !== undefined && { passages }),
		...(seed !== undefined && { seed }),
		filters: {
			...(publisher && { publishers: publisher }),
			...(kind && { kinds: kind }),
			...(language && { languages: language }),
			...(from && { from }),
			...(to && { to }),
		},
	};
};

const QUESTION = "How much do coders of the same texts agree, on what, and where do they differ?";

export const showCoderAgreement = operation({
	name: "show-coder-agreement",
	question: QUESTION,
	effect: "long",
	http: "GET /api/coders/agreement",
	input: inputOf,
	output: ({ CoderAgreementSchema }) => CoderAgreementSchema,
	run: (asked, { case: choice, ...hooks }) =>
		inCase(choice, "read", (file, store) => agreementOfCoders(file, store, askedOf(asked), hooks)),
});

export const exportCoderAgreement = fileOperation({
	name: "export-coder-agreement",
	question:
		"The agreement of coders as a file: HTML, Word, Markdown, JSON, or CSV with one row a group, facet and coefficient",
	effect: "long",
	http: "GET /api/coders/agreement/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ CoderAgreementSchema }) => CoderAgreementSchema,
	async run({ format, ...asked }, { case: choice, ...hooks }) {
		const shown = await shownIn(choice, askedOf(asked), hooks);
		return shown.ok ? downloadShown(shown.value, "coder-agreement", format) : shown;
	},
});

interface AgreeOptions extends TextOptions {
	readonly by?: CoderGrouping;
	readonly gamma?: boolean;
	readonly unsure?: boolean;
	readonly passages?: number;
	readonly seed?: number;
}

const MORE = `
Examples:
  fissure agree lexicon person:Ana
  fissure agree lexicon model:x --by issue
  fissure agree --by pair --from 2024
  fissure agree lexicon person:Ana --gamma --format json --out agreement.json
  fissure agree lexicon person:Ana --by stance --format csv --out agreement.csv

Which words are marked and what is read in them are measured apart. Passages are the same where two coders marked half of the shorter
or more of the same words on one issue. Krippendorff takes an α of .800 for enough to conclude from, .667 for tentative conclusions;
docs/coders/agreement.md says what each coefficient answers and when it misleads.
Exit status: 0 done; 1 no text is coded by two of them; 2 wrong call, or the case could not be read.`;

export const printCoderAgreement = command({
	name: "print-coder-agreement",
	question: QUESTION,
	effect: "long",
	command: {
		path: "agree",
		summary: "how much coders of the same texts agree, and where they differ",
		arguments: [{ name: "[coders...]", about: "lexicon, person:Ana, Ana, model:x; default: all of the case" }],
		options: [
			{ flags: "--by <what>", about: "group codings by this (default: whole)", choices: [...CODER_GROUPINGS] },
			{ flags: "--gamma", about: "also γ, which aligns units and takes seconds to minutes" },
			{ flags: "--unsure", about: "include positions of low certainty" },
			{
				flags: "--passages <number>",
				about: "at most so many passages that differ (default: 500)",
				value: { whole: [0, MOST_PASSAGES] },
			},
			{
				flags: "--seed <number>",
				about: "seed of what γ draws by chance (default: 1)",
				value: { whole: [0, Number.MAX_SAFE_INTEGER] },
			},
			...textOptions("publisher", "kind", "language", "from", "to"),
			...[ALL, CASE_FILE, formatOption(formatsOf("series")), OUT, NO_BOM, COLOR],
		],
		formats: formatsOf("series"),
		more: MORE,
	},
	local: inputOf,
	json: ({ CoderAgreementSchema }) => CoderAgreementSchema,
	typed({ words, options }: Typed<AgreeOptions>) {
		const { by, gamma, unsure, passages, seed } = options;
		return {
			...(words.length > 0 && { coder: [...words] }),
			...(by && { by }),
			...(gamma === true && { gamma: "1" as const }),
			...(unsure === true && { unsure: "1" as const }),
			...(passages !== undefined && { passages }),
			...(seed !== undefined && { seed }),
			...typedTextChoice([], options),
		};
	},
	run: (asked, { case: choice, ...hooks }) => shownIn(choice, askedOf(asked), hooks),
	write: (shown, format, options) => writeTypedShown(shown, format, options as Looks),
	exit: ({ report }) => (report.texts > 0 ? "done" : "in-part"),
});

const shownIn = (choice: CaseChoice, asked: CodersAsked, hooks: Hooks): Promise<Outcome<ShownReport<CoderAgreement>>> =>
	showInCase(choice, (file, store) => agreementOfCoders(file, store, asked, hooks), {
		view: coderAgreementView,
		page: coderAgreementPage,
	});
