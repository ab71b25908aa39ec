import type { ChangeKind } from "@fissure/model";

/** What a change touches, in words for a reader. */
export const REASONS: Readonly<Record<ChangeKind, string>> = {
	negation: "a denial",
	attitude: "how strongly or surely it is said",
	struck: "words are struck through, or no longer",
	number: "a number",
	name: "a name",
	term: "a term of the codebook",
	date: "a date",
	sentence: "a whole sentence",
	word: "words of content",
	order: "the same words are elsewhere",
	"function-word": "a function word, which may change the meaning",
	markup: "a tag of the page",
	link: "an address",
	label: "a label of the page",
	boilerplate: "a line of the page outside the text",
	"date-stamp": "the date stamp of the page",
	typo: "a typing error",
	spelling: "another spelling of the same word",
	case: "capital letters",
	spacing: "white space",
	marks: "signs and marks",
};
