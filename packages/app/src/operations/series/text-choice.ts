import { DOCUMENT_KINDS, type DocumentKind } from "@fissure/core";
import type { TextsAsked } from "../../series/texts-asked.ts";
import type { CommandOption } from "../definition/command.ts";
import type { Schemas } from "../definition/operation.ts";

/** Which texts are asked for, as the API takes it. */
export const textChoiceFields = ({ z, day, listOf, words }: Schemas) => ({
	document: listOf(words.max(500)).optional().describe("Ids of texts"),
	publisher: listOf(words.max(300)).optional(),
	party: listOf(words.max(300))
		.optional()
		.describe("Actors that publish a text or are named in its title: all of them"),
	kind: listOf(z.enum(DOCUMENT_KINDS)).optional(),
	language: listOf(words.max(20)).optional(),
	title: words.max(300).optional().describe("Words of the title"),
	from: day.optional(),
	to: day.optional(),
});

/** Some of these, where what is asked is not which texts but what is said in them. */
export function textFields<Name extends keyof TextChoice>(
	schemas: Schemas,
	...names: readonly Name[]
): Pick<ReturnType<typeof textChoiceFields>, Name> {
	const fields = textChoiceFields(schemas);
	return Object.fromEntries(names.map((name) => [name, fields[name]])) as Pick<typeof fields, Name>;
}

export interface TextChoice {
	readonly document?: readonly string[] | undefined;
	readonly publisher?: readonly string[] | undefined;
	readonly party?: readonly string[] | undefined;
	readonly kind?: readonly DocumentKind[] | undefined;
	readonly language?: readonly string[] | undefined;
	readonly title?: string | undefined;
	readonly from?: string | undefined;
	readonly to?: string | undefined;
}

export const textsAskedOf = ({
	document,
	publisher,
	party,
	kind,
	language,
	title,
	from,
	to,
}: TextChoice): TextsAsked => ({
	...(document && { documents: document }),
	...(publisher && { publishers: publisher }),
	...(party && { parties: party }),
	...(kind && { kinds: kind }),
	...(language && { languages: language }),
	...(title && { title }),
	...(from && { from }),
	...(to && { to }),
});

/** The same as options of a command; texts by id are its arguments. */
export const TEXT_OPTIONS: readonly CommandOption[] = [
	{ flags: "--publisher <codes>", about: "only texts of these publishers", value: "codes" },
	{ flags: "--parties <codes>", about: "texts that these publish or that name them in the title", value: "codes" },
	{ flags: "--kind <kinds>", about: "only these kinds (readout, speech, joint-statement, …)", value: "kinds" },
	{ flags: "--language <codes>", about: "only in these languages (en,zh)", value: "languages" },
	{ flags: "--title <words>", about: "with these words in the title" },
	{ flags: "--from <day>", about: "not before (2024, 2024-05, 2024-05-01)", value: "dates" },
	{ flags: "--to <day>", about: "not after", value: "dates" },
];

export interface TextOptions {
	readonly publisher?: readonly string[];
	readonly parties?: readonly string[];
	readonly kind?: readonly DocumentKind[];
	readonly language?: readonly string[];
	readonly title?: string;
	readonly from?: readonly string[];
	readonly to?: readonly string[];
}

export const textOptions = (...names: readonly (keyof TextOptions)[]): readonly CommandOption[] =>
	TEXT_OPTIONS.filter(({ flags }) => names.some((name) => flags.startsWith(`--${name} `)));

/** Is any text asked for by what it is like? */
export const isTextFiltered = ({ publisher, parties, kind, language, title, from, to }: TextOptions): boolean =>
	[publisher, parties, kind, language, title, from, to].some((one) => one !== undefined);

/** What was typed, as the API takes it. */
export const typedTextChoice = (
	ids: readonly string[],
	{ publisher, parties, kind, language, title, from, to }: TextOptions,
) => ({
	...(ids.length === 0 ? {} : { document: [...ids] }),
	...(publisher === undefined ? {} : { publisher: [...publisher] }),
	...(parties === undefined ? {} : { party: [...parties] }),
	...(kind === undefined ? {} : { kind: [...kind] }),
	...(language === undefined ? {} : { language: [...language] }),
	...(title === undefined ? {} : { title }),
	...(from?.[0] === undefined ? {} : { from: from[0] }),
	...(to?.[0] === undefined ? {} : { to: to[0] }),
});
