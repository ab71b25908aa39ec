import { type Document, languageOf } from "@fissure/core";
import { KIND_NAMES, nameActor } from "../../render/words/sides.ts";
import { oneLine } from "../../render/words/visible.ts";

/** What actors are called, by id. */
export interface Names {
	readonly actorNames: Readonly<Record<string, string>>;
}

export const publisherOf = ({ publisher, kind }: Document, names: Names): string =>
	publisher === null ? (kind === "joint-statement" ? "Joint text" : "Publisher unknown") : nameActor(publisher, names);

/** Titles have the quotation marks of their own language. */
export const titleIn = ({ title, id, language }: Document): string => {
	const [open, close] = languageOf(language)?.titleMarks ?? ["“", "”"];
	return `${open}${oneLine(title ?? id)}${close}`;
};

const guessed = (value: string, field: Document["guessed"][number], { guessed: guesses }: Document): string =>
	guesses.includes(field) ? `${value} (guessed)` : value;

/** What it is, of which day, from where: `readout`, `2025-10-16`, `Port Ellery`, `zh`. */
export const factsOf = (document: Document): readonly string[] => [
	guessed(KIND_NAMES[document.kind], "kind", document),
	document.date === undefined ? "no date" : guessed(oneLine(document.date), "date", document),
	...(document.venue === undefined ? [] : [guessed(oneLine(document.venue), "venue", document)]),
];

/** Digits of a hash that a footnote has room for; the list of sources has them all. */
const SHOWN_DIGITS = 12;
export const shortHash = ({ sha256 }: Document): string =>
	sha256 === undefined ? "bytes not kept" : `SHA-256 ${sha256.slice(0, SHOWN_DIGITS)}…`;
