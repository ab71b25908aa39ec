import type { ChangeKind } from "@fissure/model";

/** What a change touches, in words for a reader. */
export const REASONS: Readonly<Record<ChangeKind, string>> = {
	negation: "a denial",
	attitude: "how strongly or surely it is said",
	struck: "words are struck through or no longer are",
	number: "a number",
	name: "a name",
	term: "a term of the codebook",
	date: "a date",
	sentence: "a whole sentence",
	word: "words of content",
	order: "the same words stand elsewhere",
	"function-word": "a small word, which may turn the sense",
	markup: "a tag of the page",
	link: "an address",
	label: "a label under which the page is filed",
	boilerplate: "a line that the site sets around its texts",
	"date-stamp": "the day on which the page was set up",
	typo: "a slip of the pen",
	spelling: "another spelling of the same word",
	case: "capital letters",
	spacing: "white space",
	marks: "signs and marks",
};
