import type { Outcome } from "@fissure/core";
import type { Formulations, PhraseLife } from "@fissure/model";
import {
	type FormatOf,
	formatsOf,
	formulationsPage,
	formulationsView,
	phraseLifeView,
	renderView,
} from "@fissure/report";
import type { CaseChoice } from "../../case/case-choice.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { type FormulationsAsked, formulationsInCase, phraseLifeInCase } from "../../series/formulations-in-case.ts";
import { ALL, CASE_FILE, COLOR, formatOption, NO_BOM, OUT, type TypedWithFormat } from "../definition/command.ts";
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

const inputOf = (schemas: Schemas) => {
	const { z, words, whole, flag, listOf } = schemas;
	return z.strictObject({
		holder: words.max(300).optional().describe("A publisher by code or name, or a speaker by name"),
		phrase: listOf(words.max(200)).optional().describe("Looked up beside those of the watch list"),
		...textFields(schemas, "party", "kind", "language", "title", "from", "to"),
		minimum: whole.min(2).max(10_000).optional().describe("Texts that have a phrase, at least"),
		tiers: listOf(words.regex(/^0?[.]\d+$|^1$/, "Expected a share such as 0.0518"))
			.optional()
			.describe("Least share of each tier but the last, falling"),
		alone: flag.optional().describe("Do not ask who else uses a phrase"),
		seed: whole.optional().describe("Nothing is drawn by chance; it is given back"),
		most: whole.min(1).optional().describe("Phrases that are listed; all unless said"),
	});
};

interface Given extends Omit<TextChoice, "document" | "publisher"> {
	readonly holder?: string | undefined;
	readonly phrase?: readonly string[] | undefined;
	readonly minimum?: number | undefined;
	readonly tiers?: readonly string[] | undefined;
	readonly alone?: "1" | undefined;
	readonly seed?: number | undefined;
	readonly most?: number | undefined;
}

const askedOf = ({ holder, phrase, minimum, tiers, alone, seed, most: _, ...texts }: Given): FormulationsAsked => ({
	...textsAskedOf(texts),
	...(holder && { holder }),
	...(phrase && { phrases: phrase }),
	...(minimum !== undefined && { minimum }),
	...(tiers && { tiers: tiers.map(Number) }),
	...(alone && { isAlone: true }),
	...(seed !== undefined && { seed }),
});

async function read(choice: CaseChoice, given: Given, hooks: Hooks): Promise<Outcome<Formulations>> {
	const found = await formulationsInCase(choice, askedOf(given), hooks);
	if (!found.ok || given.most === undefined) return found;
	return { ok: true, value: { ...found.value, items: found.value.items.slice(0, given.most) } };
}

export const listFormulations = operation({
	name: "list-formulations",
	question: "Which fixed phrases does a holder use, when was each first and last used, and which have vanished?",
	effect: "long",
	http: "GET /api/series/formulations",
	input: inputOf,
	output: ({ FormulationsSchema }) => FormulationsSchema,
	run: (given, { case: choice, ...hooks }) => read(choice, given, hooks),
});

export const showPhrase = operation({
	name: "show-phrase",
	question: "When did each publisher of the case use a phrase?",
	effect: "long",
	http: "GET /api/series/phrase",
	input: ({ z, words }) => z.strictObject({ phrase: words.min(1).max(200) }),
	output: ({ PhraseLifeSchema }) => PhraseLifeSchema,
	run: ({ phrase }, { case: choice, ...hooks }) => phraseLifeInCase(choice, phrase, hooks),
});

/** Of phrases alone their lives, of which a single one is no list. */
const jsonOf = ({ z, list, FormulationsSchema, PhraseLifeSchema }: Schemas) =>
	z.union([FormulationsSchema, PhraseLifeSchema, z.strictObject({ lives: list(PhraseLifeSchema) })]);

export const exportFormulations = fileOperation({
	name: "export-formulations",
	question: "The fixed phrases of a holder as a file: HTML, Word, Markdown, CSV or JSON",
	effect: "long",
	http: "GET /api/series/formulations/export",
	input: (schemas) => inputOf(schemas).extend({ format: schemas.z.enum(FILE_FORMATS) }),
	json: ({ FormulationsSchema }) => FormulationsSchema,
	async run({ format, ...given }, { case: choice, ...hooks }) {
		const shown = await shownIn(choice, given, hooks);
		return shown.ok ? downloadShown(shown.value, "formulations", format) : shown;
	},
});

