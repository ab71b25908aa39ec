import type { Span } from "@fissure/core";
import type { Inline } from "@fissure/model";
import type { Excerpt } from "../words/verified.ts";
import type { MatrixEntry } from "../words/wording.ts";

/**
 * What a comparison or a verification says, once. Writers decide how it looks: a page puts texts and cards side by side,
 * a terminal and a document write one after the other.
 */
export interface Report {
	/** Which result this is of. */
	readonly of: "comparison" | "verification";
	readonly title: string;
	readonly program: string;
	/** At the end: by what it was made. */
	readonly colophon: string;
	/** The comparison, or each of the drafts. */
	readonly parts: readonly Part[];
	/** Of all parts together. */
	readonly sections: readonly Section[];
}

export interface Part {
	readonly title: string;
	/** Of the title, where it is another's words. */
	readonly language: string | null;
	readonly summary: string | null;
	/** From 1 among several; null where it is the only one. */
	readonly number: number | null;
	/** Names of the issues that are underlined in the texts. */
	readonly issues: readonly string[];
	readonly columns: readonly Column[];
	/** How the cards of all its sections are called together. */
	readonly cards: { readonly title: string; readonly label: string; readonly none: string };
	/** In the order in which they are read. */
	readonly sections: readonly Section[];
}

export interface Section {
	/** A link leads to it. */
	readonly id: string;
	readonly title: string;
	/** Of what is in it. */
	readonly count: number | null;
	/** With the count in words, where there is no other sign for it. */
	readonly heading: string;
	/** Its blocks are cards, or there are none; where there is room, it is beside the texts. */
	readonly isCards: boolean;
	/** What it comes to, a line each, where there is no room for its blocks; none where it can be left out. */
	readonly inShort: readonly string[];
	readonly blocks: readonly ReportBlock[];
}

export type ReportBlock =
	| { readonly kind: "paragraph"; readonly inlines: readonly Inline[] }
	/** Short sentences of the same kind. */
	| { readonly kind: "lines"; readonly lines: readonly string[] }
	/** What belongs together in each entry. */
	| { readonly kind: "entries"; readonly entries: readonly (readonly ReportBlock[])[] }
	| Card
	| Matrix
	| Quotation
	| Silence
	| Fact
	| Note
	| Problem
	| Clauses;

/** One thing to look at, with the words that it is about. */
export interface Card {
	readonly kind: "card";
	/** From 1 over the whole report. */
	readonly number: number;
	/** A sign for its kind, so that none is shown by colour alone. */
	readonly sign: string | null;
	readonly type: string;
	/** What more there is to say of its type; may be empty. */
	readonly about: string;
	/** Of the draft that it is in; null in a comparison. */
	readonly line: number | null;
	readonly weight: Weight;
	readonly weightName: string;
	readonly headline: Excerpt;
	/** The headline is a quotation of the draft. */
	readonly isQuotation: boolean;
	/** Among those that are read first. */
	readonly isLead: boolean;
	readonly language: string | null;
	/** Id of the column and of the words to see first. */
	readonly column: string;
	readonly target: string;
	readonly blocks: readonly ReportBlock[];
}

/** `3` to `1` for findings; for what a draft says, whether it must be mended, looked at, or is sound. */
export type Weight = 1 | 2 | 3 | "mend" | "look" | "sound";

/** A stretch of a quotation; `missing` was said and not quoted, `added` quoted and not said. */
export interface Piece {
	readonly as: "words" | "marked" | "missing" | "added" | "left out";
	readonly text: string;
}

/** Words of a text as they are there, and where that is. */
export interface Quotation {
	readonly kind: "quotation";
	/** What the words are to the card: what it says, what is said instead, what speaks against it. */
	readonly part: "evidence" | "instead" | "counter";
	readonly before: string;
	readonly pieces: readonly Piece[];
	readonly after: string;
	/** Empty where it is not known. */
	readonly language: string;
	/** `B ¶4`, or whose text, what and when. */
	readonly place: string;
	/** The place is a letter with a paragraph, which fits into a column. */
	readonly isShort: boolean;
	/** The same words are above it already. */
	readonly isRepeated: boolean;
	readonly target: string | null;
}

/** Texts that say nothing like it. */
export interface Silence {
	readonly kind: "silence";
	readonly columns: readonly { readonly letter: string; readonly target: string }[];
}

/** Something that is known of what is above it: "Base rate: …". */
export interface Fact {
	readonly kind: "fact";
	readonly label: string;
	/** Where there is little room. */
	readonly short: string;
	readonly lines: readonly string[];
	/** The lines are items of one list, not sentences. */
	readonly isList: boolean;
}

export interface Note {
	readonly kind: "note";
	readonly text: string;
}

