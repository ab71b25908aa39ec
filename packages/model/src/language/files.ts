import type { ActorId, Vote } from "../base/vocabulary.ts";
import type { Expression } from "./expression.ts";

/** Fields of a text that archives and tables give beside its words. */
export type RecordField =
	| "id"
	| "text"
	| "title"
	| "date"
	| "language"
	| "publisher"
	| "venue"
	| "speaker"
	| "kind"
	| "url"
	| "event"
	| "capturedAt";

/** How files in a language are encoded, dated and headed, and what their fields and columns are called. */
export interface FileWords {
	/** Encodings of older files, labels of the WHATWG encoding standard, the likeliest first. */
	readonly encodings: readonly string[];
	/** Its commonest letters, lower case, the commonest first; by those beyond ASCII a right decoding is distinguished from a wrong one. */
	readonly commonLetters: string;
	/** Names of the months in dates, lower case, January first, each in every form and abbreviation. */
	readonly months: readonly (readonly string[])[];
	/** Behind the number of a day, as the source of a regular expression: "st|nd|rd|th". */
	readonly dayEndings: string;
	/** Whole dates in signs of its own, in digits; groups `year`, `month`, `day`. */
	readonly dates: readonly Expression[];
	/** What archives call the fields of a text, beside the English names of programs: lower case, letters and digits only. */
	readonly fields: Readonly<Partial<Record<RecordField, readonly string[]>>>;
	/** Columns of a series, lower case: the one with the dates, and the one with the numbers. */
	readonly dateColumns: readonly string[];
	readonly valueColumns: readonly string[];
	/** How votes are written in a table, and the columns of who votes, how, and on what; lower case. */
	readonly votes: Readonly<Record<Vote, readonly string[]>>;
	readonly voteColumns: Readonly<Record<"voter" | "vote" | "title" | "symbol", readonly string[]>>;
	/** "not available" in a cell, as the source of a regular expression. */
	readonly missing: string;
	/** Names, lower case, that word processors give to the style of a block quotation. */
	readonly quotationStyles: readonly string[];
	/** Names of states and of those who speak for them, lower case, beside the English names of regions. */
	readonly states: Readonly<Record<string, ActorId>>;
	/** Houses that head their papers with their name, alone on a line, lower case, with plain apostrophes. */
	readonly letterheads: Readonly<Record<string, ActorId>>;
	/** Beginnings of a text that name the agency that publishes it. */
	readonly datelines: readonly (readonly [beginning: RegExp, publisher: ActorId])[];
}

/** What is on printed pages and web pages beside the text. Strings are sources of regular expressions. */
export interface PageWords {
	/** Before the number of a page; of these, the ones that stand alone at the beginning of its line. */
	readonly page: string;
	readonly wholePage: string;
	/** Between a page's number and how many there are: "of". */
	readonly of: string;
	/** Lines that are a page's number, whole; and those that say of how many. */
	readonly numbered: string;
	readonly numberedOf: string;
	/** Tails of links, topics and status lines that archives keep: from the first heading to a line that only is there. */
	readonly tails: readonly { readonly from: RegExp; readonly sure: string; readonly reach: number }[];
	/** Boxes of links between two paragraphs, global; only in texts with the line `sure`. */
	readonly boxes: { readonly pattern: RegExp; readonly sure: string } | null;
}