interface FormulationsOptions extends TextOptions {
	readonly holder?: string;
	readonly minimum?: number;
	readonly tiers?: readonly string[];
	readonly alone?: boolean;
	readonly seed?: number;
	readonly most?: number;
}

const MORE = `
Examples:
  fissure formulations --holder VAL
  fissure formulations --holder VAL "no limits" "grain corridor" --out formulations.html
  fissure formulations --holder VAL --kind speech --from 2015 --format csv --out formulations.csv
  fissure formulations "all parties concerned"

With --holder it finds the phrases that texts of this publisher, or this speaker, have word for word again and again, and looks up
those of the watch list ("fissure watch phrase add"). p is the chance that a phrase has been gone for so long if the order of the texts were
one of chance, where uses that crowd in time count for fewer; q takes account of how many phrases were tried. Tiers are those of the China Media Project: the share of a year's texts.
With phrases alone it shows when each publisher used them. Every phrase of a case is counted once, in a file next to it (.phrases), which can
be deleted at any time.
Exit status: 0 found; 1 no phrase found; 2 wrong call, or the case could not be read.`;

/** Either the phrases of a holder, or the lives of some. */
type Printed = { readonly lives: readonly PhraseLife[] } | ShownReport<Formulations>;

/** The lives of phrases are a table. */
const LIFE_FORMATS: readonly string[] = formatsOf("view");

export const printFormulations = command({
	name: "print-formulations",
	question: "Which fixed phrases does a holder use, when was each first and last used, and which have vanished?",
	effect: "long",
	command: {
		path: "formulations",
		summary: "fixed phrases of a holder: first and last use, tiers, and which have vanished",
		arguments: [{ name: "[phrases...]", about: "phrases to look up, beside those that are found and watched" }],
		options: [
			{ flags: "--holder <name>", about: "whose texts: a publisher by code or name, or a speaker by name" },
			...textOptions("parties", "kind", "language", "title", "from", "to"),
			{
				flags: "--minimum <number>",
				about: "texts that have a phrase, at least (default: 3 to 20, by how many texts there are)",
				value: { whole: [2, 10_000] },
			},
			{
				flags: "--tiers <shares>",
				about: "least share of a year's texts for each tier but the last (default: 0.0518,0.0129,0.0032,0.0008,0.0002)",
				value: "list",
			},
			{ flags: "--alone", about: "do not ask who else uses a phrase" },
			{ flags: "--most <number>", about: "list no more phrases than this", value: { whole: [1, 1_000_000] } },
			{
				flags: "--seed <number>",
				about: "written into the result; nothing is drawn by chance",
				value: { whole: [0, Number.MAX_SAFE_INTEGER] },
			},
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
	json: jsonOf,
	typed({ words, options, format }: TypedWithFormat<FormulationsOptions>) {
		const { holder, minimum, tiers, alone, seed, most } = options;
		if (holder === undefined && words.length > 0 && !LIFE_FORMATS.includes(format))
			return `Expected a holder for what is written as ${format}, got phrases alone; add --holder`;
		const { document: _, publisher: __, ...texts } = typedTextChoice([], options);
		return {
			...texts,
			...(words.length === 0 ? {} : { phrase: [...words] }),
			...(holder === undefined ? {} : { holder }),
			...(minimum === undefined ? {} : { minimum }),
			...(tiers === undefined ? {} : { tiers: [...tiers] }),
			...(alone === true ? { alone: "1" as const } : {}),
			...(seed === undefined ? {} : { seed }),
			...(most === undefined ? {} : { most }),
		};
	},
	async run(given, { case: choice, ...hooks }): Promise<Outcome<Printed>> {
		if (given.holder !== undefined || given.phrase === undefined) return shownIn(choice, given, hooks);
		const lives: PhraseLife[] = [];
		for (const phrase of given.phrase) {
			const life = await phraseLifeInCase(choice, phrase, hooks);
			if (!life.ok) return life;
			lives.push(life.value);
		}
		return { ok: true, value: { lives } };
	},
	write: (printed, format, options) =>
		"lives" in printed
			? renderView(phraseLifeView(printed.lives), format as FormatOf<"view">, options as Looks)
			: writeTypedShown(printed, format, options as Looks),
	exit: (printed) =>
		("lives" in printed ? printed.lives.every(({ texts }) => texts === 0) : printed.report.items.length === 0)
			? "in-part"
			: "done",
});

const shownIn = (choice: CaseChoice, given: Given, hooks: Hooks): Promise<Outcome<ShownReport<Formulations>>> =>
	showInCase(choice, () => read(choice, given, hooks), {
		view: formulationsView,
		page: formulationsPage,
	});
