/** Words by which a change of a page is weighed. Every expression is meant for folded text; strings are sources of some. */
export interface EditWords {
	/** Global: denials, those in other words included: 不断 counts, since a lost 不 must never be overlooked. */
	readonly negation: RegExp;
	/** Global: how surely, how strongly, whether at all: "will", 应, «должен». */
	readonly modal: RegExp;
	/** Global: names of months and days, and days told from the day of writing. */
	readonly date: RegExp;
	/** Words that bind others and say little alone. */
	readonly functionWords: ReadonlySet<string>;
	/** Beginnings, ends and middles of words that are written in two ways; the first is turned into the second. */
	readonly spellings: readonly (readonly [way: RegExp, other: string])[];
	/** In a word, a letter by whose mark alone it is another word: "aceptó", "acepto". */
	readonly marked?: RegExp;
	/** Words that nobody says twice. */
	readonly doubled: string;
	/** Numbers in words that are said of much that nobody counts: "one". */
	readonly uncounted: string;
	/** What parts the whole of a number from its parts. */
	readonly decimal: "." | ",";
	/** Whole: a link that says no more than that. */
	readonly link: string;
	/** Names of the labels under which a site files a page. */
	readonly label: string;
	/** Whole lines that no text has; and lines that name another page, which with a stop at the end may be a sentence. */
	readonly fixed: string;
	readonly naming: string;
	/** Copyright, and how often a page was shared, at the beginning of a line that a site counts up by itself. */
	readonly copyright: string;
	readonly share: string;
	/** Months as a site writes them; words for publishing before a date; what is behind a year and before a time. */
	readonly month: string;
	readonly stamp: string;
	readonly afterYear: string;
	readonly beforeTime: string;
	/** The name of a site's first page. */
	readonly home: string;
}