export interface Problem {
	readonly kind: "problem";
	readonly severity: "error" | "warning";
	readonly code: string;
	readonly message: string;
	readonly quotations: readonly Quotation[];
	/** How many more places show it. */
	readonly more: number;
}

/** Who does what to what, in the source and in the draft. */
export interface Clauses {
	readonly kind: "clauses";
	readonly rows: readonly { readonly name: string; readonly parts: readonly string[] }[];
	/** A problem is about them. */
	readonly matter: boolean;
}

/** Issue × text. */
export interface Matrix {
	readonly kind: "matrix";
	readonly heads: readonly { readonly letter: string; readonly name: string; readonly language: string }[];
	readonly rows: readonly { readonly name: string; readonly cells: readonly (MatrixEntry | null)[] }[];
}

/** A text, or several, in one column of a page. */
export interface Column {
	/** Ends the ids of what is in it. */
	readonly id: string;
	/** The text is called by it everywhere; null where it has none. */
	readonly letter: string | null;
	/** What chooses it where one column is seen at a time. */
	readonly tab: string;
	readonly name: string;
	readonly title: string | null;
	readonly language: string;
	readonly facts: string;
	readonly url: string | null;
	/** What its texts are called together. */
	readonly label: string;
	readonly isDraft: boolean;
	/** Worked out where the texts themselves are shown. */
	readonly texts: () => readonly MarkedText[];
	/** Said where there are none. */
	readonly noTexts: string;
	/** Cards that nothing in it answers. */
	readonly gaps: { readonly title: string; readonly items: readonly Gap[] };
}

export interface Gap {
	readonly card: number;
	readonly target: string;
	readonly words: string;
}

/** A text whose words carry marks. */
export interface MarkedText {
	/** Null where the column says it. */
	readonly head: { readonly title: string; readonly facts: string; readonly url: string | null } | null;
	readonly language: string;
	readonly text: string;
	readonly lines: readonly TextLine[];
	readonly marks: readonly TextMark[];
	/** By number of the card: where a link to its words leads. */
	readonly anchors: ReadonlyMap<number, { readonly id: string; readonly start: number }>;
}

export interface TextLine extends Span {
	/** Paragraph or line, from 1. */
	readonly number: number | null;
	/** How it looks: a heading, a quoted line, `cut` where words are left out before it. */
	readonly look: readonly string[];
	/** Of the notation in it. */
	readonly marks: readonly TextMark[];
}

/** What a stretch of text is marked for. Of several, the first is what a click means. */
export type TextMark = Span &
	(
		| { readonly kind: "issue"; readonly issue: number }
		| { readonly kind: "look"; readonly look: string }
		| {
				readonly kind: "card";
				readonly card: number;
				readonly part: Quotation["part"];
				/** Null where colour alone is no sign: only a selected card lights its words. */
				readonly weight: Weight | "plain" | null;
				readonly sign: string | null;
		  }
	);

const PLAIN = { strong: false, em: false, code: false, href: null } as const;

export const words = (text: string, more: { readonly strong?: boolean } = {}): readonly Inline[] =>
	text === "" ? [] : [{ kind: "text", text, ...PLAIN, ...more }];

export const paragraph = (...inlines: readonly (readonly Inline[])[]): ReportBlock => ({
	kind: "paragraph",
	inlines: inlines.flat(),
});

/** Sentences, a paragraph each. */
export const paragraphs = (...all: readonly string[]): readonly ReportBlock[] =>
	all.map((text) => paragraph(words(text)));

export const lines = (...all: readonly string[]): readonly ReportBlock[] =>
	all.length === 0 ? [] : [{ kind: "lines", lines: all }];

export const section = (id: string, title: string, blocks: readonly ReportBlock[]): Section => ({
	...{ id, title, blocks, count: null, heading: title, isCards: false, inShort: [] },
});

export const cardSection = (id: string, title: string, cards: readonly Card[], heading: string = title): Section => ({
	...{ id, title, heading, isCards: true, blocks: cards, count: cards.length, inShort: [] },
});

/** All cards of a part, in the order of their numbers. */
export const cardsOf = (part: Part): readonly Card[] =>
	part.sections
		.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "card" ? [block] : [])))
		.toSorted((a, b) => a.number - b.number);

/** The words themselves in brackets that no draft uses. */
export const bracketed = ({ before, words: inside, after }: Excerpt): string =>
	before === "" && after === "" ? inside : `${before}⟦${inside}⟧${after}`;

/** A quotation with signs that need no colour for what differs: [-held words-] and {+quoted words+}. */
export const signedWords = (pieces: readonly Piece[]): string =>
	pieces
		.map(({ as, text }) => (as === "missing" ? `[-${text}-]` : as === "added" ? `{+${text}+}` : text))
		.join("")
		.trim();
