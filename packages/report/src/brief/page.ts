import { type Document, languageOf, type ResolvedTarget } from "@fissure/core";
import type { Block, CitationPart, Inline } from "@fissure/model";
import { KIND_NAMES, nameActor } from "../words/sides.ts";
import { oneLine } from "../words/visible.ts";

export type Align = "left" | "center" | "right" | null;

/** Where one reference leads. */
export interface Citation {
	/** Null where the reference breaks: only an unfinished page has such. */
	readonly target: ResolvedTarget | null;
	readonly parts: readonly CitationPart[];
}

/** One document that the brief rests on, and for what. */
export interface CitedSource {
	/** `S1`, in order of first use. */
	readonly label: string;
	readonly document: Document;
	/** `VAL` by its name. */
	readonly publisher: string;
	/** In words: "words quoted in notes 1 and 4; finding in note 5". */
	readonly use: string;
}

/** A brief, ready to be written in any format. */
export interface BriefPage {
	readonly title: string;
	/** BCP 47, of the draft. */
	readonly language: string;
	readonly blocks: readonly Block[];
	/** The footnotes, in order. */
	readonly notes: readonly (readonly Citation[])[];
	readonly sources: readonly CitedSource[];
	/** Name and version. */
	readonly program: string;
	/** ISO day on which it was built. */
	readonly builtOn: string;
	/** What is below it, where it is no draft that was checked. */
	readonly colophon?: string;
	/** It may cite what is not, and says so. */
	readonly isUnfinished: boolean;
	/** Printed with narrow margins and small letters, each part below a heading of the second rank on a page of its own with its notes. */
	readonly isSheet?: boolean;
}

/** What is on a page of paper of its own. */
export interface PagePart {
	readonly blocks: readonly Block[];
	readonly notes: BriefPage["notes"];
	/** Number of the first of its notes. */
	readonly firstNote: number;
}

/** The parts of a sheet, each with the notes that it cites first; any other page is one part. */
export function partsOf({ blocks, notes, isSheet = false }: BriefPage): readonly PagePart[] {
	const headings = blocks.flatMap((block, at) => (block.kind === "heading" && block.level === 2 ? [at] : []));
	const starts = isSheet ? [0, ...headings.slice(1)] : [0];
	let noted = 0;
	return starts.map((start, at) => {
		const isLast = at === starts.length - 1;
		const own = blocks.slice(start, starts[at + 1]);
		const before = noted;
		noted = isLast ? notes.length : Math.max(before, ...notesIn(own));
		return { blocks: own, notes: notes.slice(before, noted), firstNote: before + 1 };
	});
}

const notesIn = (blocks: readonly Block[]): readonly number[] => blocks.flatMap(notesOf);

function notesOf(block: Block): readonly number[] {
	switch (block.kind) {
		case "heading":
		case "paragraph":
			return numbersOf(block.inlines);
		case "table":
			return [block.head, ...block.rows].flat().flatMap(numbersOf);
		case "quote":
			return notesIn(block.blocks);
		case "list":
			return block.items.flatMap(notesIn);
		case "drawing":
			return block.drawing.shapes.flatMap((shape) => (shape.kind === "path" ? (shape.note ?? []) : []));
		case "code":
		case "chart":
		case "rule":
			return [];
	}
}

const numbersOf = (inlines: readonly Inline[]): readonly number[] =>
	inlines.flatMap((inline) => (inline.kind === "note" ? inline.number : []));

/** What is below a brief: that it was checked, or that it was not. */
export const colophonWords = ({ builtOn, program, isUnfinished, colophon }: BriefPage): string =>
	colophon ??
	(isUnfinished
		? `Unfinished draft of ${builtOn}, written by ${program}; its references may be invalid.`
		: `Built on ${builtOn} by ${program}; every quotation was checked against its source.`);

/** What a fenced block asks for: `matrix EVENT` of `fissure matrix EVENT`. */
export const chartWords = (info: string): string =>
	info
		.replace(/^fissure\s+/u, "")
		.trim()
		.replace(/\s+/gu, " ");

/** What actors are called, by id. */
export interface Names {
	readonly actorNames: Readonly<Record<string, string>>;
}

export const publisherOf = ({ publisher, kind }: Document, names: Names): string =>
	publisher === null ? (kind === "joint-statement" ? "Joint text" : "Publisher unknown") : nameActor(publisher, names);

/** Titles have the quotation marks of their own language. An id has none: what is in them is taken for a title, or for words. */
export const titleIn = ({ title, id, language }: Document): string => {
	if (title === undefined) return id;
	const [open, close] = languageOf(language)?.titleMarks ?? ["“", "”"];
	return `${open}${oneLine(title)}${close}`;
};

const guessed = (value: string, field: Document["guessed"][number], { guessed: guesses }: Document): string =>
	guesses.includes(field) ? `${value} (guessed)` : value;

/** What it is, of which day, from where, and who speaks: `readout`, `2025-10-16`, `Port Ellery`, `Ana Dole`. */
export const factsOf = (document: Document): readonly string[] => [
	guessed(KIND_NAMES[document.kind], "kind", document),
	document.date === undefined ? "no date" : guessed(oneLine(document.date), "date", document),
	...(document.venue === undefined ? [] : [guessed(oneLine(document.venue), "venue", document)]),
	...(document.speaker === undefined ? [] : [oneLine(document.speaker)]),
];

/** Digits of a hash that a footnote has room for; the list of sources has them all. */
const SHOWN_DIGITS = 12;
export const shortHash = ({ sha256 }: Document): string =>
	sha256 === undefined ? "file not saved" : `SHA-256 ${sha256.slice(0, SHOWN_DIGITS)}…`;
